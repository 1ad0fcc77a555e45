/** The answers as CSV, by the rule of the charts' tables: a spreadsheet opens it unasked, and runs nothing that is in it. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as turn } from 'node:timers/promises';
import { byteOrderMark, csv } from '../base/csv.js';
import { begin } from './reply.js';
import type { Store } from './store.js';
import { words, type Lang, type Words } from './words.js';

/** So many rows are read before others have their turn. */
const batch = 100;

/** The file in parts. The rows are read as they are asked for. */
async function* partsOf(
  store: Store,
  { headings, yes, no, setAside, removed }: Words['table'],
): AsyncGenerator<string> {
  // Semicolons in both languages: where the decimal sign is a comma, a comma does not part cells.
  yield byteOrderMark + csv([headings], 'sv');
  for (let last = 0; ;) {
    const answers = await store.rows(last, batch);
    if (answers.length === 0) return;
    last = answers.at(-1)?.number ?? last;
    yield csv(
      answers.map(answer => [
        answer.first,
        answer.latest,
        answer.page,
        answer.prompt,
        answer.lang,
        answer.helpful === 'yes' ? yes : no,
        (JSON.parse(answer.reasons) as string[]).join(' | '),
        answer.comment,
        answer.elapsed ?? undefined,
        [answer.set_aside && setAside, answer.removed && removed].filter(Boolean).join(', '),
        answer.id,
      ]),
      'sv',
    );
    await turn();
  }
}

/** A hundred rows at a time from the file to the network, as fast as they are taken. */
export const exportAnswers = async (response: ServerResponse, store: Store, lang: Lang): Promise<void> => {
  begin(response, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${words[lang].file}.csv"`,
  });
  await pipeline(Readable.from(partsOf(store, words[lang].table)), response);
};
