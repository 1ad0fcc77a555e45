/**
 * The reference in `docs/`, made from the code: the tables of the goals document from the schema, the messages from what the
 * library says, the elements from `custom-elements.json`, what they weigh from the size ledger; and the floors in CONTRIBUTING from the
 * lint rule that holds them. What stands around the tables is written by hand and kept.
 *
 *   node scripts/reference.mjs        after a build: brings the pages up to date
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import prettier from 'prettier';
import { byFragment } from '../.build/data/fragment.js';
import { repairJson } from '../.build/data/repair.js';
import { resolvePart } from '../.build/data/part.js';
import { parseJson } from '../.build/data/parse.js';
import { saidBy } from '../.build/data/versions.js';
import { describeFault } from '../.build/data/describe-fault.js';
import { english, swedish } from '../.build/data/message-words.js';
import { stateText } from '../.build/base/states.js';
import { fulfilmentOf } from '../.build/progress/fulfilment.js';
import { floors } from './lint/floors.mjs';
import { isForm, readXliff } from './locales.mjs';
import { fieldWords, named, partOfTag } from './json-schema.mjs';
import { goalsDocument } from '../.build/contract/document.js';

const words = {
  sv: {
    columns: ['fält', 'värde', 'betyder'],
    required: 'krävs',
    list: item => `lista av ${item}`,
    map: item => `{namn: ${item}}`,
    or: ' eller ',
    from: (min, max) => ` (${[min, max].join('–')})`,
    least: min => ` (minst ${min})`,
    whole: 'heltal',
    any: 'vad som helst',
    document: 'Dokumentet',
    kinds: kind => swedish.kinds(kind).replace(/^(ett|en) /, ''),
    message: 'meddelande',
    example: 'till exempel',
    hint: 'tips: elementet visas ändå',
    fault: 'fel: reservtexten visas',
    partly: 'fel: det utelämnas, och resten visas',
  },
  en: {
    columns: ['field', 'value', 'means'],
    required: 'required',
    list: item => `list of ${item}`,
    map: item => `{name: ${item}}`,
    or: ' or ',
    from: (min, max) => ` (${[min, max].join('–')})`,
    least: min => ` (at least ${min})`,
    whole: 'whole number',
    any: 'anything',
    document: 'The document',
    kinds: kind => english.kinds(kind).replace(/^an? /, ''),
    message: 'message',
    example: 'for example',
    hint: 'hint: the element is shown all the same',
    fault: 'fault: the fallback is shown',
    partly: 'fault: it is left out, and the rest is shown',
  },
};

const cell = text => text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** What a field may be, in a few words; a part with a name of its own is linked. */
const valueIn = (schema, lang) => {
  const own = words[lang];
  const name = named.get(schema);
  if (name) return `[${name}](#${name.toLowerCase()})`;
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? own.map(valueIn(schema.each, lang)) : valueIn(schema.of(), lang);
    case 'any':
      return own.any;
    case 'flag':
      return '`true`, `false`';
    case 'oneOf':
      return schema.values.map(value => `\`${JSON.stringify(value)}\``).join(', ');
    case 'text':
      return own.kinds(schema.name ?? 'text');
    case 'number': {
      const { min, max, whole } = schema;
      const limits =
        min === undefined ? '' : max === undefined || max >= 1e9 ? own.least(min) : own.from(min, max);
      return `${whole ? own.whole : own.kinds('number')}${limits}`;
    }
    case 'list':
      return own.list(valueIn(schema.item, lang)) + (schema.min > 1 ? ` (${schema.min})` : '');
    case 'either': {
      const options = schema.options.map(option => valueIn(option, lang));
      return [...new Set(options)].join(own.or);
    }
    default:
      return `{${Object.keys(schema.fields)
        .filter(field => field !== 'id' && field !== 'lang')
        .join(', ')}}`;
  }
};

/** The objects that a field holds and that have no name of their own. */
const innerObjects = schema => {
  if (named.has(schema)) return [];
  if (schema.kind === 'either') return schema.options.flatMap(innerObjects);
  if (schema.kind === 'list') return innerObjects(schema.item);
  return schema.kind === 'object' ? [schema] : [];
};

