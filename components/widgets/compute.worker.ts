/** Computes frames away from the page: receives a widget's id and parameters, answers with the frame. */
interface Request { ticket: number; id: string; params: unknown }

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    const { compute } = await import(`./${data.id}/compute.ts`);
    self.postMessage({ ticket: data.ticket, frame: compute(data.params) });
  } catch (error) {
    self.postMessage({ ticket: data.ticket, error: error instanceof Error ? error.message : String(error) });
  }
};
