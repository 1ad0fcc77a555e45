import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/feedback-prompt/define.js';
import { FeedbackPrompt, type Answer, type FeedbackPromptData } from '../../../src/index.js';
import { prompts } from '../../fixtures/examples.js';
import { keepsTheContract, problems } from '../../support/contract.js';
import { expectConsole } from '../../support/console.js';
import { inPage, rendered, settled, shown, spoken, tag, until } from '../../support/fixture.js';

const prompt = (data: unknown, attributes = ''): Promise<FeedbackPrompt> =>
  shown<FeedbackPrompt>(tag('civic-feedback-prompt', data, '', attributes));

const button = (element: FeedbackPrompt, label: string): HTMLButtonElement => {
  const found = [...(rendered(element)?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent.trim() === label,
  );
  if (!found) throw new Error(`no button "${label}" in: ${spoken(element)}`);
  return found;
};

const press = (element: FeedbackPrompt, label: string): void => {
  button(element, label).click();
};

const says = (element: FeedbackPrompt, words: string): Promise<true> =>
  until(() => spoken(element).includes(words) || undefined, `"${words}"`);

const comment = (element: FeedbackPrompt): HTMLTextAreaElement => {
  const found = rendered(element)?.querySelector('textarea');
  if (!found) throw new Error('no comment field');
  return found;
};

const write = async (element: FeedbackPrompt, text: string): Promise<void> => {
  const field = comment(element);
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await element.updateComplete;
};

const tick = (box: HTMLInputElement, checked = true): void => {
  box.checked = checked;
  box.dispatchEvent(new Event('change'));
};

const focused = (element: FeedbackPrompt): string =>
  element.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';

interface Noted {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How many earlier ones had not been answered yet. */
  readonly beside: number;
}

/** An address that takes answers, and what has been sent there. */
const receiver = (
  query = '',
): { endpoint: string; noted: () => Promise<Noted[]>; release: () => Promise<unknown> } => {
  const key = crypto.randomUUID();
  return {
    endpoint: `/__test__/echo?key=${key}&${query}`,
    noted: async () =>
      ((await (await fetch(`/__test__/log?key=${key}`)).json()) as { requests: Noted[] }).requests,
    // What is `held` is answered now.
    release: async () =>
      expect(await (await fetch(`/__test__/release?key=${key}`)).text(), 'released').not.to.equal('0'),
  };
};

const fields = ({ body }: Noted): Record<string, string> => Object.fromEntries(new URLSearchParams(body));

describe('civic-feedback-prompt', () => {
  keepsTheContract({
    tag: 'civic-feedback-prompt',
    element: FeedbackPrompt,
    examples: prompts,
    word: 'Ja',
    document: part => ({ vision: { statement: 'x' }, feedback: part }),
    refused: {
      MissingComma: '{"question":"Hjälpte det?" "yesLabel":"Ja"}',
      WrongType: '["Hjälpte det?"]',
      Number: '42',
      Null: 'null',
      ForeignEndpoint: '{"endpoint":"https://example.com/feedback"}',
    },
  });

  it('asks in words that municipalities use, with two buttons of the same size', async () => {
    const element = await prompt({});
    expect(spoken(element)).to.equal('Hjälpte informationen på sidan dig? Ja Nej');
    const [yes, no] = [button(element, 'Ja'), button(element, 'Nej')].map(found =>
      found.getBoundingClientRect(),
    );
    expect(yes?.width).to.equal(no?.width);
    expect(yes?.height).to.be.at.least(44);
  });

  it('tells the page the answer, with everything that belongs to it and nothing more', async () => {
    const element = await prompt({ ...prompts.Krokom, followUp: { yes: false } });
    const answer = await new Promise<Answer>(resolve => {
      document.addEventListener(
        'civic-feedback-answer',
        event => {
          resolve(event.detail);
        },
        { once: true },
      );
      press(element, 'Ja');
    });
    expect(answer.id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect({ ...answer, id: '' }).to.deep.equal({
      id: '',
      prompt: 'feedback',
      page: location.pathname,
      lang: 'sv',
      helpful: 'yes',
      reasons: [],
      comment: '',
      website: '',
      elapsed: answer.elapsed,
    });
  });

  it('says that the answer could not be sent where nobody took it, and gives someone to turn to', async () => {
    const element = await prompt(prompts.JustTheAnswer);
    press(element, 'Ja');
    await says(element, 'Ditt svar kunde inte skickas.');
    expect(spoken(element)).not.to.contain('Tack');
    expect(await problems(element)).to.deep.equal([]);
    expect(rendered(element)?.querySelector<HTMLAnchorElement>('.error a')?.href).to.equal(
      'mailto:kommun@example.com',
    );
  });

  it('thanks when a listener has taken the answer, and not before', async () => {
    const element = await prompt(prompts.JustTheAnswer);
    let accept = (): void => undefined;
    element.addEventListener('civic-feedback-submit', event => {
      event.preventDefault();
      accept = () => {
        event.accept();
      };
    });
    press(element, 'Nej');
    await settled(element);
    expect(spoken(element)).not.to.contain('Tack');
    accept();
    await says(element, 'Tack för att du hjälper oss!');
    expect(await problems(element)).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Tack för att du hjälper oss!');
  });

  it('says the listener’s reason when the answer was refused, and can be answered again', async () => {
    const element = await prompt(prompts.JustTheAnswer);
    let times = 0;
    element.addEventListener('civic-feedback-submit', event => {
      event.preventDefault();
      if (times++) event.accept();
      else event.reject('Tjänsten är stängd i natt.');
    });
    press(element, 'Ja');
    await says(element, 'Tjänsten är stängd i natt.');
    press(element, 'Ja');
    await says(element, 'Tack för att du hjälper oss!');
  });

  it('sends the answer at once, then the fuller one under the same id, as plain form fields', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ ...prompts.WithReasons, id: 'p', endpoint });
    press(element, 'Nej');
    await says(element, 'Vad saknade du?');
    expect(element.shadowRoot?.activeElement?.textContent.trim()).to.equal('Vad saknade du?');
    expect(await problems(element)).to.deep.equal([]);
    const [unticked, ...others] =
      rendered(element)?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [];
    for (const box of others) tick(box);
    if (unticked) {
      tick(unticked);
      tick(unticked, false);
    }
    await write(element, 'Jag söker öppettider – ïŋ, 😀.');
    press(element, 'Skicka');
    await says(element, 'Tack för att du hjälper oss!');
    const [first, second, ...more] = await noted();
    if (!first || !second) throw new Error('two requests were expected');
    expect(more).to.deep.equal([]);
    expect(first.method).to.equal('POST');
    expect(first.headers['content-type']).to.match(/^application\/x-www-form-urlencoded/);
    expect(first.headers['referer']).to.equal(undefined);
    expect(first.headers['cookie']).to.equal(undefined);
    expect([...new URLSearchParams(first.body).keys()]).to.deep.equal([
      'id',
      'prompt',
      'page',
      'lang',
      'helpful',
      'comment',
      'website',
      'elapsed',
    ]);
    expect(fields(first)).to.include({ prompt: 'p', helpful: 'no', comment: '', website: '' });
    expect(new URLSearchParams(second.body).getAll('reason')).to.deep.equal(['unclear', 'Något annat']);
    expect(fields(second)).to.include({ id: fields(first)['id'], comment: 'Jag söker öppettider – ïŋ, 😀.' });
  });

  it('keeps what was written when sending fails, and sends it again under the same id', async () => {
    const { endpoint, noted } = receiver('status=503');
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Vad kan vi göra bättre?');
    await write(element, 'Det här är viktigt');
    press(element, 'Skicka');
    await says(element, 'Ditt svar kunde inte skickas. Det du skrev finns kvar.');
    expect(comment(element).value).to.equal('Det här är viktigt');
    press(element, 'Försök igen');
    await until(async () => (await noted()).length === 3);
    const sent = (await noted()).map(fields);
    expect(new Set(sent.map(({ id }) => id)).size).to.equal(1);
    expect(sent.map(field => field['comment'])).to.deep.equal([
      '',
      'Det här är viktigt',
      'Det här är viktigt',
    ]);
    expect(spoken(element)).not.to.contain('Tack');
  });

  it('announces a failure anew each time', async () => {
    const element = await prompt({ contact: prompts.Krokom.contact });
    press(element, 'Nej');
    await says(element, 'Skicka');
    press(element, 'Skicka');
    const first = await until(() => rendered(element)?.querySelector('[role="alert"]'));
    press(element, 'Försök igen');
    await until(() => !first.isConnected, 'the first message to go');
    await until(() => rendered(element)?.querySelector('[role="alert"]'), 'the second message');
  });

  it('has nothing to press that is lower than 24 px', async () => {
    const element = await prompt(prompts.WithReasons);
    press(element, 'Nej');
    await says(element, 'Vad saknade du?');
    const targets = [...(rendered(element)?.querySelectorAll('a, button, label:has(input), textarea') ?? [])];
    expect(targets).to.have.length(8);
    for (const target of targets)
      expect(target.getBoundingClientRect().height, target.outerHTML).to.be.at.least(24);
  });

  it('keeps a heading that the focus goes to, in each step', async () => {
    const element = await prompt(prompts.WithReasons, 'heading-level="4"');
    press(element, 'Nej');
    await says(element, 'Vad saknade du?');
    expect(element.shadowRoot?.activeElement?.localName).to.equal('h4');
  });

  it('can be skipped', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Hoppa över');
    await write(element, 'Ångrat');
    // What has been written is not thrown away by a slip.
    expect(spoken(element)).not.to.contain('Hoppa över');
    await write(element, '');
    press(element, 'Hoppa över');
    await says(element, 'Tack för att du hjälper oss!');
    expect((await noted()).map(field => fields(field)['comment'])).to.deep.equal(['']);
  });

  it('sends the first answer again where it was not taken, when the rest is skipped', async () => {
    const { endpoint, noted } = receiver('failures=1');
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Hoppa över');
    press(element, 'Hoppa över');
    await says(element, 'Tack för att du hjälper oss!');
    const sent = (await noted()).map(fields);
    expect(sent).to.have.length(2);
    expect(sent[1]).to.include({ id: sent[0]?.['id'], comment: '', helpful: 'no' });
  });

  it('sends the fuller answer after the first, however slow that is', async () => {
    const { endpoint, noted, release } = receiver('held');
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Skicka');
    await write(element, 'Andra');
    press(element, 'Skicka');
    await until(async () => (await noted()).length === 1, 'the first');
    await settled(element);
    await release();
    await until(async () => (await noted()).length === 2, 'the second');
    await release();
    await says(element, 'Tack för att du hjälper oss!');
    const sent = await noted();
    expect(sent.map(field => fields(field)['comment'])).to.deep.equal(['', 'Andra']);
    expect(sent.map(({ beside }) => beside)).to.deep.equal([0, 0]);
  });

  it('sends once when a button is pressed twice', async () => {
    const { endpoint, noted, release } = receiver('held');
    const element = await prompt({ endpoint, followUp: { yes: false } });
    press(element, 'Ja');
    press(element, 'Ja');
    press(element, 'Nej');
    await until(async () => (await noted()).length, 'the answer');
    await settled(element);
    await release();
    await says(element, 'Tack för att du hjälper oss!');
    expect(await noted()).to.have.length(1);
  });

  it('asks nothing of the network before a button is pressed, and never stores anything', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ ...prompts.WithReasons, endpoint });
    const before = performance.getEntriesByType('resource').length;
    const yes = button(element, 'Ja');
    for (const name of ['pointerover', 'pointerenter', 'mouseover', 'touchstart'])
      yes.dispatchEvent(new Event(name, { bubbles: true }));
    yes.focus();
    await settled(element);
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    expect(await noted()).to.have.length(0);
    press(element, 'Nej');
    await says(element, 'Skicka');
    await write(element, 'Text');
    press(element, 'Skicka');
    await says(element, 'Tack');
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
    expect(await indexedDB.databases()).to.deep.equal([]);
    expect(await caches.keys()).to.deep.equal([]);
  });

  it('does not submit the form that it stands in', async () => {
    let submitted = false;
    const form = document.createElement('form');
    form.addEventListener('submit', event => {
      event.preventDefault();
      submitted = true;
    });
    inPage('').append(form);
    const element = document.createElement('civic-feedback-prompt');
    element.data = prompts.WithReasons;
    form.append(element);
    await until(() => rendered(element));
    press(element, 'Nej');
    await says(element, 'Vad saknade du?');
    press(element, 'Skicka');
    await says(element, 'Ditt svar kunde inte skickas.');
    expect(submitted).to.equal(false);
    expect([...new FormData(form).keys()]).to.deep.equal([]);
  });

  it('works by the keyboard alone', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    button(element, 'Nej').focus();
    await sendKeys({ press: 'Enter' });
    await says(element, 'Vad kan vi göra bättre?');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Bra sida' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says(element, 'Tack för att du hjälper oss!');
    expect((await noted()).map(field => fields(field)['comment'])).to.deep.equal(['', 'Bra sida']);
  });

  it('asks for no more than it is told to hold', async () => {
    const element = await prompt({ maxLength: 20 });
    press(element, 'Nej');
    await says(element, 'högst 20 tecken');
    const count = (): string | undefined =>
      rendered(element)?.querySelector('[part=count]')?.textContent.trim();
    expect(count()).to.equal(undefined);
    await write(element, 'Fem plus tolv är');
    expect(count()).to.equal('Tecken kvar: 4');
    const said = (): string | null | undefined => rendered(element)?.querySelector('.unseen')?.textContent;
    expect(said()).to.equal('');
    await until(() => said() === 'Tecken kvar: 4', 'the rest to be announced');
    await write(element, 'Fem plus tolv är sjutton');
    expect(count()).to.equal('Tecken för mycket: 4');
    press(element, 'Skicka');
    await says(element, 'Texten är för lång.');
    expect(element.shadowRoot?.activeElement).to.equal(comment(element));
    expect(comment(element).value).to.equal('Fem plus tolv är sjutton');
    expect(await problems(element)).to.deep.equal([]);
  });

  it('writes numbers as the language does', async () => {
    const element = await prompt({});
    press(element, 'Nej');
    await says(element, 'Skicka');
    expect(rendered(element)?.querySelector('#limit')?.textContent).to.contain('högst 1\u00A0000 tecken');
  });

  it('counts as people do', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint, maxLength: 5 });
    press(element, 'Nej');
    await says(element, 'Skicka');
    // Five characters of 1, 2, 3 (with its mark), 11 and 4 UTF-16 units.
    const five = 'å😀n̈👨‍👩‍👧‍👦🇸🇪';
    await write(element, five);
    if (!('Segmenter' in Intl)) return;
    expect(rendered(element)?.querySelector('[part=count]')?.textContent.trim()).to.equal('Tecken kvar: 0');
    press(element, 'Skicka');
    await says(element, 'Tack för att du hjälper oss!');
    expect(fields((await noted())[1] as Noted)['comment']).to.equal(five);
  });

  it('sends text of every script as it was written', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Skicka');
    const text = 'Gaavnih maam ohtsedih? Ŋ đ š č ž\nHyvää päivää\nشكرا جزيلا 😀 e\u0301 <b>&amp;';
    await write(element, text);
    press(element, 'Skicka');
    await says(element, 'Tack för att du hjälper oss!');
    expect(fields((await noted())[1] as Noted)['comment']?.replaceAll('\r\n', '\n')).to.equal(text);
  });

  it('tells that a slow receiver is being waited for', async () => {
    const { endpoint, noted, release } = receiver('held');
    const element = await prompt({ endpoint, followUp: { yes: false } });
    const status = rendered(element)?.querySelector('[role=status]');
    press(element, 'Ja');
    await says(element, 'Skickar ditt svar …');
    expect(rendered(element)?.querySelector('[role=status]')).to.equal(status);
    expect(button(element, 'Ja').getAttribute('aria-disabled')).to.equal('true');
    await until(async () => (await noted()).length, 'the answer');
    await release();
    await says(element, 'Tack för att du hjälper oss!');
    expect(spoken(element)).not.to.contain('Skickar');
  });

  it('asks a receiver that says no but once for each press', async () => {
    const { endpoint, noted } = receiver('status=500');
    const element = await prompt({ endpoint, followUp: { yes: false } });
    press(element, 'Ja');
    await says(element, 'Ditt svar kunde inte skickas.');
    expect(await noted()).to.have.length(1);
    press(element, 'Ja');
    await until(async () => (await noted()).length === 2);
    const ids = (await noted()).map(each => fields(each)['id']);
    expect(ids[1]).to.equal(ids[0]);
  });

  it('takes a redirect for a no, and follows it nowhere', async () => {
    const elsewhere = receiver();
    const { endpoint, noted } = receiver(`status=307&redirect=${encodeURIComponent(elsewhere.endpoint)}`);
    const element = await prompt({ endpoint, followUp: { yes: false } });
    press(element, 'Ja');
    await says(element, 'Ditt svar kunde inte skickas.');
    expect(await noted()).to.have.length.at.least(1);
    expect(await elsewhere.noted()).to.have.length(0);
  });

  it('waits without a net, says so, and sends when there is one again', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    const real = globalThis.fetch;
    const net = (there: boolean): void => {
      Object.defineProperty(navigator, 'onLine', { value: there, configurable: true });
      globalThis.fetch = there ? real : () => Promise.reject(new TypeError('no net'));
    };
    net(false);
    try {
      press(element, 'Nej');
      await says(element, 'Skicka');
      await write(element, 'Utan nät');
      press(element, 'Skicka');
      await says(element, 'Det går inte att nå nätet.');
      expect(comment(element).value).to.equal('Utan nät');
      expect(comment(element).readOnly).to.equal(true);
      expect(await problems(element)).to.deep.equal([]);
      net(true);
      dispatchEvent(new Event('online'));
      await says(element, 'Tack för att du hjälper oss!');
      expect((await noted()).map(field => fields(field)['comment'])).to.deep.equal(['Utan nät']);
    } finally {
      net(true);
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('sends an answer that met no net when there is one again, though the visitor says no more', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    const real = globalThis.fetch;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    globalThis.fetch = () => Promise.reject(new TypeError('no net'));
    try {
      press(element, 'Nej');
      await says(element, 'Skicka');
      await says(element, 'Låt sidan vara öppen, så skickas ditt svar när det går.');
      expect(comment(element).readOnly).to.equal(false);
    } finally {
      globalThis.fetch = real;
      Reflect.deleteProperty(navigator, 'onLine');
    }
    dispatchEvent(new Event('online'));
    await until(async () => (await noted()).length === 1, 'the answer');
    await until(() => !spoken(element).includes('nätet'), 'what waited to be said no more');
    expect(comment(element).readOnly).to.equal(false);
  });

  it('keeps what was written when its data comes anew, or goes wrong for a while', async () => {
    const element = await prompt({ id: 'a' });
    press(element, 'Nej');
    await says(element, 'Skicka');
    await write(element, 'Viktigt');
    expectConsole(/warn: <civic-feedback-prompt>/);
    const told = new Promise(resolve => {
      element.addEventListener('civic-error', resolve, { once: true });
    });
    element.setAttribute('data', '{');
    await told;
    // Without a fallback it is an apology that stands there, in a moment.
    await until(() => !rendered(element)?.querySelector('textarea'), 'the form to go');
    element.setAttribute('data', '{"id":"b"}');
    await until(() => rendered(element)?.querySelector('textarea'), 'the form');
    expect(comment(element).value).to.equal('Viktigt');
  });

  it('leaves the form in its place standing as long as something is written in it', async () => {
    const element = inPage(
      '<civic-feedback-prompt><form><textarea></textarea><input></form></civic-feedback-prompt>',
    ).firstElementChild as FeedbackPrompt;
    const field = element.querySelector('textarea');
    if (!field) throw new Error('no field');
    field.value = 'Påbörjat';
    element.setAttribute('data', '{}');
    await settled(element);
    expect(!!rendered(element)).to.equal(false);
    field.value = '';
    field.dispatchEvent(new Event('focusout', { bubbles: true }));
    await until(() => rendered(element), 'the question');
  });

  it('says the page’s own thanks', async () => {
    const element = await prompt(prompts.JustTheAnswer);
    element.addEventListener('civic-feedback-submit', event => {
      event.preventDefault();
      event.accept('Tack, vi läser det på måndag.');
    });
    press(element, 'Ja');
    await says(element, 'Tack, vi läser det på måndag.');
    expect(focused(element)).to.equal('Tack, vi läser det på måndag.');
  });

  it('offers someone to turn to', async () => {
    const element = await prompt(prompts.Krokom);
    press(element, 'Nej');
    await says(element, 'Behöver du svar eller hjälp?');
    expect(rendered(element)?.querySelector<HTMLAnchorElement>('[part=contact]')?.href).to.match(/^mailto:/);
  });

  it('sends along what a program wrote into the field that nobody sees', async () => {
    const { endpoint, noted } = receiver();
    const element = await prompt({ endpoint });
    press(element, 'Nej');
    await says(element, 'Skicka');
    const trap = rendered(element)?.querySelector<HTMLInputElement>('[name=website]');
    if (!trap) throw new Error('no trap');
    expect(trap.getBoundingClientRect().height).to.equal(0);
    trap.focus();
    expect(element.shadowRoot?.activeElement).not.to.equal(trap);
    trap.value = 'https://spam.example';
    trap.dispatchEvent(new Event('input'));
    press(element, 'Skicka');
    await says(element, 'Tack för att du hjälper oss!');
    expect((await noted()).map(field => fields(field)['website'])).to.deep.equal([
      '',
      'https://spam.example',
    ]);
  });

  it('changes nothing while it sends', async () => {
    const { endpoint, noted, release } = receiver('held');
    const element = await prompt({ ...prompts.WithReasons, endpoint });
    press(element, 'Nej');
    await says(element, 'Skicka');
    await write(element, 'Ring 070-174 06 05');
    press(element, 'Skicka');
    await says(element, 'Behåll telefonnumret 070-174 06 05');
    press(element, 'Skicka');
    await element.updateComplete;
    expect(rendered(element)?.querySelector<HTMLInputElement>('[type=checkbox]')?.disabled).to.equal(true);
    press(element, 'Ändra texten');
    await element.updateComplete;
    expect(rendered(element)?.querySelector('textarea')).to.equal(null);
    for (const count of [1, 2]) {
      await until(async () => (await noted()).length === count, `answer ${count}`);
      await release();
    }
    await says(element, 'Tack för att du hjälper oss!');
  });

  describe('personal data', () => {
    const found = 'Det ser ut att finnas personuppgifter i din text';
    const text = 'Jag heter 811228-9874, åsa.öberg@krökom.se eller 070-123 45 67.';

    /** A prompt that has been given that text. */
    const looked = async (data: FeedbackPromptData): Promise<FeedbackPrompt> => {
      const element = await prompt(data);
      press(element, 'Nej');
      await says(element, 'Skicka');
      await write(element, text);
      press(element, 'Skicka');
      await says(element, found);
      return element;
    };

    it('is pointed out before anything of it is sent', async () => {
      const { endpoint, noted } = receiver();
      const element = await looked({ endpoint });
      expect(focused(element)).to.equal(found);
      const marks = [...(rendered(element)?.querySelectorAll('mark') ?? [])];
      expect(marks.map(({ textContent }) => textContent)).to.deep.equal([
        '811228-9874',
        'åsa.öberg@krökom.se',
        '070-123 45 67',
      ]);
      expect(rendered(element)?.querySelector('[part=found]')?.textContent).to.equal(text);
      expect(spoken(element)).to.contain('Personnumret 811228-9874 skickas aldrig.');
      expect(await problems(element)).to.deep.equal([]);
      expect((await noted()).map(field => fields(field)['comment'])).to.deep.equal(['']);
    });

    it('is taken out, but for what is kept on purpose', async () => {
      const { endpoint, noted } = receiver();
      const element = await looked({ endpoint });
      const [email, ...more] = rendered(element)?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [];
      expect(more).to.have.length(1);
      if (email) tick(email);
      press(element, 'Skicka');
      await says(element, 'Tack för att du hjälper oss!');
      expect(fields((await noted())[1] as Noted)['comment']).to.equal(
        'Jag heter [personnummer], åsa.öberg@krökom.se eller [telefonnummer].',
      );
    });

    it('can be written otherwise', async () => {
      const { endpoint, noted } = receiver();
      const element = await looked({ endpoint });
      press(element, 'Ändra texten');
      await until(() => element.shadowRoot?.activeElement?.matches('textarea'), 'the focus');
      expect(comment(element).value).to.equal(text);
      await write(element, 'Utan allt sådant');
      press(element, 'Skicka');
      await says(element, 'Tack för att du hjälper oss!');
      expect(fields((await noted())[1] as Noted)['comment']).to.equal('Utan allt sådant');
    });

    it('stays where it is when sending fails, and is taken out of what the page is offered, too', async () => {
      const element = await prompt({});
      const offered: string[] = [];
      element.addEventListener('civic-feedback-submit', event => {
        event.preventDefault();
        offered.push(event.detail.comment);
        event.reject();
      });
      press(element, 'Nej');
      await says(element, 'Skicka');
      await write(element, '811228-9874');
      press(element, 'Skicka');
      await says(element, found);
      press(element, 'Skicka');
      await says(element, 'Det du skrev finns kvar.');
      press(element, 'Försök igen');
      await until(() => offered.length === 2);
      expect(offered).to.deep.equal(['[personnummer]', '[personnummer]']);
      press(element, 'Ändra texten');
      await until(() => rendered(element)?.querySelector('textarea'));
      expect(comment(element).value).to.equal('811228-9874');
    });
  });
});
