/** Which language an element speaks, and what it does where it speaks only a part of it. */
import { expect } from 'chai';
import '../../src/elements/feedback-prompt/define.js';
import '../../src/elements/goal-list/define.js';
import '../../src/elements/goal-summary/define.js';
import '../../src/elements/progress-gauge/define.js';
import '../../src/elements/trend-chart/define.js';
import {
  fetchLanguage,
  languageFor,
  currentLanguage,
  languagesAt,
  withLanguage,
} from '../../src/base/locale.js';
import { withPluralForm } from '../../src/base/plural-form.js';
import { expectConsole } from '../support/console.js';
import { inPage, rendered as box, shown, spoken, tag, until } from '../support/fixture.js';

const rendered = (element: Element): HTMLElement | null => box(element) as HTMLElement | null;

const prompt = (place: string, data: object = {}): Promise<HTMLElement> =>
  shown(tag('civic-feedback-prompt', { feedback: {}, ...data }, '', place));

const summary = (place: string, met: number, texts?: object, lang?: string): Promise<HTMLElement> =>
  shown(
    tag(
      'civic-goal-summary',
      {
        ...(lang && { lang }),
        texts,
        summary: { counts: { met, 'partly-met': 0, 'not-met': 200 - met } },
      },
      '',
      place,
    ),
  );

describe('the language of a place', () => {
  const inside = (html: string): Element => {
    const found = inPage(html).querySelector('b');
    if (!found) throw new Error('no place');
    return found;
  };

  it('is that of the nearest, and behind it those further out', () => {
    expect(languagesAt(inside('<div lang="en"><p lang="sma-SE"><b></b></p></div>'))).to.match(/^sma-se en/);
    expect(languagesAt(inside('<div lang="en"><p lang=""><b></b></p></div>'))).to.match(/^en/);
  });

  it('reaches through shadow roots', () => {
    const host = inside(`<div lang="en"><p><b></b></p></div>`).parentElement as Element;
    const inner = document.createElement('i');
    host.attachShadow({ mode: 'open' }).append(inner);
    expect(languagesAt(inner)).to.match(/^en/);
    inner.lang = 'fi';
    expect(languagesAt(inner)).to.match(/^fi en/);
  });

  const spokenAt: Readonly<Record<string, string>> = {
    '': 'sv',
    'sv-FI': 'sv',
    'en-US': 'en',
    EN: 'en',
    fi: 'fi',
    no: 'nb',
    nn: 'nb',
    'nb-NO': 'nb',
    'de-AT': 'de',
    'ar-EG': 'ar',
    // Never by the first letters.
    fit: 'sv',
    fil: 'sv',
    se: 'sv',
    sma: 'sv',
    smj: 'sv',
    'se-NO': 'nb',
    'sma-NO': 'nb',
    'smj-NO': 'nb',
    'se-FI': 'fi',
    'fit-FI': 'fi',
    'se nb': 'nb',
    'fit fi': 'fi',
    'sma sv en': 'sv',
    'so en': 'en',
    so: 'sv',
    constructor: 'sv',
    'x--- -': 'sv',
  };
  for (const [tags, locale] of Object.entries(spokenAt))
    it(`“${tags}” is spoken as ${locale}`, async () => {
      const key = tags.toLowerCase();
      await fetchLanguage(key);
      expect(languageFor(key).locale).to.equal(locale);
    });

  it('is each element’s own, on one page, and may change', async () => {
    const finnish = await prompt('lang="fi"');
    const german = await prompt('lang="de"');
    const swedish = await prompt('lang="sv"');
    const yes = (element: Element): string | undefined =>
      rendered(element)?.querySelector('button')?.textContent.trim();
    await until(() => yes(finnish) === 'Kyllä' && yes(german) === 'Ja');
    expect(rendered(swedish)?.lang).to.equal('sv');
    finnish.lang = 'ar';
    await until(() => yes(finnish) === 'نعم');
    expect(rendered(finnish)?.dir).to.equal('rtl');
    expect(yes(german)).to.equal('Ja');
    finnish.lang = 'en';
    await until(() => yes(finnish) === 'Yes');
    expect(rendered(finnish)?.dir).to.equal('ltr');
  });
});

describe('a page that the browser translates', () => {
  /** What Chrome's translation does: each text in a tag of its own, and the page's language another. */
  const translate = (root: Node): void => {
    const tagName: string = 'font';
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.trim() && !node.parentElement?.closest('style, script')) texts.push(node as Text);
    for (const text of texts) {
      const inner = document.createElement(tagName);
      inner.textContent = `[${text.data}]`;
      const outer = document.createElement(tagName);
      outer.append(inner);
      text.replaceWith(outer);
    }
  };

  it('is not fought with: nothing is thrown, nothing is said twice, and what is pressed still works', async () => {
    const place = inPage(`<div lang="sv">${tag('civic-feedback-prompt', {})}</div>`)
      .firstElementChild as HTMLElement;
    const element = place.firstElementChild as HTMLElement;
    await until(() => rendered(element));
    const errors: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent): void => void errors.push(event);
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
    try {
      translate(element.shadowRoot as Node);
      place.lang = 'de';
      await until(() => rendered(element)?.lang === 'de');
      const buttons = rendered(element)?.querySelectorAll('button');
      expect(buttons).to.have.length(2);
      expect(spoken(element).match(/Nej|Nein/g)).to.have.length(1);
      element.setAttribute('data', '{"question":"Annan fråga?"}');
      buttons?.[1]?.click();
      await until(() => rendered(element)?.querySelector('textarea'), 'the form');
      place.lang = 'sv';
      await until(() => rendered(element)?.lang === 'sv');
      expect(errors).to.deep.equal([]);
    } finally {
      removeEventListener('error', note);
      removeEventListener('unhandledrejection', note);
    }
  });

  it('is followed where the library speaks the language, and left alone where it does not', async () => {
    const place = inPage(`<div lang="sv">${tag('civic-feedback-prompt', {})}</div>`)
      .firstElementChild as HTMLElement;
    const element = place.firstElementChild as HTMLElement;
    await until(() => rendered(element));
    place.lang = 'fi';
    await until(() => spoken(element).includes('Kyllä'));
    place.lang = 'uk';
    await until(() => spoken(element).includes('Nej'));
    expect(rendered(element)?.lang).to.equal('sv');
  });
});

