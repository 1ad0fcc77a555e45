/** What somebody pastes into the builder, as it comes out of a CMS, a mail or a file, whole and damaged. */
import { expect } from 'chai';
import { findingsOf } from '../../../src/builder/document/findings.js';
import { readPasted, type Pasted } from '../../../src/builder/paste/read-pasted.js';
import { writeSnippets } from '../../../src/builder/snippets/write-snippets.js';
import { readTable } from '../../../src/sources/table/read-table.js';
import { krokom } from '../../fixtures/examples.js';
import { growth } from '../../support/growth.js';

const gauge = {
  title: 'Antal invånare',
  unit: 'invånare',
  direction: 'increase',
  current: { period: '2018', value: 14925 },
  target: { period: '2030', value: 16000 },
};
const json = JSON.stringify(gauge);
const escaped = json.replaceAll('"', '&quot;');
const wanted = { indicators: [gauge] };

const data = (text: string): Extract<Pasted, { kind: 'data' }> => {
  const pasted = readPasted(text, 'sv');
  if (pasted.kind !== 'data') throw new Error(JSON.stringify(pasted));
  return pasted;
};
const codes = (pasted: Pasted): string[] =>
  'findings' in pasted ? pasted.findings.map(({ code }) => code) : [];

const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(json)))
  .replaceAll('+', '-')
  .replaceAll('/', '_')
  .replaceAll('=', '');

/** Each way to write the same gauge. */
const spellings: Readonly<Record<string, string>> = {
  'the tag': `<civic-progress-gauge data-json="${escaped}">x</civic-progress-gauge>`,
  'the tag, with data': `<civic-progress-gauge data="${escaped}"></civic-progress-gauge>`,
  'the tag in single quotes': `<civic-progress-gauge data='${json}'>`,
  'the tag in capital letters': `<CIVIC-PROGRESS-GAUGE DATA-JSON="${escaped}">`,
  'the tag with a script inside': `<civic-progress-gauge><script type="application/json">${json}</script></civic-progress-gauge>`,
  'the tag in a page': `<!doctype html><title>x</title><main><p>Text</p><civic-progress-gauge data="${escaped}">`,
  'the tag with an empty attribute first': `<civic-progress-gauge data-json=" " data="${escaped}">`,
  'the tag as TinyMCE writes å': `<civic-progress-gauge data-json="${escaped.replaceAll('å', '&aring;')}">`,
  'the tag as its source code':
    `<p>&lt;civic-progress-gauge data-json="${escaped.replaceAll('&', '&amp;')}"&gt;&lt;/civic-progress-gauge&gt;</p>`.slice(
      3,
    ),
  'the block': `<div data-civic="progress-gauge" data-civic-data="${escaped}"><p>x</p></div>`,
  'the block with spaces': `<div class="x" data-civic=" progress-gauge " data-civic-data="${escaped}">`,
  'the link with b64': `<p><a href="https://kommun.se/mal#civic-progress-gauge=b64:${base64}">x</a></p>`,
  'the link in per cent': `<a href="https://kommun.se/mal#civic-progress-gauge=${encodeURIComponent(json)}">x</a>`,
  'the link, encoded twice': `<a href="https://kommun.se/mal#civic-progress-gauge=${encodeURIComponent(encodeURIComponent(json))}">`,
  'the link with its fragment encoded': `<a href="https://kommun.se/mal#civic-progress-gauge%3D${encodeURIComponent(json)}">`,
  'the link with what a mail tool adds': `<a href="https://kommun.se/mal#civic-progress-gauge=b64:${base64}?utm_source=x&amp;amp;fbclid=1">`,
  'the address alone': `  https://kommun.se/mal#civic-progress-gauge=b64:${base64}\n`,
  'the data alone': json,
  'the data on several lines': JSON.stringify(gauge, null, 2),
  'a document': JSON.stringify({ $schema: 'x', indicators: [gauge] }),
};

/** Each way in which it is damaged and can be mended, with what is said. */
const mended: Readonly<Record<string, readonly [text: string, code: string]>> = {
  'typographic quotation marks': [json.replaceAll('"', '”'), 'repaired'],
  'marks in a tag': [`<civic-progress-gauge data-json="${json.replaceAll('"', '”')}">`, 'repaired'],
  'typographic marks around the attribute': [
    `<civic-progress-gauge data-json=”${escaped}”></civic-progress-gauge>`,
    'torn',
  ],
  'straight marks inside the attribute': [
    `<civic-progress-gauge data-json="${json}"></civic-progress-gauge>`,
    'torn',
  ],
  'typographic marks all over': [
    `<civic-progress-gauge data-json=”${json.replaceAll('"', '”')}”>x</civic-progress-gauge>`,
    'torn',
  ],
  'escaped twice': [`<civic-progress-gauge data-json="${escaped.replaceAll('&', '&amp;')}">`, 'repaired'],
  'paragraphs between': [`<p>${json.replace(',', ',</p><p>')}</p>`, 'repaired'],
  'a number as Swedish text': [json.replace('14925', '"14 925"'), 'repaired'],
  'a comma too many': [json.replace('}}', '},}'), 'repaired'],
};

