/** The recipes in docs/uppdatera.md do what they say: the very lines of that page, as far as they can be run here. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readFrom } from '../../dist/sources/from.js';
import { figureOf, startKolada } from '../support/kolada-server.mjs';

const page = readFileSync('docs/uppdatera.md', 'utf8');
const blocks = [...page.matchAll(/```(\S+)(?: (\S+))?\n(.*?)```/gs)].map(([, kind, name, text]) => ({
  kind,
  name,
  text,
}));
const block = name => blocks.find(each => each.name === name || each.kind === name).text;
const program = resolve('bin/civic-goals.mjs');

const isHere = command => !spawnSync(command, ['--version']).error;
const noShell = process.platform === 'win32' && 'no POSIX shell here';

/** A folder with a document, a service, and in the path an `npx` that runs this package, and a `gh` that writes down what it is told. */
const start = async t => {
  const kolada = await startKolada();
  t.after(kolada.close);
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-recipes-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [bin, work] = [join(folder, 'bin'), join(folder, 'work')];
  for (const each of [bin, work]) mkdirSync(each);
  const executable = (name, text) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  const npx = service =>
    executable(
      'npx',
      `[ "$1 $2" = '--no civic-goals' ] || exit 9
shift 2
command=$1
shift
if [ "$command" = update ]; then set -- "$@" --service 'kolada=${service}'; fi
exec '${process.execPath}' '${program}' "$command" "$@"`,
    );
  npx(kolada.base);
  executable(
    'gh',
    `printf '%s\\n' "$*" >> '${folder}/gh.log'; [ "$2" != create ] || [ ! -e '${folder}/made' ] || exit 1; touch '${folder}/made'`,
  );
  executable('npm', `[ "$1" = ci ]`);
  const document = {
    indicators: [
      { title: 'Prov', from: { type: 'kolada', kpi: 'N01951', municipality: '0180' }, current: 1 },
    ],
  };
  writeFileSync(join(work, 'goals.json'), JSON.stringify(document, null, 2));
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    LANG: 'sv_SE.UTF-8',
    LC_ALL: '',
    RUNNER_TEMP: folder,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const shell = (lines, { cwd = work } = {}) =>
    new Promise(done =>
      execFile('sh', ['-e', '-c', lines], { cwd, env }, (error, stdout, stderr) =>
        done({ status: error?.code ?? 0, stdout, stderr }),
      ),
    );
  const git = (...args) => {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: work, env, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    return stdout;
  };
  return {
    kolada,
    folder,
    work,
    shell,
    git,
    /** The service is not there. */
    breakService: () => npx('http://127.0.0.1:9/v3/'),
    now: () => JSON.parse(readFileSync(join(work, 'goals.json'), 'utf8')),
    said: name => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : ''),
  };
};

test('each from on the page is one', () => {
  const froms = blocks.filter(({ kind }) => kind === 'json').map(({ text }) => JSON.parse(text));
  assert.equal(froms.length, 4);
  for (const from of froms) assert.ok(readFrom(from).from, JSON.stringify(from));
});

