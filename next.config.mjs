import { fileURLToPath } from 'node:url';

// A build is made with a placeholder here, and lib/build puts the real path in
// afterwards; `BASE_PATH=/x npm run dev` works as it stands.
const basePath = process.env.BASE_PATH ?? '';

process.env.NEXT_TELEMETRY_DISABLED ??= '1';

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  trailingSlash: true,
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  images: { unoptimized: true },
  reactStrictMode: true,
  devIndicators: false,
  // Types are checked by `npm test`, tests included; a build need not wait for them.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  turbopack: {
    // Without it a lock file further up the disk would be taken for the root.
    root: fileURLToPath(new URL('.', import.meta.url)),
    // A browser never gets there; the bundler's substitutes would call eval, which the site's policy forbids.
    resolveAlias: {
      'node:fs': { browser: './lib/embed/nothing.ts' },
      'node:https': { browser: './lib/embed/nothing.ts' },
      jszip: { browser: 'jszip/dist/jszip.min.js' },
    },
    rules: {
      '*.mdx': { loaders: ['./lib/lesson/mdx-loader.mjs'], as: '*.js' },
    },
  },
};
