/** Connections to a database: a few, which are kept, and made again where the server has gone away. */
import type { CustomTypesConfig, PoolClient, QueryResultRow } from 'pg';
import { StoreError } from '../store.js';
import type { Target } from './address.js';
import { asStoreError, isFromServer, mayPass } from './errors.js';

/** How long a connection may take to come about, and how long the server may think, in milliseconds. */
const patience = { connecting: 5000, thinking: 10_000 };

/** PostgreSQL's numbers for types. */
const types = { int8: 20, numeric: 1700, timestamptz: 1184 };

/** Asks one thing, and gives the rows. */
export type Ask = <Row extends QueryResultRow>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;

export interface Pool {
  /** Of the database, for errors. */
  readonly label: string;
  /** Asks something that may be asked twice. @throws {StoreError} */
  readonly ask: Ask;
  /** Does all of it or nothing; what is done has reached the disk. @throws {StoreError} */
  transaction<Result>(work: (ask: Ask) => Promise<Result>): Promise<Result>;
  end(): Promise<void>;
}

/**
 * A server may be told to say yes before the disk has it: here it is not. What a receiver holds that has gone away without a word is
 * let go of. All of it holds for one transaction, so that it is right behind a pool of others (PgBouncer) too.
 */
const begin = `BEGIN ISOLATION LEVEL READ COMMITTED;
SET LOCAL statement_timeout = ${patience.thinking - 1000};
SET LOCAL idle_in_transaction_session_timeout = ${patience.thinking};
SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'`;

/** @throws {StoreError} Where the client is missing or does not start. */
const loadClient = async (label: string) => {
  try {
    return (await import('pg')).default;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code === 'ERR_MODULE_NOT_FOUND' && message.includes("'pg'")
      ? new StoreError('CLIENT_MISSING', label, 'PostgreSQL needs the package pg')
      : new StoreError('CLIENT_BROKEN', label, message, { cause: error });
  }
};

/**
 * @param most How many connections there are at the same time.
 * @throws {StoreError} Where the client is missing. The database is not asked yet.
 */
export const makePool = async ({ label, client: config }: Target, most: number): Promise<Pool> => {
  const pg = await loadClient(label);
  const getTypeParser = ((oid: number, format?: 'text') => {
    if (oid === types.int8 || oid === types.numeric) return Number;
    const parse = pg.types.getTypeParser(oid, format) as (text: string) => unknown;
    return oid === types.timestamptz ? (text: string) => (parse(text) as Date).toISOString() : parse;
  }) as CustomTypesConfig['getTypeParser'];
  const pool = new pg.Pool({
    ...config,
    ...{ max: most, keepAlive: true, types: { getTypeParser }, allowExitOnIdle: true },
    ...{ connectionTimeoutMillis: patience.connecting, query_timeout: patience.thinking },
  });
  // A connection has gone while nobody waited for an answer on it: the next that asks is told, or gets another.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));

  const askOn =
    (client: { query: PoolClient['query'] }): Ask =>
    async <Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows;

  /** Lets go of a connection after an error: what is not known to be whole is used no more. */
  const abandon = async (client: PoolClient, error: unknown): Promise<void> => {
    const isWhole =
      isFromServer(error) &&
      error.severity === 'ERROR' &&
      (await client.query('ROLLBACK').then(
        () => true,
        () => false,
      ));
    client.release(!isWhole);
  };

  return {
    label,

    ask: async (sql, values) => {
      const once = async <Row extends QueryResultRow>(): Promise<Row[]> => {
        try {
          return await askOn(pool)<Row>(sql, values);
        } catch (error) {
          throw asStoreError(error, label);
        }
      };
      try {
        return await once();
      } catch (error) {
        // The server may have been started again since the connection was made.
        if (mayPass(error) && error.code === 'DATABASE_UNREACHABLE') return once();
        throw error;
      }
    },

    transaction: async work => {
      try {
        const client = await pool.connect();
        try {
          await client.query(begin);
          const result = await work(askOn(client));
          const { command } = await client.query('COMMIT');
          if (command !== 'COMMIT') throw new Error(`The server said ${command} and not COMMIT`);
          client.release();
          return result;
        } catch (error) {
          await abandon(client, error);
          throw error;
        }
      } catch (error) {
        throw asStoreError(error, label);
      }
    },

    end: () => pool.end(),
  };
};
