import { planStack } from '@/lib/arith/stackShapes.ts';
import { readModel } from '@/lib/arith/stackSources.ts';
import { createFastEngine, type FastEngine } from './engine.ts';
import type { HelperAnswer, HelperRequest } from './messages.ts';

/** The helper's side: takes requests one by one, each answered through `post`. Nothing throws. */
export function createHelper(post: (answer: HelperAnswer, transfer: Transferable[]) => void): (request: HelperRequest) => Promise<void> {
  let engine: FastEngine | null = null;

  async function answer(request: HelperRequest): Promise<HelperAnswer> {
    const { id } = request;
    if (request.type === 'prepare') {
      const read = readModel(request.model);
      if ('refusal' in read) throw new Error(`model: expected the layer notation, got ${request.model}`);
      engine = await createFastEngine(planStack(read.stack, request.input).layers, request.loss, request.module);
      return { id, ready: true };
    }
    if (!engine) throw new Error('expected a model first, got pictures');
    const { parameters, pictures } = request;
    return request.type === 'loss' ? { id, loss: engine.lossSum(parameters, pictures), gradient: null } : { id, ...engine.sums(parameters, pictures) };
  }

  return async request => {
    try {
      const said = await answer(request);
      post(said, 'gradient' in said && said.gradient ? [said.gradient.buffer as ArrayBuffer] : []);
    } catch (error) {
      post({ id: request.id, error: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}
