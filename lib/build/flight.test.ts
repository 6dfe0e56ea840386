import { describe, expect, it } from 'vitest';
import { flightRows, replaceInFlight } from './flight.ts';

const move = (payload: string, to: string) => replaceInFlight(Buffer.from(payload), '/_base_path_', to).toString();

describe('a page payload', () => {
  it('is moved in ordinary rows', () => {
    expect(move('1:"/_base_path_/a"\n:HL["/_base_path_/b"]\n', '/x')).toBe('1:"/x/a"\n:HL["/x/b"]\n');
  });

  it('states the new length of a long text, in bytes', () => {
    const text = '한 /_base_path_/a /_base_path_/b\n';
    const payload = `a:T${Buffer.byteLength(text).toString(16)},${text}0:{"after":"/_base_path_"}\n`;
    expect(move(payload, '/xy')).toBe(`a:T${Buffer.byteLength('한 /xy/a /xy/b\n').toString(16)},한 /xy/a /xy/b\n0:{"after":"/xy"}\n`);
  });

  it('keeps binary rows byte for byte, line ends and placeholder-like bytes included', () => {
    const data = Buffer.from([10, 0, 255, 58, ...Buffer.from('/_base_path_'), 10]);
    const payload = Buffer.concat([Buffer.from(`1:G${data.length.toString(16)},`), data, Buffer.from('0:"/_base_path_"\n')]);
    const moved = replaceInFlight(payload, '/_base_path_', '');
    expect(moved.subarray(0, -5)).toEqual(payload.subarray(0, -17));
    expect(moved.subarray(-5).toString()).toBe('0:""\n');
  });

  it('takes a value that begins with a letter of a tag for what it is', () => {
    expect(flightRows(Buffer.from('b:null\n11:[]\n5:true\n6:X\n7:["T1,"]\n'))).toHaveLength(5);
  });

  it('that ends inside a row is refused', () => {
    expect(() => flightRows(Buffer.from('1:"a"\n2:Tff,short'))).toThrow('begins at byte 6 is cut off');
    expect(() => flightRows(Buffer.from('1:"no end'))).toThrow('begins at byte 0 is cut off');
  });
});
