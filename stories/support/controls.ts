/** A story with a control for each field of an element's data, made from the schema, and the snippet in its three forms. */
import type { ArgTypes, StoryObj } from '@storybook/web-components-vite';
import { language, text, type Schema } from '../../src/contract/schema.js';
import { fields } from '../../src/generated/fields.js';
import { block, link, linkTo, snippet } from './snippet.js';

/** Values by the path of their field: `target.value`. */
export type Values = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, Schema>>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What every part may have. */
const common: Fields = { id: text, lang: language };

/** The fields that a value may have, of all the forms it may be written in. What may be a text as well has one field for both. */
const fieldsOf = (schema: Schema): Fields => {
  if (schema.kind === 'object') return schema.fields;
  if (schema.kind !== 'either' || schema.options[0].kind === 'text') return {};
  const [one, other] = schema.options;
  return { ...fieldsOf(one), ...fieldsOf(other) };
};

/** Whether a value with fields may also be a list of such, which has one control for all. */
const mayBeList = (schema: Schema): boolean =>
  schema.kind === 'either' && schema.options.some(({ kind }) => kind === 'list');

const fieldsAt = (schema: Schema, path: string): [string, Schema][] =>
  Object.entries({ ...fieldsOf(schema), ...(path ? {} : common) });

const controlOf = (schema: Schema): ArgTypes[string] => {
  if (schema.kind === 'either') {
    const [one, other] = schema.options;
    return other.kind === 'object' ? { control: 'object' } : controlOf(one);
  }
  if (schema.kind === 'oneOf') return { control: 'select', options: schema.values };
  if (schema.kind === 'flag') return { control: 'boolean' };
  if (schema.kind === 'number') {
    const { min, max, whole } = schema;
    return { control: { type: 'number', min, max, step: whole ? 1 : undefined } };
  }
  if (schema.kind === 'text') return { control: schema.name === 'color' ? 'color' : 'text' };
  return { control: 'object' };
};

/**
 * The controls.
 *
 * @param type The name of the data's type in the reference: `Indicator`.
 */
export const controlsFor = (schema: Schema, type: string, path = '', group = ''): ArgTypes =>
  fieldsAt(schema, path).reduce<ArgTypes>((controls, [name, field]) => {
    const key = path ? `${path}.${name}` : name;
    const inner = Object.keys(fieldsOf(field)).length
      ? controlsFor(field, type, key, group || name)
      : undefined;
    if (inner && !mayBeList(field)) return { ...controls, ...inner };
    const description =
      fields[`${type}.${key}`]?.[1] ?? fields[`Observation.${name}`]?.[1] ?? fields[name]?.[1] ?? '';
    return {
      ...controls,
      ...inner,
      [key]: {
        name: key,
        description,
        table: { category: group || 'data' },
        ...(inner ? { control: 'object' } : controlOf(field)),
      },
    };
  }, {});

/** What the controls show of data: a bare number is the value of its figure. */
export const valuesOf = (schema: Schema, data: unknown, path = ''): Values =>
  fieldsAt(schema, path).reduce<Values>((values, [name, field]) => {
    const value = isRecord(data) ? data[name] : name === 'value' ? data : undefined;
    if (value === undefined) return values;
    const key = path ? `${path}.${name}` : name;
    return Object.keys(fieldsOf(field)).length && !Array.isArray(value)
      ? { ...values, ...valuesOf(field, value, key) }
      : { ...values, [key]: value };
  }, {});

/** The data of what the controls say. A field that is emptied is left out, but for the alternative text, where empty says something. */
export const dataOf = (values: Values): Record<string, unknown> => {
  const data: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(values)) {
    if (value === undefined || value === null || (value === '' && !path.endsWith('alt'))) continue;
    const names = path.split('.');
    const last = names.pop() ?? '';
    let place = data;
    for (const name of names) {
      const next = isRecord(place[name]) ? place[name] : {};
      place[name] = next;
      place = next;
    }
    place[last] = value;
  }
  return data;
};

/** Where a municipality's page would be that a link leads to. */
const page = 'https://www.kommunen.example/mal';

/**
 * The story.
 *
 * @param name The element's name without `civic-`.
 * @param schema The schema of its data.
 * @param type The name of the data's type in the reference.
 * @param example What it begins with.
 * @param fallback What stands inside, as HTML.
 */
export const tryIt = (
  name: string,
  schema: Schema,
  type: string,
  example: unknown,
  fallback: string,
): StoryObj => {
  const three = (values: Values): string => {
    const data = dataOf(values);
    return [
      '<!-- The tag -->',
      snippet(`civic-${name}`, data, fallback),
      '',
      '<!-- The block, where the editor takes the tag away -->',
      block(name, data, fallback),
      '',
      '<!-- The link, which every editor lets through -->',
      link(linkTo(page, name, data), 'Läs om målet'),
    ].join('\n');
  };
  return {
    args: valuesOf(schema, example),
    argTypes: controlsFor(schema, type),
    render: values => {
      const place = document.createElement('div');
      place.innerHTML = snippet(`civic-${name}`, dataOf(values), fallback);
      return place;
    },
    parameters: {
      controls: { include: Object.keys(controlsFor(schema, type)) },
      docs: {
        description: {
          story: 'Each field of the data has a control. The code has the snippet in its three forms.',
        },
        // In the schema's order, also where a part of the element bears a field's name.
        extractArgTypes: () => ({}),
        source: {
          type: 'dynamic',
          language: 'html',
          transform: (_code: string, { args }: { readonly args: Values }) => three(args),
        },
      },
    },
  };
};
