import { describe, expect, it } from 'vitest';
import { settleBoundaries } from './boundaries.ts';

const definitions = '$RB=[];$RV=function(a){a("</p>")};$RC=function(b,a){$RB.push(b,a)};';
const place = (name: string, fallback = '') => `<!--$?--><template id="B:${name}"></template>${fallback}<!--/$-->`;
const late = (name: string, content: string) => `<div hidden id="S:${name}">${content}</div>`;

describe('a late boundary', () => {
  it('is put where it belongs, and its script is gone', () => {
    const page = `<main>${place('0')}</main>${late('0', '<figure><div>a<div></div></div></figure>')}<script>${definitions}$RC("B:0","S:0")</script><script>own()</script>`;
    expect(settleBoundaries(page)).toBe('<main><!--$--><figure><div>a<div></div></div></figure><!--/$--></main><script>own()</script>');
  });

  it('takes the place of its fallback, boundaries in it included', () => {
    const page = `${place('0', '<p>wait</p><!--$--><i></i><!--/$-->')}<p>after</p>${late('0', 'a')}<script>${definitions}$RC("B:0","S:0")</script>`;
    expect(settleBoundaries(page)).toBe('<!--$-->a<!--/$--><p>after</p>');
  });

  it('may stand inside another one that came late', () => {
    const page = `${place('0')}${late('0', `<b>${place('1')}</b>`)}<script>${definitions}$RC("B:0","S:0")</script>${late('1', '$& text')}<script>$RC("B:1","S:1")</script>`;
    expect(settleBoundaries(page)).toBe('<!--$--><b><!--$-->$& text<!--/$--></b><!--/$-->');
  });

  it('that cannot be placed stops the build', () => {
    expect(() => settleBoundaries(place('0'))).toThrow('would not be whole without scripts');
    expect(() => settleBoundaries(`${place('0')}<svg hidden id="S:0"></svg><script>$RC("B:0","S:0")</script>`)).toThrow('S:0 is not in a <div>');
  });
});

describe('a page without late boundaries', () => {
  it('stays as it is', () => {
    const page = '<!--$--><p>a</p><!--/$--><script>$RT=1</script><script></script>';
    expect(settleBoundaries(page)).toBe(page);
  });
});
