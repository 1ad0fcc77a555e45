/**
 * CSV in a spreadsheet: every cell that the library writes, opened by LibreOffice in the settings of each language's countries, is what
 * was written: a text is that text, a number that number, and nothing is a formula, not even where the wrong separator is chosen.
 */
import assert from 'node:assert/strict';
import fc from '../support/fast-check.mjs';
import { serve } from '../../scripts/serve.mjs';
import { byteOrderMark, csv } from '../../dist/base/csv.js';
import { findBrowsers, howToGet } from '../browsers.mjs';
import { counted } from '../full/support/counted.mjs';
import { close } from '../full/support/in-browsers.mjs';
import { fixture } from '../support/fixtures.mjs';
import { launch } from '../support/launch.mjs';
import { getLibreOffice, howToGetIt, openCsv } from '../support/libreoffice.mjs';

/** Where each language is opened, and how its numbers are written. The words of the Sámi languages and Meänkieli come with one of these. */
const languages = {
  sv: { countries: ['sv-SE', 'sv-FI'], separator: ';', point: ',' },
  fi: { countries: ['fi-FI'], separator: ';', point: ',' },
  nb: { countries: ['nb-NO'], separator: ';', point: ',' },
  de: { countries: ['de-DE', 'de-AT'], separator: ';', point: ',' },
  ar: { countries: ['ar-EG', 'ar-SA'], separator: ';', point: '.' },
  en: { countries: ['en-GB', 'en-US'], separator: ',', point: '.' },
};

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();
const { chromium } = await findBrowsers();
const missing = [
  ...(getLibreOffice() ? [] : [howToGetIt]),
  ...(chromium ? [] : [`Chromium: ${howToGet('chromium')}`]),
];
if (missing.length) {
  console.log(`Not here. To get it: ${missing.join('; ')}`);
  counts[inCI ? 'failed' : 'skipped'] += Object.keys(languages).length;
  close(counts);
  process.exit();
}

/** The cells that a text holds by the rules of CSV. */
const parse = (text, separator) => {
  const rows = [[]];
  for (const [, quoted, end] of text.matchAll(/"((?:[^"]|"")*)"(;|,|\r\n)/g)) {
    assert.ok(end === separator || end === '\r\n');
    rows.at(-1).push(quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

/** As LibreOffice writes the text of a cell: its line breaks are all of one kind, and a tab is not told. */
const asTold = text => text.replace(/\r\n?/g, '\n').replaceAll('\t', '');

/** Whether a spreadsheet's number is ours: it reckons with fifteen digits, as all of them do. */
const isSame = (value, number) =>
  value !== undefined && Number(Number(value).toPrecision(14)) === Number(number.toPrecision(14));

/** Holds what was opened to what was written: `rows` has numbers where numbers are meant. */
const hold = (opened, rows, told) => {
  rows.forEach((row, y) =>
    row.forEach((cell, x) => {
      const found = opened[y]?.[x] ?? { kind: 'empty', text: '' };
      const at = `${told}, row ${y + 1}, cell ${x + 1}: ${JSON.stringify(cell)}, and it is ${JSON.stringify(found)}`;
      assert.ok(!found.isFormula, at);
      if (cell === '') assert.equal(found.kind, 'empty', at);
      else if (typeof cell === 'number') {
        assert.equal(found.kind, 'float', at);
        assert.ok(isSame(found.value, cell), at);
      } else if (/^\d{4}-\d\d-\d\d$/.test(cell)) {
        assert.equal(found.kind, 'date', at);
        assert.equal(found.value, cell, at);
      } else if (/^\d{4}$/.test(cell)) assert.equal(found.value ?? found.text, cell, at);
      else {
        assert.equal(found.kind, 'string', at);
        assert.equal(asTold(found.text), asTold(cell), at);
      }
    }),
  );
  assert.equal(opened.length, rows.length, `${told}: as many rows`);
};

/** Nothing is run, by whatever separator and with or without quotation marks. */
const holdHarmless = (files, country) => {
  for (const separators of [';', ',', '\t', '|', ';,\t|'])
    for (const quote of ['"', ''])
      for (const [name, rows] of Object.entries(openCsv(files, { country, separators, quote })))
        for (const cell of rows.flat())
          assert.ok(
            !cell.isFormula,
            `${name}, ${country}, by ${JSON.stringify([separators, quote])}: ${JSON.stringify(cell)}`,
          );
};

const figures = [
  ...[0, -0, 1.4, 26.34, -0.5, 14925, 1234567.25, -99.99, 1e-7, 2.5e-10, 1e12, 1e21, 0.1 + 0.2, 1 / 3],
  ...fc
    .sample(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -12, max: 3 })), {
      numRuns: 300,
      seed: 1,
    })
    .map(([digits, power]) => Number(`${digits}e${power}`)),
];
const sign = fc.constantFrom(...'=+-@＝＋－＠;,|"\'\t\n åäö€%x()!', '\r\n');
const texts = [
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(1)',
    ' =1',
    '\t=1',
    'a,=1+1',
    'a;=1+1',
    'a\t=1+1',
    'a\n=1+1',
    'a|=1+1',
    '"=1+1',
    'a,"=1+1',
  ],
  ...[
    '=HYPERLINK("http://example.com";"x")',
    "=cmd|'/c calc'!A0",
    'Vi ska:\n1. bygga\n2. måla',
    'Andel ”nöjda”; alla, %',
  ],
  // A letter first, so that none of them is a number or a day that a spreadsheet may take it for.
  ...fc
    .sample(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), { numRuns: 400, seed: 2 })
    .map(text => `x${text}`),
  ...fc.sample(fc.string({ unit: sign, minLength: 1, maxLength: 12 }), { numRuns: 400, seed: 3 }),
].filter(text => text.trim() !== '');

