/** A published site: what is said on its pages, where their links lead, and what stands there when a goal is gone. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { goalsDocument } from '../../../dist/contract/document.js';
import { readPageList } from '../../../dist/publish/publish.js';
import { writeFallback } from '../../../dist/publish/fallback/write-fallback.js';
import { valuesOf } from '../../support/from-schema.mjs';
import { attribute, base, isInTree, publish, readPage, textOf } from '../../support/published.mjs';

const read = name => JSON.parse(readFileSync(`stories/${name}/goals.json`, 'utf8'));
const municipalities = ['krokom', 'kronvalla', 'skarvik', 'granfjall'];
const small = {
  lang: 'sv',
  organization: { name: 'Provstad' },
  goals: { goals: [{ id: 'fler', title: 'Fler invånare', indicators: ['folk'] }] },
  indicators: [
    {
      id: 'folk',
      title: 'Invånare',
      series: [
        { period: 2023, value: 15597 },
        { period: 2024, value: 15612 },
      ],
      target: { period: 2030, value: 16000 },
    },
  ],
};

const isPage = path => path.endsWith('.html') && !/(^|\/)fallback\//.test(path);

/** What is wrong with a page or a piece, as far as any page shows. */
const faultsOf = (path, html, files) => {
  const { document, errors, elements, again } = readPage(html);
  const faults = errors.filter(error => isPage(path) || !error.endsWith('missing-doctype'));
  // Each tree has ids of its own.
  const ids = elements
    .filter(element => !isInTree(element))
    .map(element => attribute(element, 'id'))
    .filter(id => id !== undefined);
  const policy = elements.find(element => attribute(element, 'http-equiv'));
  const isAllowed = style =>
    isInTree(style) &&
    attribute(policy, 'content').includes(
      `'sha256-${createHash('sha256').update(textOf(style)).digest('base64')}'`,
    );
  if (new Set(ids).size < ids.length) faults.push('an id is there twice');
  for (const element of elements) {
    const { tagName } = element;
    if (attribute(element, 'style') !== undefined || (tagName === 'style' && !isAllowed(element)))
      faults.push('inline style');
    for (const { name } of element.attrs) if (name.startsWith('on')) faults.push(name);
    for (const name of ['href', 'src']) {
      const address = attribute(element, name);
      if (address === undefined || tagName.startsWith('civic-')) continue;
      if (/^\s*javascript:/i.test(address)) faults.push(address);
      if (!URL.canParse(address, base + path)) continue;
      const url = new URL(address, base + path);
      if (!url.href.startsWith(base)) continue;
      // An address of the document's own that leads into the folder by chance.
      if (
        attribute(element, 'rel') === 'canonical' ||
        /^\.|^[^/]*$|^(goal|area|indicator|data|embed)\//.test(address)
      ) {
        const to = decodeURIComponent(url.pathname.slice(new URL(base).pathname.length));
        const file = files.get(to.replace(/(^|\/)$/, '$1index.html'));
        if (file === undefined) faults.push(`no file ${to}, for ${address}`);
        else if (
          url.hash &&
          !readPage(file).elements.some(each => attribute(each, 'id') === url.hash.slice(1))
        )
          faults.push(`no id ${address}`);
      }
    }
  }
  // Read and written again it is the same: nothing in it is closed by something else.
  const once = again();
  if (readPage(once).again() !== once) faults.push('reads as another page');
  if (isPage(path)) {
    const named = name => elements.filter(({ tagName }) => tagName === name);
    for (const name of ['title', 'h1', 'main'])
      if (named(name).length !== 1) faults.push(`${name}s: ${named(name).length}`);
    if (!textOf(named('title')[0] ?? document).trim()) faults.push('no title');
  }
  return faults;
};

const allFaults = files =>
  [...files].flatMap(([path, text]) =>
    path.endsWith('.html') ? faultsOf(path, text, files).map(fault => `${path}: ${fault}`) : [],
  );

for (const name of municipalities)
  test(`${name}’s pages are whole in every language, and every link on them leads to something`, async () => {
    const { files, plan } = await publish(read(name), { languages: ['sv', 'en', 'fi', 'nb', 'de', 'ar'] });
    assert.deepEqual(allFaults(files), []);
    assert.deepEqual(
      [...files.keys()].filter(path => !plan.paths.has(path)),
      [],
    );
    for (const [path, html] of files)
      if (isPage(path)) {
        const [root] = readPage(html).elements;
        const lang = /^(en|fi|nb|de|ar)\//.exec(path)?.[1] ?? 'sv';
        assert.equal(attribute(root, 'lang'), lang, path);
        assert.equal(attribute(root, 'dir'), lang === 'ar' ? 'rtl' : undefined, path);
      }
  });

test('so are the pages of any document, with tags and without', async () => {
  await fc.assert(
    fc.asyncProperty(
      valuesOf(goalsDocument),
      fc.constantFrom(undefined, '/civic-goals/civic-goals.js'),
      async (document, script) => {
        const { files } = await publish(document, { languages: ['sv', 'en'], script });
        assert.deepEqual(allFaults(files), []);
      },
    ),
    { numRuns: 60 },
  );
});

