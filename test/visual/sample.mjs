/** A small page with what is drawn with smoothed edges: the comparison is tried with it, and it tells one machine's edges from another's. */
import { entryOf } from './record.mjs';

export const sample = `<!doctype html>
<style>
  body { margin: 16px; font: 16px/1.5 system-ui; color: #1a211e; background: #fdfdfb; }
  h2 { margin: 0 0 8px; font-size: 22px; }
  hr { border: 0; border-top: 1px solid #cccccc; }
  .bar { width: 200px; height: 10px; background: #1c6350; }
  svg { display: block; }
</style>
<h2>Antal invånare</h2>
<p>Krokoms kommun ska vara en attraktiv kommun att leva i.</p>
<hr />
<div class="bar"></div>
<svg width="100" height="60"><circle cx="30" cy="30" r="20" fill="#1c6350" /><path d="M60 50 95 12" stroke="#1a211e" stroke-width="2" /></svg>`;

/** What this browser draws edges like, on this machine, as `entryOf()` says it. */
export const edgesOf = async browser => {
  const page = await browser.newPage();
  await page.setViewport({ width: 320, height: 240 });
  await page.setContent(sample);
  const entry = await entryOf(Buffer.from(await page.screenshot()));
  await page.close();
  return entry;
};
