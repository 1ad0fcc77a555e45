/** The script for pages that have published embeds in frames: each frame is as high as what is in it. */
import { expect } from 'chai';
import { heightScript } from '../../src/publish/pages/embed.js';
import { until } from '../support/fixture.js';
import { close, type Site, strict, visit } from '../support/site.js';

afterEach(close);

const helper = '/cdn/civic-frame.js';
const policy = `h:content-security-policy=${encodeURIComponent(`${strict}; frame-src 'self'`)}`;

/** A frame on a page, with a script in the page inside it, when that has come. */
const frameOn = async ({ document }: Site, page: string, script: string): Promise<HTMLIFrameElement> => {
  const frame = document.createElement('iframe');
  frame.src = `/test/pages/${page}.html?head=${encodeURIComponent(`<script>${script}</script>`)}`;
  frame.width = '300';
  document.body.append(frame);
  await new Promise(resolve => frame.addEventListener('load', resolve));
  return frame;
};

const heightIn = ({ contentDocument }: HTMLIFrameElement): string =>
  `${Math.ceil(contentDocument?.documentElement.getBoundingClientRect().height ?? 0)}`;

const fits = (frame: HTMLIFrameElement, what: string): Promise<unknown> =>
  until(() => frame.height !== '' && frame.height === heightIn(frame), what);

describe('a frame with a published part', () => {
  it('is as high as what is in it, then and when that changes, under a strict policy', async () => {
    const site = await visit(`/test/pages/blank.html?script=${helper}&${policy}`);
    const frame = await frameOn(site, 'embed/published', heightScript);
    await fits(frame, 'its height');
    const { height } = frame;
    const more = frame.contentDocument?.createElement('p');
    more?.append('En rad till. '.repeat(50));
    frame.contentDocument?.body.append(more ?? '');
    await until(() => frame.height !== height, 'it to grow');
    await fits(frame, 'its new height');
    const { height: narrow } = frame;
    frame.width = '600';
    await until(() => Number(frame.height) < Number(narrow), 'it to need less');
    await fits(frame, 'its height when it is wider');
    expect(site.wrong).to.deep.equal([]);
  });

  it('is asked when it came before the script', async () => {
    const site = await visit('/test/pages/blank.html');
    const frame = await frameOn(site, 'embed/published', heightScript);
    expect(frame.height).to.equal('');
    const script = site.document.createElement('script');
    script.src = helper;
    site.document.head.append(script);
    await fits(frame, 'its height');
  });

  it('has no other height than a number of pixels, and other frames keep theirs', async () => {
    const site = await visit(`/test/pages/blank.html?script=${helper}`);
    const told = [-3, 0, 1e9, '400', null, '<b>'].map(value => ({ message: 'civic-height', value }));
    const messages = [
      null,
      7,
      { message: 'height', value: 5 },
      ...told,
      { message: 'civic-height', value: 321 },
    ];
    const tell = `for (const each of ${JSON.stringify(messages)}) parent.postMessage(each, '*');`;
    const heights: Record<string, (string | null)[]> = {};
    for (const page of ['blank', 'embed/published']) {
      const seen: (string | null)[] = [];
      heights[page] = seen;
      const observer = new MutationObserver(records => {
        for (const { target } of records) seen.push((target as HTMLIFrameElement).getAttribute('height'));
      });
      observer.observe(site.document.body, { subtree: true, attributes: true, attributeFilter: ['height'] });
      await frameOn(site, page, tell);
      if (page !== 'blank') await until(() => seen.length, 'a height');
      observer.disconnect();
    }
    expect(heights).to.deep.equal({ blank: [], 'embed/published': ['321'] });
  });
});
