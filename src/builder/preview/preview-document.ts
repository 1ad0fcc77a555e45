/** The document for the preview: as on the municipality's site, without anything that would be fetched or sent. */
import type { Schema } from '../../contract/schema.js';
import { isObject } from '../document/json-object.js';

/** Marks a value that is left out of the preview. */
const omitted = Symbol('left out');

const absolute = (address: string, site: string): string => {
  try {
    return new URL(address, site).href;
  } catch {
    return address;
  }
};

/** Whether a picture is on the builder's own origin, so that no other host is asked. */
const isSameOrigin = (address: string, site: string): boolean =>
  /^https?:$/.test(location.protocol) && absolute(address, site).startsWith(`${location.origin}/`);

/** The option that a value of either kind is written in. */
const optionFor = (options: readonly Schema[], value: unknown): Schema | undefined => {
  const flat = options.flatMap(option => (option.kind === 'either' ? option.options : [option]));
  const kind = Array.isArray(value) ? 'list' : isObject(value) ? 'object' : 'text';
  return flat.find(option => option.kind === kind);
};

const visit = (schema: Schema, value: unknown, site: string): unknown => {
  switch (schema.kind) {
    case 'lazy':
      return schema.each ? value : visit(schema.of(), value, site);
    case 'either': {
      const option = optionFor(schema.options, value);
      return option ? visit(option, value, site) : value;
    }
    case 'text':
      if (typeof value !== 'string') return value;
      if (schema.name === 'link') return absolute(value, site);
      if (schema.name === 'endpoint' || schema.name === 'srcset') return omitted;
      return schema.name === 'picture' && !isSameOrigin(value, site) ? omitted : value;
    case 'list':
      return Array.isArray(value) ? value.map((item: unknown) => visit(schema.item, item, site)) : value;
    case 'object': {
      if (!isObject(value)) return value;
      const fields = Object.entries(value).map(([name, inner]) => {
        const field = Object.hasOwn(schema.fields, name) ? schema.fields[name] : undefined;
        return [name, field ? visit(field, inner, site) : inner] as const;
      });
      // A picture without its address is left out whole.
      if (fields.some(([name, inner]) => name === 'src' && inner === omitted)) return omitted;
      return Object.fromEntries(fields.filter(([, inner]) => inner !== omitted));
    }
    default:
      return value;
  }
};

/**
 * Returns a document for the preview.
 *
 * @param schema The document's schema.
 * @param site The address that relative addresses are resolved against.
 */
export const previewDocument = (schema: Schema, document: unknown, site: string): unknown =>
  visit(schema, document, site);

/** Whether a document has a picture that the preview leaves out. */
export const hasExternalPicture = (document: unknown, site: string): boolean =>
  isObject(document) || Array.isArray(document)
    ? Object.entries(document).some(
        ([name, inner]) =>
          (name === 'src' && typeof inner === 'string' && !isSameOrigin(inner, site)) ||
          hasExternalPicture(inner, site),
      )
    : false;
