/** What words have to name: the stack's vocabulary, for files that speak and do not count. */
export type { Layer, NotationRefusal } from '@/lib/arith/stack.ts';
export type { Mend, StackRefusal } from '@/lib/arith/stackShapes.ts';
