/**
 * A reporter for `node --test` that is silent about what passes: each test that fails, with its error and the command that runs it alone.
 */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { indent, quote } from './words.mjs';

export default async function* failures(events) {
  // A test in a test is told before the one that it is in.
  let inner = [];
  for await (const { type, data } of events) {
    if (type === 'test:stderr' || type === 'test:stdout') inner.push({ output: data.message.trimEnd() });
    if (type === 'test:pass' && data.nesting === 0) inner = [];
    if (type !== 'test:fail' || data.todo !== undefined) continue;
    inner.push(data);
    if (data.nesting > 0) continue;
    yield describe(inner);
    inner = [];
  }
}

function describe(told) {
  const top = told.at(-1);
  const file = relative(process.cwd(), top.file ?? top.name);
  const failed = told.filter(({ details }) => details && details.error?.failureType !== 'subtestsFailed');
  const isSuite = top.details.type === 'suite';
  return told
    .filter(({ output }) => output)
    .map(({ output }) => `${indent(output, 6)}\n`)
    .concat(
      failed.map(test => {
        const name = test === top ? top.name : `${top.name} › ${test.name}`;
        const { cause = test.details.error } = test.details.error;
        // What is in a suite is chosen by its own name, what is in a test by that of the test.
        const command = alone(file, isSuite ? test.name : top.name);
        return `${file}\n  ✗ ${name}\n${indent(explain(cause), 6)}\n      alone: ${command}\n`;
      }),
    )
    .join('');
}

const explain = error =>
  (error?.stack ?? inspect(error))
    .split('\n')
    .filter(line => !/^ +at .*node:internal/.test(line))
    .join('\n');

/** Node takes what stands after the file for another file. */
const alone = (file, name) =>
  file.endsWith(name)
    ? `node --test ${file}`
    : `node --test --test-name-pattern=${quote(pattern(name))} ${file}`;

const pattern = name => `${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}$`;
