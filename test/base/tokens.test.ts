/** The design tokens: a page that sets each of them to the value that the file has looks as one that sets none. */
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define.js';
import { everything, grounds } from '../support/accents.js';
import { changes, looksIn } from '../support/same-look.js';
import { turnOf } from '../support/share.js';
import { keepExceptions, tokensOf } from '../support/tokens.js';

/** A value as a tool that knows the format writes it in CSS. */
const text = (value: unknown): string => {
  if (typeof value === 'string')
    return value.replace(/^\{(.*)\}$/, (_, path: string) => `var(--${path.replaceAll('.', '-')})`);
  if (typeof value === 'number') return String(value);
  if ('unit' in (value as object)) {
    const { value: number, unit } = value as { readonly value: number; readonly unit: string };
    return `${number}${unit}`;
  }
  const { components, alpha } = value as { readonly components: readonly number[]; readonly alpha: number };
  return `color(srgb ${components.join(' ')} / ${alpha})`;
};

describe('the design tokens', () => {
  // Where there is room: a chart is lower in a narrow place, which no token can say.
  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('are what the elements have where a page sets nothing, light and dark', async () => {
    const place = await everything();
    for (const scheme of turnOf(['light', 'dark'] as const)) {
      const tokens = await tokensOf(scheme);
      keepExceptions(place, tokens);
      Object.assign(place.style, { colorScheme: scheme, background: grounds[scheme] });
      const before = looksIn(place);
      for (const [name, { $value }] of tokens) place.style.setProperty(name, text($value));
      const after = looksIn(place);
      for (const [name] of tokens) place.style.removeProperty(name);
      expect(before.length).to.be.above(2000);
      expect(changes(before, after, 0.5), scheme).to.deep.equal([]);
      // What it is measured by sees a change.
      place.style.setProperty('--civic-color-met', scheme === 'light' ? '#1a6e40' : '#7bd29f');
      expect(changes(before, looksIn(place), 0.5), scheme).not.to.deep.equal([]);
      place.style.removeProperty('--civic-color-met');
    }
  });
});
