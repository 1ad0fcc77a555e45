/** What has two meanings in a table: it is asked, and not guessed. */

/** Which meaning is asked for. */
export type QuestionId =
  /** Whether a dash is nought or nothing. */
  | 'dash'
  /** In which unit the series is. */
  | 'unit'
  /** What a budget is. */
  | 'plan'
  /** Whether `2009-10` is a month or a school year. */
  | 'years'
  /** Which of several values for one period. */
  | 'row';

export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The answers that have been given: the value of a choice each. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;
