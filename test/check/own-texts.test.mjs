/** The municipality's own words: whether there is such a text, and whether its values are in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDocument } from '../../.build/check/check-document.js';
import { checkOwnTexts } from '../../.build/check/own-texts.js';
import { texts as english } from '../../.build/generated/locales/en.js';
import { texts as arabic } from '../../.build/generated/locales/ar.js';
import { texts as sami } from '../../.build/generated/locales/se.js';
import { messages } from '../../.build/generated/messages.js';

const hints = texts => checkOwnTexts({ texts }).map(({ code, path, more, hint }) => [code, path, more, hint]);

/** Whether two names differ by one letter that is put in, left out or changed. */
const isOneAway = (a, b) => {
  let same = 0;
  while (same < a.length && a.charAt(same) === b.charAt(same)) same++;
  return [
    [a.slice(same + 1), b.slice(same + 1)],
    [a.slice(same), b.slice(same + 1)],
    [a.slice(same + 1), b.slice(same)],
  ].some(([rest, other]) => rest === other);
};

describe('own texts', () => {
  it('are right in every language of the library, forms for numbers included', () => {
    for (const texts of [english, arabic, sami]) assert.deepEqual(hints(texts), []);
  });

  it('are asked about where an id is wrong by one letter: every id, each kind of slip', () => {
    let others = 0;
    // Of the number of a development goal a slip leaves another, or nothing.
    for (const id of Object.keys(messages).filter(each => !/^sdg\.\d+$/.test(each))) {
      const at = id.length >> 1;
      const slips = [
        id.slice(0, at) + id.slice(at + 1),
        `${id.slice(0, at)}x${id.slice(at)}`,
        `${id.slice(0, at)}x${id.slice(at + 1)}`,
        `${id.slice(0, -1)}x`,
        `x${id}`,
      ].filter(slip => !Object.hasOwn(messages, slip));
      for (const slip of slips) {
        const [[code, path, near]] = hints({ [slip]: english[id] ?? 'x' });
        assert.deepEqual([code, path], ['unknown-text', `texts.${slip}`]);
        // Where another id is as near, that may be it.
        assert.equal(
          near === id || (Object.hasOwn(messages, near) && isOneAway(slip, near)),
          true,
          `${slip}: ${near}`,
        );
        if (near !== id) others++;
      }
    }
    assert.ok(others < 10);
  });

  it('are told of each value that is lost, and of each that is not there: every id', () => {
    for (const [id, count] of Object.entries(messages)) {
      const all = 'x'
        .repeat(count)
        .split('')
        .map((_, index) => `{${index}}`);
      assert.deepEqual(hints({ [id]: `Ord ${all.join(' ')}` }), []);
      if (count && !/-(one|two|zero)$/.test(id))
        assert.deepEqual(hints({ [id]: 'Ord' }), [['lost-value', `texts.${id}`, all.join(', '), true]]);
      assert.deepEqual(hints({ [id]: `${all.join(' ')} {${count}}` }), [
        ['unknown-value', `texts.${id}`, `{${count}}`, true],
      ]);
    }
  });

  it('are not asked about where nothing is near, and nothing fails where they are no texts', () => {
    assert.deepEqual(hints({ 'finns.inte': 'x' }), [['unknown-text', 'texts.finns.inte', '', true]]);
    for (const texts of [3, null, [], { __proto__: null }, { 'assignment.due': 3 }])
      assert.deepEqual(hints(texts), []);
    assert.equal(hints({ constructor: 'x' }).length, 1);
  });

  it('may say the number in words, in the form for one', () => {
    assert.deepEqual(hints({ 'goal-summary.improving-one': 'Ett mål går åt rätt håll' }), []);
    assert.deepEqual(hints({ 'goal-sumary.improving-two': 'x' }), [
      ['unknown-text', 'texts.goal-sumary.improving-two', 'goal-summary.improving-two', true],
    ]);
  });

  it('are told in words', () => {
    const document = {
      lang: 'sv',
      texts: { 'progress-gauge.target-by-year': 'Mål {1}.', 'finns.inte': 'x' },
      indicators: [{ title: 'A', direction: 'increase', current: 3, target: { period: 2030, value: 9 } }],
    };
    const messagesOf = language =>
      checkDocument(JSON.stringify(document), language).map(({ message }) => message);
    assert.equal(messagesOf('sv')[0], '{0} saknas i ”Mål {1}.”: det värdet syns då inte i meningen.');
    assert.match(messagesOf('en')[1], /^No text has that id/);
  });
});
