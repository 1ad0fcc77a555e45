/** To the clipboard; where the browser does not allow that, the text is marked, to be copied by hand. */

/**
 * @param area Where the text stands on the page.
 * @returns Whether it was copied.
 */
export const copyText = async (text: string, area: HTMLTextAreaElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    area.focus();
    area.select();
    return false;
  }
};
