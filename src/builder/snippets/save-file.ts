/** Saves a text or a workbook as a file among the editor's downloads. Nothing is sent. */
export const saveFile = (content: string | Uint8Array<ArrayBuffer>, name: string): void => {
  const type =
    typeof content === 'string'
      ? 'application/json'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once, as the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
