/** The record for data portals: what DCAT-AP-SE 3.0.1 demands, in the form in which dataportal.se harvests it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { portalLicence } from '../../../dist/publish/data/catalogue.js';
import { base, publish } from '../../support/published.mjs';

const document = {
  lang: 'sv',
  organization: { name: 'Provstad & Co <AB>', href: 'https://www.provstad.example/' },
  updated: '2026-03-25',
  goals: [{ id: 'mal', title: 'Mål' }],
  indicators: [
    {
      id: 'i',
      title: 'Andel',
      series: [
        { period: 2023, value: 1 },
        { period: 2025, value: 2 },
      ],
    },
  ],
};
const cc0 = 'https://creativecommons.org/publicdomain/zero/1.0/';
const all = {
  licence: cc0,
  contact: 'data@provstad.example',
  organizationNumber: '2120002486',
  geonames: '2661886',
};

/** The nodes of a record: class, address, and what is said of each. */
const read = text => {
  const errors = [];
  const root = new DOMParser({ errorHandler: message => errors.push(message) }).parseFromString(
    text,
    'text/xml',
  ).documentElement;
  assert.deepEqual(errors, []);
  const elements = node => Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1);
  return elements(root).map(node => ({
    type: node.nodeName,
    about: node.getAttribute('rdf:about'),
    said: elements(node).map(property => [
      property.nodeName,
      property.getAttribute('rdf:resource') || property.textContent,
      property.getAttribute('xml:lang') || property.getAttribute('rdf:datatype') || '',
    ]),
    isFlat: elements(node).every(property => !elements(property).length),
  }));
};

/** What the profile's mandatory table asks for, of each class: how many, and of what form. */
const demanded = {
  'dcat:Catalog': {
    'dcterms:title': [1, Infinity, 'text'],
    'dcterms:description': [1, Infinity, 'text'],
    'dcterms:publisher': [1, 1, 'address'],
    'dcterms:license': [1, 1, 'address'],
    'dcat:dataset': [1, Infinity, 'address'],
  },
  'dcat:Dataset': {
    'dcterms:title': [1, Infinity, 'text'],
    'dcterms:description': [1, Infinity, 'text'],
    'dcterms:publisher': [1, 1, 'address'],
  },
  'dcat:Distribution': {
    'dcat:accessURL': [1, 1, 'address'],
    'dcterms:license': [1, 1, 'address'],
    'dcterms:format': [1, 1, 'plain'],
    'dcatap:availability': [1, 1, 'address'],
  },
  'foaf:Agent': { 'foaf:name': [1, Infinity, 'text'], 'dcterms:type': [1, 1, 'address'] },
  'vcard:Organization': { 'vcard:fn': [1, 1, 'plain'], 'vcard:hasEmail': [1, 1, 'address'] },
};

const faultsOf = nodes => {
  const faults = [];
  for (const { type, about, said, isFlat } of nodes) {
    if (!/^https?:\/\/[^\s<>"]+$/.test(about) || !isFlat) faults.push(`${type}: no address, or not flat`);
    for (const [name, [least, most, form]] of Object.entries(demanded[type] ?? {})) {
      const values = said.filter(([each]) => each === name);
      if (values.length < least || values.length > most) faults.push(`${type} ${name}: ${values.length}`);
      for (const [, value, lang] of values)
        if (
          form === 'address'
            ? !/^(https?:\/\/|mailto:)[^\s<>"]+$/.test(value)
            : form === 'text'
              ? !/^[a-z]{2,3}$/.test(lang)
              : lang !== ''
        )
          faults.push(`${type} ${name}: ${value} (${lang})`);
    }
    for (const [name, value] of said)
      if (
        /^(dcat:dataset|dcat:distribution|dcterms:publisher|dcat:contactPoint|dcterms:temporal)$/.test(name)
      )
        if (!nodes.some(node => node.about === value)) faults.push(`${type} ${name}: ${value} is not there`);
  }
  return faults;
};

const recordOf = async (terms, given = document) => {
  const { files, plan } = await publish(given, { terms });
  const text = files.get('data/dcat.rdf');
  return { licensing: plan.licensing, text, nodes: text === undefined ? undefined : read(text), files };
};

test('has all that is mandatory, with what is told and with nothing but the licence', async () => {
  for (const terms of [all, { licence: cc0 }]) assert.deepEqual(faultsOf((await recordOf(terms)).nodes), []);
});

test('names whose it is, for which years, where, and under which terms', async () => {
  const { nodes, files } = await recordOf(all);
  const [catalogue, dataset] = nodes;
  const of = (node, name) => node.said.filter(([each]) => each === name).map(([, value]) => value);
  assert.deepEqual(of(catalogue, 'dcterms:license'), ['http://creativecommons.org/publicdomain/zero/1.0/']);
  assert.deepEqual(of(dataset, 'dcterms:publisher'), ['http://dataportal.se/organisation/SE2120002486']);
  assert.deepEqual(of(dataset, 'dcterms:spatial'), ['http://sws.geonames.org/2661886']);
  assert.deepEqual(of(dataset, 'dcterms:modified'), ['2026-03-25']);
  assert.deepEqual(of(dataset, 'dcterms:language'), [
    'http://publications.europa.eu/resource/authority/language/SWE',
  ]);
  const period = nodes.find(({ type }) => type === 'dcterms:PeriodOfTime');
  assert.deepEqual(
    period.said.map(([, value]) => value),
    ['2023-01-01', '2025-12-31'],
  );
  const agent = nodes.find(({ type }) => type === 'foaf:Agent');
  assert.deepEqual(of(agent, 'foaf:name'), ['Provstad & Co <AB>']);
  const kinds = nodes.filter(({ type }) => type.startsWith('vcard:'));
  assert.deepEqual(
    kinds.map(node => of(node, 'vcard:hasEmail')),
    [['mailto:data@provstad.example']],
  );
  // What is offered is there.
  for (const node of nodes.filter(({ type }) => type === 'dcat:Distribution'))
    for (const address of of(node, 'dcat:downloadURL'))
      assert.ok(files.has(address.slice(base.length)), address);
});

test('is not written without a licence, or without whose it is', async () => {
  assert.deepEqual(await recordOf({}).then(({ licensing, text }) => [licensing, text]), [
    'no-licence',
    undefined,
  ]);
  const nobody = { ...document, organization: undefined };
  const made = await recordOf(all, nobody);
  assert.deepEqual([made.licensing, made.text], ['no-publisher', undefined]);
});

test('a licence of Creative Commons has the address that portals know', () => {
  const rows = [
    [cc0, 'http://creativecommons.org/publicdomain/zero/1.0/'],
    [
      'https://creativecommons.org/publicdomain/zero/1.0/deed.sv',
      'http://creativecommons.org/publicdomain/zero/1.0/',
    ],
    ['https://creativecommons.org/licenses/by/4.0', 'http://creativecommons.org/licenses/by/4.0/'],
    ['http://www.creativecommons.org/licenses/by/4.0/deed.en', 'http://creativecommons.org/licenses/by/4.0/'],
    ['https://www.provstad.example/licens', 'https://www.provstad.example/licens'],
  ];
  for (const [given, expected] of rows) assert.equal(portalLicence(given), expected);
});

test('no text breaks it', async () => {
  for (const name of [']]>', '&amp;', '\0', '\uD800', '\uFFFF', '</foaf:name>', '"'])
    assert.deepEqual(
      faultsOf((await recordOf(all, { ...document, organization: { name } })).nodes),
      [],
      name,
    );
});
