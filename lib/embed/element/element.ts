import { frameAddress, isParameter, parameterOf, textOf } from './attributes.ts';
import { connect, type Connection } from './connection.ts';

const methods = ['getState', 'setState', 'reset', 'play', 'pause', 'next', 'prev', 'goTo', 'lock', 'setTheme', 'describe', 'getFrame', 'snapshot'] as const;

const script = (document.currentScript ?? document.querySelector('script[src*="explorable-widget.js"]')) as HTMLScriptElement | null;
/** Where the site stands, from the address of this script: `…/embed/v1/explorable-widget.js`. */
const home = script?.src ? new URL('../../', script.src).href : '';

const words: Record<string, { start: string; open: string }> = {
  en: { start: 'Start the figure', open: 'Open the figure' },
  ko: { start: '그림 시작하기', open: '그림 열기' },
};

/** Made without a style element: a page's security policy may forbid those. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  /* As a slide, and on a phone no lower than its figures need. */
  :host { display: block; position: relative; max-width: 100%; aspect-ratio: 16 / 9; min-height: 420px; }
  :host([height]) { aspect-ratio: auto; min-height: 44px; }
  :host([hidden]) { display: none; }
  iframe { display: block; width: 100%; height: 100%; border: 0; }
  iframe:not(.live) { position: absolute; inset: 0; visibility: hidden; }
  iframe.live ~ .light { display: none; }
  button { position: absolute; inset: 0; margin: auto; width: fit-content; height: fit-content; min-width: 44px; min-height: 44px; padding: 0 1em;
    font: inherit; color: CanvasText; background: Canvas; border: 1px solid; border-radius: 8px; cursor: pointer; }
  @media print { iframe, button { display: none !important; } .light { display: block !important; } }