describe('What is pasted', () => {
  for (const [what, text] of Object.entries(spellings))
    it(`is read as ${what}`, () => {
      const { document, element, findings } = data(text);
      expect({ ...document, $schema: undefined }).to.deep.equal({ ...wanted, $schema: undefined });
      expect(findings.filter(({ code }) => code !== 'escaped')).to.deep.equal([]);
      if (/^the (?!data|address)/.test(what)) expect(element).to.equal('progress-gauge');
    });

  for (const [what, [text, code]] of Object.entries(mended))
    it(`is mended, and that is said: ${what}`, () => {
      const pasted = data(text);
      expect(pasted.document).to.deep.equal(wanted);
      expect(codes(pasted)).to.include(code);
      expect(pasted.findings.every(({ hint }) => hint)).to.equal(true);
    });

  it('that is cut off before anything was said says where, why, and what to do', () => {
    const cut = `<civic-progress-gauge data-json="${escaped.slice(0, 30)}`;
    for (const text of [json.slice(0, 15), cut, `<p>${json.slice(0, 15)}</p>`]) {
      const pasted = readPasted(text, 'sv');
      if (pasted.kind !== 'broken') throw new Error(pasted.kind);
      const [finding] = pasted.findings;
      expect(finding?.line).to.equal(1);
      expect(finding?.column).to.be.greaterThan(9);
      expect(finding?.message).to.match(
        /^Texten går inte att läsa: .*avkortad.* Kopiera hela texten en gång till/,
      );
      expect(finding?.message).to.not.contain('JSON');
      expect(finding?.excerpt).to.contain('^');
    }
  });

  it('that is cut off is gone on from as far as it goes, and no half figure comes along', () => {
    for (let length = json.indexOf('"current"'); length < json.length; length++) {
      const { document, findings } = data(json.slice(0, length));
      const [shown] = (document as typeof wanted).indicators;
      for (const [key, value] of Object.entries(shown ?? {}))
        if (typeof value === 'object') expect(gauge[key as 'current']).to.include(value);
        else expect(value).to.equal(gauge[key as 'title']);
      expect(findings[0]?.code).to.equal('lost-end');
    }
    const { title, unit, direction } = gauge;
    const start = escaped.indexOf(',&quot;current');
    // Wherever it is cut, also in the middle of a character reference.
    for (let length = start; length < escaped.indexOf('&quot;period'); length++)
      expect(
        data(`<civic-progress-gauge data-json="${escaped.slice(0, length)}`).document,
        escaped.slice(start, length),
      ).to.deep.equal({
        indicators: [{ title, unit, direction }],
      });
    expect(data(`{"indicators":[${json}`).document).to.deep.equal(wanted);
  });

  it('that has lost any one of its commas, or all, is put right and says so', () => {
    const places = [...json.matchAll(/,/g)].map(({ index }) => index);
    for (const at of places) {
      const pasted = data(`${json.slice(0, at)} ${json.slice(at + 1)}`);
      expect(pasted.document).to.deep.equal(wanted);
      expect(codes(pasted)).to.deep.equal(['lost-comma']);
    }
    expect(data(json.replaceAll(',', '\n')).document).to.deep.equal(wanted);
    const tag = `<civic-progress-gauge data-json="${escaped.replace(',', '')}">x</civic-progress-gauge>`;
    expect(data(tag).document).to.deep.equal(wanted);
  });

  it('that kses has cut at its beginning says that data-json helps', () => {
    const pasted = readPasted(`<civic-progress-gauge data="Antal&quot;}">`, 'en');
    expect(codes(pasted)).to.deep.equal(['json']);
    expect('findings' in pasted && JSON.stringify(pasted.findings)).to.contain('data-json');
  });

  it('as a link that is cut off says so', () => {
    const pasted = readPasted(`https://kommun.se/mal#civic-progress-gauge=b64:${base64.slice(0, 61)}`, 'sv');
    expect(pasted.kind).to.equal('broken');
    expect(['linkData', 'json']).to.include(codes(pasted)[0]);
    expect(codes(readPasted(`https://kommun.se/mal#civic-trend-chart=b64:*`, 'sv'))).to.deep.equal([
      'linkData',
    ]);
  });

  it('as a question in a link is refused, as it would be on a page', async () => {
    const question = encodeURIComponent('{"question":"Bra?"}');
    const pasted = readPasted(`<a href="https://kommun.se/#civic-feedback-prompt=${question}">`, 'sv');
    expect(codes(pasted)).to.deep.equal(['feedbackInLink']);
    const { link } = await writeSnippets({ feedback: {} }, 'feedback-prompt', {
      base: '/',
      page: 'https://kommun.se/',
    });
    expect(link).to.equal('feedback-in-link');
  });

  it('that names a document says which, as it was written', () => {
    const src = (text: string): string => {
      const pasted = readPasted(text, 'sv');
      return pasted.kind === 'address' ? pasted.src : pasted.kind;
    };
    expect(src('<civic-goal-list src="goals.json#a"></civic-goal-list>')).to.equal('goals.json#a');
    expect(src('<div data-civic="goal-list" data-civic-src="../goals.json">')).to.equal('../goals.json');
    expect(src('<div data-civic="trend-chart" data-civic-src="#a">')).to.equal('#a');
    expect(src('<a href="https://kommun.se/b/mal#civic-goal-list=goals%2Ejson%2F%23a">')).to.equal(
      'https://kommun.se/b/goals.json/#a',
    );
    expect(src('<a href="https://a.se/#civic-goal-list=https%3A%2F%2Fb.se%2Fgoals.json">')).to.equal(
      'https://b.se/goals.json',
    );
    expect(src(`${location.origin}/mal#civic-goal-list=mal-1`)).to.equal('#mal-1');
    expect(src('https://kommun.se/mal#civic-goal-list=mal-1')).to.equal('#mal-1');
    expect(readPasted('https://kommun.se/mal#civic-goal-list=mal-1&heading-level=4', 'sv')).to.include({
      headingLevel: 4,
    });
    expect(
      readPasted('<div data-civic="goal-list" data-civic-src="file:///x" data-civic-lang="sma">', 'sv'),
    ).to.include({ lang: 'sma' });
    expect(codes(readPasted('<civic-goal-list></civic-goal-list>', 'sv'))).to.deep.equal(['empty']);
  });

  it('keeps the level, the language and the appearance, where they are some', () => {
    expect(
      data(`<civic-progress-gauge heading-level="3" lang="sma" appearance="arc" data="${escaped}">`),
    ).to.include({
      headingLevel: 3,
      lang: 'sma',
      appearance: 'arc',
    });
    expect(data(`<civic-progress-gauge heading-level="9" data="${escaped}">`)).not.to.have.property(
      'headingLevel',
    );
    expect(data(`https://a.se/#civic-progress-gauge=b64:${base64}&heading-level=4&lang=fi`)).to.include({
      headingLevel: 4,
      lang: 'fi',
    });
  });

  it('with several embeds opens the first, and says how many there are', () => {
    const pasted = data(spellings['the tag']!.repeat(2) + spellings['the block']!);
    expect(pasted.findings.map(({ message }) => message)).to.deep.equal([
      'I texten finns 3 inbäddningar. Den första är öppnad.',
    ]);
  });

  it('is what it is: a part in any way that an element takes it', () => {
    const kinds: readonly (readonly [unknown, object])[] = [
      [{ statement: 'Vi' }, { vision: { statement: 'Vi' } }],
      [
        { lang: 'sma', areas: [{ title: 'x' }] },
        { lang: 'sma', goalAreas: { areas: [{ title: 'x' }] } },
      ],
      [[{ title: 'Mål' }], { goals: { goals: [{ title: 'Mål' }] } }],
      [[gauge], { indicators: [gauge] }],
      [{ counts: { met: 1 } }, { summary: { counts: { met: 1 } } }],
      [{ question: 'Bra?' }, { feedback: { question: 'Bra?' } }],
      [{ title: 'Mål', goals: [{ title: 'x' }] }, { goals: { title: 'Mål', goals: [{ title: 'x' }] } }],
      [{ title: 'Mål', indicators: [gauge] }, { goals: { goals: [{ title: 'Mål', indicators: [gauge] }] } }],
      [
        { organization: { name: 'K' }, title: 'T', goals: [{ title: 'x' }], goalAreas: [{ title: 'y' }] },
        {
          organization: { name: 'K' },
          goalAreas: { areas: [{ title: 'y' }] },
          goals: { title: 'T', goals: [{ title: 'x' }] },
        },
      ],
    ];
    for (const [given, whole] of kinds) expect(data(JSON.stringify(given)).document).to.deep.equal(whole);
  });

  it('is a table where it looks like one, and nothing where it is neither', () => {
    expect(readPasted('År\tInvånare\n2018\t14 925\n2019\t15 000', 'sv').kind).to.equal('table');
    expect(readPasted('2018;14 925', 'sv').kind).to.equal('table');
    for (const text of ['', 'Hej', '<p>Hej</p>', 'https://kommun.se/', '<civic-nothing data="{}">'])
      expect(readPasted(text, 'sv').kind, text).to.equal('nothing');
  });

  it('is gone through by the library’s own checks, in the words of the one who writes', () => {
    const broken = { goals: { goals: [{ title: 'x', direcion: 'increase', indicators: ['saknas'] }] } };
    expect(codes(data(JSON.stringify(broken)))).to.deep.equal(['unknown-field', 'no-such-id']);
    expect(findingsOf(broken, 'en')[0]).to.include({ hint: true, path: 'goals.goals[0].direcion' });
    expect(findingsOf(krokom, 'sv')).to.deep.equal([]);
    // What the line for the template allows is no fault.
    expect(findingsOf({ feedback: { endpoint: 'https://svar.se/x' } }, 'sv')).to.deep.equal([]);
    expect(findingsOf({ feedback: { endpoint: 'javascript:x' } }, 'sv')).to.have.length(1);
  });
});

