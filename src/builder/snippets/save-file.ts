/** Saves a text as a file among the editor's downloads. Nothing is sent. */
export const saveFile = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once, as the browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
