/** `civic-goals check`, for editors and pipelines. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../support/command-line.mjs';

const krokom = 'stories/krokom/goals.json';

const check = (text, ...options) => {
  const { status, stdout, stderr } = run(['check', '-', ...options], {
    input: typeof text === 'string' || Buffer.isBuffer(text) ? text : JSON.stringify(text),
  });
  return { status, said: stdout.trim(), stderr };
};

test('finds nothing wrong with the documents of Krokom and of the made-up municipalities', () => {
  const madeUp = ['skarvik', 'kronvalla', 'granfjall'].map(name => `stories/${name}/goals.json`);
  const { status, stdout } = run(['check', krokom, ...madeUp]);
  assert.equal(stdout, '0 fel, 0 tips\n');
  assert.equal(status, 0);
});

test('names line, column and cause of a missing comma, and exits with 1', () => {
  const { status, said } = check(
    readFileSync(krokom, 'utf8').replace('"label": "Vision",', '"label": "Vision"'),
  );
  assert.equal(status, 1);
  assert.match(
    said,
    /^-: 7:5: fel: Texten är inte giltig JSON\. Felet finns på rad 7, tecken 5\. Ett kommatecken saknas före det här\./m,
  );
});

test('names what is wrong by its path, in both languages', () => {
  const wrong = {
    vision: { statment: 'x' },
    goals: [{ title: 'x', sdgs: [18] }],
    goalAreas: { areas: [{ title: 'y', color: 7 }] },
  };
  const { status, said } = check(wrong);
  assert.equal(status, 1);
  assert.match(said, /vision\.statement: fel: Saknas\. Det ska vara en text\./);
  assert.match(said, /vision\.statment: tips: Okänt fält, hoppas över\. Menade du statement\?/);
  assert.match(said, /goals\[0\]\.sdgs\[0\]: fel: Här står 18/);
  assert.match(said, /goalAreas\.areas\[0\]\.color: fel: Här står 7, men det ska vara en färg\./);
  assert.match(
    check(wrong, '--lang', 'en').said,
    /vision\.statement: fault: Missing\. It should be a text\./,
  );
});

test('hints at what was mended and at references that lead nowhere, and exits with 0', () => {
  const { status, said } = check(
    '{"indicators":[{"title":"x","current":"14 925"}],"goals":[{"title":"m","indicators":["borta"]}],}',
  );
  assert.equal(status, 0);
  assert.match(said, /tips: Lagat: det stod ett kommatecken för mycket\./);
  assert.match(said, /indicators\[0\]\.current: tips: Lagat: talet var skrivet som text \("14 925"\)/);
  assert.match(said, /goals\[0\]\.indicators\[0\]: tips: Ingen indikator i dokumentet har id "borta"\./);
  assert.match(said, /^0 fel, 3 tips$/m);
});

test('speaks to machines', () => {
  const findings = JSON.parse(check({ goals: [{}] }, '--format', 'json').said);
  assert.deepEqual(
    findings.map(({ code, path, hint }) => ({ code, path, hint })),
    [{ code: 'missing', path: 'goals[0].title', hint: false }],
  );
});

test('exits with 2 where the command itself is wrong', () => {
  for (const options of [['--format', 'xml'], ['--what'], ['one-too-many']])
    assert.equal(check('{}', ...options).status, 2);
  const { status } = run(['check', 'borta.json']);
  assert.equal(status, 2);
});

test('checks several documents, and says of which each finding is', () => {
  const { status, stdout } = run(['check', krokom, '-', '--format', 'json'], { input: '{"vision":{}}' });
  assert.equal(status, 1);
  assert.deepEqual(
    JSON.parse(stdout).map(({ file, code, path }) => [file, code, path]),
    [['-', 'missing', 'vision.statement']],
  );
});

test('says how far it has come with long input, apart from what it finds', () => {
  const goals = Array.from({ length: 9000 }, (_, index) => ({
    title: `Mål ${index}`,
    description: 'x'.repeat(160),
  }));
  const { status, said, stderr } = check({ goals: { goals } }, '--progress');
  assert.equal(status, 0);
  assert.equal(said, '0 fel, 0 tips');
  assert.match(stderr, /^-: läst \d+(,\d)? MB$/m);
  assert.equal(check({ goals: [] }).stderr, '');
});

test('reads no more than a page would, of input that does not end', () => {
  const { status, said } = check('['.repeat(3e7));
  assert.equal(status, 1);
  assert.match(said, /För stort eller för djupt/);
});

test('hints at ids that are there twice, at directions that contradict the figures, and at lists that are too long', () => {
  const { status, said } = check({
    indicators: [
      { id: 'a', title: 'x', direction: 'increase', baseline: 5, target: 2 },
      { id: 'a', title: 'y' },
    ],
    goals: Array.from({ length: 10_001 }, () => ({ title: 'x' })),
  });
  assert.equal(status, 0);
  assert.match(said, /indicators\[1\]\.id: tips: Id "a" finns redan/);
  assert.match(said, /indicators\[0\]\.direction: tips: Riktningen "increase" stämmer inte/);
  assert.match(said, /goals: tips: Listan har 10001 rader/);
});

test('speaks the language of the environment, and of --lang before it', () => {
  const say = (env, ...options) => run(['check', '-', ...options], { input: '{"vision":{}}', env }).stdout;
  assert.match(say({ LANG: 'en_GB.UTF-8' }), /vision\.statement: fault: Missing\.[\s\S]*^1 fault, 0 hints$/m);
  assert.match(say({ LANG: 'en_GB.UTF-8' }, '--lang', 'sv'), /vision\.statement: fel: Saknas\./);
});

test('holds pictures against the site that is named, and refuses what is none', () => {
  const document = { vision: { statement: 'x', image: { src: 'https://a.example/b.jpg', alt: 'c' } } };
  assert.equal(check(document, '--origin', 'https://a.example/').said, '0 fel, 0 tips');
  assert.notEqual(check(document, '--origin', 'https://b.example').said, '0 fel, 0 tips');
  const { status, stderr } = check(document, '--origin', 'a.example');
  assert.equal(status, 2);
  assert.match(stderr, /^--origin a\.example: ska vara en webbplats/);
});

test('takes options before its name too', () => {
  const { status, stdout } = run(['--lang', 'en', '--origin', 'https://a.example', 'check', krokom]);
  assert.deepEqual([status, stdout], [0, '0 faults, 0 hints\n']);
});

test('knows a part by itself, says what it took it for, and exits with 1 where it is wrong', () => {
  const part = { title: 'Ulmie', current: { period: '2024', value: 'många' } };
  const { status, said } = check(part);
  assert.equal(status, 1);
  assert.equal(
    said,
    `-: kontrolleras som en del för sig: en indikator (civic-progress-gauge, civic-trend-chart, civic-peer-comparison)
-: current.value: fel: Här står "många", men det ska vara ett tal. Därför visas inget av det.
1 fel, 0 tips`,
  );
  const [finding] = JSON.parse(check(part, '--format', 'json').said);
  assert.deepEqual([finding.part, finding.path], ['indicator', 'current.value']);
  assert.match(
    check([{ title: 'x' }], '--lang', 'en').said,
    /^-: is checked as a part by itself: a list of goals/,
  );
  assert.match(check({ foo: 1 }).said, /fel: Det här är inget måldokument och ingen del av ett/);
});

test('names the encoding of a file that is not UTF-8, and how to save it, and exits with 1', () => {
  const text = '{"title":"Mål för öar","current":3}';
  const utf16 = Buffer.from(text, 'utf16le');
  for (const [bytes, name] of [
    [Buffer.from(text, 'latin1'), 'Windows-1252 (ANSI)'],
    [utf16, 'UTF-16 LE'],
    [Buffer.from(utf16).swap16(), 'UTF-16 BE'],
    [Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'UTF-16 LE'],
  ]) {
    const { status, said } = check(bytes);
    assert.equal(status, 1);
    assert.ok(said.includes(`fel: Filen är sparad som ${name}, men sidor läser den som UTF-8`), said);
    assert.match(said, /Anteckningar.*VS Code/);
  }
  assert.equal(check(`\uFEFF${text}`).status, 0);
});

test('says what a text that was encoded twice should be, and exits with 1', () => {
  const { status, said } = check({ indicators: [{ title: 'Antal invÃ¥nare', current: 3 }] });
  assert.equal(status, 1);
  assert.match(
    said,
    /indicators\[0\]\.title: fel: Texten är kodad två gånger: ”Antal invÃ¥nare” ska vara ”Antal invånare”\./,
  );
  const all = check({ goals: Array.from({ length: 30 }, () => ({ title: 'Mål fÃ¶r Ã¶ar' })) });
  assert.equal(all.said.match(/kodad två gånger/g).length, 10);
  assert.match(all.said, /fel: 20 texter till är skadade/);
});

test('hints at own texts that have lost a value or have no place', () => {
  const { status, said } = check({
    lang: 'sv',
    texts: { 'progress-gauge.target-by-year': 'Mål {1}.', 'goal-list.titel': 'x', 'finns.inte': 'x' },
  });
  assert.equal(status, 0);
  assert.match(said, /texts\.progress-gauge\.target-by-year: tips: \{0\} saknas/);
  assert.match(said, /texts\.finns\.inte: tips: Ingen text har det id:t/);
});

test('gives the advice of the builder, where it is asked for', () => {
  const document = { indicators: [{ title: 'Vi nyttjar tiden', current: 5 }] };
  assert.equal(check(document).said, '0 fel, 0 tips');
  const { status, said } = check(document, '--advice');
  assert.equal(status, 0);
  assert.match(said, /indicators\[0\]\.current: råd: Resultatet har inget år\./);
  assert.match(said, /indicators\[0\]\.title: råd: ”nyttja” är ett ord som många inte känner till\./);
  assert.match(said, /^0 fel, 0 tips, 2 råd$/m);
  const areas = {
    goalAreas: {
      areas: [
        { title: 'x', color: '#fe4' },
        { title: 'y', color: '#1c6350' },
      ],
    },
  };
  assert.equal(check(areas, '--advice').said.match(/är för ljus mot vitt/g).length, 1);
});

test('finds pictures and pages that are not beside the document, and capitals that differ', t => {
  const site = mkdtempSync(join(tmpdir(), 'civic-goals-site-'));
  t.after(() => rmSync(site, { recursive: true }));
  mkdirSync(join(site, 'mal', 'bilder'), { recursive: true });
  for (const name of ['mal/bilder/Vy.jpg', 'mal/bilder/sjö å.png', 'mal/miljo.html', 'om.pdf'])
    writeFileSync(join(site, name), '');
  const image = (src, more) => ({ statement: 'x', image: { src, alt: '', ...more } });
  const area = href => ({ title: 'x', href });
  const file = join(site, 'mal', 'goals.json');
  const said = (document, ...operands) => {
    writeFileSync(file, JSON.stringify(document));
    const { stdout, status } = run(['check', '--files', ...operands, file]);
    assert.equal(status, /^0 fel/m.test(stdout) ? 0 : 1);
    return stdout.replaceAll(`${file}: `, '').trim().split('\n').slice(0, -1);
  };
  assert.deepEqual(said({ vision: image('bilder/vy.jpg') }), [
    'vision.image.src: fel: Ingen fil heter bilder/vy.jpg. Menade du bilder/Vy.jpg? Servrar skiljer på stora och små bokstäver.',
  ]);
  assert.deepEqual(
    said({ vision: image('bilder/Vy.jpg', { srcset: 'bilder/Vy.jpg 1x, Bilder/Vy.jpg 2x' }) }),
    [
      'vision.image.srcset: fel: Ingen fil heter Bilder/Vy.jpg. Menade du bilder/Vy.jpg? Servrar skiljer på stora och små bokstäver.',
    ],
  );
  assert.deepEqual(said({ goalAreas: { areas: [area('saknas.html'), area('../om.pdf')] } }, site), [
    'goalAreas.areas[0].href: fel: Ingen fil heter saknas.html. Kontrollera namnet och mappen.',
  ]);
  // What is there by another way of writing it, what is on other sites, and what leads into the page itself.
  for (const href of [
    ...['bilder/sj%C3%B6%20%C3%A5.png', './miljo.html?x=1#mal', 'miljo', 'bilder/', '#mal', '?x=1'],
    ...['https://annan.example/x.html', 'mailto:a@b.se', 'tel:+46640', '//annan.example/x.html', '/om.html'],
  ])
    assert.deepEqual(said({ goalAreas: { areas: [area(href)] } }), [], href);
  // What the document said before.
  writeFileSync(join(site, 'mal', 'goals-2024.json'), '{}');
  const versions = ['goals-2024.json', 'goals-2022.json', 'goals.json'].map((href, index) => ({
    date: `${2024 - index}-12-31`,
    href,
  }));
  assert.deepEqual(said({ versions }), [
    'versions[1].href: fel: Ingen fil heter goals-2022.json. Menade du goals-2024.json? Servrar skiljer på stora och små bokstäver.',
    'versions[2].href: fel: goals.json är dokumentet självt, och inget tidigare. Det visas inte.',
  ]);
  // From the root of the site, where that is named.
  assert.deepEqual(said({ goalAreas: { areas: [area('/om.pdf'), area('/mal/borta.html')] } }, site), [
    'goalAreas.areas[1].href: fel: Ingen fil heter /mal/borta.html. Kontrollera namnet och mappen.',
  ]);
  assert.equal(run(['check', '--files', join(site, 'mal')]).status, 1);
  assert.equal(run(['check', site]).status, 2);
});

test('finds versions that are younger than what stands above them, and days that are there twice', () => {
  const said = (...dates) => {
    const versions = dates.map((date, index) => ({ date, href: `goals-${index}.json` }));
    const { status, said } = check({ updated: '2026-03-03', versions, indicators: [{ title: 'x' }] });
    assert.equal(status, 0);
    return said
      .split('\n')
      .slice(0, -1)
      .map(line => line.replace(/^-: /, ''));
  };
  assert.deepEqual(said('2025-12-31', '2024-12-31', '2023-12-31'), []);
  // The document may have been changed since on the same day.
  assert.deepEqual(said('2026-03-03', '2024-12-31'), []);
  assert.deepEqual(said('2024-12-31', '2025-12-31', '2024-06-30'), [
    'versions[1].date: tips: 2025-12-31 är senare än det som står ovanför (2024-12-31). Skriv det nyaste överst. Är båda datumen rätt?',
  ]);
  assert.deepEqual(said('2026-12-31'), [
    'versions[0].date: tips: 2026-12-31 är senare än det som står ovanför (2026-03-03). Skriv det nyaste överst. Är båda datumen rätt?',
  ]);
  assert.deepEqual(said('2024-12-31', '2024-12-31', '2023-12-31', '2024-12-31'), [
    'versions[1].date: tips: Två tidigare dokument är från 2024-12-31; det som står överst visas.',
    'versions[3].date: tips: Två tidigare dokument är från 2024-12-31; det som står överst visas.',
  ]);
});

test('hints at what cannot be fetched, of indicators and of comparisons, wherever they stand', () => {
  const from = { type: 'kolada', kpi: 'N01951', municipality: '2309' };
  const indicator = (own, other = from) => ({
    title: 'x',
    series: [{ period: 2024, value: 1 }],
    from: own,
    comparisons: [
      { kind: 'municipality', title: 'Ragunda', series: [{ period: 2024, value: 2 }], from: other },
    ],
  });
  const { status, said } = check({
    goals: [{ title: 'm', indicators: [indicator({ ...from, municipality: 2309 })] }],
    indicators: [
      indicator(from, { ...from, kpi: 'N1951' }),
      indicator({ type: 'koldada' }),
      indicator('kolada'),
      indicator(from),
      indicator(null),
    ],
  });
  assert.equal(status, 0);
  const about = said.split('\n').filter(line => line.includes('går inte att hämta'));
  assert.deepEqual(about.map(line => line.split(': tips: ')[0]).sort(), [
    '-: goals[0].indicators[0].from.municipality',
    '-: indicators[0].comparisons[0].from.kpi',
    '-: indicators[1].from.type',
    '-: indicators[2].from',
  ]);
  assert.match(said, /Siffrorna går inte att hämta: 2309: ska vara en text/);
  const alone = check(JSON.stringify(indicator({ type: 'pxweb' })), '--lang', 'en');
  assert.match(alone.said, /from\.table: hint: The figures cannot be fetched: is missing/);
});
