/** Starts the worker that measures and hands on what it answers. */
Object.assign(globalThis, {
  measure: () => new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js', { type: 'module' });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  }),
});
