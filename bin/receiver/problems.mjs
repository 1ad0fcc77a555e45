/** Every way in which an answer can be refused: its status and what is said. `docs/feedback.openapi.json` lists the same. */

/** @type {Record<string, { status: number, title: string }>} */
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
  busy: { status: 503, title: 'The answer could not be stored' },
};

/** Why a request is refused. */
export class Problem extends Error {
  /**
   * @param {keyof typeof problems} kind
   * @param {string} [detail] What is wrong here, for a developer.
   * @param {Record<string, string>} [headers]
   */
  constructor(kind, detail, headers = {}) {
    super(problems[kind].title);
    this.kind = kind;
    this.status = problems[kind].status;
    this.detail = detail;
    this.headers = headers;
  }
}
