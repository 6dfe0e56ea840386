// React sends a large <Suspense> boundary late even into a static page: an empty place where it belongs, its content
// hidden at the end, and a script that moves it there. Readers without scripts would miss it, others see the page jump.

const call = /\$RC\("(B:[0-9a-f]+)","(S:[0-9a-f]+)"\);?/;
/** What only those scripts use. */
const leftOver = /<script>(?:\$RB=\[\];(?:(?!<\/script>)[\s\S])*)?<\/script>/g;

/** The page with every late boundary where it belongs, as React's own script would leave it, and without that script. Throws where one cannot be placed. */
export function settleBoundaries(html: string): string {
  let page = html;
  for (let match = call.exec(page); match; match = call.exec(page)) page = settle(page.replace(match[0], ''), match[1]!, match[2]!);
  if (/<template id="B:/.test(page)) throw new Error('a <Suspense> boundary was sent late and cannot be put in its place: the page would not be whole without scripts');
  return page === html ? html : page.replace(leftOver, '');
}

function settle(page: string, boundary: string, segment: string): string {
  const opening = `<div hidden id="${segment}">`;
  const from = page.indexOf(opening);
  if (from < 0) throw new Error(`the late content ${segment} is not in a <div>`);
  const { start, end } = closing(page, from + opening.length, /<(\/?)div\b[^>]*>/g);
  const content = page.slice(from + opening.length, start);
  const without = page.slice(0, from) + page.slice(end);
  const pending = `<!--$?--><template id="${boundary}"></template>`;
  const at = without.indexOf(pending);
  if (at < 0) throw new Error(`the place ${boundary} of late content is missing`);
  const { start: fallbackEnd } = closing(without, at + pending.length, /<!--(\/?)\$[?!~]?-->/g);
  return `${without.slice(0, at)}<!--$-->${content}${without.slice(fallbackEnd)}`;
}

/** The mark that closes what was opened just before `from`. `marks` finds opening and closing ones; these have a slash in group 1. */
function closing(page: string, from: number, marks: RegExp): { start: number; end: number } {
  marks.lastIndex = from;
  let depth = 1;
  for (let mark = marks.exec(page); mark; mark = marks.exec(page)) {
    depth += mark[1] ? -1 : 1;
    if (depth === 0) return { start: mark.index, end: marks.lastIndex };
  }
  throw new Error('late content is not closed');
}
