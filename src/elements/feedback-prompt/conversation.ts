/** What follows when yes or no was pressed: a form, a look at personal data, the sending, the thanks. Fetched with the first press. */
import { nothing, type TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { send, untilReachable, whenReachable, type Answer } from './answer.js';
import type { FeedbackPromptData } from './feedback-prompt.part.js';
import { followUp, maxLengthOf } from './follow-up.js';
import { styles } from './follow-up.styles.js';
import { countGraphemes } from './graphemes.js';
import { offerToPage, type OfferResult } from './offer-to-page.js';
import { findPersonalData, replacePersonalData, type PersonalData } from './personal-data.js';
import type { Draft, PromptContext } from './prompt-context.js';
import { failure, takeFocus, thanks, waiting } from './question.js';
import { placeholderFor, review } from './review.js';

/** The element, as far as a conversation goes. */
interface PromptElement extends Element {
  readonly renderRoot: ParentNode;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** What a conversation shows now. */
interface ConversationView {
  /** The step; nothing while the question stands. */
  readonly step: TemplateResult | undefined;
  readonly status: string | undefined;
  readonly failure: unknown;
}

/** When a slow receiver is spoken of, in milliseconds. */
const slow = 1000;

type Step = 'asked' | 'telling' | 'reviewing' | 'thanked';

/** How it stands with what is under way. */
type State = 'idle' | 'sending' | 'slow' | 'offline';

/** One visitor's conversation with one prompt. */
export class Conversation {
  readonly #element: PromptElement;
  #complete: (given: Partial<Answer>) => Answer = () => {
    throw new Error('Nothing has been answered.');
  };
  readonly #draft: Draft = { comment: '', website: '', reasons: new Set(), kept: new Set() };
  #helpful: Answer['helpful'] = 'yes';
  #step: Step = 'asked';
  #state: State = 'idle';
  #tooLong = false;
  #result: OfferResult | undefined;
  #endpoint: string | undefined;
  /** What stands in the text for what is taken out, in the element's language. */
  #instead: Partial<Record<PersonalData['kind'], string>> = {};
  /** Whether the receiver has taken the first answer. */
  #first: Promise<boolean> = Promise.resolve(false);
  /** Whether it waits for the net. */
  #firstWaits = false;

  /** @param place The element. */
  constructor(place: PromptElement) {
    this.#element = place;
  }

  /** Whether an answer is under way. */
  get busy(): boolean {
    return this.#state !== 'idle';
  }

  /**
   * Goes on from the first answer. Unless the page says otherwise, only those whom it did not help are asked for more.
   *
   * @param sent Whether the receiver has taken it.
   * @param complete Makes an answer of what is written now.
   */
  answered(
    helpful: Answer['helpful'],
    data: FeedbackPromptData,
    sent: Promise<boolean>,
    complete: (given: Partial<Answer>) => Answer,
  ): void {
    this.#complete = complete;
    this.#helpful = helpful;
    this.#endpoint = data.endpoint;
    this.#first = sent;
    if ((data.followUp?.[helpful] ?? helpful === 'no') === false) return void this.#deliver(true, true);
    this.#result = undefined;
    void this.#show('telling');
    void this.#sendFirstWhenReachable();
  }

  render(context: PromptContext): ConversationView {
    const { data, lang, root } = context;
    for (const kind of ['identity', 'email', 'phone'] as const) this.#instead[kind] = placeholderFor(kind);
    const { styleSheet } = styles;
    if (styleSheet && root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(styleSheet))
      root.adoptedStyleSheets.push(styleSheet);
    return {
      step: this.#stepOf(context),
      status:
        this.#state === 'slow'
          ? msg('Skickar ditt svar …', { id: 'feedback-prompt.sending' })
          : this.#state === 'offline' || this.#firstWaits
            ? waiting()
            : undefined,
      failure: this.#result?.taken === false ? failure(data, lang, this.#messageOf(this.#result)) : nothing,
    };
  }

  #stepOf(context: PromptContext): TemplateResult | undefined {
    const { data, lang } = context;
    const draft = this.#draft;
    const again = this.#result?.taken === false;
    const common = { context, draft, busy: this.busy, again, changed: this.#changed };
    switch (this.#step) {
      case 'asked':
        return undefined;
      case 'thanked':
        return thanks(this.#result?.message ? { thanks: this.#result.message } : data, lang);
      case 'telling':
        return followUp({
          ...common,
          helpful: this.#helpful,
          tooLong: this.#tooLong,
          send: () => void this.#send(data),
          skip: () => void this.#deliver(true),
        });
      case 'reviewing':
        return review({
          ...common,
          found: findPersonalData(draft.comment),
          send: () => void this.#deliver(false),
          back: () => {
            if (!this.busy) void this.#show('telling', 'textarea');
          },
        });
    }
  }

  #messageOf({ message }: OfferResult): string | undefined {
    if (message) return message;
    return this.#draft.comment.trim()
      ? msg('Ditt svar kunde inte skickas. Det du skrev finns kvar.', { id: 'feedback-prompt.not-sent-kept' })
      : undefined;
  }

  readonly #changed = (): void => {
    this.#tooLong = false;
    this.#element.requestUpdate();
  };

  /** A text that is too long or has something personal in it goes back to the one who wrote it, and nowhere else. */
  async #send(data: FeedbackPromptData): Promise<void> {
    if (this.busy) return;
    const { comment } = this.#draft;
    this.#tooLong = countGraphemes(comment.trim()) > maxLengthOf(data);
    if (this.#tooLong) {
      this.#element.requestUpdate();
      return takeFocus(this.#element.renderRoot, 'textarea');
    }
    if (findPersonalData(comment).length) return this.#show('reviewing');
    return this.#deliver(false);
  }

  /**
   * The page may take the answer; else it goes to the receiver. Thanks are said when one of them has said yes.
   *
   * @param bare Without what was written.
   * @param now The first answer has been sent this moment: all of it is under way.
   */
  async #deliver(bare: boolean, now = false): Promise<void> {
    if (this.busy) return;
    this.#state = 'sending';
    // A message that comes again must first go, or it is not announced again.
    this.#result = undefined;
    this.#element.requestUpdate();
    const timer = setTimeout(() => {
      if (this.#state === 'sending') this.#become('slow');
    }, slow);
    await this.#element.updateComplete;
    const answer = (): Answer => this.#complete(bare ? {} : this.#cleaned());
    const result = await (offerToPage(this.#element, answer()) ?? this.#post(answer, bare, now));
    clearTimeout(timer);
    this.#result = result;
    this.#become('idle');
    if (result.taken) await this.#show('thanked');
  }

  /** Sends to the receiver. The first answer goes before, or it might replace the fuller one. */
  async #post(answer: () => Answer, bare: boolean, now: boolean): Promise<OfferResult> {
    const first = await this.#first;
    const endpoint = this.#endpoint;
    if (!endpoint) return { taken: false };
    const post = (): Promise<boolean> => send(answer(), endpoint);
    const taken = (bare && first) || (!now && (await post()));
    return {
      taken:
        taken ||
        (await whenReachable(post, () => {
          this.#become('offline');
        })),
    };
  }

  /** An answer that met no net is sent when there is one, though nothing more be said. */
  async #sendFirstWhenReachable(): Promise<void> {
    while (this.#endpoint && !(await this.#first) && !navigator.onLine) {
      this.#waitForFirst(true);
      await untilReachable();
      this.#waitForFirst(false);
      // What was said since goes by itself, and has all that the first had.
      if (this.busy || this.#step === 'thanked') return;
      this.#first = send(this.#complete({}), this.#endpoint);
    }
  }

  /** What was written, without what is never to be sent and what the visitor did not keep on purpose. */
  #cleaned(): Pick<Answer, 'comment' | 'reasons' | 'website'> {
    const { comment, reasons, website, kept } = this.#draft;
    const goes = ({ kind, start, end }: PersonalData): boolean =>
      kind === 'identity' || !kept.has(comment.slice(start, end));
    return {
      comment: replacePersonalData(
        comment,
        findPersonalData(comment).filter(goes),
        ({ kind }) => this.#instead[kind] ?? '',
      ).trim(),
      reasons: [...reasons],
      website,
    };
  }

  #waitForFirst(waits: boolean): void {
    this.#firstWaits = waits;
    this.#element.requestUpdate();
  }

  #become(state: State): void {
    this.#state = state;
    this.#element.requestUpdate();
  }

  /** Goes on to a step, and takes the focus along. */
  async #show(step: Step, place?: string): Promise<void> {
    this.#step = step;
    this.#element.requestUpdate();
    await this.#element.updateComplete;
    takeFocus(this.#element.renderRoot, place);
  }
}
