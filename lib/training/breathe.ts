/**
 * Lets messages through between two pieces of work. Through a channel of its own: timers are held back to 4 ms
 * after a few rounds, animation frames to the display's rate.
 */
export const breathe = (): Promise<void> => new Promise(resume => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resume();
  };
  port2.postMessage(null);
});
