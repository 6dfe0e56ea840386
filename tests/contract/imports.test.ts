import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder } from '@/lib/build/files.ts';
import { directions, governed, refusal } from './directions.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = ['app', 'components', 'content', 'lib'].flatMap((folder) => filesUnder(path.join(root, folder)).map((file) => `${folder}/${file}`)).filter(governed);

/** What a file imports: static, re-exported, dynamic, and in types. Addresses put together at run time are left out. */
function specifiers(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0]
      : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) ? node.argument.literal
      : undefined;
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest));
  return found;
}

describe('the import directions', () => {
  it('hold in every file', () => {
    expect(files.length).toBeGreaterThan(100);
    const broken = files.flatMap((file) => specifiers(readFileSync(path.join(root, file), 'utf8')).map((specifier) => refusal(file, specifier))).filter((reason) => reason !== null);
    expect(broken).toEqual([]);
  });

  it('have a row for every folder of lib and components', () => {
    const named = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')).filter((folder) => /^(lib|components)\/[^.]+$/.test(folder)));
    expect([...named].filter((folder) => !directions.some((row) => row.path === folder))).toEqual([]);
  });
});

describe('the reader of imports', () => {
  it('sees every form', () => {
    const text = `import a from 'a'; import 'b'; export * from 'c'; export { d } from "d"; import type { E } from 'e';
      const f = () => import('f'); type G = import('g').G; import(\`./\${f}/x.ts\`); // import 'no'
      const text = "import 'no'";`;
    expect(specifiers(text)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

describe('a file in the wrong place is named:', () => {
  it.each([
    ['lib/arith/a.ts', '@/lib/params/kinds.ts'],
    ['lib/params/a.ts', '../i18n/locales.ts'],
    ['lib/widget/a.ts', '@/components/figure/Grid.tsx'],
    ['lib/lesson/a.ts', '../../app/fonts.ts'],
    ['components/site/a.tsx', '@/app/fonts.ts'],
    ['components/figure/Grid.tsx', '@/components/controls/Slider.tsx'],
    ['components/figure/Grid.tsx', 'd3-selection'],
    ['components/widgets/convolution/widget.ts', '@/lib/tensor/conv2d.ts'],
    ['components/widgets/convolution/compute.ts', '@/components/figure/Grid.tsx'],
    ['components/widgets/convolution/View.tsx', '@/lib/tensor/conv2d.ts'],
    ['components/widgets/convolution/View.tsx', 'next/link'],
    ['components/widgets/convolution/View.tsx', '../max-pooling/View.tsx'],
    ['components/widgets/convolution/en.ts', '../registry.ts'],
    ['components/widgets/registry.ts', './convolution/widget.ts'],
    ['components/widgets/WidgetHost.tsx', 'next/dynamic'],
    ['components/controls/Slider.tsx', '@tensorflow/tfjs-core'],
    ['lib/arith/a.ts', 'react'],
    ['components/newcomer/A.tsx', '@/lib/arith/a.ts'],
  ])('%s importing %s', (file, specifier) => {
    expect(refusal(file, specifier)).toContain(`${file}: `);
  });

  it.each([
    ['lib/arith/a.ts', './b.ts'],
    ['lib/data/prepare/main.ts', '../digits.ts'],
    ['components/widgets/convolution/widget.ts', '@/lib/params/kinds.ts'],
    ['components/widgets/convolution/View.tsx', '@/components/figure/Grid.tsx'],
    ['components/widgets/convolution/View.tsx', './parts/Kernel.tsx'],
    ['components/widgets/convolution/View.tsx', 'react'],
    ['components/widgets/menu/Menu.tsx', '../load.ts'],
    ['app/page.tsx', '@/components/widgets/registry.ts'],
  ])('and %s may import %s', (file, specifier) => {
    expect(refusal(file, specifier)).toBeNull();
  });

  it('tests are free to import what they test', () => {
    expect(governed('components/widgets/convolution/compute.test.ts')).toBe(false);
    expect(governed('components/widgets/convolution/compute.ts')).toBe(true);
  });
});
