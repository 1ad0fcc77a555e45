/**
 * What the test runner prints: each failure with its file, engine, name, error and difference, then one line an engine.
 * With TEST_RESULT=<path>, the counts and the failures are written there as JSON as well, for test/run.mjs, with the files whose browser
 * crashed: what is in them is neither passed nor failed.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { createPatch } from 'diff';
import { crash } from './support/webkit.mjs';

export function reporter() {
  let started;
  const failures = [];
  return {
    start(args) {
      started = args;
    },

    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      const lines = sessionsForTestFile.flatMap(session => describe(session).lines);
      if (lines.length === 0) return;
      const text = [relative(process.cwd(), testFile), ...lines, ''].join('\n');
      logger.log(text);
      if (lines.some(line => line.startsWith(cross))) failures.push(text);
    },

    getTestProgress({ sessions, focusedTestFile }) {
      if (!process.stdout.isTTY || focusedTestFile) return [];
      const finished = sessions.filter(session => session.status === 'FINISHED').length;
      return [`${finished} of ${sessions.length} test pages finished`];
    },

    onTestRunFinished({ sessions }) {
      const engines = Object.fromEntries(
        started.browserNames.map(name => [name, { passed: 0, failed: 0, skipped: 0 }]),
      );
      for (const session of sessions) {
        const counts = engines[session.browser.name];
        for (const [outcome, number] of Object.entries(describe(session).counts)) counts[outcome] += number;
      }
      for (const [name, { passed, failed, skipped }] of Object.entries(engines)) {
        console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      const crashed = sessions
        .filter(hasCrashed)
        .map(({ browser, testFile }) => ({ engine: browser.name, file: relative(process.cwd(), testFile) }));
      if (process.env.TEST_RESULT)
        writeFileSync(process.env.TEST_RESULT, JSON.stringify({ engines, failures, crashed }));
    },
  };
}

const cross = '  ✗';

/** One test file in one engine: how many tests ended how, and what there is to say about it. */
function describe(session) {
  const tests = session.testResults ? flatten(session.testResults) : [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  if (hasCrashed(session)) return { counts, lines: [`  ! ${session.browser.name} crashed, or hung.`] };
  const fail = (title, body) => {
    counts.failed++;
    lines.push(`${cross} ${session.browser.name} › ${title}`, indent(body, 6));
  };

  for (const test of tests) {
    if (test.skipped) counts.skipped++;
    else if (test.passed) counts.passed++;
    else fail(test.name, explain(test.error));
  }
  for (const error of session.errors ?? []) fail('the test page', explain(error));
  if (counts.failed === 0 && tests.length === 0)
    fail('the test page', 'The file contains no test, or did not load.');
  if (counts.failed === 0 && session.passed === false)
    fail('the test page', 'It failed and did not say why.');
  const missing = (session.request404s ?? []).filter(address => !address.startsWith('__test__/'));
  if (counts.failed) lines.push(...missing.map(address => `      not found: ${address}`));

  for (const args of session.logs ?? []) {
    lines.push(`  console, ${session.browser.name}:`, indent(args.map(print).join(' '), 6));
  }
  return { counts, lines };
}

const hasCrashed = session => (session.errors ?? []).some(({ name }) => name === crash);

function flatten(suite, path = []) {
  return [
    ...suite.tests.map(test => ({ ...test, name: [...path, test.name].join(' › ') })),
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

const indent = (text, width) => text.replace(/^(?=.)/gm, ' '.repeat(width));
