/**
 * What an answer of a statistics office tells of one indicator: the same shape whatever the format, in the words of the contract. Nothing
 * in it is worked out or made up; what the answer did not say is not there.
 */
import type { Status } from '../contract/observation.js';

/** A figure at its period. */
export interface SourceObservation {
  /** As the contract writes it: `2024`, `2024-Q1`. */
  readonly period: string;
  /** `null`: the answer says that there is none; why, says `status`, where it is told. */
  readonly value: number | null;
  readonly status?: Status;
  /** The answer says that it cannot be compared with the ones before. */
  readonly breakBefore?: true;
  /** The figures of parts, by the group's id: `women`, `men`, or the office's own code. */
  readonly groups?: Readonly<Record<string, number | null>>;
}

export interface SourceSeries {
  readonly title?: string;
  /** What the answer or its title says that is counted: a proposal for a person to look at. */
  readonly unit?: string;
  /** How many decimals the office gives: a proposal as well. */
  readonly decimals?: number;
  /** The earliest first, each period once. */
  readonly series: readonly SourceObservation[];
  /** The groups besides women and men, with the office's words for them. */
  readonly groups?: readonly { readonly id: string; readonly title: string }[];
  readonly source: {
    /** Who has made the figures. */
    readonly name?: string;
    readonly licence?: string;
    /** The day that the office has updated the figures, `2026-02-24`. */
    readonly updated?: string;
  };
  /** The office's remarks, in its words: on methods, uncertainty, marks. */
  readonly notes: readonly string[];
}

/** Why an answer gives no series. The words are in `problem-words.ts`. */
export type Problem =
  /** It is not what was asked for, but an answer of another kind, or none. */
  | { readonly code: 'not-this-format'; readonly format: string }
  /** The service has answered that it cannot. */
  | { readonly code: 'refused'; readonly reason: string }
  /** It lists datasets and holds none. */
  | { readonly code: 'list-of-datasets'; readonly titles: readonly string[] }
  /** Nothing in it is a time. */
  | { readonly code: 'no-time'; readonly variables: readonly string[] }
  /** What is meant of a variable has to be said. */
  | {
      readonly code: 'choose';
      readonly variable: string;
      readonly label: string;
      readonly choices: readonly Choice[];
    }
  | { readonly code: 'no-such-variable'; readonly variable: string; readonly choices: readonly Choice[] }
  | {
      readonly code: 'no-such-category';
      readonly variable: string;
      readonly category: string;
      readonly choices: readonly Choice[];
    }
  /** Several lists of codes: groups can be of one variable. */
  | { readonly code: 'too-many-lists'; readonly variables: readonly string[] }
  | { readonly code: 'no-period'; readonly text: string }
  /** A file that cannot be read, and why. */
  | {
      readonly code: 'file';
      readonly file: string;
      readonly words: { readonly sv: string; readonly en: string };
    }
  /** The service knows no measure of that id. */
  | { readonly code: 'no-such-measure'; readonly measure: string }
  /** A cell of a table that cannot be read as a figure, with its place, counted from 1. */
  | { readonly code: 'no-number'; readonly row: number; readonly column: number; readonly text: string }
  /** It has nothing of what was asked for. */
  | { readonly code: 'empty' };

/** One of what may be chosen. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** A series, or why there is none. */
export type Reading =
  | { readonly series: SourceSeries; readonly problem?: undefined }
  | { readonly series?: undefined; readonly problem: Problem };
