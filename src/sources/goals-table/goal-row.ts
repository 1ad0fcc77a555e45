/** What a table of goals says of one goal or indicator. */
import type { Direction } from '../../contract/indicator.js';
import type { Status } from '../../contract/observation.js';
import type { TableFault } from '../table/read-table.js';
import type { Question } from '../table/question.js';
import type { FigureOf } from './figure-of.js';

/** A figure at its period. */
export interface RowFigure {
  readonly period: string;
  /** `null`: the table says that there is none. Not there: the table says something of the groups alone. */
  readonly value?: number | null;
  readonly status?: Status;
  /** By the words of the table, or by their ids where `withGroupIds` has found those. */
  readonly groups?: Readonly<Record<string, number | null>>;
}

/** A cell in which nothing is written. */
export interface Blank {
  readonly period: string;
  readonly of: FigureOf;
}

/** A figure that may have its period in a cell of its own, or none. */
export interface Mark {
  readonly value?: number;
  readonly period?: string;
}

export interface GoalRow {
  /** Where it stands in the sheet, counted from 1. */
  readonly row: number;
  readonly area?: string;
  readonly goal?: string;
  /** As it is written: several are parted by semicolons. */
  readonly owner?: string;
  readonly indicator?: string;
  readonly unit?: string;
  readonly direction?: Direction;
  /** Its name in the document, as `nameOf` gives it. */
  readonly goalId?: string;
  readonly indicatorId?: string;
  readonly baseline?: Mark;
  readonly target?: Mark;
  /** A result without a period. */
  readonly current?: number;
  readonly figures: readonly RowFigure[];
  readonly milestones: readonly RowFigure[];
  readonly blanks: readonly Blank[];
}

export interface GoalsTable {
  /** In the order of the sheet; empty where something has to be asked first. */
  readonly rows: readonly GoalRow[];
  /** What could not be read, and where. */
  readonly faults: readonly TableFault[];
  /** What has to be known before anything is taken. */
  readonly questions: readonly Question[];
  /** How what could mean several things was read, and what was left out. */
  readonly remarks: readonly string[];
}
