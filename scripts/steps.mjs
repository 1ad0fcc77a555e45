// How `npm start`, `npm run build` and `npm run storybook` say what they are doing, and the steps that they share.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program that has failed, with all that it printed. */
class Failed extends Error {}

/**
 * Runs a program to its end.
 *
 * @returns What it printed.
 * @throws With what it printed, where it ends with anything but 0 or cannot be started.
 */
export const run = (command, ...args) =>
  new Promise((resolve, reject) => {
    // npm is a script of the shell's on Windows.
    const shell = process.platform === 'win32' && command !== process.execPath;
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', text => (output += text));
    child.once('error', error => reject(new Failed(error.message)));
    child.once('close', (code, signal) =>
      code === 0
        ? resolve(output)
        : reject(new Failed(`${output}\n${[command, ...args].join(' ')}: ended with ${code ?? signal}`)),
    );
  });

/** Runs a JavaScript file with this Node. */
export const runNode = (...args) => run(process.execPath, ...args);

/**
 * Says what is done, does it, and says how long it took. A step that fails is shown whole, with what to do about it, and ends this program
 * with 1.
 *
 * @param title What is done, in words.
 * @param work Does it, and returns what is to be shown beneath, such as warnings.
 * @param advice What to do where it fails.
 */
export const step = async (title, work, advice) => {
  const began = performance.now();
  process.stdout.write(`${title} … `);
  try {
    const printed = await work();
    console.log(`${((performance.now() - began) / 1000).toFixed(1)} s`);
    if (printed?.trim()) console.log(printed.trim().replace(/^/gm, '  '));
  } catch (error) {
    console.log('failed');
    console.error(`\n${(error instanceof Failed ? error.message : error.stack).trim()}\n\n${advice}`);
    process.exit(1);
  }
};

/** The packages of the lock file, where there are none yet. */
export const installPackages = async () => {
  if (existsSync('node_modules/.package-lock.json')) return;
  await step(
    'Installing packages, which may take some minutes',
    // Warnings about packages of packages are left out; `--silent` would leave out errors, too.
    () => run('npm', 'ci', '--loglevel=error'),
    'They come from npm’s registry: see that it can be reached from here, and start again.',
  );
};

export const generateSources = () =>
  step(
    'Translations, and lists of the elements',
    () => runNode('scripts/generate.mjs'),
    'Texts are in locales/, and “Rules” in CONTRIBUTING.md says how they get there: correct what is named above, and start again.',
  );

export const describeElements = () =>
  step(
    'Describing the elements, for editors and Storybook',
    () =>
      runNode(
        'node_modules/@custom-elements-manifest/analyzer/cem.js',
        'analyze',
        '--config',
        'custom-elements-manifest.config.mjs',
        '--quiet',
      ),
    'It reads the comments in src/elements/: correct what is named above, and start again.',
  );
