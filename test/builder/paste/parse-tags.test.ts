/** The builder's reading of tags is a browser's: what a parser makes of the same text, for any text. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import { decodeEntities } from '../../../src/builder/paste/decode-entities.js';
import { parseTags } from '../../../src/builder/paste/parse-tags.js';
import { anyText } from '../../support/any-text.mjs';
import { casesOf } from '../../support/share.js';

/** The first element that a browser makes of a text, whatever it is. */
const parsed = (html: string): [name: string, attributes: [string, string][]] | undefined => {
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  const element = body.firstElementChild;
  return element
    ? [element.localName, [...element.attributes].map(({ name, value }) => [name, value])]
    : undefined;
};

const read = (html: string): ReturnType<typeof parsed> => {
  const tag = parseTags(html).find(({ isWhole }) => isWhole);
  return tag && [tag.name, [...tag.attributes]];
};

const pieces = [
  ' ',
  '\n',
  '\t',
  '\f',
  '\r\n',
  '\r',
  '/',
  '=',
  '"',
  "'",
  '>',
  '&',
  '&quot;',
  '&quot',
  '&amp;quot;',
  '&#34;',
  '&#x22',
  '&#150;',
  '&#0;',
  '&#xD800;',
  '&#1114112;',
  '&auml;',
  '&auml',
  '&aumlx',
  '&nbsp=',
  '&ndash;',
  '&ndash',
  '&notin;',
  '&lt',
  '&LT',
  '&Auml;',
  '&unknown;',
  '&',
  '&#',
  '&#x',
  '&;',
  'data-json',
  'DATA',
  'src',
  'å',
  'x',
  '1',
  '{',
  '}',
  '[',
  ':',
  ',',
  '\\',
  '<',
  '\0',
  '`',
  'İ',
  'K',
];
const rest = fc
  .array(fc.constantFrom(...pieces), { maxLength: 20 })
  .map(parts => parts.join(''))
  // Chromium joins two names where U+0000 follows a line break, and where a line break follows, later, one that began with U+000D.
  .filter(text => !/[\r\n]\0|\r(?:\n|(?!\n)[^])[^]*\n/.test(text));

describe('Tags', () => {
  it('have the name and the attributes that a browser gives them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('civic-progress-gauge', 'div', 'CIVIC-x'),
        rest,
        fc.boolean(),
        (name, text, ended) => {
          const html = `<${name} ${text}${ended ? '>' : ''}`;
          expect(read(html), html).to.deep.equal(parsed(html));
        },
      ),
      { numRuns: casesOf(20_000) },
    );
  });

  it('have the values that any text has in double quotes, however it is escaped', () => {
    const text = fc.oneof(anyText(), rest).map(value => value.replaceAll('"', '&quot;'));
    fc.assert(
      fc.property(text, value => {
        const html = `<div data-civic-data="${value}">`;
        expect(read(html), html).to.deep.equal(parsed(html));
      }),
      { numRuns: casesOf(5000) },
    );
  });

  it('read every name of HTML 4 and every number as a browser does', () => {
    // Each name of the table, and each number around those of Windows-1252.
    const numbers = [...Array(300).keys()].map(number => `&#${number};`);
    const names =
      'amp lt gt quot apos nbsp iexcl sect copy reg para middot frac14 Agrave Auml Aring AElig Ouml Oslash szlig auml aring aelig ouml oslash uuml yuml times divide OElig oelig Scaron Yuml fnof circ tilde Omega omega thetasym piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr hArr forall nabla notin ni prod minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rfloor lang rang loz spades diams Tab NewLine colon comma lbrace rbrace lsqb rsqb'.split(
        ' ',
      );
    for (const reference of [...numbers, ...names.map(name => `&${name};`)]) {
      const html = `<div x="${reference}">`;
      expect(decodeEntities(reference), reference).to.equal(parsed(html)?.[1][0]?.[1]);
    }
  });

  it('are none in comments, scripts and text fields', () => {
    expect(
      parseTags('<!-- <a> --><script><b></script><textarea><i></textarea><p><!--><em>').map(
        ({ name }) => name,
      ),
    ).to.deep.equal(['script', 'textarea', 'p', 'em']);
  });

  it('that do not end are told apart: what is left of them may say what has happened', () => {
    const [tag] = parseTags('<civic-progress-gauge data-json="{&quot;title&quot;:');
    expect(tag?.isWhole).to.equal(false);
    expect(tag?.attributes.get('data-json')).to.equal('{"title":');
  });
});