`);

/** Near enough to be worth loading. */
const near = '300px';

/**
 * `<explorable-widget name="convolution" stride="2">`: a figure of this site in any page. Every parameter of an embed's address is an
 * attribute; the content of the element is what shows before the figure is there, without scripts and in print. The methods of the
 * message contract are methods that give promises (rejected with an error that has the contract's `code`), its events are
 * `CustomEvent`s with the value as `detail`. Nothing is fetched before the element comes near the screen (with `loading="manual"`: before
 * `load`) or a method is called.
 */
export class ExplorableWidget extends HTMLElement {
  private frame: HTMLIFrameElement | null = null;
  private connection: Connection | null = null;
  /** The reader's state, for when the element is put elsewhere in its page, or loaded anew. */
  private state: Readonly<Record<string, unknown>> | null = null;
  private step: number | null = null;
  private readonly seen = new IntersectionObserver(entries => { if (entries.some(({ isIntersecting }) => isIntersecting)) this.load(); }, { rootMargin: near });
  private readonly changed = new MutationObserver(records => this.follow(new Set(records.map(({ attributeName }) => attributeName!))));
  private readonly link = document.createElement('a');
  private readonly button = document.createElement('button');

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const light = document.createElement('div');
    light.className = 'light';
    const slot = document.createElement('slot');
    slot.append(this.link);
    light.append(slot);
    this.button.type = 'button';
    this.button.hidden = true;
    this.button.addEventListener('click', () => this.load());
    root.append(light, this.button);
  }

  connectedCallback(): void {
    const { start, open } = words[this.locale]!;
    this.link.href = this.address();
    this.link.textContent = this.title || `${open}: ${this.getAttribute('name')}`;
    this.button.textContent = start;
    this.sized();
    this.changed.observe(this, { attributes: true });
    const waits = this.getAttribute('activate') === 'click';
    this.button.hidden = !waits;
    if (this.getAttribute('loading') === 'eager') this.load();
    else this.watch();
  }

  /** Waits for the reader to come near, where nothing else is to start the figure. */
  private watch(): void {
    if (this.getAttribute('activate') === 'click' || this.getAttribute('loading') === 'manual') this.seen.disconnect();
    else this.seen.observe(this);
  }

  disconnectedCallback(): void {
    this.changed.disconnect();
    this.seen.disconnect();
    this.unload();
  }

  private get locale(): string {
    const asked = this.getAttribute('locale') ?? this.closest('[lang]')?.getAttribute('lang')?.split('-')[0] ?? 'en';
    return asked in words ? asked : 'en';
  }

  private address(): string {
    const base = this.getAttribute('base') ?? home;
    return frameAddress(base.endsWith('/') ? base : `${base}/`, new Map([...this.attributes].map(({ name, value }) => [name, value])), this.locale);
  }

  /** `width` and `height` in CSS pixels, as of an iframe. Without a height the element has the shape of a slide. */
  private sized(): void {
    for (const side of ['width', 'height'] as const) {
      const length = this.getAttribute(side);
      this.style[side] = length === null ? '' : /^\d+(\.\d+)?$/.test(length) ? `${length}px` : length;
    }
  }

  get loaded(): boolean {
    return this.frame !== null;
  }

  /** Starts the figure; nothing where it runs. */
  load(): void {
    if (this.frame || !this.isConnected) return;
    this.seen.disconnect();
    const frame = document.createElement('iframe');
    frame.title = this.title || this.querySelector('img')?.alt || this.getAttribute('name') || '';
    frame.allow = 'clipboard-write; camera';
    frame.src = this.address();
    this.frame = frame;
    this.connection = connect(frame, (event, value) => this.heard(event, value));
    this.shadowRoot!.prepend(frame);
  }

  /** Takes the figure away; its content shows again. `load` brings it back in the state it had. */
  unload(): void {
    this.connection?.close();
    this.frame?.remove();
    this.connection = this.frame = null;
  }

  /** Brings back what the reader had set; locked parameters are as the attributes say. */
  private restore(): void {
    const locked = this.getAttribute('lock')?.split(',') ?? [];
    const free = Object.entries(this.state ?? {}).filter(([name]) => !locked.includes(name) && !locked.includes('all'));
    if (free.length > 0) void this.ask('setState', Object.fromEntries(free)).catch(() => {});
    if (this.step !== null) void this.ask('goTo', this.step).catch(() => {});
  }

  /** What must be there again when the element was put elsewhere: an answer tells it before the event does. */
  private keep(from: string, value: unknown): void {
    if (['change', 'setState', 'reset'].includes(from)) this.state = value as Record<string, unknown>;
    if (['step', 'next', 'prev', 'goTo'].includes(from)) this.step = value as number;
  }

  private heard(event: string, value: unknown): void {
    if (event === 'ready') {
      this.frame?.classList.add('live');
      this.button.hidden = true;
      this.restore();
    }
    this.keep(event, value);
    this.dispatchEvent(new CustomEvent(event, { detail: value }));
  }

  /** Carries changed attributes over to a figure that is running. */
  private follow(names: ReadonlySet<string>): void {
    this.sized();
    this.link.href = this.address();
    if (!this.frame) return names.has('loading') ? this.watch() : undefined;
    const parameters = [...names].filter(isParameter);
    const state: Record<string, string> = {};
    let anew = ['name', 'locale', 'base'].some(name => names.has(name));
    for (const name of parameters) {
      const value = this.getAttribute(name);
      if (value === null || ['preset', 'controls', 'motion', 'scale', 'play', 'channel'].includes(name)) anew = true;
      else if (name === 'theme') void this.ask('setTheme', value).catch(() => {});
      else if (name === 'lock') void this.ask('lock', value.split(',')).catch(() => {});
      else if (name === 'step') void this.ask('goTo', Number(value)).catch(() => {});
      else state[parameterOf(name)] = textOf(value);
    }
    if (anew) {
      this.state = this.step = null;
      this.unload();
      this.load();
    } else if (Object.keys(state).length > 0) void this.ask('setState', state).catch(() => {});
  }

  /** Calls a method of the message contract; the figure is activated by it. */
  async ask(method: string, ...args: unknown[]): Promise<unknown> {
    this.load();
    if (!this.connection) throw new Error(`explorable-widget.${method}: expected an element that is in a page; append it first`);
    const answer = await this.connection.ask(method, args);
    this.keep(method, answer);
    return answer;
  }
}

for (const method of methods) {
  Object.defineProperty(ExplorableWidget.prototype, method, {
    get(this: ExplorableWidget) {
      return (...args: unknown[]) => this.ask(method, ...args);
    },
    // `lock` and `play` are attributes too: a framework that finds the property sets it instead.
    set(this: ExplorableWidget, value: unknown) {
      if (value === null || value === undefined || value === false) this.removeAttribute(method);
      else this.setAttribute(method, value === true ? '' : String(value));
    },
  });
}

if (!customElements.get('explorable-widget')) customElements.define('explorable-widget', ExplorableWidget);
