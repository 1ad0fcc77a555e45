/** Each test tries to get something upgraded, shown or sent that the page's owner does not want. */
import { expect } from 'chai';
import { rendered, textOf, until } from '../support/fixture.js';
import {
  allSeen,
  close,
  elementsIn,
  files,
  frames,
  include,
  open,
  ours,
  type Site,
} from '../support/site.js';

afterEach(close);

const host = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
/** The same server under another name is another origin to a browser. */
const foreign = `${location.protocol}//${host}:${location.port}`;

const json = encodeURIComponent('{"statement":"Köp klockor"}');
const base64 = `b64:${btoa('{"statement":"Gratis klockor"}')}`;
const page = `${location.origin}/mal`;
const goals = '/stories/krokom/goals.json';
const link = (what: string, element = 'vision-banner'): string =>
  `<p><a href="${page}#civic-${element}=${what}">Länk</a></p>`;
const block = (attribute: string, value: string, element = 'vision-banner'): string =>
  `<div data-civic="${element}" data-civic-${attribute}="${value.replaceAll('"', '&quot;')}"><p>Ruta</p></div>`;

/** What a visitor may write: a link with JSON, with an id, with an address; a block. */
const written = [
  link(json),
  link(base64),
  link('vision'),
  link(encodeURIComponent(goals)),
  block('data', '{"statement":"Köp klockor"}'),
  block('src', goals),
].join('');

const echo = (origin: string, query: Record<string, string>): string =>
  `${origin}/__test__/echo?${new URLSearchParams({ cors: '*', type: 'application/json', ...query })}`;

const requests = async (key: string): Promise<number> =>
  ((await (await fetch(`/__test__/log?key=${key}`)).json()) as { count: number }).count;

/** Includes the library and waits until all has been looked at. Nothing may be thrown on the way. */
const run = async (site: Site, data: Record<string, string> = {}, place?: Element): Promise<Element[]> => {
  await include(site, { goals, ...data });
  await allSeen(site, place);
  expect(site.wrong.filter(line => /^(error|rejection)/.test(line))).to.deep.equal([]);
  return elementsIn(site.document);
};

/** What is wrong with data on a page, from now on, and where in the data. */
const faultsOn = ({ document }: Site): string[] => {
  const codes: string[] = [];
  document.addEventListener('civic-error', ({ detail }) => {
    codes.push(...detail.faults.map(({ code, path }) => `${code} ${path}`.trim()));
  });
  return codes;
};

describe('what visitors write', () => {
  const places: Readonly<Record<string, string>> = {
    'beside the page’s own text': `<div>${written}</div>`,
    'under the text, in #comments': `<main><section id="comments">${written}</section></main>`,
    'in .comment': `<main><ol><li class="odd comment depth-1">${written}</li></ol></main>`,
    'in .comment, with a scope of its own': `<div class="comment"><main><article data-civic-scope>${written}</article></main></div>`,
    'in what is shut off': `<main><div data-civic-off>${written}</div></main>`,
    'in what is shut off, around the scope': `<div data-civic-off><main>${written}</main></div>`,
    'in a text field of an editor': `<main><div contenteditable>${written}</div></main>`,
    'in an editor of plain text': `<main contenteditable="plaintext-only">${written}</main>`,
    'in an editor’s widget': `<main><div contenteditable="true"><div contenteditable="false">${written}</div></div></main>`,
    'in a form whose fields hide its properties': `<div class="comment"><form>${[
      'parentElement',
      'parentNode',
      'closest',
      'matches',
      'getRootNode',
      'childNodes',
    ]
      .map(name => `<input name="${name}">`)
      .join('')}<main>${written}</main></form></div>`,
  };
  for (const [name, html] of Object.entries(places))
    it(`is left alone ${name}`, async () => {
      expect(await run(await open(html))).to.deep.equal([]);
    });

  it('is left alone where the page marks it as theirs', async () => {
    for (const rel of ['ugc', 'nofollow UGC noopener']) {
      const site = await open(`<main>${link(json).replace('<a', `<a rel="${rel}"`)}</main>`);
      expect(await run(site)).to.deep.equal([]);
    }
  });

  it('is left alone in a page that is being edited', async () => {
    const site = await open(`<main>${written}</main>`);
    site.document.designMode = 'on';
    await include(site, { goals });
    await frames(site);
    expect(elementsIn(site.document)).to.deep.equal([]);
    site.document.designMode = 'off';
    await allSeen(site);
    expect(elementsIn(site.document)).to.have.length(6);
  });

  it('is left alone in a shadow root in an editor, and in an editor in a shadow root', async () => {
    const site = await open(
      '<main><div contenteditable><div data-civic-inside></div></div><div class="comment"><div data-civic-inside></div></div><div data-civic-inside></div></main>',
    );
    const hosts = [...site.document.querySelectorAll('[data-civic-inside]')];
    const roots = hosts.map(host => host.attachShadow({ mode: 'open' }));
    for (const root of roots) root.innerHTML = `<div contenteditable>${written}</div>${written}`;
    await run(site);
    await until(() => elementsIn(roots[2]!).length, 'what stands in a shadow root of the text');
    expect(roots.map(root => elementsIn(root).length)).to.deep.equal([0, 0, 6]);
    expect(elementsIn(roots[2]!.querySelector('[contenteditable]'))).to.deep.equal([]);
  });

  it('cannot lead the loader in circles', async () => {
    const fields = ['shadowRoot', 'localName', 'querySelectorAll'];
    const site = await open(
      `<main><fieldset form="f" name="shadowRoot"><form id="f" data-civic-inside>${fields
        .map(name => `<input name="${name}">`)
        .join('')}</form></fieldset><constructor data-civic-inside></constructor>${link(json)}</main>`,
    );
    expect(await run(site)).to.have.length(1);
  });

  it('beside the form of a visitor, what is the page’s own is upgraded', async () => {
    const form = '<form><input name="matches"><input name="childNodes"></form>';
    const site = await open(`<main><div>${form}${link(json).slice(3, -4)}</div>${link(json)}</main>`);
    expect(await run(site)).to.have.length(2);
  });

  it('is upgraded where the page’s owner says, and there alone', async () => {
    const site = await open(`<main>${written}</main><div class="text">${written}</div>`);
    await run(site, { scope: '.text' });
    expect(elementsIn(site.document.querySelector('main'))).to.deep.equal([]);
    expect(elementsIn(site.document.querySelector('.text'))).to.have.length(6);
  });

  it('is left alone where the owner’s selector is none, and that is said once', async () => {
    const site = await open(`<main>${written}</main>`);
    await include(site, { scope: 'main >> p' });
    await until(() => site.wrong.length);
    await frames(site);
    expect(elementsIn(site.document)).to.deep.equal([]);
    expect(site.wrong).to.deep.equal(['warn civic-goals: data-scope="main >> p" is not a selector.']);
  });
});

