/**
 * Whatever colour a municipality has: in every state, light and dark, text has a contrast of 4.5:1 to what it stands on, and what is
 * drawn in the colour, or tells a control from the page, has 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Measured on what the browser computes.
 */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import * as fc from 'fast-check';
import '../../src/define.js';
import { elementNames } from '../../src/generated/element-names.js';
import { examples, goals, indicators, prompts } from '../fixtures/examples.js';
import { rgba, type Rgba } from '../support/color.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { inPage, isComplete, rendered, settled, tag, until } from '../support/fixture.js';
import { moved } from '../support/hang.js';

const over = ([r, g, b, a]: Rgba, [s, h, c]: Rgba): Rgba => [
  r * a + s * (1 - a),
  g * a + h * (1 - a),
  b * a + c * (1 - a),
  1,
];

/** Relative luminance, as WCAG 2.2 defines it. */
const luminance = ([r, g, b]: Rgba): number => {
  const [x = 0, y = 0, z = 0] = [r, g, b].map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};

const contrast = (one: Rgba, other: Rgba): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/** Something to measure: a colour of an element, and what it has to be told from. */
interface Sample {
  readonly name: string;
  readonly element: Element;
  readonly property: string;
  readonly pseudo?: string;
  readonly least: number;
  /** What it stands on: all that has a colour of its own, up to the first that hides the rest. */
  readonly under: readonly Element[];
}

const above = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

/** What an element, or what is inside it, stands on. */
const layersUnder = (element: Element | null): Element[] => {
  const layers: Element[] = [];
  for (let box = element; box; box = above(box)) {
    const [, , , alpha] = rgba(getComputedStyle(box).backgroundColor);
    if (alpha) layers.push(box);
    if (alpha === 1) break;
  }
  return layers;
};

const ground = (layers: readonly Element[]): Rgba =>
  layers.reduceRight<Rgba>(
    (under, layer) => over(rgba(getComputedStyle(layer).backgroundColor), under),
    [255, 255, 255, 1],
  );

const drawn: Readonly<Record<string, readonly string[]>> = {
  a: ['text-decoration-color'],
  li: ['border-inline-start-color'],
  button: ['border-top-color'],
  textarea: ['border-top-color'],
  'input[type="search"], select': ['border-top-color'],
  '.area': ['border-top-color'],
  '.error': ['border-inline-start-color'],
  '.direction svg': ['color'],
  '.shape': ['color'],
  '.segment': ['color'],
  '.bar .fill': ['background-color'],
  '.bar .marks': ['color'],
  'path.line, path.plan, .arc .fill, .arc .outcome': ['stroke'],
  'svg :is(.dot, .last, .ring)': ['fill'],
  'svg text': ['fill'],
};

/** Of all that is alike in its classes and its place, one. */
const samplesIn = (place: Element): Sample[] => {
  const found = new Map<string, Sample>();
  const visit = (root: Element | ShadowRoot, path: string): void => {
    for (const element of root.children) {
      const own = `${element.localName}.${element.getAttribute('class') ?? ''}`.trim();
      const name = `${path} ${own}`;
      const add = (property: string, least: number, pseudo?: string): void => {
        const key = `${name}${pseudo ?? ''} ${property}`;
        if (found.has(key)) return;
        const color = getComputedStyle(element, pseudo ?? null).getPropertyValue(property);
        if (color === 'none' || !rgba(color)[3]) return;
        const isInside = least > 3 || ['stroke', 'fill'].includes(property);
        const under = layersUnder(isInside ? element : above(element));
        found.set(key, { name: key, element, property, least, under, ...(pseudo && { pseudo }) });
      };
      const { visibility, display } = getComputedStyle(element);
      if (display !== 'none' && visibility === 'visible') {
        const isText = [...element.childNodes].some(
          ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
        );
        if (isText && !element.matches('style, svg *, option')) add('color', 4.5);
        for (const [selector, properties] of Object.entries(drawn))
          if (element.matches(selector))
            for (const property of properties) add(property, property === 'fill' && isText ? 4.5 : 3);
        if (element.matches('summary, .opens')) add('border-bottom-color', 3, '::before');
        if (element.matches('.linked a')) add('color', 3, '::before');
      }
      visit(element, path.split(' ').length > 3 ? path : name);
      if (element.shadowRoot) visit(element.shadowRoot, own);
    }
  };
  visit(place, '');
  return [...found.values()];
};

/** What a sample looks like, and on what. */
const look = ({ element, property, pseudo, under }: Sample): readonly [Rgba, Rgba] => {
  const below = ground(under);
  const color = getComputedStyle(element, pseudo ?? null).getPropertyValue(property);
  return [over(rgba(color), below), below];
};

/** The samples that fall short, with what they have. `looks` is told how each of them looks. */
const tooWeak = (samples: readonly Sample[], factor = 1, looks?: Map<Sample, string>): string[] =>
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

const every = [
  ...elementNames.flatMap(name =>
    Object.values<unknown>(examples[name]).map(data => tag(`civic-${name}`, data)),
  ),
  tag('civic-progress-gauge', indicators.OnTheWay, '', 'appearance="arc"'),
  tag('civic-progress-gauge', indicators.OnTheWay, '', 'compact'),
  tag('civic-feedback-prompt', prompts.WithReasons, '', 'class="review"'),
];

