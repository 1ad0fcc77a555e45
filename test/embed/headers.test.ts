/**
 * What `docs/headers.md` says of policies: which ones the library works under, and what a header too few or too strict does. What
 * real servers send with the lines of that page is in `test/full/headers.mjs`.
 */
import { expect } from 'chai';
import { rendered, spoken, until } from '../support/fixture.js';
import { close, elementsIn, files, frames, inPolicy, type Site, strict, visit } from '../support/site.js';

afterEach(close);

const nonce = 'cmVkYWt0b3I';
const other = `${location.protocol}//${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;
const hasTrustedTypes = 'trustedTypes' in globalThis;
const isWebKit = !navigator.userAgent.includes('Chrome') && navigator.userAgent.includes('WebKit');

/** Opens a page with these scripts under a policy: the strictest one, with these directives in the place of its own. */
const open = (head: string, directives: Readonly<Record<string, string>>): Promise<Site> =>
  visit(
    `/test/pages/policy.html?head=${encodeURIComponent(head)}&h:content-security-policy=${encodeURIComponent(
      inPolicy(strict, directives),
    )}`,
  );

const script = (address: string, attributes = ''): string =>
  `<script ${attributes} src="${address}"></script>`;
const watch = script('/test/pages/watch.js', `nonce="${nonce}"`);
const policies = ({ wrong }: Site): string[] => wrong.filter(line => line.startsWith('policy'));
const shown = ({ document }: Site): Element[] => elementsIn(document).filter(rendered);

/** Waits until all that can be shown is shown, and the broken one has been told of. */
const allShown = async (site: Site): Promise<void> => {
  await until(() => shown(site).length === 3, 'three elements');
  await until(
    () => site.wrong.some(line => line.includes('giltig JSON')),
    'the message about the broken one',
  );
  expect(policies(site)).to.deep.equal([]);
};

/** Waits as long as the elements would need, and says that nothing has become of the page. */
const nothingShown = async (site: Site): Promise<void> => {
  await frames(site);
  expect(shown(site)).to.deep.equal([]);
  expect([...site.document.querySelectorAll('p')].every(p => p.getClientRects().length > 0)).to.equal(true);
};

for (const [how, file] of Object.entries(files))
  describe(`a policy, with the ${how}`, () => {
    const works: Readonly<Record<string, [attributes: string, directives: Record<string, string>]>> = {
      'with a nonce alone': [`nonce="${nonce}"`, { 'script-src': `'nonce-${nonce}'` }],
      'with a nonce and strict-dynamic': [
        `nonce="${nonce}"`,
        { 'script-src': `'nonce-${nonce}' 'strict-dynamic'` },
      ],
      'with a nonce, strict-dynamic and what old browsers go by': [
        `nonce="${nonce}"`,
        { 'script-src': `'nonce-${nonce}' 'strict-dynamic' https: 'unsafe-inline'` },
      ],
      'with its own origin and a nonce, without a nonce on the tag': [
        '',
        { 'script-src': `'self' 'nonce-${nonce}'` },
      ],
      'without a word on styles, which it needs none of': [
        '',
        { 'script-src': `'self' 'nonce-${nonce}'`, 'style-src': `'none'` },
      ],
    };
    for (const [name, [attributes, directives]] of Object.entries(works))
      it(`lets it through ${name}`, async () => {
        await allShown(
          await open(watch + script(file, `type="module" ${attributes}`), {
            ...directives,
          }),
        );
      });

    it('leaves the fallbacks with a nonce, and none on the tag', async () => {
      const site = await open(watch + script(file, 'type="module"'), { 'script-src': `'nonce-${nonce}'` });
      await until(() => policies(site).length, 'the violation');
      await nothingShown(site);
    });

    it('with strict-dynamic needs the nonce on the tag, though its own origin is named', async () => {
      const site = await open(watch + script(file, 'type="module"'), {
        'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'`,
      });
      // WebKitGTK lets the page's own origin through all the same.
      await until(() => policies(site).length > 0 || shown(site).length === 3, 'either');
      if (policies(site).length) await nothingShown(site);
      else expect(isWebKit).to.equal(true);
    });

    it('with a nonce lets files through that are held to their hashes', async () => {
      const snippets = (await (await fetch('/__test__/snippets')).json()) as Record<string, string>;
      const head = (snippets[how] ?? '').replaceAll('<script', `<script nonce="${nonce}"`);
      expect(head).to.contain('integrity');
      await allShown(await open(watch + head, { 'script-src': `'nonce-${nonce}' 'strict-dynamic'` }));
    });

    it('needs lit-html in trusted-types, and allow-duplicates beside another Lit', async () => {
      const head = `${watch}${script('/test/pages/own-lit.js')}${script(file, 'type="module"')}`;
      const own = { 'script-src': `'self' 'nonce-${nonce}'` };
      const duplicates = { ...own, 'trusted-types': `lit-html 'allow-duplicates'` };
      await allShown(await open(head, duplicates));
      // An engine without trusted types has nothing to refuse.
      if (!hasTrustedTypes) return;
      await nothingShown(await open(head, own));
      await nothingShown(
        await open(watch + script(file, 'type="module"'), { ...own, 'trusted-types': 'other' }),
      );
    });
  });

