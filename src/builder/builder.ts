/** The snippet builder: what a web editor makes an embed with, without ever seeing JSON. It talks to nobody. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { own } from '../data/check.js';
import { goalsDocument } from '../goals-document.schema.js';
import { chooseStep } from './choose.js';
import { cmsAdvice } from './cms.js';
import { choices } from './cut.js';
import { pathOf, textOf, withoutBlanks, write, type GoalsJson, type Path } from './document.js';
import { field, fields, moreFields } from './fields.js';
import { fit } from './fit.js';
import { idOf, type Form } from './form.js';
import { History } from './history.js';
import { labelOf, nameOf, type Locale } from './names.js';
import { noteSummary } from './note-summary.js';
import { notesOn } from './notes-on.js';
import { isWithin, type Note } from './notes.js';
import { Opened } from './opened.js';
import { mainPart } from './parts.js';
import { readPasted, type Pasted } from './pasted.js';
import { preview, stay, type View } from './preview.js';
import { sampleOf } from './samples.js';
import { save } from './save.js';
import { documentText, snippetsFor, type Snippets } from './snippets.js';
import { takeStep, type Site } from './take.js';
import { wordsIn, type Words } from './words.js';
import type { ElementName } from './elements.js';

type Step = 'choose' | 'fill' | 'take';
const steps: readonly Step[] = ['choose', 'fill', 'take'];

/** How long the checks wait for the next key, in milliseconds. */
const pause = 250;

