/** A part by itself is checked as the part that it is. */
import { expect } from 'chai';
import fc from 'fast-check';
import { checkDocument, checkFile, type Checked } from '../../src/check/check-document.js';
import { placeInDocument, type PartName } from '../../src/check/part-alone.js';
import { goalsDocument } from '../../src/contract/document.js';
import { feedback } from '../../src/contract/feedback.js';
import { goalAreaList } from '../../src/contract/goal-area.js';
import { indicator } from '../../src/contract/indicator.js';
import type { Schema } from '../../src/contract/schema.js';
import { vision } from '../../src/contract/vision.js';
import {
  goalAreas,
  goals,
  indicators,
  krokom,
  prompts,
  summaries,
  trends,
  visions,
} from '../fixtures/examples.js';
import { valuesOf } from '../support/from-schema.mjs';

const check = (given: unknown): Checked =>
  checkFile(new TextEncoder().encode(JSON.stringify(given)), { language: 'sv' });

describe('a part by itself', () => {
  const examples: readonly (readonly [PartName, Readonly<Record<string, unknown>>])[] = [
    ['indicator', { ...indicators, ...trends }],
    ['goal-list', goals],
    ['goal-area-list', goalAreas],
    ['vision', visions],
    ['feedback', prompts],
    ['summary', summaries],
  ];
  for (const [part, all] of examples)
    it(`is taken for a ${part}: each of its examples`, () => {
      for (const [name, given] of Object.entries(all)) {
        const taken = placeInDocument(given)?.part;
        // A list of goals by itself is what a document may be, and what a summary counts.
        const isGoals = typeof given === 'object' && given && 'goals' in given && !('scale' in given);
        if (isGoals) expect(taken, name).to.be.oneOf([part, 'goal-list', undefined]);
        else expect(taken, name).to.equal(part);
      }
    });

  const random: readonly (readonly [PartName | undefined, Schema, readonly string[]])[] = [
    ['indicator', indicator, ['series', 'current']],
    ['goal-area-list', goalAreaList, []],
    ['vision', vision, []],
    ['feedback', feedback, ['question']],
    [undefined, goalsDocument, ['goalAreas']],
  ];
  for (const [part, schema, needed] of random)
    it(`is taken for ${part ?? 'a document'}, whatever stands in it besides`, () => {
      fc.assert(
        fc.property(valuesOf(schema, 3), given => {
          fc.pre(needed.every(key => Object.hasOwn(given as object, key)));
          expect(placeInDocument(given)?.part).to.equal(part);
        }),
        { numRuns: 300 },
      );
    });

  it('is known by a field that is misspelt, too', () => {
    expect(check({ title: 'x', currant: 3 })).to.deep.include({ part: 'indicator' });
    expect(check({ visoin: { statement: 'x' } }).part).to.equal(undefined);
    expect(check({ title: 'x', arreas: [] }).part).to.equal('goal-area-list');
  });

  it('gives the same faults as in a document, with paths that begin at the part', () => {
    const wrong = { title: 'Ulmie', current: { period: '2024', value: 'många' }, unti: 'm' };
    const brief = (found: readonly { code: string; path: string; hint: boolean }[]): unknown[] =>
      found.map(({ code, path, hint }) => [code, path, hint]);
    const { part, findings } = check(wrong);
    expect(part).to.equal('indicator');
    expect(brief(findings)).to.deep.equal([
      ['type', 'current.value', false],
      ['unknown-field', 'unti', true],
    ]);
    const whole = checkDocument(JSON.stringify({ indicators: [wrong] }), 'sv');
    expect(brief(whole)).to.deep.equal(
      brief(findings).map(each => {
        const [code, path, hint] = each as [string, string, boolean];
        return [code, `indicators[0].${path}`, hint];
      }),
    );
    expect(brief(check([{ title: 'x' }, { titel: 'y' }]).findings)).to.deep.equal([
      ['missing', '[1].title', false],
      ['unknown-field', '[1].titel', true],
    ]);
  });

  it('is held to its figures as a whole: directions, references', () => {
    expect(
      check({ title: 'x', direction: 'increase', baseline: 5, target: 2 }).findings.map(({ path }) => path),
    ).to.deep.equal(['direction']);
    expect(
      check({ title: 'x', owners: ['y'], indicators: ['borta'] }).findings.map(({ path }) => path),
    ).to.deep.equal(['indicators[0]']);
  });

  it('is nothing where no field is known', () => {
    for (const given of [
      { foo: 1 },
      { values: [{ kpi: 'N1', period: 2023 }] },
      { type: 'FeatureCollection' },
    ]) {
      const { findings } = check(given);
      expect(findings.map(({ code, hint }) => [code, hint])).to.deep.equal([['no-goals', false]]);
    }
    expect(check({}).findings).to.deep.equal([]);
    expect(check(krokom)).to.deep.equal({ findings: [] });
  });

  it('gets advice on what stands in it', () => {
    const { findings } = checkFile(
      new TextEncoder().encode('{"title":"x","direction":"increase","current":3,"target":5}'),
      {
        language: 'sv',
        today: '2026-11-26',
      },
    );
    expect(findings.map(({ code, path, advice }) => [code, path, advice])).to.deep.equal([
      ['target-year', 'target', true],
      ['result-year', 'current', true],
    ]);
  });
});
