/** Where an element's data comes from may change at any time: what it shows in the end is what it would show from the start. */
import { expect } from 'chai';
import fc from '../support/fast-check.mjs';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { indicators } from '../fixtures/examples.js';
import { followFetches } from '../support/code-under-way.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { inPage, rendered, settled, spoken, tag, until } from '../support/fixture.js';
import { casesOf, seedOf } from '../support/share.js';

type Gauge = HTMLElementTagNameMap['civic-progress-gauge'];

const echo = (data: unknown, more = ''): string =>
  `/__test__/echo?body=${encodeURIComponent(typeof data === 'string' ? data : JSON.stringify(data))}${more}`;

/** The same server under another name is another origin to a browser. */
const foreign = `//${location.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${location.port}`;

const count = async (key: string): Promise<number> =>
  ((await (await fetch(`/__test__/log?key=${key}`)).json()) as { count: number }).count;

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

describe('data that changes', () => {
  const { Population, Range, Zero } = indicators;
  const broken = '{"title":"x" "unit":"y"}';
  const values: Readonly<Record<string, readonly (string | null)[]>> = {
    data: [JSON.stringify(Population), JSON.stringify(Range), broken, '', null],
    'data-json': [JSON.stringify(Zero), '“', ' ', null],
    src: [
      echo(Range),
      echo(Population, '&delay=60'),
      echo({ indicators: [{ id: 'a', title: 'A', current: 5 }, { title: 'B' }] }, '&delay=20#a'),
      echo('<html>'),
      echo('', '&status=404'),
      foreign + echo({ organization: { name: 'K' }, updated: 2026, indicators: [Range] }, '&cors=*&delay=20'),
      'javascript:alert(1)',
      null,
    ],
    lang: ['sv', 'en', 'sma', null],
    sender: ['', null],
    'heading-level': ['3', '6', 'x', null],
    compact: ['', null],
    hidden: ['', null],
    debug: ['', null],
  };
  const attribute = fc.oneof(
    ...Object.entries(values).map(([name, list]) =>
      fc.constantFrom(...list).map(value => (host: Gauge): void => {
        if (value === null) host.removeAttribute(name);
        else host.setAttribute(name, value);
      }),
    ),
  );
  const property = fc
    .constantFrom<unknown>(Population, JSON.stringify(Zero), broken, { title: 7 }, undefined, null)
    .map(value => (host: Gauge): void => {
      (host as { data: unknown }).data = value;
    });
  const move = fc.constant((host: Gauge): void => {
    const place = host.parentElement;
    host.remove();
    place?.append(host);
  });
  const step = fc.tuple(
    fc.oneof({ weight: 6, arbitrary: attribute }, { weight: 2, arbitrary: property }, move),
    fc.constantFrom(0, 0, 1, 30),
  );

  const looks = (host: Gauge): string => (host.shadowRoot?.innerHTML ?? '').replace(/<!--.*?-->/g, '');
  it('shows in the end what it would show from the start, whatever came between', async () => {
    allowConsole(/: <civic-progress-gauge>/);
    const stop = followFetches();
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async steps => {
          const place = inPage('');
          const changed = document.createElement('civic-progress-gauge');
          changed.textContent = 'Förut';
          place.append(changed);
          for (const [change, wait] of steps) {
            change(changed);
            if (wait) await pause(wait);
          }
          const fresh = document.createElement('civic-progress-gauge');
          fresh.textContent = 'Förut';
          for (const { name, value } of changed.attributes) fresh.setAttribute(name, value);
          fresh.data = changed.data;
          place.append(fresh);
          for (const host of [changed, fresh]) await settled(host);
          expect(looks(changed)).to.equal(looks(fresh));
        }),
        { seed: seedOf(20261123), numRuns: casesOf(60) },
      );
    } finally {
      stop();
    }
  });

  it('is not overwritten by an answer that comes late', async () => {
    const key = crypto.randomUUID();
    const host = inPage(
      `<civic-progress-gauge src="${echo({ title: 'Sen' }, `&held&key=${key}`)}"></civic-progress-gauge>`,
    ).firstElementChild as Gauge;
    await until(async () => (await count(key)) === 1, 'the first request');
    host.setAttribute('src', echo({ title: 'Ny' }));
    await until(() => rendered(host));
    await fetch(`/__test__/release?key=${key}`);
    await settled(host);
    expect(spoken(host)).to.equal('Ny Inget resultat ännu.');
  });

  it('shows nothing but the fallback while it loads', async () => {
    const key = crypto.randomUUID();
    const host = inPage(
      `<civic-progress-gauge src="${echo({ title: 'x' }, `&held&key=${key}`)}"><p>Förut</p></civic-progress-gauge>`,
    ).firstElementChild as Gauge;
    const seen = new Set<string>();
    const look = (): boolean => !!rendered(host) || (seen.add(looks(host)), false);
    await until(async () => look() || (await count(key)) === 1, 'the request');
    await settled(host);
    look();
    await fetch(`/__test__/release?key=${key}`);
    await until(look, 'the gauge');
    expect(seen.size).to.be.above(0);
    expect([...seen].filter(look => look !== '' && look !== '<slot></slot>')).to.deep.equal([]);
  });

  it('asks for nothing more when it has left the page, and anew when it is back', async () => {
    const key = crypto.randomUUID();
    const place = inPage('');
    const host = document.createElement('civic-progress-gauge');
    host.setAttribute('src', echo({ title: 'x' }, `&held&key=${key}`));
    place.append(host);
    await until(async () => (await count(key)) === 1, 'the first request');
    host.remove();
    await fetch(`/__test__/release?key=${key}`);
    await settled(host);
    expect(!!rendered(host)).to.equal(false);
    place.append(host);
    await until(async () => (await count(key)) === 2, 'the second request');
    await fetch(`/__test__/release?key=${key}`);
    await until(() => rendered(host));
    expect(await count(key)).to.equal(2);
  });
});

