import { expect, it, vi } from 'vitest';
import { report, reportsTo } from './report.ts';

const origin = 'https://course.example';
const opened = (search: string, kept = new Map<string, string>(), opener: { postMessage: (...told: unknown[]) => void } | null = { postMessage: vi.fn() }) => ({
  opener, location: { search },
  sessionStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) },
});

it('tells the page that opened it, at the origin named in the address', () => {
  const place = opened('?report=https%3A%2F%2Fcourse.example');
  report(place, 'convolution', ['edges']);
  expect(place.opener!.postMessage).toHaveBeenCalledExactlyOnceWith({ explorable: 1, type: 'challenges', lesson: 'convolution', passed: ['edges'] }, origin);
  expect(reportsTo(opened('?report=*'), 'convolution')).toBe('*');
});

it.each([['', 'nobody asked'], ['?report=', 'nobody named'], ['?report=course', 'no origin'], ['?report=https://course.example/page', 'more than an origin'], ['?report=javascript:alert(1)', 'no origin']])('tells nobody at %s: %s', (search) => {
  const place = opened(search);
  report(place, 'convolution', ['edges']);
  expect(place.opener!.postMessage).not.toHaveBeenCalled();
});

it('tells nobody where no page opened it', () => expect(reportsTo(opened('?report=*', undefined, null), 'convolution')).toBeNull());

it('goes on when the learner comes back by an address that does not ask, for this lesson alone', () => {
  const kept = new Map<string, string>();
  reportsTo(opened(`?report=${origin}`, kept), 'convolution');
  const back = opened('', kept);
  report(back, 'convolution', ['edges']);
  expect(back.opener!.postMessage).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ lesson: 'convolution' }), origin);
  expect(reportsTo(opened('', kept), 'max-pooling')).toBeNull();
  expect(reportsTo(opened('', kept, null), 'convolution')).toBeNull();
});

it.each(['?report=*', '?report=', '?report=nobody'])('ends what was kept when the address asks anew: %s', (search) => {
  const kept = new Map<string, string>();
  reportsTo(opened(`?report=${origin}`, kept), 'convolution');
  reportsTo(opened(search, kept), 'convolution');
  expect(reportsTo(opened('', kept), 'convolution')).toBeNull();
});

it.each(['{', '7', '{"lesson":"convolution","target":"*"}', '{"lesson":"convolution","target":"javascript:alert(1)"}'])('takes nothing else for an origin that was kept: %s', (text) =>
  expect(reportsTo(opened('', new Map([['layer-by-layer:report', text]])), 'convolution')).toBeNull());

it('follows the address alone where storage is blocked', () => {
  const blocked = (search: string) => ({ opener: { postMessage: vi.fn() }, location: { search }, get sessionStorage(): never { throw new DOMException('blocked', 'SecurityError'); } });
  expect(reportsTo(blocked(`?report=${origin}`), 'convolution')).toBe(origin);
  expect(reportsTo(blocked(''), 'convolution')).toBeNull();
});
