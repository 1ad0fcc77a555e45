/** Which form to use in which CMS, and what its web team must allow, from the tests with real editors and the recipes. */
import type { ElementName } from '../../elements/elements.js';
import type { EmbedForm } from '../../elements/embed-form.js';
import { cmsNotes } from '../../words/cms-notes.js';
import type { UiLocale } from '../../words/locale.js';
import type { MeasuredTool } from './measured.js';
import { measuredTools } from './measured-tools.js';
import { recipeSettings } from './recipe-settings.js';

/** A CMS, or an editor of one. */
export interface Cms {
  readonly id: string;
  readonly name: string;
  /** Whether it was run itself, or parts of it were run and the rest read about. */
  readonly basis: 'measured' | 'read';
  /** Whether it is an editor or a filter alone, which a CMS may have inside. */
  readonly isEditor: boolean;
}

/** What to do in a CMS. */
export interface CmsAdvice {
  /** The form to use as it comes. */
  readonly form: EmbedForm;
  /** The lines that a web team can add, and which form can be used then. */
  readonly allowed?: { readonly form: EmbedForm; readonly line: string; readonly language: string };
  /** Whether the fallback in the tag has no blocks. */
  readonly inlineFallback: boolean;
  readonly basis: Cms['basis'];
  /** What to do, and what is known. Each note says whether it was measured, read or is expected. */
  readonly notes: readonly string[];
  /** The page of the docs. */
  readonly recipe?: string;
}

type Notes =
  | 'sitevision'
  | 'drupal'
  | 'umbracoTinymce'
  | 'umbracoTiptap'
  | 'optimizely'
  | 'typo3'
  | 'wordpress'
  | 'html';

interface Entry {
  readonly id: string;
  readonly name: string | ((locale: UiLocale) => string);
  /** The tool that was measured. */
  readonly tool?: string;
  /** The recipe whose settings were run in its editor. */
  readonly settings?: string;
  /** The form, where it is not what was measured. */
  readonly form?: EmbedForm;
  readonly notes?: Notes;
  readonly page?: string;
}

const role = (key: 'author' | 'editorRole') => (locale: UiLocale) => `WordPress (${cmsNotes[locale][key]})`;

/** Editors alone, for a CMS that is not listed but is known to have one of them. */
const editors: readonly Entry[] = measuredTools
  .filter(({ tool, isAllowed }) => !isAllowed && !tool.startsWith('WordPress'))
  .map(({ tool }) => ({ id: tool.toLowerCase().replace(/[^a-z\d]+/g, '-'), name: tool, tool }));

const entries: readonly Entry[] = [
  { id: 'sitevision', name: 'SiteVision', form: 'tag', notes: 'sitevision', page: 'sitevision' },
  {
    id: 'wordpress-author',
    name: role('author'),
    tool: 'WordPress 6.1, författare',
    notes: 'wordpress',
    page: 'wordpress',
  },
  {
    id: 'wordpress-editor',
    name: role('editorRole'),
    tool: 'WordPress 6.1, redaktör',
    notes: 'wordpress',
    page: 'wordpress',
  },
  { id: 'drupal', name: 'Drupal 10–11', settings: 'Drupal', form: 'link', notes: 'drupal', page: 'drupal' },
  {
    id: 'umbraco-13',
    name: 'Umbraco 13 (TinyMCE)',
    settings: 'Umbraco 13',
    form: 'block',
    notes: 'umbracoTinymce',
    page: 'umbraco',
  },
  {
    id: 'umbraco-14',
    name: 'Umbraco 14–15 (TinyMCE)',
    settings: 'Umbraco 14 and 15',
    form: 'block',
    notes: 'umbracoTinymce',
    page: 'umbraco',
  },
  {
    id: 'umbraco-tiptap',
    name: 'Umbraco 15– (Tiptap)',
    form: 'link',
    notes: 'umbracoTiptap',
    page: 'umbraco',
  },
  {
    id: 'optimizely',
    name: 'Optimizely CMS 12',
    settings: 'Optimizely',
    form: 'block',
    notes: 'optimizely',
    page: 'optimizely',
  },
  { id: 'typo3', name: 'TYPO3 12–13', settings: 'TYPO3', form: 'tag', notes: 'typo3', page: 'typo3' },
  { id: 'html', name: locale => cmsNotes[locale].plainHtml, form: 'tag', notes: 'html', page: 'ren-html' },
  ...editors,
  { id: 'other', name: locale => cmsNotes[locale].other, form: 'link' },
];

