/** Everything that the contract can express can be made on the form: each field is there, is labelled, and writes what is valid. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { findingsOf } from '../../../src/builder/document/findings.js';
import { helpOf } from '../../../src/builder/words/field-help.js';
import { fieldLabels } from '../../../src/builder/words/field-labels.js';
import { descriptionOf, typeNameOf } from '../../../src/builder/words/field-names.js';
import { countLabels, optionLabels } from '../../../src/builder/words/option-labels.js';
import type { Schema } from '../../../src/contract/schema.js';
import { goalsDocument } from '../../../src/contract/document.js';
import { toDocument } from '../../../src/builder/paste/to-document.js';
import { arrived } from '../../support/code-under-way.js';
import { allowConsole } from '../../support/console.js';
import { drawn, openBuilder, type Page } from '../../support/builder.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { countedStates } from '../../../src/contract/summary.js';
import { shareOf } from '../../support/share.js';

/** Calls `see` with the name and the schema of every field that a schema has, each once. */
const walk = (
  schema: Schema,
  place: string,
  see: (name: string, schema: Schema) => void,
  seen = new Set<string>(),
): void => {
  if (schema.kind === 'either') for (const option of schema.options) walk(option, place, see, seen);
  if (schema.kind === 'list') walk(schema.item, place, see, seen);
  if (schema.kind === 'lazy') walk(schema.each ?? schema.of(), place, see, seen);
  if (schema.kind === 'oneOf' || schema.kind === 'text' || schema.kind === 'number') see(place, schema);
  if (schema.kind !== 'object') return;
  const name = typeNameOf(schema, place);
  for (const [key, field] of Object.entries(schema.fields)) {
    const path = `${name}.${key}`;
    see(path, field);
    if (seen.has(path)) continue;
    seen.add(path);
    walk(field, path, see, seen);
  }
};

/** The names of the fields that a value has. */
const namesIn = (schema: Schema, value: unknown, place: string, names = new Set<string>()): Set<string> => {
  if (schema.kind === 'either')
    for (const option of schema.options)
      if (option.kind === 'either' || (option.kind === 'list') === Array.isArray(value))
        namesIn(option, value, place, names);
  if (schema.kind === 'list' && Array.isArray(value))
    for (const item of value) namesIn(schema.item, item, place, names);
  if (schema.kind === 'lazy' && !schema.each) namesIn(schema.of(), value, place, names);
  if (schema.kind !== 'object' || typeof value !== 'object' || value === null || Array.isArray(value))
    return names;
  const name = typeNameOf(schema, place);
  for (const [key, field] of Object.entries(schema.fields)) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner === undefined) continue;
    names.add(`${name}.${key}`);
    namesIn(field, inner, `${name}.${key}`, names);
  }
  return names;
};

/** What is written in a field of each kind. */
const textFor = (field: HTMLInputElement | HTMLTextAreaElement): string => {
  const name = field.closest('[data-field]')?.getAttribute('data-field') ?? '';
  if (field.closest('.sdgs')) return '11.3';
  if (name === 'Image.srcset') return '/a.jpg 1x';
  const kinds: Record<string, string> = {
    number: '1',
    period: '2030',
    date: '2024-02-22',
    address: '/a',
    color: '#1c6350',
    language: 'sv',
  };
  return kinds[field.className] ?? 'Ord';
};

/** Opens all that is folded, adds a row to each kind of list, and fills in all there is. */
const fillEverything = async ({ all }: Page): Promise<void> => {
  const grown = new Set<string>();
  const filled = new Set<string>();
  for (let goesOn = true; goesOn;) {
    goesOn = false;
    for (const fold of all('.form [aria-expanded=false]')) {
      fold.click();
      goesOn = true;
    }
    await drawn();
    for (const add of all('.form .add')) {
      const name = add.closest('[data-field]')?.getAttribute('data-field') ?? '';
      if (grown.has(name)) continue;
      grown.add(name);
      add.click();
      goesOn = true;
      await drawn();
    }
    for (const field of all(
      '.form :is(input:not([type]), input[type=text], input[type=date], textarea)',
    ) as HTMLInputElement[]) {
      if (field.disabled || field.value || filled.has(field.id) || field.id.endsWith('-paste')) continue;
      filled.add(field.id);
      field.value = textFor(field);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      goesOn = true;
    }
    for (const choice of all('.form select') as HTMLSelectElement[]) {
      if (choice.value || filled.has(choice.id) || choice.id.endsWith('-jump') || choice.id === 'which')
        continue;
      filled.add(choice.id);
      choice.value = choice.options[1]?.value ?? '';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      goesOn = true;
    }
    for (const tick of all('.form .flag input') as HTMLInputElement[]) {
      if (tick.checked) continue;
      tick.click();
      goesOn = true;
    }
    await drawn();
  }
};

