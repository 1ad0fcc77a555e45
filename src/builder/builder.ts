/** The snippet builder: what a web editor makes an embed with, without ever seeing JSON. It talks to nobody. */
import { nothing, render, type TemplateResult } from 'lit';
import { own } from '../data/validate.js';
import { chooseStep } from './choose-step.js';
import { cmsAdvice } from './snippets/cms/cms-advice.js';
import { pathOf, type GoalsJson } from './document/edit.js';
import { fillStep } from './edit-step.js';
import { fit } from './preview/scale-to-fit.js';
import { idOf } from './form/form-context.js';
import { frame, type Step } from './page-frame.js';
import { labelOf, nameOf, type Locale } from './words/field-names.js';
import { readPasted } from './paste/read-pasted.js';
import { preview, stay, type View } from './preview/preview.js';
import { save } from './snippets/save-file.js';
import { documentText, snippetsFor, type Snippets } from './snippets/write-snippets.js';
import { takeStep, type Site } from './copy-step.js';
import { wordsIn, type Words } from './words/ui-words.js';
import { Work } from './editor-state.js';

/** Where Ctrl+Z is the field's own. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|date)$/.test(target.type));

/** Without which field of a part there is nothing to show; of an indicator its title. */
const needed: Readonly<Record<string, string>> = {
  Vision: 'statement',
  GoalAreaList: 'areas',
  GoalList: 'goals',
  Feedback: 'question',
  Summary: 'counts',
};

type Spoken = (words: Words, locale: Locale) => void;

