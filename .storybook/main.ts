import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  // The stories' pictures and documents, where the municipality's page has them.
  staticDirs: [{ from: '../stories/krokom', to: '/stories/krokom' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: vite => ({
    ...vite,
    // Storybook's own parts are large, and are loaded by designers and not by visitors.
    build: { ...vite.build, chunkSizeWarningLimit: 3000 },
  }),
};

export default config;