/** Where Ctrl+Z is the field's own. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|date)$/.test(target.type));

/** The builder in a place of a page. */
export class Builder {
  readonly #place: HTMLElement;
  readonly #fit: ReturnType<typeof fit>;
  readonly #ending = new AbortController();
  #history = new History<GoalsJson>({});
  /** What has been saved or taken away last. */
  #kept: GoalsJson = this.#history.value;
  #step: Step = 'choose';
  #element: ElementName = 'progress-gauge';
  /** Where the indicator stands that is shown, where there are several. */
  #part: string | undefined;
  #locale: Locale;
  #view: View = { width: 320, dark: false, lang: 'sv' };
  #site: Site = {
    cms: 'other',
    page: '',
    src: '',
    base: '/civic-goals/',
    headingLevel: 2,
    arc: false,
    lang: '',
  };
  #opened = new Opened();
  /** Fields that somebody has been in: only of them it is said beside them that something is missing. */
  #left = new Set<string>();
  #notes: readonly Note[] = [];
  #answer: readonly string[] = [];
  #tableFaults = new Map<string, readonly string[]>();
  #snippets: Snippets | undefined;
  #checking: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;
  /** The document that the preview shows. */
  #shown: GoalsJson = this.#history.value;
  #saying: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #focus: string | undefined;
  #data: { readonly key: readonly unknown[]; readonly shown: TemplateResult } | undefined;

  /**
   * @param place Where it is to stand.
   * @param locale The language of its own words.
   */
  constructor(place: HTMLElement, locale: Locale = 'sv') {
    this.#place = place;
    this.#locale = locale;
    this.#view = { ...this.#view, dark: matchMedia('(prefers-color-scheme: dark)').matches, lang: locale };
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
    return this.#history.value !== this.#kept && Object.keys(this.#document).length > 0;
  }

  /** The document as it stands. */
  get document(): GoalsJson {
    return this.#document;
  }

  /** Takes the builder out of the page. */
  stop(): void {
    clearTimeout(this.#checking);
    clearTimeout(this.#showing);
    clearTimeout(this.#saying);
    this.#ending.abort();
    this.#fit.stop();
    render(nothing, this.#place);
  }

  get #document(): GoalsJson {
    return this.#history.value;
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
      render(this.#page(), this.#place);
      this.#fit.again();
      const focus = this.#focus;
      this.#focus = undefined;
      if (focus === undefined) return;
      const target = document.getElementById(focus);
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    });
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
    this.#shown = this.#document;
    this.#focus = 'step-heading';
    if (step === 'take') void this.#write();
    this.#draw();
  }

  #change(document: unknown, what: string, typed?: string): void {
    this.#history.change(document as GoalsJson, what, typed);
    this.#check();
    clearTimeout(this.#showing);
    const show = (): void => {
      this.#shown = this.#document;
      this.#draw();
    };
    // A long list need not be drawn anew at each key.
    if (typed === undefined) this.#shown = this.#document;
    else this.#showing = setTimeout(show, pause / 2);
    this.#draw();
  }

  /** Looks at the document when the hands rest. */
  #check(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      this.#notes = notesOn(this.#document, this.#locale);
      this.#draw();
    }, pause);
  }

  async #write(): Promise<void> {
    const { page, src, base, headingLevel, arc, lang, cms } = this.#site;
    const document = withoutBlanks(this.#document);
    const snippets = await snippetsFor(document, this.#element, {
      base: base || '/civic-goals/',
      page: page || undefined,
      src: src || undefined,
      goals: src || undefined,
      of: this.#of,
      headingLevel: headingLevel === 2 ? undefined : headingLevel,
      lang: lang || undefined,
      appearance: arc && this.#element === 'progress-gauge' ? 'arc' : undefined,
      inlineFallback: cmsAdvice(cms, this.#locale, this.#element).inlineFallback,
    });
    this.#snippets = snippets;
    this.#draw();
  }

  /** Which indicator is shown, as the snippets name it. */
  get #of(): string | undefined {
    const all = choices(this.#document, this.#element);
    return all.length > 1 ? (all.find(({ path }) => path === this.#part) ?? all[0])?.of : undefined;
  }

  get #main(): Path {
    return mainPart(this.#document, this.#element, this.#part).path;
  }

  #choose(element: ElementName): void {
    this.#element = element;
    this.#goTo('fill');
    this.#check();
  }

  #paste(text: string): void {
    const words = this.#words;
    const pasted: Pasted = readPasted(text, this.#locale);
    const answers = {
      address: 'src' in pasted ? words.onlyAddress(pasted.src) : '',
      table: words.aTable,
      nothing: words.nothingThere,
    };
    if (pasted.kind !== 'data') {
      this.#answer =
        pasted.kind === 'broken' ? pasted.findings.map(({ message }) => message) : [answers[pasted.kind]];
      this.#draw();
      return;
    }
    this.#answer = [];
    this.#history.change(pasted.document as GoalsJson, words.goOn);
    this.#element = pasted.element ?? elementFor(pasted.document);
    this.#part = undefined;
    this.#opened = new Opened();
    if (pasted.headingLevel !== undefined) this.#site = { ...this.#site, headingLevel: pasted.headingLevel };
    if (pasted.appearance === 'arc') this.#site = { ...this.#site, arc: true };
    this.#site = { ...this.#site, lang: pasted.lang ?? '' };
    const lang = pasted.lang ?? own(pasted.document, 'lang');
    if (typeof lang === 'string') this.#view = { ...this.#view, lang };
    this.#notes = notesOn(this.#document, this.#locale);
    // What is wrong in something that comes from elsewhere is said at once.
    this.#left = new Set(this.#notes.map(({ path }) => path));
    this.#goTo('fill');
    const mended = pasted.findings.filter(({ path }) => !path).map(({ message }) => message);
    this.#say([words.opened(this.#notes.length), ...mended].join(' '));
  }

  async #open(file: File): Promise<void> {
    this.#paste(await file.text());
    // As it is in the file: nothing is unsaved yet.
    if (this.#step === 'fill') this.#kept = this.#document;
  }

  #back(way: 'undo' | 'redo'): void {
    const what = this.#history[way]();
    if (what === undefined) return;
    this.#shown = this.#document;
    this.#say(way === 'undo' ? this.#words.undone(what) : this.#words.redone(what));
    this.#check();
    this.#draw();
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isText(event.target) || this.#step !== 'fill')
      return;
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    this.#back(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  #save(): void {
    save(documentText(withoutBlanks(this.#document)), 'goals.json');
    this.#kept = this.#document;
    this.#say(this.#words.saved);
  }

  /** Goes to the field that something is said of, through all that is folded around it. */
  #jump(path: string): void {
    this.#opened.openAround(this.#document, path, this.#main);
    this.#left.add(path);
    const steps = pathOf(path);
    const near = steps.map((_, index) => idOf(steps.slice(0, steps.length - index)));
    this.#draw();
    setTimeout(() => {
      const target = near.map(id => document.getElementById(id)).find(Boolean);
      target?.scrollIntoView({ block: 'center' });
      target?.focus();
    });
  }

  readonly #form = (): Form => {
    const history = this.#history;
    const form: Form = {
      locale: this.#locale,
      words: this.#words,
      element: this.#element,
      // As it is when a button is pressed, not as it was when the button was drawn.
      get document() {
        return history.value;
      },
      main: textOf(this.#main),
      notesAt: path => {
        const text = textOf(path);
        return this.#notes.filter(note => note.path === text && (!note.missing || this.#left.has(text)));
      },
      hasNotes: path =>
        this.#notes.some(
          note => isWithin(note.path, textOf(path)) && (!note.missing || this.#left.has(note.path)),
        ),
      type: (path, value) => {
        this.#opened.pin(this.#document, path);
        this.#change(write(this.#document, path, value), this.#words.typing, textOf(path));
      },
      change: (document, what, focus) => {
        this.#focus = focus;
        this.#change(document, what);
        this.#say(what);
      },
      isOpen: (key, byDefault) => this.#opened.is(key, byDefault),
      toggle: (key, byDefault) => {
        this.#opened.toggle(key, byDefault);
        this.#draw();
      },
      leave: path => {
        this.#left.add(textOf(path));
        if (this.#notes.some(note => note.missing && note.path === textOf(path))) this.#draw();
      },
      tableFaults: this.#tableFaults,
      setTableFaults: (path, faults) => {
        this.#tableFaults.set(textOf(path), faults);
        this.#draw();
      },
      field: (schema, name, path) => field(form, schema, name, path),
      fields: (schema, place, path) => fields(form, schema, place, path),
      more: (path, more, name) => moreFields(form, path, more, name),
    };
    return form;
  };

  /** The part that is shown, and the rest of the document folded under it. */
  #fillStep(): TemplateResult {
    const words = this.#words;
    const form = this.#form();
    const { schema, path, name } = mainPart(this.#document, this.#element, this.#part);
    const all = choices(this.#document, this.#element);
    const isEmpty = !Object.keys(this.#document).length;
    return html`<h2 class="step-heading" id="step-heading" tabindex="-1">${words.about[this.#element][0]}</h2>
      <div class="fill">
        <div class="form">
          ${this.#tools(isEmpty)}
          ${
            all.length > 1
              ? html`<div class="field">
                  <label for="which">${words.whichToShow}</label>
                  <select
                    id="which"
                    @change=${(event: Event) => {
                      this.#part = (event.target as HTMLSelectElement).value;
                      this.#draw();
                    }}
                  >
                    ${all.map(one => html`<option value=${one.path} ?selected=${one.path === textOf(path)}>${one.title}</option>`)}
                  </select>
                </div>`
              : nothing
          }
          ${fields(form, schema, name, path)} ${this.#rest(form, path)}
          <div class="buttons onward">
            <button type="button" class="primary" @click=${() => this.#goTo('take')}>${words.next}</button>
            <button type="button" @click=${() => this.#save()}>${words.save}</button>
          </div>
        </div>
        <div class="beside-form">
          ${this.#preview(nameOf(schema, name))}
          ${noteSummary(words, this.#notes, path => this.#jump(path), this.#locale)}
        </div>
      </div>
      <datalist id="languages">
        ${['sv', 'en', 'fi', 'nb', 'de', 'ar', 'se', 'sma', 'smj', 'fit'].map(code => html`<option value=${code}></option>`)}
      </datalist>`;
  }

  #tools(isEmpty: boolean): TemplateResult {
    const words = this.#words;
    const { canUndo, canRedo } = this.#history;
    return html`<div class="buttons top" role="group" aria-label=${words.form}>
      <button
        type="button"
        id="undo"
        aria-disabled=${canUndo ? 'false' : 'true'}
        @click=${() => this.#back('undo')}
      >
        ${words.undo}
      </button>
      <button
        type="button"
        id="redo"
        aria-disabled=${canRedo ? 'false' : 'true'}
        @click=${() => this.#back('redo')}
      >
        ${words.redo}
      </button>
      ${
        isEmpty
          ? html`<button
              type="button"
              id="example"
              @click=${() => this.#replace(sampleOf(this.#element, this.#locale), words.exampled)}
            >
              ${words.example}
            </button>`
          : html`<button type="button" id="clear" @click=${() => this.#replace({}, words.cleared)}>
              ${words.clear}
            </button>`
      }
      <button
        type="button"
        class="to-preview"
        @click=${() => document.getElementById('preview-heading')?.focus()}
      >
        ${words.preview}
      </button>
    </div>`;
  }

  #replace(document: GoalsJson, what: string): void {
    this.#part = undefined;
    this.#left.clear();
    this.#focus = 'step-heading';
    this.#change(document, what);
    this.#say(what);
  }

  #preview(name: string): TemplateResult {
    const words = this.#words;
    const key = [this.#shown, this.#notes, this.#element, this.#part, this.#view, this.#site, this.#locale];
    // The element draws anew only where something of it is another.
    if (this.#data && key.every((one, index) => one === this.#data?.key[index])) return this.#data.shown;
    const first =
      {
        Vision: 'statement',
        GoalAreaList: 'areas',
        GoalList: 'goals',
        Feedback: 'question',
        Summary: 'counts',
      }[name] ?? 'title';
    const shown = preview({
      ...this.#view,
      words,
      element: this.#element,
      document: this.#shown,
      of: this.#of,
      arc: this.#site.arc,
      headingLevel: 3,
      site: this.#site.page || 'https://www.kommun.example/',
      instead: this.#notes.some(
        note => note.serious && !note.missing && isWithin(note.path, textOf(this.#main)),
      )
        ? words.brokenPreview
        : words.emptyPreview(labelOf(`${name}.${first}`, this.#locale)),
      set: view => {
        this.#view = { ...this.#view, ...view };
        this.#draw();
      },
    });
    this.#data = { key, shown };
    return shown;
  }

  /** What else the document has a place for. */
  #rest(form: Form, main: Path): TemplateResult {
    const words = this.#words;
    const open = form.isOpen('rest');
    const [first] = main;
    const inDocument =
      goalsDocument.kind === 'object'
        ? Object.entries(goalsDocument.fields).filter(([key]) => key !== first || main.length > 1)
        : [];
    return html`<div class="more rest">
      <button
        type="button"
        class="fold"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => form.toggle('rest')}
      >
        ${words.rest}
      </button>
      ${
        open
          ? html`<div class="inside">
              <p class="help">${words.restHelp}</p>
              <div class="fields">
                ${inDocument.map(([key, schema]) => field(form, schema, `GoalsDocument.${key}`, [key]))}
              </div>
            </div>`
          : nothing
      }
    </div>`;
  }

  #content(): TemplateResult {
    const words = this.#words;
    switch (this.#step) {
      case 'choose':
        return chooseStep({
          words,
          locale: this.#locale,
          choose: element => this.#choose(element),
          paste: text => this.#paste(text),
          open: file => void this.#open(file),
          answer: this.#answer,
        });
      case 'fill':
        return this.#fillStep();
      case 'take':
        return takeStep({
          words,
          locale: this.#locale,
          site: this.#site,
          set: site => {
            this.#site = { ...this.#site, ...site };
            void this.#write();
            this.#draw();
          },
          snippets: this.#snippets,
          goals: documentText(withoutBlanks(this.#document)),
          element: this.#element,
          save: () => this.#save(),
          taken: text => {
            this.#kept = this.#document;
            this.#say(text);
          },
        });
    }
  }

  #page(): TemplateResult {
    const words = this.#words;
    const other = this.#locale === 'sv' ? 'en' : 'sv';
    const at = steps.indexOf(this.#step);
    return html`<a class="skip" href="#step-heading" @click=${this.#toHeading}>${words.skip}</a>
      <header class="top-of-page">
        <div>
          <h1>${words.title}</h1>
          <p class="lead">${words.lead}</p>
        </div>
        <button type="button" class="language" lang=${other} @click=${() => this.#speak(other)}>
          ${words.language}
        </button>
      </header>
      <nav aria-label=${words.stepOf(at + 1, steps.length)}>
        <ol class="steps" role="list">
          ${steps.map(
            (step, index) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${step === this.#step ? 'step' : 'false'}
                  @click=${() => this.#goTo(step)}
                >
                  <span class="number">${index + 1}</span> ${words.steps[step]}
                </button>
              </li>`,
          )}
        </ol>
      </nav>
      <main>${this.#content()}</main>
      <p class="said" role="status"></p>`;
  }

  readonly #toHeading = (event: Event): void => {
    event.preventDefault();
    document.getElementById('step-heading')?.focus();
  };

  #speak(locale: Locale): void {
    this.#locale = locale;
    this.#notes = notesOn(this.#document, locale);
    if (!Object.keys(this.#document).length) this.#view = { ...this.#view, lang: locale };
    if (this.#step === 'take') void this.#write();
    this.#draw();
  }
}

/** What a document has most to show as, when nobody has said. */
const elementFor = (document: unknown): ElementName => {
  const has = (key: string): boolean => own(document, key) !== undefined;
  if (has('goals')) return 'goal-list';
  if (has('goalAreas')) return 'goal-area-list';
  if (has('indicators')) return 'progress-gauge';
  if (has('vision')) return 'vision-banner';
  return has('summary') ? 'goal-summary' : 'feedback-prompt';
};
