/** `civic-goals snippets`: the script tags that hold the files to their hashes, and what to do with them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineCommand } from './command.js';
import type { Language } from './language.js';
import { CommandError, UsageError } from './problems.js';
import { preloadsFor, snippetsFor, type Integrity } from './script-tags.js';

/** All that can be pasted. */
interface Snippets extends ReturnType<typeof snippetsFor> {
  readonly preloads: Readonly<Record<string, string>>;
}

const words = {
  sv: {
    bundle: 'Allt i en fil, låst till sitt hashvärde:',
    loader: `Bara det som sidan använder, varje fil låst till sitt hashvärde. Klistra in båda raderna i <head>, före andra moduler. En sida har
en enda import map: finns det redan en, lägg in "integrity" i den:`,
    source: 'Med en Content Security Policy behöver script-src det här för kartan, eller en nonce på den:',
    frame:
      'På sidor som visar publicerade mål i ramar (iframe): ger varje ram den höjd som behövs. Inget annat behövs där:',
    preloads: `Snabbare på långsamma förbindelser: det som sidans element behöver, nämnt i förväg i <head>. Ta bara raderna för de element som
sidan har, varje rad en gång, efter kartan. Namnen byts med versionen. "fragment" är för adresser med ett id, som
src="/goals.json#befolkning".`,
  },
  en: {
    bundle: 'Everything in one file, held to its hash:',
    loader: `Only what a page uses, each file held to its hash. Paste both lines into <head>, before other modules; a page has one import map, so
where there is one already, put "integrity" into it:`,
    source: 'With a Content Security Policy, script-src needs this for the import map, or a nonce on it:',
    frame:
      'On pages that show published goals in frames (iframe): gives each frame the height that it needs. Nothing else is needed there:',
    preloads: `Sooner on slow connections: what the elements of a page need, named in <head> beforehand. Only the lines of elements that the page has, each
line once, after the import map; the names change with the version. "fragment" is for addresses with an id, such as
src="/goals.json#befolkning".`,
  },
};

/**
 * Reads a file of the package.
 *
 * @throws {CommandError} Where the package has not been built.
 */
const readOwn = (path: string): string => {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new CommandError('not-built', {
      sv: `${file}: Finns inte, för paketet är inte byggt. Bygg det med npm run build.`,
      en: `${file}: Does not exist, for the package has not been built. Build it with npm run build.`,
    });
  }
};

/**
 * Makes the snippets from what has been built.
 *
 * @param base The folder on the server, an address or a path from the root, with `/` at its end: `/civic-goals/`.
 */
export const makeSnippets = (base: string): Snippets => {
  const integrity = JSON.parse(readOwn('cdn/integrity.json')) as Integrity;
  const { version } = JSON.parse(readOwn('package.json')) as { readonly version: string };
  return {
    ...snippetsFor(base, integrity, version),
    preloads: preloadsFor(base, integrity, name => readOwn(`cdn/${name}`)),
  };
};

/** The same with what to do with it, for people. */
export const explainSnippets = (snippets: Snippets, language: Language): string => {
  const said = words[language];
  const preloads = Object.entries(snippets.preloads).map(([element, lines]) => `${element}:\n${lines}`);
  return [
    said.bundle,
    snippets.bundle,
    said.loader,
    snippets.loader,
    said.source,
    snippets.source,
    said.frame,
    snippets.frame,
    said.preloads,
    ...preloads,
  ].join('\n\n');
};

export const snippets = defineCommand({
  about: {
    sv: 'Skriver ut de taggar som låser filerna till sina hashvärden.',
    en: 'Prints the script tags that hold the files to their hashes.',
  },
  details: {
    sv: 'ADRESS är var mappen cdn/ ligger på er server, hel eller från roten, med / sist: /civic-goals/ om inget sägs.',
    en: 'BASE is where the folder cdn/ is on your server, whole or from the root, with / at its end: /civic-goals/ unless said.',
  },
  operands: { name: { sv: 'ADRESS', en: 'BASE' }, least: 0, most: 1 },
  options: {},
  run: ({ operands: [base = '/civic-goals/'], language, format, output }) => {
    if (!/^(https?:\/\/[\w.:-]+)?\/([\w.~%-]+\/)*$/.test(base))
      throw new UsageError('operand-wrong', {
        sv: `${base}: ska vara en adress eller en sökväg från roten, med / sist.`,
        en: `${base}: should be an address or a path from the root, with / at its end.`,
      });
    const made = makeSnippets(base);
    output.print(format === 'json' ? JSON.stringify(made, null, 2) : explainSnippets(made, language));
    return 0;
  },
});
