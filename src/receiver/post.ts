/** Takes an answer: the part of the receiver that `docs/feedback.openapi.json` describes. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { answerFrom, isTrapped, names } from './answer.js';
import { addressOf, hostOf, languageOf, mayPost, wantsPage } from './client.js';
import { readForm, type Fields } from './form.js';
import { Problem } from './problems.js';
import type { Rate } from './rate.js';
import { reply, replyPage, replyProblem, type Headers } from './reply.js';
import type { Store } from './store.js';
import { refusalPage, thanksPage } from './thanks-page.js';

/** What a page of a listed origin may know, also when it was refused. */
const corsFor = ({ origin }: IncomingHttpHeaders, origins: readonly string[]): Headers =>
  origins.length === 0
    ? {}
    : {
        Vary: 'Origin',
        ...(origin !== undefined && origins.includes(origin) && { 'Access-Control-Allow-Origin': origin }),
      };

const preflight: Headers = {
  'Access-Control-Allow-Methods': 'POST',
  'Access-Control-Allow-Headers': 'Content-Type',
  'Access-Control-Max-Age': '86400',
};

/** The page that a form without script was on, where it is one of ours: its address, to go back to. */
const backTo = (referer = '', host: string, origins: readonly string[]): string | undefined => {
  if (!URL.canParse(referer)) return undefined;
  const { origin, pathname, host: theirs, protocol } = new URL(referer);
  if (!/^https?:$/.test(protocol) || (theirs !== host && !origins.includes(origin))) return undefined;
  return origin + pathname;
};

export interface PostOptions {
  readonly store: Store;
  readonly path: string;
  readonly origins: readonly string[];
  readonly proxy: boolean;
  readonly rate: Rate;
  readonly patience: number;
  readonly report: (error: unknown) => void;
}

/** Answers a request to the path where answers are posted. */
export const makePost = ({
  store,
  path,
  origins,
  proxy,
  rate,
  patience,
  report,
}: PostOptions): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const take = async (request: IncomingMessage): Promise<Fields<(typeof names)[number]>> => {
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
    if (request.method === 'OPTIONS') {
      reply(response, 204, {
        Allow: 'POST, OPTIONS',
        ...cors,
        ...(cors['Access-Control-Allow-Origin'] && preflight),
      });
      return;
    }

    const asPage = wantsPage(headers);
    const links = {
      styles: `${path.split('/').at(-1) ?? ''}/style.css`,
      back: backTo(headers.referer, hostOf(request, proxy), origins),
    };
    try {
      if (request.method !== 'POST') throw new Problem('method', undefined, { Allow: 'POST, OPTIONS' });
      const fields = await take(request);
      if (asPage) replyPage(response, 200, thanksPage(languageOf(fields.lang[0], headers), links), cors);
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
