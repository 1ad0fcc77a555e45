/** What can be chosen for all stories, above them. */
import type { Preview } from '@storybook/web-components-vite';
import languages from '../locales/languages.json';
import { themes } from '../stories/support/themes.js';

/** What is chosen, by name. */
export type Globals = Readonly<Record<keyof typeof initialGlobals, string>>;

export const initialGlobals = {
  language: 'sv',
  theme: 'none',
  direction: 'auto',
  scheme: 'light',
  width: '100%',
  motion: 'full',
  colors: 'own',
  medium: 'screen',
  text: 'normal',
};

export const globalTypes: NonNullable<Preview['globalTypes']> = {
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
      items: ['none', ...themes],
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
  medium: {
    description:
      'Whether it is on paper (imitated: the rules for paper on an A4’s width; “Print this” opens the browser’s own preview)',
    toolbar: {
      title: 'Medium',
      icon: 'print',
      items: [
        { value: 'screen', title: 'Screen' },
        { value: 'paper', title: 'Paper' },
      ],
      dynamicTitle: true,
    },
  },
  text: {
    description:
      'The size of text that the visitor has set in the browser: 200 % is what WCAG 2.2 asks for (1.4.4). The width stays, as it does not with zoom',
    toolbar: {
      title: 'Text',
      icon: 'paragraph',
      items: [
        { value: 'normal', title: 'Text 100 %' },
        { value: 'large', title: 'Text 200 %' },
      ],
      dynamicTitle: true,
    },
  },
};
