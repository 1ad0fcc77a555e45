/** The pipeline from text to a checked part, without an element. */
import { expect } from 'chai';
import { validate } from '../../src/data/validate.js';
import { fetchDocument } from '../../src/data/fetch.js';
import { goal } from '../../src/contract/goal.js';
import { indicator } from '../../src/contract/indicator.js';
import { byFragment } from '../../src/data/fragment.js';
import { byKey } from '../../src/data/locate.js';
import { resolvePart, type Part, type ResolvedPart } from '../../src/data/part.js';
import type { ResolvedSource } from '../../src/data/source.js';
import { parseJson } from '../../src/data/parse.js';
import { object, partial, text, type Schema } from '../../src/contract/schema.js';
import { configure } from '../../src/data/settings.js';
import { resolveSource } from '../../src/data/source.js';
import { feedbackPart } from '../../src/elements/feedback-prompt/feedback-prompt.part.js';
import { oneIndicator } from '../../src/base/one-indicator.js';
import { goalsPart } from '../../src/elements/goal-list/goal-list.part.js';
import { visionPart } from '../../src/elements/vision-banner/vision-banner.part.js';
import { goalsDocument, type GoalsDocument } from '../../src/contract/document.js';
import { krokom } from '../fixtures/examples.js';
import { until } from '../support/fixture.js';

const here = { base: location.href, origins: [location.origin] };
/** The part, where it needs no mending. */
const made = <T>(part: Part<T>, given: ResolvedSource): ResolvedPart<T> | undefined => {
  const outcome = resolvePart(part, given);
  return outcome instanceof Promise ? undefined : outcome.value;
};

const codes = (schema: Schema, value: unknown): string[] =>
  validate(schema, value, here).faults.map(({ code, path }) => `${code} ${path}`);

