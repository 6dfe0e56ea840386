/** What is used of a window. */
export interface ReportPlace {
  opener: Pick<Window, 'postMessage'> | null;
  location: { search: string };
  /** The mere look at it throws where the browser blocks storage. */
  sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
}

const key = 'layer-by-layer:report';
const isOrigin = (target: unknown): target is string => typeof target === 'string' && URL.canParse(target) && new URL(target).origin === target;

/** What the address asked for last, for as long as the window is open; `*` is nobody in particular and not kept. */
function keep({ sessionStorage }: ReportPlace, lesson: string, target: string | null): void {
  if (isOrigin(target)) sessionStorage.setItem(key, JSON.stringify({ lesson, target }));
  else sessionStorage.removeItem(key);
}

function kept({ sessionStorage }: ReportPlace, lesson: string): string | null {
  const found = JSON.parse(sessionStorage.getItem(key) ?? 'null') as { lesson?: unknown; target?: unknown } | null;
  return found?.lesson === lesson && isOrigin(found.target) ? found.target : null;
}

/**
 * To whom a lesson tells which challenges are solved: the page that opened it as `?report=<its origin>`, or nobody. Asked once, it holds
 * for this lesson until the window is closed or another address asks; where storage is blocked, for as long as the address says so.
 */
export function reportsTo(place: ReportPlace, lesson: string): string | null {
  if (!place.opener) return null;
  const asked = new URLSearchParams(place.location.search).get('report');
  const target = asked === '*' || isOrigin(asked) ? asked : null;
  try {
    if (asked === null) return kept(place, lesson);
    keep(place, lesson, target);
  } catch {
    // Blocked, full, or not ours.
  }
  return target;
}

/** Tells the page that opened this one which challenges of a lesson are solved: names, no answers. A page that is gone is told nothing. */
export function report(place: ReportPlace, lesson: string, passed: readonly string[]): void {
  const target = reportsTo(place, lesson);
  if (target) place.opener!.postMessage({ explorable: 1, type: 'challenges', lesson, passed }, target);
}
