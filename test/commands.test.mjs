/** The commands for editors, web teams and pipelines: `civic-goals check`, `civic-goals snippets`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const krokom = 'stories/krokom/goals.json';
const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));

const check = (text, ...options) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['bin/civic-goals.mjs', 'check', '-', ...options],
    {
      input: typeof text === 'string' ? text : JSON.stringify(text),
      encoding: 'utf8',
    },
  );
  return { status, said: stdout.trim(), stderr };
};

test('finds nothing wrong with the documents of Krokom and of the made-up municipalities', () => {
  const madeUp = ['skarvik', 'kronvalla', 'granfjall'].map(name => `stories/${name}/goals.json`);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/civic-goals.mjs', 'check', krokom, ...madeUp],
    { encoding: 'utf8' },
  );
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
  const { status } = spawnSync(process.execPath, ['bin/civic-goals.mjs', 'check', 'borta.json']);
  assert.equal(status, 2);
});

test('checks several documents, and says of which each finding is', () => {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['bin/civic-goals.mjs', 'check', krokom, '-', '--format', 'json'],
    { input: '{"vision":{}}', encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.deepEqual(
    JSON.parse(stdout).map(({ file, code, path }) => [file, code, path]),
    [['-', 'missing', 'vision.statement']],
  );
});

test('says how far it has come with long input, apart from what it finds', () => {
  const goals = Array.from({ length: 9000 }, (_, index) => ({
    title: `Mål ${index}`,
    description: 'x'.repeat(400),
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

test('prints what each element needs beforehand: all that its file imports, with the hashes', () => {
  const { stdout } = spawnSync(process.execPath, ['bin/civic-goals.mjs', 'snippets', '/goals/'], {
    encoding: 'utf8',
  });
  const blocks = [...stdout.matchAll(/^([\w-]+):\n((?:<link rel="modulepreload".*\n?)+)/gm)];
  // Seven elements, and what finds an id.
  assert.equal(blocks.length, 8);
  for (const [, element, lines] of blocks) {
    const named = [...lines.matchAll(/href="\/goals\/([^"]+)" integrity="([^"]+)"/g)];
    for (const [, name, hash] of named) assert.equal(hash, integrity[name]);
    const names = named.map(([, name]) => name);
    assert.ok(names[0].startsWith(`chunks/${element}-`), names[0]);
    assert.equal(new Set(names).size, names.length);
    for (const name of names)
      for (const [, imported] of readFileSync(`cdn/${name}`, 'utf8').matchAll(/\bfrom\s*"\.\/([^"]+)"/g))
        assert.ok(names.includes(`chunks/${imported}`), `${element}: ${imported}`);
    assert.ok(names.some(name => name.startsWith('chunks/core-')));
  }
});

test('prints script tags with the hashes of the files, for the folder that is asked for', () => {
  const print = (...base) =>
    spawnSync(process.execPath, ['bin/civic-goals.mjs', 'snippets', ...base], { encoding: 'utf8' });
  const { stdout } = print('https://cdn.example/goals/');
  const [, map] = /<script type="importmap">(.*)<\/script>/.exec(stdout);
  const held = Object.entries(JSON.parse(map).integrity);
  for (const [, address, hash] of stdout.matchAll(/src="([^"]+)" integrity="([^"]+)"/g))
    held.push([address, hash]);
  const files = Object.keys(integrity).filter(name => /^(chunks\/|civic-goals-).*\.js$/.test(name));
  assert.ok(files.length > 10);
  assert.deepEqual(
    Object.fromEntries(held),
    Object.fromEntries(files.map(name => [`https://cdn.example/goals/${name}`, integrity[name]])),
  );
  const hash = createHash('sha256').update(map).digest('base64');
  assert.ok(stdout.includes(`'sha256-${hash}'`));
  assert.ok(print().stdout.includes('src="/civic-goals/civic-goals-'));
  assert.equal(print('"><script>/').status, 2);
});