describe('data: reading', () => {
  it('reads strict JSON, after a byte order mark too', () => {
    expect(parseJson('{"a":1}').value).to.deep.equal({ a: 1 });
    expect(parseJson('\uFEFF[1]').value).to.deep.equal([1]);
  });

  it('gives a fault, and never throws, for what is no JSON', () => {
    for (const bad of ['{', "{'a':1}", '{"a":1,}', 'undefined', '“a”', '['.repeat(64)]) {
      expect(
        parseJson(bad).faults.map(({ code }) => code),
        bad.slice(0, 20),
      ).to.deep.equal(['json']);
    }
  });

  it('refuses a text of over 2 MB', () => {
    expect(parseJson(`"${'x'.repeat(2e6)}"`).faults[0]?.code).to.equal('too-large');
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
    const { value } = validate(
      goal,
      { title: 'x', goals: [{ title: 'a' }, { title: 1 }, { title: 'c' }] },
      here,
    );
    expect(value?.goals?.map(({ title }) => title)).to.deep.equal(['a', 'c']);
  });

  it('hints at a field that it does not know, and leaves it out', () => {
    const outcome = validate(indicator, { title: 'x', titel: 'y', $schema: 'z' }, here);
    expect(outcome.value).to.deep.equal({ title: 'x' });
    expect(outcome.faults.map(({ code, path, hint }) => [code, path, hint])).to.deep.equal([
      ['unknown-field', 'titel', true],
    ]);
  });

  it('takes null for absent', () => {
    expect(validate(indicator, { title: 'x', unit: null, current: null }, here).value).to.deep.equal({
      title: 'x',
    });
  });

  it('refuses numbers that are none', () => {
    for (const current of [NaN, Infinity, 'många', true, [], {}]) {
      expect(validate(indicator, { title: 'x', current }, here).value, JSON.stringify(current)).to.equal(
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
    expect(validate(indicator, data, here).value).to.deep.equal(data);
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
      '30',
      '2030-13',
      '2030-00',
      '2023-02-29',
      '2023-Q5',
      '2023-T4',
      '2023-H3',
      '2024/2023',
      '2018/06',
      'i år',
      20300,
      20.5,
    ];
    for (const period of bad)
      expect(codes(goal, { title: 'x', period }), String(period)).to.deep.equal(['type period']);
  });

  it('is not led astray by names such as __proto__', () => {
    const value = JSON.parse('{"title":"x","__proto__":{"unit":"y"},"constructor":{"a":1}}') as unknown;
    const outcome = validate(indicator, value, here);
    expect(outcome.value).to.deep.equal({ title: 'x' });
    expect(Object.getPrototypeOf(outcome.value)).to.equal(Object.prototype);
    expect(validate(object({ title: text }, ['title']), Object.create({ title: 'x' }), here).value).to.equal(
      undefined,
    );
  });

  it('goes no deeper than 64 levels', () => {
    let deep: Record<string, unknown> = { title: 'x' };
    for (let level = 0; level < 100; level++) deep = { title: 'x', goals: [deep] };
    const outcome = validate(goal, deep, here);
    expect(outcome.value?.goals).to.have.length(1);
    expect(outcome.faults[0]?.code).to.equal('too-large');
  });
});

describe('data: types', () => {
  it('refuse what the checks refuse, and take what they take', () => {
    const good: readonly GoalsDocument[] = [
      { vision: { statement: 'x' }, goals: [{ title: 'x', indicators: ['a', { title: 'y' }] }] },
      { goalAreas: { areas: [{ title: 'x' }] }, texts: { 'vision-banner.label': 'Vår vision' } },
      { indicators: [{ title: 'x', target: { min: 1, max: 2 }, series: [{ period: 2030 }] }] },
      { feedback: { followUp: { yes: false, no: 'Varför?' }, reasons: ['a', { value: 'b', label: 'B' }] } },
      { summary: { scale: 'pace', counts: { ahead: 3 } }, method: 'on-path', partlyFrom: 80 },
    ];
    for (const document of good) expect(codes(goalsDocument, document)).to.deep.equal([]);
    const bad: readonly GoalsDocument[] = [
      // @ts-expect-error A vision has a statement.
      { vision: { intro: 'x' } },
      // @ts-expect-error A goal has a title.
      { goals: [{ description: 'x' }] },
      // @ts-expect-error There is no such method.
      { method: 'by-feeling' },
      // @ts-expect-error A value is a number.
      { indicators: [{ title: 'x', current: 'fem' }] },
      // @ts-expect-error A follow-up is a text, or false.
      { feedback: { followUp: { yes: true } } },
      // @ts-expect-error A picture has a description.
      { vision: { statement: 'x', image: { src: '/a.jpg' } } },
      // @ts-expect-error Counts are numbers.
      { summary: { counts: { met: 'åtta' } } },
    ];
    for (const document of bad)
      expect(validate(goalsDocument, document, here).faults.some(({ hint }) => !hint)).to.equal(true);
  });
});

describe('data: addresses', () => {
  const href = (address: string): unknown => validate(goal, { title: 'x', href: address }, here).value?.href;

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
    const find = byKey('vision');
    expect(find({ statement: 'x' })).to.equal(undefined);
    expect(find({ vision: { statement: 'x' } })).to.deep.equal({ part: { statement: 'x' }, path: 'vision' });
  });

  it('finds an id wherever it stands, and follows a pointer by own properties', () => {
    const root = { a: [{ 'b/c': { id: 'här' } }] };
    expect(byFragment('här')(root)).to.deep.include({ part: { id: 'här' }, path: 'a[0].b/c' });
    expect(byFragment('/a/0/b~1c/id')(root)).to.deep.include({ part: 'här' });
    for (const missing of ['där', '/a/1', '/__proto__', '/a/0/toString'])
      expect(byFragment(missing)(root), missing).to.equal(undefined);
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
    expect(byFragment('inne')(root)).to.equal(undefined);
  });
});

