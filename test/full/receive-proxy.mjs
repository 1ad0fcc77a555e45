/**
 * The lines of `docs/mottagare.md` in real servers: nginx and Apache stand before a receiver, and it is asked what came through. In CI
 * nothing is skipped; elsewhere what cannot be had is said and skipped.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startReceiver } from '../../dist/receiver/receiver.js';
import { ask, freePort, post, scratch } from '../support/receiver.mjs';
import { hasApt, run, unpack, unpacked } from './support/debian.mjs';
import { close } from './support/in-browsers.mjs';

const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const folder = scratch();
const docs = readFileSync('docs/mottagare.md', 'utf8');
const linesOf = (language, port) =>
  new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, 's').exec(docs)[1].replaceAll('8787', port);

const libraries = ['x86_64', 'aarch64'].map(cpu => join(unpacked, `usr/lib/${cpu}-linux-gnu`));
const env = { ...process.env, LD_LIBRARY_PATH: libraries.join(':') };
const find = name =>
  ['/usr/sbin', join(unpacked, 'usr/sbin')]
    .map(place => join(place, name))
    .find(path => existsSync(path) && run(path, ['-v'], { env }).status === 0);

const nginx = {
  name: 'nginx',
  get: () => find('nginx') ?? (unpack({ nginx: 'usr/sbin/nginx' }), find('nginx')),
  start: (place, port, lines) => {
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      kind => `${kind}_temp_path ${place}/${kind};`,
    );
    writeFileSync(
      join(place, 'settings'),
      `pid ${place}/pid; error_log ${place}/log; daemon off; events { }
http { access_log off; ${own.join(' ')} server { listen 127.0.0.1:${port};\n${lines}\n} }`,
    );
    return ['-c', join(place, 'settings'), '-e', join(place, 'log')];
  },
};

const apache = {
  name: 'apache',
  get: () => {
    if (!find('apache2') && hasApt()) {
      run('apt-get', ['update']);
      run('apt-get', ['install', '-y', '--no-install-recommends', 'apache2-bin']);
    }
    return find('apache2');
  },
  start: (place, port, lines) => {
    const modules = ['mpm_event', 'authz_core', 'proxy', 'proxy_http'].map(
      name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
    );
    const user = process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : '';
    writeFileSync(
      join(place, 'settings'),
      `ServerRoot ${place}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${place}/pid\nErrorLog ${place}/log
Mutex file:${place} default\n${user}\n${modules.join('\n')}\n${lines}\n`,
    );
    return ['-X', '-f', join(place, 'settings')];
  },
};

/** What a visitor and an editor do, on the site's own address. */
const use = async (address, store) => {
  const { origin } = new URL(address);
  const id = randomUUID();
  const answer = { id, page: '/mal', lang: 'sv', helpful: 'yes', comment: 'Gæjhtoe 👍', elapsed: '9' };
  // An older browser, that says its page's origin and no more.
  assert.equal((await post(address, answer, { headers: { Origin: origin } })).status, 204);
  const other = { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' };
  assert.equal((await post(address, answer, { headers: other })).status, 403);
  assert.equal((await post(address, Buffer.alloc(200_000, 'x'))).status, 413);

  const thanks = await post(address, 'helpful=yes', {
    headers: { Accept: 'text/html', Referer: `${origin}/mal` },
  });
  assert.ok(thanks.text.includes(`href="${origin}/mal"`), thanks.text);
  const [, styles] = /href="([^"]+)" \/>/.exec(thanks.text);
  assert.equal((await ask(new URL(styles, address))).headers['content-type'], 'text/css; charset=utf-8');

  const headers = { Authorization: `Basic ${Buffer.from('x:y').toString('base64')}` };
  assert.equal((await ask(`${address}/`)).status, 401);
  assert.match((await ask(`${address}/?lang=sv`, { headers })).text, /2 svar om 1 sida/);
  assert.match((await ask(`${address}/answers.csv`, { headers })).text, /Gæjhtoe 👍/);
  const { text } = await ask(`${address}/?page=/mal`, { headers });
  const [, token] = /name="token" value="([^"]+)"/.exec(text);
  const pressed = await post(
    `${address}/remove`,
    { token, id, page: '/mal' },
    { headers: { ...headers, Origin: origin } },
  );
  assert.equal(pressed.status, 303);
  const next = new URL(pressed.headers.location, `${address}/remove`);
  assert.equal(next.pathname, '/feedback/');
  assert.equal((await ask(next, { headers })).status, 200);
  assert.equal((await store.rows(0, 10)).find(row => row.id === id).comment, '');

  // The limit is of the visitor's address, which a visitor cannot choose.
  const statuses = [];
  for (const forwarded of ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4', '203.0.113.5'])
    statuses.push((await post(address, answer, { headers: { 'X-Forwarded-For': forwarded } })).status);
  assert.equal(statuses.at(-1), 429);
  if (process.platform === 'linux')
    assert.equal((await post(address, answer, { localAddress: '127.0.0.9' })).status, 204);
};

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const { name, get, start } of [nginx, apache]) {
  const program = get();
  if (!program) {
    counts[inCI ? 'failed' : 'skipped']++;
    console.log(`  – ${name} is not here`);
    continue;
  }
  const place = join(folder, name);
  mkdirSync(place);
  run('chmod', ['-R', 'a+rX', folder]);
  const receiver = await startReceiver({
    ...{ file: join(folder, `${name}.sqlite`), port: 0, proxy: true, password: 'y', rate: 6 },
  });
  const port = await freePort();
  const server = spawn(program, start(place, port, linesOf(name, new URL(receiver.address).port)), {
    env,
    stdio: 'inherit',
  });
  process.once('exit', () => server.kill());
  try {
    const address = `http://127.0.0.1:${port}/feedback`;
    for (let tries = 0; tries < 100 && !(await ask(address).catch(() => undefined)); tries++) await wait(100);
    await use(address, receiver.store);
    counts.passed++;
    console.log(`  ✓ ${name}: the lines of the page lead to the receiver and back`);
  } catch (error) {
    counts.failed++;
    console.log(`  ✗ ${name}\n    ${error.stack.replaceAll('\n', '\n    ')}`);
  }
  server.kill();
  await once(server, 'exit');
  await receiver.close();
}
close(counts);
