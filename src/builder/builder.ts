/** The snippet builder, with which a web editor makes an embed without ever seeing JSON. It asks nobody for anything but what the page's owner allows. */
import { nothing, render } from 'lit';
import { Announcer } from './announcer.js';
import { CopyState } from './copy-state.js';
import type { GoalsJson } from './document/json-object.js';
import { DraftStore } from './draft/draft-store.js';
import { editorForm } from './editor-form.js';
import { EditorState } from './editor-state.js';
import type { ElementName } from './elements/elements.js';
import { FetchPage } from './fetch-page.js';
import { allowedKolada } from './fetch/kolada.js';
import { dropFile } from './import/drop-file.js';
import { focusOn, jumpToField } from './jump-to-field.js';
import { MergePage } from './merge-page.js';
import { NewYearPage } from './new-year-page.js';
import { Opening } from './opening.js';
import { pageFrame, type Step } from './page-frame.js';
import { PreviewState } from './preview-state.js';
import { preventNavigation } from './preview/preview.js';
import { scaleToFit } from './preview/scale-to-fit.js';
import { formatDocument } from './snippets/format-document.js';
import { saveFile } from './snippets/save-file.js';
import { stepContent } from './step-content.js';
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
  readonly #opening: Opening;
  readonly #newYear: NewYearPage;
  readonly #fetch: FetchPage;
  readonly #merge: MergePage;
  readonly #drafts = new DraftStore();
  readonly #announcer: Announcer;
  readonly #scaling: ReturnType<typeof scaleToFit>;
  readonly #stopped = new AbortController();
  #step: Step = 'choose';
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
    this.#opening = new Opening(this.#state, [this.#copy, this.#preview], step => this.#goTo(step));
    const kolada = allowedKolada(place);
    this.#newYear = new NewYearPage(this.#state, kolada);
    this.#fetch = new FetchPage(this.#state, kolada);
    this.#merge = new MergePage(this.#state);
    this.#scaling = scaleToFit(place);
    const { signal } = this.#stopped;
    document.addEventListener('keydown', event => this.#onKey(event), { signal });
    addEventListener('beforeunload', event => this.isUnsaved && event.preventDefault(), { signal });
    place.addEventListener('click', preventNavigation, { signal });
    dropFile(place, file => void this.#opening.open(file), signal);
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
    this.#drafts.write();
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
      const { words, locale, document, isUnsaved } = this.#state;
      this.#drafts.follow(document, isUnsaved);
      this.#place.lang = locale;
      const frame = {
        words,
        locale,
        step: this.#step,
        privacy: this.#fetch.open ? words.asksKolada : words.staysHere,
        goTo: (step: Step) => this.#goTo(step),
        setLocale: (locale: UiLocale) => this.#setLocale(locale),
      };
      const content = stepContent({
        step: this.#step,
        state: this.#state,
        form: this.#form,
        preview: this.#preview,
        copy: this.#copy,
        opening: this.#opening,
        newYear: this.#newYear,
        fetch: this.#fetch,
        merge: this.#merge,
        drafts: this.#drafts,
        goTo: step => this.#goTo(step),
        choose: element => this.#choose(element),
        save: () => this.#save(),
        jump: path => this.#jump(path),
      });
      render(pageFrame(frame, content), this.#place);
      this.#scaling.update();
      const focus = this.#focus;
      this.#focus = undefined;
      if (focus !== undefined) focusOn(focus, 'nearest');
    });
  }

  #goTo(step: Step): void {
    this.#step = step;
    this.#opening.table = undefined;
    this.#newYear.close();
    this.#fetch.close();
    this.#merge.close();
    this.#state.previewed = this.#state.document;
    this.#focus = 'step-heading';
    if (step === 'copy') void this.#copy.write();
    this.#update();
  }

  #setLocale(locale: UiLocale): void {
    this.#state.locale = locale;
    this.#onLocale(this.#state.words, locale);
    if (this.#opening.table) this.#opening.table.locale = locale;
    if (this.#state.isEmpty) this.#preview.settings = { ...this.#preview.settings, lang: locale };
    if (this.#step === 'copy') void this.#copy.write();
    this.#update();
  }

  #choose(element: ElementName): void {
    this.#state.choose(element);
    this.#goTo('edit');
  }

  #onKey(event: KeyboardEvent): void {
    const way = undoOrRedoKey(event);
    // On the pages that change the document at their end a key takes back what is typed in the field.
    if (!way || this.#step !== 'edit' || this.#newYear.isOpen || this.#fetch.isOpen || this.#merge.isOpen)
      return;
    event.preventDefault();
    this.#state.undoOrRedo(way);
  }

  #save(): void {
    saveFile(formatDocument(this.#state.completed), 'goals.json');
    this.#state.markSaved();
    this.#update();
    this.#announcer.announce(this.#state.words.saved);
  }

  #jump(path: string): void {
    this.#state.reveal(path);
    // After the groups around it have been expanded.
    setTimeout(() => jumpToField(path));
  }
}