describe('data: languages, defaults and ids of a document', () => {
  const given = (root: unknown, fragment: string): ResolvedSource => ({
    root,
    base: location.href,
    fragment,
    ...(fragment && { named: byFragment(fragment) }),
  });
  const document = {
    lang: 'sv',
    method: 'threshold',
    partlyFrom: 80,
    goals: { goals: [{ id: 'mål', lang: 'sma', title: 'x', indicators: [{ id: 'a', title: 'y' }, 'b'] }] },
    indicators: [
      { id: 'b', lang: 'fi', title: 'z', method: 'on-path' },
      { id: 'c', title: 'w', baseline: 10, target: 5, direction: 'increase' },
      { id: 'c', title: 'v' },
    ],
  };
  const hints = async <T>(part: Part<T>, fragment: string): Promise<string[]> =>
    (await resolvePart(part, given(document, fragment))).faults.map(({ code, path }) => `${code} ${path}`);

  it('takes the language of the nearest object that names one', () => {
    expect(made(oneIndicator, given(document, 'a'))?.lang).to.equal('sma');
    expect(made(oneIndicator, given(document, '/goals/goals/0/indicators/0'))?.lang).to.equal('sma');
    expect(made(oneIndicator, given(document, 'b'))?.lang).to.equal('fi');
    expect(made(goalsPart, given(document, ''))?.lang).to.equal('sv');
  });

  it('hands each indicator of a goal the language of its own place', () => {
    const [goal] = made(goalsPart, given(document, ''))?.value.goals ?? [];
    expect(goal?.indicators?.map(({ lang }) => lang)).to.deep.equal(['sma', 'fi']);
  });

  it('gives indicators the document’s method, where they have none of their own', () => {
    const [goal] = made(goalsPart, given(document, ''))?.value.goals ?? [];
    expect(goal?.indicators?.map(({ method, partlyFrom }) => [method, partlyFrom])).to.deep.equal([
      ['threshold', 80],
      ['on-path', 80],
    ]);
    expect(made(oneIndicator, given(document, 'a'))?.value.method).to.equal('threshold');
    const wrong = resolvePart(
      oneIndicator,
      given({ method: 'by-feeling', indicators: [{ title: 'x' }] }, ''),
    );
    return Promise.resolve(wrong).then(({ value, faults }) => {
      // By a method that is not known nothing is judged.
      expect(value?.value).to.deep.equal({ title: 'x', [partial]: true });
      expect(faults.map(({ code, path }) => [code, path])).to.deep.equal([['type', 'method']]);
    });
  });

  it('hints at a direction that the figures contradict, and at an id that is there twice', async () => {
    expect(await hints(oneIndicator, 'c')).to.deep.equal([
      'duplicate-id indicators[2]',
      'direction indicators[1].direction',
    ]);
    expect(await hints(oneIndicator, 'b')).to.deep.equal([]);
  });
});

