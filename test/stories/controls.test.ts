/** The controls in Storybook: what they show of data, written as data again, is the same to an element. */
import { expect } from 'chai';
import '../../src/define.js';
import type { Schema } from '../../src/contract/schema.js';
import { controlsFor, dataOf, valuesOf } from '../../stories/support/controls.js';
import { elementNames } from '../../src/generated/element-names.js';
import { parts as partOf } from '../../src/generated/elements/parts.js';
import { examples } from '../fixtures/examples.js';
import { allowConsole } from '../support/console.js';
import { rendered, settled, shown, spoken, tag, until } from '../support/fixture.js';
import { shareOf } from '../support/share.js';

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
  await settled(element);
  return spoken(element);
};

describe('controls', () => {
  for (const element of elementNames) {
    const name = `civic-${element}`;
    const { schema } = partOf[element];
    it(`lose nothing of the data of <${name}>`, async () => {
      // Some of the examples are of odd figures.
      allowConsole(
        /info: .* (baseline: Resultatet är äldre|target: Det går inte att se|series: .*annan längd)/,
      );
      const parts = Object.entries<unknown>(examples[element]).filter(([, data]) => isPart(data, schema));
      expect(parts.length).to.be.above(1);
      for (const [title, data] of shareOf(parts)) {
        const values = valuesOf(schema, data);
        expect(Object.keys(controlsFor(schema, '')), title).to.include.members(Object.keys(values));
        expect(await said(name, dataOf(values)), title).to.equal(await said(name, data));
      }
    });
  }
});
