import { sitePath } from '@/lib/embed/address.ts';

/** Scripts that run before the first paint, so that no theme flashes. Kept free of outside names: they become text. */

/** Milliseconds after the load: a first visit has what it needs by then. */
const offlineDelay = 3000;

/** Keeps the site for reading without a network: once the page has come, never in a frame, and not where the reader saves data. */
const keepOffline = process.env.NODE_ENV === 'production'
  ? `;if(window.top===window&&navigator.serviceWorker&&!navigator.connection?.saveData)addEventListener('load',()=>setTimeout(()=>navigator.serviceWorker.register('${sitePath('/sw.js')}',{updateViaCache:'none'}).catch(()=>{}),${offlineDelay}))`
  : '';

/** On the site's pages: the theme that the reader chose before. */
export const siteHead = `try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark'||t==='projector')document.documentElement.dataset.theme=t}catch{}${keepOffline}`;

/** On embed pages (and in a figure's file, which holds its query): theme, motion, scale and controls of the address; the figure stays hidden until the address is read and the window measured. */
export const embedHead = `{const r=document.documentElement,q=new URLSearchParams(location.search||r.dataset.query),g=(k,v)=>{const x=q.get(k);return v.includes(x)?x:null},t=g('theme',['light','dark','projector']),s=Number(q.get('scale')??1);if(t)r.dataset.theme=t;if(g('motion',['reduce']))r.dataset.motion='reduce';r.dataset.controls=g('controls',['min','none'])??'full';if(s>=.75&&s<=3&&s!==1)r.style.fontSize=s*100+'%';r.dataset.pending=''}`;

/** On the start page: on to the reader's language. */
export const startHead = `{const ko=(navigator.languages??[navigator.language]).find(l=>/^(ko|en)/i.test(l));location.replace(/^ko/i.test(ko??'')?'ko/':'en/')}`;
