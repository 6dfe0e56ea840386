import path from 'node:path';
import next from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';
import { governed, refusal } from './tests/contract/directions.mjs';

const root = import.meta.dirname;

/** Who may import whom, checked where it is written; the table stands in tests/contract/directions.mjs. */
const importDirections = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    if (!governed(file)) return {};
    const check = ({ source }) => {
      const reason = typeof source?.value === 'string' ? refusal(file, source.value) : null;
      if (reason) context.report({ node: source, message: reason });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

const config = [
  { ignores: ['.next/', 'out/', '.cache/', 'public/', 'node_modules/', 'next-env.d.ts', 'lib/kernels/assembly/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...next,
  ...typescript,
  {
    plugins: { layers: { rules: { 'import-directions': importDirections } } },
    rules: {
      'layers/import-directions': 'error',
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      // Rules for servers and for CommonJS, of which there is neither here.
      '@next/next/no-assign-module-variable': 'off',
      'import/no-anonymous-default-export': 'off',
      eqeqeq: ['error', 'always'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
    },
  },
  {
    // Registries hold widgets of every parameter type, each checked against its own schema; tests read messages and frames of any.
    files: ['components/**', 'content/check/**', 'lib/widget/**', 'lib/embed/**', 'lib/lesson/**', 'lib/params/**', 'tests/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
];

export default config;
