/** Why an indicator is not added: something in the document, or at the source. */
import type { Trouble } from './document.js';

/** What cannot be done, and is no fault of the command. */
export class Refusal extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.message);
  }
}

export const refuse = (code: string, message: string, path = ''): never => {
  throw new Refusal({ code, path, message });
};