describe('documents from elsewhere', () => {
  const ways = (key: string): string[] => {
    const elsewhere = echo(foreign, { key, body: '{"statement":"Köp klockor"}' });
    const encoded = encodeURIComponent(elsewhere);
    return [
      ...[
        encoded,
        encodeURIComponent(encoded),
        encodeURIComponent(elsewhere.toUpperCase().slice(0, 8) + elsewhere.slice(8)),
        encodeURIComponent(elsewhere.slice(location.protocol.length)),
        encodeURIComponent(elsewhere.slice(location.protocol.length).replace('//', '/\\')),
        encodeURIComponent(elsewhere.replace('//', '//localhost@')),
        encodeURIComponent(` \t${elsewhere}`),
        'javascript:alert(1)',
        'java%09script%3Aalert(1)',
        encodeURIComponent('data:application/json,{"statement":"x"}'),
        encodeURIComponent(URL.createObjectURL(new Blob(['{"statement":"x"}']))),
      ].map(what => link(what)),
      block('src', elsewhere),
      block('src', elsewhere.slice(location.protocol.length)),
      block('src', 'data:application/json,{"statement":"x"}'),
      `<p><a href="${foreign}/mal#civic-vision-banner=${encodeURIComponent(`/__test__/echo?key=${key}`)}">Länk</a></p>`,
    ];
  };

  it('are asked for only where the page allows it, however they are written', async () => {
    const key = crypto.randomUUID();
    const site = await open(`<main>${ways(key).join('')}</main>`);
    expect(await run(site)).to.deep.equal([]);
    expect(await requests(key)).to.equal(0);
  });

  it('are shown where the page allows it', async () => {
    const key = crypto.randomUUID();
    const site = await open(`<main>${ways(key)[0]}${block('src', echo(foreign, { key, body: '{' }))}</main>`);
    const [element] = await run(site, { origins: `https://a.example ${foreign}` });
    await until(() => rendered(element!));
    expect(textOf(rendered(element!))).to.contain('Köp klockor');
  });

  const claims = (attributes: string): string =>
    `src="${location.origin}${files.loader}" data-origins="${foreign}" data-scope="body" data-goals="${foreign}/" ${attributes}`;
  for (const [what, content] of Object.entries({
    'two images named scripts': `<img ${claims('name="scripts"')}>`.repeat(2),
    'a form named scripts': `<form name="scripts"><input type="image" ${claims('alt=""')}></form>`,
    'an image in the script’s place': `<img ${claims('name="currentScript" id="script"')}>`,
  }))
    it(`are not allowed by ${what}`, async () => {
      const key = crypto.randomUUID();
      const site = await open(`<main>${ways(key).join('')}</main>${content}<aside>${written}</aside>`);
      expect(await run(site)).to.deep.equal([]);
      expect(await requests(key)).to.equal(0);
    });

  it('are not allowed by what a script has added to all objects, nor is anything sent there', async () => {
    const key = crypto.randomUUID();
    const question = `<civic-feedback-prompt data="{}"></civic-feedback-prompt>`;
    const site = await open(`<main>${ways(key).join('')}</main><aside>${written}</aside>${question}`);
    const { Object: all } = site as unknown as typeof globalThis;
    Object.assign(all.prototype, {
      origins: foreign,
      scope: 'body',
      goals: `${foreign}/`,
      endpoint: echo(foreign, { key }),
    });
    const [prompt, ...others] = await run(site);
    expect(others).to.deep.equal([]);
    await until(() => rendered(prompt!), 'the question');
    prompt!.shadowRoot!.querySelector('button')!.click();
    await until(() => textOf(rendered(prompt!)).includes('kunde inte skickas'), 'that nothing was sent');
    expect(await requests(key)).to.equal(0);
  });

  it('are not taken for the page’s own because a <base> says so', async () => {
    const key = crypto.randomUUID();
    const address = echo('', { key, body: '{"statement":"x"}' });
    const site = await open(
      `<main><p><a href="#civic-vision-banner=vision">Länk</a></p>${block('src', address.slice(1))}${link(
        encodeURIComponent(`${foreign}${address}`),
      )}</main>`,
      `<base href="${foreign}/">`,
    );
    expect(await run(site)).to.deep.equal([]);
    expect(await requests(key)).to.equal(0);
  });

  it('are not shown when a server of the page’s own redirects to them', async () => {
    const body = '{"statement":"Köp klockor"}';
    const address = echo(location.origin, { redirect: echo(foreign, { body }) });
    const site = await open(`<main>${link(encodeURIComponent(address))}${block('src', address)}</main>`);
    const codes = faultsOn(site);
    const elements = await run(site);
    await until(() => codes.length === 2, 'two faults');
    expect(codes).to.deep.equal(['address', 'address']);
    expect(elements.map(rendered)).to.deep.equal([null, null]);
    for (const text of site.document.querySelectorAll('main a, main p'))
      expect(text.getBoundingClientRect().height).to.be.above(0);
  });

  it('are not the page’s goals document because the content says so', async () => {
    const key = crypto.randomUUID();
    const elsewhere = echo(foreign, { key, body: '{"vision":{"statement":"Köp klockor","id":"v"}}' });
    const site = await open(`<main><link rel="civic-goals" href="${elsewhere}">${link('v')}</main>`);
    await run(site);
    await until(() => site.wrong.length, 'that there is no such id');
    expect(await requests(key)).to.equal(0);
  });
});

