/** Krokom's page, as `npm start` serves it: with and without the hints, and without anything of ours. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preloadsFor } from '../../dist/cli/script-tags.js';
import { serve } from '../../scripts/serve.mjs';

export const path = '/stories/krokom/';
const written = readFileSync('stories/krokom/index.html', 'utf8');

/** The page with the hints that the build prints for its elements: the files' names change with each build, and so they cannot stand in it. */
const hinted = () => {
  const integrity = JSON.parse(readFileSync('cdn/integrity.json', 'utf8'));
  const preloads = preloadsFor('/cdn/', integrity, name => readFileSync(`cdn/${name}`, 'utf8'));
  const lines = Object.entries(preloads)
    .filter(([element]) =>
      element === 'fragment'
        ? /<civic-[^>]* src="[^"]*#/.test(written)
        : written.includes(`<civic-${element}`),
    )
    .flatMap(([, text]) => text.split('\n'));
  return written.replace('<script type="module"', script => `${[...new Set(lines)].join('\n')}\n${script}`);
};

/** The page as it is for who has no script: what is left when nothing is asked for from `cdn/`. */
const alone = () => written.replace(/^.*"\/cdn\/.*\n/gm, '');

/** The pages by what is said of them. */
export const variants = { 'with the hints': hinted, 'without them': () => written, 'without us': alone };

/** Serves one of them. */
export const servePage = (name, secure) => serve('.', { secure, pages: { [path]: variants[name]() } });

/** Opens a page as on a phone, in a new profile, so that nothing is in a cache; `close` ends both. */
export const onPhone = async browser => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 412, height: 823, isMobile: true, hasTouch: true });
  return { page, close: () => context.close() };
};

/** Whether every element of the page has drawn itself; for `page.evaluate`. */
export const isWhole = () => {
  const all = [...document.querySelectorAll('main > [src], main [data], .pair > [src]')];
  return all.length > 0 && all.every(element => element.shadowRoot?.querySelector('.base'));
};

/** A certificate for this machine: browsers speak HTTP/2, as with any site, only where there is one. Nothing without `openssl`. */
export const certificate = () => {
  const scratch = mkdtempSync(join(tmpdir(), 'civic-goals-'));
  const [keyFile, certFile] = ['key', 'cert'].map(name => join(scratch, name));
  const request = ['req', '-x509', '-nodes', '-newkey', 'rsa:2048', '-days', '2', '-subj', '/CN=localhost'];
  const { status } = spawnSync('openssl', [...request, '-keyout', keyFile, '-out', certFile]);
  const made = status === 0 ? { key: readFileSync(keyFile), cert: readFileSync(certFile) } : undefined;
  rmSync(scratch, { recursive: true, force: true });
  return made;
};
