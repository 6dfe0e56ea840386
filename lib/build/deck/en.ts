/** The sample deck in English: per slide a title, what stands below the figure, the lines that come with the clicker, and what the speaker may say and ask. */
export const en = {
  course: 'Layer by Layer',
  about: 'A lecture in twelve slides. Every figure on them computes, and follows the clicker.',
  keys: 'Page Down goes on, Page Up goes back, O shows all slides, S opens the speaker’s window. Print with ?print-pdf behind the address.',
  toSpeaker: 'Open the speaker’s window',
  toLesson: 'The lesson',
  open: 'Open the figure',
  noScript: 'The slides need JavaScript. The lessons do not: they are read without.',
  slides: {
    title: { title: 'Layer by Layer', notes: [
      'Open the speaker’s window before the lesson starts, leave it on your own screen and move the other one to the wall.',
      'The figures in both windows are the same: what you change here changes on the wall. Try it once with the next slide.',
    ] },
    numbers: { title: 'A picture is a block of numbers', text: 'Height, width, channels: three numbers say where a value lies, and how much memory the block takes.', notes: [
      'Ask first: how many numbers is a colour picture of 3 × 4 pixels? (3 × 4 × 3 = 36.)',
      'Choose a pixel in the picture. In the upper row its red, green and blue stand side by side; in the lower one they are twelve places apart. Ask where the red of the next pixel stands in each.',
    ] },
    dense: { title: 'Why not connect everything with everything?', text: 'Change the picture’s size: one of the two counts follows, the other does not.', notes: [
      'The violet line is the size of the picture. At 224 × 224 in colour one dense unit has 150,529 parameters, one filter of 3 × 3 has 28.',
      'Ask before you drag the line: the picture becomes twice as wide and twice as high. Which count changes, and by how much? (Dense about four times, convolution not at all.)',
    ] },
    window: { title: 'A window reads the picture', text: 'Nine products and a sum make one number of the output. The clicker moves the window on.', notes: [
      'The first number is 4. Before the next click, let everybody compute the second: only 1 × 1, 2 × 2 and 3 × 1 are not zero, so it is 8.',
      'Six clicks lead to the second row, where the sum is −28. Ask what a negative number says here: the upper row of the window is brighter than the lower one.',
    ] },
    kernels: { title: 'Other weights see other things', text: 'One in the middle: the picture comes through as it is.', lines: ['Ones everywhere add up the neighbourhood.', 'Left against right finds upright edges.', 'The middle against its neighbours finds where anything changes.'], notes: [
      'Before each click, ask what the output will look like.',
      'Ones: the sum of nine cells, so edges are smeared. Divided by nine it would be their mean, a blur.',
      'Left against right: large where the picture changes from left to right, and the sign says in which direction. Last one: zero wherever the neighbourhood is level.',
    ] },
    stride: { title: 'How large is the output?', text: 'Stride 1: the window stops at every place it fits in.', lines: ['Stride 2 stops at every other one.', 'Padding “same” adds a zero behind the last cell.'], notes: [
      'Ask: eight cells, a window of three. At how many places does it fit? (Six.)',
      'Stride 2: three places, and the last cell is never read. Let somebody find the formula: (8 − 3) / 2, rounded down, plus 1.',
      'Padding “same” adds one zero at the end: four places, half of eight.',
    ] },
    pooling: { title: 'Only the largest value passes', text: 'Nothing is learned here, and a quarter of the numbers remains.', lines: ['The sixth window: which of the four wins?', 'The average lets all four speak.'], notes: [
      'The sixth window holds 8, 6, 1 and 3. Ask which one passes (8) and what is lost: the other three, and where the 8 stood.',
      'The average of the four is 4.5. Ask which of the two would still find a single bright cell in a dark region.',
    ] },
    field: { title: 'How far does one number see?', text: 'After one 3 × 3 layer: three cells each way.', lines: ['After two: five.', 'After three: seven. Each layer adds two.'], notes: [
      'Ask before each click how wide the field will be. Each further layer of 3 × 3 adds two: 3, 5, 7.',
      'Then: how many such layers until one number sees all of a digit of 28 × 28? (1 + 2n ≥ 28, so fourteen.) That is why networks stride and pool.',
    ] },
    back: { title: 'From few numbers to many', text: 'Every input number stamps the kernel, weighted by itself. Where stamps overlap, they add.', notes: [
      'Four numbers, a kernel of 3 × 3, stride 2: ask how large the output will be. (5 × 5.)',
      'Click for one stamp after the other. The stamps meet in the middle row and column; ask which output cell is written by all four. (The one in the middle.) Uneven overlap is where checkerboard patterns come from.',
    ] },
    lost: { title: 'What pooling forgot', text: 'Four ways back from the pooled picture. Which one comes closest depends on what was kept.', notes: [
      'All four start from the same nine numbers. Ask which way back will come closest before you look at the errors.',
      'Max unpooling does (7.83): it alone was told where each maximum stood. Nearest neighbour 16.83, bed of nails 17.28, bilinear 14.31.',
    ] },
    training: { title: 'The autoencoder that would not learn', text: 'After fifty epochs it is still worse than one mean picture, and nothing is broken.', lines: ['The same model, another recipe.'], notes: [
      'Adadelta at 0.001, fifty epochs, sixteen runs: the median ends at 0.319. The same grey blur for every digit, the mean picture, costs 0.2625. Ask what they would change first.',
      'After the click: the same model with Adam at 0.001. Eight runs end at 0.118 to 0.135 after ten epochs. The model was never the trouble.',
    ] },
    end: { title: 'Your turn', text: 'Train it yourself, in the browser:', notes: [
      'A task for the lab: train for three epochs, guess the loss of the fourth, look.',
      'A task without a computer: each group takes one lesson, works out its first prediction together and explains to the others why the tempting answer is wrong.',
    ] },
  } as Record<string, { title: string; text?: string; lines?: string[]; notes: string[] }>,
  toLab: 'open the lab',
  toCourse: 'all lessons',
  speaker: {
    title: 'Speaker’s window', now: 'On the wall', next: 'After the next click', notes: 'Notes', clock: 'Since the start', again: 'Start the clock again',
    lost: 'The slides are not open. Open them, and press S there.', place: '{slide} of {slides}', noScript: 'The speaker’s window needs JavaScript.',
  },
  own: 'Slides of your own: take a figure’s code from its “…” menu, in the state you want.',
};
export type DeckWords = typeof en;
