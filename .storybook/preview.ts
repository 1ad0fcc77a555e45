import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import manifest from '../custom-elements.json';
import { loaders } from '../src/generated/elements/loaders.js';
import { emulate } from './emulate.js';
import { paperNote } from './paper-note.js';
import { globalTypes, initialGlobals, type Globals } from './toolbar.js';
import '../stories/themes/granfjall.css';
import '../stories/themes/kronvalla.css';
import '../stories/themes/skarvik.css';
import '../stories/themes/solbacka.css';
import '../stories/themes/tegelbro.css';

setCustomElementsManifest(manifest);

// Each by itself, as a page gets them.
for (const load of Object.values(loaders)) void load();

const groundOf = ({ medium, colors, scheme }: Globals): string => {
  if (medium === 'paper') return '#fff';
  if (colors === 'forced') return 'Canvas';
  return scheme === 'dark' ? '#141a17' : '#fdfdfb';
};

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [
    (story, { globals }) => {
      const chosen = globals as Globals;
      const { language, theme, direction, width, motion, colors } = chosen;
      const [isPaper, isLarge] = [chosen.medium === 'paper', chosen.text === 'large'];
      emulate({ forcedColors: colors === 'forced', reducedMotion: motion === 'reduced', paper: isPaper });
      const dir = direction === 'auto' ? (language === 'ar' ? 'rtl' : 'ltr') : direction;
      // The browser's own setting makes rem larger, and the size that the elements begin from, which no page can reach: 1rem is the same.
      document.documentElement.style.fontSize = isLarge ? '200%' : '';
      const size = isLarge ? ';--civic-font-size:1rem' : '';
      return html`<div
        lang=${language}
        dir=${dir}
        .style=${`color-scheme:${isPaper ? 'light' : chosen.scheme};background:${groundOf(chosen)};color:CanvasText;padding:1.5rem${size}`}
      >
        ${isPaper ? paperNote : nothing}
        <div
          class=${theme}
          .style=${`max-width:${isPaper && width === '100%' ? '190mm' : width};font-family:var(--civic-font-family, system-ui, sans-serif)`}
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
          'Contrast',
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
