/** A page whose fallbacks are put up to date: what is written where, and what is left. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../support/fast-check.mjs';
import { refreshPage } from '../../../dist/publish/refresh/refresh-page.js';

const goals = {
  lang: 'sv',
  vision: { statement: 'Här är det gott' },
  goals: { title: 'Våra mål', goals: [{ id: 'fler', title: 'Fler invånare', direction: 'increase' }] },
  indicators: [
    {
      id: 'invanare',
      title: 'Invånare',
      current: { period: 2024, value: 15612 },
      target: { period: 2030, value: 16000 },
      series: [{ period: 2023, value: 15597 }],
    },
  ],
  feedback: { question: 'Hjälpte sidan?' },
};
const asked = [];
const documents = async address => {
  asked.push(address);
  return address === '/goals.json' || address === 'goals.json'
    ? { text: JSON.stringify(goals) }
    : address.startsWith('https:')
      ? 'elsewhere'
      : 'no-document';
};
const refresh = html => refreshPage(html, documents);
const outcomes = ({ embeds }) => embeds.map(({ outcome }) => outcome);
const sentence = 'Invånare: 15\u00a0612 (2024). Målet är 16\u00a0000 till 2030.';

test('a tag gets what it shows, by the address, the id, the page’s document, and its own data', async () => {
  const data = JSON.stringify(goals.indicators[0]).replaceAll('"', '&quot;');
  for (const [before, after] of [
    ['<civic-progress-gauge src="goals.json#invanare"></civic-progress-gauge>', sentence],
    ['<civic-progress-gauge src="goals.json#/indicators/0">Gammalt</civic-progress-gauge>', sentence],
    [`<civic-progress-gauge data-json="${data}"><p>Gammalt</p></civic-progress-gauge>`, `<p>${sentence}</p>`],
    [`<civic-progress-gauge data='${JSON.stringify(goals)}'></civic-progress-gauge>`, sentence],
    [
      '<div data-civic="progress-gauge" data-civic-src="goals.json#invanare"><p>Gammalt</p></div>',
      `<p>${sentence}</p>`,
    ],
    [
      '<link rel="civic-goals" href="/goals.json"><civic-progress-gauge src="#invanare"></civic-progress-gauge>',
      sentence,
    ],
    [
      '<script type="module" src="x.js" data-goals="/goals.json"></script><civic-vision-banner></civic-vision-banner>',
      '<h2>Vision: Här är det gott</h2>',
    ],
  ]) {
    const { html } = await refresh(`<html lang="sv">${before}`);
    const [open, close] = [before.lastIndexOf('<civic'), before.lastIndexOf('</')];
    const start = before.indexOf('>', Math.max(open, before.lastIndexOf('<div'))) + 1;
    assert.equal(html, `<html lang="sv">${before.slice(0, start)}${after}${before.slice(close)}`);
  }
});

test('a script with data stays', async () => {
  const script = `<script type="application/json">${JSON.stringify(goals)}</script>`;
  const { html } = await refresh(
    `<civic-vision-banner>\n  ${script}\n  <h2>Gammalt</h2>\n</civic-vision-banner>`,
  );
  assert.equal(
    html,
    `<civic-vision-banner>\n  ${script}<h2>Vision: Här är det gott</h2>\n</civic-vision-banner>`,
  );
});

test('what is right already is not touched, however a tool has arranged it', async () => {
  const page = `<html lang="sv"><!-- Vår sida -->
<civic-goal-list   heading-level=3 src='goals.json'>
  <h3>
    Våra mål
  </h3>
  <ul
    ><li>Fler
      invånare. Ska öka.</li
  ></ul>
</civic-goal-list>\r\n<p>Slut`;
  const { html, embeds } = await refresh(page);
  assert.equal(html, page);
  assert.deepEqual(embeds, [{ name: 'civic-goal-list', line: 2, column: 1, outcome: 'same' }]);
});

test('a no-break space is no other blank', async () => {
  const page = sentence.replaceAll('\u00a0', ' ');
  const { embeds } = await refresh(
    `<html lang="sv"><civic-progress-gauge src="goals.json#invanare">${page}</civic-progress-gauge>`,
  );
  assert.deepEqual(outcomes({ embeds }), ['changed']);
});

test('in a paragraph there are words alone', async () => {
  const { html } = await refresh(
    '<html lang="sv"><p><civic-goal-list src="goals.json"></civic-goal-list></p>',
  );
  assert.equal(
    html,
    '<html lang="sv"><p><civic-goal-list src="goals.json">Våra mål<br>Fler invånare. Ska öka.</civic-goal-list></p>',
  );
});

test('the fallback speaks as its place does', async () => {
  const { html } = await refresh(
    '<html lang="en"><civic-goal-list src="goals.json"></civic-goal-list><main lang="sv"><civic-goal-list lang="en" src="goals.json"></civic-goal-list>',
  );
  const list =
    '<h2 lang="sv">Våra mål</h2><ul><li><span lang="sv">Fler invånare.</span> Should increase.</li></ul>';
  assert.equal(html.split(list).length, 3, html);
});

test('what is somebody’s own, or a program’s, or of a day, is left', async () => {
  for (const [inside, attributes, outcome] of [
    ['<p>Vårt eget</p>', 'data-civic-fallback="own"', 'left'],
    ['<p>Då</p>', 'as-of="2024-12-31"', 'left'],
    ['<?php echo $mal ?>', '', 'unsafe'],
    ['{{ mal }}', '', 'unsafe'],
    ['<% mal %>', '', 'unsafe'],
    ['<template shadowrootmode="open"><p>x</p></template>', '', 'unsafe'],
  ]) {
    const page = `<civic-goal-list src="goals.json" ${attributes}>${inside}</civic-goal-list>`;
    const { html, embeds } = await refresh(page);
    assert.equal(html, page);
    assert.deepEqual(outcomes({ embeds }), [outcome]);
  }
  const open = '<civic-goal-list src="goals.json"><p>Utan slut';
  assert.deepEqual(outcomes(await refresh(open)), ['unsafe']);
});

test('what cannot be known changes nothing, and says why', async () => {
  for (const [attributes, outcome] of [
    ['', 'no-source'],
    ['src="finns-inte.json"', 'no-document'],
    ['src="https://annan.example/goals.json"', 'elsewhere'],
    ['src="goals.json#finns-inte"', 'no-part'],
    ['data-json="{&quot;goals&quot;:"', 'no-part'],
  ]) {
    const page = `<civic-goal-list ${attributes}><p>Förra året</p></civic-goal-list>`;
    const { html, embeds } = await refresh(page);
    assert.equal(html, page);
    assert.deepEqual(outcomes({ embeds }), [outcome]);
  }
});

test('tags in comments, in templates and in the code of a page are no embeds', async () => {
  const tag = '<civic-goal-list src="goals.json"></civic-goal-list>';
  const page = `<!-- ${tag} --><template>${tag}</template><textarea>${tag}</textarea><script>"${tag}"</script><div data-civic-off>${tag}</div>`;
  const { html, embeds } = await refresh(page);
  assert.deepEqual([html, embeds], [page, []]);
});

test('of any page all but the fallbacks stays byte for byte, and the second time nothing is new', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<table><tr>',
      '<!-- x -->',
      '\r\n',
      '&nbsp;',
      '<b',
      '</civic-x>',
      '<ul><li>',
      '"',
      'å',
    ),
    fc.string({ maxLength: 6 }).filter(text => !/<|&/.test(text)),
  );
  const embed = fc.constantFrom(
    ['<civic-goal-list src="goals.json">', '</civic-goal-list>'],
    ['<div data-civic="vision-banner" data-civic-src="goals.json">', '</div>'],
    ['<civic-progress-gauge src="goals.json#invanare">', '</civic-progress-gauge>'],
  );
  const pages = fc.array(
    fc.tuple(fc.array(piece, { maxLength: 4 }), embed, fc.constantFrom('', 'Gammalt', '\n  ')),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(pages, async parts => {
      const page = parts
        .map(([around, [open, close], inside]) => around.join('') + open + inside + close)
        .join('');
      const once = await refresh(page);
      changed += outcomes(once).filter(outcome => outcome === 'changed').length;
      // Each piece around the fallbacks is found in order.
      let at = 0;
      for (const [around, [open, close]] of parts)
        for (const text of [around.join('') + open, close]) {
          const found = once.html.indexOf(text, at);
          assert.ok(found >= 0, `${JSON.stringify(text)} in ${once.html}`);
          at = found + text.length;
        }
      const twice = await refresh(once.html);
      assert.equal(twice.html, once.html);
      assert.ok(!outcomes(twice).includes('changed'));
    }),
    { numRuns: 300 },
  );
  assert.ok(changed > 100, `${changed}`);
});
