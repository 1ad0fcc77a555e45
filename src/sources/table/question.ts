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
  | 'row'
  /** Whether columns are groups of what is counted. */
  | 'groups'
  /** What is under a heading such as `Mål 2030`, in a table of goals. */
  | 'target'
  /** Whether 0,615 of a percentage is 61,5 per cent. */
  | 'percent'
  /** Whether an empty cell takes away the figure that the document has. */
  | 'empty'
  /** Whether hidden rows are to be read, too. */
  | 'hidden';

/** The answer to `row` that takes all of them, as groups. */
export const allRows = '*';

export interface Question {
  readonly id: QuestionId;
  readonly text: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** The answers that have been given: the value of a choice each. */
export type Answers = Readonly<Partial<Record<QuestionId, string>>>;
