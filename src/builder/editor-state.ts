/** The work itself: the document with its past, what is shown of it, what is unfolded, and what is said of it. */
import { own } from '../data/validate.js';
import { choices } from './elements/extract-part.js';
import { isWithin, textOf, valueAt, withoutBlanks, write, type GoalsJson, type Path } from './document/edit.js';
import type { ElementName } from './elements/elements.js';
import { field, fields, moreFields } from './form/fields.js';
import type { Form } from './form/form-context.js';
import { History } from './history.js';
import type { Locale } from './words/field-names.js';
import { notesOn } from './advice/collect-notes.js';
import type { Note } from './document/note.js';
import { Opened } from './form/expanded.js';
import { mainPart, type MainPart } from './elements/main-part.js';
import { wordsIn, type Words } from './words/ui-words.js';

/** How long the checks wait for the next key, in milliseconds. */
const pause = 250;

/** What stands around the work: it draws, speaks, and moves focus when it has drawn. */
export interface Around {
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

export class Work {
  element: ElementName = 'progress-gauge';
  /** Where the indicator stands that is shown, where there are several. */
  part: string | undefined;
  /** The document that the preview shows: a long list need not be drawn anew at each key. */
  shown: GoalsJson = {};
  notes: readonly Note[] = [];
  readonly #around: Around;
  #locale: Locale;
  readonly #history = new History<GoalsJson>(this.shown);
  /** What has been saved or taken away last. */
  #kept: GoalsJson = this.shown;
  #opened = new Opened();
  /** Fields that somebody has been in: only of them it is said beside them that something is missing. */
  #left = new Set<string>();
  readonly #tableFaults = new Map<string, readonly string[]>();
  #checking: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Around, locale: Locale) {
    this.#around = around;
    this.#locale = locale;
  }

  get document(): GoalsJson {
    return this.#history.value;
  }

  /** The document without rows that nothing has been written in. */
  get written(): unknown {
    return withoutBlanks(this.document);
  }

  get isEmpty(): boolean {
    return !Object.keys(this.document).length;
  }

  /** Whether there is work that is nowhere but here. */
  get isUnsaved(): boolean {
    return this.document !== this.#kept && !this.isEmpty;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get main(): MainPart {
    return mainPart(this.document, this.element, this.part);
  }

  /** Which indicator is shown, as the snippets name it. */
  get of(): string | undefined {
    const all = choices(this.document, this.element);
    return all.length > 1 ? (all.find(({ path }) => path === this.part) ?? all[0])?.of : undefined;
  }

  /** Whether something that is written keeps the element from being shown as it is meant. */
  get isBroken(): boolean {
    const main = textOf(this.main.path);
    return this.notes.some(({ serious, missing, path }) => serious && !missing && isWithin(path, main));
  }

  get #words(): Words {
    return wordsIn(this.#locale);
  }

  /** Whether the document has nothing but what is shown. */
  get isOnePiece(): boolean {
    const parts = Object.entries(this.written as GoalsJson).filter(([key]) => key !== 'lang');
    const [part, ...others] = parts.map(([, value]) => value);
    return !others.length && !(Array.isArray(part) && part.length > 1);
  }

  /** It is somewhere else, too, now. */
  keep(): void {
    this.#kept = this.document;
  }

  speak(locale: Locale): void {
    this.#locale = locale;
    this.notes = notesOn(this.document, locale);
  }

  stop(): void {
    clearTimeout(this.#checking);
    clearTimeout(this.#showing);
  }

  /** Looks at the document when the hands rest. */
  check(): void {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      this.notes = notesOn(this.document, this.#locale);
      this.#around.draw();
    }, pause);
  }

  /** @param typed The field that was typed in, if it was. */
  change(document: unknown, what: string, typed?: string): void {
    this.#history.change(document as GoalsJson, what, typed);
    clearTimeout(this.#showing);
    const show = (): void => {
      this.shown = this.document;
      this.#around.draw();
    };
    if (typed === undefined) this.shown = this.document;
    else this.#showing = setTimeout(show, pause / 2);
    this.check();
    this.#around.draw();
  }

  /** Another document in the place of this one: an example, or none. */
  replace(document: GoalsJson, what: string): void {
    this.part = undefined;
    this.#left.clear();
    this.#around.focus('step-heading');
    this.change(document, what);
    this.#around.say(what);
  }

  /** A document that comes from elsewhere: what is wrong in it is said at once. */
  takeUp(document: GoalsJson, element: ElementName | undefined): void {
    this.#history.change(document, this.#words.goOn);
    this.element = element ?? elementFor(document);
    this.part = undefined;
    this.#opened = new Opened();
    this.notes = notesOn(document, this.#locale);
    this.#left = new Set(this.notes.map(({ path }) => path));
  }

  back(way: 'undo' | 'redo'): void {
    const what = this.#history[way]();
    if (what === undefined) return;
    this.shown = this.document;
    this.#around.say(way === 'undo' ? this.#words.undone(what) : this.#words.redone(what));
    this.check();
    this.#around.draw();
  }

  /** Opens all that a place is folded into. */
  reveal(path: string): void {
    this.#opened.openAround(this.document, path, this.main.path);
    this.#left.add(path);
    this.#around.draw();
  }

  /** What the fields are told, and what they tell. */
  form(): Form {
    const history = this.#history;
    const isSaid = ({ missing, path }: Note): boolean => !missing || this.#left.has(path);
    const form: Form = {
      locale: this.#locale,
      words: this.#words,
      element: this.element,
      // As it is when a button is pressed, not as it was when the button was drawn.
      get document() {
        return history.value;
      },
      main: textOf(this.main.path),
      notesAt: path => this.notes.filter(note => note.path === textOf(path) && isSaid(note)),
      hasNotes: path => this.notes.some(note => isWithin(note.path, textOf(path)) && isSaid(note)),
      type: (path, value) => {
        this.#opened.pin(this.document, path);
        // What is not there is not taken away either, or an empty object around it would go with it.
        if (valueAt(this.document, path) === value) return;
        this.change(write(this.document, path, value), this.#words.typing, textOf(path));
      },
      change: (document, what, focus) => {
        if (focus !== undefined) this.#around.focus(focus);
        this.change(document, what);
        this.#around.say(what);
      },
      isOpen: (key, byDefault) => this.#opened.is(key, byDefault),
      toggle: (key, byDefault) => {
        this.#opened.toggle(key, byDefault);
        this.#around.draw();
      },
      leave: (path: Path) => {
        this.#left.add(textOf(path));
        if (this.notes.some(note => note.missing && note.path === textOf(path))) this.#around.draw();
      },
      tableFaults: this.#tableFaults,
      setTableFaults: (path, faults) => {
        this.#tableFaults.set(textOf(path), faults);
        this.#around.draw();
      },
      field: (schema, name, path) => field(form, schema, name, path),
      fields: (schema, place, path) => fields(form, schema, place, path),
      more: (path, more, name) => moreFields(form, path, more, name),
    };
    return form;
  }
}
