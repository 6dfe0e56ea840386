import { describe, expect, it } from 'vitest';
import { headerRules } from './headers.ts';
import { nginxFile } from './nginx.ts';

describe('the nginx file', () => {
  const text = nginxFile(headerRules('/x', ['/', '/404.html', '/en/', '/en/embed/v1/a/']), '/x');

  it('has one location for each rule, exact for single pages', () => {
    expect(text.match(/^location .* \{$/gm)).toEqual(['location ^~ /x/ {', 'location ^~ /x/_next/static/ {', 'location = /x/sw.js {', 'location ^~ /x/fonts/ {', 'location = /x/ {', 'location = /x/404.html {', 'location = /x/en/ {', 'location ^~ /x/en/embed/ {']);
  });

  it('repeats the common headers in every location', () => {
    expect(text.match(/add_header X-Content-Type-Options "nosniff" always;/g)).toHaveLength(8);
  });
});
