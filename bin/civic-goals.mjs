#!/usr/bin/env node
// The commands of the package, for web teams and pipelines.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const usage = `civic-goals check FILE [--format text|json] [--lang sv|en] [--origin https://…]

Checks a goals document. FILE may be - for standard input. Exits with 1 where something is wrong, with 0 where all is
well or there are only hints, and with 2 where the command itself is wrong.`;

const fail = message => {
  console.error(message);
  process.exit(2);
};

let values;
let positionals;
try {
  ({ values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      lang: { type: 'string', default: 'sv' },
      origin: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }));
} catch (error) {
  fail(`${error.message}\n\n${usage}`);
}

const [command, file, ...more] = positionals;
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (command !== 'check' || !file || more.length || !['text', 'json'].includes(values.format)) fail(usage);

let text;
try {
  text = readFileSync(file === '-' ? 0 : file, 'utf8');
} catch (error) {
  fail(error.message);
}

const { checkDocument } = await import('../dist/checker.js');
const findings = checkDocument(text, values.lang, values.origin);
const faults = findings.filter(({ hint }) => !hint);

if (values.format === 'json') console.log(JSON.stringify(findings, null, 2));
else {
  const swedish = values.lang === 'sv';
  for (const { path, message, line, column, hint } of findings) {
    const place = line === undefined ? path : `${line}:${column}`;
    const kind = hint ? (swedish ? 'tips' : 'hint') : swedish ? 'fel' : 'fault';
    console.log(`${file}${place && `: ${place}`}: ${kind}: ${message}`);
  }
  const count = `${faults.length} ${swedish ? 'fel' : faults.length === 1 ? 'fault' : 'faults'}, ${findings.length - faults.length} ${swedish ? 'tips' : 'hints'}`;
  console.log(count);
}
process.exitCode = faults.length ? 1 : 0;
