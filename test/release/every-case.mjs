/**
 * All the cases at random in each engine, others each time, where `npm test` has the same each time and shares them among the three: see
 * `test/support/share.ts`. The elements' own step runs
 * them: a browser that ends tells nothing, and its file gets another one, once.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);
const files = readdirSync(new URL('test/', root), { recursive: true })
  .map(file => `test/${file.replaceAll('\\', '/')}`)
  .filter(file => file.endsWith('.test.ts') && !file.includes('node_modules'))
  .filter(file => /\/support\/(share|contract)\.js/.test(readFileSync(new URL(file, root), 'utf8')));

const seed = Math.floor(Date.now() / 1000);
console.log(`SEED=${seed}`);
const { status } = spawnSync(
  process.execPath,
  ['test/run.mjs', '--only', 'elements', ...files.flatMap(file => ['--files', file])],
  { cwd: root, stdio: 'inherit', env: { ...process.env, SHARE: 'all', SEED: seed } },
);
process.exitCode = status ?? 1;
