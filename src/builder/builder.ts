/** The snippet builder: what a web editor makes an embed with, without ever seeing JSON. It talks to nobody. */
import { nothing, render, type TemplateResult } from 'lit';
import { own } from '../data/validate.js';
import { chooseStep } from './choose-step.js';
import { cmsAdvice } from './snippets/cms/cms-advice.js';
import { parsePath, type GoalsJson } from './document/edit.js';
import { editStep } from './edit-step.js';
import { scaleToFit } from './preview/scale-to-fit.js';
import { fieldId } from './form/form-context.js';
import { pageFrame, type Step } from './page-frame.js';
import { labelOf, typeNameOf, type UiLocale } from './words/field-names.js';
import { readPasted } from './paste/read-pasted.js';
import { preview, preventNavigation, type PreviewSettings } from './preview/preview.js';
import { saveFile } from './snippets/save-file.js';
import { formatDocument, writeSnippets, type Snippets } from './snippets/write-snippets.js';
import { copyStep, type Site } from './copy-step.js';
import { uiWords, type UiWords } from './words/ui-words.js';
import { EditorState } from './editor-state.js';

/** Where Ctrl+Z is the field's own. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|date)$/.test(target.type));

/** Without which field of a part there is nothing to show; of an indicator its title. */
const requiredFields: Readonly<Record<string, string>> = {
  Vision: 'statement',
  GoalAreaList: 'areas',
  GoalList: 'goals',
  Feedback: 'question',
  Summary: 'counts',
};

type OnLocale = (words: UiWords, locale: UiLocale) => void;

