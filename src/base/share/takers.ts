/** What is done when something in the panel is pressed, and what is told of it. */
import { msg } from '@lit/localize';
import { byteOrderMark, csv, fileName } from '../csv.js';
import { copied, savedFile } from '../take-out.js';
import { embedCode, type Form } from './embed.js';
import { fetchAnew } from './fetch-anew.js';
import type { PanelInput, Told } from './panel-input.js';
import type * as PictureModule from './picture/share-picture.js';
import type { SharedPart } from './shared-part.js';

/** What can be taken. */
export interface Takers {
  readonly link: () => void;
  readonly send: () => void;
  readonly code: (form: Form) => void;
  readonly png: () => void;
  readonly svg: () => void;
  readonly csv: () => void;
  readonly json: () => void;
  /** Chooses what pictures stand on. */
  readonly ground: (event: Event) => void;
}

const failedText: Told = () => msg('Det gick inte.', { id: 'trend-chart.failed' });
const savedText: Told = () => msg('Filen laddas ner.', { id: 'trend-chart.saved' });
const linkText: Told = () => msg('Länken är kopierad.', { id: 'share.link-copied' });
const codeText: Told = () => msg('Koden är kopierad.', { id: 'share.code-copied' });
const notFetchedText: Told = () => msg('Det gick inte att hämta. Tryck igen.', { id: 'share.not-fetched' });

/** How code for pictures is fetched. */
const fetchPicture = (): Promise<typeof PictureModule> => import('./picture/share-picture.js');

/** What the JSON ends with: a file ends with a line. */
const jsonFile = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

export const takersFor = <T>(
  { host, localize, sharing, part, tell }: PanelInput<T>,
  shared: SharedPart,
): Takers => {
  let isWhite = false;

  const copy = async (text: string, done: Told): Promise<void> => {
    const root = host.shadowRoot;
    tell(root && (await copied(text, root)) ? done : failedText);
  };

  const save = (content: BlobPart[], type: string, kind: string): void => {
    const root = host.shadowRoot;
    const name = localize(() => fileName(shared.title(), kind));
    tell(root && savedFile(new Blob(content, { type }), name, root) ? savedText : failedText);
  };

  const send = async (): Promise<void> => {
    const { title, sentence, href } = shared;
    try {
      await navigator.share({ title: title(), text: sentence(), url: href });
    } catch (error) {
      // Who has thought better of it has not failed.
      if ((error as Error).name !== 'AbortError') tell(failedText);
    }
  };

  const picture = async (kind: 'svg' | 'png'): Promise<void> => {
    const code = await fetchAnew(fetchPicture);
    if (!code) {
      tell(notFetchedText);
      return;
    }
    const read = localize(locale =>
      code.readPicture(host, {
        isWhite,
        locale,
        sender: shared.sender,
        title: shared.title(),
        sentence: shared.sentence(),
        host: location.host,
        today: new Date(),
      }),
    );
    if (kind === 'svg') save([code.writeSvg(read)], 'image/svg+xml', 'svg');
    else {
      const png = await code.drawPng(read);
      if (png) save([png], 'image/png', 'png');
      else tell(failedText);
    }
  };

  return {
    link: () => void copy(shared.href, linkText),
    send: () => void send(),
    code: form => {
      const embed = localize(() => shared.embed());
      if (embed) void copy(embedCode(form, embed), codeText);
    },
    png: () => void picture('png'),
    svg: () => void picture('svg'),
    csv: () => {
      const text = localize(locale =>
        csv(sharing.cells(part.value, { locale, sender: shared.sender, day: part.source.day }), locale),
      );
      save([byteOrderMark, text], 'text/csv;charset=utf-8', 'csv');
    },
    json: () => {
      if (shared.document) save([jsonFile(shared.document)], 'application/json', 'json');
    },
    ground: ({ target }) => {
      isWhite = (target as HTMLInputElement).checked;
    },
  };
};
