/** What is seen of data in which something is wrong: what is untrue is gone, and all the rest stands. */
import { expect } from 'chai';
import '../../src/define.js';
import { allowConsole, expectConsole } from '../support/console.js';
import { inPage, rendered, settled, tag, textOf, until } from '../support/fixture.js';
import type { ReactiveElement } from 'lit';

interface Row {
  readonly tag: string;
  readonly data: unknown;
  /** What a visitor reads; nothing: the fallback. */
  readonly seen?: readonly (string | RegExp)[];
  readonly unseen?: readonly (string | RegExp)[];
  /** What the editor is told; nothing, where nothing is wrong. */
  readonly told?: string;
}

const figures = {
  title: 'Antal invånare',
  unit: 'invånare',
  baseline: { value: 14785, period: 2014 },
  current: { value: 15595, period: 2023 },
  target: { value: 16000, period: 2030 },
};
const verdict = /Före plan|Enligt plan|Efter plan|uppnått|egen beräkning/i;

const rows: Readonly<Record<string, Row>> = {
  'a vision with a picture on a disk and a link that runs': {
    tag: 'civic-vision-banner',
    data: {
      statement: 'Öppet, nära, grönt',
      image: { src: 'C:\\bilder\\vy.jpg', alt: 'Vy' },
      link: { href: 'javascript:x', label: 'Mer' },
    },
    seen: ['Öppet, nära, grönt'],
    unseen: ['Mer'],
    told: 'image.src',
  },
  'an area with a colour that is none and an icon without a text': {
    tag: 'civic-goal-area-list',
    data: { areas: [{ title: 'Skola', color: 'grönaktig', icon: { src: '/a.svg' } }, { title: 'Vård' }] },
    seen: ['Skola', 'Vård'],
    told: 'areas[0].color',
  },
  'a goal of one owner, of a global goal with a capital, and of one that there is not': {
    tag: 'civic-goal-list',
    data: {
      goals: [
        { title: 'Bygga', owners: 'Kommunstyrelsen', sdgs: ['11.A', '99'] },
        {
          title: 'Måla',
          assignments: [
            { title: 'Plan', due: '2026' },
            { title: 'Pensel', due: '2026-05' },
          ],
        },
      ],
    },
    seen: ['Kommunstyrelsen', '11.a', /senast 2026(?!-)/, 'senast maj 2026'],
    unseen: ['99'],
    told: 'goals[0].sdgs[1]',
  },
  'a gauge with empty texts, as a form writes them': {
    tag: 'civic-progress-gauge',
    data: {
      title: 'Träd',
      unit: '',
      description: '',
      direction: '',
      decimals: '',
      range: { min: '', max: '' },
      judgement: { assessment: '', by: '' },
      source: { name: 'Kommunen', href: '', licence: '' },
      series: [{ period: '', value: '' }],
      current: { period: '2024', value: 7 },
      target: { period: '2030', value: 9 },
    },
    seen: ['7 (2024)', '9', 'Källa: Kommunen'],
  },
  'a gauge with a range upside down': {
    tag: 'civic-progress-gauge',
    data: {
      title: 'Temperatur',
      unit: 'grader',
      current: { period: 2022, value: 12 },
      target: { min: 15, max: 10 },
    },
    seen: ['12 grader 2022'],
    unseen: ['15', '10', verdict],
    told: 'min: 15, max: 10',
  },
  'a gauge with a wrong baseline': {
    tag: 'civic-progress-gauge',
    data: { ...figures, baseline: { value: 'cirka', period: 2014 } },
    seen: ['15 595', '16 000'],
    unseen: [verdict, 'Utgångsvärdet'],
    told: 'Utan det görs ingen bedömning.',
  },
  'a gauge with a wrong target': {
    tag: 'civic-progress-gauge',
    data: { ...figures, target: { value: 16000, period: 'snart' } },
    seen: ['15 595', '14 785'],
    unseen: [verdict, '16 000'],
    told: 'target.period',
  },
  'a gauge with a wrong method, and with a judgement that is none': {
    tag: 'civic-progress-gauge',
    data: { ...figures, judgement: { assessment: 'bra' } },
    seen: ['15 595', '16 000'],
    unseen: [verdict],
    told: 'judgement.assessment',
  },
  'a gauge with a wrong result, and older ones': {
    tag: 'civic-progress-gauge',
    data: {
      ...figures,
      current: undefined,
      series: [
        { period: 2022, value: 15500 },
        { period: 2023, value: 'kommer' },
      ],
    },
    seen: ['15 500', 'Uppgift saknas för 2023.'],
    told: 'series[1].value',
  },
  'a gauge whose only result is wrong': {
    tag: 'civic-progress-gauge',
    data: { ...figures, current: { value: 'många', period: 2023 } },
    told: 'current.value',
  },
  'a chart with a wrong milestone': {
    tag: 'civic-trend-chart',
    data: {
      ...figures,
      series: [
        { period: 2014, value: 14785 },
        { period: 2023, value: 15595 },
      ],
      milestones: [{ period: 2020, value: 'mer' }],
    },
    seen: ['15 595'],
    unseen: [verdict, /planen/],
    told: 'milestones[0].value',
  },
  'figures that all have the unit': {
    tag: 'civic-progress-gauge',
    data: {
      title: 'Andel',
      current: { period: 2022, value: '61,5 %' },
      target: { period: 2025, value: '70 %' },
    },
    seen: ['61,5 %', '70,0 %'],
    told: 'enheten stod efter varje tal',
  },
  'periods as authorities write them': {
    tag: 'civic-progress-gauge',
    data: {
      title: 'Andel',
      unit: '%',
      current: { period: '2023k3', value: 5 },
      target: { period: ' 2025V15', value: 6 },
    },
    seen: ['juli–september 2023', 'vecka 15, 2025'],
  },
  'a goal whose indicator is wrong, among others': {
    tag: 'civic-goal-list',
    data: {
      method: 'procent',
      goals: [
        { title: 'Växa', indicators: [figures, { title: 'Företag', current: 'fler' }] },
        { title: '' },
        {},
      ],
    },
    seen: ['Växa', '15 595'],
    unseen: ['Företag', verdict],
    told: 'goals[2].title',
  },
  'a question with a wrong thank-you and a wrong reason': {
    tag: 'civic-feedback-prompt',
    data: {
      question: 'Hjälpte det?',
      thanks: 7,
      reasons: ['Jag hittade inte', 5],
      contact: { href: '', label: '' },
    },
    seen: ['Hjälpte det?'],
    told: 'thanks',
  },
  'a question that would be sent elsewhere': {
    tag: 'civic-feedback-prompt',
    data: { question: 'Hjälpte det?', endpoint: 'https://annanstans.example/' },
    told: 'endpoint',
  },
};

