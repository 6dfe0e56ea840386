import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as runtime from 'scorm-again/scorm2004';
import { expect, it } from 'vitest';
import { bundleScript } from '../element/prepare.ts';
import { packageOf, type Packaged } from './package.ts';
import { begin, findApi, type Api, type Place } from './runtime.ts';

// The package exports the class by name; its types know a default export alone.
const { Scorm2004API } = runtime as unknown as { Scorm2004API: typeof runtime.default };
const lesson: Packaged = { kind: 'lesson', id: 'convolution', locale: 'ko', title: '창 <하나> & "둘"', url: 'https://example.org/ko/lessons/convolution/', challenges: ['edges', 'blur', 'shift'] };
const api = () => new Scorm2004API({ autocommit: false, logLevel: 5 }) as unknown as Api & { lmsGetLastError(): string; loadFromJSON(json: object, path?: string): void; cmi: { toJSON(): object } };

it('is a ZIP of a manifest, a page and its script, with every file of the manifest in it', () => {
  const files = unzipSync(packageOf(lesson, strFromU8(bundleScript(path.join(import.meta.dirname, '../../..'), 'lib/embed/scorm/start.ts'))));
  const manifest = strFromU8(files['imsmanifest.xml']!);
  expect(manifest).toContain('<schemaversion>2004 4th Edition</schemaversion>');
  expect(manifest).toContain('<title>창 &lt;하나&gt; &amp; &quot;둘&quot;</title>');
  expect([...manifest.matchAll(/<file href="([^"]*)"/g)].map(([, name]) => name).sort()).toEqual(Object.keys(files).filter(name => name !== 'imsmanifest.xml').sort());
  const page = strFromU8(files['index.html']!);
  expect(JSON.parse(/id="content">([^<]*)</.exec(page)![1]!)).toMatchObject({ kind: 'lesson', url: lesson.url, challenges: lesson.challenges });
  expect(strFromU8(files['start.js']!)).toContain('API_1484_11');
});

it('finds the interface in a window above, or above the one that opened it, and nowhere else', () => {
  const API_1484_11 = api();
  const top: Place = { API_1484_11 };
  top.parent = top;
  const empty: Place = {};
  empty.parent = empty;
  expect(findApi({ parent: { parent: top } })).toBe(API_1484_11);
  expect(findApi({ parent: empty, opener: { parent: top } })).toBe(API_1484_11);
  expect(findApi({ parent: empty })).toBeNull();
  const foreign = new Proxy<Place>({}, { get() { throw new Error('another site'); } });
  expect(findApi({ parent: foreign, opener: null })).toBeNull();
  expect(findApi({ parent: foreign, opener: { parent: top } })).toBe(API_1484_11);
});

/** Every call of a session, each of which the run-time library must have taken. */
function watched(real: ReturnType<typeof api>) {
  const refused: string[] = [];
  const watch: Api = {
    Initialize: () => real.Initialize(''), Commit: () => real.Commit(''), Terminate: () => real.Terminate(''), GetValue: element => real.GetValue(element),
    SetValue(element, value) {
      const done = String(real.SetValue(element, value));
      if (done !== 'true') refused.push(`${element} = ${value}`);
      return done;
    },
  };
  return { watch, refused };
}

it('reports each challenge, the score and the end, and a later session goes on from there', () => {
  const first = api();
  const { watch, refused } = watched(first);
  const session = begin(watch, lesson.challenges)!;
  expect(first.GetValue('cmi.completion_status')).toBe('incomplete');
  session.solved(['blur', 'nothing known']);
  expect(['score.scaled', 'score.raw', 'score.max', 'location', 'completion_status', 'success_status'].map(name => String(first.GetValue(`cmi.${name}`)))).toEqual(['0.3333333', '1', '3', 'blur', 'incomplete', 'unknown']);
  expect([0, 1, 2].map(place => first.GetValue(`cmi.objectives.${place}.success_status`))).toEqual(['unknown', 'passed', 'unknown']);
  const kept = JSON.parse(JSON.stringify(first.cmi)) as object;
  session.end(61.4);
  session.end(99);
  session.solved(['edges']);
  expect(refused).toEqual([]);

  const second = api();
  second.loadFromJSON(kept, 'cmi');
  const again = begin(watched(second).watch, lesson.challenges)!;
  expect([...again.passed]).toEqual(['blur']);
  again.solved(['edges', 'shift']);
  expect(['score.scaled', 'completion_status', 'success_status'].map(name => String(second.GetValue(`cmi.${name}`)))).toEqual(['1', 'completed', 'passed']);
});

it('calls a figure completed once it was worked with, and keeps its step', () => {
  const real = api();
  const { watch, refused } = watched(real);
  const session = begin(watch, [])!;
  expect(real.GetValue('cmi.completion_status')).toBe('incomplete');
  session.worked('4');
  expect([real.GetValue('cmi.completion_status'), real.GetValue('cmi.location')]).toEqual(['completed', '4']);
  session.end(3);
  expect(refused).toEqual([]);
  expect(begin({ ...watch, Initialize: () => 'false' }, [])).toBeNull();
});
