/** What an element shows, as a document of its own. That elements read it back is tested in the page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWhole, partDocument } from '../../../.build/base/share/part-document.js';
import { partial } from '../../../.build/contract/schema.js';

const indicators = [{ title: 'Antal invånare', current: 15_595 }];
const none = { lang: undefined, texts: undefined, sender: {} };

test('is the part alone where nothing is said around it', () => {
  assert.deepEqual(partDocument({ indicators }, none), { indicators });
});

test('says whose it is, of which day, in which language and with which words', () => {
  const sender = {
    name: 'Krokoms kommun',
    href: 'https://www.krokom.se/',
    lang: 'sv',
    updated: '2026-03-03',
  };
  const texts = { 'source.from': 'Hämtat från' };
  assert.deepEqual(partDocument({ indicators }, { lang: 'sv', texts, sender }), {
    lang: 'sv',
    organization: { name: 'Krokoms kommun', href: 'https://www.krokom.se/' },
    updated: '2026-03-03',
    texts,
    indicators,
  });
});

test('says in which language the name is, where that is another', () => {
  const { organization } = partDocument(
    { indicators },
    { ...none, lang: 'sv', sender: { name: 'Kroken tjïelte', lang: 'sma' } },
  );
  assert.deepEqual(organization, { lang: 'sma', name: 'Kroken tjïelte' });
});

test('has what the part knows of the organisation before what the document says', () => {
  const { organization } = partDocument(
    { organization: { name: 'Krokom', code: '2309' }, indicators },
    { ...none, sender: { name: 'Krokom', href: 'https://www.krokom.se/' } },
  );
  assert.deepEqual(organization, { name: 'Krokom', href: 'https://www.krokom.se/', code: '2309' });
});

test('is told from one in which something was wrong, however deep', () => {
  assert.ok(isWhole({ title: 'A', goals: [{ title: 'B', indicators }] }));
  assert.ok(!isWhole({ title: 'A', [partial]: true }));
  assert.ok(!isWhole({ title: 'A', goals: [{ title: 'B', indicators: [{ title: 'C', [partial]: true }] }] }));
  assert.ok(!isWhole({ title: 'A', goals: Object.assign([], { [partial]: true }) }));
});
