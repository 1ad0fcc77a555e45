/** The pipeline from text to a checked part, without an element. */
import { expect } from 'chai';
import { check } from '../src/data/check.js';
import { fetchDocument } from '../src/data/fetch.js';
import { goal } from '../src/data/goal.schema.js';
import { indicator } from '../src/data/indicator.schema.js';
import { named } from '../src/data/fragment.js';
import { under } from '../src/data/locate.js';
import { prepare, type Part, type Ready } from '../src/data/part.js';
import type { Given } from '../src/data/source.js';
import { read } from '../src/data/read.js';
import { object, text, type Schema } from '../src/data/schema.js';
import { configure } from '../src/data/settings.js';
import { take } from '../src/data/source.js';
import { feedbackPart } from '../src/elements/feedback-prompt/feedback-prompt.schema.js';
import { goalsPart } from '../src/elements/goal-list/goal-list.schema.js';
import { visionPart } from '../src/elements/vision-banner/vision-banner.schema.js';
import { krokom } from './fixtures/examples.js';

const here = { base: location.href, origins: [location.origin] };
/** The part, where it needs no mending. */
const made = <T>(part: Part<T>, given: Given): Ready<T> | undefined => {
  const outcome = prepare(part, given);
  return outcome instanceof Promise ? undefined : outcome.value;
};

const codes = (schema: Schema, value: unknown): string[] =>
  check(schema, value, here).faults.map(({ code, path }) => `${code} ${path}`);

describe('data: reading', () => {
  it('reads strict JSON, after a byte order mark too', () => {
    expect(read('{"a":1}').value).to.deep.equal({ a: 1 });
    expect(read('\uFEFF[1]').value).to.deep.equal([1]);
  });

  it('gives a fault, and never throws, for what is no JSON', () => {
    for (const bad of ['{', "{'a':1}", '{"a":1,}', 'undefined', '“a”', '['.repeat(1e6)]) {
      expect(
        read(bad).faults.map(({ code }) => code),
        bad.slice(0, 20),
      ).to.deep.equal(['json']);
    }
  });

  it('refuses a text of over 5 MB', () => {
    expect(read(`"${'x'.repeat(5e6)}"`).faults[0]?.code).to.equal('too-large');
  });
});