describe('a document of another origin', () => {
  /** A gauge on a page under a policy, with a document from elsewhere that is sent with these headers. */
  const put = async (
    headers: Record<string, string>,
    directives: Record<string, string>,
  ): Promise<[Site, Element]> => {
    const site = await open(watch + script(files.loader, 'type="module"'), {
      'script-src': `'self' 'nonce-${nonce}'`,
      ...directives,
    });
    await allShown(site);
    const query = new URLSearchParams({
      type: 'application/json',
      body: '{"title":"Träd","current":2,"target":3}',
      ...headers,
    });
    const element = site.document.createElement('civic-progress-gauge');
    element.setAttribute('src', `${other}/__test__/echo?${query}`);
    element.append('Reserv');
    site.document.querySelector('main')!.append(element);
    return [site, element];
  };

  it('is shown where connect-src has the origin and the document may be read by any', async () => {
    const [site, element] = await put({ cors: '*' }, { 'connect-src': `'self' ${other}` });
    await until(() => rendered(element));
    expect(spoken(element)).to.contain('Träd');
    expect(policies(site)).to.deep.equal([]);
  });

  it('is shown though its server keeps its files to itself by Cross-Origin-Resource-Policy', async () => {
    const [, element] = await put(
      { cors: '*', 'h:cross-origin-resource-policy': 'same-origin' },
      {
        'connect-src': `'self' ${other}`,
      },
    );
    await until(() => rendered(element));
  });

  it('is not shown, and the fallback is, where connect-src lacks the origin or the document the permission', async () => {
    const [site, element] = await put({ cors: '*' }, {});
    await until(() => policies(site).some(line => line.startsWith('policy connect-src')), 'the violation');
    expect(!!rendered(element)).to.equal(false);
    const [second, unread] = await put({}, { 'connect-src': `'self' ${other}` });
    await until(() => second.wrong.length > 1, 'the message');
    expect(!!rendered(unread)).to.equal(false);
  });
});

describe('the pages about headers', () => {
  it('give the policy that is tested, and no other', async () => {
    for (const page of ['/docs/headers.md', '/docs/headers.en.md', '/README.md']) {
      const text = await (await fetch(page)).text();
      const given =
        text.replace(/\s+/g, ' ').match(/default-src 'none';[^"`<\n]*?trusted-types lit-html/g) ?? [];
      expect(given.length, page).to.be.above(page === '/README.md' ? 0 : 3);
      for (const policy of given) expect(policy, page).to.equal(strict);
    }
  });
});
