// `npm start`: installs what is missing, builds, and shows Krokom's page, "Mål och vision", from this checkout; beside it the builder.
import { spawn, spawnSync } from 'node:child_process';
import { platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';
import { installPackages } from './steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

await installPackages();
// It says itself what it does, and what went wrong.
const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const print = answer => {
  console.log('\nAn answer:', answer);
};
// The usual port, so that the address stays the same from day to day; any other where that one is taken.
const { address } = await serve('.', { port: 8000, print }).catch(() => serve('.', { print }));
const page = `${address}/stories/krokom/`;

console.log(`
Everything is shown from this folder, and answers to the feedback prompt are printed here.

Mål och vision   ${page}
The builder      ${address}/cdn/builder/

Ctrl+C ends it.`);

const opener = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: (process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && ['xdg-open'],
}[platform()];
// Without a desktop there is nothing to open it with: the address stands above. Ctrl+C ends the server, and not the browser.
if (process.stdout.isTTY && opener) {
  const [command, ...args] = opener;
  spawn(command, [...args, page], { stdio: 'ignore', detached: platform() !== 'win32' })
    .on('error', () => undefined)
    .unref();
}
