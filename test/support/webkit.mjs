/**
 * WebKitGTK as a browser for the test runner: a virtual screen, the driver and one MiniBrowser, all in one process
 * group that ends with the run.
 *
 * The runner's own Selenium launcher loads each test file into an iframe of 300 × 150 pixels. This one opens it as a
 * page, as the other engines do, and has the keyboard and the window's size for the runner's commands.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Builder, Capabilities, Key } from 'selenium-webdriver';

/** MiniBrowser's toolbar keeps its window, and with it the page, from getting narrower than 447 pixels. */
const smallToolbar = `
  button, entry, image { padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; font-size: 1px; }
  image { -gtk-icon-transform: scale(0); }
`;

/**
 * Nothing manages windows on this screen, so the one under the pointer has the focus, and the pointer stays in the
 * screen's middle. The window's corner is there: wherever its other edges are, it has the focus, and the pointer is
 * over the toolbar and hovers over nothing in the page.
 */
const screen = { width: 3200, height: 2400 };
const corner = { x: screen.width / 2 - 8, y: screen.height / 2 - 2 };

/** The name of the error where the browser ended, and not the test. */
export const crash = 'BrowserCrash';

export class WebKitLauncher {
  name = 'WebKit';
  // The runner's commands know two kinds of pages; the one of getPage() below is of this kind.
  type = 'playwright';
  concurrency = 1;
  #paths;
  #driver;
  #starting;
  #session;
  #stopped = false;
  #processes = [];
  #config = mkdtempSync(join(tmpdir(), 'civic-goals-webkit-'));

  /** @param downloads The folder that files are saved in; default: the user's. */
  constructor(paths, downloads) {
    this.#paths = paths;
    if (downloads) writeFileSync(join(this.#config, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  }

  async initialize() {
    process.once('exit', () => this.#endProcesses());
  }

  async startSession(id, url) {
    this.#session = id;
    this.#starting ??= this.#start();
    await this.#starting;
    await this.#resize({ width: 800, height: 600 });
    await this.#driver.get(url);
  }

  /** Drives the browser, for what the test runner has no command for. */
  get driver() {
    return this.#driver;
  }

  isActive(id) {
    return this.#session === id;
  }

  /** Nothing, where the browser is gone: the test runner asks when a page falls silent. */
  async getBrowserUrl() {
    return this.#driver.getCurrentUrl().catch(() => undefined);
  }

  /**
   * Where the browser is gone, the next file gets a new one, and this one's result is a crash. One that is merely slow answers in
   * the end; the limit is for one that never will.
   */
  async stopSession() {
    this.#session = undefined;
    const left = this.#driver?.get('about:blank').then(
      () => '',
      error => `The browser crashed: ${error.message}`,
    );
    const hung = 'The browser hung: it did not leave the page in five minutes.';
    const wrong = await Promise.race([
      left ?? 'The browser did not start.',
      wait(5 * 60_000, hung, { ref: false }),
    ]);
    if (!wrong) return {};
    this.#endProcesses();
    this.#starting = undefined;
    return { errors: [{ name: crash, message: wrong }] };
  }

  async startDebugSession() {
    throw new Error('Debug in Chromium or Firefox: WebKit runs on a virtual screen here.');
  }

  async stop() {
    this.#stopped = true;
    // A browser that hangs must not keep the run from ending.
    await Promise.race([this.#driver?.quit().catch(() => {}), wait(5000, undefined, { ref: false })]);
    this.#endProcesses();
  }

  getPage() {
    const key = name => Key[name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()] ?? name;
    const actions = () => this.#driver.actions();
    return {
      setViewportSize: size => this.#resize(size),
      keyboard: {
        type: text => actions().sendKeys(text).perform(),
        down: name => actions().keyDown(key(name)).perform(),
        up: name => actions().keyUp(key(name)).perform(),
        press: name => actions().keyDown(key(name)).keyUp(key(name)).perform(),
      },
      mouse: { move: (x, y) => actions().move({ x, y, duration: 0 }).perform() },
    };
  }

  async #start() {
    const display = await this.#startScreen();
    const port = await freePort();
    mkdirSync(join(this.#config, 'gtk-3.0'), { recursive: true });
    writeFileSync(join(this.#config, 'gtk-3.0', 'gtk.css'), smallToolbar);
    const env = {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      XDG_CONFIG_HOME: this.#config,
      // Nobody looks at this screen. Layers are put together by OpenGL, and that in software: a third of all that a page takes.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    };
    this.#spawn(this.#paths.driver, ['--host=127.0.0.1', `--port=${port}`], env);
    await untilOpen(port);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: this.#paths.miniBrowser, args: ['--automation'] },
    });
    this.#driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(capabilities)
      .build();
    await this.#driver
      .manage()
      .window()
      .setRect({ ...corner, width: 800, height: 700 });
  }

  /** Xvfb chooses a free display by itself and writes its number to the file descriptor 3. */
  async #startScreen() {
    const args = [
      '-displayfd',
      '3',
      '-screen',
      '0',
      `${screen.width}x${screen.height}x24`,
      '-nolisten',
      'tcp',
    ];
    const xvfb = this.#spawn(this.#paths.xvfb, args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
    const number = await new Promise((resolve, reject) => {
      xvfb.stdio[3].once('data', data => resolve(String(data).trim()));
      xvfb.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
    });
    return `:${number}`;
  }

  /** WebDriver sets the size of the window; what a test asks for is the size of the page in it. */
  async #resize({ width, height }) {
    const window = this.#driver.manage().window();
    const inner = () => this.#driver.executeScript('return [innerWidth, innerHeight]');
    for (let attempt = 0; attempt < 5; attempt++) {
      const [innerWidth, innerHeight] = await inner();
      if (innerWidth === width && innerHeight === height) return;
      const outer = await window.getRect();
      await window.setRect({
        ...corner,
        width: outer.width + width - innerWidth,
        height: outer.height + height - innerHeight,
      });
      await wait(50);
    }
  }

  #spawn(command, args, env, stdio = 'ignore') {
    if (this.#stopped) throw new Error('The run was stopped.');
    const started = spawn(command, args, { detached: true, stdio, env: { ...process.env, ...env } });
    this.#processes.push(started);
    return started;
  }

  /** A driver left behind keeps its one session, and its browser. */
  #endProcesses() {
    for (const { pid } of this.#processes.splice(0).reverse()) {
      try {
        process.kill(-pid, 'SIGTERM');
      } catch {
        // it has ended already
      }
    }
    rmSync(this.#config, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function untilOpen(port) {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer 3000 times');
}
