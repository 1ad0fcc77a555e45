/** Writes RDF/XML as data portals harvest it: flat, every address absolute, every node named. Pure. */
import { noXml } from '../../base/no-xml.js';
import { attributeText } from '../../base/embed-code/attribute-text.js';

/** What a property says. */
export type RdfValue =
  | { readonly resource: string }
  | { readonly text: string; readonly lang?: string }
  | { readonly date: string };

export interface RdfNode {
  /** Its class: `dcat:Dataset`. */
  readonly type: string;
  readonly about: string;
  /** What is said of it, in order; what there is nothing to say of is left out. */
  readonly properties: readonly (readonly [name: string, value: RdfValue | undefined])[];
}

/** The names that the properties have, and nothing else. */
const namespaces: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** A text in XML; what no XML may have is replaced by the sign for that. */
const xmlText = (text: string): string => attributeText(text.replace(noXml, '\uFFFD'));

const property = (name: string, value: RdfValue): string => {
  if ('resource' in value) return `<${name} rdf:resource="${xmlText(value.resource)}"/>`;
  if ('date' in value)
    return `<${name} rdf:datatype="http://www.w3.org/2001/XMLSchema#date">${xmlText(value.date)}</${name}>`;
  const lang = value.lang === undefined ? '' : ` xml:lang="${xmlText(value.lang.toLowerCase())}"`;
  return `<${name}${lang}>${xmlText(value.text)}</${name}>`;
};

/** Writes nodes. */
export const rdfXml = (nodes: readonly RdfNode[]): string => {
  const declared = Object.entries(namespaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const lines = nodes.flatMap(({ type, about, properties }) => [
    `  <${type} rdf:about="${xmlText(about)}">`,
    ...properties.flatMap(([name, value]) => (value ? [`    ${property(name, value)}`] : [])),
    `  </${type}>`,
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF${declared.join('')}>\n${lines.join('\n')}\n</rdf:RDF>\n`;
};
