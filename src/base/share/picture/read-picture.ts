/** Makes a picture of what an element shows, as it stands on the page: its texts, its drawing, and whose it is. Nothing is painted on the way. */
import { msg, str } from '@lit/localize';
import { realDocument } from '../../../data/real-document.js';
import { formatDate, isolated } from '../../format.js';
import type { Locale } from '../../language.js';
import type { Sender } from '../../sender.js';
import { contrast, isDark, white, type Color } from './color.js';
import { withColors, type ReadColor } from './color-reader.js';
import { groundOf } from './ground.js';
import type { Picture, Shape } from './shape.js';
import { leftOut, shapesOf } from './walk.js';

/** What a picture is made with. */
export interface PictureWish {
  /** On white, and not on what the page has there. */
  readonly isWhite: boolean;
  readonly locale: Locale;
  readonly sender: Sender;
  readonly title: string;
  readonly sentence: string;
  /** The name of the page's server: `www.kommun.example`. */
  readonly host: string;
  readonly today: Date;
}

/** Around what is shown, in pixels. */
const margin = 24;

/** What a page may have set for a dark page, and not for white paper. */
const tokens = [
  ...['text', 'muted', 'line', 'met', 'partly-met', 'partly-met-outturn', 'not-met'].map(
    name => `--civic-color-${name}`,
  ),
  ...['bar', 'track'].map(name => `--civic-progress-gauge-${name}-color`),
  ...['line', 'plan', 'band'].map(name => `--civic-trend-chart-${name}-color`),
  ...['own', 'bar'].map(name => `--civic-peer-comparison-${name}-color`),
];

/** A line in small type under it all. */
const line = (text: string): HTMLElement => {
  const paragraph = realDocument.createElement('p');
  paragraph.textContent = text;
  paragraph.style.cssText = 'margin-top: 0.3em; font-size: 0.833em; color: var(--_muted)';
  return paragraph;
};

const day = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');

/** What a picture says besides, for who comes upon it elsewhere: whose it is, and from where and of which day. */
const linesUnder = (base: Element, { sender, host, today, locale }: PictureWish): HTMLElement[] => {
  const { name, updated } = sender;
  const from = isolated(host, locale);
  const taken = formatDate(day(today), locale);
  const written = updated === undefined ? '' : formatDate(updated, locale);
  const said = [
    ...(name === undefined ? [] : [`${msg('Avsändare:', { id: 'sender.from' })} ${name}.`]),
    ...(written ? [msg(str`Senast uppdaterad ${written}.`, { id: 'sender.updated' })] : []),
  ].join(' ');
  return [
    // The element may say it already.
    ...(said && !base.querySelector('.sender') ? [line(said)] : []),
    line(msg(str`Hämtad ${taken} från ${from}.`, { id: 'share.taken' })),
  ];
};

/** The parts, one under another as they stand, each as far under the one before it as on the page; without what is of no use in a picture. */
const stacked = (base: HTMLElement, read: ReadColor): Pick<Picture, 'width' | 'height' | 'shapes'> => {
  const edge = base.getBoundingClientRect();
  const scale = edge.width ? base.offsetWidth / edge.width : 1;
  const shapes: Shape[] = [];
  let y = margin;
  let bottom: number | undefined;
  for (const part of base.children) {
    const rect = part.getBoundingClientRect();
    const isSeen = rect.height > 0 && !part.matches(leftOut);
    if (!isSeen) {
      if (rect.height > 0) bottom = rect.bottom;
      continue;
    }
    if (y > margin && bottom !== undefined) y += Math.max(0, rect.top - bottom) * scale;
    bottom = rect.bottom;
    const top = y;
    const frame = {
      x: (left: number): number => (left - edge.left) * scale + margin,
      y: (at: number): number => (at - rect.top) * scale + top,
    };
    shapes.push(...shapesOf(part, { frame, scale, isFlipped: false, lang: base.lang, read }));
    y += rect.height * scale;
  }
  return { width: base.offsetWidth + 2 * margin, height: Math.ceil(y + margin), shapes };
};

/**
 * Calls `work` while the element is as it is on white paper.
 *
 * @param isOther Whether the colours that the page has set are for another ground.
 */
const onWhite = <R>(base: HTMLElement, isOther: boolean, work: () => R): R => {
  const { style } = base;
  const before = base.getAttribute('style');
  style.setProperty('color-scheme', 'light');
  if (isOther) for (const token of tokens) style.setProperty(token, 'initial');
  try {
    return work();
  } finally {
    for (const name of ['color-scheme', ...tokens]) style.removeProperty(name);
    // Chromium knows of what scripts have set here when it is asked.
    if (before === null && base.getAttribute('style') !== null) base.removeAttribute('style');
  }
};

/** Whether what is written in a colour can be read there: a page may have put a photograph under it, of which a picture has nothing. */
const isReadable = (base: Element, ground: Color, read: ReadColor): boolean => {
  const text = read(getComputedStyle(base).color);
  return !text || contrast(text, ground) >= 3;
};

/**
 * Reads the picture. All that it changes on the page is as it was when it returns.
 *
 * @throws Where the element shows nothing.
 */
export const readPicture = ({ shadowRoot }: Element, wish: PictureWish): Picture => {
  const base = shadowRoot?.querySelector<HTMLElement>('.base');
  if (!base) throw new Error('Nothing is shown.');
  const lines = linesUnder(base, wish);
  base.append(...lines);
  const { title, sentence } = wish;
  const whole = (ground: Color, read: ReadColor): Picture => ({
    ...stacked(base, read),
    ground,
    title,
    sentence,
    lang: base.lang,
  });
  try {
    return withColors(base, read => {
      const ground = groundOf(base, read);
      const isSeen = isReadable(base, ground, read);
      if (!wish.isWhite && isSeen) return whole(ground, read);
      // What the reader knows of colours is of the scheme that it was asked in.
      return onWhite(base, isDark(ground) || !isSeen, () => withColors(base, light => whole(white, light)));
    });
  } finally {
    for (const added of lines) added.remove();
  }
};
