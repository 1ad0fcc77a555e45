import { resolve } from 'node:path';
import type { StorybookConfig } from '@storybook/web-components-vite';

const municipalities = ['krokom', 'skarvik', 'kronvalla', 'granfjall'];

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  // The stories' pictures and documents, where the municipalities' pages have them. The dev server has every file of the
  // project at its own address already, and a folder put there would hide the modules that Vite makes of its files.
  staticDirs: (dirs = [], { configType }) =>
    configType === 'PRODUCTION'
      ? [...dirs, ...municipalities.map(name => ({ from: `../stories/${name}`, to: `/stories/${name}` }))]
      : dirs,
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: vite => ({
    ...vite,
    // What ships has this in its place.
    resolve: {
      ...vite.resolve,
      alias: [{ find: /^@lit\/localize(\/.*)?$/, replacement: resolve('scripts/stand-ins/localize.mjs') }],
    },
    // Storybook leaves this one out of what it bundles for its dev server, and would load all of Lit a second time with it.
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'],
    },
    // Storybook's own parts are large, and are loaded by designers and not by visitors. The themes stay as they are written:
    // light-dark() that is made into something older no longer follows the toolbar.
    build: { ...vite.build, chunkSizeWarningLimit: 3000, cssTarget: 'esnext' },
  }),
};

export default config;
