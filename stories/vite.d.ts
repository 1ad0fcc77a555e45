/** A file as text: Vite's `?raw`. */
declare module '*.html?raw' {
  const text: string;
  export default text;
}

/** A page of Storybook's. */
declare module '*.mdx' {
  const page: () => unknown;
  export default page;
}
