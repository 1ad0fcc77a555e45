/**
 * Copies a text to the clipboard, or selects it to be copied by hand where the browser does not allow that.
 *
 * @param area The text area that shows the text.
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
