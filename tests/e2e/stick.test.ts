import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, it } from 'vitest';
import { filesUnder } from '@/lib/build/files.ts';
import { writeStick } from '@/lib/build/stick.ts';
import { openFile } from './openFile.ts';

const stick = mkdtempSync(path.join(tmpdir(), 'stick-'));
afterAll(() => rmSync(stick, { recursive: true }));

const onStick = new RegExp(`^(?:data|blob):|^${pathToFileURL(stick).href}/`);
const openPage = (page: string) => openFile(pathToFileURL(path.join(stick, page)).href, { width: 390 }, onStick);

it('lives in its lessons and in the lab, from a folder and without a network', async () => {
  const { pages, figures } = writeStick(inject('site').out, stick);
  expect(figures).toBe(filesUnder(inject('site').out).filter(file => /^embed\/v1\/alone\//.test(file)).length * 2);
  expect(pages).toBeGreaterThan(50);

  await using lesson = await openPage('en/lessons/convolution/index.html');
  const { page } = lesson;
  const figure = page.frameLocator('iframe[name="fig"]');
  await figure.getByText('Step 7 of 25', { exact: true }).waitFor();
  await figure.getByRole('button', { name: 'Next' }).click();
  await figure.getByText('Step 8 of 25', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Move two cells at a time' }).click();
  await figure.getByText('Step 1 of 9', { exact: true }).waitFor();
  expect(lesson.wrong).toEqual([]);

  await using lab = await openPage('ko/lab/index.html');
  await lab.page.frameLocator('iframe').locator('.lab-rewind .scrub:not([disabled])').waitFor();
  expect(lab.wrong).toEqual([]);
});
