/** An element's tree as it stands in a page: without the renderer's marks, and without `style` attributes. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { html } from 'lit';
import { forServer } from '../../../dist/publish/served/templates.js';
import { treeOf } from '../../../dist/publish/served/tree.js';

const link = '<link rel="stylesheet" href="a.css">';

test('attributes for style become rules, whose hash the policy can name', async () => {
  const { html, hashes } = await treeOf(
    '<!--lit-part abc=--><p style="left:1%;right:2%">a</p><!--lit-node 1--><i style="left:1%;right:2%"></i><b style=""></b><!--/lit-part-->',
    link,
  );
  const [, css] = /<style>(.*?)<\/style>/.exec(html);
  assert.equal(css, '[data-at="0"]{left:1%!important;right:2%!important}');
  assert.deepEqual(hashes, [`sha256-${createHash('sha256').update(css).digest('base64')}`]);
  assert.equal(html, `${link}<style>${css}</style><p data-at="0">a</p><i data-at="0"></i><b></b>`);
});

test('two texts side by side stay two', async () => {
  const { html } = await treeOf(
    '<p>a <!--lit-part-->b<!--/lit-part--><!--lit-part--><!--/lit-part-->c<i><!--lit-part-->d<!--/lit-part--></i></p>',
    link,
  );
  assert.equal(html, `${link}<p>a <!---->b<!---->c<i>d</i></p>`);
});

test('a style that could end its rule is left out', async () => {
  for (const text of ['left:1%}*{display:none', '&lt;/style>', 'background:url(\\29)']) {
    const { html, hashes } = await treeOf(`<p style="${text}">a</p>`, link);
    assert.equal(html, `${link}<p>a</p>`);
    assert.deepEqual(hashes, []);
  }
});

test('a text that an element sets stands in the template, however deep', () => {
  const inner = html`<p class=${'a'} .textContent=${'<b>'}></p>`;
  const { strings, values } = forServer(html`<div>${[inner]}</div>`);
  assert.deepEqual([...strings], ['<div>', '</div>']);
  assert.deepEqual([...values[0][0].strings], ['<p class=', '>', '</p>']);
  assert.deepEqual(values[0][0].values, ['a', '<b>']);
});

test('a template without such a text is the same object', () => {
  const { strings } = html`<p>${1}</p>`;
  assert.equal(forServer({ _$litType$: 1, strings, values: [1] }).strings, strings);
});
