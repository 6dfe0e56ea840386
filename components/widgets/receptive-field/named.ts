/** What words have to name: the stack's vocabulary, for files that speak and do not count. */
export type { Layer } from '@/lib/arith/stack.ts';
