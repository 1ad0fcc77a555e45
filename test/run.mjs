/**
 * Everything `npm test` does: installs and finds what is missing, builds, checks, runs the tests, and closes with
 * `N passed, N failed, N skipped` on a line of its own.
 *
 *   npm test                                          all steps but the slow ones
 *   npm test -- --only lint,elements                  these steps alone, taking what is built as it is
 *   npm test -- --only elements --engines webkit --files test/elements/goal-list/goal-list.test.ts
 *   npm run test:full                                 the slow ones: each file in test/full/
 *   npm run test:release                              before a release, with other people's programs: each file in test/release/; what it came
 *                                                     to stands in docs/provat.md
 *
 * A step that passes is one line. What has failed stands last, each with the command that runs it alone. Where CI is set,
 * an engine that is missing is a failure; elsewhere it is a skip that says what to install. Imports nothing but Node: on a
 * fresh clone there is nothing else.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { engines, findBrowsers, howToGet } from './browsers.mjs';
import { indent } from './support/words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const { values: options } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    release: { type: 'boolean', default: false },
    only: { type: 'string' },
    engines: { type: 'string', default: engines.join(',') },
    files: { type: 'string', multiple: true, default: [] },
  },
});
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
// A step that takes this long hangs: the longest takes a quarter of an hour on a machine that has much else to do.
const minutes = 90;
const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-test-'));
const running = new Set();
const total = { passed: 0, failed: 0, skipped: 0 };
const failed = new Set();
const told = [];
/** What each step came to, in the order in which they ended. */
const results = [];
let stopping = false;

/** A step answers with its counts and what it printed. `needs` names steps without which it cannot run. */
const steps = {
  install: { run: install },
  browsers: { needs: ['install'], run: browsers },
  generate: { needs: ['install'], run: generate },
  build: {
    needs: ['install', 'generate'],
    run: () => plain([process.execPath, 'scripts/build.mjs', ...(isRun('generate') ? ['--generated'] : [])]),
  },
  format: {
    needs: ['install'],
    // What has not changed since it was last seen to be right is not read again: by its content, as a checkout changes dates.
    run: () => plain(tool('prettier', '--check', '.', '--cache', '--cache-strategy', 'content')),
  },
  lint: {
    needs: ['install', 'generate', 'build'],
    run: () => plain(tool('eslint', '.', '--max-warnings', '0')),
  },
  types: { needs: ['install', 'generate'], run: types },
  node: { needs: ['install', 'build'], run: nodeTests },
  elements: { needs: ['install', 'generate'], run: elementTests },
  storybook: { needs: ['install', 'build'], run: storybook },
  ...Object.fromEntries(
    [...list('test/full', '.mjs'), ...list('test/release', '.mjs')].map(file => [
      file,
      {
        needs: ['install', 'browsers', 'build'],
        run: async () => closingLine(await start([process.execPath, file])),
      },
    ]),
  ),
};

/** What is slow, what tests stand on, and what others bring along. */
const notNodeTests = /^test\/(full|release)\/|\/node_modules\//;

/** What runs after what; the steps of one line run beside one another, so that no core waits for a program that has but one thread. */
const everyday = [
  ['install'],
  ['browsers', 'generate'],
  ['build', 'format', 'types'],
  ['node', 'lint'],
  ['elements', 'storybook'],
];
const inFolder = folder => [['install'], ['browsers', 'build'], ...list(folder, '.mjs').map(file => [file])];
const full = inFolder('test/full');
const release = inFolder('test/release');

const only = options.only?.split(',');
const unknown = only?.filter(name => !(name in steps)) ?? [];
if (unknown.length)
  throw new Error(`No such step: ${unknown.join(', ')}. There are ${Object.keys(steps).join(', ')}.`);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop(signal));

const plan = only
  ? [...everyday, ...full.slice(2), ...release.slice(2)].map(line => line.filter(name => only.includes(name)))
  : options.full
    ? full
    : options.release
      ? release
      : everyday;
for (const line of plan) await Promise.all(line.map(runStep));

rmSync(scratch, { recursive: true, force: true });
if (options.release && !only) writeReleased();
tellFailures();
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed || !total.passed ? 1 : 0;

/** Whether a step is among those of this run. */
function isRun(name) {
  return plan.flat().includes(name);
}

/** What failed, and the command that runs its step alone. Single tests have their own. */
function tellFailures() {
  for (const { name, output } of told) {
    const command = /^test\/(full|release)\//.test(name) ? `node ${name}` : `npm test -- --only ${name}`;
    console.log(`\n${name} failed. Alone: ${command}\n${indent(output, 4)}`);
  }
}

