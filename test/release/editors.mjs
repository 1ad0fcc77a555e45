/**
 * Embeds through real editors and sanitizers: what each stores is put into a page with the library. Data must come out right or be
 * refused, and never be wrong. In CI nothing is skipped; elsewhere what cannot be had is said and skipped.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from '../support/fast-check.mjs';
import { repairJson } from '../../.build/data/repair.js';
import { parseJson } from '../../.build/data/parse.js';
import { diagnose } from '../../.build/data/diagnose.js';
import { choicesIn, chosenOf, elementsIn, extractPart } from '../../.build/builder/elements/extract-part.js';
import { toDocument } from '../../.build/builder/paste/to-document.js';
import { goalsDocument } from '../../.build/contract/document.js';
import { partOfTag } from '../../scripts/json-schema.mjs';
import { serve } from '../../scripts/serve.mjs';
import { findBrowsers } from '../browsers.mjs';
import { valuesOf } from '../support/from-schema.mjs';
import { launch } from '../support/launch.mjs';
import { bundleEditors } from './editors/bundles.mjs';
import { installEditors, throughPhp } from './editors/install.mjs';
import { fallback, figure, formsFor } from './editors/forms.mjs';
import { recipes } from './editors/recipes.mjs';
import { everyTool } from './editors/settings.mjs';
import { careless, recommended } from './editors/snippets.mjs';
import { modulesOf, pageOf, writeModules, writePage } from './editors/table.mjs';
import { counted } from '../full/support/counted.mjs';
import { close } from '../full/support/in-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();

const missing = installEditors();
const { chromium } = await findBrowsers();
if (!chromium) missing.push('Chromium: see what npm test says about it');
if (missing.length) {
  console.log(`Not there:\n${missing.join('\n')}`);
  counts[inCI ? 'failed' : 'skipped'] = missing.length;
  close(counts);
  process.exit();
}

await bundleEditors();
const { server, address } = await serve(root);
const browser = await launch('chromium', chromium);

/** A page of its own for each tool: some of them put themselves under the same name. */
const inPage = async work => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  try {
    await page.goto(`${address}/test/release/editors/page.html`);
    return await work(page);
  } finally {
    await page.close();
  }
};

const throughPage = (name, allowed) => snippets =>
  inPage(page =>
    page.evaluate(
      async (name, allowed, snippets) => {
        const { tools } = await import('/test/release/editors/in-page.js');
        return tools[name](snippets, allowed);
      },
      name,
      allowed,
      snippets,
    ),
  );

/** The tools that let our tags through, when they are told to. */
const tools = {
  'WordPress, the_content': snippets => throughPhp('content', snippets),
  'WordPress, kses and the_content, tag allowed': snippets => throughPhp('kses-allowed', snippets),
  'TinyMCE 8, tag allowed': throughPage('TinyMCE 8', true),
  'CKEditor 5, tag allowed': throughPage('CKEditor 5', true),
};

