import { expect } from 'chai';
import '../../src/elements/feedback-prompt/define.js';
import '../../src/elements/goal-list/define.js';
import { rendered, shown, spoken, tag, until } from '../support/fixture.js';

const ask = (texts: unknown, rest: object = {}, lang = 'sv'): Promise<HTMLElement> =>
  shown(tag('civic-feedback-prompt', { texts, feedback: {}, ...rest }, '', `lang="${lang}"`));

describe('a document’s own words', () => {
  it('stand in place of the library’s, each by itself', async () => {
    const element = await ask({ 'feedback-prompt.yes': 'Jadå' });
    expect(spoken(element)).to.equal('Hjälpte informationen på sidan dig? Jadå Nej');
  });

  it('have a place for each value, in any order', async () => {
    const element = await ask({
      'feedback-prompt.limit': '{0} tecken, inte mer än {0}; {1} står kvar',
      'feedback-prompt.skip': 'Nej {0}',
    });
    rendered(element)?.querySelectorAll('button')[1]?.click();
    await until(() => spoken(element).includes('1 000 tecken, inte mer än 1 000; {1} står kvar'));
    expect(spoken(element)).to.include('Nej {0}');
  });

  it('are the page’s where two documents are on it', async () => {
    const [one, other] = await Promise.all([
      ask({ 'feedback-prompt.yes': 'Ett' }),
      ask({ 'feedback-prompt.yes': 'Två' }),
    ]);
    expect(spoken(one)).to.include('Ett');
    expect(spoken(other)).to.include('Två');
  });

  it('are used where the element speaks the language of the data, and nowhere else', async () => {
    const words = { 'feedback-prompt.yes': 'Yes indeed' };
    const english = await ask(words, { lang: 'en' }, 'en');
    await until(() => spoken(english).includes('Yes indeed'));
    expect(spoken(english)).to.include('No');
    expect(spoken(await ask(words, { lang: 'en' }))).to.match(/Ja Nej$/);
  });

  it('are text', async () => {
    const element = await ask({ 'feedback-prompt.yes': '<b>Ja</b> &amp; $& $1' });
    expect(spoken(element)).to.include('<b>Ja</b> &amp; $& $1');
  });

  for (const texts of ['Ja', 7, [1], null, { 'feedback-prompt.yes': 7 }, { 'feedback-prompt.yes': { a: 1 } }])
    it(`leave the library’s standing where they are ${JSON.stringify(texts)}`, async () => {
      expect(spoken(await ask(texts))).to.equal('Hjälpte informationen på sidan dig? Ja Nej');
    });
});
