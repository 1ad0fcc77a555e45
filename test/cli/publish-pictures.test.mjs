/** The pictures that `civic-goals publish` draws: which are drawn, which are not drawn again, and what is told where one cannot be. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { run } from '../support/command-line.mjs';
import { sizeOf } from '../support/pictures.mjs';

const goals = {
  lang: 'sv',
  organization: { name: 'Provstad' },
  goals: [
    { id: 'fler', title: 'Fler invånare', indicators: ['folk'] },
    { id: 'skola', title: 'Bättre skola' },
  ],
  indicators: [
    {
      id: 'folk',
      title: 'Invånare',
      series: [{ period: 2024, value: 15612 }],
      target: { period: 2030, value: 16000 },
    },
  ],
};

const place = (t, document = goals) => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-pictures-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'goals.json');
  const out = join(folder, 'public');
  const write = given => writeFileSync(file, JSON.stringify(given));
  write(document);
  return {
    write,
    at: path => join(out, path),
    drawn: () => (existsSync(join(out, 'picture')) ? readdirSync(join(out, 'picture')).sort() : []),
    publish: (options = [], env = {}) =>
      run(['publish', file, '--out', out, '--base', 'https://www.provstad.example/mal/', ...options], {
        env,
      }),
  };
};

/** Without the package that draws, as where it has not been installed. */
const withoutRenderer = {
  NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(
    `import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(
      'export const resolve = (name, context, next) => { if (name === "@resvg/resvg-js") throw new Error("gone"); return next(name, context); };'
    ));`,
  )}`,
};

test('each page has one of 1 200 by 630 pixels, in which something is drawn', t => {
  const { publish, at, drawn } = place(t);
  const { status, stdout, stderr } = publish();
  assert.deepEqual([status, stderr], [3, '']);
  assert.match(stdout, /4 sidor; \d+ nya filer/);
  assert.deepEqual(drawn(), ['fler.png', 'folk.png', 'index.png', 'skola.png']);
  for (const name of drawn()) {
    const bytes = readFileSync(at(`picture/${name}`));
    assert.deepEqual(sizeOf(bytes), [1200, 630]);
    const { data } = PNG.sync.read(bytes);
    const inks = new Set();
    for (let index = 0; index < data.length; index += 4) inks.add(data.readUInt32BE(index));
    assert.ok(inks.size > 50, `${name}: ${inks.size} colours`);
  }
});

test('a second time none is drawn; of what has changed that picture alone is', t => {
  const { publish, at, drawn, write } = place(t);
  publish();
  const times = () => drawn().map(name => statSync(at(`picture/${name}`)).mtimeMs);
  const before = times();
  const again = publish();
  assert.equal(again.status, 0);
  assert.match(again.stdout, /4 sidor\. Inget är nytt\./);
  assert.deepEqual(times(), before);
  write({ ...goals, goals: [goals.goals[0], { id: 'skola', title: 'Bättre skolor' }] });
  const third = JSON.parse(publish(['--format', 'json']).stdout);
  assert.deepEqual(
    third.changed.filter(path => path.endsWith('.png')),
    ['picture/skola.png'],
  );
  assert.deepEqual([third.pictures, third.undrawn], ['drawn', []]);
  assert.deepEqual(
    times().map((time, index) => time === before[index]),
    [true, true, true, false],
  );
  // What no longer is that picture is drawn again.
  writeFileSync(at('picture/folk.png'), readFileSync(at('picture/skola.png')));
  assert.match(publish().stdout, /0 nya filer, 1 ändrade/);
});

test('one that no font can write is not drawn, and it is told; an old one is taken away', t => {
  const { publish, at, drawn, write } = place(t);
  publish();
  write({ ...goals, goals: [goals.goals[0], { id: 'skola', title: 'Bättre skola 中' }] });
  const { status, stdout } = publish();
  assert.equal(status, 3);
  assert.match(
    stdout,
    /bildernas typsnitt saknar tecknet U\+4E2D \(中\), och ingen bild ritas för picture\/skola\.png\./,
  );
  assert.deepEqual(drawn(), ['fler.png', 'folk.png', 'index.png']);
  assert.doesNotMatch(readFileSync(at('goal/skola.html'), 'utf8'), /og:image|twitter:card/);
  assert.match(readFileSync(at('goal/fler.html'), 'utf8'), /og:image/);
});

test('where what draws is not installed the pages come without, it is told, and old pictures go', t => {
  const { publish, at, drawn } = place(t);
  const first = publish(['--lang', 'en'], withoutRenderer);
  assert.deepEqual([first.status, first.stderr], [3, '']);
  assert.match(first.stdout, /No pictures for social feeds: what draws them is not installed here/);
  assert.deepEqual(drawn(), []);
  assert.doesNotMatch(readFileSync(at('goal/fler.html'), 'utf8'), /og:image/);
  publish();
  assert.equal(drawn().length, 4);
  const third = JSON.parse(publish(['--format', 'json'], withoutRenderer).stdout);
  assert.equal(third.pictures, 'no-renderer');
  assert.equal(third.removed.length, 4);
  assert.deepEqual(drawn(), []);
});

test('none is drawn where none is wanted, and nothing is told', t => {
  const { publish, drawn } = place(t);
  const { stdout } = publish(['--no-pictures']);
  assert.match(stdout, /^4 sidor; \d+ nya filer, 0 ändrade\. Skrivet\.$/m);
  assert.doesNotMatch(stdout, /bild/);
  assert.deepEqual(drawn(), []);
});

test('a dry run says which would be drawn, and draws none', t => {
  const { publish, drawn } = place(t);
  const { new: made } = JSON.parse(publish(['--dry-run', '--format', 'json']).stdout);
  assert.equal(made.filter(path => path.endsWith('.png')).length, 4);
  assert.deepEqual(drawn(), []);
});
