/** How a rule of advice reports what it has found. */
import type { AdviceCode } from './advice-messages.js';

/** Reports advice on the field at a path. `found` and `more` go into its message. */
export type Report = (code: AdviceCode, path: string, found?: string, more?: string) => void;
