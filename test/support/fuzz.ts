/**
 * Documents at random through every element: valid ones, made from the schema, with up to three things changed in them, and the
 * text of some damaged as editors damage it. Nothing may be thrown into the page, nothing blank or raw shown to a visitor.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import fc from './fast-check.mjs';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import { indicator } from '../../src/contract/indicator.js';
import { summary } from '../../src/contract/summary.js';
import { elementNames } from '../../src/generated/element-names.js';
import { examples, krokom } from '../fixtures/examples.js';
import { codeArrived } from './code-under-way.js';
import { allowConsole } from './console.js';
import { waitFor } from './hang.js';
import { rendered, textOf } from './fixture.js';
import { valuesOf } from './from-schema.mjs';
import { feedback } from '../../src/contract/feedback.js';
import { goalAreaList } from '../../src/contract/goal-area.js';
import { goalList } from '../../src/contract/goal-list.js';
import { vision } from '../../src/contract/vision.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const tags = elementNames.map(name => `civic-${name}`);

/** How many elements ended how, one document through one element being one. */
export interface Counts {
  /** Shown as it was given. */
  rendered: number;
  /** Shown after something in it was repaired. */
  repaired: number;
  /** Shown without what was wrong in it. */
  partly: number;
  /** Not shown: the fallback stands. */
  refused: number;
}

const awkward: readonly Json[] = [
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
  JSON.parse('{"__proto__":{"title":"x","statement":"y"},"hasOwnProperty":1,"toString":null}') as Json,
];

/** Texts made to be slow, or to be taken for something else. */
const slow: readonly (() => string)[] = [
  () => '['.repeat(1e6),
  () => '{"goals":'.repeat(1e5),
  () => `${'[{"goals":'.repeat(5000)}[]${'}]'.repeat(5000)}`,
  () => `{"title":"${'\\"'.repeat(2e5)}`,
  () => '“'.repeat(2e5),
  () => `{"title":"${'1 '.repeat(1e5)}","current":"${'1 '.repeat(1e5)}"}`,
  () => `{"title":"x",${'<p '.repeat(1e5)}}`,
  () => '&amp;'.repeat(1e5),
  () => `{"title":"x","target":{"period":"${'2'.repeat(1e5)}"}}`,
  () => `{"statement":"x","link":{"href":"${'a:'.repeat(1e5)}","label":"y"}}`,
];

type Random = (below: number) => number;

const seedFrom = (seed: number): Random => {
  let state = (seed % 2147483646) + 1;
  return below => (state = (state * 48271) % 2147483647) % below;
};

/** A copy with one thing in it changed: replaced, left out, doubled, renamed. */
const mutate = (value: Json, random: Random, depth = 0): Json => {
  const pick = (): Json => awkward[random(awkward.length)] ?? null;
  if (typeof value !== 'object' || value === null || random(8 - Math.min(depth, 6)) === 0) return pick();
  if (Array.isArray(value)) {
    if (!value.length) return [pick()];
    const at = random(value.length);
    const item = value[at] ?? null;
    if (random(6) === 0) return [...value, ...value];
    // An item that lacks all that it needs is left out, and the rest is shown.
    if (random(6) === 0) return [...value, {}];
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

/** What editors and their tools do to the text. */
const damages: readonly ((text: string, random: Random) => string)[] = [
  text => text.replace(/"([^"]*)"/g, '“$1”'),
  text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  text => text.replaceAll('",', '",<br />'),
  text => text.replaceAll(':', ':\u00A0'),
  text => text.replace(/}/g, ',}'),
  text => text.replaceAll('"', "'"),
  (text, random) => text.slice(0, 1 + random(text.length)),
  (text, random) => text.slice(random(text.length)),
  text => text.replaceAll('\\', ''),
];

/** A document in which every element finds its part. */
const whole = fc.record({
  vision: valuesOf(vision, 2),
  goalAreas: valuesOf(goalAreaList, 3),
  goals: valuesOf(goalList, 3),
  indicators: fc.array(valuesOf(indicator, 2), { minLength: 1, maxLength: 1 }),
  summary: valuesOf(summary, 3),
  feedback: valuesOf(feedback, 2),
});

const written = [krokom, ...elementNames.flatMap(name => Object.values<unknown>(examples[name]))] as Json[];

interface Try {
  readonly text: string;
  readonly data: unknown;
}

const tries = (count: number, seed: number): Try[] => {
  const random = seedFrom(seed);
  return fc.sample(whole, { numRuns: count, seed }).map((document, index) => {
    let data: Json = document as unknown as Json;
    // One in eight is an example of ours, or Krokom's, or a text made to be slow.
    if (index % 8 === 7) data = written[random(written.length)] ?? null;
    const changes = random(3);
    for (let change = 0; change < changes; change++) data = mutate(data, random);
    let text = JSON.stringify(data);
    if (random(6) === 0) text = damages[random(damages.length)]?.(text, random) ?? text;
    else if (random(500) === 0) text = slow[random(slow.length)]?.() ?? text;
    // Half of them as an editor's attribute, half as a script's property.
    // A blank property is no data at all.
    else if (random(2) && data && data !== ' ') return { text, data };
    return { text, data: undefined };
  });
};

