/** What `publish` says of what it does and of what it leaves out, in both languages. */
import type { Licensing } from '../../publish/data/open-data-files.js';
import type { UnnamedPart } from '../../publish/pages/names.js';
import type { Language } from '../language.js';
import type { WrittenSite } from './write-site.js';

const words = {
  sv: {
    hint: 'tips',
    noIds: (count: number) =>
      `${count} ${count === 1 ? 'del' : 'delar'} saknar id, och får ingen egen sida. Skriv ett id, så finns en adress.`,
    noName: (id: string) =>
      `id:t ”${id}” går inte att ha som namn på en fil, och delen får ingen egen sida. Använd bokstäver, siffror, - och _.`,
    taken: (id: string, by: string) =>
      id === by
        ? `id:t ”${id}” finns tidigare i dokumentet, eller är upptaget, och delen får ingen egen sida.`
        : `id:t ”${id}” skiljer sig bara i stora och små bokstäver från ”${by}”, och delen får ingen egen sida: alla servrar kan inte skilja dem åt.`,
    'no-licence': 'Ingen post för dataportaler: ange licensen med --licence, till exempel --licence cc0.',
    'no-publisher': 'Ingen post för dataportaler: dokumentet säger inte vems målen är (organization.name).',
    noRenderer:
      'Inga bilder för sociala medier: det som ritar dem är inte installerat här (@resvg/resvg-js och två typsnitt). Hämta det med npm install, eller skriv --no-pictures.',
    undrawn: (pictures: string, character: string) =>
      `bildernas typsnitt saknar tecknet ${character}, och ingen bild ritas för ${pictures}.`,
    notDrawn: 'Sidorna är så många att de har texten och tabellerna, och inga bilder.',
    noVersion: (name: string) => `det tidigare dokumentet ${name} finns inte bredvid, och publiceras inte.`,
    counts: (pages: number, { made, changed, removed }: Omit<WrittenSite, 'undrawn'>, ended: number) =>
      [
        `${pages} ${pages === 1 ? 'sida' : 'sidor'}; ${made.length} nya filer, ${changed.length} ändrade`,
        ended ? `, ${ended} ${ended === 1 ? 'avslutad sida' : 'avslutade sidor'}` : '',
        removed.length ? `, borttagna: ${removed.join(', ')}` : '',
        '.',
      ].join(''),
    nothing: (pages: number) => `${pages} ${pages === 1 ? 'sida' : 'sidor'}. Inget är nytt.`,
    dry: 'Inget är skrivet (--dry-run).',
    written: 'Skrivet.',
    notWritten: 'Inget är skrivet: dokumentet har fel.',
    isPart: 'Det här är en del av ett måldokument. Ange hela dokumentet.',
    progress: (done: number, all: number) => `${done} av ${all}`,
  },
  en: {
    hint: 'hint',
    noIds: (count: number) =>
      `${count} ${count === 1 ? 'part has' : 'parts have'} no id, and no page. Write an id, and there is an address.`,
    noName: (id: string) =>
      `the id “${id}” cannot be the name of a file, and the part gets no page of its own. Use letters, digits, - and _.`,
    taken: (id: string, by: string) =>
      id === by
        ? `the id “${id}” stands earlier in the document, or is taken, and the part gets no page of its own.`
        : `the id “${id}” differs from “${by}” in capitals alone, and the part gets no page of its own: not every server can tell them apart.`,
    'no-licence': 'No record for data portals: name the licence with --licence, for example --licence cc0.',
    'no-publisher':
      'No record for data portals: the document does not say whose the goals are (organization.name).',
    noRenderer:
      'No pictures for social feeds: what draws them is not installed here (@resvg/resvg-js and two fonts). Get it with npm install, or write --no-pictures.',
    undrawn: (pictures: string, character: string) =>
      `the fonts of the pictures lack the character ${character}, and no picture is drawn for ${pictures}.`,
    notDrawn: 'The pages are so many that they have the text and the tables, and no pictures.',
    noVersion: (name: string) => `the earlier document ${name} is not beside it, and is not published.`,
    counts: (pages: number, { made, changed, removed }: Omit<WrittenSite, 'undrawn'>, ended: number) =>
      [
        `${pages} ${pages === 1 ? 'page' : 'pages'}; ${made.length} new files, ${changed.length} changed`,
        ended ? `, ${ended} ended ${ended === 1 ? 'page' : 'pages'}` : '',
        removed.length ? `, removed: ${removed.join(', ')}` : '',
        '.',
      ].join(''),
    nothing: (pages: number) => `${pages} ${pages === 1 ? 'page' : 'pages'}. Nothing is new.`,
    dry: 'Nothing has been written (--dry-run).',
    written: 'Written.',
    notWritten: 'Nothing has been written: the document has faults.',
    isPart: 'This is a part of a goals document. Name the whole one.',
    progress: (done: number, all: number) => `${done} of ${all}`,
  },
};

export const publishWords = (language: Language): (typeof words)['sv'] => words[language];

/** An id as it can be shown: without what a terminal takes for commands. */
const shown = (id: string): string =>
  // eslint-disable-next-line no-control-regex -- A terminal takes control characters for commands.
  id.slice(0, 60).replace(/[\0-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '�');

/** The lines for what has no page, and for what else is left out. */
export const sayLeftOut = (
  file: string,
  without: readonly UnnamedPart[],
  licensing: Licensing,
  isDrawn: boolean,
  missing: readonly string[],
  language: Language,
): readonly string[] => {
  const said = words[language];
  const hint = (path: string, text: string): string =>
    [file, path, said.hint, text].filter(Boolean).join(': ');
  const nameless = without.filter(({ problem, part }) => problem === 'no-id' && part.kind !== 'indicator');
  return [
    ...without.flatMap(({ part, problem, by = '' }) => {
      const { id = '', path } = part;
      if (problem === 'no-id') return [];
      return [
        hint(`${path}.id`, problem === 'no-name' ? said.noName(shown(id)) : said.taken(shown(id), shown(by))),
      ];
    }),
    ...(nameless.length ? [hint('', said.noIds(nameless.length))] : []),
    ...missing.map(name => hint('versions', said.noVersion(name))),
    ...(isDrawn ? [] : [hint('', said.notDrawn)]),
    ...(licensing ? [hint('', said[licensing])] : []),
  ];
};

/** The lines for pictures that are not drawn: one for each character that no font has. */
export const sayUndrawn = (
  file: string,
  undrawn: WrittenSite['undrawn'],
  language: Language,
): readonly string[] => {
  const said = words[language];
  const byCharacter = new Map<string, string[]>();
  for (const { path, character } of undrawn) {
    const paths = byCharacter.get(character);
    if (paths) paths.push(path);
    else byCharacter.set(character, [path]);
  }
  return [...byCharacter].map(([character, paths]) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} (${shown(character)})`;
    const more = paths.length > 3 ? ` (+${paths.length - 3})` : '';
    return [file, said.hint, said.undrawn(paths.slice(0, 3).join(', ') + more, name)].join(': ');
  });
};