const describe = (path, lang) => fieldWords[path]?.[lang === 'sv' ? 0 : 1] ?? '';

const isObservation = schema => schema.fields.breakBefore || (schema.fields.period && schema.fields.min);

const rowsOf = (schema, path, prefix, lang) =>
  Object.entries(schema.fields)
    .filter(([field]) => field !== 'id' && field !== 'lang')
    .flatMap(([field, inner]) => {
      const required = schema.required.includes(field) ? ` **${words[lang].required}**` : '';
      const nested = innerObjects(inner).filter(object => !isObservation(object));
      const observed = innerObjects(inner).some(isObservation);
      const value = observed
        ? valueIn(inner, lang).replace(/\{[^}]*\}/g, '[Observation](#observation)')
        : valueIn(inner, lang);
      return [
        [
          `\`${prefix}${field}\``,
          [...new Set(value.split(words[lang].or))].join(words[lang].or) + required,
          describe(`${path}.${field}`, lang),
        ],
        ...nested.flatMap(object => rowsOf(object, `${path}.${field}`, `${prefix}${field}.`, lang)),
      ];
    });

/** The observations' fields, gathered from wherever they stand. */
const observation = lang => {
  const fields = {};
  const look = schema => {
    for (const inner of Object.values(schema.fields ?? {}))
      for (const object of innerObjects(inner)) {
        if (isObservation(object)) Object.assign(fields, object.fields);
        else look(object);
      }
  };
  for (const schema of named.keys()) look(schema);
  return table(
    words[lang].columns,
    rowsOf({ kind: 'object', fields, required: [] }, 'Observation', '', lang),
  );
};

/** The tables of the whole document. */
export const fieldTables = lang => {
  const parts = [...named].map(([schema, name]) => {
    return [
      `### ${name}`,
      describe(name, lang),
      table(words[lang].columns, rowsOf(schema, name, '', lang)),
    ].join('\n\n');
  });
  return [
    `### ${words[lang].document}`,
    table(words[lang].columns, rowsOf(goalsDocument, 'GoalsDocument', '', lang)),
    ...parts,
    '### Observation',
    observation(lang),
  ].join('\n\n');
};

// Where the page would be, for the checks of addresses.
const page = 'https://kommun.example';
globalThis.location ??= { origin: page };

const faultsOf = async example => {
  const { tag, code, data, document, src, status, deep, rows } = example;
  if (/^(network|cors|timeout|address)$/.test(code)) return [{ code, path: '', found: src }];
  if (code === 'status') return [{ code, path: '', found: status }];
  if (rows) return [{ code, path: 'goals', found: rows, hint: true }];
  if (deep) return [{ code, path: '', found: 65, stops: null }];
  const text = data ?? JSON.stringify(document);
  const strict = parseJson(text);
  const { value: root, faults } = strict.value === undefined ? repairJson(text) : strict;
  if (root === undefined) return faults;
  const fragment = src?.split('#')[1] ?? '';
  const given = {
    root,
    base: `${page}/goals.json`,
    fragment,
    ...(fragment && { named: byFragment(fragment) }),
  };
  if (example.asOf !== undefined) {
    // Its versions are at its own address.
    globalThis.fetch = () => Promise.resolve(new globalThis.Response(text));
    return (
      await saidBy({ value: given, faults }, example.asOf, new globalThis.AbortController().signal, () => {})
    ).faults;
  }
  return [...faults, ...(await resolvePart(partOfTag.get(tag), given)).faults];
};

