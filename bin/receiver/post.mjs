/** Takes an answer: the part of the receiver that `docs/feedback.openapi.json` describes. */
import { answerFrom, isTrapped, names } from './answer.mjs';
import { addressOf, hostOf, languageOf, mayPost, wantsPage } from './client.mjs';
import { readForm } from './form.mjs';
import { Problem } from './problems.mjs';
import { reply, replyPage, replyProblem } from './reply.mjs';
import { refusalPage, thanksPage } from './thanks-page.mjs';

/** What a page of a listed origin may know, also when it was refused. */
const corsFor = (headers, origins) =>
  origins.length === 0
    ? {}
    : {
        Vary: 'Origin',
        ...(origins.includes(headers.origin) && { 'Access-Control-Allow-Origin': headers.origin }),
      };

const preflight = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

/** The page that a form without script was on, where it is one of ours: its address, to go back to. */
const backTo = (referer, host, origins) => {
  if (!URL.canParse(referer ?? '')) return undefined;
  const { origin, pathname, host: theirs, protocol } = new URL(referer);
  if (!/^https?:$/.test(protocol) || (theirs !== host && !origins.includes(origin))) return undefined;
  return origin + pathname;
};

export const makePost = ({ store, path, origins, proxy, rate, patience, report }) => {
  const take = async request => {
    const host = hostOf(request, proxy);
    if (!mayPost(request.headers, host, origins)) throw new Problem('origin');
    const wait = rate.take(addressOf(request, proxy));
    if (wait) throw new Problem('rate', undefined, { 'Retry-After': String(wait) });

    const fields = await readForm(request, names, patience);
    try {
      // A bot learns nothing from the reply.
      await (isTrapped(fields)
        ? store.countTrapped()
        : store.put(answerFrom(fields, { referer: request.headers.referer, host })));
    } catch (error) {
      if (error instanceof Problem) throw error;
      report(error);
      throw new Problem('busy', undefined, { 'Retry-After': '60' });
    }
    return fields;
  };

  return async (request, response) => {
    const { headers } = request;
    const cors = corsFor(headers, origins);
    if (request.method === 'OPTIONS')
      return reply(response, 204, {
        Allow: 'POST, OPTIONS',
        ...cors,
        ...(cors['Access-Control-Allow-Origin'] && preflight),
      });

    const asPage = wantsPage(headers);
    const links = {
      styles: `${path.split('/').at(-1)}/style.css`,
      back: backTo(headers.referer, hostOf(request, proxy), origins),
    };
    try {
      if (request.method !== 'POST') throw new Problem('method', undefined, { Allow: 'POST, OPTIONS' });
      const fields = await take(request);
      const [said] = fields.get('lang');
      if (asPage) replyPage(response, 200, thanksPage(languageOf(said, headers), links), cors);
      else reply(response, 204, cors);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (asPage)
        replyPage(response, problem.status, refusalPage(languageOf(undefined, headers), problem, links), {
          ...problem.headers,
          ...cors,
        });
      else replyProblem(response, problem, cors);
    }
  };
};
