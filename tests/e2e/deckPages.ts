import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { addressOf } from './browser.ts';

const reveal = path.join(import.meta.dirname, '../../node_modules/reveal.js/dist');

const slides = () => `
  <section id="title"><h1>A lecture</h1></section>
  <section><explorable-widget id="fig" name="convolution" preset="edge" controls="min" height="480" data-steps="3"></explorable-widget></section>
  <section>
    <div data-explorable="max-pooling" data-window="3" data-lock="stride" id="pool"></div>
    <p class="fragment" data-figure-set="stride=2&amp;window=2">stride 2</p><p class="fragment" data-figure-step="2">third window</p>
  </section>
  <section><iframe data-src="${addressOf('ko/embed/v1/stride-padding/?stride=2&step=1')}" width="800" height="400"></iframe></section>
  <section><p>The end</p></section>`;

/** A lecturer's deck of reveal.js on a server of its own, with our plugin and reveal's speaker view. */
export class Deck {
  private constructor(private readonly server: Server) {}

  static start(): Promise<Deck> {
    const page = `<!DOCTYPE html><html lang="en"><title>A lecture</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/reveal.css">
      <div class="reveal"><div class="slides">${slides()}</div></div>
      <script src="/reveal.js"></script><script src="/plugin/notes.js"></script><script src="${addressOf('embed/v1/explorable-reveal.js')}"></script>
      <script>Reveal.initialize({ hash: true, width: 960, height: 700, plugins: [RevealNotes, RevealExplorable] });</script>`;
    const server = createServer((request, response) => {
      const file = new URL(request.url!, 'http://deck').pathname;
      response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : file.endsWith('.js') ? 'text/javascript' : 'text/html');
      response.end(/^\/(?:reveal|plugin\/notes)\.(?:css|js)$/.test(file) ? readFileSync(path.join(reveal, file)) : page);
    });
    return new Promise(resolve => server.listen(0, 'localhost', () => resolve(new Deck(server))));
  }

  address = (rest: string): string => `http://localhost:${(this.server.address() as AddressInfo).port}/${rest}`;

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
