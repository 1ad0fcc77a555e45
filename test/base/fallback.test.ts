/** What an editor wrote inside the tag is there for those who see the page in another way: without the script, in a reader, on paper. */
import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from 'chai';
import { rendered, until } from '../support/fixture.js';
import { close, elementsIn, files, frames, type Site, visit } from '../support/site.js';

afterEach(close);

/** Mozilla's Readability, on which reader views are built. */
interface WithReadability extends Site {
  Readability: new (
    page: Document,
    options: { charThreshold: number },
  ) => { parse(): { textContent: string; content: string } | null };
}

const krokom = [
  'Vision: Krokoms kommun gör plats för växtkraft!',
  'Medborgaren i fokus',
  'Antal invånare: 14 925 invånare 2018. Målet är 16 000 till 2030.',
  'Behöriga pedagoger på förskola och fritidshem: Inget resultat ännu.',
  'Stärka samernas kultur och språk',
  'Hjälpte informationen på sidan dig?',
];

const folded = (text = ''): string => text.replace(/\s+/g, ' ');

describe('a fallback', () => {
  it('is shown where the page’s policy lets no script run', async () => {
    const policy = "default-src 'none'; style-src 'self'";
    const site = await visit(
      `/test/pages/all.html?module=${files.loader}&h:content-security-policy=${encodeURIComponent(policy)}`,
    );
    await frames(site);
    const elements = elementsIn(site.document) as HTMLElement[];
    expect(elements.some(element => element.matches(':defined'))).to.equal(false);
    expect(elements.map(element => element.innerText.trim())).to.deep.equal([
      'Vision',
      'Målområden',
      'Mål',
      '15 595 invånare',
      '15 595 invånare',
      '15 595 invånare',
      'Trasig',
      '8 av 30 mål är uppnådda.',
      'Skriv till oss',
      'En kommun att längta till',
    ]);
  });

  it('is what a reader view shows, also when the elements have rendered', async () => {
    const site = (await visit('/stories/krokom/index.html')) as WithReadability;
    const { document } = site;
    await until(() => elementsIn(document).every(rendered) && elementsIn(document).length, 'the elements');
    const script = document.createElement('script');
    script.src = '/node_modules/@mozilla/readability/Readability.js';
    document.head.append(script);
    await until(() => site.Readability, 'Readability');
    // It takes the page apart, so it gets a copy, as in a browser.
    const copy = document.cloneNode(true) as Document;
    const article = new site.Readability(copy, { charThreshold: 0 }).parse();
    const text = folded(article?.textContent);
    for (const words of krokom.slice(0, 5)) expect(text).to.contain(words);
  });

  it('is what a link is in a reader view', async () => {
    const site = (await visit(
      `/test/pages/embeds.html?module=${files.loader}&script=/node_modules/@mozilla/readability/Readability.js`,
    )) as WithReadability;
    await until(() => elementsIn(site.document).filter(rendered).length === 2);
    const copy = site.document.cloneNode(true) as Document;
    const article = new site.Readability(copy, { charThreshold: 0 }).parse();
    expect(article?.content).to.match(/<a href="[^"]*\/mal#civic-vision-banner=[^"]*">Länk<\/a>/);
    expect(article?.textContent).to.contain('Ruta');
  });

  it('of many elements is given up without laying the page out for each', async () => {
    const site = await visit('/test/pages/blank.html');
    const { document } = site;
    let asked = 0;
    const { getSelection } = document;
    (Object.getPrototypeOf(document) as Document).getSelection = () => {
      asked++;
      return getSelection.call(document);
    };
    const gauge =
      '<civic-progress-gauge data=\'{"title":"Antal","current":1}\'><p>Ett</p></civic-progress-gauge>';
    document.body.innerHTML = gauge.repeat(50);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = files.loader;
    document.head.append(script);
    await until(
      () => elementsIn(document).length === 50 && elementsIn(document).every(rendered),
      'the gauges',
    );
    expect(asked).to.be.within(1, 4);
  });
});

describe('on paper', () => {
  afterEach(() => executeServerCommand('emulate-features', {}));

  it('the elements are printed, and no empty space is kept', async () => {
    // Of the engines only Chromium can be told to be paper.
    if (!(await executeServerCommand('emulate-features', { media: 'print' }))) return;
    expect(matchMedia('print').matches).to.equal(true);
    const { document } = await visit('/stories/krokom/index.html');
    await until(() => elementsIn(document).every(rendered) && elementsIn(document).length, 'the elements');
    for (const element of elementsIn(document)) {
      const { height } = element.getBoundingClientRect();
      if (element.localName === 'civic-feedback-prompt') expect(height).to.equal(0);
      else expect(height).to.be.above(40);
      expect(getComputedStyle(element).minBlockSize).to.match(/^(0px|auto)$/);
    }
  });
});
