/**
 * The states of the four scales, each with a word, a shape and a hue. A scale has its own family of shapes, so that no two states
 * are taken for one another without colour: circles say how it is, diamonds how it is expected to be, chevrons which way it goes,
 * triangles how it stands against the plan. What is not known is a dashed circle in all of them, and nothing else is dashed.
 */
import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { statesOf, type Scale, type State } from '../contract/scales.js';

const circle = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';
const diamond = 'M8 .5 15.5 8 8 15.5.5 8Z';
const bar = 'M4.6 7.1H11.4V8.9H4.6Z';
const shapes: Partial<Record<State, string>> = {
  met: `${circle}M4 8.4 7 11.4 12.2 5.6 11 4.5 6.9 9.1 5.2 7.3Z`,
  'partly-met': `${circle}M8 2.7V13.3A5.3 5.3 0 0 0 8 2.7Z`,
  'not-met': `${circle}M8 2.7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 0 0 8 2.7Z${bar}`,
  'will-be-met': `${diamond}M4.4 8.2 7 10.8 11.8 6 10.7 4.9 7 8.6 5.5 7.1Z`,
  uncertain: `${diamond}M8 2.9V13.1L13.1 8Z`,
  'will-not-be-met': `${diamond}M8 2.9 2.9 8 8 13.1 13.1 8Z${bar}`,
  improving: 'M2 2H4.6L9 8 4.6 14H2L6.4 8ZM8 2H10.6L15 8 10.6 14H8L12.4 8Z',
  unchanged: 'M5 3.5V6.8H11V3.5L15.5 8 11 12.5V9.2H5V12.5L.5 8Z',
  worsening: 'M14 2H11.4L7 8 11.4 14H14L9.6 8ZM8 2H5.4L1 8 5.4 14H8L3.6 8Z',
  ahead: 'M8 1.5 15 14H1Z',
  'on-path': 'M2.5 1 14.5 8 2.5 15Z',
  behind: 'M8 14.5 1 2H15Z',
};
/** What is not known, to be drawn as a dashed line. */
export const unknownPath = 'M14.2 8A6.2 6.2 0 0 1 1.8 8A6.2 6.2 0 0 1 14.2 8';

/** A state in words: `Uppnått`, `Före plan`. */
export const stateText = (scale: Scale, state: State): string => {
  switch (state) {
    case 'met':
      return msg('Uppnått', { id: 'judgement.met' });
    case 'partly-met':
      return msg('Delvis uppnått', { id: 'judgement.partly-met' });
    case 'not-met':
      return msg('Inte uppnått', { id: 'judgement.not-met' });
    case 'not-assessed':
      return scale === 'outlook'
        ? msg('Går inte att säga om det uppnås', { id: 'judgement.outlook-not-assessed' })
        : msg('Kan inte bedömas', { id: 'judgement.not-assessed' });
    case 'will-be-met':
      return msg('Väntas uppnås', { id: 'judgement.will-be-met' });
    case 'uncertain':
      return msg('Osäkert om det uppnås', { id: 'judgement.uncertain' });
    case 'will-not-be-met':
      return msg('Väntas inte uppnås', { id: 'judgement.will-not-be-met' });
    case 'improving':
      return msg('Utvecklas åt rätt håll', { id: 'judgement.improving' });
    case 'unchanged':
      return msg('Oförändrat', { id: 'judgement.unchanged' });
    case 'worsening':
      return msg('Utvecklas åt fel håll', { id: 'judgement.worsening' });
    case 'ahead':
      return msg('Före plan', { id: 'pace.ahead' });
    case 'on-path':
      return msg('Enligt plan', { id: 'pace.on-path' });
    case 'behind':
      return msg('Efter plan', { id: 'pace.behind' });
    case 'unknown':
      return scale === 'trend'
        ? msg('Utvecklingen är okänd', { id: 'judgement.trend-unknown' })
        : msg('Kan inte bedömas', { id: 'judgement.not-assessed' });
  }
};

/** The classes and the path of a state's shape. */
export const shapeOf = (scale: Scale, state: State): readonly [string, string] => {
  // Of every scale the first state is good, the second between, the third bad.
  const hue = ['good', 'between', 'bad'][(statesOf[scale] as readonly State[]).indexOf(state)] ?? 'unknown';
  return [`shape ${hue} ${scale}`, shapes[state] ?? unknownPath];
};

/** Draws a shape, by its classes and its path. */
export const drawShape = (name: string, path: string): TemplateResult =>
  html`<svg class=${name} viewBox="0 -2.24 16 16" aria-hidden="true">
    <path fill-rule="evenodd" d=${path}></path>
  </svg>`;

/** The shape of a state. It is decoration: the words stand beside it. */
export const stateShape = (scale: Scale, state: State): TemplateResult => drawShape(...shapeOf(scale, state));

/** The shape with its words. One template and not one in the other: of what is drawn these are the most. */
export const stateMark = (scale: Scale, state: State | undefined): TemplateResult | typeof nothing => {
  if (!state) return nothing;
  const [name, path] = shapeOf(scale, state);
  return html`<span class="state" part="state"
    ><svg class=${name} viewBox="0 -2.24 16 16" aria-hidden="true">
      <path fill-rule="evenodd" d=${path}></path></svg
    >${stateText(scale, state)}</span
  >`;
};
