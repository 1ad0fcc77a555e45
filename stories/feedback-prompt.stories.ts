import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { FeedbackSubmitEvent } from '../src/index.js';
import { broken, prompts } from '../test/fixtures/examples.js';
import ElementPage from './support/ElementPage.mdx';
import { tryIt } from './support/controls.js';
import { pasted, snippet } from './support/snippet.js';
import { feedback } from '../src/contract/feedback.js';

const meta: Meta = {
  title: 'Feedback prompt',
  component: 'civic-feedback-prompt',
  parameters: { docs: { page: ElementPage } },
};
export default meta;

/** A form that works without script: it sends the same fields, but for `id` and `page`. */
const fallback = `<form action="/feedback" method="post">
  <p>Hjälpte informationen på sidan dig?</p>
  <details>
    <summary>Berätta gärna mer, innan du svarar</summary>
    <label>Vad kan vi göra bättre?<br><textarea name="comment" rows="4" maxlength="1000"></textarea></label>
    <p>Skriv inga personuppgifter. Det du skickar till kommunen blir allmän handling.</p>
  </details>
  <p hidden>
    <label>Lämna tomt <input name="website" tabindex="-1" autocomplete="off"></label>
  </p>
  <input type="hidden" name="prompt" value="feedback">
  <input type="hidden" name="lang" value="sv">
  <button name="helpful" value="yes">Ja</button>
  <button name="helpful" value="no">Nej</button>
</form>`;
const show = (data: unknown) => pasted(snippet('civic-feedback-prompt', data, fallback));

/** A page that takes the answers itself. */
const listening = (data: unknown, take: (event: FeedbackSubmitEvent) => void): StoryObj => ({
  ...show(data),
  decorators: [
    story => {
      const place = story() as HTMLElement;
      place.addEventListener('civic-feedback-submit', event => {
        event.preventDefault();
        setTimeout(() => {
          take(event);
        }, 600);
      });
      return place;
    },
  ],
});

export const TryIt = tryIt('feedback-prompt', feedback, 'Feedback', prompts.WithReasons, fallback);
export const Krokom = show(prompts.Krokom);
export const Thanks = listening(prompts.Krokom, event => {
  event.accept();
});
export const Refused = listening(prompts.Krokom, event => {
  event.reject('Tjänsten är stängd för underhåll till i morgon.');
});
export const NobodyTakesIt = show(prompts.JustTheAnswer);
export const WithReasons = show(prompts.WithReasons);
export const LongWords = show(prompts.LongWords);

/** What is pressed, in any language. */
const buttons = {
  yes: '[aria-describedby="question"]',
  no: '[aria-describedby="question"] ~ [aria-describedby="question"]',
  send: 'button.primary',
  nothing: '',
};

/** A story that goes on by itself: what is pressed one after the other, and what is written before the last. */
const goneThrough = (
  story: StoryObj,
  presses: readonly (keyof typeof buttons)[],
  comment = '',
  ticks = 0,
): StoryObj => ({
  ...story,
  play: async ({ canvasElement }) => {
    const prompt = canvasElement.querySelector('civic-feedback-prompt');
    const root = prompt?.shadowRoot;
    /** The first that there is of it within two seconds. */
    const found = async <E extends Element>(look: () => E | undefined): Promise<E | undefined> => {
      for (let time = 0; time < 40; time++) {
        const there = look();
        if (there) return there;
        await new Promise(resolve => setTimeout(resolve, 50));
      }
      return undefined;
    };
    for (const [index, press] of presses.entries()) {
      if (index === presses.length - 1 && comment) {
        const field = await found(() => root?.querySelector('textarea') ?? undefined);
        if (field) {
          field.value = comment;
          field.dispatchEvent(new Event('input'));
        }
        for (const box of [...(root?.querySelectorAll<HTMLInputElement>('[type=checkbox]') ?? [])].slice(
          0,
          ticks,
        ))
          box.click();
      }
      if (press === 'nothing') continue;
      const button = await found(() => root?.querySelector<HTMLElement>(buttons[press]) ?? undefined);
      button?.click();
    }
    await prompt?.updateComplete;
  },
});

export const FollowUp = goneThrough(show(prompts.WithReasons), ['no']);
export const AFewLeft = goneThrough(
  show({ ...prompts.WithReasons, maxLength: 60 }),
  ['no', 'nothing'],
  'Jag hittade inga öppettider och inget nummer att ringa.',
  1,
);
export const TooLong = goneThrough(
  show({ ...prompts.WithReasons, maxLength: 30 }),
  ['no', 'send'],
  'Jag hittade inga öppettider och inget nummer att ringa.',
);
export const PersonalData = goneThrough(
  show(prompts.WithReasons),
  ['no', 'send'],
  'Jag heter Åsa, 811228-9874, och nås på asa.oberg@example.com eller 070-174 06 05.',
);
export const NotSent = goneThrough(show(prompts.WithReasons), ['no', 'send'], 'Var finns blanketten?');

/** What is sent meets no net, for as long as the story is shown. */
const withoutNet = (story: StoryObj): StoryObj => ({
  ...story,
  beforeEach: () => {
    const { fetch } = window;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.fetch = (input, init) =>
      init?.method === 'POST' ? Promise.reject(new TypeError('no net')) : fetch(input, init);
    return () => {
      Reflect.deleteProperty(navigator, 'onLine');
      window.fetch = fetch;
    };
  },
});

/** The code for what follows a press has not come, either. Here it always comes: the element is put as it then stands. */
export const FirstPressWithoutNet: StoryObj = {
  ...show({ ...prompts.WithReasons, endpoint: '/feedback' }),
  play: async ({ canvasElement }) => {
    const prompt = canvasElement.querySelector('civic-feedback-prompt');
    Object.assign(prompt ?? {}, { _step: 'waiting' });
    await prompt?.updateComplete;
    if (!prompt?.shadowRoot?.querySelector('[role=status]')?.textContent)
      throw new Error('The prompt does not wait.');
  },
};
export const WithoutNet = withoutNet(
  goneThrough(show({ ...prompts.WithReasons, endpoint: '/feedback' }), ['no']),
);
export const SendingWithoutNet = withoutNet(
  goneThrough(
    show({ ...prompts.WithReasons, endpoint: '/feedback' }),
    ['no', 'send'],
    'Var finns blanketten?',
  ),
);
export const Slow = goneThrough(
  listening(prompts.JustTheAnswer, event =>
    setTimeout(() => {
      event.accept();
    }, 60_000),
  ),
  ['yes'],
);
export const Thanked = goneThrough(Thanks, ['yes']);

export const NoData = pasted(
  `<civic-feedback-prompt>${fallback}</civic-feedback-prompt>`,
  'Without data the form inside stands, and works without script.',
);
export const BadData = pasted(
  snippet('civic-feedback-prompt', broken.MissingComma, fallback),
  'A comma is missing: the form inside stands, and the console says why.',
);
