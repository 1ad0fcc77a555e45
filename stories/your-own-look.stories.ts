import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { smallPage } from './support/small-page.js';
import './support/page.css';
import './support/own-look.css';

interface Look {
  readonly accent: string;
  readonly font: string;
  readonly heading: string;
  readonly size: number;
  readonly space: number;
  readonly radius: number;
  readonly logo: readonly string[];
}

const fonts: Readonly<Record<string, string>> = {
  'as the page': '',
  system: 'system-ui, sans-serif',
  serif: "'Source Serif 4', 'Iowan Old Style', Palatino, 'Noto Serif', serif",
  narrow: "'Roboto Condensed', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif",
  round: 'Nunito, ui-rounded, Quicksand, Verdana, sans-serif',
};
const fontOf = { control: 'select', options: Object.keys(fonts), mapping: fonts } as const;

const meta: Meta<Look> = {
  title: 'Your own look',
  parameters: {
    controls: { expanded: false },
    docs: {
      description: {
        component:
          'Choose in the panel below, and take the CSS under the page. The logo stays on this computer; it stands where the page has it, in no element. The fonts come with Storybook: your page must have the one that you choose.',
      },
    },
  },
  argTypes: {
    accent: { name: 'Colour', control: 'color' },
    font: { name: 'Font', ...fontOf },
    heading: { name: 'Font of headings', ...fontOf },
    size: { name: 'Size of text, rem', control: { type: 'range', min: 0.875, max: 1.5, step: 0.0625 } },
    space: { name: 'Space, em', control: { type: 'range', min: 0.5, max: 2, step: 0.1 } },
    radius: { name: 'Corners, em', control: { type: 'range', min: 0, max: 1.5, step: 0.05 } },
    logo: { name: 'Logo', control: { type: 'file', accept: 'image/*' } },
  },
  args: {
    accent: '#1c6350',
    font: 'as the page',
    heading: 'as the page',
    size: 1.0625,
    space: 1,
    radius: 0.2,
    logo: [],
  },
};
export default meta;

/** What a template needs to have the look: only what differs from what the elements have of themselves. */
const propertiesOf = ({ accent, font, heading, size, space, radius }: Look): [string, string][] =>
  (
    [
      ['--civic-color-accent', accent],
      ['--civic-font-family', font],
      ['--civic-font-family-heading', heading],
      ['--civic-font-size', `${size}rem`],
      ['--civic-space', space === 1 ? '' : `${space}em`],
      ['--civic-radius', radius === 0.2 ? '' : `${radius}em`],
    ] satisfies [string, string][]
  ).filter(([, value]) => value);

export const YourOwnLook: StoryObj<Look> = {
  render: look => {
    const properties = propertiesOf(look);
    const css = `:root {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}`;
    const place = document.createElement('div');
    place.innerHTML = `<div class="page">
      <img class="logo" alt="Your logo" hidden />
      <div class="parts">${smallPage}</div>
    </div>
    <section class="take-away" aria-label="CSS">
      <h2>The CSS for the template</h2>
      <pre tabindex="0"></pre>
      <button type="button">Copy</button> <span role="status"></span>
    </section>`;
    const one = (selector: string): HTMLElement => {
      const found = place.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}.`);
      return found;
    };
    for (const [name, value] of properties) one('.page').style.setProperty(name, value);
    const [logo] = look.logo;
    one('.logo').hidden = !logo;
    if (logo) one('.logo').setAttribute('src', logo);
    one('pre').textContent = css;
    one('button').addEventListener('click', () => {
      const say = (text: string): void => {
        one('[role=status]').textContent = text;
      };
      navigator.clipboard.writeText(css).then(
        () => {
          say('Copied.');
        },
        () => {
          say('The browser does not let it be copied: mark it and copy it.');
        },
      );
    });
    return place;
  },
};
