import { strToU8, zipSync } from 'fflate';
import type { Locale } from '@/lib/i18n/locales.ts';
import { startWords, type StartWords } from './words.ts';

/** What a package brings into a learning platform. */
export interface Packaged {
  kind: 'lesson' | 'figure';
  /** The lesson's slug or the widget's id. */
  id: string;
  locale: Locale;
  title: string;
  /** The living page, whole: the lesson, or the embed in its state. */
  url: string;
  /** Names of the lesson's challenges; none for a figure. */
  challenges: readonly string[];
}

/** What the start page's script is given. */
export type StartContent = Pick<Packaged, 'kind' | 'url' | 'challenges'> & { words: StartWords };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The manifest of a package of one SCO, SCORM 2004 4th edition (Content Aggregation Model, 3.4). */
function manifest({ kind, id, title }: Packaged): string {
  const name = `layer-by-layer.${kind}.${id}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="1" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>${escaped(title)}</title>
      <item identifier="item" identifierref="resource">
        <title>${escaped(title)}</title>
        <imsss:sequencing><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="index.html">
      <file href="index.html"/>
      <file href="start.js"/>
    </resource>
  </resources>
</manifest>
`;
}

const style = `body{margin:0;font:16px/1.6 system-ui,sans-serif;color:#1b1b1b;background:#fff}main{padding:16px;max-width:960px;margin:auto}h1{font-size:1.4rem}
iframe{display:block;border:0;width:100%;height:calc(100vh - 72px);min-height:320px}.figure{padding:0;max-width:none}#status{margin:8px 16px}button{font:inherit;min-height:44px;padding:8px 20px;cursor:pointer}
@media(prefers-color-scheme:dark){body{color:#eee;background:#16181c}}`;

/** The start page: the figure in a frame, or the way into the lesson. */
function startPage(packaged: Packaged): string {
  const { kind, locale, title, url, challenges } = packaged;
  const words = startWords(locale);
  const content: StartContent = { kind, url, challenges, words };
  const body = kind === 'figure'
    ? `<main class="figure"><p id="status" role="status"></p><iframe title="${escaped(title)}" allow="clipboard-write; camera"></iframe></main>`
    : `<main><h1>${escaped(title)}</h1><p id="status" role="status"></p><p>${escaped(words.keep)}</p><p><button type="button" id="open">${escaped(words.open)}</button></p><p id="count" role="status"></p></main>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
${body}
<script type="application/json" id="content">${JSON.stringify(content).replaceAll('<', '\\u003c')}</script>
<script src="start.js"></script>
</body>
</html>
`;
}

/** The files of a SCORM 2004 (4th edition) package, by name. `script`: the site's `embed/v1/explorable-scorm.js`. */
export const packageFiles = (packaged: Packaged, script: string): Record<string, string> =>
  ({ 'imsmanifest.xml': manifest(packaged), 'index.html': startPage(packaged), 'start.js': script });

/** The package as a ZIP file. */
export function packageOf(packaged: Packaged, script: string): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(Object.entries(packageFiles(packaged, script)).map(([name, text]) => [name, strToU8(text)]))) as Uint8Array<ArrayBuffer>;
}
