/** The municipality's own words in a document's `texts`: whether there are such texts, and whether all values are still in them. */
import { nearestName } from '../data/nearest-name.js';
import { own } from '../data/validate.js';
import { messages } from '../generated/messages.js';
import type { CheckFault } from './check-faults.js';
import { isObject } from './json-object.js';

const ids = Object.keys(messages);

/** A text may stand in a form for a number: `goal-summary.met-two`. */
const formOf = (id: string): string => /-(zero|one|two|few|many)$/.exec(id)?.[0] ?? '';

/** The text that an id names, in whichever form; nothing where there is none. */
const baseOf = (id: string): string | undefined =>
  [id, id.slice(0, id.length - formOf(id).length)].find(each => Object.hasOwn(messages, each));

/** The part of an id before its point: the element, or what several of them share. */
const groupOf = (id: string): string => id.split('.', 1)[0] ?? '';
const groups = [...new Set(ids.map(groupOf))];

/** The text that was probably meant: of the group that was, where one can be told. */
const nearest = (id: string): string | undefined => {
  if (!id.includes('.')) return nearestName(id, ids);
  const group = nearestName(groupOf(id), groups) ?? '';
  const texts = ids.filter(each => groupOf(each) === group).map(each => each.slice(group.length + 1));
  const text = nearestName(id.slice(groupOf(id).length + 1), texts);
  return text && `${group}.${text}`;
};

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g))];

/** Hints at the texts in `texts` that say nothing, or leave something out. */
export const checkOwnTexts = (root: unknown): readonly CheckFault[] => {
  const texts = own(root, 'texts');
  if (!isObject(texts)) return [];
  return Object.entries(texts).flatMap(([id, text]): CheckFault[] => {
    const path = `texts.${id}`;
    const base = baseOf(id);
    if (!base) {
      const form = formOf(id);
      const inForm = form && nearest(id.slice(0, -form.length));
      const more = nearest(id) ?? (inForm ? inForm + form : '');
      return [{ code: 'unknown-text', path, found: id, more, hint: true }];
    }
    if (typeof text !== 'string') return [];
    const needed = 'x'
      .repeat(messages[base] ?? 0)
      .split('')
      .map((_, index) => `{${index}}`);
    const has = placeholders(text);
    // A form for none, one or two may say the number in words.
    const lost = /^-(zero|one|two)$/.test(formOf(id)) ? [] : needed.filter(each => !has.includes(each));
    const strange = has.filter(each => !needed.includes(each));
    return [
      ...(lost.length
        ? [{ code: 'lost-value', path, found: text, more: lost.join(', '), hint: true } as const]
        : []),
      ...(strange.length
        ? [{ code: 'unknown-value', path, found: text, more: strange.join(', '), hint: true } as const]
        : []),
    ];
  });
};
