/** Pictures for social feeds: what they say, and that nothing in them stands on anything else, or outside. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalsDocument } from '../../../dist/contract/document.js';
import { widthOf } from '../../../dist/publish/pictures/text.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { linesIn, pictures, saidIn } from '../../support/pictures.mjs';
import { attribute, base, publish, readPage } from '../../support/published.mjs';

const read = name => JSON.parse(readFileSync(`stories/${name}/goals.json`, 'utf8'));
const municipalities = ['krokom', 'kronvalla', 'skarvik', 'granfjall'];
const languages = ['sv', 'en', 'fi', 'nb', 'de', 'ar'];

/** The pictures of a site that are drawn, by their paths. */
const drawnIn = files =>
  new Map([...files].flatMap(([path, { svg }]) => (svg === undefined ? [] : [[path, svg]])));

/** The box that a line takes at most. */
const boxOf = ({ text, x, y, size, anchor, isBold }) => {
  const width = widthOf(text, size, isBold ? pictures.fonts.bold : pictures.fonts.regular);
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { left, right: left + width, top: y - 0.7 * size, bottom: y + 0.2 * size };
};

/** What is wrong with where a picture's lines are. */
const faultsOf = svg => {
  const lines = linesIn(svg)
    .filter(({ isHalo }) => !isHalo)
    .map(line => ({ ...line, ...boxOf(line) }));
  return lines.flatMap((one, index) => [
    ...(one.left < 0 || one.right > 1200 || one.top < 0 || one.bottom > 630 ? [`outside: ${one.text}`] : []),
    ...lines
      .slice(index + 1)
      .filter(
        other =>
          one.left < other.right - 1 &&
          other.left < one.right - 1 &&
          one.top < other.bottom - 1 &&
          other.top < one.bottom - 1,
      )
      .map(other => `${one.text} on ${other.text}`),
  ]);
};

const metasOf = html =>
  Object.fromEntries(
    readPage(html)
      .elements.filter(({ tagName }) => tagName === 'meta')
      .map(meta => [attribute(meta, 'property') ?? attribute(meta, 'name'), attribute(meta, 'content')]),
  );

const isPage = path => /^([a-z]{2}\/)?(index|(goal|area|indicator)\/.*)\.html$/.test(path);

for (const name of municipalities)
  test(`${name}: every page in every language has its picture with words for it, and no text stands on another`, async () => {
    const { files, plan } = await publish(read(name), { languages, pictures });
    const drawn = drawnIn(files);
    const pages = [...files.keys()].filter(isPage);
    assert.equal(drawn.size, pages.length);
    for (const path of pages) {
      const metas = metasOf(files.get(path));
      const [, to, key] = /^(.*)\?v=([0-9a-f]{8})$/.exec(metas['og:image']) ?? [];
      const picture = decodeURIComponent(to.slice(base.length));
      assert.ok(files.get(picture).key.startsWith(key), path);
      assert.ok(plan.paths.has(picture), picture);
      assert.deepEqual(
        [metas['og:image:width'], metas['og:image:height'], metas['og:image:type'], metas['twitter:card']],
        ['1200', '630', 'image/png', 'summary_large_image'],
      );
      assert.ok(metas['og:image:alt'].length > 3 && metas['og:image:alt'].length <= 400, path);
    }
    for (const [path, svg] of drawn) assert.deepEqual(faultsOf(svg), [], path);
  });

test('so it is in pictures of any document; one that cannot be written has none, and its page names none', async () => {
  await fc.assert(
    fc.asyncProperty(valuesOf(goalsDocument), async document => {
      const { files } = await publish(document, { languages: ['sv', 'ar'], pictures });
      for (const path of files.keys())
        if (isPage(path)) {
          const image = metasOf(files.get(path))['og:image'];
          const name = path.replace(/^((?:ar\/)?)(?:[a-z]+\/)?([^/]*)\.html$/, '$1picture/$2.png');
          const { missing, key } = files.get(name);
          assert.equal(image === undefined, missing !== undefined, path);
          assert.equal(key === undefined, missing !== undefined, path);
        }
      for (const [path, svg] of drawnIn(files)) assert.deepEqual(faultsOf(svg), [], path);
    }),
    { numRuns: 40 },
  );
});

