/**
 * A real PostgreSQL for tests, in a folder of its own: the machine's, or Debian's package, which is installed where that can be done
 * without asking anybody. It runs as somebody who is not root, and is gone with the process that started it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasApt, run } from '../full/support/debian.mjs';
import { freePort } from './receiver.mjs';

/** How it is had where it cannot be had by itself. */
export const howToGetPostgres = 'PostgreSQL: sudo apt-get install --no-install-recommends postgresql';

const debian = '/usr/lib/postgresql';
const places = () => [
  ...(existsSync(debian) ? readdirSync(debian).sort().reverse() : []).map(version =>
    join(debian, version, 'bin'),
  ),
  ...(process.env.PATH ?? '').split(delimiter),
];
/** Where its programs are; nothing where it is not there. */
const find = () =>
  places().find(folder => ['initdb', 'postgres'].every(name => existsSync(join(folder, name))));

/**
 * Gets PostgreSQL, where that can be done without asking anybody.
 *
 * @returns Whether it is there, and its client for Node.
 */
export const getPostgres = async () => {
  const hasClient = await import('pg').then(
    () => true,
    () => false,
  );
  if (hasClient && !find() && hasApt()) {
    run('apt-get', ['update']);
    // Without a server that starts with the machine.
    run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  }
  return hasClient && find() !== undefined;
};

/** `postgres` refuses to be run by root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export const user = 'civic';
export const secret = 'not-to-be-printed';

/**
 * Starts a server that nobody else has, with a user and a password.
 *
 * @returns `address` for a schema of it, `kill` and `restart`, and `stop`, which takes its folder away.
 */
export const startPostgres = async (settings = []) => {
  const programs = find();
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-postgres-'));
  const [data, password] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(password, secret);
  if (nobody.uid) for (const path of [folder, password]) chownSync(path, nobody.uid, nobody.gid);
  const made = spawnSync(
    join(programs, 'initdb'),
    [
      ...['-D', data, '-U', user, '--pwfile', password, '--auth', 'scram-sha-256', '--no-sync'],
      ...['--encoding', 'UTF8', '--no-locale'],
    ],
    { encoding: 'utf8', cwd: folder, ...nobody },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr ?? made.error}`);
  const port = await freePort();
  let server;
  let said = '';

  const start = async () => {
    const child = spawn(
      join(programs, 'postgres'),
      [
        ...['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
        ...settings.flatMap(setting => ['-c', setting]),
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], cwd: folder, ...nobody },
    );
    server = child;
    const ended = once(child, 'exit');
    let isEnded = false;
    void ended.then(() => (isEnded = true));
    let log = '';
    child.stderr.setEncoding('utf8').on('data', text => {
      log += text;
      said = (said + text).slice(-100_000);
    });
    for (let tries = 0; tries < 3000 && !isEnded; tries++) {
      if (log.includes('ready to accept connections')) return;
      await wait(10);
    }
    await ended;
    throw new Error(`PostgreSQL does not start: ${log}`);
  };
  await start();

  /** Ends it, as `signal` has it; `SIGKILL` is as if the power went for it. */
  const end = async signal => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill(signal);
    await once(server, 'exit');
  };
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  const leave = () => {
    server.kill('SIGQUIT');
    clean();
  };
  process.once('exit', leave);

  return {
    port,
    /** Its folder, where its own files are. */
    folder,
    address: (schema, more = '') =>
      `postgres://${user}:${secret}@127.0.0.1:${port}/postgres?schema=${schema}${more}`,
    /** What it has said of late. */
    log: () => said,
    kill: () => end('SIGKILL'),
    /** Starts it again. What was left of it may need a moment to go. */
    restart: async () => {
      for (let tries = 0; ; tries++)
        try {
          return await start();
        } catch (error) {
          if (tries > 50) throw error;
          await wait(100);
        }
    },
    stop: async () => {
      // At once, and nobody is waited for.
      await end('SIGINT');
      process.off('exit', leave);
      clean();
    },
  };
};
