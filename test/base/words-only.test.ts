/**
 * Languages of which there are only words: whatever is said, each message is whole in one language. A word of their own stands alone, marked; the
 * rest is as it is in the language beside it, new messages too.
 */
import { expect } from 'chai';
import type { ReactiveElement } from 'lit';
import '../../src/define.js';
import type { Texts } from '../../src/base/language.js';
import { texts as fit } from '../../src/generated/locales/fit.js';
import { texts as se } from '../../src/generated/locales/se.js';
import { texts as sma } from '../../src/generated/locales/sma.js';
import { texts as smj } from '../../src/generated/locales/smj.js';
import { goals, indicators, trends } from '../fixtures/examples.js';
import { whole } from '../fixtures/whole.js';
import { isComplete, rendered, settled, shown, tag, until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';

const spoken: readonly (readonly [lang: string, own: Texts, beside: string])[] = [
  ['sma', sma, 'sv'],
  ['sma-no', sma, 'nb'],
  ['se', se, 'sv'],
  ['se-fi', se, 'fi'],
  ['smj', smj, 'sv'],
  ['fit', fit, 'sv'],
  ['fit-fi', fit, 'fi'],
];

const sent = { organization: { name: 'Krokoms kommun' }, updated: '2020-03-03' };
const old = { name: 'SCB', every: 'year' };

/** An element with what it says most of. */
const examples: readonly (readonly [name: string, data: object, attributes?: string])[] = [
  ...Object.entries(whole),
  ['civic-progress-gauge', indicators.History],
  [
    'civic-progress-gauge',
    { ...sent, indicators: [{ ...indicators.OnTheWay, source: old }] },
    'sender as-of="2021"',
  ],
  [
    'civic-progress-gauge',
    {
      title: 'x',
      direction: 'decrease',
      unit: 'dagar',
      current: { value: 5, period: 2020 },
      target: { value: 4, period: 2022 },
    },
  ],
  ['civic-trend-chart', trends.ManyGroups],
  ['civic-trend-chart', trends.Intervals],
  ['civic-trend-chart', trends.Months],
  ['civic-goal-list', goals.EveryField],
];

const isMark = (node: Element, lang: string): boolean =>
  node.localName === 'span' && node.getAttribute('lang') === lang && !node.hasAttribute('dir');

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of a root, with `put` in the place of each word that is marked. */
const textWith = (root: Element, lang: string, put: string): string => {
  const copy = root.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll('span')) if (isMark(mark, lang)) mark.replaceWith(put);
  return folded(copy.textContent);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('a language of which there are only words', () => {
  // What is said is the library's, and no engine's: each takes some of the languages, whole.
  for (const [lang, own, beside] of shareOf(spoken))
    it(`${lang} has each message whole, in it or in ${beside}`, async () => {
      const words = new Set(Object.values(own));
      let marks = 0;
      for (const [name, data, attributes = ''] of examples) {
        const said = async (at: string): Promise<Element> => {
          const element = await shown<ReactiveElement>(tag(name, data, '', `${attributes} lang="${at}"`));
          await until(() => rendered(element)?.getAttribute('lang') === beside, beside);
          await until(() => isComplete(element), 'all of it');
          rendered(element)?.querySelector<HTMLElement>('.opens')?.click();
          for (const details of rendered(element)?.querySelectorAll('details') ?? []) details.open = true;
          await settled(element);
          const base = rendered(element);
          if (!base) throw new Error(name);
          return base;
        };
        const there = await said(beside);
        const wanted = folded(there.textContent);
        const base = await said(lang);
        const parts = textWith(base, lang, '\u0001').split('\u0001').map(escaped);
        expect(wanted, name).to.match(new RegExp(`^${parts.join('.+?')}$`, 's'));
        for (const mark of [...base.querySelectorAll('span')].filter(each => isMark(each, lang))) {
          marks++;
          expect(words.has(mark.textContent), mark.textContent).to.equal(true);
          const around = mark.parentElement;
          if (!around) throw new Error('no parent');
          expect(textWith(around, lang, ''), around.outerHTML).not.to.match(/\p{L}{2}/u);
        }
      }
      // Of North Sámi there is what is said after an answer alone.
      expect(marks > 0, 'words of its own').to.equal(own !== se);
    });
});
