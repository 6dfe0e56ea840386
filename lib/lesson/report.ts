/** To whom a lesson tells which challenges are solved: the page that opened it as `?report=<its origin>`, or nobody. */
export function reportsTo(place: { opener: unknown; location: { search: string } }): string | null {
  const target = new URLSearchParams(place.location.search).get('report');
  if (!place.opener || !target) return null;
  return target === '*' || (URL.canParse(target) && new URL(target).origin === target) ? target : null;
}

/** Tells the page that opened this one which challenges of a lesson are solved: names, no answers. A page that is gone is told nothing. */
export function report(place: { opener: Pick<Window, 'postMessage'> | null; location: { search: string } }, lesson: string, passed: readonly string[]): void {
  const target = reportsTo(place);
  if (target) place.opener!.postMessage({ explorable: 1, type: 'challenges', lesson, passed }, target);
}
