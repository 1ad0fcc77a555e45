/** The published JSON Schema agrees with the schema in code, and describes every field in Swedish and English. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from '../support/fast-check.mjs';
import Ajv from 'ajv/dist/2020.js';
import { validate } from '../../.build/data/validate.js';
import { goalsDocument } from '../../.build/contract/document.js';
import { fieldWords, makeJsonSchema, named, partOfTag } from '../../scripts/json-schema.mjs';
import { referencePages } from '../../scripts/reference.mjs';
import { valuesOf } from '../support/from-schema.mjs';

const schema = JSON.parse(readFileSync('cdn/goals.schema.json', 'utf8'));
const isValid = new Ajv({
  // Some types are in many places: their code is made once.
  inlineRefs: false,
  strict: true,
  allowUnionTypes: true,
  validateFormats: false,
}).compile(schema);
const origin = 'https://kommun.example';
const faults = value =>
  validate(goalsDocument, value, { base: `${origin}/goals.json`, origins: [origin] }).faults.filter(
    ({ hint }) => !hint,
  );

test('is what the build makes of the code', () => {
  assert.deepEqual(schema, JSON.parse(JSON.stringify(makeJsonSchema().schema)));
});

test('describes every field in both languages, and no field that is not there', () => {
  const { used } = makeJsonSchema();
  assert.deepEqual(
    [...used].filter(path => fieldWords[path]?.length !== 2),
    [],
  );
  assert.deepEqual(
    Object.keys(fieldWords).filter(path => !used.has(path)),
    [],
  );
});

test('has an entry for each element of the manifest, and describes no element that is not there', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const tags = modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName }) => tagName ?? [])
    .sort();
  assert.deepEqual(tags, [...partOfTag.keys()].sort());
  for (const [tag, part] of partOfTag) {
    // A page shows the document itself.
    const name = tag === 'civic-goal-page' ? 'GoalsDocument' : named.get(part.schema);
    assert.ok(name, `${tag}: src/contract/named-parts.ts is to name the schema of what it shows`);
    const { description } = schema.$defs[name] ?? schema;
    assert.ok(description.includes(tag), `${name} names ${tag}`);
  }
});

test('is what the reference pages say', async () => {
  for (const { file, text } of await referencePages())
    assert.equal(readFileSync(file, 'utf8'), text, `${file}: run node scripts/reference.mjs`);
});

for (const name of ['krokom', 'skarvik', 'kronvalla', 'granfjall']) {
  test(`takes the document in stories/${name}`, () => {
    const document = JSON.parse(readFileSync(`stories/${name}/goals.json`, 'utf8'));
    assert.ok(isValid(document), JSON.stringify(isValid.errors));
    assert.deepEqual(faults(document), []);
  });
}

// Documents on which the two must be of one mind, one for each rule.
const documents = {
  'no statement': { vision: { intro: 'x' } },
  'a blank statement': { vision: { statement: ' ' } },
  'a picture without a description': { vision: { statement: 'x', image: { src: 'a.jpg' } } },
  'a picture with a blank description': { vision: { statement: 'x', image: { src: 'a.jpg', alt: '' } } },
  'a focal point of three': {
    vision: { statement: 'x', image: { src: 'a.jpg', alt: '', focalPoint: [0, 0, 0] } },
  },
  'no core values': { vision: { statement: 'x', values: { words: [] } } },
  'a goal without a title': { goals: [{ description: 'x' }] },
  'a goal in a goal in a goal': { goals: [{ title: 'a', goals: [{ title: 'b', goals: [{ title: 'c' }] }] }] },
  'a wrong goal in a goal in a goal': { goals: [{ title: 'a', goals: [{ title: 'b', goals: [{}] }] }] },
  'goals as a list': { goals: { title: 'x', goals: [] } },
  'a goal of the 18th SDG': { goals: [{ title: 'x', sdgs: [18] }] },
  'an SDG target': { goals: [{ title: 'x', sdgs: ['11.3', 4] }] },
  'half an SDG': { goals: [{ title: 'x', sdgs: [4.5] }] },
  'an unknown kind': { goals: [{ title: 'x', kind: 'effekt' }] },
  'an id for an indicator': { goals: [{ title: 'x', indicators: ['a'] }] },
  'a year as a number': { goals: [{ title: 'x', period: 2030 }] },
  'a quarter': { goals: [{ title: 'x', period: '2030-Q4' }] },
  'a fifth quarter': { goals: [{ title: 'x', period: '2030-Q5' }] },
  'a number for a value': { indicators: [{ title: 'x', current: 5 }] },
  'a text for a value': { indicators: [{ title: 'x', current: 'fem' }] },
  'an observation without a value': { indicators: [{ title: 'x', current: { period: 2030 } }] },
  'a gap in a series': { indicators: [{ title: 'x', series: [{ value: null, period: 2030 }] }] },
  'a range for a target': { indicators: [{ title: 'x', target: { min: 1, max: 2 } }] },
  'a target whose value is none': { indicators: [{ title: 'x', target: { value: true, status: 'final' } }] },
  'a range without a value': { indicators: [{ title: 'x', target: { min: 1, value: null } }] },
  'seven decimals': { indicators: [{ title: 'x', decimals: 7 }] },
  'a method': { indicators: [{ title: 'x', method: 'on-path', partlyFrom: 80 }] },
  'an unknown method': { method: 'by-feeling' },
  'no follow-up': { feedback: { followUp: { yes: false, no: 'Varför?' } } },
  'a follow-up that is true': { feedback: { followUp: { yes: true } } },
  'reasons of both kinds': { feedback: { reasons: ['a', { value: 'b', label: 'B' }] } },
  'an empty area list': { goalAreas: { areas: [] } },
  'areas as a bare list': { goalAreas: [{ title: 'x' }] },
  'half a range': { indicators: [{ title: 'x', range: { min: 1 } }] },
  'a state of the scale': { summary: { counts: { met: 8, 'not-met': 0 } } },
  'a state that there is not': { summary: { counts: { met: 8, partly: 3 } } },
  'a state of another scale': { summary: { scale: 'trend', counts: { met: 8 } } },
  'a state of that scale': { summary: { scale: 'trend', counts: { improving: 8 } } },
  'texts that a form has left empty': {
    lang: '',
    vision: { statement: 'x', intro: ' ', image: { src: '', alt: '' }, link: { href: '', label: null } },
    goals: [{ title: 'x', owners: ['', 'y'], sdgs: [null], judgement: '', period: '' }, { title: '' }],
    indicators: [
      { title: 'x', unit: '', current: '', target: { value: '', period: '' }, direction: '', decimals: '' },
    ],
  },
  'a core value that is blank': { vision: { statement: 'x', values: { words: [''] } } },
  'an SDG target with a capital': { goals: [{ title: 'x', sdgs: ['11.A', ' 4 '] }] },
  'a year where a day is meant': {
    updated: '2026',
    goals: [{ title: 'x', assignments: [{ title: 'y', due: '2026-05' }] }],
  },
  'a quarter as PxWeb writes it': { goals: [{ title: 'x', period: '2023K3' }] },
  'a school year in short': { goals: [{ title: 'x', period: ' 2022/23 ' }] },
  'a week': { goals: [{ title: 'x', period: '2023v15' }] },
  'a week that no year has': { goals: [{ title: 'x', period: '2023V54' }] },
  'a field that nobody knows': { vision: { statement: 'x', mood: 'good' } },
  'no document but a list': [1],
};

for (const [name, document] of Object.entries(documents)) {
  test(`is of one mind with the code about ${name}`, () => {
    assert.equal(
      isValid(document),
      faults(document).length === 0,
      JSON.stringify([isValid.errors, faults(document)]),
    );
  });
}

/** The same value with another in one place of it, wherever that is. */
const spoilt = (value, other, picks) => {
  const [pick = 0, ...rest] = picks;
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (!keys.length || !picks.length) return other;
  const key = keys[pick % keys.length];
  const inner = spoilt(value[key], other, rest);
  return Array.isArray(value)
    ? value.map((item, index) => (index === Number(key) ? inner : item))
    : { ...value, [key]: inner };
};

