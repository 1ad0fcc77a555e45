/** Every way in which an answer can be refused: its status and what is said. `docs/feedback.openapi.json` lists the same. */

export const problems = {
  encoding: { status: 400, title: 'The form is not in UTF-8' },
  malformed: { status: 400, title: 'The request is malformed' },
  origin: { status: 403, title: 'Pages of this origin may not post here' },
  method: { status: 405, title: 'Answers are posted' },
  slow: { status: 408, title: 'The form took too long' },
  large: { status: 413, title: 'The form is too large' },
  type: { status: 415, title: 'Only application/x-www-form-urlencoded is taken' },
  fields: { status: 422, title: 'A field is missing or wrong' },
  rate: { status: 429, title: 'Too many answers from one address' },
  headers: { status: 431, title: 'The headers are too large' },
  waiting: { status: 503, title: 'The answer is not stored yet' },
  busy: { status: 503, title: 'The answer could not be stored' },
} as const;

export type ProblemKind = keyof typeof problems;

/** Why a request is refused. */
export class Problem extends Error {
  readonly status: number;

  /** @param detail What is wrong here, for a developer. */
  constructor(
    readonly kind: ProblemKind,
    readonly detail?: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problems[kind].title);
    this.status = problems[kind].status;
  }
}
