/** Advice on a picture: its alternative text. */
import { textIn, type JsonObject } from '../json-object.js';
import type { Report } from './report.js';

export const checkPicture = (image: JsonObject, path: string, report: Report): void => {
  if (!textIn(image, 'src')) return;
  // A blank one says that it is decoration.
  const { alt } = image;
  if (typeof alt !== 'string') report('alt-missing', `${path}.alt`);
  else if (/^\S+\.(jpe?g|png|gif|webp|avif|svg|tiff?|heic)$|^(img|dsc|image|bild)[_-]?\d+$/i.test(alt.trim()))
    report('alt-file-name', `${path}.alt`, alt.trim());
  else if (
    /^((en )?bild(en)? (på|av|som)|foto(t|grafi)? (på|av)|(an? )?(image|picture|photo(graph)?) of)(?!\p{L})/iu.test(
      alt.trim(),
    )
  )
    report('alt-picture-of', `${path}.alt`);
};
