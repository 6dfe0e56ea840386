import { createHelper } from './serve.ts';
import type { HelperRequest } from './messages.ts';

const receive = createHelper((answer, transfer) => self.postMessage(answer, { transfer }));

self.onmessage = ({ data }: MessageEvent<HelperRequest>) => void receive(data);
