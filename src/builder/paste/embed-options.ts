/** The settings of an embed beside its data, as they stand on a tag, a block or in a link. */

/** Each that is set. */
export interface EmbedOptions {
  readonly headingLevel?: number;
  readonly lang?: string;
  readonly appearance?: string;
  /** Whether it ends with whose the document is. */
  readonly sender?: boolean;
  /** Whether it ends with a button by which visitors share it. */
  readonly actions?: boolean;
  /** The day by which the document said what is shown. */
  readonly asOf?: string;
}

/** @param read Gives what stands under a name, where there is any such. */
export const optionsOf = (read: (name: string) => string | null | undefined): EmbedOptions => {
  const level = Number(read('heading-level'));
  const [lang, appearance, asOf] = ['lang', 'appearance', 'as-of'].map(name => read(name)?.trim());
  return {
    ...(Number.isInteger(level) && level >= 1 && level <= 6 && { headingLevel: level }),
    ...(lang && { lang }),
    ...(appearance && { appearance }),
    ...(typeof read('sender') === 'string' && { sender: true }),
    ...(typeof read('actions') === 'string' && { actions: true }),
    ...(asOf && { asOf }),
  };
};
