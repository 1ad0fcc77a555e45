/** All that the elements draw in colours, in every state, and how it looks in many accents: measured on what the browser computes. */
import { expect } from 'chai';
import fc from './fast-check.mjs';
import { elementNames } from '../../src/generated/element-names.js';
import { examples, indicators, prompts } from '../fixtures/examples.js';
import { allowConsole, expectConsole } from './console.js';
import { above, contrast, look, type Sample } from './contrast.js';
import { inPage, isComplete, rendered, settled, tag, until } from './fixture.js';
import { moved } from './hang.js';

/** The samples that fall short, with what they have. `looks` is told how each of them looks. */
export const tooWeak = (samples: readonly Sample[], factor = 1, looks?: Map<Sample, string>): string[] =>
  samples.flatMap(sample => {
    const [color, below] = look(sample);
    looks?.set(sample, `${looks.get(sample) ?? ''}${color.join(' ')} on ${below.join(' ')}; `);
    const has = contrast(color, below);
    return has >= sample.least * factor
      ? []
      : [`${has.toFixed(2)} of ${sample.least}: ${sample.name} ${color.join(' ')}`];
  });

const inside = (element: Element | null, outer: Element): boolean =>
  !!element && (element === outer || inside(above(element), outer));

export const every = [
  ...elementNames.flatMap(name =>
    Object.values<unknown>(examples[name]).map(data => tag(`civic-${name}`, data)),
  ),
  tag('civic-progress-gauge', indicators.OnTheWay, '', 'appearance="arc"'),
  tag('civic-progress-gauge', indicators.OnTheWay, '', 'compact'),
  tag('civic-feedback-prompt', prompts.WithReasons, '', 'class="review"'),
];

/** All states of all elements, opened as far as a visitor can. */
export const everything = async (): Promise<HTMLElement> => {
  expectConsole(/info: <civic-progress-gauge> data → baseline: Resultatet är äldre än utgångsvärdet/);
  allowConsole(/target: Det går inte att se|series: .*annan längd/);
  const place = inPage(every.join(''));
  const all = [...place.children] as (Element & { updateComplete: Promise<boolean> })[];
  const missing = (): string => {
    const them = all.filter(element => !rendered(element));
    return `${them.length} of ${all.length}: ${them[0]?.outerHTML.slice(0, 200) ?? ''}`;
  };
  await until(() => all.every(rendered), missing);
  for (const prompt of place.querySelectorAll('civic-feedback-prompt'))
    rendered(prompt)?.querySelectorAll('button')[1]?.click();
  for (const element of all) {
    for (const details of rendered(element)?.querySelectorAll('details') ?? []) details.open = true;
    rendered(element)?.querySelector<HTMLElement>('.opens')?.click();
  }
  // Charts are drawn where a visitor comes near them.
  for (const chart of place.querySelectorAll('civic-trend-chart'))
    if (chart.shadowRoot?.querySelector('.plot')) {
      // What comes late over it may push it out of sight again.
      await until(() => {
        chart.scrollIntoView();
        return isComplete(chart);
      }, 'a chart');
    }
  const review = place.querySelector('.review');
  const comment = await until(() => review?.shadowRoot?.querySelector('textarea'), 'the form');
  comment.value = 'Jag är 811228-9874 och asa@example.com.';
  comment.dispatchEvent(new Event('input', { bubbles: true }));
  review?.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
  await until(() => review?.shadowRoot?.querySelector('mark'), 'what was found');
  await settled(all[0] as Parameters<typeof settled>[0]);
  return place;
};

export const grounds = { light: '#f7f5f0', dark: '#1e1e1e' } as const;
const hex = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;
export const named = [
  '#f5f0c0',
  '#ffff00',
  '#ff0000',
  '#0000ff',
  '#00ff00',
  '#000000',
  '#ffffff',
  '#111111',
  '#ff00ff',
];

export const random = (count: number): string[] =>
  fc.sample(fc.integer({ min: 0, max: 0xffffff }), { numRuns: count, seed: 8 }).map(hex);

/** Gives the page each of the colours, light and dark, and returns what `see` finds there. */
const walk = async (
  accents: readonly string[],
  place: HTMLElement,
  see: () => readonly string[],
): Promise<string[]> => {
  const seen: string[] = [];
  // Nothing of it is painted: what is measured is what the browser computes.
  Object.assign(place.style, { height: '0', overflow: 'clip' });
  for (const scheme of ['light', 'dark']) {
    Object.assign(place.style, { colorScheme: scheme, background: grounds[scheme as 'light' | 'dark'] });
    for (const accent of accents) {
      place.style.setProperty('--civic-color-accent', accent);
      seen.push(...see().map(line => `${scheme}, ${accent}: ${line}`));
      // Where it is slow, it is seen to get further.
      await new Promise(resolve => setTimeout(resolve));
      moved();
    }
  }
  return seen;
};

/**
 * The samples that fall short, in many colours. All of them are looked at in the first colours; of those that look alike in each of them,
 * as what is worked out from the accent in the same way does, one is looked at in the rest.
 */
export const falling = async (
  place: HTMLElement,
  all: readonly Sample[],
  first: readonly string[],
  rest: readonly string[],
  factor = 1,
): Promise<string[]> => {
  const looks = new Map<Sample, string>();
  const weak = await walk(first, place, () => tooWeak(all, factor, looks));
  const found = new Map<string, Sample>();
  for (const [sample, seen] of looks)
    if (sample.least > (found.get(seen)?.least ?? 0)) found.set(seen, sample);
  const few = [...found.values()];
  expect(few.length).to.be.within(5, all.length / 2);
  for (const element of [...place.children])
    if (!few.some(sample => inside(sample.element, element))) element.remove();
  return [...weak, ...(await walk(rest, place, () => tooWeak(few, factor)))].slice(0, 20);
};
