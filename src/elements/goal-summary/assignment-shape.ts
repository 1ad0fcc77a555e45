/** The shapes of an assignment's states: squares, beside the circles, diamonds, chevrons and triangles of goals. */
import type { TemplateResult } from 'lit';
import type { AssignmentState } from '../../contract/scales.js';
import { drawShape, unknownPath } from '../../base/states.js';

const frame = 'M1.5 1.5H14.5V14.5H1.5Z';
const inside = 'M3.2 3.2V12.8H12.8V3.2Z';
const shapes: Readonly<Record<AssignmentState, readonly [hue: string, path: string]>> = {
  done: ['good', `${frame}M4 8.4 7 11.4 12.2 5.6 11 4.5 6.9 9.1 5.2 7.3Z`],
  started: ['between', `${frame}M8 3.2V12.8H12.8V3.2Z`],
  delayed: ['bad', `${frame}${inside}M7.1 4.4H8.9V9.2H7.1ZM7.1 10.2H8.9V11.9H7.1Z`],
  'not-started': ['other', `${frame}${inside}`],
  cancelled: [
    'other',
    `${frame}${inside}M4.4 5.6 5.6 4.4 8 6.8 10.4 4.4 11.6 5.6 9.2 8 11.6 10.4 10.4 11.6 8 9.2 5.6 11.6 4.4 10.4 6.8 8Z`,
  ],
  unknown: ['unknown', unknownPath],
};

/** The shape of a state. It is decoration: the words stand beside it. */
export const assignmentShape = (state: AssignmentState): TemplateResult =>
  drawShape(`shape ${shapes[state][0]}`, shapes[state][1]);
