/** The four scales on which goals stand, and the states of each. */

/** The states of each scale in order, the best first; the last, `not-assessed` or `unknown`, says that nothing is known. */
export const statesOf = {
  assessment: ['met', 'partly-met', 'not-met', 'not-assessed'],
  outlook: ['will-be-met', 'uncertain', 'will-not-be-met', 'unknown'],
  trend: ['improving', 'unchanged', 'worsening', 'unknown'],
  pace: ['ahead', 'on-path', 'behind', 'unknown'],
} as const;

/** A scale on which a goal is judged, or its pace is calculated. */
export type Scale = keyof typeof statesOf;

/** A state of any scale. No two scales share a name, but for `unknown`. */
export type State = (typeof statesOf)[Scale][number];

/** The states of an assignment in order, as they are counted; the last says that none is given. */
export const assignmentStates = [
  'done',
  'started',
  'delayed',
  'not-started',
  'cancelled',
  'unknown',
] as const;

export type AssignmentState = (typeof assignmentStates)[number];

/** How a result stands against what was expected at its period. */
export type Pace = Exclude<(typeof statesOf.pace)[number], 'unknown'>;