const { server, address } = await serve('.', {
  pages: { '/blank': '<!doctype html><html lang="sv"><title>CSV</title><main></main></html>' },
});
const { trends } = await fixture('examples');
const browser = await launch('chromium', chromium);

/** The files that the charts of all examples give in a language, as a visitor saves them. */
const filesIn = async lang => {
  const page = await browser.newPage();
  await page.goto(`${address}/blank`, { timeout: 0 });
  await page.addScriptTag({ url: `${address}/cdn/civic-goals.bundle.js`, type: 'module' });
  const files = await page.evaluate(
    async (lang, examples) => {
      const until = async look => {
        for (;;) {
          const found = look();
          if (found) return found;
          await new Promise(resolve => setTimeout(resolve, 20));
        }
      };
      const blobs = [];
      URL.createObjectURL = blob => {
        blobs.push(blob);
        return '#';
      };
      const saved = {};
      for (const [name, data] of Object.entries(examples)) {
        const chart = document.createElement('civic-trend-chart');
        chart.lang = lang;
        chart.data = data;
        document.querySelector('main').append(chart);
        const base = await until(() => chart.shadowRoot?.querySelector('.base[lang]'));
        const details = base.querySelector('details');
        if (!details) continue;
        await until(() => base.lang === lang);
        details.open = true;
        const save = await until(() => base.querySelectorAll('.buttons button')[1]);
        chart.addEventListener('click', event => event.preventDefault());
        save.click();
        saved[name] = await blobs.pop().text();
        chart.remove();
      }
      return saved;
    },
    lang,
    Object.fromEntries(
      Object.entries(trends).map(([name, data]) => [
        name,
        {
          ...data,
          source: {
            name: 'Källa, =1+1',
            href: 'https://example.com/?a=1',
            licence: 'CC0',
            updated: '2024-03-01',
          },
        },
      ]),
    ),
  );
  await page.close();
  return files;
};

await test('a formula that is left as it is would be run, so what follows can fail', () => {
  const { plain } = openCsv({ plain: '"=1+1";"x"\r\n' }, { country: 'sv-SE', separators: ';' });
  assert.ok(plain[0][0].isFormula);
});

for (const [lang, { countries, separator, point }] of Object.entries(languages)) {
  const numbered = figures.map((figure, index) => [`x${index}`, figure]);
  const written = texts.map((text, index) => [`x${index}`, text]);
  const files = {
    numbers: byteOrderMark + csv(numbered, lang),
    texts: byteOrderMark + csv(written, lang),
  };
  for (const country of countries)
    await test(`${lang} in ${country}: ${figures.length} numbers and ${texts.length} texts`, () => {
      const opened = openCsv(files, { country, separators: separator });
      hold(opened.numbers, numbered, 'numbers');
      hold(opened.texts, parse(files.texts, separator), 'texts');
      const detected = openCsv(files, { country, separators: separator, detects: true });
      hold(detected.numbers, numbered, 'numbers, where days are looked for');
      assert.ok(!detected.texts.flat().some(({ isFormula }) => isFormula));
    });

  const charts = await filesIn(lang);
  await test(`${lang}: the files of ${Object.keys(charts).length} charts`, () => {
    assert.ok(Object.keys(charts).length > 5);
    for (const country of countries) {
      const opened = openCsv(charts, { country, separators: separator });
      for (const [name, text] of Object.entries(charts)) {
        assert.ok(text.startsWith('"'), 'the mark is taken off by what reads it');
        const rows = parse(text, separator);
        const end = rows.findIndex(row => row.every(cell => cell === ''));
        // Between the period and the note are figures.
        const meant = rows.map((row, y) =>
          row.map((cell, x) =>
            y > 0 && y < end && x > 0 && x < row.length - 1 && cell ? Number(cell.replace(point, '.')) : cell,
          ),
        );
        hold(opened[name], meant, `${name} in ${country}`);
        // What is foreseen has the column after the results.
        const values = column => opened[name].slice(1, end).map(row => Number(row[column]?.value));
        for (const { value, status } of trends[name].series ?? [])
          if (typeof value === 'number')
            assert.ok(
              values(status === 'forecast' ? 2 : 1).some(found => isSame(String(found), value)),
              `${name}: ${value}`,
            );
      }
    }
  });
}

for (const lang of ['sv', 'en'])
  await test(`nothing that is written with ${languages[lang].separator} is run, by whatever it is parted`, () =>
    holdHarmless(
      {
        texts: csv(
          texts.map(text => [text, 1]),
          lang,
        ),
      },
      languages[lang].countries[0],
    ));

await browser.close();
server.close();
close(counts);
