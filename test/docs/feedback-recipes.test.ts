/** The examples for pages in docs/fragan.md do what they say: the very code of that page. */
import { expect } from 'chai';
import '../../src/elements/feedback-prompt/define.js';
import { rendered, shown, spoken, tag, until } from '../support/fixture.js';

/** Runs an example of the page as a script of this one. */
const runs = async (name: string): Promise<void> => {
  const text = await (await fetch('/docs/fragan.md')).text();
  const [, code] = new RegExp(`\`\`\`js ${name}\\n(.*?)\`\`\``, 's').exec(text) ?? [];
  if (!code) throw new Error(`no example "${name}"`);
  const script = document.createElement('script');
  // What it declares is its own.
  script.textContent = `{${code}}`;
  document.head.append(script);
  script.remove();
};

const press = (element: Element, index: number): void => {
  rendered(element)?.querySelectorAll('button')[index]?.click();
};

const page = window as unknown as { _paq: unknown };

describe('the examples for the question', () => {
  it('count answers in Matomo', async () => {
    await runs('matomo');
    const endpoint = '/__test__/echo';
    press(await shown(tag('civic-feedback-prompt', { endpoint, followUp: { yes: false } })), 0);
    press(await shown(tag('civic-feedback-prompt', { endpoint })), 1);
    expect(page._paq).to.deep.equal([
      ['trackEvent', 'Hjälpte sidan', 'Ja', location.pathname],
      ['trackEvent', 'Hjälpte sidan', 'Nej', location.pathname],
    ]);
  });

  it('open an e-mail, and say that it is not sent yet', async () => {
    const opened: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      opened.push(this.href);
    };
    try {
      await runs('mailto');
      const element = await shown(tag('civic-feedback-prompt', { reasons: ['Något annat'] }));
      press(element, 1);
      const field = await until(() => rendered(element)?.querySelector('textarea'));
      rendered(element)?.querySelector<HTMLInputElement>('[type=checkbox]')?.click();
      field.value = 'Å & ö?\nRad två';
      field.dispatchEvent(new Event('input'));
      rendered(element)?.querySelector<HTMLButtonElement>('[type=submit]')?.click();
      await until(() => spoken(element).includes('Skicka det, så får vi ditt svar.'));
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(opened).to.have.length(1);
    const { protocol, pathname, searchParams } = new URL(opened[0] ?? '');
    expect([protocol, pathname, searchParams.get('subject'), searchParams.get('body')]).to.deep.equal([
      'mailto:',
      'kommun@kommun.se',
      `Sidan hjälpte inte: ${location.pathname}`,
      'Något annat\nÅ & ö?\nRad två',
    ]);
  });
});
