/** From the address of a database, as PostgreSQL's own tools write it, to what the client is given. The password is in no name and no error. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import type { ClientConfig } from 'pg';
import { StoreError } from '../store.js';

export interface Target {
  /** By which it is named to people: without user and password. */
  readonly label: string;
  /** Where our tables are in it. */
  readonly schema: string;
  readonly client: ClientConfig;
}

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//i.test(address);

const usual = { port: 5432, schema: 'civic_goals' };

/** What can be said after `?`, by libpq's names; `schema` is our own. */
const known = [
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'host', 'port', 'user', 'password', 'dbname'],
  ...['application_name', 'options', 'schema'],
];

const isHere = (host: string): boolean =>
  host === 'localhost' || host.startsWith('/') || /^(127\.|::1$)/.test(host);

/**
 * How the way to the server is encrypted, by libpq's `sslmode`. Where it is not said: not at all on the same computer, and with the
 * server's name and certificate checked on any other. What falls back to no encryption by itself (`prefer`, `allow`) is refused.
 */
const tlsOf = (
  said: URLSearchParams,
  host: string,
  wrong: (detail: string) => StoreError,
): ClientConfig['ssl'] => {
  const mode = said.get('sslmode') ?? process.env['PGSSLMODE'] ?? (isHere(host) ? 'disable' : 'verify-full');
  if (mode === 'disable') return false;
  if (!/^(require|verify-ca|verify-full)$/.test(mode))
    throw wrong('sslmode: disable, require, verify-ca, verify-full');
  const file = (name: string): string | undefined => {
    const path = said.get(name);
    return path === null || path === 'system' ? undefined : readFileSync(path, 'utf8');
  };
  const [ca, cert, key] = [file('sslrootcert'), file('sslcert'), file('sslkey')];
  return {
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    // As libpq has it: with a root certificate, `require` is `verify-ca`.
    rejectUnauthorized: mode !== 'require' || ca !== undefined,
    ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
    ...(!isIP(host) && { servername: host }),
  };
};

/**
 * Reads an address: `postgres://user:password@host:5432/database?sslmode=verify-full`. What it does not say is as for PostgreSQL's own
 * tools: `PGUSER`, `PGPASSWORD`, `PGPASSFILE` and `~/.pgpass`.
 *
 * @throws {StoreError} `DATABASE_ADDRESS`, where it cannot be understood.
 * @throws {NodeJS.ErrnoException} Where a certificate cannot be read.
 */
export const targetOf = (address: string): Target => {
  const wrong = (detail: string): StoreError => new StoreError('DATABASE_ADDRESS', 'postgres://…', detail);
  // A socket has no host: `postgres:///database?host=/var/run/postgresql`.
  const form = address
    .replace(/^postgres(ql)?:\/\//i, 'http://')
    .replace(/^http:\/\/([^/?#]*@)?(?=[/?#]|$)/, 'http://$1-');
  if (!URL.canParse(form)) throw wrong('postgres://user@host:5432/database');
  const { hostname, port: after, username, password, pathname, searchParams: said } = new URL(form);
  const text = (encoded: string): string | undefined => {
    try {
      return decodeURIComponent(encoded) || undefined;
    } catch {
      throw wrong('%');
    }
  };
  for (const name of said.keys()) if (!known.includes(name)) throw wrong(`${name}: ${known.join(', ')}`);
  const own = hostname === '-' ? undefined : hostname.replace(/^\[(.*)\]$/, '$1');
  const host = said.get('host') ?? own ?? process.env['PGHOST'] ?? 'localhost';
  const port = Number((said.get('port') ?? after) || process.env['PGPORT'] || usual.port);
  const user = said.get('user') ?? text(username);
  const secret = said.get('password') ?? text(password);
  const database = said.get('dbname') ?? text(pathname.slice(1)) ?? process.env['PGDATABASE'] ?? user;
  const schema = said.get('schema') ?? usual.schema;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw wrong('schema: a-z, 0-9, _');
  const options = said.get('options');
  return {
    label: `postgres://${host.includes(':') ? `[${host}]` : host}:${port}/${database ?? ''}`,
    schema,
    client: {
      ...{ host, port, ssl: tlsOf(said, host, wrong) },
      application_name: said.get('application_name') ?? 'civic-goals',
      ...(user !== undefined && { user }),
      ...(secret !== undefined && { password: secret }),
      ...(database !== undefined && { database }),
      ...(options !== null && { options }),
    },
  };
};
