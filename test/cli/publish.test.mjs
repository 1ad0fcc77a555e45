/** `civic-goals publish`, as a web team runs it after `update`: what it writes, what it leaves, and what it says. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../support/command-line.mjs';

const goals = {
  lang: 'sv',
  organization: { name: 'Provstad' },
  updated: '2026-03-25',
  goals: {
    goals: [
      { id: 'fler', title: 'Fler invånare', direction: 'increase', indicators: ['folk'] },
      { id: 'skola', title: 'Bättre skola' },
    ],
  },
  indicators: [{ id: 'folk', title: 'Invånare', series: [{ period: 2024, value: 15612 }] }],
};
const site = 'https://www.provstad.example/mal/';

/** A folder with a document in it, and how it is published. */
const place = (t, document = goals) => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-publish-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'goals.json');
  const out = join(folder, 'public');
  const write = given => writeFileSync(file, typeof given === 'string' ? given : JSON.stringify(given));
  write(document);
  return {
    ...{ folder, file, out, write },
    at: path => join(out, path),
    read: path => readFileSync(join(out, path), 'utf8'),
    publish: (...options) =>
      run(['publish', file, '--out', out, '--base', site, '--no-pictures', ...options]),
  };
};

const filesIn = folder =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();

test('pages, embeds and data are written, told, and right the second time', t => {
  const { publish, out, at, read, file } = place(t);
  const first = publish('--licence', 'cc0');
  assert.deepEqual(
    [first.status, first.stdout, first.stderr],
    [3, '4 sidor; 30 nya filer, 0 ändrade. Skrivet.\n', ''],
  );
  assert.deepEqual(filesIn(out), [
    'data/dcat.rdf',
    'data/goals-excel.csv',
    'data/goals.csv',
    'data/goals.csv-metadata.json',
    'data/goals.json',
    'data/pages.json',
    'elements/goal-area-list.css',
    'elements/goal-list.css',
    'elements/peer-comparison.css',
    'elements/progress-gauge.css',
    'elements/trend-chart.css',
    'elements/vision-banner.css',
    ...['embed/fler.html', 'embed/folk.html', 'embed/index.html', 'embed/skola.html'],
    ...['fallback/fler.html', 'fallback/folk.html', 'fallback/index.html', 'fallback/skola.html'],
    ...['goal/fler.html', 'goal/skola.html', 'index.html', 'indicator/folk.html'],
    ...['oembed/fler.json', 'oembed/folk.json', 'oembed/index.json', 'oembed/skola.json'],
    'sitemap.xml',
    'style.css',
  ]);
  assert.equal(read('data/goals.json'), readFileSync(file, 'utf8'));
  assert.match(read('goal/fler.html'), /15\u00A0612/);
  const times = filesIn(out).map(path => statSync(at(path)).mtimeMs);
  const second = publish('--licence', 'cc0');
  assert.deepEqual([second.status, second.stdout], [0, '4 sidor. Inget är nytt.\n']);
  assert.deepEqual(
    filesIn(out).map(path => statSync(at(path)).mtimeMs),
    times,
  );
});

test('only what is new is written again', t => {
  const { publish, read, write, at } = place(t);
  publish();
  const { mtimeMs } = statSync(at('goal/skola.html'));
  chmodSync(at('goal/fler.html'), 0o640);
  write({
    ...goals,
    indicators: [{ ...goals.indicators[0], series: [{ period: 2025, value: 15700 }] }],
  });
  const { status, stdout } = publish('--format', 'json');
  assert.equal(status, 3);
  const { written, new: made, changed } = JSON.parse(stdout);
  assert.deepEqual([written, made], [true, []]);
  assert.ok(changed.includes('goal/fler.html') && changed.includes('data/goals.csv'));
  assert.ok(!changed.includes('goal/skola.html') && !changed.includes('style.css'));
  assert.match(read('goal/fler.html'), /15\u00A0700/);
  assert.equal(statSync(at('goal/skola.html')).mtimeMs, mtimeMs);
  assert.equal(statSync(at('goal/fler.html')).mode & 0o777, 0o640);
});

test('a document with faults changes nothing, and says what check says', t => {
  const { publish, write, out, at, file } = place(t);
  publish();
  const before = filesIn(out).map(path => readFileSync(at(path), 'utf8'));
  for (const broken of [
    { ...goals, goals: { goals: [{ id: 'fler', title: 'Fler', direction: 'uppåt' }] } },
    '{ "goals": [',
    { hej: 1 },
  ]) {
    write(broken);
    const { status, stdout } = publish();
    assert.equal(status, 1);
    const [, ...lines] = run(['check', file]).stdout.trim().split('\n').reverse();
    const faults = lines.reverse().filter(line => !line.includes(': tips: '));
    assert.ok(faults.length);
    assert.deepEqual(stdout.trim().split('\n'), [...faults, 'Inget är skrivet: dokumentet har fel.']);
    const told = JSON.parse(publish('--format', 'json').stdout);
    assert.equal(told.written, false);
    assert.equal(told.findings.length, faults.filter(line => line.includes(': fel: ')).length);
    assert.deepEqual(
      filesIn(out).map(path => readFileSync(at(path), 'utf8')),
      before,
    );
  }
});

