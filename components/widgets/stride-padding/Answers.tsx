import type { Answer } from './frameworks.ts';
import type { Words } from './en.ts';

interface Props { answers: readonly Answer[]; output: readonly number[]; note: string; words: Words['view'] }

const most = 10;
const listed = (values: readonly number[]) => values.slice(0, most).join(', ') + (values.length > most ? ', …' : '');

/** What Keras and PyTorch make of the setting, side by side: the call, its zeros, its size, its numbers. */
export function Answers({ answers, output, note, words }: Props) {
  return (
    <div className="sp-answers">
      <table>
        <caption className="visually-hidden">{words.answers}</caption>
        <thead><tr><th scope="col">{words.library}</th><th scope="col">{words.call}</th><th scope="col">{words.zeros}</th><th scope="col">{words.size}</th><th scope="col">{words.values}</th></tr></thead>
        <tbody>
          {answers.map((answer, i) => {
            const again = answers[i - 1]?.library === answer.library;
            const other = answer.way !== 'refused' && (answer.output.length !== output.length || answer.output.some((value, at) => value !== output[at]));
            return (
              <tr key={i} className={answer.way === 'refused' ? 'sp-refused' : other ? 'sp-other' : undefined}>
                <th scope="row">{again ? <span className="visually-hidden">{words.libraries[answer.library]}</span> : words.libraries[answer.library]}</th>
                <td className="sp-call"><code>{answer.call}</code>{words.ways[answer.way] && <small>{words.ways[answer.way]}</small>}</td>
                {answer.way === 'refused'
                  ? <td colSpan={3} className="sp-no">✕ {words.refused}</td>
                  : <><td data-name={words.zeros}>{answer.before} + {answer.after}</td><td data-name={words.size} className="sp-size">{answer.output.length}</td><td data-name={words.values} className="sp-values">{listed(answer.output)}{other && <small>≠</small>}</td></>}
              </tr>
            );
          })}
        </tbody>
      </table>
      <p aria-live="polite">{note}</p>
    </div>
  );
}
