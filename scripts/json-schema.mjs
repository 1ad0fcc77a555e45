// The published JSON Schema, made from the schema in code: one source of truth. Descriptions come from `locales/fields.json`.
import { readFileSync } from 'node:fs';
import { parts } from '../.build/generated/elements/parts.js';
import { goalsDocument } from '../.build/contract/document.js';
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
  date: { pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T.*)?$' },
  period: { pattern: '^\\d{4}(-(Q[1-4]|T[1-3]|H[12]|(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)|/\\d{4})?$' },
  'SDG target': { pattern: '^(1[0-7]|[1-9])(\\.[\\da-z]{1,2})?$' },
  link: { format: 'uri-reference', pattern: '\\S' },
  picture: { format: 'uri-reference', pattern: '\\S' },
  endpoint: { format: 'uri-reference', pattern: '\\S' },
  srcset: { pattern: '\\S' },
  color: {},
};

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
          ? { type: 'object', additionalProperties: convert(schema.each, `${path}.*`) }
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
          items: convert(schema.item, path),
          ...(schema.min && { minItems: schema.min }),
          ...(Number.isFinite(schema.max) && { maxItems: schema.max }),
        };
      case 'either':
        return {
          anyOf: schema.options
            .map(option => convert(option, path))
            .flatMap(option => option.anyOf ?? [option]),
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
              { ...describe(`${at}.${field}`), ...nullable(convert(inner, `${at}.${field}`)) },
            ]),
          ),
          ...(schema.required.length && { required: schema.required }),
        };
      }
      default:
        throw new Error(`no JSON Schema for ${schema.kind}`);
    }
  };

  // In a series `null` says that there is no value; elsewhere it counts as absent. A field may be either.
  const nullable = schema => (schema.type === 'number' ? { ...schema, type: ['number', 'null'] } : schema);

  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'civic-goals',
    ...describe('GoalsDocument'),
    ...convert(goalsDocument, 'GoalsDocument'),
    $defs: Object.fromEntries(
      [...named].map(([part, name]) => [name, { ...describe(name), ...convert(part, name, true) }]),
    ),
  };
  schema.properties = { $schema: { type: 'string' }, ...schema.properties };
  return { schema, used };
};
