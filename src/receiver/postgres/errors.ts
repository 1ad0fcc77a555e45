/** What went wrong with a database, by kinds that there are words for. */
import { StoreError } from '../store.js';

/** By the beginning of PostgreSQL's own code (SQLSTATE, appendix A of its manual). */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(08|57P0)/, 'DATABASE_UNREACHABLE'],
  [/^28/, 'DATABASE_REFUSED'],
  [/^3D/, 'DATABASE_MISSING'],
  [/^42501/, 'DATABASE_RIGHTS'],
  [/^25006/, 'DATABASE_READ_ONLY'],
  [/^(53100|58)/, 'DATABASE_FULL'],
  // No connection or no lock to be had, a deadlock, a question that took too long.
  [/^(53|55P03|40|57014)/, 'DATABASE_BUSY'],
];

interface FromServer {
  readonly severity: string;
  readonly code?: string;
}

/** Whether the server itself has said it; else it is the way there. */
export const isFromServer = (error: unknown): error is Error & FromServer =>
  error instanceof Error && 'severity' in error;

/** PostgreSQL's own code, where it has said one. */
export const stateOf = (error: unknown): string => {
  const cause = error instanceof StoreError ? error.cause : error;
  return isFromServer(cause) ? (cause.code ?? '') : '';
};

const isOurFault = (error: unknown): boolean =>
  [TypeError, RangeError, ReferenceError, SyntaxError].some(kind => error instanceof kind);

const isOfTls = ({ code, message }: NodeJS.ErrnoException): boolean =>
  /CERT|SIGNATURE|^ERR_(TLS|SSL)|^EPROTO$/.test(code ?? '') || /does not support SSL/.test(message);

const kindOf = (error: Error): string => {
  if (isFromServer(error))
    return kinds.find(([state]) => state.test(error.code ?? ''))?.[1] ?? 'DATABASE_ERROR';
  return isOfTls(error) ? 'DATABASE_TLS' : 'DATABASE_UNREACHABLE';
};

/**
 * The same error with the database's name and one of our codes; a fault of ours stays as it is.
 *
 * @param label The database, by a name without a password.
 */
export const asStoreError = (error: unknown, label: string): unknown => {
  if (error instanceof StoreError || !(error instanceof Error) || isOurFault(error)) return error;
  // Where a name leads to several addresses, what each said.
  const [first] = error instanceof AggregateError ? (error.errors as Error[]) : [];
  const { message } = first ?? error;
  return new StoreError(kindOf(first ?? error), label, message || 'no answer', { cause: error });
};

/** Whether it may go better later, for the same work. */
export const mayPass = (error: unknown): error is StoreError =>
  error instanceof StoreError && /^DATABASE_(?!ERROR|ADDRESS)/.test(error.code);
