/**
 * The record of the open data for data portals: a catalogue with one data set, in RDF/XML by DCAT-AP-SE 3.0.1, as dataportal.se harvests it. Every
 * node has an address, every text a language, and the catalogue itself is CC0, as the profile demands. Pure.
 */
import { rdfXml, type RdfNode, type RdfValue } from './rdf-xml.js';

/** A text in several languages. */
export type Texts = readonly { readonly text: string; readonly lang: string }[];

export interface Distribution {
  readonly url: string;
  readonly type: string;
  readonly titles: Texts;
}

export interface CatalogueRecord {
  /** The address of the folder. */
  readonly base: string;
  /** The address of the first page. */
  readonly page: string;
  readonly publisher: { readonly name: string; readonly lang: string };
  readonly titles: Texts;
  readonly descriptions: Texts;
  /** The address of the data set's licence. */
  readonly licence: string;
  /** The languages of the data. */
  readonly languages: readonly string[];
  readonly modified: string | undefined;
  readonly years: readonly [number, number] | undefined;
  readonly contact: string | undefined;
  readonly organizationNumber: string | undefined;
  readonly geonames: string | undefined;
  readonly distributions: readonly Distribution[];
}

const authority = 'http://publications.europa.eu/resource/authority';

/** The list of languages has no southern or Lule Sámi and no Meänkieli: those are not named. */
const languageCodes: Readonly<Record<string, string>> = {
  sv: 'SWE',
  en: 'ENG',
  fi: 'FIN',
  nb: 'NOB',
  de: 'DEU',
  ar: 'ARA',
  se: 'SME',
};

/** The one licence that a catalogue may have. */
const cc0 = 'http://creativecommons.org/publicdomain/zero/1.0/';

/** A licence of Creative Commons as portals know it: by `http`, without the name of a language, with a slash. */
export const portalLicence = (address: string): string => {
  const [, path] =
    /^https?:\/\/(?:www\.)?creativecommons\.org\/((?:licenses|publicdomain)\/[a-z-]+\/\d\.\d)/i.exec(
      address,
    ) ?? [];
  return path === undefined ? address : `http://creativecommons.org/${path.toLowerCase()}/`;
};

const resource = (address: string): RdfValue => ({ resource: address });

/** Writes it. */
export const catalogueRecord = (record: CatalogueRecord): string => {
  const { base, page, publisher, titles, descriptions, modified, years, contact, geonames } = record;
  const each = (name: string, texts: Texts): (readonly [string, RdfValue])[] =>
    texts.map(({ text, lang }) => [name, { text, lang }] as const);
  const publisherAddress =
    record.organizationNumber === undefined
      ? `${base}data/dcat.rdf#publisher`
      : `http://dataportal.se/organisation/SE${record.organizationNumber}`;
  const [catalogue, dataset, contactAddress, period] = ['catalogue', 'dataset', 'contact', 'period'].map(
    name => `${base}data/dcat.rdf#${name}`,
  ) as [string, string, string, string];
  const languages = record.languages.flatMap(
    lang => languageCodes[lang.toLowerCase().split('-', 1)[0] ?? ''] ?? [],
  );
  const spoken = [...new Set(languages)].map(
    code => ['dcterms:language', resource(`${authority}/language/${code}`)] as const,
  );
  const place = geonames === undefined ? undefined : resource(`http://sws.geonames.org/${geonames}`);
  const day: RdfValue | undefined = modified === undefined ? undefined : { date: modified };
  const addressOf = ({ url }: Distribution): string => `${url}#distribution`;
  const nodes: RdfNode[] = [
    {
      type: 'dcat:Catalog',
      about: catalogue,
      properties: [
        ...each('dcterms:title', titles),
        ...each('dcterms:description', descriptions),
        ['dcterms:publisher', resource(publisherAddress)],
        ['dcterms:license', resource(cc0)],
        ...spoken,
        ['dcterms:modified', day],
        ['dcterms:spatial', place],
        ['dcat:themeTaxonomy', resource(`${authority}/data-theme`)],
        ['foaf:homepage', resource(page)],
        ['dcat:dataset', resource(dataset)],
      ],
    },
    {
      type: 'dcat:Dataset',
      about: dataset,
      properties: [
        ...each('dcterms:title', titles),
        ...each('dcterms:description', descriptions),
        ['dcterms:publisher', resource(publisherAddress)],
        ['dcterms:accessRights', resource(`${authority}/access-right/PUBLIC`)],
        ...spoken,
        ['dcterms:modified', day],
        ['dcterms:spatial', place],
        ['dcterms:temporal', years && resource(period)],
        ['dcat:theme', resource(`${authority}/data-theme/GOVE`)],
        ['dcat:keyword', { text: 'mål', lang: 'sv' }],
        ['dcat:keyword', { text: 'uppföljning', lang: 'sv' }],
        ['dcat:landingPage', resource(page)],
        ['dcat:contactPoint', contact === undefined ? undefined : resource(contactAddress)],
        ...record.distributions.map(each => ['dcat:distribution', resource(addressOf(each))] as const),
      ],
    },
    ...(years
      ? [
          {
            type: 'dcterms:PeriodOfTime',
            about: period,
            properties: [
              ['dcat:startDate', { date: `${years[0]}-01-01` }],
              ['dcat:endDate', { date: `${years[1]}-12-31` }],
            ] as const,
          },
        ]
      : []),
    ...record.distributions.map(distribution => ({
      type: 'dcat:Distribution',
      about: addressOf(distribution),
      properties: [
        ...each('dcterms:title', distribution.titles),
        ['dcat:accessURL', resource(distribution.url)],
        ['dcat:downloadURL', resource(distribution.url)],
        ['dcterms:license', resource(portalLicence(record.licence))],
        ['dcterms:format', { text: distribution.type }],
        ['dcatap:availability', resource(`${authority}/planned-availability/STABLE`)],
      ] as const,
    })),
    {
      type: 'foaf:Agent',
      about: publisherAddress,
      properties: [
        ['foaf:name', { text: publisher.name, lang: publisher.lang }],
        ['dcterms:type', resource('http://purl.org/adms/publishertype/LocalAuthority')],
      ],
    },
    ...(contact === undefined
      ? []
      : [
          {
            type: 'vcard:Organization',
            about: contactAddress,
            properties: [
              ['vcard:fn', { text: publisher.name }],
              ['vcard:hasEmail', resource(`mailto:${contact}`)],
            ] as const,
          },
        ]),
  ];
  return rdfXml(nodes);
};
