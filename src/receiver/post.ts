/** Takes an answer: the part of the receiver that `docs/feedback.openapi.json` describes. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { answerFrom, isTrapped, names, type Answer } from './answer.js';
import { addressOf, hostOf, languageOf, mayPost, wantsPage } from './client.js';
import { readForm } from './form.js';
import { Problem } from './problems.js';
import type { Rate } from './rate.js';
import { reply, replyPage, replyProblem, type Headers } from './reply.js';
import { NotKeptYet, type Store } from './store.js';
import { refusalPage, thanksPage } from './thanks-page.js';
import type { Lang } from './words.js';

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
  /** Aborted when no more is read of what is still coming in. */
  readonly ending: AbortSignal;
  readonly report: (error: unknown) => void;
}

/** What came of a form that could be read. */
interface Taken {
  readonly lang: Lang;
  /** Why it is not stored. */
  readonly problem?: Problem;
  /** What can be sent once more, where the problem passes. */
  readonly again?: Answer | undefined;
}

/** Answers a request to the path where answers are posted. */
export const makePost = ({
  store,
  path,
  origins,
  proxy,
  rate,
  patience,
  ending,
  report,
}: PostOptions): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const take = async (request: IncomingMessage): Promise<Taken> => {
    const host = hostOf(request, proxy);
    if (!mayPost(request.headers, host, origins)) throw new Problem('origin');
    const wait = rate.take(addressOf(request, proxy));
    if (wait) throw new Problem('rate', undefined, { 'Retry-After': String(wait) });

    const fields = await readForm(request, names, patience, ending);
    const lang = languageOf(fields.lang[0], request.headers);
    const { referer } = request.headers;
    const answer = isTrapped(fields) ? undefined : answerFrom(fields, { referer, host, path });
    try {
      // A bot learns nothing from the reply.
      await (answer ? store.put(answer) : store.countTrapped());
      return { lang };
    } catch (error) {
      if (error instanceof NotKeptYet) {
        report(error.cause);
        const detail = 'It is tried again. So may you: the same id replaces.';
        return { lang, problem: new Problem('waiting', detail, { 'Retry-After': '10' }), again: answer };
      }
      report(error);
      return { lang, problem: new Problem('busy', undefined, { 'Retry-After': '60' }), again: answer };
    }
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
    const form = path.split('/').at(-1) ?? '';
    const links = () => ({
      form,
      styles: `${form}/style.css`,
      back: backTo(headers.referer, hostOf(request, proxy), origins),
    });
    const refuse = (problem: Problem, lang: Lang, again?: Answer): void => {
      if (!asPage) {
        replyProblem(response, problem, cors);
        return;
      }
      replyPage(response, problem.status, refusalPage(lang, problem, links(), again), {
        ...problem.headers,
        ...cors,
        // An older browser says by its origin that our own form is ours.
        ...(again && { 'Referrer-Policy': 'same-origin' }),
      });
    };
    try {
      if (request.method !== 'POST') throw new Problem('method', undefined, { Allow: 'POST, OPTIONS' });
      const { lang, problem, again } = await take(request);
      if (problem) refuse(problem, lang, again);
      else if (asPage) replyPage(response, 200, thanksPage(lang, links()), cors);
      else reply(response, 204, cors);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      refuse(problem, languageOf(undefined, headers));
    }
  };
};