describe('a language of which there are only words', () => {
  it('stands among the one beside it, each word with its mark', async () => {
    const element = await prompt('lang="sma"');
    const yes = (): Element | null | undefined => rendered(element)?.querySelector('button span');
    await until(yes, 'a word');
    expect(rendered(element)?.lang).to.equal('sv');
    expect(yes()?.getAttribute('lang')).to.equal('sma');
    expect(spoken(element)).to.match(/^Hjälpte informationen på sidan dig\?/);
  });

  it('takes the page’s own texts, sentences among them', async () => {
    expectConsole(/target: Det går inte att se/);
    const element = await shown(
      tag(
        'civic-progress-gauge',
        {
          lang: 'sma',
          texts: { 'progress-gauge.target-by-year': 'Ulmie {0} – {1}.' },
          indicators: [
            {
              id: 'a',
              title: 'Årrodh',
              unit: 'x',
              current: { value: 5, period: 2020 },
              target: { value: 7, period: 2030 },
            },
          ],
        },
        '',
        'lang="sma"',
      ),
    );
    const marked = (): Element | null | undefined => rendered(element)?.querySelector('.sentence [lang]');
    await until(marked, 'the sentence');
    expect(marked()?.textContent).to.equal('Ulmie 7 – 2030.');
    expect(marked()?.getAttribute('lang')).to.equal('sma');
    expect(rendered(element)?.querySelector('.title, h2')?.getAttribute('lang')).to.equal('sma');
  });

  it('takes texts in a language that the library has never heard of', async () => {
    const element = await prompt('lang="so"', { lang: 'so', texts: { 'feedback-prompt.yes': 'Haa' } });
    const yes = (): Element | null | undefined => rendered(element)?.querySelector('button span');
    await until(yes, 'a word');
    expect(yes()?.getAttribute('lang')).to.equal('so');
    expect(yes()?.textContent).to.equal('Haa');
  });

  it('leaves an attribute, which cannot be marked, to the language beside it', async () => {
    const series = [
      { value: 1, period: 2020 },
      { value: 2, period: 2021 },
    ];
    const element = await shown(
      tag(
        'civic-trend-chart',
        {
          lang: 'so',
          texts: { 'trend-chart.read': 'Akhri', 'trend-chart.results': 'Natiijo' },
          indicators: [{ title: 'x', series }],
        },
        '',
        'lang="so"',
      ),
    );
    await until(() => rendered(element)?.querySelector('[aria-label]'), 'the slider');
    expect(rendered(element)?.querySelector('[aria-label]')?.getAttribute('aria-label')).to.equal(
      'Läs av diagrammet',
    );
  });
});

describe('one, two and many', () => {
  /** What stands for the text `a` in a language, for numbers. */
  const forms = async (tags: string, counts: readonly number[]): Promise<readonly string[]> => {
    await fetchLanguage(tags);
    const own = Object.fromEntries(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map(form => [`a-${form}`, form]),
    );
    const language = { ...languageFor(tags), texts: own };
    return counts.map(count =>
      withLanguage(language, () => withPluralForm(count, () => String(currentText('a')))),
    );
  };
  const currentText = (id: string): unknown => currentLanguage().texts[id];

  it('are three in the Sámi languages, in every engine', async () => {
    for (const tags of ['se', 'sma', 'smj'])
      expect(await forms(tags, [0, 1, 2, 3, 12])).to.deep.equal(['other', 'one', 'two', 'other', 'other']);
  });

  it('are six in Arabic', async () => {
    expect(await forms('ar', [0, 1, 2, 3, 11, 100])).to.deep.equal([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });

  it('are two in Swedish and Finnish', async () => {
    for (const tags of ['sv', 'fi'])
      expect(await forms(tags, [0, 1, 2])).to.deep.equal(['other', 'one', 'other']);
  });

  it('choose among the library’s sentences', async () => {
    const said = async (lang: string, met: number): Promise<string | undefined> => {
      const element = await summary(`lang="${lang}"`, met);
      await until(() => rendered(element)?.lang === lang);
      return rendered(element)?.querySelector('.sentence')?.textContent.trim();
    };
    expect(await said('sv', 1)).to.equal('1 av 200 mål är uppnått.');
    expect(await said('sv', 2)).to.equal('2 av 200 mål är uppnådda.');
    const arabic = await Promise.all([1, 2, 3, 11, 100].map(met => said('ar', met)));
    expect(new Set(arabic.map(text => text?.replace(/\d+/g, '#'))).size).to.equal(5);
  });

  it('choose among a page’s own, by the rule of their language', async () => {
    const texts = { 'goal-summary.met': 'Gellie {0}.', 'goal-summary.met-two': 'Göökte {0}.' };
    const element = await summary('lang="sma"', 2, texts, 'sma');
    const sentence = (): string | undefined =>
      rendered(element)?.querySelector('.sentence [lang=sma]')?.textContent ?? undefined;
    await until(sentence);
    expect(sentence()).to.equal('Göökte 2.');
  });
});
