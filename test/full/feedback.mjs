/**
 * The whole conversation of the feedback prompt in three engines, against the receiver that comes with it, as people have it: behind a
 * proxy of the page's own origin, from another origin, without script, when it is away, slow, or the page is left at once.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { serve } from '../../scripts/serve.mjs';
import { inEachEngine, until } from './support/drive.mjs';
import { close } from './support/in-browsers.mjs';

const folder = mkdtempSync(join(tmpdir(), 'civic-goals-feedback-'));
const file = join(folder, 'answers.sqlite');

/** The receiver as a process of its own, that can be ended and started again on the same file and port. */
const receiver = {
  port: 0,
  async start(...options) {
    this.process = spawn(
      process.execPath,
      [
        'bin/civic-goals.mjs',
        'receive',
        '--file',
        file,
        '--port',
        this.port,
        '--proxy',
        '--rate',
        '10000',
        '--format',
        'json',
        ...options,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, CIVIC_GOALS_PASSWORD: 'lösen' } },
    );
    this.port = await new Promise((resolve, reject) => {
      let said = '';
      this.process.stdout.setEncoding('utf8').on('data', text => {
        said += text;
        const [, port] = /"address":"http:\/\/[\d.]+:(\d+)/.exec(said) ?? [];
        if (port) resolve(Number(port));
      });
      this.process.once('exit', code => reject(new Error(`the receiver ended with ${code}`)));
    });
  },
  async stop() {
    const ended = new Promise(resolve => this.process.once('exit', resolve));
    this.process.kill('SIGKILL');
    await ended;
  },
};

/** How long the proxy waits before it passes an answer on, in milliseconds. */
let delay = 0;

const files = await serve('.');
const proxy = createServer(async (request, response) => {
  const isAnswer = request.url.startsWith('/feedback');
  if (isAnswer) await wait(delay);
  const onward = ask(isAnswer ? { port: receiver.port, host: '127.0.0.1' } : new URL(files.address), back => {
    response.writeHead(back.statusCode, back.headers);
    back.pipe(response);
  });
  onward.once('error', () => response.writeHead(502).end());
  onward.method = request.method;
  onward.path = request.url;
  for (const [name, value] of Object.entries(request.headers)) onward.setHeader(name, value);
  if (isAnswer) onward.setHeader('x-forwarded-for', request.socket.remoteAddress);
  if (isAnswer) onward.setHeader('x-forwarded-host', request.headers.host);
  request.pipe(onward);
});
await new Promise(resolve => proxy.listen(0, '127.0.0.1', resolve));
const site = `http://localhost:${proxy.address().port}`;
await receiver.start();
// The page's origin is another than the receiver's own address.
const elsewhere = `http://127.0.0.1:${receiver.port}`;
await receiver.stop();
await receiver.start('--origin', site);

const rows = () => {
  const database = new Database(file, { readonly: true });
  try {
    return database.prepare('SELECT * FROM answers ORDER BY number').all();
  } finally {
    database.close();
  }
};
/** The answers that came since; as soon as there are so many. */
const since = async (before, count = 1) =>
  until(async () => {
    const all = rows().slice(before);
    return all.length >= count && all;
  }, `${count} answers`);

/** Opens a page with one prompt, or with a form alone. */
const open = async ({ go, run }, data, { script = true, origins = '' } = {}) => {
  await go(`${site}/test/pages/blank.html`);
  await run(
    (data, script, origins) => {
      document.body.innerHTML = '<main></main>';
      const main = document.querySelector('main');
      main.innerHTML = `<civic-feedback-prompt><form action="/feedback" method="post">
        <textarea name="comment"></textarea>
        <p hidden><label>Lämna tomt <input name="website" tabindex="-1" autocomplete="off"></label></p>
        <input type="hidden" name="prompt" value="p"><input type="hidden" name="lang" value="sv">
        <button name="helpful" value="yes">Ja</button><button name="helpful" value="no">Nej</button>
      </form></civic-feedback-prompt>`;
      main.firstElementChild.setAttribute('data', JSON.stringify(data));
      if (!script) return;
      const loader = document.createElement('script');
      loader.type = 'module';
      loader.src = '/cdn/civic-goals.js';
      loader.dataset.origins = origins;
      document.head.append(loader);
    },
    data,
    script,
    origins,
  );
  if (script) await says({ run }, 'Ja');
};

const text = () =>
  document
    .querySelector('civic-feedback-prompt')
    ?.shadowRoot?.querySelector('.base')
    ?.textContent.replace(/\s+/g, ' ') ?? '';
const says = ({ run }, words) => until(async () => (await run(text)).includes(words), `“${words}”`, 20);
const press = ({ run }, words) =>
  run(words => {
    [...document.querySelector('civic-feedback-prompt').shadowRoot.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === words)
      .click();
  }, words);
const write = ({ run }, words) =>
  run(words => {
    const field = document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('textarea');
    field.value = words;
    field.dispatchEvent(new Event('input'));
  }, words);

const here = { id: 'p', endpoint: '/feedback', reasons: ['Skäl ett', 'Skäl två'], followUp: { yes: false } };
const thanks = 'Tack för att du hjälper oss!';
const notSent = 'Ditt svar kunde inte skickas.';
const written =
  "Gaavnih maam ohtsedih? Ŋŋ đ\nHyvää päivää\nشكرا جزيلا 👨‍👩‍👧‍👦 <b>&amp;</b> '); DROP TABLE answers;--";

