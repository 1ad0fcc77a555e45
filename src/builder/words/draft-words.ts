/** The words of drafts that are kept in the browser. */
import type { InAnyLanguage } from './in-any-language.js';

type Say<T extends unknown[]> = (...values: T) => string;

export const swedishDrafts = {
  draftsHeading: 'Ni har något osparat på den här datorn',
  draftOf: ((title: string, when: string) => `${title}, ${when}`) as Say<[string, string]>,
  draftGoOn: 'Fortsätt',
  draftRemoved: 'Utkastet är borttaget.',
  keepDraft: 'Kom ihåg det jag skriver på den här datorn tills jag har sparat',
  keepDraftHelp:
    'Om sidan skulle stängas finns det kvar i webbläsaren nästa gång. Kryssa inte för på en dator som andra använder.',
  draftFailed: 'Webbläsaren kunde inte spara det. Spara goals.json i stället.',
} as const;

/** The same texts in another language. */
export const englishDrafts: InAnyLanguage<typeof swedishDrafts> = {
  draftsHeading: 'You have unsaved work on this computer',
  draftOf: (title, when) => `${title}, ${when}`,
  draftGoOn: 'Go on',
  draftRemoved: 'The draft is removed.',
  keepDraft: 'Remember what I write on this computer until I have saved it',
  keepDraftHelp:
    'If the page should be closed, it is still in the browser next time. Do not tick this on a computer that others use.',
  draftFailed: 'The browser could not keep it. Save goals.json instead.',
};
