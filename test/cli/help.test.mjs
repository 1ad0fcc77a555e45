/** Help, in both languages: made from the commands themselves. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { commands } from '../../dist/cli/main.js';
import { run } from '../support/command-line.mjs';

const names = Object.keys(commands);

describe('help', () => {
  test('lists every command, in both languages', () => {
    for (const [language, heading] of [
      ['sv', 'Användning'],
      ['en', 'Usage'],
    ])
      for (const flag of ['--help', '-h']) {
        const { status, stdout, stderr } = run([flag, '--lang', language]);
        assert.deepEqual([status, stderr], [0, '']);
        assert.ok(stdout.startsWith(`${heading}: civic-goals `));
        for (const name of names) {
          assert.match(stdout, new RegExp(`^  ${name} `, 'm'));
          assert.ok(stdout.includes(commands[name].about[language]), name);
        }
      }
    assert.deepEqual(names, [
      'check',
      'search',
      'add',
      'update',
      'refresh',
      'publish',
      'snippets',
      'receive',
    ]);
  });

  for (const name of names)
    test(`of ${name} has each of its options and the exit codes, in both languages`, () => {
      const said = ['sv', 'en'].map(language => {
        const { status, stdout, stderr } = run([name, '--help', '--lang', language]);
        assert.deepEqual([status, stderr], [0, '']);
        assert.ok(stdout.includes(commands[name].about[language]));
        for (const [option, { about }] of Object.entries(commands[name].options)) {
          assert.match(stdout, new RegExp(`^  --${option}\\b`, 'm'));
          assert.ok(stdout.includes(about[language]), option);
        }
        for (const shared of ['--format text|json', '--lang sv|en', '-h, --help'])
          assert.ok(stdout.includes(shared), shared);
        const [codes] = stdout.trim().split('\n\n').slice(-1);
        for (const code of [0, 1, 2]) assert.match(codes, new RegExp(`\\b${code}\\b`));
        for (const line of stdout.split('\n')) assert.ok(line.length <= 140, line);
        return stdout;
      });
      assert.notEqual(said[0], said[1]);
    });

  test('comes whatever else is asked for, and does nothing else', () => {
    const { status, stdout } = run(['check', 'borta.json', '--what', '--help']);
    assert.equal(status, 0);
    assert.match(stdout, /^Användning: civic-goals check FIL…/);
  });

  test('is beside the version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.equal(run(['--version']).stdout, `${version}\n`);
  });
});
