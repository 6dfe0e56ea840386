import type { ToolWords } from './words.ts';

export const en: ToolWords = {
  loading: 'Loading.',
  code: {
    framework: 'Framework', copy: 'Copy', copied: 'Copied', copyFailed: 'Not allowed here: select the text instead', download: name => `Save ${name}`,
    about: 'The model on show, with its training. It follows what you change above.',
  },
  edit: {
    about: 'Choose a layer to change it, add and move layers. The recipe takes every model that works; a run that is going on keeps its own.',
    add: layers => `Add ${layers.join(', then ')}`, change: (place, layer) => `Make layer ${place} ${layer}`,
    wrongEnd: shape => `The model gives back ${shape}. It is compared with its input, so it must give back 28 × 28 × 1, or 784 numbers.`,
    waits: 'Until this is mended the lab keeps the last model that works.', giveUp: 'Back to that one',
  },
  paste: {
    label: 'Keras code', hint: 'Paste a model with its imports: Sequential or functional, with compile and fit if you have them. It is read, never run.', fill: 'Put in the code of the model on show',
    reading: 'Reading.', empty: 'What was understood appears here, line by line.',
    found: (layers, parameters) => `${layers} ${layers === 1 ? 'layer' : 'layers'}, ${parameters} parameters`,
    training: parts => `Training: ${parts.join(', ')}.`, noTraining: 'Nothing on training was read; the recipe stays.',
    faults: count => (count === 1 ? 'One thing was not understood; the rest stands' : `${count} things were not understood; the rest stands`),
    notes: 'Taken for granted', fine: 'Everything was understood.',
    build: 'Build this model', built: 'Built. The recipe above is the one of the code now.', cannotWork: 'This model cannot work.',
    goTo: line => `${line}: go to it`, outOfBounds: (label, value) => `${label} ${value} is outside of what the lab trains with; the old value stays.`,
  },
  take: {
    about: 'What you trained, to open elsewhere. Nothing is sent anywhere: the files are made here.',
    needsRun: 'Weights and log are there as soon as a run has begun.',
    weights: 'Weights (.npz)', tfjs: 'TensorFlow.js model (.zip)', recipe: 'Recipe (.json)', log: 'Log (.csv)', keras: 'Keras script (.py)', torch: 'PyTorch script (.py)',
    proof: 'Both scripts rebuild the model, load weights.npz from their own folder, and stop if the first test digit does not come back as it does here.',
    nothing: 'There are no weights yet. Start a run first.',
  },
  opened: {
    weights: file => `${file}: the model has these weights now and rests. Go on to train it further; its optimizer starts afresh.`,
    weightsOfOther: (file, model) => `${file}: these weights fit another model, which was chosen: ${model}. It rests; its optimizer starts afresh when you go on.`,
    model: (file, layers) => `${file}: a model of ${layers} ${layers === 1 ? 'layer' : 'layers'} with its weights. It rests; its optimizer starts afresh when you go on.`,
    recipe: (file, refused) => `${file}: the recipe is the one of the file now.${refused.length > 0 ? ` Kept as they were: ${refused.join(', ')}.` : ''}`,
    log: (file, epochs) => `${file}: ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}, drawn in grey behind the loss.`,
    pictures: (name, train, test) => `${name}: ${train} to train on, ${test} to validate on. The next run takes them.`,
    parting: {
      given: 'The smaller file validates.', seventh: 'Every seventh picture is kept for validation.', last: 'The last picture is kept for validation.',
      same: 'There is only one picture: it trains and validates, so the validation loss says nothing new.',
    },
    kept: 'They are kept in this browser.', notKept: 'This browser has no room to keep them: they last until you leave the page.',
    notHere: file => `${file}: this page has its model fixed, and the file is another model’s.`,
    otherSize: file => `${file}: expected a model that reads 28 × 28 × 1, got another size. Export one for such pictures.`,
    nothing: 'Nothing was changed.',
  },
  runs: {
    about: 'Every epoch is put down in this browser, so that a reload loses nothing.',
    none: 'No run is kept yet.',
    problem: {
      unavailable: 'This browser gives the page no storage here (a private window, or a frame of another site). Runs last until you leave the page; export what you want to keep.',
      blocked: 'Another tab holds an older version of this site open. Close it and reload; until then runs last only as long as this page.',
      newer: 'A later version of this site keeps the runs now. Reload; until then runs last only as long as this page.',
      full: 'The browser’s storage is full. Remove runs below; until then new epochs last only as long as this page.',
      failed: 'The browser could not store the run. It lasts until you leave the page; export what you want to keep.',
    },
    run: p => `${p.model}, ${p.data}, ${p.epochs} of ${p.of} epochs, validation loss ${p.loss}`,
    load: 'Take up again', remove: 'Remove', removed: 'Removed.', loaded: 'The run is back, with its losses and weights. Press Go on to train it further.',
    begun: 'Begun', model: 'Model', epochs: 'Epochs', loss: 'Validation loss', busy: 'Pause the run in hand first.', gone: 'This run is no longer there.',
  },
};
