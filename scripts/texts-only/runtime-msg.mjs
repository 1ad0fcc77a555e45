// In place of the same module of `@lit/localize` in what ships: texts with an id, and no templates (see `rollup.config.mjs`).
import { defaultMsg } from '@lit/localize/internal/default-msg.js';
import { joinStringsAndValues } from '@lit/localize/internal/str-tag.js';

export const runtimeMsg = (templates, template, { id }) => {
  const text = templates?.[id];
  if (!text) return defaultMsg(template);
  return typeof text === 'string' ? text : joinStringsAndValues(text.strings, template.values, text.values);
};
