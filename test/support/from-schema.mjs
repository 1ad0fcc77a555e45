/**
 * Documents at random, made from the schema in code, for tests that hold for any document: whatever the schema comes to allow
 * is tried without a word here. Awkward texts on purpose.
 */
import fc from './fast-check.mjs';
import { anyText } from './any-text.mjs';

const awkward = [
  '"',
  '“',
  '”',
  '″',
  "'",
  '’',
  ',',
  ':',
  '{',
  '}',
  '[',
  ']',
  '<br>',
  '</p><p>',
  '<b>',
  '\u00A0',
  '\u202F',
  '&',
  '&amp;',
  '&quot;',
  '–',
  '−',
  '--',
  '...',
  '…',
  '\\',
  '\\n',
  '\n',
  '\t',
  '\0',
  '\u0085',
  '\uFEFF',
  '\uD800',
  '&#39;',
  '-->',
  '</script>',
  '1',
  '10x20',
  '50 %',
  '14 925',
  '-2',
  'å',
  'Ö',
  'ïjhtse',
  'شمال',
  '😀',
  '\u202E',
  'null',
  'undefined',
  '__proto__',
  'javascript:alert(1)',
];
const words = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom('Fler invånare', 'Årlig ökning', 'Skolan', 'x', 'Antal, andel & mer'),
  },
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...awkward), { maxLength: 6 }).map(parts => parts.join('')),
  },
  { weight: 1, arbitrary: anyText({ maxLength: 12 }) },
);
const two = number => String(number).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2060 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const year = fc.integer({ min: 1990, max: 2060 });
const address = fc.constantFrom('/a', '../b.html?c=d&e', '#x', 'https://example.com/å?q="x"');

/** The texts that keep each rule. */
const byRule = {
  text: words.map(text => (/\S/.test(text) ? text : `${text}x`)),
  language: fc.constantFrom('sv', 'sma', 'ar', 'en-GB', 'fit', 'zh-Hant-TW'),
  date: day,
  period: fc.oneof(
    fc.constantFrom('2021/22', '2023K3', '2023M03', '2023V15', '2023-w52', ' 2023-q3 ', '2023h1'),
    year.map(String),
    day,
    day.map(text => text.slice(0, 7)),
    fc.tuple(year, fc.constantFrom('Q1', 'Q4', 'T3', 'H2')).map(parts => parts.join('-')),
    fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([first, more]) => `${first}/${first + more}`),
  ),
  'SDG target': fc.constantFrom('1', '17', '11.3', '4.a', '11.B'),
  link: fc.oneof(address, fc.constantFrom('mailto:a@b.se', 'tel:+46640')),
  picture: fc.constantFrom('/a.jpg', 'b.png', '/å ä.svg'),
  srcset: fc.constantFrom('/a.jpg 1x, /b.jpg 2x', '/a.jpg 300w'),
  document: fc.constantFrom('goals-2024.json', '/mål/2023.json'),
  endpoint: fc.constantFrom('/feedback', '/svar?x=1'),
  color: fc.constantFrom('#1c6350', 'rebeccapurple', 'rgb(0 0 0 / 50%)'),
};

/**
 * Values that keep a schema.
 *
 * @param schema A schema of `src/contract/schema.ts`.
 * @param room How many levels more; at the end what may be left out is left out.
 */
