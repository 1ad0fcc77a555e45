/** The elements on pages with Prototype, MooTools and jQuery as Debian has them. In CI nothing is skipped. */
import { unpack } from './support/debian.mjs';
import { close, inBrowsers } from './support/in-browsers.mjs';

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const missing = unpack(
  Object.fromEntries(
    ['prototype', 'mootools', 'jquery'].map(name => [`libjs-${name}`, `usr/share/javascript/${name}`]),
  ),
);
if (missing.length) {
  console.log(`Not there:\n${missing.join('\n')}`);
  close({ passed: 0, failed: 0, skipped: 0, [inCI ? 'failed' : 'skipped']: missing.length });
} else close(await inBrowsers('test/full/old-scripts.browser.ts'));
