import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { open, type Look } from './browser.ts';
import { Course } from './elementPages.ts';

let course: Course;
beforeAll(async () => { course = await Course.start(); });
afterAll(() => course.stop());

const visit = (page: string, look: Look = {}) => open(course.address(page), look);

/** Runs on the element; its answer must be plain. */
const call = (page: Page, run: (figure: any) => unknown): Promise<any> => page.locator('explorable-widget').evaluate(run);
const state = (page: Page) => call(page, figure => figure.getState());
const shows = (page: Page) => call(page, figure => ({ frames: figure.shadowRoot.querySelectorAll('iframe').length, light: figure.shadowRoot.querySelector('.light').checkVisibility() }));

it('is one script of at most 6 kB without dependencies', () => {
  const script = readFileSync(path.join(inject('site').out, 'embed/v1/explorable-widget.js'));
  expect(gzipSync(script).length).toBeLessThan(6000);
  expect(script.toString()).not.toMatch(/\bimport\b|\beval\b|new Function/);
});

it('shows its figure in a page under a strict policy, as its attributes say', async () => {
  await using seen = await visit('plain');
  expect(await state(seen.page)).toMatchObject({ stride: 2, kernel: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]] });
  await seen.page.waitForFunction(() => document.querySelector('explorable-widget')!.shadowRoot!.querySelector('iframe.live'));
  expect(await shows(seen.page)).toEqual({ frames: 1, light: false });
  // The shape of a slide.
  const [width, height] = await call(seen.page, figure => [figure.offsetWidth, figure.offsetHeight]);
  expect(height / width).toBeCloseTo(9 / 16, 2);
  expect(seen.problems).toEqual([]);
});

it('gives methods as promises, events with their values, refusals with code and sentence', async () => {
  await using seen = await visit('plain');
  const answers = await call(seen.page, async figure => {
    const heard: [string, unknown][] = [];
    for (const name of ['change', 'step']) figure.addEventListener(name, (event: CustomEvent) => heard.push([name, event.detail]));
    const set = await figure.setState({ stride: 1 });
    const step = await figure.goTo(3);
    const { numbers, sentence } = await figure.describe();
    const { output } = await figure.getFrame();
    const locked = await figure.lock(['stride']);
    const refused = await figure.goTo(-1).catch(({ code, message }: { code: string; message: string }) => ({ code, message }));
    await new Promise(resolve => { setTimeout(resolve, 300); });
    return { set: set.stride, step, size: [numbers.outputHeight, output.length], sentence, locked, refused, heard: heard.map(([name, value]) => [name, (value as any).stride ?? value]) };
  });
  expect(answers).toMatchObject({ set: 1, step: 3, locked: ['stride'], refused: { code: 'badArguments' } });
  expect(answers.size[0]).toBe(answers.size[1]);
  expect(answers.sentence).toMatch(/\.$/);
  expect(answers.refused.message).toContain('goTo [step]');
  expect(answers.heard).toContainEqual(['change', 1]);
  expect(answers.heard.map(([name]: [string]) => name)).toContain('step');
});

it('carries a changed attribute over, and keeps its state when it is put elsewhere', async () => {
  await using seen = await visit('plain');
  await state(seen.page);
  await call(seen.page, figure => figure.setAttribute('stride', '3'));
  await expect.poll(async () => (await state(seen.page)).stride).toBe(3);
  await call(seen.page, figure => figure.setState({ bias: 2 }));
  await call(seen.page, figure => {
    const other = document.createElement('main');
    document.body.append(other);
    other.append(figure);
  });
  await expect.poll(async () => (await state(seen.page)).bias, { timeout: 20_000 }).toBe(2);
  expect((await state(seen.page)).stride).toBe(3);
});

it('waits for a click where it is told to, in its language, with its content in view', async () => {
  await using seen = await visit('click');
  await seen.page.waitForTimeout(500);
  expect(await shows(seen.page)).toEqual({ frames: 0, light: true });
  await seen.page.getByRole('button', { name: '그림 시작하기' }).press('Enter');
  await seen.page.waitForFunction(() => document.querySelector('explorable-widget')!.shadowRoot!.querySelector('iframe.live'));
  expect(seen.page.frames()[1]!.url()).toContain('/ko/embed/v1/convolution/');
  expect(seen.problems).toEqual([]);
});

it('fetches nothing before it comes near, and shows its content in print and without scripts', async () => {
  await using seen = await visit('low');
  await seen.page.waitForTimeout(500);
  expect(await shows(seen.page)).toEqual({ frames: 0, light: true });
  await seen.page.locator('explorable-widget').scrollIntoViewIfNeeded();
  await seen.page.waitForFunction(() => document.querySelector('explorable-widget')!.shadowRoot!.querySelector('iframe.live'));
  expect(await call(seen.page, figure => figure.offsetHeight)).toBe(540);
  await seen.page.emulateMedia({ media: 'print' });
  expect(await shows(seen.page)).toEqual({ frames: 1, light: true });
  await using plain = await visit('plain', { scripts: false });
  expect(await plain.page.getByText('A window reads the picture').isVisible()).toBe(true);
});

it.each(['react', 'vue'])('works as an element of %s', async framework => {
  await using seen = await visit(framework);
  expect(await state(seen.page)).toMatchObject({ stride: 1 });
  await seen.page.getByRole('button', { name: 'two' }).click();
  await expect.poll(async () => (await state(seen.page)).stride).toBe(2);
  await expect.poll(() => seen.page.locator('output').textContent()).toBe('stride 2');
  expect(await call(seen.page, figure => [figure.getAttribute('lock'), typeof figure.lock])).toEqual(['kernel', 'function']);
  expect(seen.problems).toEqual([]);
});

it('works in the output of a notebook', async () => {
  await using seen = await visit('notebook');
  await seen.page.waitForFunction(() => document.querySelector('explorable-widget')?.shadowRoot?.querySelector('iframe.live'), undefined, { timeout: 30_000 });
  expect(await state(seen.page)).toMatchObject({ stride: 2 });
  expect(seen.problems).toEqual([]);
});
