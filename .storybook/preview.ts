import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import manifest from '../custom-elements.json';
import languages from '../locales/languages.json';
import { loaders } from '../src/generated/elements/loaders.js';
import { emulate } from './emulate.js';
import '../stories/themes/granfjall.css';
import '../stories/themes/kronvalla.css';
import '../stories/themes/skarvik.css';
import '../stories/themes/solbacka.css';
import '../stories/themes/tegelbro.css';

setCustomElementsManifest(manifest);

// Each by itself, as a page gets them.
for (const load of Object.values(loaders)) void load();

type Globals = Record<'language' | 'theme' | 'direction' | 'scheme' | 'width' | 'motion' | 'colors', string>;

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    language: {
      description: 'The language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: ['sv', ...Object.keys(languages)],
        dynamicTitle: true,
      },
    },
    theme: {
      description: 'A municipality’s theme, from stories/themes/',
      toolbar: {
        title: 'Theme',
        icon: 'paintbrush',
        items: ['none', 'skarvik', 'tegelbro', 'solbacka', 'kronvalla', 'granfjall'],
        dynamicTitle: true,
      },
    },
    direction: {
      description: 'The direction of the page around: an element’s own is that of its language',
      toolbar: {
        title: 'Direction',
        icon: 'transfer',
        items: [
          { value: 'auto', title: 'As the language' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
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
    motion: {
      description: 'Whether the visitor has asked for less motion',
      toolbar: {
        title: 'Motion',
        icon: 'play',
        items: [
          { value: 'full', title: 'Motion' },
          { value: 'reduced', title: 'Less motion' },
        ],
        dynamicTitle: true,
      },
    },
    colors: {
      description:
        'Whether the visitor’s system sets the colours (imitated: the browser’s own tools show it wholly)',
      toolbar: {
        title: 'Colours',
        icon: 'accessibility',
        items: [
          { value: 'own', title: 'Own colours' },
          { value: 'forced', title: 'Forced colours' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    language: 'sv',
    theme: 'none',
    direction: 'auto',
    scheme: 'light',
    width: '100%',
    motion: 'full',
    colors: 'own',
  },
  decorators: [
    (story, { globals }) => {
      const { language, theme, direction, scheme, width, motion, colors } = globals as Globals;
      emulate({ forcedColors: colors === 'forced', reducedMotion: motion === 'reduced' });
      const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
      return html`<div
        lang=${language}
        dir=${dir}
        .style=${`color-scheme:${scheme};background:${colors === 'forced' ? 'Canvas' : scheme === 'dark' ? '#141a17' : '#fdfdfb'};color:CanvasText;padding:1.5rem`}
      >
        <div
          class=${theme}
          .style=${`max-width:${width};font-family:var(--civic-font-family, system-ui, sans-serif)`}
        >
          ${story()}
        </div>
      </div>`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    docs: { codePanel: true },
    options: {
      storySort: {
        order: [
          'Welcome',
          'Krokom',
          'Builder',
          'Your own look',
          'Municipalities',
          'Themes',
          'All states',
          'Anatomy',
          '*',
        ],
      },
    },
    a11y: { test: 'error' },
  },
};

export default preview;
