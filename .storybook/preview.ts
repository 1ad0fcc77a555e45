import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';

setCustomElementsManifest(manifest);

// Each by itself, as a page gets them.
void import('../src/elements/vision-banner/define.js');
void import('../src/elements/goal-area-list/define.js');
void import('../src/elements/goal-list/define.js');
void import('../src/elements/progress-gauge/define.js');
void import('../src/elements/trend-chart/define.js');
void import('../src/elements/goal-summary/define.js');
void import('../src/elements/feedback-prompt/define.js');

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'The language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: ['sv', 'en', 'fi', 'nb', 'de', 'ar', 'sma', 'se', 'smj', 'fit'],
        dynamicTitle: true,
      },
    },
    scheme: {
      description: 'The colour scheme of the page',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    width: {
      description: 'The width of the place',
      toolbar: {
        title: 'Width',
        icon: 'grow',
        items: ['100%', '240px', '320px', '768px', '1280px'],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { language: 'sv', scheme: 'light', width: '100%' },
  decorators: [
    (story, { globals }) => {
      const { language, scheme, width } = globals as Record<'language' | 'scheme' | 'width', string>;
      return html`<div
        lang=${language}
        dir=${language === 'ar' ? 'rtl' : 'ltr'}
        .style=${`color-scheme:${scheme};background:${scheme === 'dark' ? '#141a17' : '#fdfdfb'};color:CanvasText;padding:1.5rem`}
      >
        <div .style=${`max-width:${width};font-family:system-ui,sans-serif`}>${story()}</div>
      </div>`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    docs: { codePanel: true },
    options: { storySort: { order: ['Welcome', 'Krokom', 'Municipalities', 'Themes', '*'] } },
    a11y: { test: 'error' },
  },
};

export default preview;