/** All states of all elements, opened as far as a visitor can. */
const everything = async (): Promise<HTMLElement> => {
  expectConsole(/info: <civic-progress-gauge> data → baseline: Resultatet är äldre än utgångsvärdet/);
  allowConsole(/target: Det går inte att se|series: .*annan längd/);
  const place = inPage(every.join(''));
  const all = [...place.children] as (Element & { updateComplete: Promise<boolean> })[];
  await until(() => all.every(rendered), 'all of them');
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

const grounds = { light: '#f7f5f0', dark: '#1e1e1e' } as const;
const hex = (value: number): string => `#${value.toString(16).padStart(6, '0')}`;
const named = [
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

const random = (count: number): string[] =>
  fc.sample(fc.integer({ min: 0, max: 0xffffff }), { numRuns: count, seed: 8 }).map(hex);

/** Gives the page each of the colours, light and dark, and returns what `see` finds there. */
const walk = async (
  accents: readonly string[],
  place: HTMLElement,
  see: () => readonly string[],
): Promise<string[]> => {
  const seen: string[] = [];
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
const falling = async (
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

describe('whatever colour a municipality has', () => {
  it('500 of them are seen, and text is read, in every state, light and dark', async () => {
    const place = await everything();
    place.style.background = grounds.light;
    const samples = samplesIn(place);
    const properties = new Set(samples.map(({ property }) => property));
    expect(samples.length).to.be.above(150);
    expect(properties.size).to.be.above(7);
    expect(await falling(place, samples, [...named, ...random(6)], random(500))).to.deep.equal([]);
  });

  it('has a hue in what is drawn, and a trace of it in the text', async () => {
    const place = inPage(every[0] ?? '');
    const element = place.firstElementChild as HTMLElement;
    await until(() => rendered(element), 'it');
    const texts = ['#b00020', '#003a70'].map(accent => {
      place.style.setProperty('--civic-color-accent', accent);
      return getComputedStyle(rendered(element) as Element).color;
    });
    expect(texts[0]).not.to.equal(texts[1]);
    const line = element.shadowRoot?.querySelector('li') as Element;
    // What is dark enough is left as it is.
    expect(rgba(getComputedStyle(line).borderInlineStartColor)).to.deep.equal([0, 0x3a, 0x70, 1]);
  });

  it('is safe, too, where the data gives it to an area, with all that is inside', async () => {
    for (const color of named) {
      const data = { goalAreas: [{ title: 'Område', color, goals: [{ title: 'Mål', href: '/mal' }] }] };
      const place = inPage(tag('civic-goal-area-list', data));
      const base = await until(() => rendered(place.children[0] as Element), 'it');
      const area = base.querySelector('.area') as Element;
      const list = await until(() => rendered(area.querySelector('civic-goal-list') as Element), 'its goals');
      for (const one of [
        getComputedStyle(area).borderTopColor,
        getComputedStyle(list.querySelector('a') as Element).textDecorationColor,
      ])
        expect(contrast(rgba(one), [255, 255, 255, 1]), color).to.be.at.least(4.5);
    }
  });

  it('is darker where more contrast is asked for, and lines and quiet text are as text is', async function () {
    if (!(await executeServerCommand('emulate-features', { 'prefers-contrast': 'more' }))) this.skip();
    try {
      const place = inPage(tag('civic-goal-list', goals.EveryField));
      const element = place.firstElementChild as HTMLElement;
      const base = (await until(() => rendered(element), 'it')) as HTMLElement;
      const quiet = base.querySelector('.facts') as Element;
      expect(getComputedStyle(quiet).color).to.equal(getComputedStyle(base).color);
      for (const accent of named) {
        place.style.setProperty('--civic-color-accent', accent);
        const link = getComputedStyle(base.querySelector('a') as Element).textDecorationColor;
        expect(contrast(rgba(link), [255, 255, 255, 1]), accent).to.be.at.least(7);
      }
    } finally {
      await executeServerCommand('emulate-features', {});
    }
  });

  it('is seen, too, where the browser cannot work with colours', async () => {
    const place = await everything();
    // As such a browser does: it leaves out the rules that it does not understand.
    const sheets = new Set<CSSStyleSheet>();
    const visit = (root: Element | ShadowRoot): void => {
      for (const element of root.querySelectorAll('*')) {
        for (const sheet of element.shadowRoot?.adoptedStyleSheets ?? []) sheets.add(sheet);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(place);
    let taken = 0;
    for (const sheet of sheets)
      for (let index = sheet.cssRules.length - 1; index >= 0; index--)
        if (sheet.cssRules[index] instanceof CSSSupportsRule) {
          sheet.deleteRule(index);
          taken++;
        }
    expect(taken).to.be.above(0);
    // Signs keep their colours for light pages there; what is drawn in the page's colour is told from the page.
    place.style.background = grounds.light;
    const samples = samplesIn(place).filter(({ name }) => !/shape|segment|between|good|bad/.test(name));
    expect(await falling(place, samples, named, random(30), 0.98)).to.deep.equal([]);
  });
});