/** A line for each kind of fault: an example, and what is said of it. */
export const faultTable = async lang => {
  const examples = JSON.parse(readFileSync('test/fixtures/faults.json', 'utf8'));
  const rows = [];
  for (const example of examples) {
    const faults = await faultsOf(example);
    const fault = faults.find(({ code }) => code === example.code);
    if (!fault) throw new Error(`${example.name} does not give ${example.code}.`);
    const { message } = describeFault(fault, lang);
    const { code, cause } = example;
    const day = example.asOf ? ` as-of="${example.asOf}"` : '';
    const shown = example.rows
      ? `10 001 × \`{"title":"…"}\``
      : example.deep
        ? '`{"title":"x","goals":[{"title":"x","goals":[…]}]}`'
        : `\`${(example.data ?? `src="${example.src}"${day}`).replaceAll('\n', '⏎')}\``;
    const weight = fault.hint ? 'hint' : fault.stops === undefined || fault.stops === '' ? 'fault' : 'partly';
    rows.push([
      `\`${code}\`${cause ? ` (${cause})` : ''}`,
      shown,
      `${fault.path ? `\`${fault.path}\`: ` : ''}${message.split('\n')[0]}`,
      words[lang][weight],
    ]);
  }
  return table(['`code`', words[lang].example, words[lang].message, ''], rows);
};

/** What each element takes and gives, from the manifest. */
export const elementTables = () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => a.tagName.localeCompare(b.tagName));
  const lines = (head, items, row) =>
    items?.length ? [`**${head[0].replace(/y$/, 'ie')}s**`, table(head, items.map(row))] : [];
  const about = ({ description = '' }) => description;
  return elements
    .flatMap(element => [
      `## \`<${element.tagName}>\``,
      element.summary ?? '',
      lines(['attribute', 'type', ''], element.attributes, item => [
        `\`${item.name}\``,
        item.type?.text ?? '',
        about(item),
      ]),
      lines(
        ['property', 'type', ''],
        element.members?.filter(({ kind, static: fixed }) => kind === 'field' && !fixed),
        item => [`\`${item.name}\``, `\`${item.type?.text ?? 'unknown'}\``, about(item)],
      ),
      lines(['event', 'type', ''], element.events, item => [
        `\`${item.name}\``,
        `\`${item.type?.text ?? 'CustomEvent'}\``,
        about(item),
      ]),
      lines(['slot', ''], element.slots, item => [item.name ? `\`${item.name}\`` : '(default)', about(item)]),
      lines(['part', ''], element.cssParts, item => [`\`::part(${item.name})\``, about(item)]),
      lines(['custom property', 'default', ''], element.cssProperties, item => [
        `\`${item.name}\``,
        item.default ? `\`${item.default}\`` : '',
        about(item),
      ]),
    ])
    .flat()
    .join('\n\n');
};

