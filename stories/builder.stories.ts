import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { Builder } from '../src/builder/builder.js';
import type { UiLocale } from '../src/builder/words/locale.js';
import '../src/builder/builder.css';

const meta: Meta = {
  title: 'Builder',
  // Its ids are the page's: there is room for one on it.
  tags: ['!autodocs'],
  parameters: {
    options: { showPanel: false },
    docs: {
      description: {
        component:
          'What a web editor makes an embed with, without seeing JSON: a form made from the schema, a live preview, and what to copy. It ships as `cdn/builder/index.html`, works from a file, and talks to nobody.',
      },
    },
  },
};
export default meta;

/** The one before is taken out when another story comes. */
let current: Builder | undefined;

const builderIn = (locale: UiLocale): StoryObj => ({
  render: () => {
    current?.stop();
    const place = document.createElement('div');
    current = new Builder(place, locale);
    return place;
  },
});

export const Swedish = builderIn('sv');
export const English = builderIn('en');
