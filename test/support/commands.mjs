/**
 * A command for tests, beside those of @web/test-runner-commands: CSS media features of any kind, forced colours
 * included, and paper.
 *
 *   import { executeServerCommand } from '@web/test-runner-commands';
 *   const can = await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
 *   const can = await executeServerCommand('emulate-features', { media: 'print' });
 *
 * Answers false where the engine cannot (all but Chromium). `{}` takes the emulation away; so does the end of the file.
 */
export function emulateFeatures() {
  const sessions = new WeakMap();
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return undefined;
      if (session.browser.name !== 'Chromium') return false;
      const page = session.browser.getPage(session.id);
      const { media = '', ...rest } = payload;
      const features = Object.entries(rest).map(([name, value]) => ({ name, value }));
      if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
      await sessions.get(page).send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
}