describe('data: checking', () => {
  it('takes every goal and indicator of Krokom’s, without a hint', () => {
    for (const value of krokom.indicators) expect(codes(indicator, value)).to.deep.equal([]);
    for (const value of krokom.goals.goals) expect(codes(goal, value)).to.deep.equal([]);
  });

  it('names what is missing and what is wrong by its path from the root', () => {
    expect(codes(indicator, { unit: 7 })).to.deep.equal(['missing title', 'type unit']);
    expect(codes(goal, { title: 'x', sdgs: [1, 99] })).to.deep.equal(['type sdgs[1]']);
    expect(codes(goal, { title: 'x', goals: [{ title: 'y', goals: [{}] }] })).to.deep.equal([
      'missing goals[0].goals[0].title',
    ]);
  });

  it('leaves out a wrong goal and keeps the rest', () => {
    const { value } = check(
      goal,
      { title: 'x', goals: [{ title: 'a' }, { title: 1 }, { title: 'c' }] },
      here,
    );
    expect(value?.goals?.map(({ title }) => title)).to.deep.equal(['a', 'c']);
  });

  it('hints at a field that it does not know, and leaves it out', () => {
    const outcome = check(indicator, { title: 'x', titel: 'y', $schema: 'z' }, here);
    expect(outcome.value).to.deep.equal({ title: 'x' });
    expect(outcome.faults.map(({ code, path, hint }) => [code, path, hint])).to.deep.equal([
      ['unknown-field', 'titel', true],
    ]);
  });

  it('takes null for absent', () => {
    expect(check(indicator, { title: 'x', unit: null, current: null }, here).value).to.deep.equal({
      title: 'x',
    });
  });

  it('refuses numbers that are none', () => {
    for (const current of [NaN, Infinity, '', 'många', true, [], {}]) {
      expect(check(indicator, { title: 'x', current }, here).value, JSON.stringify(current)).to.equal(
        undefined,
      );
    }
  });

  it('takes 0 for a number, everywhere', () => {
    const data = {
      title: 'x',
      decimals: 0,
      baseline: 0,
      current: { value: 0, period: 2020 },
      target: { min: 0, max: 0 },
      partlyFrom: 0,
    };
    expect(check(indicator, data, here).value).to.deep.equal(data);
  });

  it('holds the periods of the contract, and refuses others', () => {
    const good = [
      '2030',
      2030,
      '2030-06',
      '2030-06-30',
      '2023-Q3',
      '2023-T2',
      '2023-H1',
      '2023/2024',
      '2022/2026',
      '2024-02-29',
    ];
    for (const period of good) expect(codes(goal, { title: 'x', period }), String(period)).to.deep.equal([]);
    const bad = [
      '',
      '30',
      '2030-13',
      '2030-00',
      '2023-02-29',
      '2023-Q5',
      '2023-T4',
      '2023-H3',
      '2024/2023',
      '2023-2024',
      'i år',
      20300,
      20.5,
    ];
    for (const period of bad)
      expect(codes(goal, { title: 'x', period }), String(period)).to.deep.equal(['type period']);
  });

  it('is not led astray by names such as __proto__', () => {
    const value = JSON.parse('{"title":"x","__proto__":{"unit":"y"},"constructor":{"a":1}}') as unknown;
    const outcome = check(indicator, value, here);
    expect(outcome.value).to.deep.equal({ title: 'x' });
    expect(Object.getPrototypeOf(outcome.value)).to.equal(Object.prototype);
    expect(check(object({ title: text }, ['title']), Object.create({ title: 'x' }), here).value).to.equal(
      undefined,
    );
  });

  it('goes no deeper than 64 levels', () => {
    let deep: Record<string, unknown> = { title: 'x' };
    for (let level = 0; level < 100; level++) deep = { title: 'x', goals: [deep] };
    const outcome = check(goal, deep, here);
    expect(outcome.value?.goals).to.have.length(1);
    expect(outcome.faults[0]?.code).to.equal('too-large');
  });
});

describe('data: addresses', () => {
  const href = (address: string): unknown => check(goal, { title: 'x', href: address }, here).value?.href;

  it('follows http, https, mailto, tel and relative addresses, and no other', () => {
    expect(href('/a')).to.equal(`${location.origin}/a`);
    for (const address of ['https://example.com/', 'mailto:a@b.se', 'tel:+46640'])
      expect(href(address)).to.equal(address);
    for (const address of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///x',
      'blob:x',
      'https://',
    ])
      expect(href(address), address).to.equal(undefined);
  });

  it('sends answers to the page’s own origin or to one that the page’s owner allows, whatever a document says', () => {
    const prompt = { endpoint: 'https://svar.example.se/ta-emot' };
    const given = { root: prompt, base: 'https://svar.example.se/goals.json', fragment: '' };
    expect(made(feedbackPart, given)).to.equal(undefined);
    configure({ origins: ['https://svar.example.se'] });
    expect(made(feedbackPart, given)?.value.endpoint).to.equal(prompt.endpoint);
    configure({ origins: [] });
  });

  it('shows pictures from the document’s own origin', () => {
    const given = {
      root: { statement: 'x', image: { src: 'a.jpg', alt: '' } },
      base: 'https://krokom.example/data/goals.json',
      fragment: '',
    };
    expect(made(visionPart, given)?.value.image?.src).to.equal('https://krokom.example/data/a.jpg');
  });
});

