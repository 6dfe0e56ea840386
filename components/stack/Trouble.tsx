import type { Stack } from '@/lib/arith/stack.ts';
import { mendStack } from '@/lib/arith/stackMends.ts';
import type { StackRefusal } from '@/lib/arith/stackRefusal.ts';
import { kindName } from './StackTable.tsx';
import type { StackWords } from './words.ts';

interface Props { stack: Stack; refusal: StackRefusal; words: StackWords; onMend: ((stack: Stack, row: number) => void) | null }

/** Which layer cannot work, why, and buttons that mend it. */
export function Trouble({ stack, refusal, words, onMend }: Props) {
  return (
    <div className="stk-trouble" role="status">
      <p><b>✕ {refusal.layer} · {kindName(stack, refusal.layer, words)}</b> {words.why(refusal)}</p>
      {onMend && refusal.mends.length > 0 && (
        <p className="stk-mends" role="group" aria-label={words.mend}>
          <span className="label">{words.mend}</span>
          {refusal.mends.map(mend => (
            <button key={JSON.stringify(mend)} type="button" className="btn" onClick={() => onMend(mendStack(stack, refusal, mend), Math.min(refusal.layer, mendStack(stack, refusal, mend).length))}>{words.mends(mend)}</button>
          ))}
        </p>
      )}
    </div>
  );
}