/** The faults that the code finds, where the schema is of one mind with it. */
const oneMind = document => {
  const found = faults(document);
  // Said only where it is needed: of a whole document it is long.
  if (isValid(document) !== (found.length === 0))
    assert.fail(JSON.stringify([isValid.errors, found.map(({ code, path }) => [code, path])]));
  return found;
};

test('is of one mind with the code about any document that keeps it', () => {
  fc.assert(
    fc.property(valuesOf(goalsDocument), document => {
      assert.deepEqual(oneMind(document), []);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test('is of one mind with the code about any document with something wrong in it', () => {
  const others = [true, 7.5, -1, 0, '', ' ', 'ö', '2030', [], {}, [{}], [[]], ['x'], { x: 1 }, { value: 1 }];
  let wrong = 0;
  fc.assert(
    fc.property(
      valuesOf(goalsDocument),
      fc.constantFrom(...others),
      fc.array(fc.nat(50), { minLength: 1, maxLength: 7 }),
      (document, other, picks) => {
        const changed = spoilt(document, other, picks);
        wrong += oneMind(changed).length ? 1 : 0;
      },
    ),
    { seed: 20261123, numRuns: 1000 },
  );
  // Most changes must be wrong ones for this to say anything.
  assert.ok(wrong > 500, String(wrong));
});
