/** `civic-goals refresh`, as a web team runs it on the files of its site. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../support/command-line.mjs';

const goals = JSON.stringify({
  lang: 'sv',
  goals: { title: 'Våra mål', goals: [{ title: 'Fler invånare', direction: 'increase' }] },
});
const page = src => `<!doctype html>
<html lang="sv">
  <body>
    <civic-goal-list src="${src}"><p>Förra årets</p></civic-goal-list>
  </body>
</html>
`;
const right = src =>
  page(src).replace('<p>Förra årets</p>', '<h2>Våra mål</h2><ul><li>Fler invånare. Ska öka.</li></ul>');

/** A site: files by their names. */
const siteOf = (t, files) => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-refresh-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'mal'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, at: name => join(folder, name), read: name => readFileSync(join(folder, name), 'utf8') };
};

test('fallbacks are written, told with their places, and right the second time', t => {
  const { at, read, folder } = siteOf(t, { 'mal/goals.json': goals, 'mal/index.html': page('goals.json') });
  const file = at('mal/index.html');
  const first = run(['refresh', file]);
  assert.deepEqual(
    [first.status, first.stdout],
    [3, `${file}: 4:5: civic-goal-list: ny reservtext.\n1 av 1 reservtexter är nya. Skrivet.\n`],
  );
  assert.equal(read('mal/index.html'), right('goals.json'));
  const { mtimeMs } = statSync(file);
  const second = run(['refresh', file]);
  assert.deepEqual([second.status, second.stdout], [0, 'Alla reservtexter stämmer.\n']);
  assert.equal(statSync(file).mtimeMs, mtimeMs);
  assert.deepEqual(readdirSync(join(folder, 'mal')).sort(), ['goals.json', 'index.html']);
});

test('--dry-run says the same and writes nothing', t => {
  const { at, read } = siteOf(t, { 'mal/goals.json': goals, 'mal/index.html': page('goals.json') });
  const { status, stdout } = run(['refresh', at('mal/index.html'), '--dry-run', '--lang', 'en']);
  assert.equal(status, 3);
  assert.match(
    stdout,
    /: new fallback\.\n1 of 1 fallbacks are new\. Nothing has been written \(--dry-run\)\.\n$/,
  );
  assert.equal(read('mal/index.html'), page('goals.json'));
});

test('addresses from the root of the site, and of the site itself, are files below --root', t => {
  const files = { 'mal/goals.json': goals };
  const addresses = [
    '/mal/goals.json',
    'https://www.provstad.example/mal/goals.json',
    '../mal/goals.json?v=2',
  ];
  addresses.forEach((address, index) => (files[`mal/${index}.html`] = page(address)));
  const { folder, at, read } = siteOf(t, files);
  const pages = addresses.map((_, index) => at(`mal/${index}.html`));
  const options = ['--root', folder, '--site', 'https://www.provstad.example'];
  assert.equal(run(['refresh', ...pages, ...options]).status, 3);
  addresses.forEach((address, index) => assert.equal(read(`mal/${index}.html`), right(address)));
});

test('another site’s document is not asked for, and its fallback is left', t => {
  const text = page('https://annan.example/goals.json');
  const { at, read } = siteOf(t, { 'a.html': text });
  const { status, stdout } = run(['refresh', at('a.html')]);
  assert.equal(status, 0);
  assert.match(stdout, /civic-goal-list: tips: visar ett dokument på en annan webbplats/);
  assert.equal(read('a.html'), text);
});

test('a document that is not there is told with its address, and the other tags are written all the same', t => {
  const text = page('goals.json').replace(
    '<body>',
    '<body><civic-vision-banner src="x.json">Visionen</civic-vision-banner>',
  );
  const { at, read } = siteOf(t, { 'goals.json': goals, 'a.html': text });
  const { status, stdout } = run(['refresh', at('a.html')]);
  assert.equal(status, 1);
  assert.match(stdout, /3:\d+: civic-vision-banner: fel: dokumentet går inte att läsa: x\.json\n/);
  assert.ok(read('a.html').includes('>Visionen<') && read('a.html').includes('Ska öka.'));
});

test('a wrong name among the files leaves all as they are', t => {
  const { at, read } = siteOf(t, { 'goals.json': goals, 'a.html': page('goals.json') });
  const { status, stderr } = run(['refresh', at('a.html'), at('finns-inte.html')]);
  assert.equal(status, 2);
  assert.match(stderr, /finns-inte\.html: Finns inte\./);
  assert.equal(read('a.html'), page('goals.json'));
});

test('a file in another encoding is not written over', t => {
  const { at } = siteOf(t, { 'goals.json': goals });
  const bytes = Buffer.from(page('goals.json'), 'latin1');
  writeFileSync(at('a.html'), bytes);
  const { status, stderr } = run(['refresh', at('a.html')]);
  assert.equal(status, 2);
  assert.match(stderr, /Är inte sparad som UTF-8/);
  assert.ok(readFileSync(at('a.html')).equals(bytes));
});

test('--format json is for programs', t => {
  const { at } = siteOf(t, { 'goals.json': goals, 'a.html': page('goals.json') });
  const { status, stdout } = run(['refresh', at('a.html'), '--format', 'json']);
  assert.equal(status, 3);
  assert.deepEqual(JSON.parse(stdout), {
    written: true,
    files: [
      {
        file: at('a.html'),
        embeds: [{ name: 'civic-goal-list', line: 4, column: 5, outcome: 'changed' }],
      },
    ],
  });
});

test('the pages that the library comes with have fallbacks that are right', () => {
  const pages = ['krokom', 'kronvalla', 'skarvik', 'granfjall'].map(name => `stories/${name}/index.html`);
  const { status, stdout } = run(['refresh', ...pages, '--dry-run']);
  assert.deepEqual([status, stdout], [0, 'Alla reservtexter stämmer.\n']);
});
