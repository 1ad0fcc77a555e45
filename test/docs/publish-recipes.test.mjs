/** The recipe in docs/publicera.md does what it says: the very line of that page. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const page = readFileSync('docs/publicera.md', 'utf8');
const noShell = process.platform === 'win32' && 'no POSIX shell here';

test(
  'the line of cron publishes, writes a letter when something is new or wrong, and else nothing',
  { skip: noShell },
  async t => {
    const folder = mkdtempSync(join(tmpdir(), 'civic-goals-recipe-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'npx'),
      `#!/bin/sh\n[ "$1 $2" = '--no civic-goals' ] || exit 9\nshift 2\nexec '${process.execPath}' '${resolve('bin/civic-goals.mjs')}' "$@"\n`,
    );
    chmodSync(join(bin, 'npx'), 0o755);
    const file = join(folder, 'goals.json');
    writeFileSync(
      file,
      JSON.stringify({ lang: 'sv', organization: { name: 'Provstad' }, goals: [{ id: 'a', title: 'Mål' }] }),
    );
    const [, , , , , ...words] = /```crontab publish\n(.*)\n```/.exec(page)[1].split(' ');
    const line = words
      .join(' ')
      .replace('/srv/civic-goals', folder)
      .replaceAll('/srv/goals.json', file)
      .replaceAll('/srv/www/mal', join(folder, 'mal'));
    const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, LANG: 'sv_SE.UTF-8', LC_ALL: '' };
    const shell = () =>
      new Promise(done =>
        execFile('sh', ['-c', line], { env }, (error, stdout, stderr) =>
          done({ status: error?.code ?? 0, stdout, stderr }),
        ),
      );
    const first = await shell();
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /\n2 sidor; \d+ nya filer, 0 ändrade\. Skrivet\.\n$/);
    assert.ok(existsSync(join(folder, 'mal/goal/a.html')));
    assert.deepEqual(await shell(), { status: 0, stdout: '', stderr: '' });
    writeFileSync(file, '{ "goals": [');
    assert.match(
      (await shell()).stdout,
      /fel: Texten är inte giltig JSON[^]*Inget är skrivet: dokumentet har fel\.\n$/,
    );
  },
);
