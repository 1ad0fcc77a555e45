/** Runs the commands of the package as their users do. */
import { spawnSync } from 'node:child_process';

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
