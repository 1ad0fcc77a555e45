/** The browser that the pictures are made with: always the same one, with the same fonts and settings. */
import puppeteer from 'puppeteer-core';
import { expected, writeFontConfig } from './fonts.mjs';

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--lang=sv',
  // What is drawn depends on no screen, no graphics card and no processor.
  '--force-device-scale-factor=1',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--disable-skia-runtime-opts',
  '--disable-partial-raster',
];

/** Where the stories are, to a page: some of them show it, and a port would be another each time. */
export const origin = 'http://stories.localhost';

/**
 * Starts it.
 *
 * @param executablePath From `pinnedChromium()`.
 * @param port Of the server on this machine that has what is at `origin`.
 */
export const startBrowser = (executablePath, port = 80) =>
  puppeteer.launch({
    protocolTimeout: 0,
    executablePath,
    headless: 'shell',
    args: [...args, `--host-resolver-rules=MAP stories.localhost:80 127.0.0.1:${port}`],
    env: { ...process.env, FONTCONFIG_FILE: writeFontConfig(), TZ: 'Europe/Stockholm', LANG: 'sv_SE.UTF-8' },
  });

/** What is drawn with other fonts than it should be, in words. */
export const wrongFonts = async browser => {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const named = Object.keys(expected).map(name => `<p style="font-family: ${name}">Åsele</p>`);
  await page.setContent(`<!doctype html>${named.join('')}<p>مرحبا</p>`);
  const session = await page.createCDPSession();
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'p' });
  const used = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    used.push(fonts.map(({ familyName }) => familyName).join(', '));
  }
  await page.close();
  return [...Object.entries(expected), ['Arabic', 'Noto Naskh Arabic']]
    .map(([name, wants], index) => ({ name, wants, gets: used[index] }))
    .filter(({ wants, gets }) => gets !== wants)
    .map(({ name, wants, gets }) => `${name} is drawn with ${gets || 'nothing'}, not with ${wants}`);
};
