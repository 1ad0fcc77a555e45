/** The controls in Storybook: what they show of data, written as data again, is the same to an element. */
import { expect } from 'chai';
import '../src/define.js';
import { indicator } from '../src/data/indicator.schema.js';
import type { Schema } from '../src/data/schema.js';
import { summary } from '../src/data/summary.schema.js';
import { feedback } from '../src/elements/feedback-prompt/feedback-prompt.schema.js';
import { goalAreaList } from '../src/elements/goal-area-list/goal-area-list.schema.js';
import { goalList } from '../src/elements/goal-list/goal-list.schema.js';
import { vision } from '../src/elements/vision-banner/vision-banner.schema.js';
import { controlsFor, dataOf, valuesOf } from '../stories/support/controls.js';
import { goalAreas, goals, indicators, prompts, summaries, trends, visions } from './fixtures/examples.js';
import { expectConsole } from './support/console.js';
import { rendered, shown, spoken, tag, until } from './support/fixture.js';

const cases: readonly (readonly [string, Schema, Readonly<Record<string, unknown>>])[] = [
  ['civic-vision-banner', vision, visions],
  ['civic-goal-area-list', goalAreaList, goalAreas],
  ['civic-goal-list', goalList, goals],
  ['civic-progress-gauge', indicator, indicators],
  ['civic-trend-chart', indicator, trends],
  ['civic-goal-summary', summary, summaries],
  ['civic-feedback-prompt', feedback, prompts],
];

/** What the controls are for: a part, and not a document, a bare list or a name around it. */
const isPart = (data: unknown, schema: Schema): boolean =>
  schema.kind === 'object' &&
  typeof data === 'object' &&
  data !== null &&
  !Array.isArray(data) &&
  Object.keys(data).every(name => name in schema.fields || name === 'id' || name === 'lang');

/** What an element says of its data, when all of it has come. */
const said = async (name: string, data: unknown): Promise<string> => {
  const element = await shown(tag(name, data));
  // Where there is a place for a drawing, a drawing comes.
  await until(() => !rendered(element)?.querySelector('.plot:not(:has(svg))'), 'the drawing');
  return spoken(element);
};

describe('controls', () => {
  for (const [name, schema, examples] of cases) {
    it(`lose nothing of the data of <${name}>`, async () => {
      if (name === 'civic-progress-gauge')
        expectConsole(/info: .* baseline: Resultatet är äldre än utgångsvärdet/);
      const parts = Object.entries(examples).filter(([, data]) => isPart(data, schema));
      expect(parts.length).to.be.above(1);
      for (const [title, data] of parts) {
        const values = valuesOf(schema, data);
        expect(Object.keys(controlsFor(schema, '')), title).to.include.members(Object.keys(values));
        expect(await said(name, dataOf(values)), title).to.equal(await said(name, data));
      }
    });
  }
});
