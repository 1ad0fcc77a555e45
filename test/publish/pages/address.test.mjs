/** Addresses of pages, and of what documents name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absoluteAddress, absoluteAddresses, relativeAddress } from '../../../dist/publish/pages/address.js';

const base = 'https://www.provstad.example/mal/';

test('an address on another page leads there from wherever the folder stands', () => {
  const rows = [
    ['index.html', 'goal/a.html', 'goal/a.html'],
    ['goal/a.html', 'index.html', '../index.html'],
    ['goal/a.html', 'goal/b.html', 'b.html'],
    ['goal/a.html', 'area/å.html', '../area/%C3%A5.html'],
    ['en/goal/a.html', 'style.css', '../../style.css'],
    ['en/goal/a.html', 'en/index.html', '../index.html'],
    ['goal/a.html', 'en/goal/a.html', '../en/goal/a.html'],
    ['goal/a.html', 'goal/a.html', 'a.html'],
  ];
  for (const [from, to, expected] of rows) assert.equal(relativeAddress(from, to), expected);
  const path = fc
    .array(fc.constantFrom('a', 'b', 'å', 'goal', '1.2'), { minLength: 1, maxLength: 4 })
    .map(steps => steps.join('/'));
  fc.assert(
    fc.property(path, path, (from, to) => {
      const reached = new URL(relativeAddress(from, to), new URL(from, base));
      assert.equal(reached.href, new URL(to, base).href);
    }),
  );
});

test('a folder’s own page is named by the folder', () => {
  assert.equal(absoluteAddress(base, 'index.html'), base);
  assert.equal(absoluteAddress(base, 'en/index.html'), `${base}en/`);
  assert.equal(absoluteAddress(base, 'goal/å.html'), `${base}goal/%C3%A5.html`);
  assert.equal(absoluteAddress(base, 'goal/index.html.html'), `${base}goal/index.html.html`);
});

test('addresses of a document lead to the same places from every page; its versions keep theirs', () => {
  const document = {
    vision: {
      image: { src: 'berg.jpg', srcset: 'berg-480.jpg 480w, /stora/berg.jpg 1080w' },
      link: { href: '../vision.html#mer', label: 'src' },
    },
    feedback: { endpoint: '/svar', contact: { href: 'mailto:a@provstad.example' } },
    versions: [{ date: '2025-01-01', href: 'goals-2025.json' }],
    indicators: [{ title: 'href', from: { type: 'csv', file: 'siffror.csv', href: 'x' } }],
  };
  assert.deepEqual(absoluteAddresses(document, base), {
    vision: {
      image: {
        src: `${base}berg.jpg`,
        srcset: `${base}berg-480.jpg 480w, https://www.provstad.example/stora/berg.jpg 1080w`,
      },
      link: { href: 'https://www.provstad.example/vision.html#mer', label: 'src' },
    },
    feedback: {
      endpoint: 'https://www.provstad.example/svar',
      contact: { href: 'mailto:a@provstad.example' },
    },
    versions: [{ date: '2025-01-01', href: 'goals-2025.json' }],
    indicators: [{ title: 'href', from: { type: 'csv', file: 'siffror.csv', href: 'x' } }],
  });
});

test('a document without relative addresses is the same one', () => {
  const document = { organization: { name: 'Provstad', href: 'https://www.provstad.example/' }, goals: [] };
  assert.equal(absoluteAddresses(document, base), document);
});
