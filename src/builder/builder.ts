/** The snippet builder, with which a web editor makes an embed without ever seeing JSON. It makes no requests. */
import { nothing, render, type TemplateResult } from 'lit';
import { Announcer } from './announcer.js';
import { chooseStep } from './choose-step.js';
import { CopyState } from './copy-state.js';
import { copyStep } from './copy-step.js';
import type { GoalsJson } from './document/json-object.js';
import { editStep } from './edit-step.js';
import { editorForm } from './editor-form.js';
import { EditorState } from './editor-state.js';
import type { ElementName } from './elements/elements.js';
import { focusOn, jumpToField } from './jump-to-field.js';
import { pageFrame, type Step } from './page-frame.js';
import { describeFailure } from './paste/describe-failure.js';
import { readPasted } from './paste/read-pasted.js';
import { PreviewState } from './preview-state.js';
import { preventNavigation } from './preview/preview.js';
import { scaleToFit } from './preview/scale-to-fit.js';
import { formatDocument } from './snippets/format-document.js';
import { saveFile } from './snippets/save-file.js';
import { undoOrRedoKey } from './undo-keys.js';
import type { UiLocale } from './words/locale.js';
import { uiWords, type UiWords } from './words/ui-words.js';

type OnLocale = (words: UiWords, locale: UiLocale) => void;

export class Builder {
  readonly #place: HTMLElement;
  readonly #onLocale: OnLocale;
  readonly #state: EditorState;
  readonly #form: ReturnType<typeof editorForm>;
  readonly #preview: PreviewState;
  readonly #copy: CopyState;
  readonly #announcer: Announcer;
  readonly #scaling: ReturnType<typeof scaleToFit>;
  readonly #stopped = new AbortController();
  #step: Step = 'choose';
  #pasteAnswer: readonly string[] = [];
  #isUpdating = false;
  #focus: string | undefined;

  /**
   * @param place The element to render into.
   * @param locale The language of the builder's own words.
   * @param onLocale Is called with the words now and when the language changes, for the page around.
   */
  constructor(place: HTMLElement, locale: UiLocale = 'sv', onLocale: OnLocale = () => undefined) {
    this.#place = place;
    this.#onLocale = onLocale;
    onLocale(uiWords(locale), locale);
    this.#announcer = new Announcer(place);
    const host = {
      update: () => this.#update(),
      announce: (text: string) => this.#announcer.announce(text),
      focus: (id: string) => void (this.#focus = id),
    };
    this.#state = new EditorState(host, locale);
    this.#form = editorForm(this.#state);
    this.#preview = new PreviewState(this.#state);
    this.#copy = new CopyState(this.#state);
    this.#scaling = scaleToFit(place);
    const { signal } = this.#stopped;
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    addEventListener('beforeunload', event => this.isUnsaved && event.preventDefault(), { signal });
    place.addEventListener('click', preventNavigation, { signal });
    place.classList.add('builder');
    this.#update();
  }

  /** Whether there is work that was neither saved nor copied. */
  get isUnsaved(): boolean {
    return this.#state.isUnsaved;
  }

  get document(): GoalsJson {
    return this.#state.document;
  }

  /** Removes the builder from the page. */
  stop(): void {
    this.#state.stop();
    this.#announcer.stop();
    this.#stopped.abort();
    this.#scaling.stop();
    render(nothing, this.#place);
  }

  /** Renders once for all changes of this moment, then moves focus. */
  #update(): void {
    if (this.#isUpdating) return;
    this.#isUpdating = true;
    queueMicrotask(() => {
      this.#isUpdating = false;
      if (this.#stopped.signal.aborted) return;
      const { words, locale } = this.#state;
      this.#place.lang = locale;
      const frame = {
        words,
        locale,
        step: this.#step,
        goTo: (step: Step) => this.#goTo(step),
        setLocale: (locale: UiLocale) => this.#setLocale(locale),
      };
      render(pageFrame(frame, this.#renderStep()), this.#place);
      this.#scaling.update();
      const focus = this.#focus;
      this.#focus = undefined;
      if (focus !== undefined) focusOn(focus, 'nearest');
    });
  }

  #goTo(step: Step): void {
    this.#step = step;
    this.#state.previewed = this.#state.document;
    this.#focus = 'step-heading';
    if (step === 'copy') void this.#copy.write();
    this.#update();
  }

  #setLocale(locale: UiLocale): void {
    this.#state.locale = locale;
    this.#onLocale(this.#state.words, locale);
    if (this.#state.isEmpty) this.#preview.settings = { ...this.#preview.settings, lang: locale };
    if (this.#step === 'copy') void this.#copy.write();
    this.#update();
  }

  #choose(element: ElementName): void {
    this.#state.choose(element);
    this.#goTo('edit');
  }

  #paste(text: string): void {
    const { words, locale } = this.#state;
    const pasted = readPasted(text, locale);
    this.#pasteAnswer = describeFailure(pasted, words);
    if (pasted.kind !== 'data') return this.#update();
    for (const part of [this.#state, this.#copy, this.#preview]) part.open(pasted);
    this.#goTo('edit');
    const { notes, repairs } = this.#state;
    this.#announcer.announce([words.opened(notes.length), ...repairs].join(' '));
  }

  async #open(file: File): Promise<void> {
    this.#paste(await file.text());
    // It is the same as in the file.
    if (this.#step === 'edit') this.#state.markSaved();
  }

  #onKey(event: KeyboardEvent): void {
    const way = undoOrRedoKey(event);
    if (!way || this.#step !== 'edit') return;
    event.preventDefault();
    this.#state.undoOrRedo(way);
  }

  #save(): void {
    saveFile(formatDocument(this.#state.completed), 'goals.json');
    this.#state.markSaved();
    this.#announcer.announce(this.#state.words.saved);
  }

  #jump(path: string): void {
    this.#state.reveal(path);
    // After the groups around it have been expanded.
    setTimeout(() => jumpToField(path));
  }

  #renderStep(): TemplateResult {
    const { words, locale } = this.#state;
    switch (this.#step) {
      case 'choose':
        return chooseStep({
          words,
          locale,
          choose: element => this.#choose(element),
          paste: text => this.#paste(text),
          open: file => void this.#open(file),
          answer: this.#pasteAnswer,
        });
      case 'edit':
        return editStep({
          state: this.#state,
          form: this.#form(),
          preview: this.#preview.render(this.#copy.site),
          showPart: path => {
            this.#state.selectedPath = path;
            this.#update();
          },
          next: () => this.#goTo('copy'),
          save: () => this.#save(),
          jump: path => this.#jump(path),
        });
      case 'copy':
        return copyStep(this.#copy.context(() => this.#save()));
    }
  }
}
