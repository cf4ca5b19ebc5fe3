import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The built-in programme's other languages, where the sources look for them; the manifest, for the tables; other programmes and
  // a tally of examples, where the examples look for them. Nothing here receives a pledge.
  staticDirs: [
    { from: '../dist/programmes', to: '/programmes' },
    { from: '../dist/custom-elements.json', to: '/custom-elements.json' },
    { from: '../contract/examples/valid/programme', to: '/contract/examples/valid/programme' },
    { from: '../contract/examples/valid/tally/first-month.json', to: '/v1/pledges/tally' },
  ],
};

export default config;
