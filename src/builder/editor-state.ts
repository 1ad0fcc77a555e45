/** The state of the editor: the document with its history, the element that is shown of it, and the notes on it. */
import { collectNotes } from './advice/collect-notes.js';
import type { Choice } from './document/choice.js';
import { withoutBlanks } from './document/edit.js';
import type { GoalsJson } from './document/json-object.js';
import type { Note } from './document/note.js';
import { formatPath, isWithin } from './document/path.js';
import type { EditorHost } from './document/editor-host.js';
import { elements, type ElementName } from './elements/elements.js';
import { choicesIn, chosenOf, elementToOpen } from './elements/extract-part.js';
import { hasOnePart, mainPart, type MainPart } from './elements/main-part.js';
import { Expanded } from './form/expanded.js';
import { History } from './document/history.js';
import type { PastedData } from './paste/read-pasted.js';
import type { UiLocale } from './words/locale.js';
import { uiWords, type UiWords } from './words/ui-words.js';

/** How long the checks wait for the next key, in milliseconds. */
const checkDelay = 250;

export class EditorState {
  element: ElementName = 'progress-gauge';
  /** The path of the indicator that is shown, where there are several. */
  selectedPath: string | undefined;
  /** The document in the preview, which is not updated at every key. */
  previewed: GoalsJson = {};
  notes: readonly Note[] = [];
  /** What was repaired of what was pasted: shown over the form, as the announcement may be missed. */
  repairs: readonly string[] = [];
  /** The document as it was opened, before anything was changed; nothing, where none was. */
  opened: GoalsJson | undefined;
  expanded = new Expanded();
  /** The paths of fields that had focus: only these say that something is missing. */
  visited = new Set<string>();
  readonly host: EditorHost;
  #locale: UiLocale;
  readonly #history = new History<GoalsJson>(this.previewed);
  #saved: GoalsJson = this.previewed;
  #checking: ReturnType<typeof setTimeout> | undefined;
  #previewing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: EditorHost, locale: UiLocale) {
    this.host = host;
    this.#locale = locale;
  }

  get document(): GoalsJson {
    return this.#history.value;
  }

  /** The document without blank rows. */
  get completed(): unknown {
    return withoutBlanks(this.document);
  }

  get isEmpty(): boolean {
    return !Object.keys(this.document).length;
  }

  /** Whether there is work that was neither saved nor copied. */
  get isUnsaved(): boolean {
    return this.document !== this.#saved && !this.isEmpty;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get locale(): UiLocale {
    return this.#locale;
  }

  set locale(locale: UiLocale) {
    this.#locale = locale;
    this.notes = collectNotes(this.document, locale);
  }

  get words(): UiWords {
    return uiWords(this.#locale);
  }

  get main(): MainPart {
    return mainPart(this.document, this.element, this.selectedPath);
  }

  /** The indicator that is shown; the area, where not all goals are. */
  get choice(): Choice | undefined {
    return chosenOf(this.document, this.element, this.selectedPath);
  }

  /** The same as `extractPart` names it; `undefined` where there is nothing else. */
  get partId(): string | undefined {
    const { all } = elements[this.element];
    return all || choicesIn(this.document, this.element).length > 1 ? this.choice?.of : undefined;
  }

  /** Whether something that is filled in keeps the element from being shown as it is meant. */
  get isBroken(): boolean {
    const main = formatPath(this.main.path);
    return this.notes.some(({ serious, missing, path }) => serious && !missing && isWithin(path, main));
  }

  /** Whether there is nothing but the part that is shown. */
  get hasOnlyMainPart(): boolean {
    return hasOnePart(this.completed);
  }

  markSaved(): void {
    this.#saved = this.document;
  }

  stop(): void {
    clearTimeout(this.#checking);
    clearTimeout(this.#previewing);
  }

  /** Collects the notes anew when the editor pauses. */
  scheduleCheck(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      this.notes = collectNotes(this.document, this.#locale);
      this.host.update();
    }, checkDelay);
  }

  /**
   * Goes on to another document.
   *
   * @param what Describes the step when it is undone.
   * @param field The path of the field that was typed in, if it was.
   */
  change(document: unknown, what: string, field?: string): void {
    this.#history.change(document as GoalsJson, what, field);
    clearTimeout(this.#previewing);
    const show = (): void => {
      this.previewed = this.document;
      this.host.update();
    };
    if (field === undefined) this.previewed = this.document;
    else this.#previewing = setTimeout(show, checkDelay / 2);
    this.scheduleCheck();
    this.host.update();
  }

  /** Replaces the document by an example, or by an empty one. */
  replace(document: GoalsJson, what: string): void {
    this.selectedPath = undefined;
    this.opened = undefined;
    this.visited.clear();
    this.host.focus('step-heading');
    this.change(document, what);
    this.host.announce(what);
  }

  /** Begins with an element, and with the document as it is. */
  choose(element: ElementName): void {
    this.element = element;
    this.repairs = [];
    this.scheduleCheck();
  }

  /** Opens what was pasted, with all notes on it at once. */
  open({ document: pasted, element, findings }: PastedData): void {
    const document = pasted as GoalsJson;
    this.#history.change(document, this.words.goOn);
    this.opened = document;
    this.repairs = findings.filter(({ path }) => !path).map(({ message }) => message);
    this.element = element ?? elementToOpen(document);
    this.selectedPath = undefined;
    this.expanded = new Expanded();
    this.notes = collectNotes(document, this.#locale);
    this.visited = new Set(this.notes.map(({ path }) => path));
  }

  /** Shows the element that has most to show of the document. */
  showBest(): void {
    this.element = elementToOpen(this.document);
    this.selectedPath = undefined;
  }

  undoOrRedo(way: 'undo' | 'redo'): void {
    const what = this.#history[way]();
    if (what === undefined) return;
    this.previewed = this.document;
    this.host.announce(way === 'undo' ? this.words.undone(what) : this.words.redone(what));
    this.scheduleCheck();
    this.host.update();
  }

  /** Expands everything around a path, and shows what is missing there. */
  reveal(path: string): void {
    this.expanded.reveal(this.document, path, this.main.path);
    this.visited.add(path);
    this.host.update();
  }
}