export const valuesOf = (schema, room = 6) => {
  switch (schema.kind) {
    case 'any':
      // As JSON says it, which knows no −0.
      return fc.jsonValue({ maxDepth: 1 }).map(value => JSON.parse(JSON.stringify(value)));
    case 'lazy':
      return schema.each
        ? fc.dictionary(
            words.filter(key => key !== '__proto__'),
            valuesOf(schema.each, room - 1),
            { maxKeys: 3, noNullPrototype: true },
          )
        : valuesOf(schema.of(), room);
    case 'flag':
      return fc.boolean();
    case 'oneOf':
      return fc.constantFrom(...schema.values);
    case 'text': {
      const values = schema.name === undefined ? words : byRule[schema.name];
      if (!values) throw new Error(`No texts for the rule ${schema.name}.`);
      return values;
    }
    case 'number': {
      const { min = -1e9, max = 1e9, whole } = schema;
      const integers = fc.integer({
        min: Math.ceil(Math.max(min, -2e9)),
        max: Math.floor(Math.min(max, 2e9)),
      });
      return whole
        ? integers
        : fc.oneof(
            integers,
            integers.map(value => Math.min(max, Math.max(min, value / 100))),
            fc.double({ min, max, noNaN: true }).map(value => value || 0),
          );
    }
    case 'list': {
      const { min, max } = schema;
      return room <= 0 && !min
        ? fc.constant([])
        : fc.array(valuesOf(schema.item, room - 1), { minLength: min, maxLength: Math.min(max, min + 3) });
    }
    case 'either':
      return fc.oneof(...schema.options.map(option => valuesOf(option, room)));
    case 'object': {
      const fields = Object.entries(schema.fields).filter(
        ([key, field]) => schema.required.includes(key) || room > 0 || !/list|object/.test(field.kind),
      );
      const record = (fields, requiredKeys) =>
        fc.record(Object.fromEntries(fields.map(([key, field]) => [key, valuesOf(field, room - 1)])), {
          requiredKeys,
          noNullPrototype: true,
        });
      const inOrder = value => {
        const [low, high] = schema.order ?? [];
        return low in value && high in value && value[low] > value[high]
          ? { ...value, [low]: value[high], [high]: value[low] }
          : value;
      };
      // What depends on another field is made when that is known.
      const dependent = fields.filter(([, field]) => field.names);
      return record(
        fields.filter(([, field]) => !field.names),
        schema.required,
      ).chain(value =>
        record(
          dependent.map(([key, field]) => [key, field.of(undefined, value)]),
          [],
        ).map(more => inOrder({ ...value, ...more })),
      );
    }
    default:
      throw new Error(`No values for ${schema.kind}.`);
  }
};

/** One text that keeps each rule. */
const one = {
  text: 'Text',
  language: 'sv',
  date: '2024-02-22',
  period: '2024-Q3',
  'SDG target': '11.3',
  link: 'https://kommun.example/a',
  picture: 'https://kommun.example/a.jpg',
  srcset: 'https://kommun.example/a.jpg 300w',
  document: 'https://kommun.example/goals-2024.json',
  endpoint: 'https://kommun.example/svar',
  color: 'green',
};

/** A field of a whole document: where it stands, and what it is of. */
const fieldAt = (path, key, schema, owner) => ({ path: [...path, key], key, schema, owner });

/**
 * A document in which every field is there, and every one of its fields.
 *
 * @param schema The document's schema.
 * @param choice Which of the ways to write it is taken, where there are several: the last, where there are not so many.
 * @param items How many items a list has. They are all alike.
 * @returns The document, and its fields, those of a list's first item for all: each with its path, its schema and the schema of the object
 *   that it belongs to.
 */
export const wholeOf = (schema, choice, items) => {
  const fields = [];
  let count = 0;
  const make = (schema, path, room, around) => {
    switch (schema.kind) {
      case 'flag':
        return true;
      case 'any':
        return 'anything';
      case 'oneOf':
        return schema.values[Math.min(choice, schema.values.length - 1)];
      case 'lazy':
        return make(schema.of({ text: 0, other: 0 }, around), path, room);
      case 'text':
        if (schema.name !== undefined && !(schema.name in one))
          throw new Error(`No text for ${schema.name}.`);
        return one[schema.name ?? 'text'];
      case 'number': {
        const { min = -Infinity, max = Infinity } = schema;
        // Each its own; of two in order the first is the lower.
        return Math.min(max, Math.max(min, ++count));
      }
      case 'list': {
        const item = make(schema.item, [...path, 0], room, around);
        const length = Math.min(schema.max, Math.max(items, schema.min));
        return Array.from({ length }, () => globalThis.structuredClone(item));
      }
      case 'either': {
        const options = schema.options.flatMap(option =>
          option.kind === 'either' ? option.options : [option],
        );
        return make(options[Math.min(choice, options.length - 1)], path, room, around);
      }
      case 'object': {
        const value = {};
        for (const [key, field] of Object.entries(schema.fields)) {
          if (room <= 0 && !schema.required.includes(key) && field.kind === 'lazy') continue;
          fields.push(fieldAt(path, key, field, schema));
          value[key] = make(field, [...path, key], room - (field.kind === 'lazy' ? 1 : 0), value);
        }
        return value;
      }
      default:
        throw new Error(`Nothing for ${schema.kind}.`);
    }
  };
  return { document: make(schema, [], 1), fields };
};
