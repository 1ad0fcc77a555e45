// `npm run storybook`: makes what the stories need and a fresh clone does not have, and starts Storybook's server. Takes its options, such as
// `npm run storybook -- --port 7000`.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describeElements, installPackages, generateSources } from './steps.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

await installPackages();
await generateSources();
await describeElements();
console.log('Starting Storybook, which opens in a browser and stands at the address below. Ctrl+C ends it.');

spawn(
  process.execPath,
  ['node_modules/storybook/dist/bin/dispatcher.js', 'dev', '--port', '6006', ...process.argv.slice(2)],
  { stdio: 'inherit' },
).once('close', code => {
  process.exitCode = code ?? 1;
});
