/**
 * Firefox by its own remote control, Marionette: the one way to what only the browser itself may read, such as the tree that
 * it hands to assistive technology. Needs nothing but Firefox.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Any free port, accessibility on whether or not somebody asks for it, and no word to the world outside. */
const preferences = {
  'marionette.port': 0,
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.server': 'data:,',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** How long Firefox may take to start, in milliseconds. */
const patience = 300_000;

/**
 * Starts Firefox without a window.
 *
 * @param path The program.
 * @returns `content` and `chrome` run a function in the page or in the browser itself, with what it answers, a promise or not;
 *   `go` opens an address; `end` ends it.
 */
export const startFirefox = async path => {
  const profile = mkdtempSync(join(tmpdir(), 'civic-goals-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  // Newer ones let nobody into the browser itself but those who have asked to at the start; older ones do not know the word.
  const own = ['--marionette', '-remote-allow-system-access', '--headless', '--no-remote'];
  const firefox = spawn(path, [...own, '--profile', profile, 'about:blank'], { stdio: 'ignore' });
  const ended = new Promise(resolve => firefox.once('exit', resolve).once('error', resolve));
  let over = false;
  void ended.then(() => (over = true));
  const kill = () => firefox.kill('SIGKILL');
  process.once('exit', kill);
  // A signal ends a process without a word to it, and what it has started goes on.
  const leave = () => process.exit(130);
  for (const signal of signals) process.once(signal, leave);

  let socket;
  const end = async () => {
    socket?.destroy();
    firefox.kill();
    await Promise.race([ended, wait(5000, undefined, { ref: false })]);
    if (!over) kill();
    await ended;
    process.removeListener('exit', kill);
    for (const signal of signals) process.removeListener(signal, leave);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const noted = join(profile, 'MarionetteActivePort');
    const deadline = Date.now() + patience;
    let port = 0;
    while (!port) {
      if (over) throw new Error('Firefox ended before it could be talked to.');
      if (Date.now() > deadline) throw new Error(`Firefox did not start within ${patience / 1000} seconds.`);
      await wait(50);
      port = existsSync(noted) ? Number(readFileSync(noted, 'utf8')) : 0;
    }
    socket = createConnection(port, '127.0.0.1');
    const send = await talk(socket);
    await send('WebDriver:NewSession', { capabilities: {} });
    await send('WebDriver:SetTimeouts', { script: 300_000 });

    const run = async (context, work, values) => {
      await send('Marionette:SetContext', { value: context });
      const { value } = await send('WebDriver:ExecuteAsyncScript', {
        script: `const done = arguments[arguments.length - 1];
          Promise.resolve().then(() => (${work})(...[...arguments].slice(0, -1))).then(
            value => done({ value }),
            error => done({ error: String(error) + '\\n' + error?.stack }),
          );`,
        args: values,
        // A page's own scripts are seen as they are, and not through the browser's glasses.
        sandbox: null,
      });
      if (value.error) throw new Error(value.error);
      return value.value;
    };
    return {
      go: async url => {
        await send('Marionette:SetContext', { value: 'content' });
        await send('WebDriver:Navigate', { url });
      },
      content: (work, ...values) => run('content', work, values),
      chrome: (work, ...values) => run('chrome', work, values),
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
};

/** Packets are `length:JSON`; ours are `[0, id, name, parameters]`, and the answers `[1, id, error, result]`. */
const talk = socket =>
  new Promise((greeted, refused) => {
    const waiting = new Map();
    let last = 0;
    let rest = Buffer.alloc(0);

    const send = (name, parameters) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return void reject(new Error('Firefox has hung up.'));
        waiting.set(++last, { resolve, reject });
        const packet = JSON.stringify([0, last, name, parameters]);
        socket.write(`${Buffer.byteLength(packet)}:${packet}`);
      });
    const take = packet => {
      // The first says what it is, and answers nothing.
      if (!Array.isArray(packet)) return void greeted(send);
      const [, id, error, result] = packet;
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(result);
    };

    socket.on('data', data => {
      rest = Buffer.concat([rest, data]);
      for (;;) {
        const colon = rest.indexOf(':');
        const end = colon + 1 + Number(rest.subarray(0, colon).toString());
        if (colon < 0 || rest.length < end) return;
        const packet = JSON.parse(rest.subarray(colon + 1, end).toString());
        rest = rest.subarray(end);
        take(packet);
      }
    });
    const hangUp = (error = new Error('Firefox has hung up.')) => {
      refused(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    socket.once('error', hangUp).once('close', () => hangUp());
  });
