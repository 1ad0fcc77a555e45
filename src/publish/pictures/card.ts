/** Lays out a picture for social feeds: whose it is, what it is about, what it says, its drawing, and from where and of which day. */
import { accent, line, muted, text as ink } from './card-colors.js';
import type { Area, CardShape } from './card-shape.js';
import { directionOf, fittedLines, linesOf, pictureText, widthOf, type PictureFonts } from './text.js';
import { cardSize } from './write-card.js';

/** Draws something in a place; nothing, where it cannot be drawn. */
export type Draw = (area: Area) => readonly CardShape[] | undefined;

export interface Card {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Whose it is. */
  readonly organization: string | undefined;
  readonly title: string;
  /** What it says, in whole sentences. */
  readonly text: string;
  /** The number that it is about, and what stands after it. */
  readonly figure?: { readonly value: string; readonly after: string } | undefined;
  /** A drawing beside the text. */
  readonly beside?: Draw | undefined;
  /** A drawing under the text, as wide as the picture, and how high it is. */
  readonly under?: { readonly draw: Draw; readonly height: number } | undefined;
  /** The source and the day. */
  readonly foot: string;
  /** The site that it is from. */
  readonly site: string;
}

/** Around it all, in pixels; and of the stripe at its start. */
const [margin, stripe] = [64, 20];
const left = margin + stripe;
const width = cardSize.width - left - margin;
/** The foot of the last line. */
const bottom = cardSize.height - 44;

/** Text that stands under the text before it. */
interface Block {
  readonly shapes: readonly CardShape[];
  readonly height: number;
}

/** The largest size in which a text takes no more than so many lines. */
const sized = (
  sizes: readonly [number, ...number[]],
  most: (size: number) => number,
  linesAt: (size: number) => readonly string[],
): number => sizes.find(size => linesAt(size).length <= most(size)) ?? (sizes.at(-1) as number);

/**
 * Lays it out.
 *
 * @param fonts What it is written in.
 */