test('a part of a document is none', t => {
  const { publish, out } = place(t, { title: 'Andel', current: 1 });
  const { status, stdout } = publish('--lang', 'en');
  assert.equal(status, 1);
  assert.match(stdout, /: This is a part of a goals document\. Name the whole one\.\n$/);
  assert.ok(!existsSync(out));
});

test('what somebody else has put into the folder is not written over', t => {
  const { publish, out, at } = place(t);
  mkdirSync(at('goal'), { recursive: true });
  writeFileSync(at('index.html'), 'Vår egen sida');
  writeFileSync(at('goal/FLER.html'), 'Också vår');
  writeFileSync(at('egen.txt'), 'x');
  const { status, stderr } = publish();
  assert.equal(status, 2);
  assert.match(stderr, /Filer finns redan, och är inte gjorda av det här kommandot: .*index\.html/);
  assert.match(stderr, /goal\/fler\.html/);
  assert.deepEqual(filesIn(out), ['egen.txt', 'goal/FLER.html', 'index.html']);
});

test('a list of pages that cannot be read stops everything', t => {
  const { publish, at } = place(t);
  publish();
  writeFileSync(at('data/pages.json'), '{"folders":');
  const { status, stderr } = publish();
  assert.equal(status, 2);
  assert.match(stderr, /pages\.json: Listan över publicerade sidor går inte att läsa\. Inget är skrivet\./);
});

test('a goal that is gone leaves a page that says so', t => {
  const { publish, write, read } = place(t);
  publish();
  write({ ...goals, goals: { goals: [goals.goals.goals[1]] } });
  const { status, stdout } = publish();
  assert.equal(status, 3);
  assert.match(stdout, /, 1 avslutad sida\. Skrivet\.\n$/);
  assert.match(read('goal/fler.html'), /Den här sidan finns inte längre/);
  assert.match(read('embed/fler.html'), /Den här sidan finns inte längre/);
  assert.equal(publish().status, 0);
});

test('what has no page is told', t => {
  const { publish, file, out } = place(t, {
    ...goals,
    organization: undefined,
    goals: {
      goals: [
        { title: 'Utan id' },
        { id: '../ut', title: 'Ut' },
        { id: 'a\u001B[31mb', title: 'Färg' },
        { id: 'Skola', title: 'En' },
        { id: 'skola', title: 'Två' },
      ],
    },
  });
  const { status, stdout } = publish('--licence', 'cc0');
  assert.equal(status, 3);
  assert.deepEqual(stdout.split('\n').slice(0, -2), [
    `${file}: goals.goals[1].id: tips: id:t ”../ut” går inte att ha som namn på en fil, och delen får ingen egen sida. Använd bokstäver, siffror, - och _.`,
    `${file}: goals.goals[2].id: tips: id:t ”a\uFFFD[31mb” går inte att ha som namn på en fil, och delen får ingen egen sida. Använd bokstäver, siffror, - och _.`,
    `${file}: goals.goals[4].id: tips: id:t ”skola” skiljer sig bara i stora och små bokstäver från ”Skola”, och delen får ingen egen sida: alla servrar kan inte skilja dem åt.`,
    `${file}: tips: 1 del saknar id, och får ingen egen sida. Skriv ett id, så finns en adress.`,
    `${file}: tips: Ingen post för dataportaler: dokumentet säger inte vems målen är (organization.name).`,
  ]);
  assert.deepEqual(filesIn(join(out, 'goal')), ['Skola.html']);
  assert.ok(!existsSync(join(out, '..', 'ut.html')));
});

test('without a licence there is no record for portals, and it is told', t => {
  const { publish, at } = place(t);
  const { stdout } = publish();
  assert.match(stdout, /tips: Ingen post för dataportaler: ange licensen med --licence/);
  assert.ok(!existsSync(at('data/dcat.rdf')));
});

test('data that is not made any more is taken away: old figures stand nowhere', t => {
  const { publish, write, at } = place(t);
  publish('--licence', 'cc0');
  write({ ...goals, indicators: [{ id: 'folk', title: 'Invånare' }] });
  const { status, stdout } = publish();
  assert.equal(status, 3);
  assert.match(
    stdout,
    /, borttagna: data\/dcat\.rdf, data\/goals-excel\.csv, data\/goals\.csv, data\/goals\.csv-metadata\.json\. Skrivet\.\n$/,
  );
  for (const name of ['goals.csv', 'goals-excel.csv', 'goals.csv-metadata.json', 'dcat.rdf'])
    assert.ok(!existsSync(at(`data/${name}`)), name);
  assert.equal(publish().status, 0);
});

