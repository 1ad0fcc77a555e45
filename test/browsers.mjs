/**
 * The three engines that the element tests run in: where they are on this machine, how to get the ones that are
 * missing, and what to tell a person when they cannot be had. Imports nothing but Node, because it runs before
 * anything is installed.
 *
 * CHROMIUM_PATH and FIREFOX_PATH name a browser. TEST_WITHOUT=chromium,firefox,webkit makes the run behave as if the
 * system had no such engine, to try what happens then.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'chromium');

/** A Chromium in an npm package, of the version that was tried with our tests. */
export const chromiumPackage = '@sparticuz/chromium@147.0.2';

export const engines = ['chromium', 'firefox', 'webkit'];

const names = {
  chromium: {
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'chrome',
      'microsoft-edge',
    ],
    darwin: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    commands: ['firefox', 'firefox-esr'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/**
 * @returns {Promise<{chromium: string | null, firefox: string | null,
 *   webkit: {driver: string, miniBrowser: string, xvfb: string} | null}>}
 */
export async function findBrowsers() {
  return {
    chromium: findBrowser('chromium') ?? (await packagedChromium()),
    firefox: findBrowser('firefox'),
    webkit: findWebKit(),
  };
}

/** Gets what is missing, where that can be done without asking anybody. Returns what it did, in words. */
export async function installBrowsers() {
  const done = [];
  let found = await findBrowsers();
  const wanted = [
    ...(found.chromium || isHidden('chromium') ? [] : ['chromium']),
    ...(found.firefox || isHidden('firefox') ? [] : ['firefox-esr']),
    ...(found.webkit || isHidden('webkit') ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (wanted.length && process.getuid?.() === 0 && findCommand('apt-get')) {
    run('apt-get', ['update']);
    const install = packages => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]);
    // Ubuntu has no firefox-esr: one name that apt does not know fails them all, so they are then tried one by one.
    if (!install(wanted)) for (const name of wanted) install([name]);
    done.push(`asked apt-get for ${wanted.join(', ')}`);
    found = await findBrowsers();
  }
  if (!found.chromium && installPackagedChromium()) done.push(`asked npm for ${chromiumPackage}`);
  return done;
}

/**
 * The Chromium of `chromiumPackage`, whatever others there are: what it draws stays the same until that line is changed.
 *
 * @returns Where it is; null where it cannot be had.
 */
export async function pinnedChromium() {
  const manifest = join(cache, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const version = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : '';
  const isThere = chromiumPackage.endsWith(`@${version}`);
  return isThere || installPackagedChromium() ? packagedChromium() : null;
}

function installPackagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return false;
  // An earlier one has unpacked itself there, and would be taken for this one.
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const flags = ['--prefix', cache, '--no-save', '--no-package-lock', '--no-fund', '--no-audit'];
  return run('npm', ['install', ...flags, chromiumPackage]);
}

/** What a person does to get an engine, in one line for the system at hand. */
export function howToGet(engine) {
  const own = engine === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  const download = `or "npx @puppeteer/browsers install ${engine === 'chromium' ? 'chrome' : 'firefox'}@stable" and name its path in ${own}`;
  const system = findCommand('apt-get') ? 'apt' : findCommand('dnf') ? 'dnf' : process.platform;
  const ways = {
    chromium: {
      apt: `sudo apt-get install chromium (on Ubuntu: snap install chromium), ${download}`,
      dnf: `sudo dnf install chromium, ${download}`,
      darwin: `brew install --cask google-chrome, ${download}`,
      win32: `winget install Google.Chrome, ${download}`,
      linux: `install Chromium or Chrome, ${download}`,
    },
    firefox: {
      apt: `sudo apt-get install firefox-esr (on Ubuntu: the deb from packages.mozilla.org), ${download}`,
      dnf: `sudo dnf install firefox, ${download}`,
      darwin: `brew install --cask firefox, ${download}`,
      win32: `winget install Mozilla.Firefox, ${download}`,
      linux: `install Firefox, ${download}`,
    },
    webkit: {
      apt: 'sudo apt-get install --no-install-recommends webkit2gtk-driver xvfb',
      dnf: 'sudo dnf install /usr/bin/WebKitWebDriver /usr/bin/Xvfb (both webkit2gtk4.1 or both webkitgtk6.0)',
      darwin: 'WebKitGTK does not exist on macOS; run the tests in a Debian container to have this engine',
      win32: 'WebKitGTK does not exist on Windows; run the tests in WSL with Debian to have this engine',
      linux: 'install WebKitGTK with its WebKitWebDriver and MiniBrowser, and Xvfb',
    },
  };
  return ways[engine][system] ?? ways[engine].linux;
}

function findBrowser(engine) {
  if (isHidden(engine)) return null;
  const own = process.env[`${engine.toUpperCase()}_PATH`];
  if (own) return isExecutable(own) ? own : null;
  const { commands, [process.platform]: places = [] } = names[engine];
  const roots =
    process.platform === 'darwin'
      ? ['/Applications', join(process.env.HOME ?? '', 'Applications')]
      : [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
          Boolean,
        );
  const candidates = [
    ...roots.flatMap(folder => places.map(place => join(folder, place))),
    ...(process.platform === 'win32' ? [] : commands.map(findCommand)),
  ];
  return candidates.find(path => path && isExecutable(path) && starts(path)) ?? null;
}

function findWebKit() {
  if (isHidden('webkit')) return null;
  const driver = findCommand('WebKitWebDriver');
  const xvfb = findCommand('Xvfb');
  const miniBrowser = miniBrowsers().find(isExecutable);
  return driver && xvfb && miniBrowser ? { driver, miniBrowser, xvfb } : null;
}

/** MiniBrowser is in no PATH: Debian keeps it under the architecture's triple, Fedora in libexec, Arch in lib. */
function miniBrowsers() {
  const folders = [
    '/usr/lib',
    '/usr/lib64',
    '/usr/libexec',
    ...list('/usr/lib').filter(path => path.includes('-linux-')),
  ];
  return folders
    .flatMap(folder => list(folder).filter(path => /\/webkit2?gtk-[\d.]+$/.test(path)))
    .map(folder => join(folder, 'MiniBrowser'));
}

async function packagedChromium() {
  const entry = join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'esm', 'index.mjs');
  if (!existsSync(entry)) return null;
  const { default: chromium } = await import(pathToFileURL(entry).href);
  // It unpacks itself into the system's temporary folder; beside its package it goes when the package goes.
  const { TMPDIR } = process.env;
  process.env.TMPDIR = cache;
  const path = await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  return starts(path) ? path : null;
}

const isHidden = engine => (process.env.TEST_WITHOUT ?? '').split(',').includes(engine);

function findCommand(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map(folder => join(folder, name)).find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** On Linux a found command may be no browser: Ubuntu's chromium-browser only says that there is a snap. */
function starts(path) {
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { timeout: 120_000, stdio: 'ignore' }).status === 0;
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder).map(name => join(folder, name)) : [];
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, args, { env, stdio: 'inherit', timeout: 15 * 60_000 });
  return status === 0;
}
