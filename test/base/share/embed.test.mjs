/** The code that a visitor copies for another page, and what the two servers must say for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedCode, forms, serversFor } from '../../../.build/base/share/embed.js';
import { ownHashes, scriptCode } from '../../../.build/base/share/script-code.js';

const src = 'https://www.krokom.example/civic-goals/civic-goals.js';
const address = 'https://data.krokom.example/goals.json#befolkning';
const embed = {
  element: 'progress-gauge',
  address,
  part: { indicators: [{ title: 'Antal "invånare"', current: 15_595 }] },
  options: { sender: 'sender', lang: undefined },
  title: 'Antal "invånare"',
  sentence: '15 595 invånare 2024.',
  href: 'https://www.krokom.example/mal#civic-progress-gauge=befolkning',
  script: { src },
};
const read =
  '<a href="https://www.krokom.example/mal#civic-progress-gauge=befolkning">Antal &quot;invånare&quot;: 15 595 invånare 2024.</a>';

test('the tag names the document, with the script before it and the sentence inside', () => {
  assert.equal(
    embedCode('tag', embed),
    `<script type="module" src="${src}"></script>
<civic-progress-gauge src="${address}" sender="sender">${read}</civic-progress-gauge>`,
  );
});

test('the block and the link name the origin of the document on the script, for pages allow no other', () => {
  const script = `<script type="module" src="${src}" data-origins="https://data.krokom.example"></script>`;
  assert.equal(
    embedCode('block', embed),
    `${script}
<div data-civic="progress-gauge" data-civic-src="${address}" data-civic-sender="sender"><p>${read}</p></div>`,
  );
  assert.equal(
    embedCode('link', embed),
    `${script}
<p><a href="https://www.krokom.example/mal#civic-progress-gauge=${encodeURIComponent(address)}&amp;sender=sender">Antal &quot;invånare&quot;: 15 595 invånare 2024.</a></p>`,
  );
});

test('what stands in the page is held by the code, which needs no origin', () => {
  for (const form of forms) {
    const code = embedCode(form, { ...embed, address: undefined });
    assert.doesNotMatch(code, /data-origins|goals\.json/);
    assert.match(
      code,
      form === 'link' ? /=b64:[\w-]+&amp;/ : /(data-json|data-civic-data)="\{&quot;indicators/,
    );
  }
});

test('what has no title but its sentence says it once', () => {
  assert.match(
    embedCode('tag', { ...embed, title: embed.sentence }),
    />15 595 invånare 2024\.<\/a><\/civic-progress-gauge>$/,
  );
});

test('the script is held to its hash, and the files that it fetches to theirs, where the page’s own are', () => {
  const hash = `sha384-${'A'.repeat(64)}`;
  assert.equal(
    scriptCode({ src, integrity: hash }, []),
    `<script type="module" src="${src}" integrity="${hash}" crossorigin="anonymous"></script>`,
  );
  const chunk = 'https://www.krokom.example/civic-goals/chunks/core-abcdef.js';
  const [map, script] = scriptCode({ src, integrity: hash, hashes: { [chunk]: hash } }, []).split('\n');
  assert.equal(map, `<script type="importmap">{"integrity":{"${chunk}":"${hash}"}}</script>`);
  assert.match(script, /^<script type="module" src="[^"]+" integrity="sha384-A+" crossorigin="anonymous">/);
  // Without a hash of its own a script could have said anything of the others.
  assert.doesNotMatch(scriptCode({ src, hashes: { [chunk]: hash } }, []), /importmap/);
});

test('of the page’s import map only what the library has is taken, by whole addresses', () => {
  const map = {
    imports: { lit: '/lit.js' },
    integrity: { '/civic-goals/chunks/a.js': 'sha384-a', '/other/b.js': 'sha384-b', 'https://': 'x', c: 7 },
  };
  assert.deepEqual(ownHashes(src, map, 'https://www.krokom.example/mal'), {
    'https://www.krokom.example/civic-goals/chunks/a.js': 'sha384-a',
  });
  for (const wrong of [undefined, null, 7, {}, { integrity: null }, { integrity: 'x' }])
    assert.deepEqual(ownHashes(src, wrong, src), {});
});

test('the servers are those of the script and of the document, each once', () => {
  assert.deepEqual(serversFor(embed), {
    policy: 'script-src https://www.krokom.example; connect-src https://data.krokom.example',
    origins: ['https://www.krokom.example', 'https://data.krokom.example'],
  });
  assert.deepEqual(serversFor({ ...embed, address: 'https://www.krokom.example/goals.json' }).origins, [
    'https://www.krokom.example',
  ]);
  assert.deepEqual(serversFor({ ...embed, address: undefined }), {
    policy: 'script-src https://www.krokom.example',
    origins: ['https://www.krokom.example'],
  });
});
