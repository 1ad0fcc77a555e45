import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { FeedbackSubmitEvent } from '../src/index.js';
import { broken, prompts } from '../test/fixtures/examples.js';
import { pasted, snippet } from './support/snippet.js';

const meta: Meta = { title: 'Feedback prompt', component: 'civic-feedback-prompt' };
export default meta;

const fallback = `<form action="/feedback" method="post"><fieldset><legend>Hjälpte informationen på sidan dig?</legend><button name="helpful" value="yes">Ja</button> <button name="helpful" value="no">Nej</button></fieldset></form>`;
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

export const NoData = pasted(
  `<civic-feedback-prompt>${fallback}</civic-feedback-prompt>`,
  'Without data the form inside stands, and works without script.',
);
export const BadData = pasted(
  snippet('civic-feedback-prompt', broken.MissingComma, fallback),
  'A comma is missing: the form inside stands, and the console says why.',
);
