/**
 * What Lighthouse says of Krokom's page on a slow phone. Its times are told and not judged: it counts by the clock how long the scripts took, and
 * other work on the machine lengthens that.
 */
import lighthouse from 'lighthouse';
import { path, servePage } from './krokom.mjs';

/** Lighthouse's four marks, and what stands behind them. */
export const lighthouseOf = async (browser, times, say) => {
  const { server, address } = await servePage('with the hints');
  const runs = [];
  for (let time = 0; time < times; time++) {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const { lhr } = await lighthouse(`${address}${path}`, { port, logLevel: 'silent', output: 'json' });
    const value = name => lhr.audits[name].numericValue;
    runs.push({
      ...Object.fromEntries(
        Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
      ),
      shift: value('cumulative-layout-shift'),
      blocking: value('total-blocking-time'),
      firstPaint: value('first-contentful-paint'),
      largestPaint: value('largest-contentful-paint'),
      largest: lhr.audits['largest-contentful-paint-element'].details?.items[0]?.items?.[0]?.node.snippet,
      failing: Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score !== 1)
        .map(({ id }) => id),
    });
    say(`Lighthouse, ${time + 1} of ${times}`);
  }
  server.close();
  return runs;
};