test('earlier documents are published beside the document, those that are there', t => {
  const versions = [
    { date: '2025-03-01', href: 'goals.2025-03-01.json' },
    { date: '2024-03-01', href: 'goals.2024-03-01.json' },
    { date: '2023-03-01', href: 'goals.json' },
    { date: '2022-03-01', href: '../utanför.json' },
  ];
  const { publish, folder, at, read } = place(t, { ...goals, versions });
  writeFileSync(join(folder, 'goals.2025-03-01.json'), '{"goals":[]}');
  const { stdout } = publish('--dry-run');
  assert.match(stdout, /tips: det tidigare dokumentet goals\.2024-03-01\.json finns inte bredvid/);
  publish();
  assert.equal(read('data/goals.2025-03-01.json'), '{"goals":[]}');
  assert.ok(!existsSync(at('utanför.json')));
  const { versions: published } = JSON.parse(read('data/goals.json'));
  assert.deepEqual(
    published.map(({ href }) => href),
    [
      'goals.2025-03-01.json',
      'goals.2024-03-01.json',
      `${site}goals.json`,
      'https://www.provstad.example/utanf%C3%B6r.json',
    ],
  );
});

test('--dry-run says the same and writes nothing', t => {
  const { publish, out } = place(t);
  const { status, stdout } = publish('--dry-run', '--lang', 'en');
  assert.equal(status, 3);
  assert.match(stdout, /\n4 pages; 29 new files, 0 changed\. Nothing has been written \(--dry-run\)\.\n$/);
  assert.ok(!existsSync(out));
});

test('--languages writes the pages in each, and --script makes elements of them', t => {
  const { publish, read } = place(t);
  assert.equal(publish('--languages', 'sv, en', '--script', '/civic-goals/civic-goals.js').status, 3);
  assert.match(read('en/goal/fler.html'), /<html lang="en">/);
  assert.match(read('en/goal/fler.html'), /<civic-progress-gauge data-json=/);
});

test('what is wrong with the command is said before anything is done', t => {
  const { file, out } = place(t);
  const rows = [
    [['--base', site], '--out saknas.'],
    [['--out', out], '--base saknas.'],
    [['--out', out, '--base', '/mal/'], '--base /mal/: ska vara adressen till mappen'],
    [['--out', out, '--base', `${site}?a=1`], 'ska vara adressen till mappen'],
    [['--out', out, '--base', 'javascript:alert(1)'], 'ska vara adressen till mappen'],
    [
      ['--languages', 'sv,sma'],
      '--languages sv,sma: ska vara språk med komma emellan, av sv, en, fi, nb, de, ar.',
    ],
    [['--languages', ','], 'ska vara språk med komma emellan'],
    [['--script', 'javascript:x.js'], 'ska vara adressen till skriptet'],
    [['--script', '//elak.example/x.js'], 'ska vara adressen till skriptet'],
    [['--licence', 'fri'], 'ska vara cc0, cc-by eller licensens adress'],
    [['--contact', 'ring oss'], 'ska vara en e-postadress'],
    [['--organization-number', '2309'], 'ska vara tio siffror'],
    [['--geonames', 'Provstad'], 'ska vara kommunens nummer i GeoNames'],
  ];
  for (const [options, sentence] of rows) {
    const all = options.some(option => /^--(out|base)$/.test(option)) ? [] : ['--out', out, '--base', site];
    const { status, stderr } = run(['publish', file, ...all, ...options]);
    assert.equal(status, 2, sentence);
    assert.ok(stderr.includes(sentence), stderr);
  }
  const gone = run(['publish', 'borta.json', '--out', out, '--base', site]);
  assert.equal(gone.status, 2);
  assert.match(gone.stderr, /borta\.json: Finns inte\./);
  assert.ok(!existsSync(out));
});

test('relative addresses in the document start from the folder of the pages, or from where the document stands', t => {
  const document = {
    ...goals,
    organization: { name: 'Provstad', href: 'om' },
    goals: [{ id: 'fler', title: 'Fler invånare', href: '../mer/fler?a=1' }],
    indicators: undefined,
  };
  const { publish, read } = place(t, document);
  publish();
  assert.match(read('goal/fler.html'), /href="https:\/\/www\.provstad\.example\/mer\/fler\?a=1"/);
  const address = ['--document-address', 'https://data.provstad.example/2026/goals.json'];
  assert.equal(publish(...address).status, 3);
  for (const file of ['goal/fler.html', 'data/goals.json'])
    assert.match(read(file), /https:\/\/data\.provstad\.example\/mer\/fler\?a=1/);
  assert.match(read('index.html'), /https:\/\/data\.provstad\.example\/2026\/om/);
  // The pages stand where they stood.
  assert.match(
    read('goal/fler.html'),
    /<link rel="canonical" href="https:\/\/www\.provstad\.example\/mal\/goal\/fler\.html">/,
  );
  assert.equal(publish(...address).status, 0);
  for (const wrong of [
    'goals.json',
    '/data/goals.json',
    'ftp://x.example/',
    'https://a:b@x.example/',
    'https://x.example/#a',
  ]) {
    const { status, stderr } = publish('--document-address', wrong);
    assert.equal(status, 2, wrong);
    assert.match(stderr, /--document-address/);
  }
});
