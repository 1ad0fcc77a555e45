/** What the builder writes: each form comes back as the same document, and shows the same as the document itself. */
import { expect } from 'chai';
import fc from '../../support/fast-check.mjs';
import type { ReactiveElement } from 'lit';
import { attributeText, jsonText } from '../../../src/base/embed-code/attribute-text.js';
import { choicesIn, extractPart, elementsIn } from '../../../src/builder/elements/extract-part.js';
import { elementNames, type ElementName } from '../../../src/builder/elements/elements.js';
import { readPasted, type Pasted } from '../../../src/builder/paste/read-pasted.js';
import { formatDocument } from '../../../src/builder/snippets/format-document.js';
import type { Snippet, SnippetSettings } from '../../../src/builder/snippets/snippet.js';
import { writeSnippets } from '../../../src/builder/snippets/write-snippets.js';
import { toDocument } from '../../../src/builder/paste/to-document.js';
import '../../../src/define.js';
import { readBlock, readLink } from '../../../src/embed/read-embed.js';
import { goalsDocument } from '../../../src/contract/document.js';
import { krokom } from '../../fixtures/examples.js';
import { allowConsole } from '../../support/console.js';
import { inPage, rendered, until } from '../../support/fixture.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { casesOf } from '../../support/share.js';

const settings: SnippetSettings = { base: '/civic-goals/', page: `${location.origin}/mal` };

const snippetIn = (snippet: Snippet | string): Snippet => {
  if (typeof snippet === 'string') throw new Error(snippet);
  return snippet;
};

/** JSON as it is read back: what an object has twice or not at all is settled. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** A document as the form holds it: lists are objects. One that names itself would be taken for a part. */
const asWritten = (document: object): object => toDocument(json({ ...document, id: undefined }));

const documentIn = (pasted: Pasted): object => {
  if (pasted.kind !== 'data') throw new Error(JSON.stringify(pasted));
  return pasted.document;
};