/** The text of the data that is left in what a tool has stored, or the address of a link; nothing where it is gone. */
const dataIn = stored =>
  inPage(page =>
    page.evaluate(
      stored =>
        stored.map(html => {
          const { body } = new DOMParser().parseFromString(html, 'text/html');
          const names = ['data-json', 'data', 'data-civic-data'];
          for (const name of names) {
            const value = body.querySelector(`[${name}]`)?.getAttribute(name);
            if (value) return value;
          }
          const link = body.querySelector('a[href*="#civic-"]');
          if (link) return link.getAttribute('href');
          const text = body.textContent.trim();
          return /^[{[“"]/.test(text) ? text : undefined;
        }),
      stored,
    ),
  );

/** Marks that tools write in another way, made alike. */
const foldText = text =>
  text
    .replaceAll('\uFEFF', '')
    .replace(/[“”„″"]/g, '"')
    .replace(/[’‘′']/g, "'")
    .replace(/[–—]|---?/g, '-')
    .replaceAll('…', '...')
    .replaceAll('×', 'x')
    .replace(/\s+/g, ' ')
    .trim();

/** In texts, and in the ids of groups, which are names of fields. */
const fold = value =>
  JSON.stringify(value, (_, inner) => {
    if (typeof inner === 'string') return foldText(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [foldText(name), one]));
  });

/** What the library makes of a text: a value, or nothing. */
const valueOf = text => {
  if (!text) return undefined;
  const strict = parseJson(text);
  return strict.value ?? repairJson(text).value;
};

/** What has become of data. `meant` is what a browser would have read without the tool. */
const judge = (text, meant) => {
  if (!text) return 'gone';
  const value = valueOf(text);
  if (value === undefined) {
    assert.ok(diagnose(text).cause, 'a cause is given');
    return 'refused';
  }
  if (JSON.stringify(value) === JSON.stringify(meant))
    return parseJson(text).value === undefined ? 'repaired' : 'intact';
  return fold(value) === fold(meant) ? 'marks altered' : 'WRONG';
};

const tags = ['civic-vision-banner', 'civic-progress-gauge', 'civic-goal-list'];
const payloads = tags.flatMap((tag, index) =>
  fc
    .sample(valuesOf(partOfTag.get(tag).schema, 2), { numRuns: 70, seed: 20261123 + index })
    .map(data => ({ tag, data: JSON.parse(JSON.stringify(data)) })),
);

for (const [tool, store] of Object.entries(tools)) {
  console.log(tool);
  for (const [spelling, write] of Object.entries({ ...recommended, ...careless })) {
    const good = spelling in recommended;
    await test(`${spelling}: never a wrong value`, async () => {
      const snippets = payloads.map(({ tag, data }) => write(tag, data));
      const meant = (await dataIn(snippets)).map(valueOf);
      if (good)
        assert.deepEqual(
          meant,
          payloads.map(({ data }) => data),
        );
      const left = await dataIn(await store(snippets));
      const ends = {};
      const wrong = [];
      payloads.forEach(({ data }, index) => {
        const end = judge(left[index], meant[index] ?? data);
        ends[end] = (ends[end] ?? 0) + 1;
        if (end === 'WRONG') wrong.push(`${JSON.stringify(data)}\n→ ${left[index]}`);
      });
      console.log(
        `    ${Object.entries(ends)
          .map(([end, number]) => `${number} ${end}`)
          .join(', ')}`,
      );
      assert.equal(wrong.length, 0, wrong.slice(0, 3).join('\n'));
      // Some tools cut up an attribute named data, and that is why there is another.
      if (good && spelling !== 'tag, data')
        assert.equal(ends.intact, payloads.length, 'all come through as they were');
    });
  }
}

console.log('What a visitor is shown');
for (const [tool, store] of Object.entries(tools)) {
  await test(tool, async () => {
    const given = payloads
      .filter(({ data }) => !data.goals || data.goals.length)
      .filter((_, index) => index % 14 === 0);
    const stored = await store(given.map(({ tag, data }) => recommended['tag, data-json'](tag, data)));
    const shown = await inPage(page =>
      page.evaluate(
        async (given, stored) => {
          await import('/cdn/civic-goals.bundle.js');
          const place = document.querySelector('main');
          const seen = async element => {
            const end = performance.now() + 120_000;
            while (!element.shadowRoot?.querySelector('.base')) {
              if (performance.now() > end) throw new Error(`nothing is shown of ${element.outerHTML}`);
              await new Promise(resolve => setTimeout(resolve, 5));
            }
            await element.updateComplete;
            return element.shadowRoot.textContent;
          };
          const pairs = [];
          for (const [index, { tag, data }] of given.entries()) {
            place.innerHTML = stored[index];
            const got = place.querySelector(tag);
            if (!got) throw new Error(`the tag is gone from ${stored[index]}`);
            const wanted = document.createElement(tag);
            wanted.data = data;
            place.append(wanted);
            pairs.push([await seen(got), await seen(wanted)]);
          }
          return pairs;
        },
        given,
        stored,
      ),
    );
    for (const [seen, wanted] of shown) assert.equal(seen, wanted);
  });
}

console.log('What each tool leaves of each form');
const forms = formsFor(address);

/** What a visitor sees of what was stored: all forms on one page, as an editor's texts stand on a page. */
const seenOf = stored =>
  inPage(page =>
    page.evaluate(
      async (stored, figure, fallback) => {
        document.head.insertAdjacentHTML(
          'beforeend',
          '<link rel="civic-goals" href="/stories/krokom/goals.json">',
        );
        const place = document.querySelector('main');
        for (const html of stored) {
          const article = document.createElement('article');
          article.innerHTML = html;
          place.append(article);
        }
        await import('/cdn/civic-goals.js');
        // Until nothing more has come for a second.
        const all = () =>
          [...place.querySelectorAll('*')]
            .map(({ localName, shadowRoot }) => localName + (shadowRoot?.textContent ?? ''))
            .join();
        for (let seen, still = 0, tries = 0; still < 10 && tries < 60; tries++) {
          const now = all();
          still = now === seen ? still + 1 : 0;
          seen = now;
          await new Promise(resolve => setTimeout(resolve, 100));
        }
        return [...place.children].map(article => {
          const elements = [...article.querySelectorAll('civic-progress-gauge')];
          const shown = elements.filter(element =>
            new RegExp(figure).test(element.shadowRoot?.querySelector('.base')?.textContent ?? ''),
          );
          // What stands inside an element that shows its data is not seen.
          for (const element of shown) element.replaceChildren();
          const text = article.innerText.replace(/\s+/g, ' ');
          if (shown.length) return text.includes(fallback) ? 'twice' : 'element';
          if (/[{<]|&quot;/.test(text)) return 'source';
          if (!text.includes(fallback)) return 'gone';
          return article.querySelector('a[href]') ? 'link' : 'text';
        });
      },
      stored,
      figure.source,
      fallback,
    ),
  );

const measured = [];
for (const { tool, setting, store, line, language } of everyTool(throughPage, throughPhp)) {
  await test(`${tool}, ${setting}`, async () => {
    const stored = await store(Object.values(forms).map(({ html }) => html));
    const seen = await seenOf(stored);
    const named = Object.fromEntries(Object.keys(forms).map((name, index) => [name, seen[index]]));
    measured.push({ tool, setting, seen: named, line, language });
    for (const [name, { form }] of Object.entries(forms))
      if (form === 'link') assert.equal(named[name], 'element', `${name}: ${JSON.stringify(stored)}`);
    assert.ok(!seen.includes('source'), `source is shown: ${JSON.stringify(stored)}`);
    // Where it is said that the tag is let through, it is.
    if (line) assert.equal(named['tagg, data-json'], 'element', JSON.stringify(stored));
  });
}

const [, firstSnippet] = /```html\n(.*?)\n```/s.exec(readFileSync('README.md', 'utf8'));
for (const { tool, setting, store } of everyTool(throughPage, throughPhp)) {
  const through = measured.find(each => each.tool === tool && each.setting === setting);
  if (through?.seen['tagg, data-json'] === 'element')
    await test(`the README's first snippet, ${tool}, ${setting}`, async () =>
      assert.deepEqual(await seenOf(await store([firstSnippet])), ['element']));
}

for (const [recipe, { tool, settings, forms: through }] of Object.entries(recipes))
  await test(`the recipe for ${recipe}: its settings let through what it says`, async () => {
    const wanted = Object.entries(forms).filter(
      ([name, { form }]) => through.includes(form) && !/, data$|tom$/.test(name),
    );
    const seen = await seenOf(await throughPage(tool, settings)(wanted.map(([, { html }]) => html)));
    assert.deepEqual(
      Object.fromEntries(wanted.map(([name], index) => [name, seen[index]])),
      Object.fromEntries(wanted.map(([name]) => [name, 'element'])),
    );
  });

console.log('From a document through the builder’s form, its snippets and each tool to a page');
const municipalities = ['krokom', 'granfjall', 'kronvalla', 'skarvik'].map(name =>
  JSON.parse(readFileSync(`stories/${name}/goals.json`, 'utf8')),
);
// Documents that municipalities could have, and some that nobody would write. A document has no id: it would be taken for a part.
const documents = [
  ...municipalities.flatMap((document, index) =>
    elementsIn(document)
      .filter((_, at) => !index || at % 3 === index - 1)
      .map(element => ({ element, document })),
  ),
  ...fc.sample(valuesOf(goalsDocument, 3), { numRuns: 60, seed: 20261126 }).flatMap((given, index) => {
    const document = toDocument(JSON.parse(JSON.stringify({ ...given, id: undefined })));
    const able = elementsIn(document);
    return able.length ? [{ element: able[index % able.length], document }] : [];
  }),
];

/** What their texts must have in them, or nothing is tried. */
const awkward = {
  'a quotation mark': /"/,
  'a backslash': /\\/,
  'a line break': /\n/,
  'a control character': /(?!\n)\p{Cc}/u,
  '<': /</,
  'a reference': /&(?:amp|quot|#39);/,
  'an emoji': /\p{Extended_Pictographic}/u,
  Arabic: /\p{Script=Arabic}/u,
};

const textsIn = value =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(inner => textsIn(inner));

/** The element's part of a document, as the builder cuts it out: where there are several, all of them or the first. */
const partOf = ({ element, document }) => {
  const chosen = choicesIn(document, element).length > 1 ? chosenOf(document, element) : undefined;
  return extractPart(document, element, chosen?.of);
};

const written = [];
const bare = [];
await test('each document comes out of the form as it went in', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(`${address}/cdn/builder/index.html`);
  const made = await page.evaluate(
    async given => {
      const { throughBuilder } = await import('/test/release/editors/through-builder.mjs');
      return throughBuilder(given);
    },
    documents.map(({ element, document }) => ({ element, text: JSON.stringify(document) })),
  );
  await page.close();
  made.forEach(({ opened, asIs, inWordPress }, index) => {
    const { element, document } = documents[index];
    assert.deepEqual(JSON.parse(opened), document);
    const data = JSON.stringify(partOf(documents[index]));
    if (asIs.tag) written.push({ element, data, asIs, inWordPress });
    else bare.push({ element, data });
  });
  const texts = written.map(({ data }) => textsIn(JSON.parse(data)).join('\u2028'));
  const number = Object.entries(awkward).map(([what, sign]) => [
    what,
    texts.filter(text => sign.test(text)).length,
  ]);
  console.log(
    `    ${documents.length} documents, ${written.length} with something to show, ${made.reduce((sum, { fields }) => sum + fields, 0)} fields`,
  );
  console.log(`    of them with ${number.map(([what, count]) => `${what}: ${count}`).join(', ')}`);
  assert.ok(written.length > 60, 'most documents have something to show');
  for (const [what, count] of number) assert.ok(count >= 10, `${what} is in ${count} only`);
});

await test('where there is no snippet there was nothing to show', async () => {
  const shown = await inPage(page =>
    page.evaluate(async bare => {
      const { showNothing } = await import('/test/release/editors/round-trip.mjs');
      return showNothing(bare);
    }, bare),
  );
  for (const [seen, nothing] of shown) assert.equal(seen, nothing);
});

/** As it is on a clipboard, in UTF-8. */
const asCopied = code => Buffer.from(code).toString();

for (const { tool, setting, store } of everyTool(throughPage, throughPhp)) {
  const { seen } = measured.find(each => each.tool === tool && each.setting === setting) ?? { seen: {} };
  const through = {
    link: seen['länk med uppgifter, b64'],
    block: seen['block med uppgifter'],
    tag: seen['tagg, data-json'],
  };
  const copied = seen['tagg, data-json, stycke inuti'] === 'element' ? 'asIs' : 'inWordPress';
  await test(`${tool}, ${setting}`, async () => {
    const given = Object.keys(through).flatMap(form =>
      through[form] === 'element'
        ? written
            .filter(each => each[copied][form])
            .map(({ element, data, ...codes }) => ({
              form,
              element,
              data,
              code: asCopied(codes[copied][form]),
            }))
        : [],
    );
    const stored = await store(given.map(({ code }) => code));
    const shown = await inPage(page =>
      page.evaluate(
        async (stored, given) => {
          const { show } = await import('/test/release/editors/round-trip.mjs');
          return show(stored, given);
        },
        stored,
        given,
      ),
    );
    const wrong = shown.flatMap(({ seen, should, rest }, index) => {
      const { form, element, code } = given[index];
      return seen === should && should && !rest
        ? []
        : [`${form} of ${element}: ${JSON.stringify({ seen, should, rest, code, stored: stored[index] })}`];
    });
    console.log(`    ${given.length} snippets, ${new Set(given.map(({ form }) => form)).size} forms`);
    assert.equal(wrong.length, 0, `${wrong.length} of ${given.length}\n${wrong.slice(0, 3).join('\n')}`);
    // A page is opened and saved again, and its CMS may have a filter of its own behind the editor.
    const held = await dataIn(stored);
    assert.ok(held.every(Boolean), 'it is known where the data is');
    assert.deepEqual(await dataIn(await store(stored)), held, 'saved again, it is the same');
    assert.deepEqual(await dataIn(throughPhp('kses-allowed', stored)), held, 'and behind WordPress');
  });
}

await test('the table in the docs says what was measured', async () => {
  const { before, after } = await pageOf(measured);
  if (process.argv.includes('--write')) writePage(after);
  else assert.equal(before, after, 'run node test/release/editors.mjs --write');
});

await test('the snippet builder says what was measured', async () => {
  const modules = await modulesOf(measured, forms, recipes);
  if (process.argv.includes('--write')) writeModules(modules);
  else
    for (const { before, after } of modules)
      assert.equal(before, after, 'run node test/release/editors.mjs --write');
});

await browser.close();
server.close();
close(counts);
