/** What the page's owner has said once for the whole page: which other origins may be used. */

/** The page's settings. The loader writes them here before it loads the first element. */
export interface Settings {
  /** Origins, besides the page's own, that may give pictures and take answers, and whose documents blocks and links may show. */
  readonly origins: readonly string[];
}

const key = Symbol.for('civic-goals.settings');
const registry = globalThis as { [key]?: Settings };

/**
 * Sets the page's settings, for a site that has its own bundle and no loader.
 *
 * @param settings The origins that may be used, such as `https://data.example.se`.
 */
export const configure = (settings: Settings): void => {
  registry[key] = settings;
};

/** The page's own origin, and those that its owner allows besides. */
export const allowedOrigins = (): readonly string[] => [location.origin, ...(registry[key]?.origins ?? [])];
