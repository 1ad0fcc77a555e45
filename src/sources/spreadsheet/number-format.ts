/** What a number format says that a number is: ECMA-376, 18.8.30 and 18.8.31. How it is drawn is not asked: `Intl` does that. */

export interface NumberFormat {
  /** What the number is multiplied by where it is shown. */
  readonly factor: 1 | 100;
  readonly unit: string;
  /** Which parts of a day it shows, where it is one. */
  readonly day: 'day' | 'month' | 'year';
}

/**
 * Reads a format's code.
 *
 * @param code `0.0\ %`, `#,##0 "kr"`, `[$-41D]yyyy-mm-dd`. A comma at its end does not count: a Swedish LibreOffice leaves one behind
 *   when it saves `0.0 %` again.
 */
export const readNumberFormat = (code: string | undefined): NumberFormat => {
  const [first = ''] = (code ?? '').split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const quoted = [...first.matchAll(/"([^"]*)"|\[\$([^\]-]+)[^\]]*\]/g)].map(
    ([, text = '', currency = '']) => text || currency,
  );
  const bare = first.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const words = [...quoted.map(text => text.trim()), /\\%/.test(first) ? '%' : ''];
  const unit = bare.includes('%') ? '%' : (words.find(word => /^[%‰\p{L}][^\d]*$/u.test(word)) ?? '');
  const shown = bare.toLowerCase();
  return {
    factor: bare.includes('%') ? 100 : 1,
    unit,
    day: !/y|å/.test(shown) || /d/.test(shown) ? 'day' : /m/.test(shown) ? 'month' : 'year',
  };
};