/** What the tests before a release came to, for those who want to know: `docs/provat.md`. */
function writeReleased() {
  const commit = spawnSync('git', ['rev-parse', '--short=10', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const day = new Date().toLocaleDateString('sv-SE', { dateStyle: 'long' });
  const lines = results
    .filter(({ name }) => name.startsWith('test/release/'))
    .map(
      ({ name, passed, failed, skipped }) =>
        `- \`${name}\`: ${passed} godkända, ${failed} fel, ${skipped} överhoppade`,
    );
  writeFileSync(
    'docs/provat.md',
    `# Provat före utgåva

\`npm run test:release\` provar det som inte ryms i de vanliga testerna, med andra program än våra egna. Senast kördes det den
${day}, vid ${commit || 'ett okänt läge'}. Filen skrivs av körningen.

${lines.join('\n')}
`,
  );
}

async function runStep(name) {
  const { needs = [], run } = steps[name];
  const began = Date.now();
  const missing = needs.filter(need => failed.has(need));
  const result = missing.length
    ? { failed: 1, output: `It needs ${missing.join(' and ')}, which failed.` }
    : await run().catch(error => ({ failed: 1, output: error.stack }));
  const { passed = 0, failed: failures = 0, skipped = 0, output = '', note = '' } = result;
  total.passed += passed;
  total.failed += failures;
  total.skipped += skipped;
  if (failures) failed.add(name);
  results.push({ name, passed, failed: failures, skipped });

  const counted =
    passed + failures + skipped > 1 ? `, ${passed} passed, ${failures} failed, ${skipped} skipped` : '';
  const word = failures ? 'FAILED' : passed ? 'ok' : 'skipped';
  console.log(`${word.padEnd(7)} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s${counted})`);
  if (note) console.log(indent(note, 4));
  if (failures) told.push({ name, output: printable(output) });
}

/** Compares what is installed with the lock file by content: a checkout changes dates, and so does npm itself. */
async function install() {
  const packages = path => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {});
  const installed = packages('node_modules/.package-lock.json');
  const current = Object.entries(packages('package-lock.json'))
    .filter(([path, { optional }]) => path && !optional)
    .every(([path, { version, integrity }]) => {
      const there = installed[path];
      return there && there.version === version && there.integrity === integrity;
    });
  return current ? { passed: 1 } : plain(npm('ci', '--no-fund', '--no-audit'));
}

async function browsers() {
  const isMissing = found => engines.filter(engine => !found[engine]);
  let output = '';
  if (isMissing(await findBrowsers()).length) {
    // In a process of its own, so that a slow download is heard and stopped like any other step.
    const program = `import { installBrowsers } from './test/browsers.mjs'; console.log((await installBrowsers()).join('\\n'));`;
    ({ output } = await start([process.execPath, '--input-type=module', '-e', program]));
  }
  const missing = isMissing(await findBrowsers());
  if (missing.length === 0) return { passed: 1 };
  const note = missing.map(engine => `No ${engine} here. To get it: ${howToGet(engine)}.`).join('\n');
  return { [inCI ? 'failed' : 'skipped']: missing.length, output, note };
}

/** What is made of what stands elsewhere once, and the elements' description: what types and element tests stand on. */
async function generate() {
  const result = await plain(npm('run', 'generate'));
  if (result.failed) return result;
  const analyzer = tool('@custom-elements-manifest/analyzer:cem', 'analyze');
  return plain([...analyzer, '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
}

async function elementTests() {
  const found = await findBrowsers();
  const wanted = options.engines.split(',');
  const there = wanted.filter(engine => found[engine]);
  const missing = wanted.filter(engine => !found[engine]);
  const note = missing.length ? [`Not run in ${missing.join(', ')}, which is not here.`] : [];
  if (there.length === 0) return { [inCI ? 'failed' : 'skipped']: 1, note: note.join('\n') };

  const first = await runElements(there, options.files);
  // A browser that ends tells nothing about the elements: its files get another one, once.
  const again = first.crashed.length
    ? await runElements(
        [...new Set(first.crashed.map(({ engine }) => engine.toLowerCase()))],
        [...new Set(first.crashed.map(({ file }) => file))],
      )
    : undefined;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const part of [first, again]) {
    for (const outcome of Object.keys(counts)) counts[outcome] += part?.counts[outcome] ?? 0;
  }
  counts.failed += again?.crashed.length ?? 0;
  const crashes = first.crashed.map(
    ({ engine, file, message }) => `${engine}, in ${file}: ${message} The file was run again.`,
  );
  return {
    ...counts,
    output: [first.output, again?.output].filter(Boolean).join('\n'),
    note: [...note, ...crashes].join('\n'),
  };
}

async function runElements(names, chosen) {
  const result = join(scratch, 'elements.json');
  rmSync(result, { force: true });
  const files = chosen.length ? ['--files', ...chosen] : [];
  const command = tool('@web/test-runner:web-test-runner', '--static-logging', ...files);
  const { code, output } = await start(command, { ENGINES: names.join(','), TEST_RESULT: result });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const {
    engines = {},
    failures = [],
    crashed = [],
  } = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : {};
  for (const engine of Object.values(engines)) {
    for (const outcome of Object.keys(counts)) counts[outcome] += engine[outcome];
  }
  const isSilent = counts.passed + counts.failed === 0 || (code !== 0 && counts.failed === 0);
  if (isSilent && !crashed.length) counts.failed++;
  return { counts, crashed, output: failures.length ? failures.join('\n') : output };
}

/**
 * What runs in Node is held against the declarations of what runs in pages, as the build has written them; a build that is made in the same run does so
 * itself.
 */
async function types() {
  const forNode = isRun('build') ? [] : ['src/client', 'src/receiver', 'src/cli'];
  for (const project of ['tsconfig.json', ...forNode]) {
    const result = await plain(tool('typescript:tsc', '-p', project, '--noEmit'));
    if (result.failed) return result;
  }
  return { passed: 1 };
}

async function nodeTests() {
  const tap = join(scratch, 'node.tap');
  const files = readdirSync(join(root, 'test'), { recursive: true })
    .map(file => `test/${file.replaceAll('\\', '/')}`)
    .filter(file => file.endsWith('.test.mjs') && !notNodeTests.test(file))
    .sort();
  if (files.length === 0) return { failed: 1, output: 'There is no *.test.mjs in test/.' };
  const reporters = [
    '--test-reporter=./test/support/node-failures.mjs',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
  ];
  // Many of them wait for a program or a browser: by itself Node would leave one of two cores to nobody.
  const atOnce = `--test-concurrency=${Math.max(3, availableParallelism())}`;
  const { code, output } = await start([process.execPath, '--test', atOnce, ...reporters, ...files]);
  const summary = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = word => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(summary)?.[1] ?? 0);
  const counts = {
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, output };
}

async function storybook() {
  const command = tool('storybook', 'build', '--quiet', '--disable-telemetry', '-o', 'storybook-static');
  return plain(command, { STORYBOOK_DISABLE_TELEMETRY: '1' });
}

async function plain(command, env) {
  const { code, output } = await start(command, env);
  return code === 0 ? { passed: 1 } : { failed: 1, output };
}

/** A slow check may close with the same line as this program; then its own numbers count. */
function closingLine({ code, output }) {
  const numbers = /^(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output.trimEnd().split('\n').at(-1));
  const [passed, failures, skipped] = numbers ? numbers.slice(1).map(Number) : [Number(code === 0), 0, 0];
  return { passed, failed: code !== 0 && failures === 0 ? 1 : failures, skipped, output };
}

function start([command, ...args], env = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const limit = setTimeout(() => child.kill(), minutes * 60_000);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => (output += text));
    const finish = (code, text = '') => {
      running.delete(child);
      clearTimeout(limit);
      // No further step is to begin; what this one has told so far may be why somebody stopped it.
      if (stopping) console.log(printable(output));
      else resolve({ code, output: output + text });
    };
    child.once('error', error => finish(1, error.message));
    child.once('close', (code, signal) =>
      finish(code ?? 1, signal ? `Ended by ${signal}, after ${minutes} minutes at the most.` : ''),
    );
  });
}