describe('a feedback prompt', () => {
  const prompt = (key: string): string => JSON.stringify({ endpoint: echo(foreign, { key }) });

  it('is never made of JSON in a link', async () => {
    const key = crypto.randomUUID();
    const site = await open(
      `<main>${link(encodeURIComponent(prompt(key)), 'feedback-prompt')}${link(`b64:${btoa(prompt(key))}`, 'feedback-prompt')}</main>`,
    );
    expect(await run(site)).to.deep.equal([]);
  });

  it('sends nothing elsewhere, whether a block or a document says so', async () => {
    const key = crypto.randomUUID();
    const address = echo(location.origin, { body: prompt(key) });
    const site = await open(
      `<main>${block('data', prompt(key), 'feedback-prompt')}${link(encodeURIComponent(address), 'feedback-prompt')}</main>`,
    );
    const codes = faultsOn(site);
    const elements = await run(site);
    await until(() => codes.length === 2, 'two faults');
    expect(codes).to.deep.equal(['type endpoint', 'type endpoint']);
    expect(elements.map(rendered)).to.deep.equal([null, null]);
    expect(await requests(key)).to.equal(0);
  });
});

describe('names that mean something in the language', () => {
  it('are ids and elements like others', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const site = await open(
      `<main>${names.map(name => link(name) + block('src', `#${name}`)).join('')}${names
        .map(name => block('data', '{}', name))
        .join('')}${link(encodeURIComponent('{"__proto__":{"statement":"x"}}'))}</main>`,
    );
    const faults = faultsOn(site);
    const elements = await run(site);
    expect(elements).to.have.length(7);
    await until(() => faults.length >= 7, 'a message for each');
    expect(elements.map(rendered)).to.deep.equal(Array(7).fill(null));
    expect(site.document.querySelectorAll(`:not(${ours})[data-civic] > p`)).to.have.length(3);
    expect('statement' in {}).to.equal(false);
  });
});
