// The published JSON Schema, made from the schema in code: one source of truth. Descriptions come from `locales/fields.json`.
import { readFileSync } from 'node:fs';
import { parts } from '../.build/generated/elements/parts.js';
import { goalsDocument } from '../.build/contract/document.js';
import { range } from '../.build/contract/observation.js';
import { namedParts } from '../.build/contract/named-parts.js';

/** What has a name of its own under `$defs`. */
export const named = namedParts;

/** What each element shows, by its tag. */
export const partOfTag = new Map(Object.entries(parts).map(([name, part]) => [`civic-${name}`, part]));

/** What every field is, in Swedish and English. */
export const fieldWords = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync('locales/fields.json', 'utf8'))).map(([name, { description }]) => [
    name,
    description,
  ]),
);

/** The rules for texts, as JSON Schema says them. */
const rules = {
  text: { pattern: '\\S' },
  language: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z\\d]{2,8})*$' },
  // A year or a month is taken for what it is.
  date: {
    pattern: '^\\s*\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])([T ].*)?)?)?\\s*$',
  },
  // The words that the reader of periods knows besides are for the builder and its tables: `juni 2023`.
  period: {
    pattern:
      '^\\s*\\d{4}(-?([QqKk][1-4]|[Tt][1-3]|[Hh][12]|[Mm](0?[1-9]|1[0-2])|[VvWw](0?[1-9]|[1-4]\\d|5[0-3]))|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|[/–]\\d{4}|/\\d{2}|-\\d{4})?\\s*$',
  },
  'SDG target': { pattern: '^\\s*(1[0-7]|[1-9])(\\.[\\dA-Za-z]{1,2})?\\s*$' },
  link: { format: 'uri-reference', pattern: '\\S' },
  picture: { format: 'uri-reference', pattern: '\\S' },
  document: { format: 'uri-reference', pattern: '\\S' },
  endpoint: { format: 'uri-reference', pattern: '\\S' },
  srcset: { pattern: '\\S' },
  color: {},
};

/** `null`, a blank text, and a group or a list of such, as deep as `own.ts` looks. */
const blankIn = room => ({
  anyOf: [
    { type: 'null' },
    { type: 'string', pattern: '^\\s*$' },
    ...(room
      ? [
          { type: 'array', minItems: 1, items: blankIn(room - 1) },
          { type: 'object', minProperties: 1, additionalProperties: blankIn(room - 1) },
        ]
      : []),
  ],
});
const blank = blankIn(3);

/**
 * Makes the JSON Schema (2020-12).
 *
 * @returns The schema, and the paths of all its fields, for the test that each is described.
 */
export const makeJsonSchema = () => {
  const used = new Set();
  const describe = path => {
    // An `id` and a `lang` mean the same everywhere.
    const key = /\.(id|lang)$/.exec(path)?.[1] ?? path;
    used.add(key);
    return fieldWords[key] ? { description: fieldWords[key].join(' / ') } : {};
  };

  const convert = (schema, path, whole = false) => {
    const name = named.get(schema);
    if (name && !whole) return { $ref: `#/$defs/${name}` };
    switch (schema.kind) {
      case 'any':
        return {};
      case 'lazy':
        return schema.each
          ? { type: 'object', additionalProperties: optional(convert(schema.each, `${path}.*`)) }
          : convert(schema.of(), path);
      case 'flag':
        return { type: 'boolean' };
      case 'oneOf':
        return schema.values.length === 1 ? { const: schema.values[0] } : { enum: schema.values };
      case 'number': {
        const { min, max, whole } = schema;
        return {
          type: whole ? 'integer' : 'number',
          ...(min !== undefined && { minimum: min }),
          ...(max !== undefined && { maximum: max }),
        };
      }
      case 'text':
        if (schema.name && !rules[schema.name]) throw new Error(`no JSON Schema for the rule ${schema.name}`);
        return { type: 'string', ...rules[schema.name] };
      case 'list':
        return {
          type: 'array',
          items: optional(convert(schema.item, path)),
          // Blank items do not count.
          ...(schema.min && { contains: convert(schema.item, path), minContains: schema.min }),
          ...(Number.isFinite(schema.max) && { maxItems: schema.max }),
        };
      case 'either':
        return {
          anyOf: apart(schema.options.map(option => convert(option, path))).flatMap(
            option => option.anyOf ?? [option],
          ),
        };
      case 'object': {
        // What is observed has the same fields wherever it stands.
        const at =
          schema.fields.breakBefore || (schema.fields.period && schema.fields.min) ? 'Observation' : path;
        return {
          type: 'object',
          properties: Object.fromEntries(
            Object.entries(schema.fields).map(([field, inner]) => [
              field,
              {
                ...describe(`${at}.${field}`),
                ...(schema.required.includes(field)
                  ? { ...convert(inner, `${at}.${field}`), ...(inner.kind === 'list' && { not: isBlank }) }
                  : optional(convert(inner, `${at}.${field}`))),
              },
            ]),
          ),
          ...(schema.required.length && { required: schema.required }),
          ...dependent(schema),
          // What has a value and no end is meant as that value.
          ...(schema === range && {
            allOf: [
              {
                anyOf: [
                  ...['min', 'max'].map(end => ({
                    type: 'object',
                    properties: { [end]: {} },
                    required: [end],
                  })),
                  { type: 'object', properties: { value: isBlank } },
                ],
              },
            ],
          }),
        };
      }
      default:
        throw new Error(`no JSON Schema for ${schema.kind}`);
    }
  };

  const isBlank = { $ref: '#/$defs/Blank' };
  // What editors' tools write for a field that was left empty counts as absent.
  const optional = schema => ({ anyOf: [...(schema.anyOf ?? [schema]), isBlank] });

  /** Of two kinds of object, which may both have fields that nobody knows, one that has what the first asks for is of the first kind. */
  const apart = ([first, second]) => {
    const [key] = first.type === 'object' && second.type === 'object' ? (first.required ?? []) : [];
    const has = { type: 'object', required: [key], properties: { [key]: { not: isBlank } } };
    return [first, key ? { ...second, not: has } : second];
  };

  /** Which names a field may have, by what another says. */
  const dependent = ({ fields }) => {
    const rules = Object.entries(fields).flatMap(([key, { names }]) => {
      if (!names) return [];
      const { field, usual, by } = names;
      const others = Object.keys(by).filter(name => name !== usual);
      const says = values => ({
        type: 'object',
        properties: { [field]: { enum: values } },
        required: [field],
      });
      const may = name => ({
        type: 'object',
        properties: { [key]: optional({ type: 'object', propertyNames: { enum: by[name] } }) },
      });
      return [
        ...others.map(name => ({ if: says([name]), then: may(name) })),
        { if: { not: says(others) }, then: may(usual) },
      ];
    });
    return rules.length ? { allOf: rules } : {};
  };

  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'civic-goals',
    ...describe('GoalsDocument'),
    ...convert(goalsDocument, 'GoalsDocument'),
    $defs: {
      ...Object.fromEntries(
        [...named].map(([part, name]) => [name, { ...describe(name), ...convert(part, name, true) }]),
      ),
      Blank: blank,
    },
  };
  schema.properties = { $schema: { type: 'string' }, ...schema.properties };
  return { schema, used };
};