/** What an element shows, once it does. */
const textOf = async (element: ReactiveElement): Promise<string> => {
  const base = await until(() => rendered(element), `<${element.localName}> to render`);
  await element.updateComplete;
  await until(() =>
    [...base.querySelectorAll<ReactiveElement>('civic-progress-gauge')].every(gauge => rendered(gauge)),
  );
  const text = (): string =>
    [base, ...[...base.querySelectorAll('civic-progress-gauge')].map(gauge => rendered(gauge))]
      .map(root => root?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ');
  // A chart is drawn when its place is known, and that takes its code; its words find their places in the frames after that.
  await until(() => !base.querySelector('.plot:not(:has(svg))'), 'the drawing');
  for (let same = 0, seen; same < 4; same = text() === seen ? same + 1 : 0) {
    seen = text();
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
  }
  return text();
};

/** An element with what a document has for it. */
const shownOf = async (element: ElementName, data: unknown): Promise<string> => {
  const place = inPage(`<civic-${element}></civic-${element}>`);
  const shown = place.firstElementChild as ReactiveElement & { data: unknown };
  shown.data = data;
  return textOf(shown);
};

/** What the loader makes of a block or a link. */
const upgraded = (code: string): string => {
  const place = inPage(code);
  const node = place.querySelector<HTMLElement>('[data-civic], a');
  const embed =
    node instanceof HTMLAnchorElement
      ? readLink(node, { origins: [] })
      : node && readBlock(node, { origins: [] });
  if (!embed) return code;
  const made = document.createElement(embed.tag);
  for (const [name, value] of embed.attributes) made.setAttribute(name, value);
  return made.outerHTML;
};

describe('A snippet', () => {
  const cases = elementsIn(krokom).flatMap((element): { element: ElementName; of: string | undefined }[] => {
    const several = choicesIn(krokom, element);
    return several.length > 1 ? several.map(({ of }) => ({ element, of })) : [{ element, of: undefined }];
  });

  for (const { element, of } of cases)
    it(`${element}${of ? ` of ${of}` : ''}: Krokom's comes back and shows the same in each form`, async () => {
      const made = await writeSnippets(krokom, element, { ...settings, of });
      const part = extractPart(krokom, element, of);
      const wanted = await shownOf(element, of ? part : krokom);
      for (const form of ['tag', 'block', 'link'] as const) {
        if (form === 'link' && element === 'feedback-prompt') {
          expect(made.link).to.equal('feedback-in-link');
          continue;
        }
        const { code } = snippetIn(made[form]);
        expect(code).not.to.match(/[\n\\']/);
        const pasted = readPasted(code, 'sv');
        expect(pasted).to.include({ kind: 'data', form, element });
        expect(documentIn(pasted)).to.deep.equal(toDocument(part, element));
        const seen = inPage(form === 'tag' ? code : upgraded(code)).querySelector(`civic-${element}`);
        expect(await textOf(seen as ReactiveElement)).to.equal(wanted);
      }
    });

  it('says the level, the language and the appearance in each form', async () => {
    const made = await writeSnippets(krokom, 'progress-gauge', {
      ...settings,
      of: 'befolkning',
      headingLevel: 4,
      lang: 'sma',
      appearance: 'arc',
    });
    for (const form of ['tag', 'block', 'link'] as const)
      expect(readPasted(snippetIn(made[form]).code, 'sv'), form).to.include({
        headingLevel: 4,
        lang: 'sma',
        appearance: 'arc',
      });
  });

  describe('says whose the document is, and of which day,', () => {
    const around = {
      organization: { name: 'Krokoms kommun' },
      updated: '2026-03-03',
      versions: [{ date: '2024-12-31', href: '/goals-2024.json' }],
    };
    const document = { ...krokom, ...around };
    const made = (element: ElementName, more: Partial<SnippetSettings>): ReturnType<typeof writeSnippets> =>
      writeSnippets(document, element, { ...settings, of: 'befolkning', ...more });

    it('in each form, also where it names the document', async () => {
      for (const src of [undefined, '/goals.json'])
        for (const form of ['tag', 'block', 'link'] as const) {
          const said = { sender: true, actions: true, asOf: '2024-12-31' };
          const written = await made('progress-gauge', { src, ...said });
          const { code } = snippetIn(written[form]);
          expect(readPasted(code, 'sv'), code).to.include(said);
          const plain = await made('progress-gauge', { src });
          expect(snippetIn(plain[form]).code).not.to.match(/sender|actions|as-of|versions|Krokoms kommun/);
        }
    });

    it('with what the element needs for it, and no more', async () => {
      for (const { element, of } of cases) {
        const { tag } = await writeSnippets(document, element, { ...settings, of, sender: true });
        const pasted = documentIn(readPasted(snippetIn(tag).code, 'sv'));
        expect(pasted, element).to.deep.include({
          organization: around.organization,
          updated: around.updated,
        });
        expect(pasted, element).not.to.have.property('versions');
      }
      const { tag } = await made('trend-chart', { asOf: '2024-12-31' });
      const pasted = documentIn(readPasted(snippetIn(tag).code, 'sv'));
      expect(pasted).to.deep.include({ updated: around.updated, versions: around.versions });
      expect(pasted).not.to.have.property('organization');
    });

    it('and the element ends with it', async () => {
      for (const form of ['tag', 'block', 'link'] as const) {
        const { code } = snippetIn((await made('progress-gauge', { sender: true }))[form]);
        const seen = inPage(form === 'tag' ? code : upgraded(code)).querySelector('civic-progress-gauge');
        expect(await textOf(seen as ReactiveElement), form).to.contain('Avsändare: Krokoms kommun');
      }
    });
  });

  it('names a document in place of the data where it is published, as an address that is read back', async () => {
    for (const src of ['/goals.json', 'https://data.kommun.se/å/goals.json?v=1&x=2', 'goals.json'])
      for (const form of ['tag', 'block', 'link'] as const) {
        const made = await writeSnippets(krokom, 'trend-chart', { ...settings, src, of: 'befolkning' });
        const pasted = readPasted(snippetIn(made[form]).code, 'sv');
        expect(pasted).to.include({ kind: 'address', element: 'trend-chart' });
        if (pasted.kind !== 'address') return;
        const wanted = new URL(`${src}#befolkning`, `${location.origin}/mal`).href;
        expect(new URL(pasted.src, `${location.origin}/mal`).href).to.equal(wanted);
        if (src.startsWith('https'))
          expect(made.template).to.contain('data-origins="https://data.kommun.se"');
      }
  });

  it('is not made where there is nothing to show, or no page to lead to, and says why', async () => {
    expect((await writeSnippets({}, 'vision-banner', settings)).tag).to.equal('no-part');
    expect((await writeSnippets(krokom, 'progress-gauge', settings)).tag).to.equal('no-part');
    const { link, tag } = await writeSnippets(krokom, 'vision-banner', { base: '/x', page: '/mal' });
    expect(link).to.equal('no-page');
    expect(tag).to.be.an('object');
  });

  it('says when it is too long, and how long it is; one that names the document is not', async () => {
    const goals = Array.from({ length: 40 }, (_, index) => ({
      title: `Mål ${index}: fler ska trivas i kommunen`,
      description: 'En mening om vad målet betyder för den som bor här. '.repeat(4),
    }));
    const long = { goals: { title: 'Mål', goals } };
    const made = await writeSnippets(long, 'goal-list', settings);
    const { code, tooLong } = snippetIn(made.tag);
    expect(tooLong).to.deep.equal({ length: code.length, limit: 10_000 });
    expect(snippetIn(made.link).tooLong).to.include({ limit: 2000 });
    const named = await writeSnippets(long, 'goal-list', { ...settings, src: '/goals.json' });
    expect(snippetIn(named.link).tooLong).to.equal(undefined);
  });

  it('takes along the origins that the template must allow', async () => {
    const data = {
      vision: {
        statement: 'x',
        image: { src: 'https://bild.se/a.jpg', alt: '', srcset: 'https://b2.se/a 1x, /c 2x' },
      },
      feedback: { endpoint: 'https://svar.kommun.se/ta-emot' },
    };
    const { template } = await writeSnippets(data, 'vision-banner', { ...settings, goals: '/goals.json' });
    expect(template).to.equal(
      '<link rel="civic-goals" href="/goals.json">\n' +
        '<script type="module" src="/civic-goals/civic-goals.js" data-origins="https://b2.se https://bild.se https://svar.kommun.se"></script>',
    );
  });

  it('has no straight quotation mark, backslash or line break in its data, and is read as it was written', () => {
    const data = {
      lang: 'en',
      title: 'The "good" place\n\tfor C:\\us, \\"\\n and &#39;x&#39; & &amp; <!-- < 5 --></script>]]>',
      [`\u007F\u0085\u009F\uFEFF\uFFFE\uFFFF\uD800\0`]: 'https://a.se/b\\c?d="e"&f=1#g',
    };
    const written = attributeText(jsonText(data));
    expect(written).not.to.match(/["'\\<>\p{Cc}\uFEFF\uFFFE\uFFFF\uD800]|&amp;/u);
    const place = inPage(`<p title="${written}"></p>`).querySelector('p');
    expect(JSON.parse(place?.title ?? '')).to.deep.equal(data);
    // What breaks an attribute off in one of the editors is nowhere, even when the references have been read.
    expect(place?.title).not.to.match(/[<>\n\u007F\uFEFF&]/);
  });
});

describe('Any document', () => {
  const documents = valuesOf(goalsDocument, 4).map(asWritten);

  it('comes back from every form of every element as it went', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(...elementNames), async (document, element) => {
        const [choice] = choicesIn(document, element);
        const of = element === 'goal-list' ? undefined : choice?.of;
        const part = extractPart(document, element, of);
        const made = await writeSnippets(document, element, { ...settings, of });
        if (typeof made.tag === 'string') {
          // Nothing to show, or nothing that can be shown.
          fc.pre(part === undefined);
          return;
        }
        for (const form of ['tag', 'block', 'link'] as const) {
          if (form === 'link' && element === 'feedback-prompt') continue;
          const { code } = snippetIn(made[form]);
          expect(code).not.to.match(/[\n\\]/);
          const pasted = readPasted(code, 'sv');
          expect(pasted).to.include({ kind: 'data', form, element });
          expect(documentIn(pasted)).to.deep.equal(toDocument(part, element));
          expect(extractPart(documentIn(pasted), element)).to.deep.equal(part);
        }
        const file = readPasted(formatDocument(document), 'sv');
        expect(documentIn(file)).to.deep.equal(document);
      }),
      { numRuns: casesOf(300) },
    );
  });

  it('shows the same from a snippet as by itself', async () => {
    allowConsole(/info: <civic-/);
    await fc.assert(
      fc.asyncProperty(documents, fc.constantFrom(...elementNames), async (document, element) => {
        const [choice] = choicesIn(document, element);
        const many = choicesIn(document, element).length > 1 && element !== 'goal-list';
        const of = many ? choice?.of : undefined;
        const made = await writeSnippets(document, element, { ...settings, of });
        fc.pre(typeof made.tag === 'object');
        const wanted = await shownOf(element, many ? extractPart(document, element, of) : document);
        const place = inPage(snippetIn(made.tag).code);
        expect(await textOf(place.firstElementChild as ReactiveElement)).to.equal(wanted);
        if (element === 'feedback-prompt') return;
        const link = inPage(upgraded(snippetIn(made.link).code));
        expect(await textOf(link.firstElementChild as ReactiveElement)).to.equal(wanted);
      }),
      { numRuns: casesOf(30) },
    );
  });
});

describe('A link', () => {
  it('says which language its text is in, where that is not Swedish', async () => {
    const indicators = [{ title: 'عدد السكان', current: { period: 2018, value: 14925 } }];
    const { link } = await writeSnippets({ lang: 'ar', indicators }, 'progress-gauge', settings);
    expect(snippetIn(link).code).to.contain('" lang="ar" dir="rtl">');
  });
});
