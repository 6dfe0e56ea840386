import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Adds a widget and a lesson to a copy of the project by copying one folder each, and nothing else.
const root = path.join(import.meta.dirname, '../..');
const id = 'newcomer';
const notCopied = new Set(['node_modules', '.git', '.next', 'out', '.cache']);
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'layers-newcomer-'));
  for (const entry of readdirSync(root).filter((name) => !notCopied.has(name))) {
    cpSync(path.join(root, entry), path.join(copy, entry), { recursive: true, filter: (file) => !file.startsWith(path.join(root, 'public/data')) });
  }
  linkModules();
  cpSync(path.join(root, 'tests/fixtures/widget'), path.join(copy, 'components/widgets', id), { recursive: true });
  cpSync(path.join(root, 'tests/fixtures/lesson'), path.join(copy, 'content/lessons', id), { recursive: true });
  run('node_modules/tsx/dist/cli.mjs', 'lib/build/main.ts');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Hard links where the disk allows them: a bundler follows no symbolic link out of its folder. */
function linkModules(): void {
  const [from, to] = [path.join(root, 'node_modules'), path.join(copy, 'node_modules')];
  const { status } = spawnSync('cp', ['-al', from, to]);
  if (status !== 0) {
    rmSync(to, { recursive: true, force: true });
    mkdirSync(to);
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

function run(...program: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program.join(' ')} failed:\n${stdout}\n${stderr}`);
}

const page = (address: string) => readFileSync(path.join(copy, 'out', address, 'index.html'), 'utf8');
const body = (address: string) => page(address).replace(/<script[\s\S]*?<\/script>/g, '');

describe('a widget whose folder was added', () => {
  it.each(['en', 'ko'])('has its embed page in %s, with figure, controls and presets', (locale) => {
    const html = body(`${locale}/embed/v1/${id}`);
    const words = locale === 'en' ? ['Three bars', 'First newcomer', 'Product', 'Opposite numbers'] : ['막대 세 개', '첫째 새 수', '곱', '부호가 다른 수'];
    for (const word of words) expect(html).toContain(word);
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*>.*<rect/s);
  });

  it('stands in the gallery', () => {
    expect(body('en/widgets')).toContain('Two numbers become one');
    expect(body('ko/widgets')).toContain('두 수가 하나로');
  });

  it('is walked by the contract tests, and its own test runs', () => {
    const report = path.join(copy, 'report.json');
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--project', 'contract', `components/widgets/${id}`, 'tests/contract'];
    spawnSync(process.execPath, [...vitest, '--reporter=json', `--outputFile=${report}`], { cwd: copy });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as { testResults: { name: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[] };
    // The other widgets have these tests to themselves; here the newcomer's count, and who imports whom.
    const mine = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ fullName }) => fullName.includes(id) || fullName.includes('import directions'));
    expect(mine.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(mine.filter(({ fullName }) => fullName.includes(id)).length).toBeGreaterThan(5);
    expect(testResults.some(({ name }) => name.endsWith(`components/widgets/${id}/compute.test.ts`))).toBe(true);
  });
});

describe('a lesson whose folder was added', () => {
  it.each([['en', 'What becomes of two numbers?'], ['ko', '두 수는 무엇이 될까?']])('has its page in %s, with the figure drawn and its number said', (locale, question) => {
    const html = body(`${locale}/lessons/${id}`);
    expect(html).toContain(question);
    expect(html).toContain('id="adding"');
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*>.*<rect/s);
    expect(html.replace(/<[^>]*>|<!--.*?-->/g, '')).toMatch(locale === 'en' ? /The result is 8\./ : /결과: 8\./);
  });

  it('stands in the contents', () => {
    expect(body('en')).toContain(`/en/lessons/${id}/`);
    expect(body('ko')).toContain(`/ko/lessons/${id}/`);
  });

  it('needed no other page to change', () => {
    expect(existsSync(path.join(copy, 'out/en/lessons/convolution/index.html'))).toBe(true);
  });
});
