/** Embeds: the page for frames, the answer for those who embed (oEmbed), and how they find it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { heightScript, heightScriptHash } from '../../../dist/publish/pages/embed.js';
import { attribute, base, publish, readPage } from '../../support/published.mjs';

const document = {
  lang: 'sv',
  organization: { name: 'Provstad' },
  goalAreas: {
    areas: [{ id: 'staden', title: 'Staden', goals: [{ id: 'träd', title: 'Fler "träd" & <buskar>' }] }],
  },
  indicators: [{ id: 'folk', title: 'Invånare', current: { period: 2024, value: 15612 } }],
};

test('the hash in the policy is that of the script', () => {
  assert.equal(heightScriptHash, `sha256-${createHash('sha256').update(heightScript).digest('base64')}`);
});

test('each page names its answer, whole and early in the head', async () => {
  const { files } = await publish(document, { languages: ['sv', 'en'] });
  let pages = 0;
  for (const [path, html] of files) {
    if (!/^(en\/)?(index|(goal|area|indicator)\/.*)\.html$/.test(path)) continue;
    pages++;
    const at = html.indexOf('application/json+oembed');
    assert.ok(at > 0 && at < html.indexOf('</head>') && at < 1000, path);
    const link = readPage(html).elements.find(each => attribute(each, 'type') === 'application/json+oembed');
    const address = attribute(link, 'href');
    assert.ok(address.startsWith(base), address);
    const answer = JSON.parse(files.get(decodeURIComponent(address.slice(base.length))));
    assert.deepEqual(
      [answer.version, answer.type, answer.provider_name, answer.provider_url, answer.width],
      ['1.0', 'rich', 'Provstad', base, 600],
    );
    // The one form that WordPress keeps, and lets grow: a quotation without attributes, and a frame after it.
    assert.match(
      answer.html,
      /^<blockquote><a href="[^"]*">[^<>]*<\/a><\/blockquote><iframe [^<>]*><\/iframe>$/,
    );
    const { elements } = readPage(answer.html);
    const [quote] = elements.filter(({ tagName }) => tagName === 'a');
    const [frame] = elements.filter(({ tagName }) => tagName === 'iframe');
    const canonical = readPage(html).elements.find(each => attribute(each, 'rel') === 'canonical');
    assert.equal(attribute(quote, 'href'), attribute(canonical, 'href'));
    assert.ok(files.has(decodeURIComponent(attribute(frame, 'src').slice(base.length))));
    assert.ok(attribute(frame, 'title'));
    // An address with "https" twice is not embedded by WordPress.
    assert.equal(attribute(canonical, 'href').match(/https/g).length, 1);
  }
  assert.equal(pages, 8);
});

test('a page for frames needs no script, has no header, and leads out of the frame', async () => {
  const { files } = await publish(document);
  for (const name of ['index', 'staden', 'träd', 'folk']) {
    const { elements } = readPage(files.get(`embed/${name}.html`));
    const tags = elements.map(({ tagName }) => tagName);
    assert.ok(!tags.includes('header') && !tags.includes('nav'));
    const policy = attribute(
      elements.find(each => attribute(each, 'http-equiv')),
      'content',
    );
    // Where a frame is sandboxed, 'self' is nobody.
    assert.match(policy, /style-src 'self' https:\/\/www\.provstad\.example;/);
    assert.ok(policy.includes(`script-src '${heightScriptHash}';`));
    for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
      assert.equal(attribute(link, 'target'), '_blank');
      assert.match(attribute(link, 'href'), /^https:/);
    }
  }
  assert.match(files.get('embed/folk.html'), /15\u00A0612/);
  assert.match(files.get('embed/staden.html'), /Fler &quot;träd&quot; &amp; &lt;buskar&gt;/);
});

/** Runs the script in a frame, and tells what its page is told. */
const inFrame = hash => {
  const told = [];
  const heard = {};
  const parent = { postMessage: (message, to) => told.push([message, to]) };
  const window = { parent };
  runInNewContext(heightScript, {
    window,
    location: { hash },
    document: { documentElement: { getBoundingClientRect: () => ({ height: 273.2 }) } },
    addEventListener: (name, listener) => (heard[name] = listener),
  });
  return { told, heard, parent };
};

test('its height is told to a page that gave it a secret, when it is asked and when it has come', () => {
  const { told, heard, parent } = inFrame('#befolkning#?secret=AbC123');
  heard.load();
  const message = { message: 'height', value: 274, secret: 'AbC123' };
  assert.deepEqual(JSON.parse(JSON.stringify(told)), [[message, '*']]);
  heard.message({ source: parent, data: { message: 'ready', secret: 'AbC123' } });
  heard.message({ source: {}, data: { message: 'ready' } });
  heard.message({ source: parent, data: null });
  assert.equal(told.length, 2);
});

test('without a secret it is told in words of our own', () => {
  const { told, heard } = inFrame('');
  heard.load();
  assert.deepEqual(JSON.parse(JSON.stringify(told)), [[{ message: 'civic-height', value: 274 }, '*']]);
});
