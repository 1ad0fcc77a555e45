/** What all commands have in common: languages, exit codes, and errors in words. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { languageOf } from '../../dist/cli/language.js';
import { run, silent } from '../support/command-line.mjs';

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const krokom = 'stories/krokom/goals.json';

describe('the language', () => {
  const rows = [
    [{}, undefined, 'sv'],
    [{ LANG: 'en_US.UTF-8' }, undefined, 'en'],
    [{ LANG: 'sv_SE.UTF-8' }, undefined, 'sv'],
    [{ LANG: 'sv' }, undefined, 'sv'],
    [{ LANG: 'sv-FI' }, undefined, 'sv'],
    [{ LANG: 'svx_XX' }, undefined, 'en'],
    [{ LANG: 'de_DE@euro' }, undefined, 'en'],
    [{ LANG: 'C' }, undefined, 'sv'],
    [{ LANG: 'C.UTF-8' }, undefined, 'sv'],
    [{ LANG: 'POSIX' }, undefined, 'sv'],
    [{ LANG: 'sv_SE', LC_MESSAGES: 'en_GB' }, undefined, 'en'],
    [{ LANG: 'en_GB', LC_MESSAGES: 'en_GB', LC_ALL: 'sv_FI' }, undefined, 'sv'],
    [{ LANG: 'sv_SE', LC_ALL: '' }, undefined, 'sv'],
    [{ LANG: 'sv_SE' }, 'en', 'en'],
    [{ LANG: 'en_GB' }, 'sv', 'sv'],
    [{ LANG: 'en_GB' }, 'de', 'en'],
    [{}, true, 'sv'],
  ];
  for (const [environment, asked, expected] of rows)
    test(`is ${expected} with ${JSON.stringify(environment)} and ${asked}`, () => {
      assert.equal(languageOf(asked, environment), expected);
    });

  test('is that of errors too, wherever --lang stands', () => {
    const english = /^Unknown command: x\.\n/;
    assert.match(run(['x']).stderr, /^Okänt kommando: x\.\n/);
    assert.match(run(['x'], { env: { LANG: 'en_GB.UTF-8' } }).stderr, english);
    for (const args of [
      ['x', '--lang', 'en'],
      ['--lang=en', 'x'],
    ])
      assert.match(run(args).stderr, english);
  });
});

describe('a command that is wrong', () => {
  const rows = [
    [[], 'Vilket kommando? Det finns check, search, add, update, refresh, publish, snippets, receive.', ''],
    [['chek', krokom], 'Okänt kommando: chek. Menade du check?', ''],
    [['recieve'], 'Okänt kommando: recieve. Menade du receive?', ''],
    [['publicera'], 'Okänt kommando: publicera.', ''],
    [['__proto__'], 'Okänt kommando: __proto__.', ''],
    [['constructor'], 'Okänt kommando: constructor.', ''],
    [['--vresion'], 'Okänt val: --vresion. Menade du --version?', ''],
    [['check', '--orgin', 'x', krokom], 'Okänt val: --orgin. Menade du --origin?', 'check'],
    [['check', '--hasOwnProperty', krokom], 'Okänt val: --hasOwnProperty.', 'check'],
    [['check', '-x', krokom], 'Okänt val: -x.', 'check'],
    [['check', '--format', 'xml', krokom], '--format xml: ska vara text eller json.', 'check'],
    [['check', '--lang', 'de', krokom], '--lang de: ska vara sv eller en.', 'check'],
    [['check', krokom, '--origin'], '--origin saknar sitt värde.', 'check'],
    [
      ['check', '--origin', '--progress', krokom],
      '--origin saknar sitt värde. Börjar värdet med -, skriv --origin=--progress.',
      'check',
    ],
    [['check', '--progress=ja', krokom], '--progress tar inget värde, men fick ja.', 'check'],
    [['check'], 'FIL… saknas.', 'check'],
    [['snippets', '/a/', '/b/'], '/b/ är ett ord för mycket.', 'snippets'],
    [['snippets', 'a'], 'a: ska vara en adress eller en sökväg från roten, med / sist.', 'snippets'],
  ];
  for (const [args, sentence, command] of rows)
    test(`civic-goals ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(args);
      const help = ['civic-goals', command, '--help'].filter(Boolean).join(' ');
      assert.equal(stderr, `${sentence}\nSå används det: ${help}\n`);
      assert.deepEqual([status, stdout], [2, '']);
    });

  for (const [args, code] of [
    [['chek', krokom], 'unknown-command'],
    [['check', '--orgin', 'x', krokom], 'unknown-option'],
    [['receive', '--port', 'x'], 'value-wrong'],
  ])
    test(`is an ${code} to programs`, () => {
      const { status, stdout, stderr } = run([...args, '--format', 'json', '--lang', 'en']);
      const { error, ...rest } = JSON.parse(stderr);
      assert.deepEqual([status, stdout, error.code, rest], [2, '', code, {}]);
      assert.match(error.message, /^(Unknown|--port x: should)/);
    });
});

describe('a file that cannot be had', () => {
  const unreadable = join(folder, 'unreadable.json');
  writeFileSync(unreadable, '{}', { mode: 0 });
  const rows = [
    ['is missing', 'borta.json', 'ENOENT', 'Finns inte. Kontrollera namnet, och mappen du står i.'],
    ['is a folder', 'stories', 'EISDIR', 'Är en mapp. Ange en fil.'],
    [
      'is in a file',
      `${krokom}/x.json`,
      'ENOTDIR',
      'En del av sökvägen är ingen mapp. Kontrollera sökvägen.',
    ],
    ['has a name without end', 'x'.repeat(300), 'ENAMETOOLONG', 'Namnet är för långt. Välj ett kortare.'],
  ];
  for (const [what, file, code, sentence] of rows)
    test(`because it ${what}`, { skip: process.platform === 'win32' }, () => {
      const { status, stdout, stderr } = run(['check', file]);
      assert.equal(stderr, `${file}: ${sentence}\n`);
      assert.deepEqual([status, stdout], [2, '']);
      const json = run(['check', file, '--format', 'json']);
      assert.deepEqual(JSON.parse(json.stderr), { error: { code, message: `${file}: ${sentence}` } });
      assert.deepEqual([json.status, json.stdout], [2, '']);
    });

  // Root may read everything: so the command is run as nobody, who may not see this checkout where it is in a private folder.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const skip = process.platform === 'win32' || run(['--version'], { uid }).status !== 0;
  test('because it may not be read', { skip }, () => {
    const { status, stderr } = run(['check', unreadable], { uid });
    assert.equal(status, 2);
    assert.match(stderr, /unreadable\.json: Du får inte läsa eller skriva här\./);
  });

  test('is said after what was found in those before it', () => {
    const { status, stdout, stderr } = run(['check', '-', 'borta.json'], { input: '{"vision":{}}' });
    assert.equal(status, 2);
    assert.match(stdout, /^-: vision\.statement: fel: /);
    assert.match(stderr, /^borta\.json: /);
  });
});

describe('what is written', () => {
  test('may be read halfway: whoever closes the pipe is told nothing', async () => {
    const child = spawn(process.execPath, ['bin/civic-goals.mjs', 'check', '-'], { env: silent });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    // Far more findings than a pipe holds.
    const indicators = Array.from({ length: 9000 }, () => ({ id: 'a', title: 'x' }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify({ vision: {}, indicators }));
    const [code, signal] = await once(child, 'close');
    assert.deepEqual([stderr, signal], ['', null]);
    assert.equal(code, 1);
  });

  test('onto a full disk is an error', { skip: !existsSync('/dev/full') }, () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" bin/civic-goals.mjs check ${krokom} > /dev/full`],
      { env: silent, encoding: 'utf8' },
    );
    assert.equal(status, 2);
    assert.equal(stderr, 'standard ut: Disken är full. Gör plats och försök igen.\n');
  });
});

test('a fault of ours is said to be ours, and where it is only to those who ask', () => {
  const program = join(folder, 'broken.mjs');
  const at = name => JSON.stringify(new URL(`../../dist/cli/${name}`, import.meta.url).href);
  writeFileSync(
    program,
    `import { commands, main } from ${at('main.js')};
    commands.check.start = () => { throw new TypeError('x is not y'); };
    process.exitCode = await main(['check', 'a.json', ...process.argv.slice(2)]);`,
  );
  const { status, stderr } = run([], { program });
  assert.equal(status, 2);
  assert.match(stderr, /^Något gick fel i civic-goals, och det är inte ditt fel: x is not y\n/);
  assert.doesNotMatch(stderr, /\n\s+at /);
  assert.equal(JSON.parse(run(['--format', 'json'], { program }).stderr).error.code, 'unexpected');
  assert.match(run([], { program, env: { NODE_DEBUG: 'civic-goals' } }).stderr, /\n\s+at .*broken\.mjs/);
});

test('the program that npm puts in place is three lines', () => {
  assert.equal(readFileSync('bin/civic-goals.mjs', 'utf8').trim().split('\n').length, 3);
});
