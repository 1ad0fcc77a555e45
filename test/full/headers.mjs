/**
 * The lines of `docs/headers.md` in real servers: nginx and Apache are started with what stands there, their headers are read, and a
 * page of theirs is opened in every engine. In CI nothing is skipped; elsewhere what cannot be had is said and skipped.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { hasApt, run, unpack, unpacked } from './support/debian.mjs';
import { counted } from './support/counted.mjs';
import { close, inBrowsers } from './support/in-browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false';
const { counts, test } = counted();

/** The blocks of a language on the page, in their order. */
const blocks = language =>
  [...readFileSync(join(root, 'docs/headers.md'), 'utf8').matchAll(/```(\w+)\n(.*?)\n```/gs)]
    .filter(([, of]) => of === language)
    .map(([, , text]) => text);

/** The policy of the tests. It stands in a file of TypeScript, which Node does not read. */
const strict = /export const strict =\s*"([^"]*)" \+\s*"([^"]*)"/
  .exec(readFileSync(join(root, 'test/support/site.ts'), 'utf8'))
  .slice(1)
  .join('');

/** The first path that exists. */
const first = paths => paths.find(path => existsSync(path));
const unpackedLibraries = ['x86_64', 'aarch64'].map(cpu => join(unpacked, `usr/lib/${cpu}-linux-gnu`));
const env = { ...process.env, LD_LIBRARY_PATH: unpackedLibraries.join(':') };
const starts = program => program && run(program, ['-v'], { env }).status === 0;

/** Finds nginx and Apache, and gets what is missing, where that can be done without asking anybody. */
const servers = () => {
  const nginxAt = () => first(['/usr/sbin/nginx', join(unpacked, 'usr/sbin/nginx')].filter(starts));
  const apacheAt = () => first(['/usr/sbin/apache2', join(unpacked, 'usr/sbin/apache2')].filter(starts));
  const missing = [];
  if (!nginxAt()) missing.push(...unpack({ nginx: 'usr/sbin/nginx' }));
  unpack({ 'libnginx-mod-http-brotli-filter': 'usr/lib/nginx/modules/ngx_http_brotli_filter_module.so' });
  // The package of the program alone starts no server of its own.
  if (!apacheAt() && hasApt()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'apache2-bin']);
  }
  if (!nginxAt() && !missing.length) missing.push('nginx: it does not start');
  if (!apacheAt()) missing.push('Apache: sudo apt-get install --no-install-recommends apache2-bin');
  return { missing, nginx: nginxAt(), apache: apacheAt() };
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** A site as a municipality has it: pages, the library in its folder, the document, a picture. */
const makeSite = folder => {
  const site = join(folder, 'site');
  mkdirSync(site);
  cpSync(join(root, 'cdn'), join(site, 'civic-goals'), { recursive: true });
  for (const file of ['goals.json', 'fjalltopp.jpg', 'krokom.svg'])
    cpSync(join(root, 'stories/krokom', file), join(site, file));
  writeFileSync(
    join(site, 'index.html'),
    `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <title>Mål</title>
    <script src="report.js"></script>
    <link rel="stylesheet" href="/civic-goals/civic-goals.css" />
    <script type="module" src="/civic-goals/civic-goals.js"></script>
  </head>
  <body>
    <main>
      <civic-progress-gauge src="/goals.json#befolkning"><p>Reserv</p></civic-progress-gauge>
      <civic-vision-banner src="/goals.json"><p>Reserv</p></civic-vision-banner>
    </main>
  </body>
</html>
`,
  );
  // Tells the test around the page what is seen on it, and what the policy has refused.
  writeFileSync(
    join(site, 'report.js'),
    `const wrong = [];
document.addEventListener('securitypolicyviolation', event => wrong.push(event.violatedDirective + ' ' + event.blockedURI));
addEventListener('message', ({ source }) => {
  const shown = [...document.querySelectorAll('main > *')].map(element => element.shadowRoot?.querySelector('.base')?.textContent ?? '');
  source.postMessage({ shown, wrong }, '*');
});
`,
  );
  // Servers that were started by root give up its rights.
  run('chmod', ['-R', 'a+rX', folder]);
  return site;
};

const nginxModules = () =>
  ['ngx_http_brotli_filter_module.so']
    .map(name => first([join('/usr/lib/nginx/modules', name), join(unpacked, 'usr/lib/nginx/modules', name)]))
    .filter(Boolean);

const nginxSettings = (folder, site, port, withBrotli) => {
  const [http, server, brotli] = blocks('nginx');
  const place = name => `${name} ${folder}/${name};`;
  return `${
    withBrotli
      ? nginxModules()
          .map(path => `load_module ${path};`)
          .join('\n')
      : ''
  }
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
events { }
http {
  types { text/html html; image/jpeg jpg; application/javascript js; image/svg+xml svg; }
  access_log off;
  ${['client_body_temp_path', 'proxy_temp_path', 'fastcgi_temp_path', 'uwsgi_temp_path', 'scgi_temp_path'].map(place).join('\n  ')}
${http}
  server {
    listen 127.0.0.1:${port};
    root ${site};
${server}
${withBrotli ? brotli : ''}
  }
}
`;
};

const apacheSettings = (folder, site, port) => {
  const [lines] = blocks('apache');
  const modules = first([join(unpacked, 'usr/lib/apache2/modules'), '/usr/lib/apache2/modules']);
  writeFileSync(join(folder, 'mime.types'), 'text/html html\nimage/jpeg jpg\nimage/svg+xml svg\n');
  return `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Mutex file:${folder} default
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup' : ''}
${['mpm_event', 'authz_core', 'mime', 'dir', 'filter', 'deflate', 'brotli', 'headers'].map(name => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig ${folder}/mime.types
DirectoryIndex index.html
<VirtualHost 127.0.0.1:${port}>
DocumentRoot ${site}
${lines}
</VirtualHost>
`;
};

/** Asks as a browser does. */
const get = (port, path, headers = {}) =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, response => {
      const parts = [];
      response.on('data', part => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .once('error', reject)
      .end();
  });

/** Starts a server, and waits until it answers. */
const start = async (program, args, port, folder) => {
  const server = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', text => (said += text));
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) break;
    const answer = await get(port, '/').catch(() => undefined);
    if (answer) return server;
    await wait(100);
  }
  server.kill();
  const log = join(folder, 'error.log');
  throw new Error(`${program} does not start: ${said}${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
};

const checkHeaders = async (name, port, encodings) => {
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  const hashed = Object.keys(JSON.parse(readFileSync(join(root, 'cdn/integrity.json'), 'utf8'))).find(file =>
    file.startsWith('chunks/core-'),
  );

  await test(`${name}: the page has the policy that is tested`, async () => {
    const { headers, status } = await get(port, '/');
    assert.equal(status, 200);
    assert.equal(headers['content-security-policy'], strict);
    assert.match(headers['content-type'], /^text\/html/);
  });

  const files = {
    'civic-goals.js': 'public, max-age=300, must-revalidate',
    'civic-goals.bundle.js': 'public, max-age=300, must-revalidate',
    'civic-goals.css': 'public, max-age=300, must-revalidate',
    'goals.schema.json': 'public, max-age=300, must-revalidate',
    [`civic-goals-${version}.js`]: 'public, max-age=31536000, immutable',
    [`civic-goals-${version}.bundle.js`]: 'public, max-age=31536000, immutable',
    [hashed]: 'public, max-age=31536000, immutable',
  };
  const all = [
    ...Object.entries(files).map(([file, cache]) => [`/civic-goals/${file}`, cache]),
    ['/goals.json', 'no-cache'],
  ];
  for (const [path, cache] of all)
    await test(`${name}: ${path} has its type, may be read by any page, and is kept as long as it should`, async () => {
      const { headers, status } = await get(port, path);
      assert.equal(status, 200);
      const type = { js: 'text/javascript', css: 'text/css', json: 'application/json' }[
        path.split('.').at(-1)
      ];
      assert.equal(headers['content-type'].toLowerCase(), `${type}; charset=utf-8`);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['cache-control'], cache);
    });

  for (const [encoding, unpackBody] of Object.entries(encodings))
    for (const path of ['/civic-goals/civic-goals.bundle.js', '/goals.json'])
      await test(`${name}: ${path} is compressed with ${encoding}, and not sent again when it has not changed`, async () => {
        const ask = { 'accept-encoding': encoding === 'br' ? 'gzip, deflate, br' : encoding };
        const { headers, body } = await get(port, path, ask);
        assert.equal(headers['content-encoding'], encoding);
        assert.match(headers.vary ?? '', /accept-encoding/i);
        const source =
          path === '/goals.json' ? 'stories/krokom/goals.json' : path.replace('/civic-goals', 'cdn');
        assert.ok(unpackBody(body).equals(readFileSync(join(root, source))));
        const again = await get(port, path, { ...ask, 'if-none-match': headers.etag });
        assert.equal(again.status, 304);
        assert.equal(again.body.length, 0);
      });
};

const { missing, nginx, apache } = servers();
if (missing.length) {
  console.log(`Not there:\n${missing.join('\n')}`);
  counts[inCI ? 'failed' : 'skipped'] += missing.length;
}

const running = [];
const folders = [];
const addresses = {};
const found = join(root, 'node_modules/.cache/headers.json');
try {
  for (const [name, program] of Object.entries({ nginx, apache })) {
    if (!program) continue;
    console.log(
      `${name} (${run(program, ['-v'], { env }).stderr.trim() || run(program, ['-v'], { env }).stdout.split('\n')[0]})`,
    );
    const folder = mkdtempSync(join(tmpdir(), `civic-goals-${name}-`));
    folders.push(folder);
    chmodSync(folder, 0o755);
    const port = await freePort();
    const site = makeSite(folder);
    const settings = join(folder, 'settings.conf');
    const hasBrotli = name === 'apache' || nginxModules().length > 0;
    if (name === 'nginx') writeFileSync(settings, nginxSettings(folder, site, port, hasBrotli));
    else writeFileSync(settings, apacheSettings(folder, site, port));
    const args =
      name === 'nginx'
        ? ['-p', folder, '-e', join(folder, 'error.log'), '-c', settings]
        : ['-f', settings, '-D', 'FOREGROUND'];
    await test(`${name}: starts with the lines of the page`, async () => {
      running.push(await start(program, args, port, folder));
      addresses[name] = `http://127.0.0.1:${port}`;
    });
    if (!addresses[name]) continue;
    if (!hasBrotli) console.log('  Without brotli: there is no such module here.');
    await checkHeaders(name, port, { gzip: gunzipSync, ...(hasBrotli && { br: brotliDecompressSync }) });
  }
  if (Object.keys(addresses).length) {
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    writeFileSync(found, JSON.stringify({ servers: addresses, iis: blocks('xml') }));
    const { passed, failed, skipped } = await inBrowsers('test/full/headers.browser.ts');
    counts.passed += passed;
    counts.failed += failed;
    counts.skipped += skipped;
  }
} finally {
  for (const server of running) server.kill();
  await wait(500);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  rmSync(found, { force: true });
}
close(counts);
