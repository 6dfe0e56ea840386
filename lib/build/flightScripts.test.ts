import { describe, expect, it } from 'vitest';
import { replaceInFlightScripts } from './flightScripts.ts';

const push = (...call: [number, string?]) => `<script>self.__next_f.push(${JSON.stringify(call).replace(/</g, '\\u003c')})</script>`;
const move = (html: string) => replaceInFlightScripts(html, '/_base_path_', '/x');

describe('the payload scripts of a page', () => {
  it('become one, at the place of the first', () => {
    const html = `<p>a</p>${push(0)}${push(1, '1:"a"\n')}<p>b</p>${push(1, '2:"b"\n')}`;
    expect(move(html)).toBe(`<p>a</p>${push(0)}${push(1, '1:"a"\n2:"b"\n')}<p>b</p>`);
  });

  it('are moved where an address is cut in two', () => {
    expect(move(push(1, '1:"/_base_') + push(1, 'path_/a"\n'))).toBe(push(1, '1:"/x/a"\n'));
  });

  it('are moved where a long text is cut in two, with its new length', () => {
    expect(move(push(1, '1:Td,/_base_pat') + push(1, 'h_/0:1\n'))).toBe(push(1, '1:T3,/x/0:1\n'));
  });

  it('keep binary rows in calls of their own', () => {
    const bytes = Buffer.from([1, 255, 10]);
    const html = push(1, '1:"a"\n2:G3,') + push(3, bytes.toString('base64')) + push(1, '3:"/_base_path_"\n');
    const binary = Buffer.concat([Buffer.from('2:G3,'), bytes]).toString('base64');
    expect(move(html)).toBe(`<script>self.__next_f.push([1,"1:\\"a\\"\\n"]);self.__next_f.push([3,"${binary}"]);self.__next_f.push([1,"3:\\"/x\\"\\n"])</script>`);
  });

  it('stay safe inside a script element', () => {
    const moved = move(push(1, '1:"</script>&\u2028"\n'));
    expect(moved).toContain('\\u003c/script\\u003e\\u0026\\u2028');
    expect(moved.match(/<\/script>/g)).toHaveLength(1);
  });

  it('are left alone on a page without any', () => {
    expect(move('<p>/_base_path_</p>')).toBe('<p>/_base_path_</p>');
  });
});
