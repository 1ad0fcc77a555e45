/** The first press where there is no net, and the code for what follows it has not come: the built files, on a page of their own. */
import { expect } from 'chai';
import { rendered, spoken, until } from '../../support/fixture.js';
import { close, elementsIn, include, open, type Site } from '../../support/site.js';

afterEach(close);

interface Noted {
  readonly body: string;
}

/** A page with a prompt, of which the part that follows a press cannot be fetched, and the receiver. */
const asking = async (
  query = '',
): Promise<{ site: Site; prompt: Element; noted: () => Promise<URLSearchParams[]> }> => {
  const [key, files] = [crypto.randomUUID(), crypto.randomUUID()];
  const endpoint = `/__test__/echo?key=${key}${query}`;
  const site = await open(
    `<main><civic-feedback-prompt data='{"endpoint":"${endpoint}"}'></civic-feedback-prompt></main>`,
  );
  await include(site, {}, `/__test__/flaky/${files}/99/conversation/civic-goals.js`);
  const [prompt] = elementsIn(site.document);
  if (!prompt) throw new Error('no prompt');
  await until(() => rendered(prompt), 'the question');
  return {
    site,
    prompt,
    noted: async () => {
      const { requests } = (await (await fetch(`/__test__/log?key=${key}`)).json()) as { requests: Noted[] };
      return requests.map(({ body }) => new URLSearchParams(body));
    },
  };
};

/** Takes the net from a page, and gives what gives it back. */
const withoutNet = (site: Site): (() => void) => {
  const page = site as unknown as typeof globalThis;
  const { fetch } = page;
  Object.defineProperty(page.navigator, 'onLine', { value: false, configurable: true });
  page.fetch = () => Promise.reject(new TypeError('no net'));
  return () => {
    Reflect.deleteProperty(page.navigator, 'onLine');
    page.fetch = fetch;
    page.dispatchEvent(new Event('online'));
  };
};

const buttons = (prompt: Element): HTMLButtonElement[] => [
  ...(rendered(prompt)?.querySelectorAll('button') ?? []),
];
const press = (prompt: Element, label: string): void => {
  buttons(prompt)
    .find(({ textContent }) => textContent.trim() === label)
    ?.click();
};
const says = (prompt: Element, words: string): Promise<true> =>
  until(() => spoken(prompt).includes(words) || undefined, `“${words}”`);

describe('the first press without a net', () => {
  for (const [label, helpful] of [
    ['Ja', 'yes'],
    ['Nej', 'no'],
  ] as const)
    it(`is kept, said to wait, and sent once when there is one again: ${label}`, async () => {
      const { site, prompt, noted } = await asking();
      const giveBack = withoutNet(site);
      press(prompt, label);
      await says(prompt, 'Låt sidan vara öppen, så skickas ditt svar när det går.');
      expect(rendered(prompt)?.querySelector('[role=status]')?.textContent).to.contain(
        'Det går inte att nå nätet.',
      );
      expect(spoken(prompt)).not.to.contain('kunde inte skickas');
      expect(buttons(prompt).map(each => each.getAttribute('aria-disabled'))).to.deep.equal(['true', 'true']);
      press(prompt, 'Ja');
      expect(await noted()).to.deep.equal([]);
      giveBack();
      await says(prompt, 'Tack för att du hjälper oss!');
      expect(spoken(prompt)).not.to.contain('nätet');
      expect((await noted()).map(fields => fields.get('helpful'))).to.deep.equal([helpful]);
      expect(prompt.shadowRoot?.activeElement?.textContent).to.contain('Tack');
    });

  it('leaves nothing on the device', async () => {
    const { site, prompt } = await asking();
    const kept = (): unknown => [
      site.document.cookie,
      Object.entries(site.localStorage),
      Object.entries(site.sessionStorage),
    ];
    const before = kept();
    withoutNet(site);
    press(prompt, 'Nej');
    await says(prompt, 'Det går inte att nå nätet.');
    expect(kept()).to.deep.equal(before);
  });

  it('is told as not sent where the receiver says no in the end, and can be pressed again', async () => {
    const { site, prompt, noted } = await asking('&failures=1');
    const giveBack = withoutNet(site);
    press(prompt, 'Nej');
    await says(prompt, 'Det går inte att nå nätet.');
    giveBack();
    await says(prompt, 'Ditt svar kunde inte skickas.');
    expect(spoken(prompt)).not.to.contain('nätet');
    press(prompt, 'Nej');
    await says(prompt, 'Tack för att du hjälper oss!');
    const ids = (await noted()).map(fields => fields.get('id'));
    expect(ids).to.have.length(2);
    expect(new Set(ids).size).to.equal(1);
  });

  it('is told as not sent at once where there is a net and no answer', async () => {
    const { prompt, noted } = await asking('&status=500');
    press(prompt, 'Nej');
    await says(prompt, 'Ditt svar kunde inte skickas.');
    expect(spoken(prompt)).not.to.contain('nätet');
    expect(await noted()).to.have.length(1);
  });
});
