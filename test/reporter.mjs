/**
 * What the test runner prints when all has run: each failure with its file, engine, name, error, difference and the command that runs it
 * alone, then one line an engine.
 * With TEST_RESULT=<path>, the counts and the failures are written there as JSON as well, for test/run.mjs, with the files whose browser
 * crashed: what is in them is neither passed nor failed.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createPatch } from 'diff';
import { crash } from './support/webkit.mjs';
import { indent, quote } from './support/words.mjs';

/** @param told What the page of a session is about, in words, by the session's id. */
export function reporter(told = () => '') {
  let started;
  let isTold = false;
  return {
    start(args) {
      started = args;
    },

    /** A run that is stopped in the middle tells what had failed by then, and what each engine was about. */
    stop() {
      if (isTold || !started) return;
      isTold = true;
      const finished = [...started.sessions.all()].filter(({ status }) => status === 'FINISHED');
      for (const session of finished) {
        const { lines } = describe(session);
        if (lines.length) console.log([relative(process.cwd(), session.testFile), ...lines, ''].join('\n'));
      }
      for (const { id, status, browser, testFile } of started.sessions.all())
        if (status === 'TEST_STARTED')
          console.log(
            `${relative(process.cwd(), testFile)}\n  … ${browser.name}: in the middle\n${indent(told(id), 6)}\n`,
          );
    },

    getTestProgress({ sessions, focusedTestFile }) {
      if (!process.stdout.isTTY || focusedTestFile) return [];
      const finished = sessions.filter(session => session.status === 'FINISHED').length;
      return [`${finished} of ${sessions.length} test pages finished`];
    },

    onTestRunFinished({ sessions }) {
      isTold = true;
      const engines = Object.fromEntries(
        started.browserNames.map(name => [name, { passed: 0, failed: 0, skipped: 0 }]),
      );
      const failures = [];
      for (const session of [...sessions].sort((one, other) => compare(one.testFile, other.testFile))) {
        const counts = engines[session.browser.name];
        const { counts: own, lines } = describe(session);
        for (const [outcome, number] of Object.entries(own)) counts[outcome] += number;
        if (lines.length) failures.push([relative(process.cwd(), session.testFile), ...lines, ''].join('\n'));
      }
      for (const failure of failures) console.log(failure);
      for (const [name, { passed, failed, skipped }] of Object.entries(engines)) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      const crashed = sessions
        .filter(session => crashes(session).length)
        .map(session => ({
          engine: session.browser.name,
          file: relative(process.cwd(), session.testFile),
          message: crashes(session)[0].message,
        }));
      if (process.env.TEST_RESULT)
        writeFileSync(process.env.TEST_RESULT, JSON.stringify({ engines, failures, crashed }));
    },
  };
}

/** One test file in one engine: how many tests ended how, and what there is to say about it. */
function describe(session) {
  const tests = session.testResults ? flatten(session.testResults) : [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const [crashed] = crashes(session);
  if (crashed) return { counts, lines: [`  ! ${session.browser.name}: ${crashed.message}`] };
  const fail = (title, body, test) => {
    counts.failed++;
    const command = `      alone: ${alone(session, test)}`;
    lines.push(`  ✗ ${session.browser.name} › ${title}`, indent(body, 6), command);
  };

  for (const test of tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else fail(test.path.join(' › '), explain(test.error), test.path.join(' '));
  }
  for (const error of session.errors ?? []) fail('the test page', explain(error));
  // Of what came before the tests could listen, and of nothing else.
  for (const args of session.logs ?? []) fail('the console', args.map(print).join(' '));
  if (counts.failed === 0 && tests.length === 0)
    fail('the test page', 'The file contains no test, or did not load.');
  if (counts.failed === 0 && session.passed === false)
    fail('the test page', 'It failed and did not say why.');
  const missing = (session.request404s ?? []).filter(address => !address.startsWith('__test__/'));
  if (counts.failed) lines.push(...missing.map(address => `      not found: ${address}`));
  return { counts, lines };
}

/** The command that runs one test, or else its file, in the engine that it failed in. */
function alone({ browser, testFile }, test) {
  const lit = process.env.LIT ? `LIT=${process.env.LIT} ` : '';
  const file = relative(process.cwd(), testFile);
  const config =
    file.startsWith('test/full/') || lit ? ' --config test/full/support/web-test-runner.config.mjs' : '';
  const one = test ? ` --test=${quote(test)}` : '';
  return `${lit}npx web-test-runner${config} --files ${quote(file)} --engines=${browser.name.toLowerCase()}${one}`;
}

const compare = (one, other) => (one < other ? -1 : Number(one > other));

/** A browser that ends tells nothing about the tests; one that a page hangs in does. */
const crashes = ({ errors = [] }) =>
  errors.some(({ name }) => name === 'Hang') ? [] : errors.filter(({ name }) => name === crash);

function flatten(suite, path = []) {
  return [
    ...suite.tests.map(test => ({ ...test, path: [...path, test.name] })),
    ...suite.suites.flatMap(child => flatten(child, [...path, child.name])),
  ];
}

function explain(error) {
  if (!error) return 'No error was given.';
  const { name, message = '', actual, expected } = error;
  const stack = (error.stack ?? '')
    .replace(`${name}: ${message}`, '')
    .split('\n')
    .filter(line => !/node_modules\/chai/.test(line));
  return [
    name && !message.startsWith(name) ? `${name}: ${message}` : message,
    typeof actual === 'string' && typeof expected === 'string' && actual !== expected
      ? difference(actual, expected)
      : '',
    stack.join('\n').trim(),
  ]
    .filter(Boolean)
    .join('\n');
}

function difference(actual, expected) {
  const lines = createPatch('', expected, actual).split('\n').slice(4);
  return ['- expected', '+ actual', ...lines.filter(line => line && !/^(@@|\\ No newline)/.test(line))].join(
    '\n',
  );
}

const print = value => (typeof value === 'string' ? value : JSON.stringify(value));
