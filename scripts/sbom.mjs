/**
 * `npm run --silent sbom`: prints the software bill of materials of what ships, with what comes along on every platform.
 *
 *   npm run --silent sbom                  in CycloneDX
 *   npm run --silent sbom -- spdx          in SPDX
 *
 * `npm sbom --omit dev` leaves out what a tool for development needs, too, and so Lit (npm 11): npm is shown a project without such tools.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const read = file => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const [format = 'cyclonedx'] = process.argv.slice(2);

const manifest = read('package.json');
const lock = read('package-lock.json');
for (const each of [manifest, lock.packages['']]) delete each.devDependencies;
lock.packages = Object.fromEntries(Object.entries(lock.packages).filter(([, { dev }]) => !dev));

const temporary = mkdtempSync(join(tmpdir(), 'civic-goals-'));
// npm 11 takes the name from the folder.
const folder = join(temporary, manifest.name);
mkdirSync(folder);
writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
const { status } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-type', 'library', '--sbom-format', format],
  { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' },
);
rmSync(temporary, { recursive: true, force: true });
process.exitCode = status ?? 1;