test('a page says what the fallbacks say', async () => {
  for (const name of municipalities) {
    const document = read(name);
    const { files } = await publish(document);
    const words = text => text.replace(/[^\S\u00A0]+/g, ' ').trim();
    for (const path of files.keys()) {
      const [, id] = /^indicator\/(.*)\.html$/.exec(path) ?? [];
      if (!id) continue;
      const find = root => {
        const all = JSON.stringify(root);
        return all ? { part: found(root, id), path: '' } : undefined;
      };
      const chart = await writeFallback(document, 'trend-chart', { named: find, lang: 'sv' });
      const gauge = await writeFallback(document, 'progress-gauge', { named: find, lang: 'sv' });
      const page = words(textOf(readPage(files.get(path)).document));
      assert.ok(page.includes(words(gauge.text)), `${name} ${path}`);
      for (const cell of readPage(chart.html).elements.filter(({ tagName }) => tagName === 'td'))
        assert.ok(page.includes(words(textOf(cell))), `${name} ${path} ${textOf(cell)}`);
      assert.equal(files.get(`fallback/${id}.html`), `${gauge.html}\n`);
    }
    const list = await writeFallback(document, 'goal-list', { lang: 'sv' });
    assert.equal(files.get('fallback/index.html'), `${list.html}\n`);
  }
});

/** The object of an id. */
const found = (value, id) => {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.id === id) return value;
  for (const inner of Object.values(value)) {
    const one = found(inner, id);
    if (one) return one;
  }
  return undefined;
};

