/** The work itself: the document with its past, what is shown of it, what is unfolded, and what is said of it. */
import { own } from '../data/validate.js';
import { choicesIn } from './elements/extract-part.js';
import {
  isWithin,
  formatPath,
  valueAt,
  withoutBlanks,
  setValue,
  type GoalsJson,
  type Path,
} from './document/edit.js';
import type { ElementName } from './elements/elements.js';
import { field, fields, moreFields } from './form/fields.js';
import type { FormContext } from './form/form-context.js';
import { History } from './history.js';
import type { UiLocale } from './words/field-names.js';
import { collectNotes } from './advice/collect-notes.js';
import type { Note } from './document/note.js';
import { Expanded } from './form/expanded.js';
import { mainPart, type MainPart } from './elements/main-part.js';
import { uiWords, type UiWords } from './words/ui-words.js';

/** How long the checks wait for the next key, in milliseconds. */
const pause = 250;

/** What stands around the work: it draws, speaks, and moves focus when it has drawn. */
export interface EditorHost {
  readonly draw: () => void;
  readonly say: (text: string) => void;
  readonly focus: (id: string) => void;
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

export class EditorState {
  element: ElementName = 'progress-gauge';
  /** Where the indicator stands that is shown, where there are several. */
  selectedPath: string | undefined;
  /** The document that the preview shows: a long list need not be drawn anew at each key. */
  previewed: GoalsJson = {};
  notes: readonly Note[] = [];
  readonly #host: EditorHost;
  #locale: UiLocale;
  readonly #history = new History<GoalsJson>(this.previewed);
  /** What has been saved or taken away last. */
  #saved: GoalsJson = this.previewed;
  #expanded = new Expanded();
  /** Fields that somebody has been in: only of them it is said beside them that something is missing. */
  #visited = new Set<string>();
  readonly #tableFaults = new Map<string, readonly string[]>();
  #checking: ReturnType<typeof setTimeout> | undefined;
  #previewing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: EditorHost, locale: UiLocale) {
    this.#host = host;
    this.#locale = locale;
  }

  get document(): GoalsJson {
    return this.#history.value;
  }

  /** The document without rows that nothing has been written in. */
  get completed(): unknown {
    return withoutBlanks(this.document);
  }

  get isEmpty(): boolean {
    return !Object.keys(this.document).length;
  }

  /** Whether there is work that is nowhere but here. */
  get isUnsaved(): boolean {
    return this.document !== this.#saved && !this.isEmpty;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get main(): MainPart {
    return mainPart(this.document, this.element, this.selectedPath);
  }

  /** Which indicator is shown, as the snippets name it. */
  get partId(): string | undefined {
    const all = choicesIn(this.document, this.element);
    return all.length > 1 ? (all.find(({ path }) => path === this.selectedPath) ?? all[0])?.of : undefined;
  }

  /** Whether something that is written keeps the element from being shown as it is meant. */
  get isBroken(): boolean {
    const main = formatPath(this.main.path);
    return this.notes.some(({ serious, missing, path }) => serious && !missing && isWithin(path, main));
  }

  get #words(): UiWords {
    return uiWords(this.#locale);
  }

  /** Whether the document has nothing but what is shown. */
  get hasOnlyMainPart(): boolean {
    const parts = Object.entries(this.completed as GoalsJson).filter(([key]) => key !== 'lang');
    const [part, ...others] = parts.map(([, value]) => value);
    return !others.length && !(Array.isArray(part) && part.length > 1);
  }

  /** It is somewhere else, too, now. */
  markSaved(): void {
    this.#saved = this.document;
  }

  setLocale(locale: UiLocale): void {
    this.#locale = locale;
    this.notes = collectNotes(this.document, locale);
  }

  stop(): void {
    clearTimeout(this.#checking);
    clearTimeout(this.#previewing);
  }

  /** Looks at the document when the hands rest. */
  check(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      this.notes = collectNotes(this.document, this.#locale);
      this.#host.draw();
    }, pause);
  }

  /** @param typed The field that was typed in, if it was. */
  change(document: unknown, what: string, typed?: string): void {
    this.#history.change(document as GoalsJson, what, typed);
    clearTimeout(this.#previewing);
    const show = (): void => {
      this.previewed = this.document;
      this.#host.draw();
    };
    if (typed === undefined) this.previewed = this.document;
    else this.#previewing = setTimeout(show, pause / 2);
    this.check();
    this.#host.draw();
  }

  /** Another document in the place of this one: an example, or none. */
  replace(document: GoalsJson, what: string): void {
    this.selectedPath = undefined;
    this.#visited.clear();
    this.#host.focus('step-heading');
    this.change(document, what);
    this.#host.say(what);
  }

  /** A document that comes from elsewhere: what is wrong in it is said at once. */
  open(document: GoalsJson, element: ElementName | undefined): void {
    this.#history.change(document, this.#words.goOn);
    this.element = element ?? elementFor(document);
    this.selectedPath = undefined;
    this.#expanded = new Expanded();
    this.notes = collectNotes(document, this.#locale);
    this.#visited = new Set(this.notes.map(({ path }) => path));
  }

  step(way: 'undo' | 'redo'): void {
    const what = this.#history[way]();
    if (what === undefined) return;
    this.previewed = this.document;
    this.#host.say(way === 'undo' ? this.#words.undone(what) : this.#words.redone(what));
    this.check();
    this.#host.draw();
  }

  /** Opens all that a place is folded into. */
  reveal(path: string): void {
    this.#expanded.reveal(this.document, path, this.main.path);
    this.#visited.add(path);
    this.#host.draw();
  }

  /** What the fields are told, and what they tell. */
  form(): FormContext {
    const history = this.#history;
    const isSaid = ({ missing, path }: Note): boolean => !missing || this.#visited.has(path);
    const form: FormContext = {
      locale: this.#locale,
      words: this.#words,
      element: this.element,
      // As it is when a button is pressed, not as it was when the button was drawn.
      get document() {
        return history.value;
      },
      main: formatPath(this.main.path),
      notesAt: path => this.notes.filter(note => note.path === formatPath(path) && isSaid(note)),
      hasNotes: path => this.notes.some(note => isWithin(note.path, formatPath(path)) && isSaid(note)),
      type: (path, value) => {
        this.#expanded.keepOpen(this.document, path);
        // What is not there is not taken away either, or an empty object around it would go with it.
        if (valueAt(this.document, path) === value) return;
        this.change(setValue(this.document, path, value), this.#words.typing, formatPath(path));
      },
      change: (document, what, focus) => {
        if (focus !== undefined) this.#host.focus(focus);
        this.change(document, what);
        this.#host.say(what);
      },
      isOpen: (key, byDefault) => this.#expanded.isOpen(key, byDefault),
      toggle: (key, byDefault) => {
        this.#expanded.toggle(key, byDefault);
        this.#host.draw();
      },
      leave: (path: Path) => {
        this.#visited.add(formatPath(path));
        if (this.notes.some(note => note.missing && note.path === formatPath(path))) this.#host.draw();
      },
      tableFaults: this.#tableFaults,
      setTableFaults: (path, faults) => {
        this.#tableFaults.set(formatPath(path), faults);
        this.#host.draw();
      },
      field: (schema, name, path) => field(form, schema, name, path),
      fields: (schema, place, path) => fields(form, schema, place, path),
      more: (path, more, name) => moreFields(form, path, more, name),
    };
    return form;
  }
}
