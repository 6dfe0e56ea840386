import type { ToolWords } from './words.ts';

export const en: ToolWords = {
  loading: 'Loading.',
  code: {
    framework: 'Framework', copy: 'Copy', copied: 'Copied', copyFailed: 'Not allowed here: select the text instead', download: name => `Save ${name}`,
    about: 'The model on show, with its training. It follows what you change above.',
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
    open: 'Open a recipe', opened: name => `${name} was read. The recipe above is the one of the file now.`, kept: 'Nothing was changed.', nothing: 'There are no weights yet. Start a run first.',
    openHint: 'A recipe exported here (.json).',
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
