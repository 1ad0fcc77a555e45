/** Reads pasted JSON, whole or damaged, into a document to go on from. */
import { goalsDocument } from '../../contract/document.js';
import type { Fault } from '../../data/faults.js';
import { parseJson } from '../../data/parse.js';
import { repairJson, repairValue } from '../../data/repair.js';
import { validate } from '../../data/validate.js';
import { describeFaults, findingsOf, type Finding } from '../document/findings.js';
import type { ElementName } from '../elements/elements.js';
import type { UiLocale } from '../words/locale.js';
import { pasteMessages } from '../words/paste-messages.js';
import { recoverJson } from './recover-json.js';
import { toDocument } from './to-document.js';

/** Where the text came from, and what its messages are written for. */
export interface JsonContext {
  /** The element the data was given to, where that is known. */
  readonly element: ElementName | undefined;
  readonly locale: UiLocale;
  /** The origin of the municipality's pages. */
  readonly origin: string | undefined;
}

/** A whole document, or none, and everything to tell the editor. */
export interface ReadJson {
  readonly document?: object;
  readonly findings: readonly Finding[];
}

type Fields = Record<string, unknown>;

/** A message that does not stop anything. */
export const hint = (code: string, message: string): Finding => ({ hint: true, code, path: '', message });

/** The object or list that holds the value at the path of a message, and its key there. */
const findParent = (root: object, path: string): readonly [Fields, string] | undefined => {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  const last = steps.pop();
  let at: unknown = root;
  for (const step of steps) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Fields)[step];
  }
  return last !== undefined && typeof at === 'object' && at !== null ? [at as Fields, last] : undefined;
};

/** Writes what is repaired into the document, for the form could not show it as it was, and returns what was changed. */
const repairValues = (document: object): readonly [object, readonly Fault[]] => {
  const copy = structuredClone(document);
  const context = { base: 'https://kommun.example/goals.json', origins: ['https://kommun.example'] };
  const faults = validate(goalsDocument, copy, context, '', repairValue).faults;
  const repaired = faults.filter(({ code, path, found, expected }) => {
    const [parent, key] = findParent(copy, path) ?? [];
    if (code !== 'repaired' || !expected || !parent || key === undefined) return false;
    // A field that was missing, or one that was wrong.
    const isMissing = parent[key] === undefined;
    const value = isMissing ? found : repairValue.value(expected, found);
    if (value === undefined || !(isMissing || parent[key] === found)) return false;
    parent[key] = value;
    return true;
  });
  return [copy, repaired];
};

/** Rewrites a message for an editor who never sees the source: without the word JSON, and with what to do. */
const forEditors = (finding: Finding, locale: UiLocale): Finding => {
  const { code, line, column, message } = finding;
  if (code === 'repaired') return { ...finding, message: message.replace(/(?<=\.) [^.]+\.$/, '') };
  if (line === undefined || column === undefined) return finding;
  const [, , ...cause] = message.split(/(?<=\.) (?=\p{Lu})/u);
  return { ...finding, message: pasteMessages[locale].unreadable(line, column, cause.join(' ')) };
};

const describeForEditors = (faults: readonly Fault[], locale: UiLocale): Finding[] =>
  describeFaults(faults, locale).map(finding => forEditors(finding, locale));

const finish = (
  value: object,
  findings: readonly Finding[],
  { element, locale, origin }: JsonContext,
): ReadJson => {
  const [document, repaired] = repairValues(toDocument(value, element));
  return {
    document,
    findings: [...findings, ...describeForEditors(repaired, locale), ...findingsOf(document, locale, origin)],
  };
};

/** Reads a text of JSON as the library does, with its repairs. */
export const readJson = (text: string, context: JsonContext): ReadJson => {
  const { locale } = context;
  const strict = parseJson(text);
  const { value, faults } = strict.value === undefined ? repairJson(text) : strict;
  if (typeof value === 'object' && value !== null)
    return finish(value, describeForEditors(faults, locale), context);
  return {
    findings:
      value === undefined
        ? describeForEditors(faults, locale)
        : describeFaults([{ code: 'type', path: '', found: value, expected: goalsDocument }], locale),
  };
};

/** Recovers what it can of a text that has lost commas or its end; `undefined` where it cannot. */
export const readDamagedJson = (text: string, context: JsonContext): ReadJson | undefined => {
  const { value, lost } = recoverJson(text) ?? {};
  if (!value) return undefined;
  const messages = pasteMessages[context.locale];
  const hints = [...(lost ?? [])].map(what => hint(`lost-${what}`, messages[`lost-${what}`]));
  return finish(value, hints, context);
};
