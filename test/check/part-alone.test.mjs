/** A part by itself is checked as the part that it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from '../support/fast-check.mjs';
import { checkDocument, checkFile } from '../../.build/check/check-document.js';
import { placeInDocument } from '../../.build/check/part-alone.js';
import { goalsDocument } from '../../.build/contract/document.js';
import { feedback } from '../../.build/contract/feedback.js';
import { goalAreaList } from '../../.build/contract/goal-area.js';
import { indicator } from '../../.build/contract/indicator.js';
import { vision } from '../../.build/contract/vision.js';
import { fixture } from '../support/fixtures.mjs';
import { valuesOf } from '../support/from-schema.mjs';

const { goalAreas, goals, indicators, krokom, prompts, summaries, trends, visions } =
  await fixture('examples');

const check = given => checkFile(Buffer.from(JSON.stringify(given)), { language: 'sv' });

describe('a part by itself', () => {
  const examples = [
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
        if (isGoals) assert.ok([part, 'goal-list', undefined].includes(taken), name);
        else assert.equal(taken, part, name);
      }
    });

  const random = [
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
          fc.pre(needed.every(key => Object.hasOwn(given, key)));
          assert.equal(placeInDocument(given)?.part, part);
        }),
        { numRuns: 300 },
      );
    });

  it('is known by a field that is misspelt, too', () => {
    assert.equal(check({ title: 'x', currant: 3 }).part, 'indicator');
    assert.equal(check({ visoin: { statement: 'x' } }).part, undefined);
    assert.equal(check({ title: 'x', arreas: [] }).part, 'goal-area-list');
  });

  it('gives the same faults as in a document, with paths that begin at the part', () => {
    const wrong = { title: 'Ulmie', current: { period: '2024', value: 'många' }, unti: 'm' };
    const brief = found => found.map(({ code, path, hint }) => [code, path, hint]);
    const { part, findings } = check(wrong);
    assert.equal(part, 'indicator');
    assert.deepEqual(brief(findings), [
      ['type', 'current.value', false],
      ['unknown-field', 'unti', true],
    ]);
    const whole = checkDocument(JSON.stringify({ indicators: [wrong] }), 'sv');
    assert.deepEqual(
      brief(whole),
      brief(findings).map(each => {
        const [code, path, hint] = each;
        return [code, `indicators[0].${path}`, hint];
      }),
    );
    assert.deepEqual(brief(check([{ title: 'x' }, { titel: 'y' }]).findings), [
      ['missing', '[1].title', false],
      ['unknown-field', '[1].titel', true],
    ]);
  });

  it('is held to its figures as a whole: directions, references', () => {
    assert.deepEqual(
      check({ title: 'x', direction: 'increase', baseline: 5, target: 2 }).findings.map(({ path }) => path),
      ['direction'],
    );
    assert.deepEqual(
      check({ title: 'x', owners: ['y'], indicators: ['borta'] }).findings.map(({ path }) => path),
      ['indicators[0]'],
    );
  });

  it('is nothing where no field is known', () => {
    for (const given of [
      { foo: 1 },
      { values: [{ kpi: 'N1', period: 2023 }] },
      { type: 'FeatureCollection' },
    ]) {
      const { findings } = check(given);
      assert.deepEqual(
        findings.map(({ code, hint }) => [code, hint]),
        [['no-goals', false]],
      );
    }
    assert.deepEqual(check({}).findings, []);
    assert.deepEqual(check(krokom), { findings: [] });
  });

  it('gets advice on what stands in it', () => {
    const { findings } = checkFile(
      Buffer.from('{"title":"x","direction":"increase","current":3,"target":5}'),
      {
        language: 'sv',
        today: '2026-11-26',
      },
    );
    assert.deepEqual(
      findings.map(({ code, path, advice }) => [code, path, advice]),
      [
        ['target-year', 'target', true],
        ['result-year', 'current', true],
      ],
    );
  });
});
