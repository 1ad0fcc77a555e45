/** The states of a judgement in a picture: the sign of each, and its words. */
import { shapeOf, stateText, unknownPath } from '../../base/states.js';
import { latestJudgement, type Judgements } from '../../contract/judgement.js';
import type { Scale, State } from '../../contract/scales.js';
import { bad, between, good, muted, text } from './card-colors.js';
import type { Area, CardShape } from './card-shape.js';
import { directionOf, pictureText, widthOf, type PictureFonts } from './text.js';

/** A state, as its sign and in words. */
export interface StateMark {
  readonly name: string;
  readonly path: string;
  readonly words: string;
}

const colors = Object.entries({ good, between, bad });

/** The states of the judgement that counts, in the order in which the elements show them. */
export const stateMarks = (judgement: Judgements | undefined): readonly StateMark[] => {
  const latest = latestJudgement(judgement) ?? {};
  return (['assessment', 'outlook', 'trend'] as const satisfies readonly Scale[]).flatMap(scale => {
    const state = latest[scale] as State | undefined;
    if (!state) return [];
    const [name, path] = shapeOf(scale, state);
    return [{ name, path, words: stateText(scale, state) }];
  });
};

/** How far it is from one to the next. */
const step = 62;

/** How much room they take. */
export const marksHeight = (marks: readonly StateMark[]): number => marks.length * step;

/** Draws them, one under the other. */
export const stateShapes = (
  marks: readonly StateMark[],
  { left, top, width, dir }: Area & { readonly dir: 'ltr' | 'rtl' },
  fonts: PictureFonts,
): readonly CardShape[] =>
  marks.flatMap(({ name, path, words }, index): CardShape[] => {
    const line = pictureText(words);
    const size = Math.min(38, 38 * ((width - 60) / widthOf(line, 38, fonts.regular)));
    const y = top + index * step;
    const classes = name.split(' ');
    const [, color = muted] = colors.find(([hue]) => classes.includes(hue)) ?? [];
    // Signs of 16 units; those that point forward point to where the text goes.
    const scale = 44 / 16;
    const isTurned = dir === 'rtl' && (classes.includes('trend') || classes.includes('pace'));
    const start = dir === 'rtl' ? left + width - 44 : left;
    const x = isTurned ? start + 44 : start;
    return [
      {
        kind: 'path',
        d: path,
        matrix: [isTurned ? -scale : scale, 0, 0, scale, x, y],
        ...(path === unknownPath
          ? { stroke: { color, width: 1.6, dashes: [2.6, 2.3], cap: 'butt', join: 'miter' } }
          : { fill: color, isEvenOdd: true }),
      },
      {
        kind: 'line',
        text: line,
        x: dir === 'rtl' ? start - 16 : start + 60,
        y: y + 35,
        anchor: dir === 'rtl' ? 'end' : 'start',
        ...{ size, color: text, direction: directionOf(line, dir) },
      },
    ];
  });
