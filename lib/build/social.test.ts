import { describe, expect, it } from 'vitest';
import { oEmbed, withSocial } from './social.ts';

const page = '<head><title>A window &amp; a picture · Layer by Layer</title><meta name="description" content="Nine &quot;products&quot;"/></head>';
const site = { basePath: '/x', siteUrl: 'https://example.org' };
const embed = '/en/embed/v1/convolution/';

describe('cards and oEmbed', () => {
  it('give a figure a card of its own words and the link to its oEmbed file, once', () => {
    const html = withSocial(page, embed, site);
    expect(html).toContain('<meta property="og:title" content="A window &amp; a picture · Layer by Layer"/>');
    expect(html).toContain('<meta property="og:description" content="Nine &quot;products&quot;"/>');
    expect(html).toContain('<meta property="og:url" content="https://example.org/x/en/embed/v1/convolution/"/>');
    expect(html).toContain('<link rel="alternate" type="application/json+oembed" href="https://example.org/x/oembed/en/convolution.json"');
    expect(withSocial(html, embed, site)).toBe(html);
  });
  it('go where the address of the site is unknown; a lesson has a card only', () => {
    expect(withSocial(withSocial(page, embed, site), embed, { ...site, siteUrl: null })).toBe(page);
    expect(withSocial(page, '/en/lessons/convolution/', site)).not.toContain('oembed');
  });
  it('answer what oEmbed 1.0 asks of the type rich', () => {
    const { html, ...rest } = oEmbed(page, embed, site);
    expect(rest).toEqual({
      version: '1.0', type: 'rich', title: 'A window & a picture', provider_name: 'Layer by Layer', provider_url: 'https://example.org/x/', width: 960, height: 540,
      thumbnail_url: 'https://example.org/x/preview.png', thumbnail_width: 1240, thumbnail_height: 980,
    });
    expect(html).toContain('<iframe src="https://example.org/x/en/embed/v1/convolution/" title="A window &amp; a picture" width="960" height="540"');
  });
  it('show the card of the figure, at its own size', () => {
    const card = { file: '/cards/en/convolution.png', width: 300, height: 157 };
    const html = withSocial(page, embed, site, card);
    expect(html).toContain('<meta property="og:image" content="https://example.org/x/cards/en/convolution.png"/><meta property="og:image:width" content="300"/><meta property="og:image:height" content="157"/>');
    expect(withSocial(html, embed, site, card)).toBe(html);
    expect(oEmbed(page, embed, site, card)).toMatchObject({ thumbnail_url: 'https://example.org/x/cards/en/convolution.png', thumbnail_width: 300, thumbnail_height: 157 });
  });
});
