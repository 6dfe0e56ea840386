import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { addressOf, open, type Look, type Visit } from './browser.ts';

interface Answer { id: number; ok: boolean; value?: any; error?: { code: string; message: string } }

/** Runs in the host page: answers the frame's `hello` with a port, on the channel that it names unless another is given, and keeps what comes. */
function hostScript(channel: string | undefined): void {
  const deck = { hello: null as any, events: [] as any[], windowMessages: [] as any[], answers: new Map<number, (answer: any) => void>(), port: null as MessagePort | null, last: 0 };
  Object.assign(window, { deck });
  window.addEventListener('message', ({ data, source }) => {
    deck.windowMessages.push(data);
    if (data?.explorable !== 1 || data.type !== 'hello' || deck.port) return;
    deck.hello = data;
    const { port1, port2 } = new MessageChannel();
    deck.port = port1;
    port1.onmessage = ({ data: message }) => {
      if (message.event) deck.events.push(message);
      else deck.answers.get(message.id)?.(message);
    };
    (source as Window).postMessage({ explorable: 1, type: 'init', channel: channel ?? data.channel }, '*', [port2]);
  });
}

/** A page of another origin that frames figures, as a course's would be. */
export class Host {
  private constructor(private readonly server: Server) {}

  static start(): Promise<Host> {
    const server = createServer((request, response) => {
      const asked = new URL(request.url!, 'http://host').searchParams;
      const sandbox = asked.has('sandbox') ? ' sandbox="allow-scripts"' : '';
      response.setHeader('Content-Type', 'text/html');
      response.end(`<!DOCTYPE html><link rel="icon" href="data:,"><title>A course</title><a href="#before" id="before">before</a><iframe${sandbox} src="${asked.get('frame')!.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" width="960" height="540"></iframe><a href="#after" id="after">after</a>`);
    });
    return new Promise(resolve => server.listen(0, 'localhost', () => resolve(new Host(server))));
  }

  /** Opens the host page with that embed page in its frame and connects to it. */
  async frame(embed: string, { sandbox = false, channel, before = '', ...look }: Look & { sandbox?: boolean; channel?: string } = {}): Promise<Framed> {
    const { port } = this.server.address() as AddressInfo;
    const address = `http://localhost:${port}/?frame=${encodeURIComponent(addressOf(embed))}${sandbox ? '&sandbox' : ''}`;
    const visit = await open(address, { ...look, before: `${before};if (window.top === window) (${hostScript})(${JSON.stringify(channel)})` });
    await visit.page.waitForFunction(() => (window as any).deck.events.some((message: any) => message.event === 'ready'), undefined, { timeout: 60_000 });
    return new Framed(visit);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

export class Framed {
  constructor(readonly visit: Visit) {}

  get page(): Page {
    return this.visit.page;
  }

  /** Sends one request through the port and waits for its answer. */
  ask(method: unknown, args?: unknown): Promise<Answer> {
    return this.page.evaluate(([method, args]) => new Promise<any>((resolve, reject) => {
      const { deck } = window as any;
      const id = ++deck.last;
      deck.answers.set(id, resolve);
      setTimeout(() => reject(new Error(`no answer to ${method} within 60 s`)), 60_000);
      deck.port.postMessage({ id, method, args });
    }), [method, args] as const);
  }

  /** The value of an answer that must be good. */
  async value(method: string, ...args: unknown[]): Promise<any> {
    const answer = await this.ask(method, args);
    if (!answer.ok) throw new Error(`${method}: ${answer.error?.code}: ${answer.error?.message}`);
    return answer.value;
  }

  events(name?: string): Promise<{ event: string; value: any }[]> {
    return this.page.evaluate(name => (window as any).deck.events.filter((message: any) => !name || message.event === name), name);
  }

  [Symbol.asyncDispose] = () => this.visit[Symbol.asyncDispose]();
}