/** All that is seen of an element, with what other elements show inside of it. */
const seenIn = (root: Element | null): string =>
  root
    ? [textOf(root), ...[...root.querySelectorAll('*')].map(inner => seenIn(rendered(inner)))].join(' ')
    : '';

describe('what is seen of data with a fault in it', () => {
  for (const [what, { tag: name, data, seen, unseen = [], told }] of Object.entries(rows))
    it(what, async () => {
      // Nothing says which way is better, and that is not what these are about.
      allowConsole(/target: Det går inte att se/);
      const said = told === undefined ? [] : expectConsole(/: <civic-/);
      const element = inPage(tag(name, data, '<p>Förut</p>')).firstElementChild as ReactiveElement;
      await until(() => (told === undefined || said.length) && (!seen || rendered(element)), 'all of it');
      await settled(element);
      await until(
        () => [...(rendered(element)?.querySelectorAll('civic-progress-gauge') ?? [])].every(rendered),
        'what is inside',
      );
      expect(!!rendered(element)).to.equal(!!seen);
      const text = seenIn(rendered(element)).replace(/\u00A0/g, ' ');
      for (const part of seen ?? [])
        expect(text).to.match(part instanceof RegExp ? part : new RegExp(part.replace(/[?.()]/g, '\\$&')));
      for (const part of unseen) expect(text).not.to.match(part instanceof RegExp ? part : new RegExp(part));
      if (told !== undefined) expect(said.join('\n')).to.contain(told);
    });
});
