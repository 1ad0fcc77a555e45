/** The texts in other languages: the build stops at each way in which they can go wrong. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problemsOf, readXliff, readLocales } from '../../scripts/locales.mjs';

const xliff = units =>
  `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file target-language="fi" source-language="sv"><body>${units}</body></file></xliff>`;
const unit = (id, source, target = '') =>
  `<trans-unit id="${id}"><source>${source}</source>${target}</trans-unit>`;
const code = new Map([
  ['a.b', 'Ja'],
  ['a.count', '{0} av {1}'],
]);
const both = '<x id="0" equiv-text="${one}"/> av <x id="1" equiv-text="${other}"/>';
const right = unit('a.b', 'Ja', '<target>Kyllä</target>') + unit('a.count', both, `<target>${both}</target>`);
const problems = (units, complete = true, texts = code) =>
  problemsOf('fi', texts, readXliff(xliff(units)), complete);

// All code is read for it: once.
const locales = readLocales();

test('nothing is wrong with the texts as they are', () => {
  const { texts, languages, problems } = locales;
  assert.deepEqual(problems, []);
  assert.ok(texts.size > 200);
  for (const { language, complete, units } of languages) {
    const there = [...units].filter(([, { text }]) => text !== undefined).length;
    assert.ok(complete ? there > 200 : there > 0, `${language}: ${there}`);
  }
});

test('a text without an id of its own is found', () => {
  assert.deepEqual(
    [...locales.texts.keys()].filter(id => !/^[a-z-]+\.[a-z\d-]+$/.test(id)),
    [],
  );
});

test('a right file has no problems', () => {
  assert.deepEqual(problems(right), []);
});

test('a text that is missing, empty, unknown, or of another source is a problem', () => {
  assert.match(
    problems(unit('a.b', 'Ja') + right.slice(right.indexOf('<trans-unit id="a.count"')))[0],
    /has no translation/,
  );
  assert.match(problems(right.slice(right.indexOf('<trans-unit id="a.count"')))[0], /not in the file/);
  assert.match(problems(right.replace('Kyllä', ' '))[0], /empty/);
  assert.match(problems(right + unit('a.c', 'Nej', '<target>Ei</target>'))[0], /not in the code/);
  assert.match(problems(right.replace('>Ja<', '>Jo<'))[0], /another source/);
});

test('a text that loses a value or gains one is a problem', () => {
  assert.match(problems(right.replace(`<target>${both}`, '<target>yksi'))[0], /values/);
  const twice = right.replace(`<target>${both}`, `<target>${both} <x id="0" equiv-text="\${one}"/>`);
  assert.match(problems(twice)[0], /values/);
});

test('values that stand beside one another are two', () => {
  const beside = '<x id="0" equiv-text="${one} ${other}"/>.';
  assert.equal(readXliff(xliff(unit('a', beside, `<target>${beside}</target>`))).get('a').text, '{0} {1}.');
});

test('a form that the language has is needed, and one that it has not is not', () => {
  const forms = new Map([
    ['a.x-one', '{0} mål'],
    ['a.x-few', '{0} mål'],
  ]);
  const units =
    unit('a.x-one', '<x id="0" equiv-text="${n}"/> mål') +
    unit('a.x-few', '<x id="0" equiv-text="${n}"/> mål');
  assert.deepEqual(problemsOf('fi', forms, readXliff(xliff(units)), true), [
    'fi.xlf, a.x-one: has no translation: write its <target> under the <source>.',
  ]);
  assert.equal(problemsOf('ar', forms, readXliff(xliff(units)), true).length, 2);
});

test('a word without a source or a state is a problem where a language is not whole', () => {
  const word = unit('a.b', 'Ja', '<target>Jaavoe</target>') + unit('a.count', both);
  assert.equal(problems(word, false).length, 2);
  const known = word.replace(
    '<target>Jaavoe</target>',
    '<target state="needs-review-translation">Jaavoe</target><note>A dictionary</note>',
  );
  assert.deepEqual(problems(known, false), []);
});

test('every language of the pages has its chunk', () => {
  const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));
  for (const { language } of locales.languages)
    assert.ok(
      Object.keys(integrity).some(file => file.startsWith(`chunks/${language}-`)),
      language,
    );
});
