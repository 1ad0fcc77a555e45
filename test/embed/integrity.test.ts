/** The script tags that the build prints, on a page with the strictest policy: every file is held to its hash. */
import { expect } from 'chai';
import { elementNames } from '../../src/generated/element-names.js';
import { rendered, until } from '../support/fixture.js';
import { close, elementsIn, frames, type Site, strict, visit } from '../support/site.js';

afterEach(close);

const snippets = async (): Promise<{ bundle: string; loader: string; source: string }> =>
  (await fetch('/__test__/snippets')).json() as Promise<{ bundle: string; loader: string; source: string }>;

/** Opens the page with every element on it, with this in its head. */
const visitWith = (head: string, source = ''): Promise<Site> => {
  const policy = strict.replace("script-src 'self'", `script-src 'self' ${source}`);
  return visit(
    `/test/pages/all.html?head=${encodeURIComponent(head)}&h:content-security-policy=${encodeURIComponent(policy)}`,
  );
};

const shownIn = ({ document }: Site): string[] =>
  elementsIn(document)
    .filter(rendered)
    .map(({ localName }) => localName);

const all = elementNames.map(name => `civic-${name}`);

const held = ({ wrong }: Site): string[] => wrong.filter(line => !line.includes('giltig JSON'));

/** Another hash in the place of the one of the file whose name begins like this. */
const tampered = (head: string, name: string): string => {
  const changed = head.replace(
    new RegExp(`(/${name}[^"]*"(?: integrity=|:)"sha384-).{64}`),
    `$1${'A'.repeat(64)}`,
  );
  expect(changed).not.to.equal(head);
  return changed;
};

/** What a visitor reads of an element that has not rendered. */
const fallbacks = ({ document }: Site): string[] =>
  elementsIn(document)
    .filter(element => !rendered(element))
    .map(element => (element as HTMLElement).innerText.trim());

describe('files held to their hashes', () => {
  for (const how of ['bundle', 'loader'] as const)
    it(`show every element under a strict policy, with the ${how}`, async () => {
      const { [how]: head, source } = await snippets();
      const site = await visitWith(head, how === 'loader' ? source : '');
      await until(() => shownIn(site).length === all.length, 'every element');
      expect(shownIn(site)).to.deep.equal(all);
      expect(held(site)).to.deep.equal([]);
    });

  it('need the import map’s hash in the policy', async () => {
    const { loader } = await snippets();
    const site = await visitWith(loader);
    await until(() => site.wrong.some(line => line.startsWith('policy script-src')), 'the map to be refused');
  });

  it('leave the fallbacks where the bundle is another', async () => {
    const { bundle } = await snippets();
    const site = await visitWith(tampered(bundle, 'civic-goals-'));
    await frames(site);
    expect(shownIn(site)).to.deep.equal([]);
    expect(fallbacks(site)).to.include('Mål');
  });

  it('leave the fallback of the element whose file is another, and show the rest', async () => {
    const { loader } = await snippets();
    const head = tampered(loader, 'chunks/goal-list-');
    const [, map = ''] = /<script type="importmap">(.*)<\/script>/.exec(head) ?? [];
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(map));
    const source = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
    const site = await visitWith(head, source);
    await until(() => site.wrong.some(line => line.includes('loading failed')), 'the loader to say so');
    expect(shownIn(site)).to.deep.equal(all.filter(name => name !== 'civic-goal-list'));
    expect(fallbacks(site)).to.deep.equal(['Mål', 'Trasig']);
  });
});
