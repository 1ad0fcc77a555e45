#!/usr/bin/env node
// The commands of the package, for web teams and pipelines.
import { createReadStream, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explainSnippets } from './snippets.mjs';

const usage = `civic-goals check FILE… [--format text|json] [--lang sv|en] [--origin https://…] [--progress]
civic-goals snippets [BASE]
civic-goals receive [--help]

Checks goals documents. FILE may be - for standard input. Exits with 1 where something is wrong, with 0 where all is well or
there are only hints, and with 2 where the command itself is wrong. How far it has come is said on standard error: in a terminal
when it takes more than a second, and with --progress everywhere.

The second prints the script tags that hold the files to their hashes. BASE is where the folder cdn/ is on your server, as an address
or a path from the root; /civic-goals/ unless said.

The third takes the answers of civic-feedback-prompt, and shows them on a page behind a password. It needs the package libsql.`;

const fail = message => {
  console.error(message);
  process.exit(2);
};

// It has options of its own, and runs until it is told to stop.
if (process.argv[2] === 'receive') {
  const { receive } = await import('./receiver/command.mjs');
  process.exit(await receive(process.argv.slice(3)));
}

let values;
let positionals;
try {
  ({ values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: 'sv' },
      origin: { type: 'string' },
      progress: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  }));
} catch (error) {
  fail(`${error.message}\n\n${usage}`);
}

const [command, ...files] = positionals;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (command === 'snippets') {
  const [base = '/civic-goals/', ...rest] = files;
  if (rest.length || !/^(https?:\/\/[\w.:-]+)?\/([\w.~%-]+\/)*$/.test(base))
    fail(`${base}: an address or a path from the root, with / at its end\n\n${usage}`);
  const read = path => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const json = path => JSON.parse(read(path));
  console.log(
    explainSnippets(base, json('cdn/integrity.json'), json('package.json').version, name =>
      read(`cdn/${name}`),
    ),
  );
  process.exit(0);
}
if (command !== 'check' || !files.length || !['text', 'json'].includes(values.format)) fail(usage);

const swedish = values.lang === 'sv';
const began = performance.now();
let told = 0;

/** Says how far it has come, at most twice a second; in a terminal on one line that is written over. */
const progress = words => {
  const now = performance.now();
  const terminal = process.stderr.isTTY;
  if (!values.progress && (!terminal || now - began < 1000)) return;
  if (now - told < 500 && told) return;
  told = now;
  process.stderr.write(terminal ? `\r\u001B[K${words}` : `${words}\n`);
};

/** More than any document that a page would read, whatever its letters weigh. */
const enough = 4 * 5e6;

const megabytes = bytes =>
  `${(bytes / 1e6).toLocaleString(swedish ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })} MB`;

/** The text of a file, as far as it is worth reading. */
const textOf = async (file, place) => {
  const parts = [];
  let size = 0;
  for await (const part of file === '-' ? process.stdin : createReadStream(file)) {
    parts.push(part);
    size += part.length;
    progress(`${place}${file}: ${swedish ? 'läst' : 'read'} ${megabytes(size)}`);
    if (size > enough) break;
  }
  return Buffer.concat(parts).toString('utf8');
};

const { checkDocument } = await import('../dist/check/check-document.js');
const all = [];
const counts = { faults: 0, hints: 0 };

for (const [index, file] of files.entries()) {
  const place = files.length > 1 ? `${index + 1}/${files.length} ` : '';
  const text = await textOf(file, place).catch(error => fail(error.message));
  progress(`${place}${file}: ${swedish ? 'kontrollerar' : 'checking'} ${megabytes(text.length)}`);
  for (const finding of checkDocument(text, values.lang, values.origin)) {
    const { path, message, line, column, hint } = finding;
    counts[hint ? 'hints' : 'faults']++;
    all.push(files.length > 1 ? { file, ...finding } : finding);
    if (values.format === 'json') continue;
    const where = line === undefined ? path : `${line}:${column}`;
    const kind = hint ? (swedish ? 'tips' : 'hint') : swedish ? 'fel' : 'fault';
    console.log(`${file}${where && `: ${where}`}: ${kind}: ${message}`);
  }
}

if (told && process.stderr.isTTY) process.stderr.write('\r\u001B[K');
if (values.format === 'json') console.log(JSON.stringify(all, null, 2));
else {
  const { faults, hints } = counts;
  console.log(
    `${faults} ${swedish ? 'fel' : faults === 1 ? 'fault' : 'faults'}, ${hints} ${swedish ? 'tips' : 'hints'}`,
  );
}
process.exitCode = counts.faults ? 1 : 0;
// Standard input may have more to give, and nobody who reads it.
process.stdin.destroy();
