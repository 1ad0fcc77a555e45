/** The words of the page that puts two versions of a document together. */
import type { InAnyLanguage } from './in-any-language.js';

type Say<T extends unknown[]> = (...values: T) => string;

export const swedishMerge = {
  merge: 'Slå ihop med en annan version',
  mergeHeading: ((name: string) => `Er version och ${name}`) as Say<[string]>,
  mergeHelp:
    'Två har arbetat i samma dokument. Det som bara den ena har ändrat tas med; det som båda har ändrat väljer ni mellan. Inget ändras förrän ni slår ihop, och det går att ångra.',
  differences: ((count: number, open: number) =>
    `${count} ${count === 1 ? 'skillnad' : 'skillnader'}${open ? `, varav ${open} att välja mellan` : ''}.`) as Say<
    [number, number]
  >,
  noDifference: 'De två versionerna är lika.',
  mine: 'Här:',
  theirs: 'I filen:',
  changedBy: {
    mine: 'ändrat här',
    theirs: 'ändrat i filen',
    conflict: 'olika på båda ställena: välj',
  },
  notThere: 'finns inte',
  /** The language that numbers are written in. */
  numbers: 'sv-SE',
  yes: 'ja',
  no: 'nej',
  wholeDocument: 'Hela dokumentet',
  mergeNow: 'Slå ihop',
  merged: ((count: number) => `Hopslaget: ${count} ${count === 1 ? 'skillnad' : 'skillnader'}.`) as Say<
    [number]
  >,
  noVersion: 'I filen finns inget måldokument att slå ihop med.',
} as const;

/** The same texts in another language. */
export const englishMerge: InAnyLanguage<typeof swedishMerge> = {
  merge: 'Merge with another version',
  mergeHeading: name => `Your version and ${name}`,
  mergeHelp:
    'Two people have worked on the same document. What one of them alone has changed is taken; between what both have changed you choose. Nothing changes until you merge, and that can be undone.',
  differences: (count, open) =>
    `${count} ${count === 1 ? 'difference' : 'differences'}${open ? `, of which ${open} to choose between` : ''}.`,
  noDifference: 'The two versions are alike.',
  mine: 'Here:',
  theirs: 'In the file:',
  changedBy: {
    mine: 'changed here',
    theirs: 'changed in the file',
    conflict: 'different in both: choose',
  },
  notThere: 'not there',
  numbers: 'en-GB',
  yes: 'yes',
  no: 'no',
  wholeDocument: 'The whole document',
  mergeNow: 'Merge',
  merged: count => `Merged: ${count} ${count === 1 ? 'difference' : 'differences'}.`,
  noVersion: 'The file has no goals document to merge with.',
};
