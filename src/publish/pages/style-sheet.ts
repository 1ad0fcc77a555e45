/** The style sheet of the pages: the fonts of the visitor's system, light or dark, one column, and good on paper. */
export const styleSheet = `:root {
  color-scheme: light dark;
  --ink: #1a1d20;
  --quiet: #545c64;
  --line: #c5cbd1;
  --ground: #fff;
  --link: #0b5394;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8eaed;
    --quiet: #adb5bd;
    --line: #474e55;
    --ground: #15181b;
    --link: #93c0f5;
  }
}
* {
  box-sizing: border-box;
}
html {
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
body {
  margin: 0 auto;
  padding: 1rem 1rem 4rem;
  max-width: 46rem;
  background: var(--ground);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, sans-serif;
  overflow-wrap: break-word;
}
body.embed {
  padding: 0.75rem 1rem 1rem;
}
h1 {
  margin: 1.5rem 0 0.75rem;
  font-size: 1.9rem;
  line-height: 1.2;
}
h2 {
  margin: 2.25rem 0 0.5rem;
  font-size: 1.35rem;
  line-height: 1.25;
}
h3 {
  margin: 1.5rem 0 0.5rem;
  font-size: 1.1rem;
  line-height: 1.3;
}
.embed h1 {
  margin-top: 0;
  font-size: 1.3rem;
}
p,
ul {
  margin: 0 0 0.75rem;
}
ul {
  padding-inline-start: 1.25rem;
}
li {
  margin-bottom: 0.4rem;
}
a {
  color: var(--link);
}
a:focus-visible,
.scroll:focus-visible {
  outline: 0.1875rem solid currentColor;
  outline-offset: 0.125rem;
}
.lead {
  font-size: 1.15rem;
}
.quiet,
footer {
  color: var(--quiet);
  font-size: 0.9375rem;
}
.facts {
  padding: 0;
  list-style: none;
  color: var(--quiet);
}
.facts > li {
  display: inline;
}
.facts > li + li::before {
  content: ' · ';
}
header,
footer {
  display: flow-root;
}
header {
  padding-bottom: 0.5rem;
  border-bottom: 0.0625rem solid var(--line);
}
header p,
nav p {
  margin: 0.25rem 0;
}
footer {
  margin-top: 3rem;
  padding-top: 0.75rem;
  border-top: 0.0625rem solid var(--line);
}
nav ul {
  margin: 0.25rem 0;
  padding: 0;
  list-style: none;
}
nav li {
  display: inline-block;
  margin: 0;
  padding: 0.25rem 0;
}
nav li + li::before {
  content: '/';
  padding: 0 0.5rem;
  color: var(--quiet);
}
.languages li + li::before {
  content: '';
}
nav a {
  display: inline-block;
  min-height: 1.5rem;
}
.scroll {
  margin: 0 0 0.75rem;
  overflow-x: auto;
}
table {
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
}
caption {
  padding-bottom: 0.35rem;
  color: var(--quiet);
  text-align: start;
}
th,
td {
  padding-block: 0.3rem;
  padding-inline: 0 1rem;
  border-bottom: 0.0625rem solid var(--line);
  text-align: start;
  vertical-align: top;
}
tbody th {
  font-weight: normal;
}
@media print {
  :root {
    --ink: #000;
    --quiet: #333;
    --line: #888;
    --ground: #fff;
    --link: #000;
  }
  body {
    padding: 0;
    max-width: none;
    font-size: 11pt;
  }
  nav {
    display: none;
  }
  h1,
  h2,
  h3,
  caption,
  thead {
    break-after: avoid;
  }
  tr,
  li {
    break-inside: avoid;
  }
  .scroll {
    overflow: visible;
  }
}
`;
