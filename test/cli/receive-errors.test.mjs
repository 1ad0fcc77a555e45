/** `civic-goals receive` where it cannot start: what it says, and that it leaves everything as it was. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'node:test';
import { run as runCommand } from '../support/command-line.mjs';
import { address, folder, newFile, test } from '../support/started-receiver.mjs';

const run = (words, options) => runCommand(['receive', ...words], options);

describe('the command', () => {
  test('exits with 2 and names what is wrong, where it is used wrongly', () => {
    for (const [words, expected] of [
      [['--what'], 'Unknown option: --what.'],
      [['something'], 'something is one word too many.'],
      [['--port', 'x'], '--port x: should be a whole number from 0 to 65535.'],
      [['--port', '70000'], '--port 70000: should be a whole number from 0 to 65535.'],
      [['--rate', '0'], '--rate 0: should be a whole number from 1 to 1000000.'],
      [['--path', 'feedback'], '--path feedback: should be a path without / at its end, such as /feedback.'],
      [['--path', '/'], '--path /: should be a path without / at its end, such as /feedback.'],
      [['--file', ''], '--file: should be the path of a file.'],
      [['--database', ''], '--database: should be the path of a file or postgres://….'],
      [['--database', 'mysql://x:hemligt@y/z'], '--database: should be the path of a file or postgres://….'],
      [['--database', 'postgres://x:hemligt@y/z', '--file', 'x'], '--database: name it or --file.'],
      [
        ['--database-read', 'postgres://x:hemligt@y/z'],
        '--database-read: should be postgres://…, and --database too.',
      ],
      [['--import', 'x.sqlite'], '--import: needs --database postgres://….'],
      [
        ['--origin', 'www.krokom.example'],
        '--origin www.krokom.example: should be a site without a path, such as https://www.krokom.example.',
      ],
      [
        ['--origin', 'https://www.krokom.example/path'],
        '--origin https://www.krokom.example/path: should be a site without a path, such as https://www.krokom.example.',
      ],
      [['--host', 'x y'], '--host x y: should be an address, such as 127.0.0.1.'],
      [['--forget-after', '0'], '--forget-after 0: should be a whole number from 1 to 36500.'],
    ]) {
      const { status, stdout, stderr } = run([...words, '--lang', 'en']);
      assert.equal(status, 2, words.join(' '));
      assert.equal(stderr, `${expected}\nHow it is used: civic-goals receive --help\n`);
      assert.equal(stdout, '');
    }
  });

  test('has its options described, for those who run it', () => {
    const { stdout } = run(['--help']);
    const described = readFileSync('docs/mottagare.md', 'utf8');
    const options = [...new Set(stdout.match(/--[a-z-]+/g))];
    // Twelve of its own, and three that every command has.
    assert.equal(options.length, 15);
    for (const option of options) assert.ok(described.includes(`\`${option}`), option);
  });

  test('says what to install where the database’s library is not there', () => {
    const alone = join(folder, 'alone');
    for (const path of ['bin', 'dist', 'package.json']) cpSync(path, join(alone, path), { recursive: true });
    for (const [language, sentence] of [
      ['sv', 'Mottagaren behöver paketet libsql. Så får du det: npm install libsql\n'],
      ['en', 'The receiver needs the package libsql. To get it: npm install libsql\n'],
    ]) {
      const { status, stderr } = run(['--lang', language], { cwd: alone });
      assert.equal(status, 2);
      assert.equal(stderr, sentence);
    }
    assert.ok(!existsSync(join(alone, 'civic-feedback.sqlite')));
    // The other commands do without it.
    assert.equal(runCommand(['check', '-'], { cwd: alone, input: '{}' }).status, 0);
  });

  test('says what to do where the library is there and does not start', () => {
    const broken = join(folder, 'broken');
    for (const path of ['bin', 'dist', 'package.json']) cpSync(path, join(broken, path), { recursive: true });
    cpSync('node_modules/libsql', join(broken, 'node_modules/libsql'), { recursive: true });
    const { status, stderr } = run([], { cwd: broken });
    assert.equal(status, 2);
    assert.match(stderr, /^Paketet libsql startar inte på den här datorn \(.*Node v.*--omit=optional/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  test('of a file that is no database of answers, or has no folder, says so and leaves it alone', () => {
    const text = newFile();
    writeFileSync(text, 'Inte en databas. '.repeat(100));
    for (const [file, sentence] of [
      [text, 'Är ingen databas med svar. Ange en annan fil med --file.'],
      [folder, 'Är en mapp. Ange en fil.'],
      [join(folder, 'none', 'here'), 'Mappen som filen ska ligga i finns inte. Skapa den först.'],
    ]) {
      const { status, stderr } = run(['--file', file, '--port', '0']);
      assert.equal(status, 2);
      assert.equal(stderr, `${file}: ${sentence}\n`);
    }
  });

  test('says what is taken where somebody else is there already', () => {
    const { port, host } = new URL(address);
    const where = ['--file', newFile(), '--port', port];
    const { status, stderr } = run(where);
    assert.equal(status, 2);
    assert.equal(
      stderr,
      `${host}: Porten är upptagen. Välj en annan med --port, eller avsluta det som lyssnar där.\n`,
    );
    const { error } = JSON.parse(run([...where, '--format', 'json', '--lang', 'en']).stderr);
    assert.equal(error.code, 'EADDRINUSE');
    assert.match(error.message, /^127\.0\.0\.1:\d+: The port is taken\./);
  });

  test('says it where the computer does not have the address', () => {
    // Of a network that is for documents alone (RFC 5737).
    const { status, stderr } = run(['--file', newFile(), '--host', '203.0.113.1', '--port', '0']);
    assert.equal(status, 2);
    assert.match(stderr, /\n203\.0\.113\.1:0?: Datorn har inte den adressen\./);
  });
});
