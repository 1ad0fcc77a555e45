/** What pages say around what the document has: headings, links, and that something is no longer there. In the language that is spoken when it is called. */
import { msg, str } from '@lit/localize';
import { toPlainText } from '../fallback/plain-text.js';

export interface PageWords {
  readonly title: string;
  readonly allGoals: string;
  readonly indicators: string;
  readonly measures: string;
  readonly readMore: string;
  readonly comparison: string;
  readonly openData: string;
  readonly figuresAsTable: string;
  readonly figuresForExcel: string;
  readonly figuresAsDocument: string;
  readonly languages: string;
  readonly place: string;
  readonly ended: string;
  readonly endedWhy: string;
  /** What a page or a data set is about, where the document has no words for it. */
  readonly about: (name: string) => string;
  readonly sender: string;
  readonly source: string;
  readonly updated: (day: string) => string;
}

export const pageWords = (): PageWords => {
  const plain = toPlainText;
  return {
    title: plain(msg('Mål och vision', { id: 'publish.title' })),
    allGoals: plain(msg('Alla mål', { id: 'publish.all-goals' })),
    indicators: plain(msg('Indikatorer', { id: 'publish.indicators' })),
    measures: plain(msg('Följer upp', { id: 'publish.measures' })),
    readMore: plain(msg('Läs mer', { id: 'publish.read-more' })),
    comparison: plain(msg('Jämförelse', { id: 'publish.comparison' })),
    openData: plain(msg('Öppna data', { id: 'publish.open-data' })),
    figuresAsTable: plain(msg('Alla siffror som tabell (CSV)', { id: 'publish.table' })),
    figuresForExcel: plain(msg('Tabellen för Excel (CSV med semikolon)', { id: 'publish.table-excel' })),
    figuresAsDocument: plain(msg('Måldokumentet (JSON)', { id: 'publish.document' })),
    languages: plain(msg('Andra språk', { id: 'publish.languages' })),
    place: plain(msg('Du är här', { id: 'publish.place' })),
    ended: plain(msg('Den här sidan finns inte längre', { id: 'publish.ended' })),
    endedWhy: plain(
      msg('Innehållet har flyttats eller är avslutat.', {
        id: 'publish.ended-why',
      }),
    ),
    about: name => plain(msg(str`Mål, uppföljning och siffror från ${name}.`, { id: 'publish.about' })),
    sender: plain(msg('Avsändare:', { id: 'sender.from' })),
    source: plain(msg('Källa:', { id: 'source.from' })),
    updated: day => plain(msg(str`Senast uppdaterad ${day}.`, { id: 'sender.updated' })),
  };
};
