/** Builds a page for each subject, as a site's own build does, into `node_modules/.cache/pages/` here. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { folder } from './install.mjs';
import { subjects } from './subjects/index.mjs';

export const pages = `${folder}node_modules/.cache/pages`;

const html = (name, script) => `<!doctype html>
<html lang="sv">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <title>${name}</title>
  <style>
    body { margin: 16px; font: 16px sans-serif; background: #fff; }
    #box { width: 600px; }
  </style>
  <div id="box"></div>
  <script type="module">${script}</script>
</html>
`;

/** Builds pages: `scripts` has the text of a module for each name. */
export const buildPages = async scripts => {
  const source = `${folder}node_modules/.cache/source`;
  rmSync(source, { recursive: true, force: true });
  rmSync(pages, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(`${source}/${name}.html`, html(name, `import './${name}.js';`));
    writeFileSync(`${source}/${name}.js`, script);
    // One at a time: what one brings along must not stand in another's chunk.
    await build({
      root: source,
      base: './',
      mode: 'production',
      configFile: false,
      logLevel: 'error',
      build: {
        outDir: `${pages}/${name}`,
        target: 'es2023',
        modulePreload: false,
        chunkSizeWarningLimit: 9000,
        rolldownOptions: { input: `${source}/${name}.html` },
      },
    });
  }
};

/** The page of a subject: it exposes what the bench does to it. */
export const subjectScripts = (names = Object.keys(subjects)) =>
  Object.fromEntries(
    names.map(name => [
      name,
      `import subject from '${folder}subjects/${name}.js';
import { expose } from '${folder}page.js';
window.ready = expose(subject);`,
    ]),
  );
