import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addressOf, newContext } from './browser.ts';

// A learning platform's page, of another origin: opens the lesson and keeps what it is told.
let platform: Server;
beforeAll(() => new Promise<void>(resolve => {
  platform = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><script>told=[];onmessage=({data,origin})=>told.push([origin,data])</script>')).listen(0, 'localhost', resolve);
}));
afterAll(() => void platform.close());

it('a lesson tells the page that opened it what is solved, also when the learner comes back from elsewhere', async () => {
  await using context = await newContext();
  const page = await context.newPage();
  const origin = `http://localhost:${(platform.address() as AddressInfo).port}`;
  await page.goto(origin);
  const opening = page.waitForEvent('popup');
  await page.evaluate(address => void window.open(address, 'lesson'), addressOf(`en/lessons/max-pooling/?report=${encodeURIComponent(origin)}`));
  const lesson = await opening;
  const told = () => page.evaluate(() => (window as any).told.map(([from, { type, lesson, passed }]: any) => [from, type, lesson, passed.length].join(' ')) as string[]);
  const news = `${new URL(addressOf('')).origin} challenges max-pooling 0`;
  // Challenges come alive when they come near.
  await lesson.locator('.board').first().scrollIntoViewIfNeeded();
  await expect.poll(told, { timeout: 30_000 }).toContain(news);
  const away = lesson.locator('a[href$="/en/"]').first();
  await away.click();
  await lesson.waitForURL(addressOf('en/'));
  const before = (await told()).length;
  await lesson.locator('a[href$="/en/lessons/max-pooling/"]').first().click();
  await lesson.waitForURL(addressOf('en/lessons/max-pooling/'));
  await lesson.locator('.board').first().scrollIntoViewIfNeeded();
  await expect.poll(async () => (await told()).slice(before), { timeout: 30_000 }).toContain(news);
  // Another lesson was not asked for.
  await lesson.evaluate(address => { window.location.href = address; }, addressOf('en/lessons/stride-padding/'));
  await lesson.waitForURL(addressOf('en/lessons/stride-padding/'));
  await lesson.locator('.board').first().scrollIntoViewIfNeeded();
  await lesson.waitForTimeout(3000);
  expect((await told()).filter(text => !text.endsWith(news.split(' ').slice(1).join(' ')))).toEqual([]);
});
