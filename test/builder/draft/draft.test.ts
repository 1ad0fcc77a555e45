/** Unsaved work is kept in the browser for as long as an editor says so, and no longer. */
import { expect } from 'chai';
import { DraftStore } from '../../../src/builder/draft/draft-store.js';
import { drawn, openBuilder, type Page } from '../../support/builder.js';
import { allowConsole } from '../../support/console.js';
import { problems } from '../../support/contract.js';
import { until } from '../../support/fixture.js';

const keys = (): string[] => Object.keys(localStorage).filter(key => key.startsWith('civic-goals'));
const clear = (): void => {
  for (const key of keys()) localStorage.removeItem(key);
};

const filledIn = async (): Promise<Page> => {
  const page = await openBuilder('goal-list');
  await page.press('Fyll i med ett exempel');
  return page;
};

const tick = async (page: Page): Promise<void> => {
  page.input('#keep-draft').click();
  await drawn();
};

describe('a draft', () => {
  beforeEach(() => {
    allowConsole(/: <civic-/);
    clear();
  });
  afterEach(clear);

  it('is kept only where that is ticked, and goes when it is not any more', async () => {
    const page = await filledIn();
    await new Promise(resolve => setTimeout(resolve, 600));
    expect(keys()).to.deep.equal([]);
    await tick(page);
    await until(() => keys().length, 'the draft');
    await tick(page);
    expect(keys()).to.deep.equal([]);
  });

  it('is gone on with after the page was closed, and is gone when the document is saved', async () => {
    const page = await filledIn();
    await tick(page);
    const written = page.builder.document;
    // As when the page is closed: what was written a moment ago is kept, too.
    page.builder.stop();
    page.place.remove();
    const [key = ''] = keys();
    expect(key).not.to.equal('');

    const next = await openBuilder();
    expect(await problems(next.place)).to.deep.equal([]);
    await next.press(/^Fortsätt: /);
    expect(next.builder.document).to.deep.equal(written);
    expect(next.input('#keep-draft').checked).to.equal(true);
    expect(next.builder.isUnsaved).to.equal(true);
    expect(keys()).to.deep.equal([key]);
    const { click } = HTMLAnchorElement.prototype;
    // A browser that saves a file takes the focus off the page.
    HTMLAnchorElement.prototype.click = () => undefined;
    try {
      await next.press('Spara goals.json');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(keys()).to.deep.equal([]);
  });

  it('can be taken away unread', async () => {
    localStorage.setItem(
      'civic-goals-draft-1',
      JSON.stringify({ time: 1, document: { goals: { title: 'Mål och vision', goals: [] } } }),
    );
    localStorage.setItem('civic-goals-draft-2', 'no draft');
    const page = await openBuilder();
    expect(page.all('.drafts li')).to.have.length(1);
    expect(page.one('.drafts li').textContent).to.contain('Mål och vision, 1 januari 1970');
    await page.press(/^Ta bort: Mål och vision/);
    expect(page.all('.drafts')).to.have.length(0);
    expect(document.activeElement?.id).to.equal('step-heading');
    clear();
  });

  it('of two pages at once is two drafts', async () => {
    for (const page of [await filledIn(), await filledIn()]) {
      await tick(page);
      page.builder.stop();
    }
    expect(keys()).to.have.length(2);
  });

  it('that the browser does not take is said to be kept nowhere', () => {
    const full = { setItem: () => assertFull(), removeItem: () => undefined } as unknown as Storage;
    const store = new DraftStore(full);
    store.turn(true);
    store.follow({ goals: {} }, true);
    store.write();
    expect(store.hasFailed).to.equal(true);
  });
});

const assertFull = (): never => {
  throw new DOMException('full', 'QuotaExceededError');
};
