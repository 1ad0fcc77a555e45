/** The settings of the snippets, from what the editor has said about the site. */
import { elements, type ElementName } from '../elements/elements.js';
import type { UiLocale } from '../words/locale.js';
import { cmsAdvice } from './cms/cms-advice.js';
import type { Site } from './copy-context.js';
import type { SnippetSettings } from './snippet.js';

/** The folder of the library's files, where the editor has not said another. */
export const defaultBase = '/civic-goals/';

/** @param of Which part of the document is shown, where there are several. */
export const snippetSettings = (
  { page, src, base, headingLevel, arc, lang, sender, actions, asOf, cms }: Site,
  element: ElementName,
  of: string | undefined,
  locale: UiLocale,
): SnippetSettings => ({
  base: base || defaultBase,
  page: page || undefined,
  src: src || undefined,
  goals: src || undefined,
  of,
  headingLevel: headingLevel === 2 ? undefined : headingLevel,
  lang: lang || undefined,
  appearance: arc && elements[element].hasArc ? 'arc' : undefined,
  sender: sender || undefined,
  actions: (actions && elements[element].isShareable) || undefined,
  asOf: asOf.trim() || undefined,
  inlineFallback: cmsAdvice(cms, locale, element).inlineFallback,
});
