/** Starts with a small letter, for use inside a sentence; the rest stays as the editor wrote it. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
