/** The answers as CSV, by the rule of the charts' tables: a spreadsheet opens it unasked, and runs nothing that is in it. */
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { byteOrderMark, csv } from '../base/csv.js';
import { rowsOf } from './database.js';
import { begin } from './reply.js';
import type { Row } from './schema.js';
import type { Store } from './store.js';
import { words, type Lang, type Words } from './words.js';

const batch = 500;

/** The file in parts. The rows are read as they are asked for. */
function* partsOf(
  { database }: Store,
  { headings, yes, no, setAside, removed }: Words['table'],
): Generator<string> {
  // Semicolons in both languages: where the decimal sign is a comma, a comma does not part cells.
  yield byteOrderMark + csv([headings], 'sv');
  for (let last = 0; ;) {
    const answers = rowsOf<Row>(
      database,
      'SELECT * FROM answers WHERE number > ? ORDER BY number LIMIT ?',
      last,
      batch,
    );
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
  }
}

/** A few hundred rows at a time from the file to the network, as fast as they are taken. */
export const exportAnswers = async (response: ServerResponse, store: Store, lang: Lang): Promise<void> => {
  begin(response, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${words[lang].file}.csv"`,
  });
  await pipeline(Readable.from(partsOf(store, words[lang].table)), response);
};