const counts = await inEachEngine({
  async 'yes, and thanks'(browser) {
    const before = rows().length;
    await open(browser, here);
    await press(browser, 'Ja');
    await says(browser, thanks);
    const [row, ...more] = await since(before);
    assert.equal(more.length, 0);
    const { prompt, page, lang, helpful, reasons, comment } = row;
    assert.deepEqual(
      { prompt, page, lang, helpful, reasons, comment },
      { prompt: 'p', page: '/test/pages/blank.html', lang: 'sv', helpful: 'yes', reasons: '[]', comment: '' },
    );
  },

  async 'no, a reason and a text of every script: one record, as it was written'(browser) {
    const before = rows().length;
    await open(browser, here);
    await press(browser, 'Nej');
    await says(browser, 'Skicka');
    await browser.run(() => {
      document
        .querySelector('civic-feedback-prompt')
        .shadowRoot.querySelectorAll('[type=checkbox]')[1]
        .click();
    });
    await write(browser, written);
    await press(browser, 'Skicka');
    await says(browser, thanks);
    const found = await since(before);
    assert.equal(found.length, 1);
    assert.equal(found[0].comment, written);
    assert.equal(found[0].reasons, '["Skäl två"]');
    assert.equal(found[0].helpful, 'no');
  },

  async 'from another origin, which the page and the receiver allow'(browser) {
    const before = rows().length;
    await open(browser, { ...here, endpoint: `${elsewhere}/feedback` }, { origins: elsewhere });
    await press(browser, 'Ja');
    await says(browser, thanks);
    assert.equal((await since(before)).length, 1);
  },

  async 'personal data: what is kept goes, a personal identity number never'(browser) {
    const before = rows().length;
    await open(browser, here);
    await press(browser, 'Nej');
    await says(browser, 'Skicka');
    await write(browser, '811228-9874, åsa@krökom.se, 070-174 06 05');
    await press(browser, 'Skicka');
    await says(browser, 'personuppgifter i din text');
    assert.equal((await since(before))[0].comment, '');
    await browser.run(() => {
      document.querySelector('civic-feedback-prompt').shadowRoot.querySelector('[type=checkbox]').click();
    });
    await press(browser, 'Skicka');
    await says(browser, thanks);
    assert.deepEqual(
      (await since(before)).map(({ comment }) => comment),
      ['[personnummer], åsa@krökom.se, [telefonnummer]'],
    );
  },

  async 'the receiver is away: it says so, keeps the text, and sends it under the same id'(browser) {
    const before = rows().length;
    await receiver.stop();
    try {
      await open(browser, here);
      await press(browser, 'Nej');
      await says(browser, 'Skicka');
      await write(browser, 'Viktigt');
      await press(browser, 'Skicka');
      await says(browser, notSent);
      assert.ok(!(await browser.run(text)).includes(thanks));
    } finally {
      await receiver.start('--origin', site);
    }
    await press(browser, 'Försök igen');
    await says(browser, thanks);
    assert.deepEqual(
      (await since(before)).map(({ comment }) => comment),
      ['Viktigt'],
    );
  },

  async 'the receiver is slow: that is told, and pressed twice is sent once'(browser) {
    const before = rows().length;
    delay = 1800;
    try {
      await open(browser, here);
      await press(browser, 'Ja');
      await press(browser, 'Ja');
      await press(browser, 'Nej');
      await says(browser, 'Skickar ditt svar');
      await says(browser, thanks);
    } finally {
      delay = 0;
    }
    assert.deepEqual(
      (await since(before)).map(({ helpful }) => helpful),
      ['yes'],
    );
  },

  async 'the page is left at once: the first answer comes'(browser) {
    const before = rows().length;
    delay = 300;
    try {
      await open(browser, here);
      await browser.run(() => {
        const [, no] = document.querySelector('civic-feedback-prompt').shadowRoot.querySelectorAll('button');
        no.click();
        setTimeout(() => window.location.assign('/test/pages/blank.html?left'));
      });
      const [row] = await since(before);
      assert.equal(row.helpful, 'no');
    } finally {
      delay = 0;
    }
  },

  async 'without script: the form sends the same, and there are thanks to read'(browser) {
    const before = rows().length;
    await open(browser, here, { script: false });
    await browser.run(() => {
      document.querySelector('textarea').value = 'Utan skript, 811228-9874';
      setTimeout(() => document.querySelector('button').click());
    });
    await until(
      () =>
        browser.run(() => window.location.pathname === '/feedback' && /Tack/.test(document.body.textContent)),
      'the thanks',
    );
    const [row] = await since(before);
    const { prompt, page, lang, helpful, comment } = row;
    assert.deepEqual(
      { prompt, page, lang, helpful, comment },
      {
        prompt: 'p',
        page: '/test/pages/blank.html',
        lang: 'sv',
        helpful: 'yes',
        comment: 'Utan skript, [personnummer]',
      },
    );
  },
});

await receiver.stop();
for (const server of [proxy, files.server]) {
  server.closeAllConnections();
  server.close();
}
rmSync(folder, { recursive: true, force: true });
close(counts);
