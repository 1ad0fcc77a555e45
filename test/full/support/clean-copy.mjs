/** The project as a clone has it: what git knows or would add, in a folder of its own, with the packages that are installed here. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

/** @returns The folder, and `remove()`. */
export const cleanCopy = () => {
  const folder = mkdtempSync(join(tmpdir(), 'civic-goals-copy-'));
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { status, stdout, stderr } = spawnSync('git', list, { encoding: 'utf8', maxBuffer: 2 ** 24 });
  if (status !== 0) throw new Error(`git ls-files: ${stderr}`);
  for (const file of stdout.split('\0').filter(existsSync)) cpSync(file, join(folder, file));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/**
 * Runs a line of the shell.
 *
 * @param line What to run.
 * @param cwd Where.
 * @param node The Node that it and all that it starts run on.
 * @returns Its exit code, and what it printed.
 */
export const shell = (line, cwd, node = process.execPath) => {
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(line, {
    cwd,
    env,
    encoding: 'utf8',
    shell: true,
    maxBuffer: 2 ** 26,
  });
  return { status, stdout, output: `${stdout}${stderr}` };
};

const packed = ({ status, stdout, output }) => {
  if (status !== 0) throw new Error(output);
  return Object.values(JSON.parse(stdout))[0];
};

/**
 * Builds and packs what is in a folder. What the build prints is not shown.
 *
 * @param folder Where.
 * @param node On which Node.
 * @returns What npm says of the file: `filename`, its hash as `integrity`, and `files`.
 */
export const pack = (folder, node) =>
  packed(shell('npm pack --json --foreground-scripts=false', folder, node));

/** @returns What npm would say of the file, made of what is built here. */
export const packBuilt = () => packed(shell('npm pack --json --ignore-scripts --dry-run', '.'));
