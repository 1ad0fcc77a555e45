/** Runs the commands of the package as their users do. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** An environment that says nothing of a language. */
export const silent = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(LC_.*|LANG|LANGUAGE)$/.test(name)),
);

/**
 * Runs a command to its end.
 *
 * @param {readonly string[]} args What stands after `civic-goals`.
 * @param {{ input?: string, env?: NodeJS.ProcessEnv, program?: string, cwd?: string, uid?: number, stdio?: import('node:child_process').StdioOptions }} [options]
 */
export const run = (args, { env, program = 'bin/civic-goals.mjs', ...options } = {}) =>
  spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...silent, ...env },
    // Against hanging alone.
    timeout: 120_000,
    ...options,
  });

/**
 * Runs a command to its end while this process goes on: one that asks a server of the test.
 *
 * @param {readonly string[]} args What stands after `civic-goals`.
 * @param {{ input?: string, env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 */
export const runBeside = async (
  args,
  { env, input = '', program = 'bin/civic-goals.mjs', ...options } = {},
) => {
  const child = spawn(process.execPath, [program, ...args], { env: { ...silent, ...env }, ...options });
  child.stdin.on('error', () => undefined).end(input);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { status, stdout, stderr };
};
