import type { Layer } from '@/lib/arith/stack.ts';
import type { StackWords } from './words.ts';

interface Props {
  /** What the list says of itself while it is closed. */
  shown: string;
  /** Its name, where that says too little. */
  label?: string;
  kinds: readonly Layer['kind'][];
  words: StackWords;
  disabled: boolean;
  onAdd: (kind: Layer['kind']) => void;
}

/** A list of kinds; choosing one adds such a layer, and the list stands on its own name again. */
export function AddSelect({ shown, label = shown, kinds, words, disabled, onAdd }: Props) {
  const add = (chosen: string) => {
    const kind = kinds.find(each => each === chosen);
    if (kind) onAdd(kind);
  };
  return (
    <select className="stk-add" value="" disabled={disabled} aria-label={label} onChange={event => add(event.target.value)}>
      <option value="" disabled>{shown}</option>
      {kinds.map(kind => <option key={kind} value={kind}>{words.kinds[kind]}</option>)}
    </select>
  );
}
