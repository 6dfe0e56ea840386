import { eight } from './eight.ts';
import { five } from './five.ts';
import { four } from './four.ts';
import { nine } from './nine.ts';
import { one } from './one.ts';
import { seven } from './seven.ts';
import { six } from './six.ts';
import { three } from './three.ts';
import { two } from './two.ts';
import { zero } from './zero.ts';
import type { Written } from './written.ts';

/** The ten digits, each at its own place. */
export const written: readonly Written[] = [zero, one, two, three, four, five, six, seven, eight, nine];
