import type { StartContent } from './package.ts';
import { begin, findApi, type Place } from './runtime.ts';

/** The start page of a package, in a learning platform. */
const content = JSON.parse(document.getElementById('content')!.textContent!) as StartContent;
const { words, url, challenges } = content;
const began = Date.now();
const origin = new URL(url).origin;

const api = findApi(window as Place);
const session = api && begin(api, challenges);
const status = document.getElementById('status')!;
status.textContent = session ? words.connected : api ? words.refused : words.alone;
// Frames are left without `unload` in some browsers.
for (const event of ['pagehide', 'beforeunload']) window.addEventListener(event, () => session?.end((Date.now() - began) / 1000));

if (content.kind === 'lesson') lesson();
else figure();

/** A lesson keeps what is the learner's own, so other sites may not frame it: it stands in a window of its own and tells this page what is solved. */
function lesson() {
  const count = document.getElementById('count')!;
  const passed = new Set(session?.passed);
  const show = () => { count.textContent = words.count.replace('{passed}', String(passed.size)).replace('{all}', String(challenges.length)); };
  let opened: Window | null = null;
  document.getElementById('open')!.addEventListener('click', () => {
    const address = new URL(url);
    // A page from a disk or in a sandbox has no origin that could be named.
    address.searchParams.set('report', window.origin === 'null' ? '*' : window.origin);
    opened = window.open(address.href, 'lesson');
    status.textContent = opened ? status.textContent : words.blocked;
  });
  window.addEventListener('message', ({ data, source, origin: from }) => {
    if (!opened || source !== opened || from !== origin || data?.explorable !== 1 || data.type !== 'challenges' || !Array.isArray(data.passed)) return;
    for (const name of data.passed) if (challenges.includes(name)) passed.add(name);
    session?.solved([...passed]);
    show();
  });
  show();
}

/** A figure stands in a frame and speaks the message contract. */
function figure() {
  const frame = document.querySelector('iframe')!;
  window.addEventListener('message', ({ data, source, origin: from }) => {
    if (source !== frame.contentWindow || from !== origin || data?.explorable !== 1 || data.type !== 'hello') return;
    const { port1, port2 } = new MessageChannel();
    let step = '';
    port1.onmessage = ({ data: { event, value } }) => {
      if (event === 'step') step = String(value);
      if (event === 'step' || event === 'change' || event === 'complete') session?.worked(step);
    };
    frame.contentWindow!.postMessage({ explorable: 1, type: 'init' }, origin, [port2]);
    const last = Number(session?.location || 0);
    if (last > 0) port1.postMessage({ id: 1, method: 'goTo', args: [last] });
  });
  frame.src = url;
}
