/**
 * `npm run bench`: how fast the elements are, beside a native `<meter>`, the same picture as raw HTML and by hand, and the components of
 * others. Everything is measured in one run and said as a ratio of the same round, so that another machine comes to much the same.
 *
 *   npm run bench                              everything; writes docs/speed.md and docs/speed.svg (a quarter of an hour)
 *   npm run bench -- --quick                   few rounds and few subjects, against test/bench/bounds.json; writes nothing
 *   npm run bench -- --only gauges,cold        parts: gauges, scroll, memory, cold, lists, charts, page
 *   npm run bench -- --beside FOLDER           another build of `cdn/` beside this one
 *   npm run bench -- --json FILE               all rounds, as they were measured
 *
 * It fails where a subject of ours paints nothing, and where a ratio is behind its bound.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { compare } from './bounds.mjs';
import { folder, installPeers } from './install.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    beside: { type: 'string' },
    json: { type: 'string' },
  },
});
const say = text => console.error(`  ${new Date().toISOString().slice(11, 19)} ${text}`);
const stop = text => {
  console.log(text);
  process.exit(1);
};

const missing = installPeers();
if (missing.length) stop(`Not there:\n${missing.join('\n')}`);
if (!existsSync('cdn/civic-goals.js')) stop('There is no cdn/: run npm run build.');

const { measure } = await import('./measure.mjs');
const results = await measure({
  quick: options.quick,
  parts: options.only?.split(','),
  beside: options.beside && resolve(options.beside),
  say,
});
if (!results) stop('Not there: Chromium. See what npm test says about it.');
if (options.json) writeFileSync(options.json, `${JSON.stringify(results)}\n`);

const { tables } = await import('./report/tables.mjs');
const { chart } = await import('./report/chart.mjs');
const text = tables(results, JSON.parse(readFileSync(`${folder}bounds.json`, 'utf8')));
console.log(text);
if (!options.quick && !options.only) {
  writeFileSync(
    'docs/speed.md',
    await format(text, { ...(await resolveConfig('docs/speed.md')), parser: 'markdown' }),
  );
  writeFileSync('docs/speed.svg', chart(results));
}

console.log('\nAgainst the bounds');
const { lines, behind } = compare(results, `${folder}bounds.json`);
for (const line of lines) console.log(line);
process.exitCode = behind || results.unpainted.some(name => /^(ours|hand|raw|native)/.test(name)) ? 1 : 0;
