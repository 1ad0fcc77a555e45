// `npm start`: installs what is missing, builds, and shows Krokom's page, "Mål och vision", from this checkout; beside it the builder.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: platform() === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync('node_modules/.package-lock.json')) run('npm', ['ci']);
run('npm', ['run', 'build', '--silent']);

const { serve } = await import('./serve.mjs');
const print = answer => {
  console.log('\nAn answer:', answer);
};
// The usual port, so that the address stays the same from day to day; any other where that one is taken.
const { address } = await serve('.', { port: 8000, print }).catch(() => serve('.', { print }));
const page = `${address}/stories/krokom/`;

console.log(
  `\nMål och vision: ${page}\nThe builder:    ${address}/cdn/builder/\nAnswers to the feedback prompt are printed here. Ctrl+C ends.`,
);

const [opener, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[platform()] ?? ['xdg-open'];
// Without a desktop there is nothing to open it with: the address stands above.
if (process.stdout.isTTY) spawn(opener, [...args, page], { stdio: 'ignore' }).on('error', () => undefined);
