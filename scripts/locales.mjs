/**
 * Holds `locales/*.xlf` against the code, for `npm run generate`.
 *
 * It is wrong when a text has no id of its own, when XLIFF and code say different things, when a language that
 * `locales/languages.json` calls complete misses a text, and when a word in one that is not complete has no source.
 * `npx lit-localize extract` brings new texts into the files and takes old ones out.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { DOMParser } from '@xmldom/xmldom';

const forms = /-(zero|one|two|few|many)$/;

/** Whether a text is a form of another, for a number. */
export const isForm = id => forms.test(id);

/**
 * Texts with `{0}` where the first value goes, as a page's own have it. Values that stand beside one another are one placeholder to the
 * tool, `${value} ${when}`.
 *
 * @param source The source text, in pieces: a text, or a placeholder's code and index.
 * @returns What makes such a text of pieces: the source's own, or a translation's.
 */
const flattener = source => {
  let count = 0;
  const values = new Map(
    source
      .filter(piece => typeof piece !== 'string')
      .map(({ code, index }) => [index, code.replace(/\$\{[^}]*\}/g, () => `{${count++}}`)]),
  );
  return pieces =>
    pieces.map(piece => (typeof piece === 'string' ? piece : values.get(piece.index))).join('');
};

const placeholders = text => (text.match(/\{\d\}/g) ?? []).sort().join();

const piecesOf = element =>
  Array.from(element.childNodes, node =>
    node.nodeName === 'x'
      ? { code: node.getAttribute('equiv-text'), index: Number(node.getAttribute('id')) }
      : node.nodeValue,
  );

/**
 * The units of an XLIFF file.
 *
 * @returns By id: the source text, the translation, its state and what is noted about it; absent where there is none.
 */
export const readXliff = xml => {
  const units = new Map();
  for (const unit of Array.from(
    new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('trans-unit'),
  )) {
    const [source, target, note] = ['source', 'target', 'note'].map(
      name => unit.getElementsByTagName(name)[0],
    );
    const flat = flattener(piecesOf(source));
    units.set(unit.getAttribute('id'), {
      source: flat(piecesOf(source)),
      ...(target && { text: flat(piecesOf(target)), state: target.getAttribute('state') }),
      ...(note && { note: note.textContent.trim() }),
    });
  }
  return units;
};

/** The texts in the code, by id, and what is wrong with them. */
export const readCode = () => {
  const { messages, errors } = new RuntimeLitLocalizer(
    readConfigFileAndWriteSchema('lit-localize.json'),
  ).extractSourceMessages();
  const flat = contents => {
    const pieces = contents.map(piece =>
      typeof piece === 'string' ? piece : { code: piece.untranslatable, index: piece.index },
    );
    return flattener(pieces)(pieces);
  };
  return {
    texts: new Map(messages.map(({ name, contents }) => [name, flat(contents)])),
    problems: [
      ...errors.map(({ messageText }) => String(messageText)),
      // Without an id by hand the tool makes one of the text itself.
      ...messages
        .filter(({ name }) => /^[sh][0-9a-f]{16}$/.test(name))
        .map(({ contents }) => `The text “${flat(contents)}” has no id.`),
    ],
  };
};

/** The plural forms that a language has, besides the one that every text is in. */
const formsOf = language => new Intl.PluralRules(language).resolvedOptions().pluralCategories;

/**
 * What is wrong with a language's texts.
 *
 * @param code The texts in the code, by id.
 * @param units The units of its XLIFF file, by id.
 * @param complete Whether it is said to be whole.
 */
export const problemsOf = (language, code, units, complete) => {
  const problems = [];
  const say = (id, problem) => problems.push(`${language}.xlf, ${id}: ${problem}`);
  for (const id of units.keys()) if (!code.has(id)) say(id, 'is not in the code.');
  for (const [id, source] of code) {
    const unit = units.get(id);
    if (unit?.source !== source) {
      const what = unit ? 'has another source text than the code' : 'is not in the file';
      say(id, `${what}. Run \`npx lit-localize extract\`.`);
      continue;
    }
    const form = forms.exec(id)?.[1];
    const isNeeded = !form || id === 'goal-summary.met-one' || formsOf(language).includes(form);
    if (unit.text === undefined) {
      if (complete && isNeeded) say(id, 'has no translation: write its <target> under the <source>.');
      continue;
    }
    if (!unit.text.trim()) say(id, 'is empty.');
    // A form for none, one or two may say the number in words.
    const [has, needs] = [placeholders(unit.text), placeholders(source)];
    if (has !== needs && !(/^(zero|one|two)$/.test(form ?? '') && needs.includes(has)))
      say(id, `has the values ${has || 'none'}, and the source has ${needs || 'none'}.`);
    if (complete) continue;
    if (unit.state !== 'needs-review-translation' && unit.state !== 'final')
      say(id, 'does not say whether a speaker has looked at it (state).');
    if (!unit.note) say(id, 'does not say where the word is from (note).');
  }
  return problems;
};

/** Everything: the texts in the code, each language with its texts and who has reviewed them, and what is wrong. */
export const readLocales = () => {
  const { texts, problems } = readCode();
  const known = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  const { targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));
  for (const language of Object.keys(known))
    if (!targetLocales.includes(language))
      problems.push(`lit-localize.json, targetLocales: add "${language}", which locales/languages.json has.`);
  for (const language of targetLocales)
    if (!known[language])
      problems.push(`locales/languages.json: add "${language}", which lit-localize.json has.`);
  const languages = Object.entries(known).map(([language, about]) => {
    const file = `locales/${language}.xlf`;
    if (!existsSync(file)) {
      problems.push(`${file} is missing. Run \`npx lit-localize extract\`.`);
      return { language, ...about, units: new Map() };
    }
    const units = readXliff(readFileSync(file, 'utf8'));
    problems.push(...problemsOf(language, texts, units, about.complete));
    return { language, ...about, units };
  });
  return { texts, languages, problems };
};
