/** The states of an assignment in words. */
import { msg } from '@lit/localize';
import type { AssignmentState } from '../contract/scales.js';

/** A state in words: `Klart`. */
export const assignmentText = (state: AssignmentState): string => {
  switch (state) {
    case 'not-started':
      return msg('Inte påbörjat', { id: 'assignment.not-started' });
    case 'started':
      return msg('Pågår', { id: 'assignment.started' });
    case 'done':
      return msg('Klart', { id: 'assignment.done' });
    case 'delayed':
      return msg('Försenat', { id: 'assignment.delayed' });
    case 'cancelled':
      return msg('Avbrutet', { id: 'assignment.cancelled' });
    case 'unknown':
      return msg('Läget är inte angivet', { id: 'assignment.unknown' });
  }
};
