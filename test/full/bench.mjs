/**
 * How fast the elements are beside a native meter, the same picture by hand and the components of others, in few rounds and against the
 * bounds in `test/bench/bounds.json`. `npm run bench` measures everything, and writes the docs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowsers } from '../browsers.mjs';
import { compare } from '../bench/bounds.mjs';
import { folder, installPeers } from '../bench/install.mjs';
import { close } from './support/in-browsers.mjs';

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const counts = { passed: 0, failed: 0, skipped: 0 };
const { chromium } = await findBrowsers();
const missing = [...(chromium ? [] : ['Chromium. See what npm test says about it.']), ...installPeers()];
if (missing.length) {
  console.log(`Not there:\n${missing.join('\n')}`);
  counts[inCI ? 'failed' : 'skipped'] = missing.length;
  close(counts);
  process.exit();
}

const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-bench-'));
const file = join(scratch, 'rounds.json');
const { stderr } = spawnSync(process.execPath, ['test/bench/bench.mjs', '--quick', '--json', file], {
  encoding: 'utf8',
  timeout: 11 * 60_000,
});
if (existsSync(file)) {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  const { lines, behind } = compare(results, `${folder}bounds.json`);
  console.log(lines.join('\n'));
  for (const name of results.unpainted) console.log(`  ✗ ${name} paints nothing`);
  counts.failed += behind + results.unpainted.length;
  counts.passed += lines.length - behind;
} else {
  console.log(stderr);
  counts.failed++;
}
rmSync(scratch, { recursive: true, force: true });
close(counts);