/** The program a package installs, started with this Node: the scripts in node_modules/.bin differ from system to system. */
function tool(name, ...args) {
  const [dependency, program = dependency] = name.split(':');
  const folder = join(root, 'node_modules', dependency);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [process.execPath, join(folder, typeof bin === 'string' ? bin : bin[program]), ...args];
}

function npm(...args) {
  const path = process.env.npm_execpath;
  if (path && /\.c?js$/.test(path)) return [process.execPath, path, ...args];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm', ...args] : ['npm', ...args];
}

function list(folder, ending) {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).sort() : [];
  return names.filter(name => name.endsWith(ending)).map(name => `${folder}/${name}`);
}

/** Keeps colours and drops the sequences that move the cursor: they would wipe lines that are not theirs. */
function printable(output) {
  // eslint-disable-next-line no-control-regex
  return output.replace(/\x1b\[\d*[A-HJK]/g, '').trim();
}

/** What was started ends first: the engines' processes are theirs to end. */
async function stop(signal) {
  stopping = true;
  for (const child of running) child.kill(signal);
  const deadline = Date.now() + 10_000;
  while (running.size && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 50));
  for (const child of running) child.kill('SIGKILL');
  tellFailures();
  rmSync(scratch, { recursive: true, force: true });
  process.exit(130);
}
