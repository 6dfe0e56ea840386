const padded = (value: number, digits: number) => String(value).padStart(digits, '0');

/** A day of the reader's own calendar, such as `2026-03-01`. */
export const dayOf = (date: Date): string => `${padded(date.getFullYear(), 4)}-${padded(date.getMonth() + 1, 2)}-${padded(date.getDate(), 2)}`;

export const today = (): string => dayOf(new Date());

/** The day so many days later. Whole days are counted, so that a change to summer time moves nothing. */
export function daysAfter(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return dayOf(new Date(year, month - 1, date + days));
}