test('each command on the page is one, with options that it has', () => {
  const lines = blocks
    .filter(({ kind }) => kind === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .filter(line => line.startsWith('npx --no civic-goals '));
  assert.ok(lines.length >= 4);
  for (const line of lines) {
    const [command, ...rest] = line.replace('npx --no civic-goals ', '').split(' ');
    const { status, stdout } = spawnSync(process.execPath, [program, command, '--help'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, line);
    for (const option of rest.filter(word => word.startsWith('--')))
      assert.ok(stdout.includes(`  ${option} `), line);
  }
  // The options in the tables, too.
  for (const [, option] of page.matchAll(/^\| `(--[a-z-]+)/gm))
    assert.ok(
      ['add', 'update'].some(command =>
        spawnSync(process.execPath, [program, command, '--help'], { encoding: 'utf8' }).stdout.includes(
          `  ${option} `,
        ),
      ),
      option,
    );
});

const noSystemd = !isHere('systemd-analyze') && 'no systemd-analyze here';
test('the units of systemd are taken by systemd', { skip: noSystemd }, t => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-systemd-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['civic-goals.service', 'civic-goals.timer'])
    writeFileSync(join(folder, name), block(name).replace('/usr/bin/node', process.execPath));
  const { status, stdout, stderr } = spawnSync(
    'systemd-analyze',
    ['verify', ...['civic-goals.service', 'civic-goals.timer'].map(name => join(folder, name))],
    { encoding: 'utf8' },
  );
  const ours = `${stdout}${stderr}`.split('\n').filter(line => line.includes('civic-goals'));
  assert.deepEqual(ours, []);
  assert.ok([0, 1].includes(status));
});

test('the unit’s own command updates the document', { skip: noShell }, async t => {
  const { shell, work, now, kolada } = await start(t);
  const [, command] = /^ExecStart=(.*)$/m.exec(block('civic-goals.service'));
  const line = command
    .replace(
      '/usr/bin/node node_modules/civic-goals/bin/civic-goals.mjs',
      `'${process.execPath}' '${program}'`,
    )
    .replace('/srv/www/mal', work)
    .replace('%C', work);
  const { status } = await shell(`${line} --service kolada=${kolada.base}`);
  const [, success] = /^SuccessExitStatus=(\d)$/m.exec(block('civic-goals.service'));
  assert.equal(String(status), success);
  assert.equal(now().indicators[0].series.at(-1).value, figureOf('N01951', '0180', 2024));
});

test(
  'the line of cron writes when something is new or wrong, and else nothing',
  { skip: noShell },
  async t => {
    const { shell, work, breakService } = await start(t);
    const [, , , , , ...words] = block('figures').trim().split(' ');
    const line = words.join(' ').replace('/srv/civic-goals', work).replace('/srv/www/mal', work);
    const first = await shell(line);
    assert.equal(first.status, 0);
    assert.match(first.stdout, /^Prov: 2024 ny .*\n.*Skrivet\.\n$/);
    assert.deepEqual(await shell(line), { status: 0, stdout: '', stderr: '' });
    breakService();
    assert.match((await shell(line)).stdout, /Tjänsten går inte att nå/);
  },
);

test(
  'the line of cron that refreshes a page writes when its figures or its fallback are new, and else nothing',
  { skip: noShell },
  async t => {
    const { shell, work } = await start(t);
    writeFileSync(
      join(work, 'index.html'),
      '<html lang="sv"><civic-progress-gauge src="goals.json">Förr</civic-progress-gauge>',
    );
    const [, , , , , ...words] = block('refresh').trim().split(' ');
    const line = words
      .join(' ')
      .replace('/srv/civic-goals', work)
      .replaceAll('/srv/www/mal', work)
      .replaceAll('/srv/www', work);
    const first = await shell(line);
    assert.equal(first.status, 0);
    assert.match(first.stdout, /^Prov: 2024 ny .*\n.*Skrivet\.\n.*: ny reservtext\.\n.*Skrivet\.\n$/);
    assert.match(
      readFileSync(join(work, 'index.html'), 'utf8'),
      />Prov: .* Källa: Kolada\.<\/civic-progress-gauge>$/,
    );
    assert.deepEqual(await shell(line), { status: 0, stdout: '', stderr: '' });
  },
);

const noGit = noShell || (!isHere('git') && 'no git here');
const inRepository = ({ git, folder }) => {
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'x');
  git('config', 'user.email', 'x@x.example');
  git('add', 'goals.json');
  git('commit', '-q', '-m', 'start');
  git('init', '-q', '--bare', join(folder, 'remote.git'));
  git('remote', 'add', 'origin', join(folder, 'remote.git'));
};

test(
  'GitHub: what is new becomes a pull request, with the difference in words; what is not, none',
  { skip: noGit },
  async t => {
    const workflow = parse(block('github'));
    assert.deepEqual(Object.keys(workflow.jobs), ['update']);
    assert.match(workflow.on.schedule[0].cron, /^\d+ \d+ \* \* 1-5$/);
    const { run } = workflow.jobs.update.steps.at(-1);
    const place = await start(t);
    inRepository(place);
    const { status, stdout, stderr } = await place.shell(run);
    assert.equal(status, 0, stdout + stderr);
    assert.match(
      place.said('gh.log'),
      /^pr create --head siffror --title Nya siffror --body-file .*changes\.txt\n$/,
    );
    assert.match(place.said('changes.txt'), /^Prov: 2024 ny /);
    const log = place.git('log', '-1', '--format=%B', 'origin/siffror');
    assert.match(log, /^Nya siffror\n\nProv: 2024 ny /);
    assert.equal(place.git('diff', '--name-only', 'main', 'origin/siffror'), 'goals.json\n');

    // The next day it is the same, and the request that is there is renewed.
    place.git('switch', '-q', 'main');
    assert.equal((await place.shell(run)).status, 0);
    assert.match(place.said('gh.log'), /\npr create .*\npr edit siffror --body-file .*\n$/);

    // Once it is merged there is nothing more to ask for.
    place.git('switch', '-q', 'main');
    place.git('merge', '-q', 'siffror');
    const before = place.said('gh.log');
    assert.equal((await place.shell(run)).status, 0);
    assert.equal(place.said('gh.log'), before);
    place.breakService();
    assert.equal((await place.shell(run)).status, 1, 'a source that does not answer is seen');
  },
);

test(
  'GitLab: what is new is pushed as a merge request, with the difference in words',
  { skip: noGit },
  async t => {
    const { siffror } = parse(block('gitlab'));
    assert.equal(siffror.rules[0].if, '$CI_PIPELINE_SOURCE == "schedule"');
    const place = await start(t);
    inRepository(place);
    // Such options are GitLab's; any server says beforehand whether it takes them.
    place.git('-C', join(place.folder, 'remote.git'), 'config', 'receive.advertisePushOptions', 'true');
    const lines = siffror.script
      .join('\n')
      .replace('"https://oauth2:$SIFFROR_TOKEN@$CI_SERVER_HOST/$CI_PROJECT_PATH.git"', 'origin');
    assert.ok(lines.includes(' origin siffror'));
    const { status, stdout, stderr } = await place.shell(lines);
    assert.equal(status, 0, stdout + stderr);
    assert.match(place.git('log', '-1', '--format=%B', 'origin/siffror'), /^Nya siffror\n\nProv: 2024 ny /);
  },
);
