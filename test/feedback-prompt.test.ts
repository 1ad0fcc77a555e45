import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import '../src/elements/feedback-prompt/define.js';
import { FeedbackPrompt, type Answer } from '../src/index.js';
import { prompts } from './fixtures/examples.js';
import { keepsTheContract, problems } from './support/contract.js';
import { inPage, rendered, shown, spoken, tag, until } from './support/fixture.js';

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

interface Noted {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An address that takes answers, and what has been sent there. */
const receiver = (query = ''): { endpoint: string; noted: () => Promise<Noted[]> } => {
  const key = crypto.randomUUID();
  return {
    endpoint: `/__test__/echo?key=${key}&${query}`,
    noted: async () =>
      ((await (await fetch(`/__test__/log?key=${key}`)).json()) as { requests: Noted[] }).requests,
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
      WrongType: '{"question":7}',
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
    await new Promise(resolve => setTimeout(resolve, 50));
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
    rendered(element)
      ?.querySelectorAll('input')
      .forEach((input, index) => {
        input.checked = index > 0;
      });
    comment(element).value = 'Jag söker öppettider – ïŋ, 😀.';
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
    comment(element).value = 'Det här är viktigt';
    press(element, 'Skicka');
    await says(element, 'Ditt svar kunde inte skickas.');
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
    comment(element).value = 'Ångrat';
    press(element, 'Hoppa över');
    await says(element, 'Tack för att du hjälper oss!');
    expect((await noted()).map(field => fields(field)['comment'])).to.deep.equal(['', '']);
  });

  it('sends once when a button is pressed twice', async () => {
    const { endpoint, noted } = receiver('delay=100');
    const element = await prompt({ endpoint, followUp: { yes: false } });
    press(element, 'Ja');
    press(element, 'Ja');
    press(element, 'Nej');
    await says(element, 'Tack för att du hjälper oss!');
    expect(await noted()).to.have.length(1);
  });

  it('asks nothing of the network, and stores nothing, before a button is pressed', async () => {
    const { endpoint, noted } = receiver();
    await prompt({ endpoint });
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await noted()).to.have.length(0);
    expect(document.cookie).to.equal('');
    expect(localStorage.length + sessionStorage.length).to.equal(0);
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
    expect(comment(element).maxLength).to.equal(20);
  });
});