/** The builder in a place of a page. */
export class Builder {
  readonly #place: HTMLElement;
  readonly #work: Work;
  readonly #fit: ReturnType<typeof fit>;
  readonly #ending = new AbortController();
  readonly #spoken: Spoken;
  #step: Step = 'choose';
  #locale: Locale;
  #view: View;
  #site: Site = {
    cms: 'other',
    page: '',
    src: '',
    base: '/civic-goals/',
    headingLevel: 2,
    arc: false,
    lang: '',
  };
  #answer: readonly string[] = [];
  /** What had been broken in what was pasted: it stands over the form, for it may be read later than it was said. */
  #mended: readonly string[] = [];
  #snippets: Snippets | undefined;
  #writing = 0;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #focus: string | undefined;
  #preview: { readonly of: readonly unknown[]; readonly drawn: TemplateResult } | undefined;

  /**
   * @param place Where it is to stand.
   * @param locale The language of its own words.
   * @param spoken Is told the words whenever they are another language's, for the page around.
   */
  constructor(place: HTMLElement, locale: Locale = 'sv', spoken: Spoken = () => undefined) {
    this.#place = place;
    this.#locale = locale;
    this.#spoken = spoken;
    spoken(this.#words, locale);
    this.#view = { width: 320, dark: matchMedia('(prefers-color-scheme: dark)').matches, lang: locale };
    this.#work = new Work(
      { draw: () => this.#draw(), say: text => this.#say(text), focus: id => (this.#focus = id) },
      locale,
    );
    this.#fit = fit(place);
    const { signal } = this.#ending;
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    addEventListener('beforeunload', event => this.isUnsaved && event.preventDefault(), { signal });
    place.addEventListener('click', stay, { signal });
    place.classList.add('builder');
    this.#draw();
  }

  /** Whether there is work that is nowhere but here. */
  get isUnsaved(): boolean {
    return this.#work.isUnsaved;
  }

  /** The document as it stands. */
  get document(): GoalsJson {
    return this.#work.document;
  }

  /** Takes the builder out of the page. */
  stop(): void {
    this.#work.stop();
    clearTimeout(this.#saying);
    this.#ending.abort();
    this.#fit.stop();
    render(nothing, this.#place);
  }

  get #words(): Words {
    return wordsIn(this.#locale);
  }

  /** Draws anew, once for all that is changed now; then goes where focus is to be. */
  #draw(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      if (this.#ending.signal.aborted) return;
      this.#place.lang = this.#locale;
      const around = {
        words: this.#words,
        locale: this.#locale,
        step: this.#step,
        goTo: (step: Step) => this.#goTo(step),
        speak: (locale: Locale) => this.#speak(locale),
      };
      render(frame(around, this.#content()), this.#place);
      this.#fit.again();
      const focus = this.#focus;
      this.#focus = undefined;
      if (focus !== undefined) this.#goToField(focus, 'nearest');
    });
  }

  #goToField(id: string, block: ScrollLogicalPosition): void {
    const target = document.getElementById(id);
    target?.focus();
    target?.scrollIntoView({ block });
  }

  /** Says something aloud, and shows it for those who look. */
  #say(text: string): void {
    clearTimeout(this.#saying);
    const put = (text: string): void => {
      const place = this.#place.querySelector('.said');
      // The same words twice would not be said twice.
      if (place) place.textContent = text && place.textContent === text ? `${text}\u00A0` : text;
    };
    put(text);
    this.#saying = setTimeout(() => put(''), 80 * text.length + 2500);
  }

  #goTo(step: Step): void {
    this.#step = step;
    this.#work.shown = this.#work.document;
    this.#focus = 'step-heading';
    if (step === 'take') void this.#write();
    this.#draw();
  }

  #speak(locale: Locale): void {
    this.#locale = locale;
    this.#spoken(this.#words, locale);
    this.#work.speak(locale);
    if (this.#work.isEmpty) this.#view = { ...this.#view, lang: locale };
    if (this.#step === 'take') void this.#write();
    this.#draw();
  }

  /** Writes the snippets. What comes after a newer question is dropped. */
  async #write(): Promise<void> {
    const turn = ++this.#writing;
    const { page, src, base, headingLevel, arc, lang, cms } = this.#site;
    const { element, of, written } = this.#work;
    const snippets = await snippetsFor(written, element, {
      base: base || '/civic-goals/',
      page: page || undefined,
      src: src || undefined,
      goals: src || undefined,
      of,
      headingLevel: headingLevel === 2 ? undefined : headingLevel,
      lang: lang || undefined,
      appearance: arc && element === 'progress-gauge' ? 'arc' : undefined,
      inlineFallback: cmsAdvice(cms, this.#locale, element).inlineFallback,
    });
    if (turn !== this.#writing) return;
    this.#snippets = snippets;
    this.#draw();
  }

  #paste(text: string): void {
    const words = this.#words;
    const pasted = readPasted(text, this.#locale);
    if (pasted.kind !== 'data') {
      const answers = {
        address: 'src' in pasted ? words.onlyAddress(pasted.src) : '',
        table: words.aTable,
        nothing: words.nothingThere,
      };
      this.#answer =
        pasted.kind === 'broken' ? pasted.findings.map(({ message }) => message) : [answers[pasted.kind]];
      this.#draw();
      return;
    }
    this.#answer = [];
    this.#mended = pasted.findings.filter(({ path }) => !path).map(({ message }) => message);
    this.#work.takeUp(pasted.document as GoalsJson, pasted.element);
    this.#site = {
      ...this.#site,
      headingLevel: pasted.headingLevel ?? 2,
      arc: pasted.appearance === 'arc',
      lang: pasted.lang ?? '',
    };
    const lang = pasted.lang ?? own(pasted.document, 'lang');
    if (typeof lang === 'string') this.#view = { ...this.#view, lang };
    this.#goTo('fill');
    this.#say([words.opened(this.#work.notes.length), ...this.#mended].join(' '));
  }

  async #open(file: File): Promise<void> {
    this.#paste(await file.text());
    // As it is in the file: nothing is unsaved yet.
    if (this.#step === 'fill') this.#work.keep();
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/.test(key);
    if (!isOurs || this.#step !== 'fill' || isText(event.target)) return;
    event.preventDefault();
    this.#work.back(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  #save(): void {
    save(documentText(this.#work.written), 'goals.json');
    this.#work.keep();
    this.#say(this.#words.saved);
  }

  /** Goes to the field that something is said of, or to what is nearest around it. */
  #jump(path: string): void {
    this.#work.reveal(path);
    const steps = pathOf(path);
    const near = steps.map((_, index) => idOf(steps.slice(0, steps.length - index)));
    // When it has been unfolded.
    setTimeout(() => this.#goToField(near.find(id => document.getElementById(id)) ?? '', 'center'));
  }

  /** The element draws anew only where something of it is another. */
  #drawPreview(): TemplateResult {
    const words = this.#words;
    const { shown, element, of, main, isBroken } = this.#work;
    const name = nameOf(main.schema, main.name);
    const key = [shown, element, of, isBroken, this.#view, this.#site, this.#locale];
    if (this.#preview?.of.every((one, index) => one === key[index])) return this.#preview.drawn;
    const drawn = preview({
      ...this.#view,
      words,
      element,
      document: shown,
      of,
      arc: this.#site.arc,
      headingLevel: 3,
      site: this.#site.page || 'https://www.kommun.example/',
      instead: isBroken
        ? words.brokenPreview
        : words.emptyPreview(labelOf(`${name}.${needed[name] ?? 'title'}`, this.#locale)),
      set: view => {
        this.#view = { ...this.#view, ...view };
        this.#draw();
      },
    });
    this.#preview = { of: key, drawn };
    return drawn;
  }

  #content(): TemplateResult {
    const words = this.#words;
    const locale = this.#locale;
    switch (this.#step) {
      case 'choose':
        return chooseStep({
          words,
          locale,
          choose: element => {
            this.#work.element = element;
            this.#mended = [];
            this.#work.check();
            this.#goTo('fill');
          },
          paste: text => this.#paste(text),
          open: file => void this.#open(file),
          answer: this.#answer,
        });
      case 'fill':
        return fillStep({
          work: this.#work,
          form: this.#work.form(),
          preview: this.#drawPreview(),
          mended: this.#mended,
          showPart: path => {
            this.#work.part = path;
            this.#draw();
          },
          next: () => this.#goTo('take'),
          save: () => this.#save(),
          jump: path => this.#jump(path),
        });
      case 'take':
        return takeStep({
          words,
          locale,
          site: this.#site,
          set: site => {
            this.#site = { ...this.#site, ...site };
            void this.#write();
            this.#draw();
          },
          snippets: this.#snippets,
          goals: documentText(this.#work.written),
          element: this.#work.element,
          save: () => this.#save(),
          taken: (text, held) => {
            if (held === 'document' || (held === 'piece' && this.#work.isOnePiece)) this.#work.keep();
            this.#say(text);
          },
        });
    }
  }
}
