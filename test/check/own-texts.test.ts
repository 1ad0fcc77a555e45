/** The municipality's own words: whether there is such a text, and whether its values are in it. */
import { expect } from 'chai';
import { checkDocument } from '../../src/check/check-document.js';
import { checkOwnTexts } from '../../src/check/own-texts.js';
import { texts as english } from '../../src/generated/locales/en.js';
import { texts as arabic } from '../../src/generated/locales/ar.js';
import { texts as sami } from '../../src/generated/locales/se.js';
import { messages } from '../../src/generated/messages.js';

const hints = (texts: unknown): unknown[] =>
  checkOwnTexts({ texts }).map(({ code, path, more, hint }) => [code, path, more, hint]);

/** Whether two names differ by one letter that is put in, left out or changed. */
const isOneAway = (a: string, b: string): boolean => {
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
    for (const texts of [english, arabic, sami]) expect(hints(texts)).to.deep.equal([]);
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
        const [[code, path, near]] = hints({ [slip]: english[id] ?? 'x' }) as [[string, string, string]];
        expect([code, path]).to.deep.equal(['unknown-text', `texts.${slip}`]);
        // Where another id is as near, that may be it.
        expect(
          near === id || (Object.hasOwn(messages, near) && isOneAway(slip, near)),
          `${slip}: ${near}`,
        ).to.equal(true);
        if (near !== id) others++;
      }
    }
    expect(others).to.be.lessThan(10);
  });

  it('are told of each value that is lost, and of each that is not there: every id', () => {
    for (const [id, count] of Object.entries(messages)) {
      const all = 'x'
        .repeat(count)
        .split('')
        .map((_, index) => `{${index}}`);
      expect(hints({ [id]: `Ord ${all.join(' ')}` })).to.deep.equal([]);
      if (count && !/-(one|two|zero)$/.test(id))
        expect(hints({ [id]: 'Ord' })).to.deep.equal([['lost-value', `texts.${id}`, all.join(', '), true]]);
      expect(hints({ [id]: `${all.join(' ')} {${count}}` })).to.deep.equal([
        ['unknown-value', `texts.${id}`, `{${count}}`, true],
      ]);
    }
  });

  it('are not asked about where nothing is near, and nothing fails where they are no texts', () => {
    expect(hints({ 'finns.inte': 'x' })).to.deep.equal([['unknown-text', 'texts.finns.inte', '', true]]);
    for (const texts of [3, null, [], { __proto__: null }, { 'assignment.due': 3 }])
      expect(hints(texts)).to.deep.equal([]);
    expect(hints({ constructor: 'x' })).to.have.length(1);
  });

  it('may say the number in words, in the form for one', () => {
    expect(hints({ 'goal-summary.improving-one': 'Ett mål går åt rätt håll' })).to.deep.equal([]);
    expect(hints({ 'goal-sumary.improving-two': 'x' })).to.deep.equal([
      ['unknown-text', 'texts.goal-sumary.improving-two', 'goal-summary.improving-two', true],
    ]);
  });

  it('are told in words', () => {
    const document = {
      lang: 'sv',
      texts: { 'progress-gauge.target-by-year': 'Mål {1}.', 'finns.inte': 'x' },
      indicators: [{ title: 'A', direction: 'increase', current: 3, target: { period: 2030, value: 9 } }],
    };
    const messagesOf = (language: 'sv' | 'en'): string[] =>
      checkDocument(JSON.stringify(document), language).map(({ message }) => message);
    expect(messagesOf('sv')[0]).to.equal('{0} saknas i ”Mål {1}.”: det värdet syns då inte i meningen.');
    expect(messagesOf('en')[1]).to.match(/^No text has that id/);
  });
});
