/** A published site in memory: all its files, as the command would write them. */
import { parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { noPages, planSite, publishedDocument, publishedText } from '../../dist/publish/publish.js';

export const base = 'https://www.provstad.example/mal/';

/**
 * Publishes a document.
 *
 * @param {unknown} document
 * @param {{ languages?: string[], script?: string, terms?: object, before?: object, versions?: string[], pictures?: object, at?: string }} [options]
 * @returns The plan, and the files by their paths. `written` has them in order, those that are written twice, too.
 */
export const publish = async (
  document,
  { languages = ['sv'], script, terms = {}, before = noPages, versions = [], pictures, at = base } = {},
) => {
  const text = JSON.stringify(document);
  const plan = await planSite(
    { base: at, document: publishedDocument(document, at), languages, script, terms, pictures },
    { text: publishedText(text, document, at), versions },
    before,
  );
  const written = [];
  for (const { make } of plan.steps.flat()) written.push(...(await make()));
  return { plan, written, files: new Map(written) };
};

/** The elements of a page, or of a piece of one, in order; those in templates, too. */
export const elementsIn = node =>
  [...(node.content?.childNodes ?? []), ...(node.childNodes ?? [])].flatMap(child =>
    tree.isElementNode(child) ? [child, ...elementsIn(child)] : [],
  );

/** Whether an element stands in the declarative shadow root of another, or in any template. */
export const isInTree = node =>
  node.parentNode ? isInTree(node.parentNode) : node.nodeName === '#document-fragment';

export const attribute = (element, name) => element.attrs.find(each => each.name === name)?.value;

/** Reads a page as a browser does. `errors` has what is not as the standard wants it. */
export const readPage = html => {
  const errors = [];
  const document = parse(html, {
    onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`),
  });
  return { document, errors, elements: elementsIn(document), again: () => serialize(document) };
};

export const textOf = node =>
  tree.isTextNode(node) ? node.value : (node.childNodes ?? []).map(textOf).join('');
