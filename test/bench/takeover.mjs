/**
 * Krokom's page on a connection with long round trips: when what stands in the HTML is painted and what it waits for, beside the same page
 * without us, when the loader has come, and when the last of the elements has taken the place of its fallback.
 */
import { certificate, isWhole, onPhone, path, servePage, variants } from './krokom.mjs';
import { followRequests, forElements, tripsBetween } from './requests.mjs';
import { roundTrip } from './round-trip.mjs';
import { shuffled } from './statistics.mjs';

const isLoader = ({ url }) => url.endsWith('/civic-goals.js');
const isPage = ({ type }) => type === 'Document';

/** In the page, from its start: notes when each of the elements has drawn itself. */
const follow = () => {
  window.came = new Map();
  const look = () => {
    const all = [...document.querySelectorAll('main > [src], main [data], .pair > [src]')];
    for (const element of all)
      if (element.shadowRoot?.querySelector('.base') && !window.came.has(element))
        window.came.set(element, performance.now());
    if (document.readyState === 'loading' || !all.length || window.came.size < all.length)
      requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

const isPainted = () =>
  document.readyState === 'complete' && performance.getEntriesByName('first-contentful-paint').length > 0;

/** In the page, at its end: when all of that was, in milliseconds. */
const timesOf = () => {
  const all = performance.getEntriesByType('resource');
  const loader = all.find(({ name }) => name.endsWith('/civic-goals.js'));
  const picture = document.querySelector('civic-vision-banner').shadowRoot?.querySelector('img');
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const times = [...window.came.values()];
  return {
    painted: paint.startTime,
    picture: picture?.currentSrc,
    // What has not come when all is drawn, for who opens something or prints, was not waited for.
    came: all.filter(({ responseEnd }) => responseEnd <= Math.max(...times)).map(({ name }) => name),
    blocking: all.filter(each => each.renderBlockingStatus === 'blocking').map(({ name }) => name),
    ...(loader && { loader: loader.responseEnd, first: Math.min(...times), last: Math.max(...times) }),
  };
};

const visit = async (browser, address, isOurs) => {
  const { page, close } = await onPhone(browser);
  const session = await page.createCDPSession();
  await session.send('Security.setIgnoreCertificateErrors', { ignore: true });
  const requests = await followRequests(session);
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: roundTrip, downloadThroughput: -1, uploadThroughput: -1 },
  });
  if (isOurs) await page.evaluateOnNewDocument(follow);
  else await page.evaluateOnNewDocument(() => void (window.came = new Map()));
  await page.goto(`${address}${path}`);
  await page.waitForFunction(isPainted);
  if (isOurs) await page.waitForFunction(isWhole);
  const { blocking, came, picture, ...times } = await page.evaluate(timesOf);
  const isAwaited = request => forElements(request) && came.includes(request.url);
  await close();
  return {
    ...times,
    blocking: blocking.length,
    paintTrips: tripsBetween(requests, isPage, ({ url }) => blocking.includes(url)),
    ...(isOurs && {
      trips: tripsBetween(requests, isLoader, isAwaited),
      pictureTrips: tripsBetween(
        requests,
        isPage,
        request => isAwaited(request) || request.url === picture,
        ({ url }) => url === picture,
      ),
    }),
  };
};

/**
 * Opens each of the pages so many times.
 *
 * @returns For each of them a list of rounds, in milliseconds, and counted: how many requests are `blocking` its first paint, how many
 *   round trips those take after the page (`paintTrips`), and how many lie between the loader and the last that the elements wait for
 *   (`trips`), and between the page and the picture of the banner (`pictureTrips`). Nothing where there is no certificate to be made.
 */
export const takeoverOf = async (browser, times, say) => {
  const secure = certificate();
  if (!secure) return undefined;
  const servers = {};
  for (const name of Object.keys(variants)) servers[name] = await servePage(name, secure);
  const found = Object.fromEntries(Object.keys(variants).map(name => [name, []]));
  for (let time = 0; time < times; time++) {
    for (const name of shuffled(Object.keys(variants), time))
      found[name].push(await visit(browser, servers[name].address, name !== 'without us'));
    say(`the elements in the place of their fallbacks, ${time + 1} of ${times}`);
  }
  for (const { server } of Object.values(servers)) server.close();
  return found;
};