/** One batch of documents, each through every element at once. */
const batch = async (
  place: Element,
  documents: readonly Try[],
  counts: Counts,
  wrong: string[],
): Promise<void> => {
  const state = new Map<Element, { faults: boolean; repaired: boolean; text: string }>();
  place.replaceChildren(
    ...documents.flatMap(({ text, data }) =>
      tags.map(tag => {
        const element = document.createElement(tag) as HTMLElement & { data: unknown };
        element.textContent = 'Förut';
        state.set(element, { faults: false, repaired: false, text });
        if (data === undefined) element.setAttribute('data', text);
        else element.data = data;
        return element;
      }),
    ),
  );
  const told = (event: Event): void => {
    const of = state.get(event.target as Element);
    if (of) of.faults = true;
  };
  place.addEventListener('civic-error', told);
  // Each renders, or says why not: what mends and what says it are fetched.
  for (const [element, of] of state) {
    await (element as unknown as ReactiveElement).updateComplete;
    await waitFor(
      () => rendered(element) ?? of.faults,
      `${element.localName} to be shown or refused: ${of.text.slice(0, 300)}`,
    );
  }
  // What is told after an element has rendered comes a little later.
  await new Promise(resolve => setTimeout(resolve));
  place.removeEventListener('civic-error', told);
  for (const [element, { faults, text }] of state) {
    const base = rendered(element);
    const strict = ((): boolean => {
      try {
        return JSON.parse(text) !== undefined;
      } catch {
        return false;
      }
    })();
    counts[!base ? 'refused' : faults ? 'partly' : strict ? 'rendered' : 'repaired']++;
    const seen = base ? textOf(base) : element.textContent;
    const show = (what: string): void =>
      void wrong.push(`${what}: ${element.localName} ${seen.slice(0, 200)} ${text.slice(0, 300)}`);
    if (!/\S/.test(seen)) show('blank');
    // What the data itself says is the data's own.
    if (!/undefined|NaN|\[object/.test(text) && /undefined|NaN|\[object/.test(seen)) show('raw');
    if (text.length > 40 && seen.includes(text.slice(0, 40))) show('JSON');
    if (base?.querySelector('script, [onerror]')) show('markup');
    for (const link of base?.querySelectorAll('a') ?? [])
      if (!/^(https?|mailto|tel):/.test(link.href)) show(`link ${link.href}`);
  }
};

/**
 * Throws documents at every element.
 *
 * @param count How many documents.
 * @param seed Where the random numbers start.
 * @returns How many elements ended how, and what went wrong.
 */
export const throwDocuments = async (
  count: number,
  seed: number,
): Promise<{ readonly counts: Counts; readonly wrong: readonly string[] }> => {
  const counts: Counts = { rendered: 0, repaired: 0, partly: 0, refused: 0 };
  const wrong: string[] = [];
  const onError = (event: ErrorEvent): void => void wrong.push(event.message);
  const onRejection = (event: PromiseRejectionEvent): void => void wrong.push(String(event.reason));
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  // A message to the editor begins with the element; anything else is a warning of Lit's, and fails the test.
  allowConsole(/: <civic-/);
  const place = document.createElement('div');
  // What is not seen need not be laid out, and its pictures are not fetched.
  place.hidden = true;
  document.body.append(place);
  const size = 20;
  try {
    for (let start = 0; start < count && wrong.length < 20; start += size)
      await batch(place, tries(Math.min(size, count - start), seed + start), counts, wrong);
    // Two of these pages run at once, and one of them is in the background.
    await codeArrived();
  } finally {
    place.remove();
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  }
  return { counts, wrong };
};

/**
 * Half of many documents, in five tests; how many elements ended how is told to the runner.
 *
 * @param half Which.
 * @param count How many documents a test takes.
 */
export const throwMany = (half: 0 | 1, count: number): void => {
  describe(`${5 * count} documents at random`, () => {
    const all: Counts = { rendered: 0, repaired: 0, partly: 0, refused: 0 };

    for (let part = 1; part <= 5; part++)
      it(`throw nothing into the page, and show nothing blank or raw (${part} of 5)`, async () => {
        const { counts, wrong } = await throwDocuments(count, (half * 5 + part) * 1_000_000);
        for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += counts[key];
        expect(wrong.slice(0, 5)).to.deep.equal([]);
      });

    after(async () => {
      await executeServerCommand('counted', { ...all });
      expect(all.rendered + all.repaired + all.partly, 'shown').to.be.above(all.refused);
    });
  });
};