/** The builder with a document pasted into it, and all of it unfolded, so deep. */
const openWith = async (document: unknown, depth: number): Promise<Page> => {
  const page = await openBuilder();
  page.area('#paste').value = JSON.stringify(document);
  await page.press('Gå vidare med det här');
  for (let round = 0; round < depth; round++) {
    for (const fold of page.all('.form [aria-expanded=false]')) fold.click();
    await drawn();
  }
  return page;
};

const strange = [5, 'x', '', [], {}, null, true, [[]], [null], [5, 'x', {}]];

/** Closes the page when its elements have said what they have to say: else the next test would be told. */
const leave = async ({ builder, place }: Page): Promise<void> => {
  await arrived();
  builder.stop();
  place.remove();
};

describe('the builder’s form', () => {
  it('has a label and a help text for every field, in Swedish and English, and words for every choice', () => {
    const missing = new Set<string>();
    walk(goalsDocument, 'GoalsDocument', (name, schema) => {
      const key = /\.(id|lang)$/.exec(name)?.[1] ?? name;
      // What counts are of, and words, are under names of their own.
      if (
        !/\.\*$/.test(name) &&
        (fieldLabels[key]?.length !== 2 || !descriptionOf(name, 'sv') || !descriptionOf(name, 'en'))
      )
        missing.add(name);
      if (schema.kind === 'oneOf')
        for (const value of schema.values)
          if (typeof value === 'string' && !optionLabels[value]) missing.add(value);
    });
    for (const state of Object.values(countedStates).flat()) if (!countLabels[state]) missing.add(state);
    expect([...missing]).to.deep.equal([]);
  });

  it('speaks in no help of how JSON is written', () => {
    const names = new Set<string>();
    // What may be anything has no field.
    walk(goalsDocument, 'GoalsDocument', (name, { kind }) => kind !== 'any' && names.add(name));
    for (const name of names)
      for (const locale of ['sv', 'en'] as const)
        expect(helpOf(name, locale), name).not.to.match(/[{}[\]]|"\w+":|\bJSON\b/);
  });

  it('has no label for a field that the contract does not have', () => {
    const known = new Set(['id', 'lang']);
    walk(goalsDocument, 'GoalsDocument', name => known.add(name));
    expect(Object.keys(fieldLabels).filter(name => !known.has(name))).to.deep.equal([]);
  });

  it('can make every field of the contract, and what is filled in is valid', async () => {
    allowConsole(/: <civic-/);
    const page = await openBuilder('goal-list');
    await fillEverything(page);
    const { builder, all } = page;
    // A target may be a range: one of them becomes one.
    const range = all('[id$="target-range"]')[0] as HTMLInputElement;
    range.click();
    await drawn();
    await fillEverything(page);
    const wanted = new Set<string>();
    walk(goalsDocument, 'GoalsDocument', (name, { kind }) => {
      if (!name.endsWith('.*') && kind !== 'any') wanted.add(name);
    });
    const made = namesIn(goalsDocument, builder.document, 'GoalsDocument');
    expect([...wanted].filter(name => !made.has(name)).sort()).to.deep.equal([]);
    const faults = findingsOf(builder.document, 'sv').filter(({ hint }) => !hint);
    expect(faults.map(({ path, message }) => `${path}: ${message}`)).to.deep.equal([]);
  });

  it('opens any document, unfolds all of it, and changes nothing that nobody touches', async () => {
    allowConsole(/: <civic-/);
    const documents = shareOf(fc.sample(valuesOf(goalsDocument, 5), { numRuns: 12, seed: 9 }));
    for (const document of documents) {
      const page = await openWith(document, 4);
      // A field that is left as it was says nothing new.
      for (const field of page.all('.form :is(input, textarea)')) field.dispatchEvent(new Event('blur'));
      await drawn();
      expect(page.builder.document).to.deep.equal(toDocument(JSON.parse(JSON.stringify(document))));
      await leave(page);
    }
  });

  it('writes again what stands in each field, and it means the same', async () => {
    allowConsole(/: <civic-/);
    const documents = shareOf(fc.sample(valuesOf(goalsDocument, 5), { numRuns: 6, seed: 11 }));
    for (const document of documents) {
      const page = await openWith(document, 4);
      const before = page.all('.form :is(input, textarea)').map(field => (field as HTMLInputElement).value);
      for (const field of page.all('.form :is(input:not([type=checkbox], [type=color]), textarea)'))
        field.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn();
      const after = page.all('.form :is(input, textarea)').map(field => (field as HTMLInputElement).value);
      expect(after).to.deep.equal(before);
      await leave(page);
    }
  });

  it('keeps a judgement when a later one is made, and opens a list of them by their days', async () => {
    const before = { assessment: 'not-met', date: '2023-02-20' };
    const page = await openWith({ goals: { goals: [{ title: 'Fler ska bo här', judgement: before }] } }, 4);
    await page.press('Lägg till en senare bedömning');
    await page.write('goals.goals[0].judgement[1].assessment', 'met');
    await page.write('goals.goals[0].judgement[1].date', '2024-02-22');
    const judgement = [before, { assessment: 'met', date: '2024-02-22' }];
    expect(page.builder.document).to.deep.equal({
      goals: { goals: [{ title: 'Fler ska bo här', judgement }] },
    });
    expect(
      page.all('[data-field="Goal.judgement"] .row-title').map(title => title.textContent),
    ).to.deep.equal(['2023-02-20', '2024-02-22']);
    expect(
      page.all('button').filter(({ textContent }) => textContent.includes('senare bedömning')),
    ).to.deep.equal([]);
  });

  it('keeps what somebody is in and leaves as it is: no number becomes a text, and no two words one', async () => {
    const document = {
      summary: { title: 'Så\nhär\r\nlångt', counts: {} },
      indicators: [
        { title: 'Andel', direction: 'decrease', current: 1e-7, target: { value: -2.5e21, period: '2030' } },
      ],
    };
    const page = await openWith(document, 3);
    const fields = page.all('.form :is(input:not([type=checkbox], [type=color]), textarea)');
    expect(fields.map(({ id }) => id)).to.include.members([
      'f-summary.counts.met',
      'f-indicators[0].current.value',
    ]);
    for (const field of fields) field.dispatchEvent(new Event('input', { bubbles: true }));
    await drawn();
    expect(page.builder.document).to.deep.equal({
      summary: { title: 'Så här långt', counts: {} },
      indicators: [
        { title: 'Andel', direction: 'decrease', current: 1e-7, target: { value: -2.5e21, period: '2030' } },
      ],
    });
    await leave(page);
  });

  describe('with a document that has something else in the place of anything', () => {
    const [document] = fc.sample(valuesOf(goalsDocument, 5), { numRuns: 1, seed: 21 });
    const text = JSON.stringify(document);
    /** The document with another thing at one place, counted from the first. */
    const withAt = (place: number, thing: unknown): unknown => {
      let count = 0;
      return JSON.parse(text, (_, value: unknown) => (count++ === place ? thing : value)) as unknown;
    };
    let places = 0;
    JSON.parse(text, (_, value: unknown) => {
      places++;
      return value;
    });
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
      void errors.push('reason' in event ? event.reason : event.message);
    before(() => {
      addEventListener('error', note);
      addEventListener('unhandledrejection', note);
    });
    after(() => {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    });

    for (const [which, thing] of strange.entries())
      it(`opens it, and says so: ${JSON.stringify(thing)}`, async () => {
        allowConsole(/: <civic-/);
        errors.length = 0;
        const indexes = Array.from({ length: 40 }, (_, index) => index);
        for (const index of shareOf(indexes.filter(one => one % strange.length === which))) {
          const broken = withAt((index * 37) % (places - 1), thing);
          const page = await openWith(broken, 3);
          expect(page.place.querySelector('.form'), JSON.stringify(broken)).to.not.equal(null);
          await page.press('Ta med till webbplatsen');
          await leave(page);
        }
        expect(errors).to.deep.equal([]);
      });
  });
});
