/**
 * Documents at random, and Krokom's changed at random, through every element: nothing is thrown into the page, nothing blank or
 * half-drawn is shown, and no raw value reaches a visitor.
 */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../src/define.js';
import { goalAreas, goals, indicators, krokom, prompts, visions } from './fixtures/examples.js';
import { rendered, textOf } from './support/fixture.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const tags = [
  'civic-vision-banner',
  'civic-goal-area-list',
  'civic-goal-list',
  'civic-progress-gauge',
  'civic-feedback-prompt',
];

/** As many documents as one run of the suite has time for. */
const rounds = 400;

const seedFrom = (seed: number): ((below: number) => number) => {
  let state = seed;
  return below => (state = (state * 48271) % 2147483647) % below;
};

const awkward: Json[] = [
  null,
  true,
  false,
  0,
  -1,
  1e308,
  -1e-308,
  0.1,
  '',
  ' ',
  'undefined',
  '14 925',
  '50 %',
  'NaN',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  'data:text/html,x',
  '../goals.json',
  '2030',
  '2023-Q9',
  'بلدية',
  '\u202Egnirts',
  '😀'.repeat(50),
  'x'.repeat(2000),
  [],
  {},
  [[]],
  { value: 1 },
  { value: null, period: 2020 },
  { min: 5, max: 1 },
  { ['__proto__']: 1, constructor: 'x' },
];

/** A copy with one thing in it changed: replaced, left out, doubled, renamed. */
const mutate = (value: Json, random: (below: number) => number, depth = 0): Json => {
  const pick = (): Json => awkward[random(awkward.length)] ?? null;
  if (typeof value !== 'object' || value === null || random(8 - Math.min(depth, 6)) === 0) return pick();
  if (Array.isArray(value)) {
    if (!value.length) return [pick()];
    const at = random(value.length);
    const item = value[at] ?? null;
    if (random(6) === 0) return [...value, ...value];
    if (random(6) === 0) return value.filter((_, index) => index !== at);
    return value.map((other, index) => (index === at ? mutate(item, random, depth + 1) : other));
  }
  const keys = Object.keys(value);
  const key = keys[random(keys.length)];
  if (key === undefined) return { title: pick() };
  const { [key]: inner = null, ...rest } = value;
  if (random(8) === 0) return rest;
  if (random(8) === 0) return { ...rest, [`${key}x`]: inner };
  return { ...rest, [key]: mutate(inner, random, depth + 1) };
};

const examples: readonly object[] = [visions, goalAreas, goals, indicators, prompts];
const seeds = [krokom, ...examples.flatMap(each => Object.values(each) as unknown[])] as Json[];

describe('documents at random', () => {
  it('throw nothing into the page, and show nothing raw', async function () {
    this.timeout(60_000);
    const wrong: string[] = [];
    const onError = (event: ErrorEvent): void => void wrong.push(event.message);
    const onRejection = (event: PromiseRejectionEvent): void => void wrong.push(String(event.reason));
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
    const { warn, info } = console;
    console.info = () => undefined;
    console.warn = (...words: unknown[]) => {
      const line = words.map(String).join(' ');
      // A message to the editor begins with the element; anything else is a warning of Lit's.
      if (!line.startsWith('<civic-')) wrong.push(line);
    };
    const random = seedFrom(20261123);
    const place = document.createElement('div');
    document.body.append(place);
    const counts = { rendered: 0, refused: 0 };
    for (let round = 0; round < rounds; round++) {
      let data = seeds[random(seeds.length)] ?? null;
      for (let times = random(4); times > 0; times--) data = mutate(data, random);
      const text = JSON.stringify(data);
      place.replaceChildren(
        ...tags.map(tag => {
          const element = document.createElement(tag);
          element.append('Förut');
          // Half of them as an editor's attribute, half as a script's property.
          if (round % 2) element.setAttribute('data', text);
          else (element as HTMLElement & { data: unknown }).data = data;
          return element;
        }),
      );
      const elements = [...place.children] as ReactiveElement[];
      await Promise.all(elements.map(element => element.updateComplete));
      // What mends is fetched: an element may render a little later.
      await new Promise(resolve => setTimeout(resolve, 4));
      for (const element of elements) {
        const base = rendered(element);
        counts[base ? 'rendered' : 'refused']++;
        const seen = base ? textOf(base) : element.textContent;
        if (!/\S/.test(seen)) wrong.push(`blank: ${element.localName} ${text.slice(0, 300)}`);
        // What the data itself says is the data's own.
        if (!text.includes('undefined') && !text.includes('NaN') && /undefined|NaN|\[object/.test(seen))
          wrong.push(`raw: ${element.localName} ${seen.slice(0, 200)} ${text.slice(0, 300)}`);
        if (base?.querySelector('script, [onerror]')) wrong.push(`markup: ${text.slice(0, 300)}`);
        for (const link of base?.querySelectorAll('a') ?? [])
          if (!/^(https?|mailto|tel):/.test(link.href)) wrong.push(`link: ${link.href}`);
      }
    }
    await new Promise(resolve => setTimeout(resolve, 100));
    place.remove();
    Object.assign(console, { warn, info });
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
    expect(wrong.slice(0, 5)).to.deep.equal([]);
    // Most are of another element's part; enough must render for this to say something.
    expect(counts.rendered).to.be.above(rounds / 2);
  });
});