test('a picture says whose it is, what it is about, what the element says, the source and the day', async () => {
  const { files } = await publish(read('kronvalla'), { languages: ['sv', 'ar'], pictures });
  const said = saidIn(files.get('picture/behorighet.png').svg);
  for (const words of [
    'Kronvalla kommun',
    'Elever som är behöriga till gymnasiet',
    '86,3\u00A0% 2025. Utgångsvärdet var 84,1\u00A0% (2023). Målet är 90,0\u00A0% till 2026.',
    'Källa: Kronvalla kommun. Senast uppdaterad 25 mars 2026.',
    'www.provstad.example/mal',
    // The chart's.
    'Axeln börjar vid 80\u00A0%.',
    'Kvinnor',
    'Mål 90,0\u00A0% till 2026',
  ])
    assert.ok(said.includes(words), `${words}: ${said}`);
  const arabic = linesIn(files.get('ar/picture/behorighet.png').svg);
  assert.ok(arabic.some(({ text, runs }) => /الهدف/.test(text) && runs === 'rtl'));
  const index = saidIn(files.get('picture/index.png').svg);
  assert.match(index, /Staden där det går att börja om.* 4 av 12 mål är uppnådda\./);
  assert.match(index, /Uppnått: 4 \(34\u00A0%\)/);
});

test('a goal with several indicators says them all and shows the number of none; one that is judged alone shows the signs', async () => {
  const series = value => [{ period: 2024, value }];
  const { files } = await publish(
    {
      lang: 'sv',
      goals: [
        {
          id: 'a',
          title: 'Trygga gator',
          indicators: [
            { title: 'Brott', series: series(12) },
            { title: 'Lampor', series: series(340) },
          ],
        },
        { id: 'b', title: 'Fler träd', judgement: { assessment: 'partly-met', trend: 'improving' } },
      ],
    },
    { pictures },
  );
  const [both, judged] = ['a', 'b'].map(id => files.get(`picture/${id}.png`).svg);
  assert.match(saidIn(both), /Trygga gator Brott: 12 \(2024\)\. Lampor: 340 \(2024\)\./);
  assert.ok(linesIn(both).every(({ text }) => text !== '12' && text !== '340'));
  assert.match(saidIn(judged), /Fler träd Delvis uppnått Utvecklas åt rätt håll/);
  assert.equal(judged.match(/fill-rule="evenodd"/g).length, 2);
});

test('a picture is the same where it shows the same, and another where a word in it is', async () => {
  const document = read('skarvik');
  const keys = async given => {
    const { files } = await publish(given, { pictures });
    return new Map([...files].flatMap(([path, { key }]) => (key ? [[path, key]] : [])));
  };
  const [once, again] = [await keys(document), await keys(document)];
  assert.deepEqual(once, again);
  const other = read('skarvik');
  other.indicators.find(({ id }) => id === 'utslapp').title += ' nu';
  const changed = [...(await keys(other))].filter(([path, key]) => once.get(path) !== key);
  assert.ok(changed.length > 0 && changed.length <= 2, String(changed));
  assert.ok(changed.some(([path]) => path === 'picture/utslapp.png'));
});

test('what has ended has no picture', async () => {
  const document = {
    lang: 'sv',
    goals: [
      { id: 'a', title: 'Ett' },
      { id: 'b', title: 'Två' },
    ],
  };
  const first = await publish(document, { languages: ['sv', 'en'], pictures });
  const second = await publish(
    { ...document, goals: document.goals.slice(0, 1) },
    { languages: ['sv', 'en'], pictures, before: first.plan.list },
  );
  assert.deepEqual([...second.plan.obsolete].sort(), ['en/picture/b.png', 'picture/b.png']);
  assert.equal(metasOf(second.files.get('goal/b.html'))['og:image'], undefined);
  const without = await publish(document, { languages: ['sv', 'en'], before: first.plan.list });
  assert.equal(without.plan.obsolete.length, 6);
  assert.equal(metasOf(without.files.get('goal/a.html'))['og:image'], undefined);
});
