import { references } from '@/lib/data/references.ts';
import { loadDigits } from '@/lib/data/load.ts';
import { bundledWasmPaths } from '@/lib/tensor/wasmPaths.ts';
import { chooseBackend } from './probe/run.ts';
import type { CommandMessage } from './protocol.ts';
import { createSessions } from './session.ts';
import { createTfjsEngine } from './tfjsEngine.ts';

const sessions = createSessions({
  post: message => self.postMessage(message),
  chooseBackend: ({ baseUrl }) => chooseBackend(bundledWasmPaths(baseUrl)),
  createEngine: createTfjsEngine,
  loadDigits,
  references,
});

self.onmessage = ({ data }: MessageEvent<CommandMessage>) => void sessions.receive(data);