test('nothing that a text says becomes more than a text', async () => {
  const attacks = [
    '<script>alert(1)</script>',
    '</script><script>alert(1)</script>',
    '</title><script>alert(1)</script>',
    '<!--',
    ']]>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '&lt;script&gt;',
    'a\u2028b',
    '\0',
    '\u0007',
    '</blockquote><iframe src=https://elak.example>',
    'javascript:alert(1)',
    '\u202Etxt.exe',
    '\uD800',
  ];
  for (const attack of attacks) {
    const document = {
      lang: 'sv',
      organization: { name: attack, href: 'javascript:alert(1)' },
      vision: { statement: attack },
      goalAreas: {
        areas: [{ id: 'omrade', title: attack, description: attack, href: 'javascript:alert(1)' }],
      },
      goals: {
        title: attack,
        goals: [
          {
            id: 'mal',
            title: attack,
            description: attack,
            owners: [attack],
            href: 'javascript:alert(1)',
            judgement: { assessment: 'met', by: attack, reason: attack },
            assignments: [{ title: attack, owner: attack, description: attack, href: 'javascript:alert(1)' }],
            goals: [{ title: attack }],
            indicators: ['matt'],
          },
          { id: attack, title: 'Ett id' },
        ],
      },
      indicators: [
        {
          id: 'matt',
          title: attack,
          description: attack,
          unit: attack,
          series: [{ period: 2024, value: 1, note: attack }],
          source: { name: attack, licence: attack, href: 'javascript:alert(1)' },
          comparisons: [{ title: attack, kind: 'nation', current: 2 }],
        },
      ],
    };
    for (const script of [undefined, '/civic-goals/civic-goals.js']) {
      const terms = { licence: 'https://creativecommons.org/publicdomain/zero/1.0/' };
      const { files } = await publish(document, { script, terms, languages: ['sv', 'ar'] });
      assert.deepEqual(allFaults(files), [], attack);
      for (const [path, text] of files) {
        assert.match(
          path,
          /^((ar\/)?(goal|area|indicator|embed|oembed|fallback)\/(mal|omrade|matt|index)|(ar\/)?index|style|elements\/[a-z-]+|sitemap|data\/[\w.-]+)(\.|$)/,
        );
        if (!path.endsWith('.html')) continue;
        const { elements } = readPage(text);
        for (const element of elements) {
          assert.doesNotMatch(element.tagName, /^(img|iframe)$/);
          if (element.tagName !== 'script') continue;
          const type = attribute(element, 'type');
          if (type === 'application/ld+json') JSON.parse(textOf(element));
          else if (type === 'module') assert.equal(attribute(element, 'src'), script);
          else assert.match(path, /(^|\/)embed\//);
        }
      }
      for (const [path, text] of files) if (path.endsWith('.json')) JSON.parse(text);
      const { html } = JSON.parse(files.get('oembed/mal.json'));
      const kinds = readPage(html).elements.map(({ tagName }) => tagName);
      assert.deepEqual(kinds, ['html', 'head', 'body', 'blockquote', 'a', 'iframe']);
    }
  }
});

test('a goal that is no longer there leaves a page that says so, and so do its embeds', async () => {
  const first = await publish(small, { languages: ['sv', 'en'] });
  const without = { ...small, goals: undefined };
  const second = await publish(without, { languages: ['sv', 'en'], before: first.plan.list });
  assert.equal(second.plan.ended, 1);
  const page = second.files.get('goal/fler.html');
  assert.match(
    page,
    /<h1>Den här sidan finns inte längre<\/h1>\n<p class="lead" dir="auto">Fler invånare<\/p>/,
  );
  assert.match(page, /<a href="\.\.\/index\.html">Alla mål<\/a>/);
  assert.match(page, /<meta name="robots" content="noindex">/);
  assert.match(second.files.get('en/goal/fler.html'), /This page is no longer here/);
  assert.match(second.files.get('embed/fler.html'), /Den här sidan finns inte längre/);
  assert.match(JSON.parse(second.files.get('oembed/fler.json')).html, /finns inte längre/);
  assert.match(second.files.get('fallback/fler.html'), /Fler invånare.*finns inte längre.*Alla mål/);
  assert.doesNotMatch(second.files.get('sitemap.xml'), /fler/);
  assert.deepEqual(allFaults(second.files), []);
  // It stays, and comes back with the goal.
  const third = await publish(without, { languages: ['sv', 'en'], before: second.plan.list });
  assert.deepEqual([...third.files], [...second.files]);
  const back = await publish(small, { languages: ['sv', 'en'], before: third.plan.list });
  assert.equal(back.files.get('goal/fler.html'), first.files.get('goal/fler.html'));
  assert.equal(back.plan.ended, 0);
});

test('an id that has become another kind of part keeps its embed, and its old page says that it has ended', async () => {
  const first = await publish({ goals: [{ id: 'folk', title: 'Fler' }] });
  const { files } = await publish(small, { before: first.plan.list });
  assert.match(files.get('goal/folk.html'), /finns inte längre/);
  assert.match(files.get('indicator/folk.html'), /15\u00A0612/);
  assert.match(files.get('embed/folk.html'), /15\u00A0612/);
});

test('a language that is no longer published says so on each page, and leads to the same page', async () => {
  const first = await publish(small, { languages: ['sv', 'en'] });
  const { files } = await publish(small, { languages: ['sv'], before: first.plan.list });
  assert.match(
    files.get('en/goal/fler.html'),
    /<h1>Den här sidan finns inte längre<\/h1>[^]*<a href="\.\.\/\.\.\/goal\/fler\.html">Fler invånare</,
  );
  assert.match(files.get('en/index.html'), /<a href="\.\.\/index\.html">/);
  assert.deepEqual(allFaults(files), []);
});

test('the list of what is published is read as it was written, and nothing else is', async () => {
  const { plan, files } = await publish(small);
  assert.deepEqual([...new Set(files.keys())].sort(), [...plan.paths].sort());
  const list = readPageList(files.get('data/pages.json'));
  assert.deepEqual(
    list.pages.map(({ kind, name, title }) => [kind, name, title]),
    [
      ['goal', 'fler', 'Fler invånare'],
      ['indicator', 'folk', 'Invånare'],
    ],
  );
  for (const text of [
    '',
    '[]',
    '{}',
    'null',
    '{"folders":[""],"pages":[],"files":["../x"]}',
    '{"folders":["/etc/"],"pages":[],"files":[]}',
    '{"folders":[""],"pages":[{"name":"../x","kind":"goal","title":""}],"files":[]}',
    '{"folders":[""],"pages":[{"name":"a/b","kind":"goal","title":""}],"files":[]}',
    '{"folders":[""],"pages":[{"name":"x","kind":"x","title":""}],"files":[]}',
  ])
    assert.equal(readPageList(text), undefined, text);
});

test('the same document gives the same files', async () => {
  const document = read('kronvalla');
  const [once, again] = [await publish(document), await publish(document)];
  assert.deepEqual([...once.files], [...again.files]);
});

test('with a script each part stands in the tag of its element, with what it shows', async () => {
  const { files } = await publish(small, { script: '/civic-goals/civic-goals.js' });
  const plain = await publish(small);
  const { elements } = readPage(files.get('indicator/folk.html'));
  const tags = elements.filter(({ tagName }) => tagName.startsWith('civic-'));
  assert.deepEqual(
    tags.map(({ tagName }) => tagName),
    ['civic-progress-gauge', 'civic-trend-chart'],
  );
  for (const tag of tags)
    assert.deepEqual(JSON.parse(attribute(tag, 'data-json')).indicators, small.indicators);
  assert.match(
    files.get('indicator/folk.html'),
    /<script type="module" src="\/civic-goals\/civic-goals\.js"><\/script>/,
  );
  const text = path => textOf(readPage(path).document).replace(/\s+/g, ' ');
  assert.equal(text(files.get('indicator/folk.html')), text(plain.files.get('indicator/folk.html')));
  // What is shown on others' pages needs none.
  assert.equal(files.get('embed/folk.html'), plain.files.get('embed/folk.html'));
});
