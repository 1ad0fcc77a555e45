/** Advice on the text of a link. */
import { textIn, type JsonObject } from '../json-object.js';
import type { Report } from './report.js';

/** Texts that could stand on any link. */
const emptyLinkText =
  /^(läs mer|läs vidare|här|klicka här|mer|länk|mer information|read more|here|click here|more|link|more information)[\s.!…»›→]*$/i;

export const checkLink = (link: JsonObject, path: string, report: Report): void => {
  const label = textIn(link, 'label');
  if (textIn(link, 'href') && emptyLinkText.test(label)) report('link-label', path, label);
};