describe('data: sources', () => {
  const none = { property: undefined, texts: [], src: null };
  const unstopped = (): AbortSignal => new AbortController().signal;
  const ask = (address: string, signal = unstopped(), patience?: number) =>
    fetchDocument(address, signal, patience);
  const counted = async (key: string): Promise<number> =>
    ((await (await fetch(`/__test__/log?key=${key}`)).json()) as { count: number }).count;
  // The same server under another name is another origin.
  const elsewhere = location.origin.replace(
    /localhost|127\.0\.0\.1/,
    name => ({ localhost: '127.0.0.1' })[name] ?? 'localhost',
  );

  it('takes the first place that has data; blank is absent, broken is a fault', async () => {
    const first = async (places: Parameters<typeof resolveSource>[0]): Promise<unknown> =>
      (await resolveSource(places, unstopped))?.value?.root;
    expect(await first({ ...none, property: { a: 1 }, texts: ['{"a":2}'] })).to.deep.equal({ a: 1 });
    expect(await first({ ...none, property: '{"a":1}', texts: ['{"a":2}'] })).to.deep.equal({ a: 1 });
    expect(await first({ ...none, texts: [null, ' ', '{"a":3}'], src: '/nowhere' })).to.deep.equal({ a: 3 });
    expect((await resolveSource({ ...none, texts: ['{', '{"a":2}'] }, unstopped))?.faults[0]?.code).to.equal(
      'json',
    );
    expect(resolveSource(none, unstopped)).to.equal(undefined);
  });

  it('asks once for each address, however many ask', async () => {
    const key = crypto.randomUUID();
    const address = `${location.origin}/__test__/echo?key=${key}&delay=50&body={}`;
    await Promise.all([ask(address), ask(address)]);
    await ask(address);
    expect(await counted(key)).to.equal(1);
  });

  it('says why a document could not be had', async () => {
    const code = async (address: string): Promise<string | undefined> => (await ask(address)).faults[0]?.code;
    const echo = `${location.origin}/__test__/echo`;
    expect(await code(`${echo}?status=404`)).to.equal('status');
    expect(await code(`${echo}?body=<html>`)).to.equal('json');
    expect(await code('http://localhost:9/goals.json')).to.equal('network');
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'blob:x', 'http://']) {
      const outcome = await resolveSource({ ...none, src }, unstopped);
      expect(outcome?.faults[0]?.code, src).to.equal('address');
    }
  });

  it('tells a server that does not allow other sites from one that does not answer', async () => {
    const body = encodeURIComponent('{"a":1}');
    const code = async (address: string): Promise<unknown> => (await ask(address)).faults[0]?.code;
    expect(await code(`${elsewhere}/__test__/echo?body=${body}`)).to.equal('cors');
    expect(await code(`${elsewhere}/__test__/echo?body=${body}&cors=*`)).to.equal(undefined);
    expect(await code('http://127.0.0.1:9/goals.json')).to.equal('network');
  });

  it('waits no longer than it has patience', async () => {
    const key = crypto.randomUUID();
    const { faults } = await ask(`${location.origin}/__test__/echo?held&key=${key}&body={}`, unstopped(), 50);
    expect(faults[0]?.code).to.equal('timeout');
    await fetch(`/__test__/release?key=${key}`);
  });

  it('gives a request up when the last who asked has gone, and not before', async () => {
    const address = `${location.origin}/__test__/echo?key=${crypto.randomUUID()}&delay=300&body={}`;
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [ask(address, first.signal), ask(address, second.signal)];
    first.abort();
    expect((await both[1])?.value?.root).to.deep.equal({});

    const key = crypto.randomUUID();
    const other = `${location.origin}/__test__/echo?key=${key}&held&body={}`;
    const stop = new AbortController();
    const alone = ask(other, stop.signal);
    await until(async () => (await counted(key)) === 1, 'the first request');
    stop.abort();
    // The server has not answered yet.
    expect((await alone).value).to.equal(undefined);
    // Nobody is left with what was given up.
    const anew = new AbortController();
    void ask(other, anew.signal);
    await until(async () => (await counted(key)) === 2, 'a second request');
    anew.abort();
    await fetch(`/__test__/release?key=${key}`);
  });

  it('asks again for what failed', async () => {
    const key = crypto.randomUUID();
    const address = `${location.origin}/__test__/echo?key=${key}&status=500`;
    await ask(address);
    await ask(address);
    expect(await counted(key)).to.equal(2);
  });

  it('looks in the page’s goals document, and there for an id', async () => {
    const link = document.createElement('link');
    link.rel = 'civic-goals';
    link.href = `/__test__/echo?body=${encodeURIComponent('{"vision":{"statement":"x","id":"v"}}')}`;
    document.head.append(link);
    expect((await resolveSource(none, unstopped))?.value?.root).to.deep.equal({
      vision: { statement: 'x', id: 'v' },
    });
    expect((await resolveSource({ ...none, src: '#v' }, unstopped))?.value?.fragment).to.equal('v');
    link.remove();
    expect((await resolveSource({ ...none, src: '#v' }, unstopped))?.faults[0]?.code).to.equal('address');
  });
});
