/** The sample deck in English: per slide a title, what stands below the figure, and the lines that come with the clicker. */
export const en = {
  course: 'Layer by Layer',
  about: 'A lecture in twelve slides. Every figure on them computes, and follows the clicker.',
  keys: 'Page Down goes on, Page Up goes back, O shows all slides. Print with ?print-pdf behind the address.',
  toLesson: 'The lesson',
  open: 'Open the figure',
  noScript: 'The slides need JavaScript. The lessons do not: they are read without.',
  slides: {
    title: { title: 'Layer by Layer' },
    numbers: { title: 'A picture is a block of numbers', text: 'Height, width, channels: three numbers say where a value lies, and how much memory the block takes.' },
    dense: { title: 'Why not connect everything with everything?', text: 'Change the picture’s size: one of the two counts follows, the other does not.' },
    window: { title: 'A window reads the picture', text: 'Nine products and a sum make one number of the output. The clicker moves the window on.' },
    kernels: { title: 'Other weights see other things', text: 'One in the middle: the picture comes through as it is.', lines: ['Ones everywhere add up the neighbourhood.', 'Left against right finds upright edges.', 'The middle against its neighbours finds where anything changes.'] },
    stride: { title: 'How large is the output?', text: 'Stride 1: the window stops at every place it fits in.', lines: ['Stride 2 stops at every other one.', 'Padding “same” lets it begin outside.'] },
    pooling: { title: 'Only the largest value passes', text: 'Nothing is learned here, and a quarter of the numbers remains.', lines: ['The sixth window: which of the four wins?', 'The average lets all four speak.'] },
    field: { title: 'How far does one number see?', text: 'After one 3 × 3 layer: three cells each way.', lines: ['After two: five.', 'After three: seven. Each layer adds two.'] },
    back: { title: 'From few numbers to many', text: 'Every input number stamps the kernel, weighted by itself. Where stamps overlap, they add.' },
    lost: { title: 'What pooling forgot', text: 'Four ways back from the pooled picture. Which one comes closest depends on what was kept.' },
    training: { title: 'The autoencoder that would not learn', text: 'After fifty epochs it is still worse than one mean picture, and nothing is broken.', lines: ['The same model, another recipe.'] },
    end: { title: 'Your turn', text: 'Train it yourself, in the browser:' },
  } as Record<string, { title: string; text?: string; lines?: string[] }>,
  toLab: 'open the lab',
  toCourse: 'all lessons',
  own: 'Slides of your own: take a figure’s code from its “…” menu, in the state you want.',
};
export type DeckWords = typeof en;
