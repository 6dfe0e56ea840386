// The lab in a file of its own. Files here are not named as a widget's are: the site would fetch them as one.
export { compute } from '../compute.ts';
export { createSession } from './playing.ts';
export { View } from './View.tsx';
export { widget } from './widget.ts';
export { en } from './words.en.ts';
export { ko } from './words.ko.ts';