/** One set of figures, and what each method makes of it. */
export const methodTable = () => {
  const figures = {
    baseline: { value: 14785, period: 2014 },
    current: { value: 15595, period: 2023 },
    target: { value: 16000, period: 2030 },
  };
  const number = (value, digits = 0) =>
    value.toLocaleString('sv-SE', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const share = value => `${number(value * 100, 1)}\u00A0%`;
  const says = {
    'share-of-target': ['resultat / mål', ({ figure }) => `${share(figure)} av målet`],
    'share-of-journey': [
      '(resultat − utgångsvärde) / (mål − utgångsvärde)',
      ({ figure }) => `${share(figure)} av vägen`,
    ],
    'on-path': [
      'jämfört med en rät linje från utgångsvärdet till målet (genom delmålen, om det finns sådana)',
      ({ figure, expected }) => `${number(figure)} över det väntade ${number(expected)}`,
    ],
    threshold: ['är målet nått?', ({ figure }) => `${number(-figure)} kvar`],
  };
  const rows = Object.entries(says).map(([method, [rule, figure]]) => {
    const fulfilment = fulfilmentOf({ ...figures, method });
    const { pace, assessment } = fulfilment;
    const state = pace ? stateText('pace', pace) : stateText('assessment', assessment);
    return [`\`${method}\``, rule, figure(fulfilment), state];
  });
  const { baseline, current, target } = figures;
  const of = ({ value, period }) => `${number(value)} (${period})`;
  return `Utgångsvärde ${of(baseline)}, resultat ${of(current)}, mål ${of(target)}:\n\n${table(
    ['`method`', 'räknar', 'siffra', 'säger'],
    rows,
  )}`;
};

/** Every text of the library's, by id, as translators get it; where a value goes it says `{0}`. */
export const textTable = () => {
  const units = readXliff(readFileSync('locales/en.xlf', 'utf8'));
  const rows = [...units].map(([id, { source, text = '' }]) => [`\`${id}\``, source, text]);
  return table(
    ['id', 'svenska', 'engelska'],
    rows.sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** The languages, how much of each there is, and who has looked at it. */
const languageTable = () => {
  const about = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  const rows = Object.entries(about).map(([language, { name, complete, reviewedBy }]) => {
    const units = [...readXliff(readFileSync(`locales/${language}.xlf`, 'utf8'))];
    const there = units.filter(([, { text }]) => text !== undefined).length;
    const needed = units.filter(([id]) => !isForm(id)).length;
    const share = complete ? 'allt' : `${there} av ${needed} texter`;
    return [`\`${language}\``, name, share, reviewedBy.join(', ') || 'ingen än'];
  });
  return table(
    ['`lang`', 'språk', 'finns', 'granskat av'],
    [['`sv`', 'svenska', 'allt', 'källspråket'], ...rows],
  );
};

/** What pages load, in kB of 1 000 gzipped bytes, as the size ledger has it. */
const sizeTables = () => {
  const ledger = Object.entries(JSON.parse(readFileSync('test/package/size.json', 'utf8')));
  const kB = ([, { bytes }]) => (bytes / 1000).toFixed(1);
  const [loader, ...rest] = ledger;
  const added = /^on top of those before it, (.*)$/;
  const elements = rest.flatMap(line => {
    const [, name] = added.exec(line[0]) ?? [];
    return name ? [[name, kB(rest.find(([alone]) => alone.startsWith(`only ${name}`))), kB(line)]] : [];
  });
  const others = rest.filter(([name]) => !added.test(name) && !name.startsWith('only '));
  return [
    table(
      ['element', 'alone, with the loader', 'on top of those above it'],
      [['the loader', kB(loader), kB(loader)], ...elements],
    ),
    'What is fetched only where it is needed, and what else there is:',
    table(
      ['', 'kB'],
      others.map(line => [line[0], kB(line)]),
    ),
  ].join('\n\n');
};

/** The floors of `src/`, from the lowest upwards. */
const floorTable = () =>
  table(
    ['floor', 'what it holds', 'may import'],
    Object.entries(floors).map(([name, { holds, imports }]) => [
      `\`src/${name}/\``,
      holds,
      imports.map(other => `\`${other}\``).join(', ') || 'nothing of ours',
    ]),
  );

const pages = {
  'CONTRIBUTING.md': { floors: floorTable },
  'docs/texter.md': { texts: textTable },
  'docs/sprak.md': { languages: languageTable },
  'docs/metoder.md': { methods: methodTable },
  'docs/data.md': { fields: () => fieldTables('sv') },
  'docs/data.en.md': { fields: () => fieldTables('en') },
  'docs/messages.md': { faults: () => faultTable('sv') },
  'docs/messages.en.md': { faults: () => faultTable('en') },
  'docs/elements.md': { sizes: sizeTables, elements: elementTables },
};

/**
 * The pages as they should be.
 *
 * @returns Path and text of each.
 */
export const referencePages = async () => {
  const made = [];
  for (const [file, blocks] of Object.entries(pages)) {
    let text = readFileSync(file, 'utf8');
    for (const [name, make] of Object.entries(blocks)) {
      const begin = `<!-- ${name}: made by scripts/reference.mjs -->`;
      const end = `<!-- end of ${name} -->`;
      const [from, to] = [text.indexOf(begin), text.indexOf(end)];
      if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}.`);
      text = `${text.slice(0, from + begin.length)}\n\n${await make()}\n\n${text.slice(to)}`;
    }
    const options = await prettier.resolveConfig(file);
    made.push({ file, text: await prettier.format(text, { ...options, filepath: file }) });
  }
  return made;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const { file, text } of await referencePages()) writeFileSync(file, text);
