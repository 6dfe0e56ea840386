const quotes: Readonly<Record<string, string>> = { '‘': '\'', '’': '\'', '“': '"', '”': '"' };

/**
 * Pasted text as Python would have it: spaces of web pages, curly quotes, prompts (`>>> `), notebook commands (`!pip`, `%matplotlib`, put behind a `#`), an
 * indentation that all lines share, and `255.` written out for the grammar as `255.0`. Lines keep their numbers.
 */
export function cleanCode(pasted: string): string {
  const lines = pasted.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n').replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ').replaceAll(/[\u200B\u2060]/g, '')
    .replaceAll(/[‘’“”]/g, quote => quotes[quote]!).replaceAll('\t', '    ').split('\n');
  const typed = lines.some(line => line.startsWith('>>> ')) ? lines.map(line => (/^(>>>|\.\.\.)( |$)/.test(line) ? line.slice(4) : line === '' ? '' : `# ${line}`)) : lines;
  const margins = typed.filter(line => line.trim() !== '' && !line.trim().startsWith('#')).map(line => line.search(/\S/));
  const margin = Math.min(...margins, 1000);
  return typed.map(line => (line.slice(0, margin).trim() === '' ? line.slice(margin) : line)).map(line => line.replaceAll(/(?<![\w.])(\d+)\.(?![\w.])/g, '$1.0').replaceAll(/(?<![\w.])(\d+)\.(?=e[-+]?\d)/gi, '$1.0'))
    .map(line => (/^\s*[!%]/.test(line) ? `# ${line}` : line)).join('\n');
}
