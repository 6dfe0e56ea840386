import { expect, it, vi } from 'vitest';
import { report, reportsTo } from './report.ts';

const opened = (search: string, opener: { postMessage: (...told: unknown[]) => void } | null = { postMessage: vi.fn() }) => ({ opener, location: { search } });

it('tells the page that opened it, at the origin named in the address', () => {
  const place = opened('?report=https%3A%2F%2Fcourse.example');
  report(place as never, 'convolution', ['edges']);
  expect(place.opener!.postMessage).toHaveBeenCalledExactlyOnceWith({ explorable: 1, type: 'challenges', lesson: 'convolution', passed: ['edges'] }, 'https://course.example');
  expect(reportsTo(opened('?report=*'))).toBe('*');
});

it.each([['', 'nobody asked'], ['?report=', 'nobody named'], ['?report=course', 'no origin'], ['?report=https://course.example/page', 'more than an origin'], ['?report=javascript:alert(1)', 'no origin']])('tells nobody at %s: %s', (search) => {
  const place = opened(search);
  report(place as never, 'convolution', ['edges']);
  expect(place.opener!.postMessage).not.toHaveBeenCalled();
});

it('tells nobody where no page opened it', () => expect(reportsTo(opened('?report=*', null))).toBeNull());