export const cardShapes = (card: Card, fonts: PictureFonts): readonly CardShape[] => {
  const { locale, dir, figure, beside, under } = card;
  const [organization, title, text, foot] = [card.organization ?? '', card.title, card.text, card.foot].map(
    pictureText,
  ) as [string, string, string, string];

  /** A column of lines, at the start of the page. */
  const column = (
    lines: readonly string[],
    top: number,
    size: number,
    leading: number,
    more: { readonly isBold?: boolean; readonly color: typeof ink; readonly whole: string },
  ): Block => ({
    shapes: lines.map((words, index) => ({
      kind: 'line',
      text: words,
      x: dir === 'rtl' ? cardSize.width - left : left,
      y: top + size * (0.8 + leading * index),
      anchor: dir === 'rtl' ? 'end' : 'start',
      ...{ size, color: more.color, isBold: more.isBold ?? false, direction: directionOf(more.whole, dir) },
    })),
    height: lines.length * size * leading,
  });
  const fitsIn =
    (size: number, room: number, isBold = false) =>
    (words: string): boolean =>
      widthOf(words, size, isBold ? fonts.bold : fonts.regular) <= room;

  const shapes: CardShape[] = [
    {
      kind: 'path',
      d: `M${dir === 'rtl' ? cardSize.width - stripe : 0} 0h${stripe}v${cardSize.height}h${-stripe}Z`,
      fill: accent,
    },
    {
      kind: 'path',
      d: `M${dir === 'rtl' ? margin : left} ${bottom - 42}h${width}`,
      stroke: { color: line, width: 2, dashes: [], cap: 'butt', join: 'miter' },
    },
  ];
  const put = ({ shapes: more, height }: Block): number => {
    shapes.push(...more);
    return height;
  };

  let y = 56;
  if (organization) {
    const [words = ''] = fittedLines(organization, 1, locale, fitsIn(30, width, true));
    y += put(column([words], y, 30, 1.6, { isBold: true, color: accent, whole: organization }));
  }
  const end = bottom - 64;
  // What has no number and no chart is words, and those may be large.
  const isWords = !figure && !beside;
  const largest = isWords ? ([76, 64, 54, 46] as const) : ([58, 50, 44] as const);
  const least = largest.at(-1) ?? 0;
  const titleRows = (size: number): number => (size > least ? 2 : 3);
  const titleSize = sized(largest, titleRows, size => linesOf(title, fitsIn(size, width, true)));
  const titleLines = fittedLines(title, titleRows(titleSize), locale, fitsIn(titleSize, width, true));
  const sizes = isWords ? ([44, 38, 34, 30, 27, 24] as const) : ([34, 30, 27, 24] as const);
  const below = under ? under.height + 30 : 0;
  if (isWords) {
    // In the middle of what is left, or somewhat over it.
    const rest = end - y - titleLines.length * titleSize * 1.14 - 26 - below;
    const linesAt = (size: number): readonly string[] => linesOf(text, fitsIn(size, width));
    const size = sized(sizes, size => Math.floor(rest / (size * 1.36)), linesAt);
    y += Math.max(0, rest - (text ? linesAt(size).length * size * 1.36 : 0)) / 2.5;
  }
  y += put(column(titleLines, y, titleSize, 1.14, { isBold: true, color: ink, whole: title })) + 26;

  const drawn = beside?.({
    left: dir === 'rtl' ? margin : left + width - 560,
    top: y,
    width: 560,
    height: end - y,
  });
  if (drawn) shapes.push(...drawn);
  const room = drawn ? width - 560 - 44 : width;
  const drawsUnder = !drawn && under !== undefined;
  const floor = drawsUnder ? end - below + 20 : end;

  const value = pictureText(figure?.value ?? '');
  // With room for a line of text under it, which says the number, too.
  const size = value
    ? [92, 76, 62, 50, 40].find(
        size => fitsIn(size, room, true)(value) && y + size * 1.1 + 8 + 24 * 1.36 <= floor,
      )
    : undefined;
  if (size !== undefined) {
    const after = pictureText(figure?.after ?? '');
    const beside = widthOf(value, size, fonts.bold) + 14;
    const isBeside = fitsIn(30, room - beside)(after);
    y += put(column([value], y, size, isBeside ? 1.1 : 1, { isBold: true, color: accent, whole: value }));
    if (isBeside)
      shapes.push({
        kind: 'line',
        text: after,
        x: dir === 'rtl' ? cardSize.width - left - beside : left + beside,
        y: y - size * 0.3,
        anchor: dir === 'rtl' ? 'end' : 'start',
        ...{ size: 30, color: ink, direction: directionOf(after, dir) },
      });
    else {
      const rows = Math.min(2, Math.floor((floor - y - 8 - 24 * 1.36) / 35));
      const lines = rows > 0 ? fittedLines(after, rows, locale, fitsIn(28, room)) : [];
      y += put(column(lines, y, 28, 1.25, { color: ink, whole: after }));
    }
    y += 8;
  }
  const most = (size: number): number => Math.max(1, Math.floor((floor - y) / (size * 1.36)));
  const textSize = sized(sizes, most, size => linesOf(text, fitsIn(size, room)));
  const lines = text ? fittedLines(text, most(textSize), locale, fitsIn(textSize, room)) : [];
  y += put(column(lines, y, textSize, 1.36, { color: ink, whole: text }));
  if (drawsUnder)
    shapes.push(
      ...(under.draw({
        left: dir === 'rtl' ? margin : left,
        top: isWords ? y + (lines.length ? 30 : 4) : end - under.height,
        ...{ width, height: under.height },
      }) ?? []),
    );

  const site = widthOf(card.site, 24, fonts.bold);
  const [last] = foot ? fittedLines(foot, 1, locale, fitsIn(24, width - site - 40)) : [];
  if (last) put(column([last], bottom - 19, 24, 1, { color: muted, whole: foot }));
  shapes.push({
    kind: 'line',
    text: card.site,
    x: dir === 'rtl' ? margin : cardSize.width - margin,
    y: bottom,
    anchor: dir === 'rtl' ? 'start' : 'end',
    ...{ size: 24, color: accent, isBold: true, direction: 'ltr' },
  });
  return shapes;
};