const basisOf = ({ id, tool }: Entry): Cms['basis'] =>
  tool !== undefined || id === 'html' || id === 'other' ? 'measured' : 'read';

/** Every CMS, those of municipalities first, and last `other`. */
export const listCms = (locale: UiLocale): readonly Cms[] =>
  entries.map(entry => ({
    id: entry.id,
    name: typeof entry.name === 'string' ? entry.name : entry.name(locale),
    basis: basisOf(entry),
    isEditor: editors.includes(entry),
  }));

/** The same in Swedish. */
export const cmsList: readonly Cms[] = listCms('sv');

/** The best of the forms that came through: the tag is the easiest to read, the link comes through everywhere. */
const bestOf = (seen: MeasuredTool): EmbedForm =>
  (['tag', 'block', 'link'] as const).find(form => seen[form] === 'element') ?? 'link';

const measuredIn = (tool: string | undefined, isAllowed: boolean): MeasuredTool | undefined =>
  measuredTools.find(measured => measured.tool === tool && measured.isAllowed === isAllowed);

/**
 * Returns what to do in a CMS.
 *
 * @param id Its id in `cmsList`. Any other counts as `other`.
 * @param element The element that the lines are to allow.
 */
export const cmsAdvice = (
  id: string,
  locale: UiLocale,
  element: ElementName = 'progress-gauge',
): CmsAdvice => {
  const texts = cmsNotes[locale];
  const entry = entries.find(each => each.id === id) ?? { id: 'other', name: '', form: 'link' as const };
  const { tool, settings, notes, page } = entry;
  const asIs = measuredIn(tool, false);
  const withLine = measuredIn(tool, true);
  const recipe = recipeSettings.find(({ name }) => name === settings);
  // The lines were run with the gauge's tag, and with each of the others.
  const lineOf = (line: string): string => line.replaceAll('civic-progress-gauge', `civic-${element}`);
  const form = entry.form ?? (asIs ? bestOf(asIs) : 'link');
  const allowed =
    withLine?.line !== undefined
      ? { form: bestOf(withLine), line: lineOf(withLine.line), language: withLine.language ?? '' }
      : recipe && {
          form: recipe.forms.includes('tag') ? ('tag' as const) : ('block' as const),
          line: lineOf(recipe.lines),
          language: recipe.language,
        };
  const inlineFallback = [asIs, withLine].some(seen => seen?.tagWithParagraph === 'twice');
  const seen = texts.seen;
  return {
    form,
    ...(allowed && { allowed }),
    inlineFallback,
    basis: basisOf(entry),
    notes: [
      ...(notes ? texts[notes] : form === 'link' ? [] : [texts.source]),
      ...(entry.id === 'other'
        ? [texts.everywhere(measuredTools.filter(each => each.link === 'element' && !each.isAllowed).length)]
        : []),
      ...(asIs ? [texts.measuredIn(asIs.tool, seen[asIs.link], seen[asIs.block], seen[asIs.tag])] : []),
      ...(withLine ? [texts.withLines] : []),
      ...(recipe ? [texts.linesIn(recipe.editor)] : []),
      ...(inlineFallback ? [texts.inlineFallback] : []),
    ],
    ...(page !== undefined && { recipe: `docs/recept/${page}.md` }),
  };
};