describe('a document that cannot be fetched', () => {
  const failing = (key: string): string => echo({ title: 'Åter' }, `&key=${key}&failures=1`);

  it('leaves the fallback, and offers nothing where there is one', async () => {
    const said = expectConsole(/warn: <civic-progress-gauge>/);
    const host = inPage(
      `<civic-progress-gauge src="${failing(crypto.randomUUID())}"><p>Förut</p></civic-progress-gauge>`,
    ).firstElementChild as ReactiveElement;
    await until(() => said.length);
    await settled(host);
    expect(host.shadowRoot?.querySelector('button')).to.equal(null);
    expect(said.join()).to.contain('Servern svarade 503');
  });

  it('can be asked for again where nothing else stands there, and takes the focus when it comes', async () => {
    expectConsole(/warn: <civic-progress-gauge>/);
    const host = inPage(`<civic-progress-gauge src="${failing(crypto.randomUUID())}"></civic-progress-gauge>`)
      .firstElementChild as ReactiveElement;
    const button = await until(() => host.shadowRoot?.querySelector('button'), 'the button');
    expect(rendered(host)?.textContent).to.match(/Innehållet kan inte visas just nu\.\s+Försök igen/);
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    button.focus();
    button.click();
    await until(() => rendered(host) && !host.shadowRoot?.querySelector('button'), 'the gauge');
    expect(spoken(host)).to.equal('Åter Inget resultat ännu.');
    await until(() => host.shadowRoot?.activeElement === rendered(host), 'the focus');
  });

  it('offers nothing where asking again cannot help', async () => {
    const said = expectConsole(/warn: <civic-progress-gauge>/);
    const host = inPage(tag('civic-progress-gauge', '{')).firstElementChild as ReactiveElement;
    await until(() => said.length);
    await settled(host);
    expect(host.shadowRoot?.querySelector('button')).to.equal(null);
  });
});

describe('messages about a document', () => {
  it('are said once, however many elements show it', async () => {
    const said = expectConsole(/info: <civic-progress-gauge>/);
    const src = echo({ indicators: [{ title: 'x', titel: crypto.randomUUID() }] });
    const place = inPage(`<civic-progress-gauge src="${src}"></civic-progress-gauge>`.repeat(5));
    const all = [...place.children] as ReactiveElement[];
    await until(() => all.every(rendered), 'all of them');
    await until(() => said.length);
    for (const each of all) await settled(each);
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('indicators[0].titel: Okänt fält, hoppas över. Menade du title?');
  });
});
