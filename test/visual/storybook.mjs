/** Storybook, built, and a browser that shows it. */
import { spawnSync } from 'node:child_process';
import { serve } from '../../scripts/serve.mjs';
import { startBrowser } from './browser.mjs';

/**
 * Runs a program.
 *
 * @param cwd The folder to run it in.
 * @throws {Error} With all that it printed, when it fails.
 */
export const run = (cwd, program, ...args) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed.\n${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
};

/** Builds the Storybook of a folder into another one. */
export const buildStorybook = (cwd, into) =>
  run(cwd, 'npx', '--no-install', 'storybook', 'build', '--quiet', '--disable-telemetry', '-o', into);

/**
 * Opens a Storybook that is built, for `origin` of browser.mjs.
 *
 * @param executablePath From `pinnedChromium()`.
 */
export const openStorybook = async (folder, executablePath) => {
  const { server } = await serve(folder, { headers: { 'cache-control': 'max-age=3600' } });
  const browser = await startBrowser(executablePath, server.address().port);
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, close };
};