describe('data: finding a part', () => {
  it('finds the part of a whole document, and nothing in what is itself a part', () => {
    const find = under('vision');
    expect(find({ statement: 'x' })).to.equal(undefined);
    expect(find({ vision: { statement: 'x' } })).to.deep.equal({ part: { statement: 'x' }, path: 'vision' });
  });

  it('finds an id wherever it stands, and follows a pointer by own properties', () => {
    const root = { a: [{ 'b/c': { id: 'här' } }] };
    expect(named('här')(root)).to.deep.equal({ part: { id: 'här' }, path: 'a[0].b/c' });
    expect(named('/a/0/b~1c/id')(root)).to.deep.include({ part: 'här' });
    for (const missing of ['där', '/a/1', '/__proto__', '/a/0/toString'])
      expect(named(missing)(root), missing).to.equal(undefined);
  });

  it('tells a list of goals from a document of which goals are a part', () => {
    const titles = (root: unknown): string[] | undefined =>
      made(goalsPart, { root, base: location.href, fragment: '' })?.value.goals.map(({ title }) => title);
    const goals = [{ title: 'a' }];
    for (const root of [
      goals,
      { goals },
      { goals: { goals } },
      { goals, vision: { statement: 'x' } },
      { title: 'x', goals },
    ])
      expect(titles(root), JSON.stringify(root)).to.deep.equal(['a']);
  });

  it('finds an id in a document made to be slow', () => {
    let root: unknown = { id: 'inne' };
    for (let level = 0; level < 200_000; level++) root = [root];
    expect(named('inne')(root)).to.equal(undefined);
  });
});

describe('data: sources', () => {
  const none = { property: undefined, texts: [], src: null };

  it('takes the first place that has data; blank is absent, broken is a fault', async () => {
    const first = async (places: Parameters<typeof take>[0]): Promise<unknown> =>
      (await take(places))?.value?.root;
    expect(await first({ ...none, property: { a: 1 }, texts: ['{"a":2}'] })).to.deep.equal({ a: 1 });
    expect(await first({ ...none, property: '{"a":1}', texts: ['{"a":2}'] })).to.deep.equal({ a: 1 });
    expect(await first({ ...none, texts: [null, ' ', '{"a":3}'], src: '/nowhere' })).to.deep.equal({ a: 3 });
    expect((await take({ ...none, texts: ['{', '{"a":2}'] }))?.faults[0]?.code).to.equal('json');
    expect(take(none)).to.equal(undefined);
  });

  it('asks once for each address, however many ask', async () => {
    const key = crypto.randomUUID();
    const address = `${location.origin}/__test__/echo?key=${key}&delay=50&body={}`;
    await Promise.all([fetchDocument(address), fetchDocument(address)]);
    await fetchDocument(address);
    expect(((await (await fetch(`/__test__/log?key=${key}`)).json()) as { count: number }).count).to.equal(1);
  });

  it('says why a document could not be had', async () => {
    const code = async (address: string): Promise<string | undefined> =>
      (await fetchDocument(address)).faults[0]?.code;
    const echo = `${location.origin}/__test__/echo`;
    expect(await code(`${echo}?status=404`)).to.equal('status');
    expect(await code(`${echo}?body=<html>`)).to.equal('json');
    expect(await code('http://localhost:9/goals.json')).to.equal('network');
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'http://']) {
      const outcome = await take({ ...none, src });
      expect(outcome?.faults[0]?.code, src).to.equal('address');
    }
  });

  it('asks again for what failed', async () => {
    const key = crypto.randomUUID();
    const address = `${location.origin}/__test__/echo?key=${key}&status=500`;
    await fetchDocument(address);
    await fetchDocument(address);
    expect(((await (await fetch(`/__test__/log?key=${key}`)).json()) as { count: number }).count).to.equal(2);
  });

  it('looks in the page’s goals document, and there for an id', async () => {
    const link = document.createElement('link');
    link.rel = 'civic-goals';
    link.href = `/__test__/echo?body=${encodeURIComponent('{"vision":{"statement":"x","id":"v"}}')}`;
    document.head.append(link);
    expect((await take(none))?.value?.root).to.deep.equal({ vision: { statement: 'x', id: 'v' } });
    expect((await take({ ...none, src: '#v' }))?.value?.fragment).to.equal('v');
    link.remove();
    expect((await take({ ...none, src: '#v' }))?.faults[0]?.code).to.equal('address');
  });
});
