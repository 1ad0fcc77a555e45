/**
 * Builds the apps, as a site's own build does, into `node_modules/.cache/apps/` here. `NODE_ENV` says what for: in development
 * frameworks warn.
 */
import vue from '@vitejs/plugin-vue';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const mode = process.env.NODE_ENV;

/** What each framework's own compiler needs. */
const settings = {
  html: {},
  react: { oxc: { jsx: { runtime: 'automatic', importSource: 'react' } } },
  preact: { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } },
  vue: {
    plugins: [vue({ template: { compilerOptions: { isCustomElement: tag => tag.startsWith('civic-') } } })],
    define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  },
  svelte: { plugins: [svelte({ configFile: false })] },
  angular: { oxc: { decorator: { legacy: true } } },
};

for (const [name, own] of Object.entries(settings)) {
  const entry = part => ['ts', 'tsx'].map(ending => `${folder}${name}/${part}.${ending}`).find(existsSync);
  const parts = names => Object.fromEntries(names.filter(entry).map(part => [part, entry(part)]));
  const shared = {
    root: folder,
    base: './',
    mode,
    configFile: false,
    logLevel: 'warn',
    ...own,
  };
  await build({
    ...shared,
    build: {
      outDir: `node_modules/.cache/apps/${mode}/${name}`,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: parts(['start', 'hydrate', 'later']),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  if (entry('server'))
    await build({
      ...shared,
      build: {
        ssr: entry('server'),
        outDir: `node_modules/.cache/apps/${mode}/${name}/server`,
        emptyOutDir: true,
      },
    });
}
