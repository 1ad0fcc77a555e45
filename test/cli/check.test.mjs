/** `civic-goals check`, for editors and pipelines. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run } from '../support/command-line.mjs';

const krokom = 'stories/krokom/goals.json';

const check = (text, ...options) => {
  const { status, stdout, stderr } = run(['check', '-', ...options], {
    input: typeof text === 'string' ? text : JSON.stringify(text),
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
