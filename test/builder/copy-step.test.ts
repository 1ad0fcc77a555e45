/** The copy step: what an editor ticks there, and what of a pasted tag is kept when it is written again. */
import { expect } from 'chai';
import { drawn, openBuilder, type Page } from '../support/builder.js';
import { allowConsole } from '../support/console.js';
import { until } from '../support/fixture.js';

const document = {
  organization: { name: 'Krokoms kommun' },
  updated: '2026-03-03',
  versions: [{ date: '2024-12-31', href: 'goals-2024.json' }],
  indicators: [{ id: 'a', title: 'Antal', direction: 'increase', current: 5 }],
};

const paste = async (page: Page, text: string): Promise<void> => {
  page.area('#paste').value = text;
  await page.press('Gå vidare med det här');
};

const toCopyStep = async (page: Page): Promise<void> => {
  await page.press('Ta med till webbplatsen');
  await until(() => page.all('#code-tag').length, 'the tag');
};

/** The tag, once it is written as it is to be. */
const tag = async (page: Page, wanted: RegExp): Promise<string> => {
  const read = (): string => page.area('#code-tag').value;
  await until(() => wanted.test(read()), String(wanted));
  return read();
};

const tick = async (page: Page, what = 'sender'): Promise<void> => {
  page.input(`#site-${what}`).click();
  await drawn();
};

describe('the copy step', () => {
  beforeEach(() => void allowConsole(/: <civic-/));

  it('writes whose the goal is into the tag, with what that takes, where that is ticked', async () => {
    const page = await openBuilder();
    await paste(page, JSON.stringify(document));
    await toCopyStep(page);
    expect(await tag(page, /civic-progress-gauge/)).not.to.match(/sender|Krokoms/);
    await tick(page);
    expect(await tag(page, / sender="sender"/))
      .to.contain('Krokoms kommun')
      .and.not.contain('versions');
    expect(page.all('#site-sender-help')).to.have.length(0);
    await tick(page);
    await tag(page, /^(?!.*sender)/);
  });

  it('lets visitors share what can be shared, where that is ticked', async () => {
    const page = await openBuilder();
    await paste(page, JSON.stringify(document));
    await toCopyStep(page);
    expect(await tag(page, /civic-progress-gauge/)).not.to.match(/actions/);
    await tick(page, 'actions');
    await tag(page, / actions="actions"/);
    await tick(page, 'actions');
    await tag(page, /^(?!.*actions)/);
    const prompt = await openBuilder();
    await paste(prompt, JSON.stringify({ feedback: { question: 'Hjälpte sidan dig?' } }));
    await toCopyStep(prompt);
    await tag(prompt, /civic-feedback-prompt/);
    expect(prompt.all('#site-actions')).to.have.length(0);
  });

  it('says what is missing where the document does not say whose it is', async () => {
    const page = await openBuilder();
    await paste(page, JSON.stringify({ indicators: document.indicators }));
    await toCopyStep(page);
    expect(page.all('#site-as-of')).to.have.length(0);
    await tick(page);
    expect(page.one('#site-sender-help').textContent).to.match(/Dokumentet säger inte vems det är/);
    expect(page.input('#site-sender').getAttribute('aria-describedby')).to.equal('site-sender-help');
  });

  it('asks of which day, where the document has earlier ones', async () => {
    const page = await openBuilder();
    await paste(page, JSON.stringify(document));
    await toCopyStep(page);
    const day = page.input('#site-as-of');
    day.value = '2024-12-31';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    expect(await tag(page, / as-of="2024-12-31"/)).to.contain('goals-2024.json');
    day.value = ' ';
    day.dispatchEvent(new Event('input', { bubbles: true }));
    await tag(page, /^(?!.*as-of)/);
  });

  for (const [what, start] of [
    ['tag', '<civic-progress-gauge sender actions as-of="2024-12-31" heading-level="3" data-json='],
    [
      'block',
      '<div data-civic="progress-gauge" data-civic-sender data-civic-actions data-civic-as-of="2024-12-31" data-civic-data=',
    ],
  ] as const)
    it(`keeps all of a ${what} that was pasted`, async () => {
      const page = await openBuilder();
      const data = JSON.stringify(document).replaceAll('"', '&quot;');
      await paste(page, `${start}"${data}"></${what === 'tag' ? 'civic-progress-gauge' : 'div'}>`);
      await toCopyStep(page);
      const written = await tag(page, / sender="sender" actions="actions" as-of="2024-12-31"/);
      expect(written).to.contain('Krokoms kommun').and.contain('goals-2024.json');
      expect(page.input('#site-sender').checked).to.equal(true);
      expect(page.input('#site-actions').checked).to.equal(true);
    });

  it('keeps them, and the address, of a tag that names a document, when that is opened after it', async () => {
    const page = await openBuilder();
    await paste(
      page,
      '<civic-progress-gauge src="/mal/goals.json#a" sender as-of="2024-12-31"></civic-progress-gauge>',
    );
    await paste(page, JSON.stringify(document));
    await toCopyStep(page);
    await tag(page, /src="\/mal\/goals\.json.*" sender="sender" as-of="2024-12-31"/);
  });

  it('does not keep them for another document', async () => {
    const page = await openBuilder();
    const data = JSON.stringify(document).replaceAll('"', '&quot;');
    await paste(
      page,
      `<civic-progress-gauge sender as-of="2024" data-json="${data}"></civic-progress-gauge>`,
    );
    await page.press(/Välj/);
    await paste(page, JSON.stringify(document));
    await toCopyStep(page);
    expect(await tag(page, /civic-progress-gauge/)).not.to.match(/sender|as-of/);
  });
});