/** The builder in a place of a page. */
export class Builder {
  readonly #place: HTMLElement;
  readonly #state: EditorState;
  readonly #scale: ReturnType<typeof scaleToFit>;
  readonly #stopped = new AbortController();
  readonly #onLocale: OnLocale;
  #step: Step = 'choose';
  #locale: UiLocale;
  #previewSettings: PreviewSettings;
  #site: Site = {
    cms: 'other',
    page: '',
    src: '',
    base: '/civic-goals/',
    headingLevel: 2,
    arc: false,
    lang: '',
  };
  #pasteAnswer: readonly string[] = [];
  /** What had been broken in what was pasted: it stands over the form, for it may be read later than it was said. */
  #repairs: readonly string[] = [];
  #snippets: Snippets | undefined;
  #writeCount = 0;
  #announcing: ReturnType<typeof setTimeout> | undefined;
  #isDrawing = false;
  #focus: string | undefined;
  #preview: { readonly of: readonly unknown[]; readonly drawn: TemplateResult } | undefined;

  /**
   * @param place Where it is to stand.
   * @param locale The language of its own words.
   * @param onLocale Is told the words whenever they are another language's, for the page around.
   */
  constructor(place: HTMLElement, locale: UiLocale = 'sv', onLocale: OnLocale = () => undefined) {
    this.#place = place;
    this.#locale = locale;
    this.#onLocale = onLocale;
    onLocale(this.#words, locale);
    this.#previewSettings = {
      width: 320,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      lang: locale,
    };
    this.#state = new EditorState(
      { draw: () => this.#draw(), say: text => this.#announce(text), focus: id => (this.#focus = id) },
      locale,
    );
    this.#scale = scaleToFit(place);
    const { signal } = this.#stopped;
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    addEventListener('beforeunload', event => this.isUnsaved && event.preventDefault(), { signal });
    place.addEventListener('click', preventNavigation, { signal });
    place.classList.add('builder');
    this.#draw();
  }

  /** Whether there is work that is nowhere but here. */
  get isUnsaved(): boolean {
    return this.#state.isUnsaved;
  }

  /** The document as it stands. */
  get document(): GoalsJson {
    return this.#state.document;
  }

  /** Takes the builder out of the page. */
  stop(): void {
    this.#state.stop();
    clearTimeout(this.#announcing);
    this.#stopped.abort();
    this.#scale.stop();
    render(nothing, this.#place);
  }

  get #words(): UiWords {
    return uiWords(this.#locale);
  }

  /** Draws anew, once for all that is changed now; then goes where focus is to be. */
  #draw(): void {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    queueMicrotask(() => {
      this.#isDrawing = false;
      if (this.#stopped.signal.aborted) return;
      this.#place.lang = this.#locale;
      const around = {
        words: this.#words,
        locale: this.#locale,
        step: this.#step,
        goTo: (step: Step) => this.#goTo(step),
        setLocale: (locale: UiLocale) => this.#setLocale(locale),
      };
      render(pageFrame(around, this.#content()), this.#place);
      this.#scale.again();
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
  #announce(text: string): void {
    clearTimeout(this.#announcing);
    const put = (text: string): void => {
      const place = this.#place.querySelector('.said');
      // The same words twice would not be said twice.
      if (place) place.textContent = text && place.textContent === text ? `${text}\u00A0` : text;
    };
    put(text);
    this.#announcing = setTimeout(() => put(''), 80 * text.length + 2500);
  }

  #goTo(step: Step): void {
    this.#step = step;
    this.#state.previewed = this.#state.document;
    this.#focus = 'step-heading';
    if (step === 'copy') void this.#write();
    this.#draw();
  }

  #setLocale(locale: UiLocale): void {
    this.#locale = locale;
    this.#onLocale(this.#words, locale);
    this.#state.setLocale(locale);
    if (this.#state.isEmpty) this.#previewSettings = { ...this.#previewSettings, lang: locale };
    if (this.#step === 'copy') void this.#write();
    this.#draw();
  }

  /** Writes the snippets. What comes after a newer question is dropped. */
  async #write(): Promise<void> {
    const turn = ++this.#writeCount;
    const { page, src, base, headingLevel, arc, lang, cms } = this.#site;
    const { element, partId: of, completed: written } = this.#state;
    const snippets = await writeSnippets(written, element, {
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
    if (turn !== this.#writeCount) return;
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
      this.#pasteAnswer =
        pasted.kind === 'broken' ? pasted.findings.map(({ message }) => message) : [answers[pasted.kind]];
      this.#draw();
      return;
    }
    this.#pasteAnswer = [];
    this.#repairs = pasted.findings.filter(({ path }) => !path).map(({ message }) => message);
    this.#state.open(pasted.document as GoalsJson, pasted.element);
    this.#site = {
      ...this.#site,
      headingLevel: pasted.headingLevel ?? 2,
      arc: pasted.appearance === 'arc',
      lang: pasted.lang ?? '',
    };
    const lang = pasted.lang ?? own(pasted.document, 'lang');
    if (typeof lang === 'string') this.#previewSettings = { ...this.#previewSettings, lang };
    this.#goTo('edit');
    this.#announce([words.opened(this.#state.notes.length), ...this.#repairs].join(' '));
  }

  async #open(file: File): Promise<void> {
    this.#paste(await file.text());
    // As it is in the file: nothing is unsaved yet.
    if (this.#step === 'edit') this.#state.markSaved();
  }

  #onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    const isOurs = (event.ctrlKey || event.metaKey) && !event.altKey && /^[zy]$/.test(key);
    if (!isOurs || this.#step !== 'edit' || isText(event.target)) return;
    event.preventDefault();
    this.#state.step(key === 'y' || event.shiftKey ? 'redo' : 'undo');
  }

  #save(): void {
    saveFile(formatDocument(this.#state.completed), 'goals.json');
    this.#state.markSaved();
    this.#announce(this.#words.saved);
  }

  /** Goes to the field that something is said of, or to what is nearest around it. */
  #jump(path: string): void {
    this.#state.reveal(path);
    const steps = parsePath(path);
    const near = steps.map((_, index) => fieldId(steps.slice(0, steps.length - index)));
    // When it has been unfolded.
    setTimeout(() => this.#goToField(near.find(id => document.getElementById(id)) ?? '', 'center'));
  }

  /** The element draws anew only where something of it is another. */
  #drawPreview(): TemplateResult {
    const words = this.#words;
    const { previewed: shown, element, partId: of, main, isBroken } = this.#state;
    const name = typeNameOf(main.schema, main.name);
    const key = [shown, element, of, isBroken, this.#previewSettings, this.#site, this.#locale];
    if (this.#preview?.of.every((one, index) => one === key[index])) return this.#preview.drawn;
    const drawn = preview({
      ...this.#previewSettings,
      words,
      element,
      document: shown,
      of,
      arc: this.#site.arc,
      headingLevel: 3,
      site: this.#site.page || 'https://www.kommun.example/',
      instead: isBroken
        ? words.brokenPreview
        : words.emptyPreview(labelOf(`${name}.${requiredFields[name] ?? 'title'}`, this.#locale)),
      set: view => {
        this.#previewSettings = { ...this.#previewSettings, ...view };
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
            this.#state.element = element;
            this.#repairs = [];
            this.#state.check();
            this.#goTo('edit');
          },
          paste: text => this.#paste(text),
          open: file => void this.#open(file),
          answer: this.#pasteAnswer,
        });
      case 'edit':
        return editStep({
          work: this.#state,
          form: this.#state.form(),
          preview: this.#drawPreview(),
          repairs: this.#repairs,
          showPart: path => {
            this.#state.selectedPath = path;
            this.#draw();
          },
          next: () => this.#goTo('copy'),
          save: () => this.#save(),
          jump: path => this.#jump(path),
        });
      case 'copy':
        return copyStep({
          words,
          locale,
          site: this.#site,
          set: site => {
            this.#site = { ...this.#site, ...site };
            void this.#write();
            this.#draw();
          },
          snippets: this.#snippets,
          goals: formatDocument(this.#state.completed),
          element: this.#state.element,
          save: () => this.#save(),
          copied: (text, held) => {
            if (held === 'document' || (held === 'piece' && this.#state.hasOnlyMainPart))
              this.#state.markSaved();
            this.#announce(text);
          },
        });
    }
  }
}
