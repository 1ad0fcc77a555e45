/** Moves focus on the page. */
import { parsePath } from './document/path.js';
import { fieldId } from './form/form-context.js';

/** Moves focus to an element, and scrolls there. */
export const focusOn = (id: string, block: ScrollLogicalPosition): void => {
  const target = document.getElementById(id);
  target?.focus();
  target?.scrollIntoView({ block });
};

/** Moves focus to the field at a path, or to the nearest group around it. */
export const jumpToField = (path: string): void => {
  const steps = parsePath(path);
  const ids = steps.map((_, index) => fieldId(steps.slice(0, steps.length - index)));
  focusOn(ids.find(id => document.getElementById(id)) ?? '', 'center');
};
