import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSync } from 'esbuild';
import { addressOf } from './browser.ts';

/** A program of a host page, bundled with what it imports. */
const program = (contents: string): string => buildSync({
  stdin: { contents, resolveDir: import.meta.dirname, loader: 'jsx' }, bundle: true, write: false, format: 'iife', jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
}).outputFiles[0]!.text;

const react = `
  import { useState } from 'react';
  import { createRoot } from 'react-dom/client';
  function Page() {
    const [stride, setStride] = useState(1);
    const [heard, setHeard] = useState('');
    return <>
      <button onClick={() => setStride(2)}>two</button><output>{heard}</output>
      <explorable-widget name="convolution" stride={stride} lock="kernel" loading="eager" onchange={event => setHeard('stride ' + event.detail.stride)} />
    </>;
  }
  createRoot(document.getElementById('app')).render(<Page />);`;

const vue = `
  import { createApp, h, ref } from 'vue';
  createApp({ setup() {
    const stride = ref(1), heard = ref('');
    return () => [
      h('button', { onClick: () => { stride.value = 2; } }, 'two'), h('output', heard.value),
      h('explorable-widget', { name: 'convolution', stride: stride.value, lock: 'kernel', loading: 'eager', onChange: event => { heard.value = 'stride ' + event.detail.stride; } }),
    ];
  } }).mount('#app');`;

/** What a notebook does with the HTML output of a cell: it sets it as HTML, then runs its scripts. */
const notebook = (html: string) => `
  const output = document.getElementById('app');
  output.innerHTML = ${JSON.stringify(html)};
  for (const dead of output.querySelectorAll('script')) {
    const live = document.createElement('script');
    for (const { name, value } of dead.attributes) live.setAttribute(name, value);
    live.textContent = dead.textContent;
    dead.replaceWith(live);
  }`;

const light = '<p>A window reads the picture: <a href="https://example.org/still">a still</a></p>';

/** Pages of a course of another origin, all under one strict policy that allows the site as script and frame and nothing else. */
export class Course {
  private constructor(private readonly server: Server) {}

  static start(): Promise<Course> {
    const script = `<script src="${addressOf('embed/v1/explorable-widget.js')}"></script>`;
    const programs: Record<string, string> = {
      '/react.js': program(react), '/vue.js': program(vue),
      '/notebook.js': notebook(`${script}<explorable-widget name="convolution" stride="2" loading="eager"></explorable-widget>`),
    };
    const pages: Record<string, string> = {
      '/plain': `<p style-free>above</p><explorable-widget id="fig" name="convolution" preset="edge" stride="2">${light}</explorable-widget>${script}`,
      '/click': `<explorable-widget id="fig" name="convolution" activate="click" locale="ko">${light}</explorable-widget>${script}`,
      '/low': `<link rel="stylesheet" href="/high.css"><div id="high"></div><explorable-widget id="fig" name="convolution" height="540">${light}</explorable-widget>${script}`,
      '/react': `<div id="app"></div>${script}<script src="/react.js"></script>`,
      '/vue': `<div id="app"></div>${script}<script src="/vue.js"></script>`,
      '/notebook': '<div id="app"></div><script src="/notebook.js"></script>',
    };
    const site = new URL(addressOf('')).origin;
    const server = createServer((request, response) => {
      const file = request.url!;
      const page = pages[file];
      response.setHeader('Content-Type', page ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.setHeader('Content-Security-Policy', `default-src 'none'; script-src 'self' ${site}; frame-src ${site}; style-src 'self'`);
      response.end(page ? `<!DOCTYPE html><html lang="en"><title>A course</title>${page}` : file === '/high.css' ? '#high { height: 5000px; }' : programs[file] ?? '');
    });
    return new Promise(resolve => server.listen(0, 'localhost', () => resolve(new Course(server))));
  }

  address = (page: string): string => `http://localhost:${(this.server.address() as AddressInfo).port}/${page}`;

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