// The last here: the policy stays on the page.
describe('Under a policy that requires Trusted Types', () => {
  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "require-trusted-types-for 'script'; trusted-types 'none'";
    document.head.append(policy);
  });

  it('everything that is pasted is read all the same', function () {
    if (!('trustedTypes' in window)) this.skip();
    expect(() => new DOMParser().parseFromString('<p>', 'text/html')).to.throw();
    for (const [what, text] of Object.entries({ ...spellings, ...mended }))
      expect(readPasted(typeof text === 'string' ? text : text[0], 'sv').kind, what).to.equal('data');
  });
});

describe('a paste that nobody meant', () => {
  const fill = (piece: string) => (size: number) => piece.repeat(size / piece.length);
  const makers: Readonly<Record<string, (size: number) => string>> = {
    braces: fill('{'),
    'braces with a comma': fill('{,'),
    'elements without an end': size => fill('<civic-goal-list data="{">')(size),
    'blocks without an end': size => fill('<div data-civic="goal-list" data-civic-data="{">')(size),
    tags: size => `{${fill('<b>')(size)}x`,
    'spaces before something else': size => `{${' '.repeat(size)}x`,
    'spaces in a cell': size => `År\tAntal\n2021\t7${' '.repeat(size)}x`,
    'a table with one long row': size => `2021\t7\n${'\t'.repeat(size / 2)}x${'\nx'.repeat(size / 4)}`,
    marks: fill('"'),
    'an escaped page': fill('&amp;lt;'),
    'commas missing': size => `[${fill('{"a":1} ')(size)}]`,
  };
  for (const [name, make] of Object.entries(makers))
    it(`is looked through once: ${name}`, () => {
      const grown = growth(make, text => {
        readPasted(text, 'sv');
        readTable(text, 'sv');
      });
      expect(grown).to.be.below(32);
    });

  it('is refused in one sentence where it is too large', () => {
    const text = `{"goals":[${'{"title":"x"},'.repeat(2e5)}]}`;
    expect(codes(readPasted(text, 'sv'))).to.deep.equal(['too-large']);
    expect(readTable(`År\tAntal\n${'2021\t7\n'.repeat(1e5)}`, 'sv')).to.deep.equal({
      series: [],
      faults: [
        {
          row: 1,
          column: 1,
          message: 'Tabellen är för stor. Kopiera bara raderna och kolumnerna för den här indikatorn.',
        },
      ],
    });
  });

  it('is told of by its first hundred faults and hints where there are very many', () => {
    const goals = Array.from({ length: 300 }, (_, index) => ({ title: 'x', titel: index }));
    const found = findingsOf({ goals: [...goals, { title: 1 }] }, 'sv');
    expect(found).to.have.length(101);
    expect(found[0]).to.include({ hint: false, path: 'goals[300].title' });
    expect(found[100]).to.include({ hint: true, path: '', message: '… och 201 till.' });
  });
});
