// Bundles what ships: `dist/` for bundlers, `cdn/` for pages. Starts from what the compiler has put into `.build/`.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { elementNames } from './scripts/elements.mjs';
import { calls, unboundable, withoutUncalled } from './scripts/lit-uncalled.mjs';

const { version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

/** What npm installs beside the package, whole or a part of it. */
const installed = new RegExp(`^(${Object.keys(dependencies).join('|')})($|/)`);

const banner = ({ isEntry }) => (isEntry ? `/*! civic-goals ${version} | MIT | LICENSES.txt */` : '');

/** What stands in a line of its own: white space beside it makes a node, and nothing that is seen or said. */
const block = 'div|p|ul|li|dl|dt|dd|details|summary|h\\d|table|thead|tbody|tr|th|td|caption|section|svg|path';
const besideBlock = new RegExp(`\\s+(?=</?(?:${block})\\b)|(</?(?:${block})\\b[^<>]*>)\\s+`, 'g');

/** One space for any white space; in style sheets none where CSS needs none, nor for comments. */
const fold = (text, css) => {
  const folded = text.replace(css ? /\/\*[^]*?\*\/|\s+/g : /\s+/g, ' ');
  return css
    ? folded
        .replace(/ +/g, ' ')
        .replace(/ ?([{};,>]) ?/g, '$1')
        .replace(/\( | (?=\))/g, m => m.trim())
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/(?<=[ :(,])0\./g, '.')
    : folded.replace(besideBlock, '$1');
};

/** What runs in Node: no page loads it. */
const forNode = /[\\/]\.build[\\/](cli|client|receiver)[\\/]/;
const filesForNode = ['cli', 'client', 'receiver']
  .flatMap(folder =>
    readdirSync(`.build/${folder}`, { recursive: true }).map(name => `.build/${folder}/${name}`),
  )
  // A file of types alone has no code.
  .filter(file => file.endsWith('.js') && !/^export \{\};\s*$/m.test(readFileSync(file, 'utf8')));

const templatesIn = function* (node) {
  if (node?.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node ?? {}))
    if (child && typeof child === 'object') yield* templatesIn(child);
};

/**
 * White space in templates and style sheets is folded: nothing in ours depends on it. `sideEffects` in `package.json` speaks
 * of what is published and not of `.build/`.
 */
const own = {
  name: 'own',
  transform(code, id) {
    if (!id.includes('.build') || forNode.test(id)) return null;
    let folded = code;
    const templates = [...templatesIn(this.parse(code))].filter(({ tag }) =>
      /^(html|css|svg)$/.test(tag.name),
    );
    for (const { quasi } of templates)
      if (unboundable.test(quasi.quasis.map(({ value }) => value.raw).join('\0')))
        this.error('Lit is without bindings in comments and text areas here');
    const quasis = templates
      .flatMap(({ tag, quasi }) =>
        quasi.quasis.map(({ start, end }) => ({ start, end, css: tag.name === 'css' })),
      )
      .sort((a, b) => b.start - a.start);
    for (const { start, end, css } of quasis)
      folded = folded.slice(0, start) + fold(folded.slice(start, end), css) + folded.slice(end);
    return { code: folded, map: null, moduleSideEffects: true };
  },
};

const standIn = name => readFileSync(`scripts/stand-ins/${name}.mjs`, 'utf8');

/**
 * `d3-scale` brings interpolation of colours and dates and a language for number formats along, none of which a scale of
 * numbers calls, and its scales do more than ours are asked for; Lit brings what browsers without adopted style sheets need. In what pages
 * load they are replaced by the little that is called; `test/package/scale.test.mjs` proves scale and ticks equal.
 */
const littleOnly = {
  name: 'little-only',
  resolveId: id => (/^d3-(interpolate|format)$/.test(id) ? `\0${id}` : null),
  load: id =>
    id.startsWith('\0d3-')
      ? standIn(id.slice(1))
      : /reactive-element[\\/]css-tag\.js$/.test(id)
        ? standIn('css-tag')
        : null,
  // Numbers are written by `Intl`, and every scale of ours goes from two values to two, and one way.
  transform(code, id) {
    const [called] = (id.includes('.build') && /\bscale\.(?!ticks|nice|domain)\w+/.exec(code)) || [];
    if (called) this.error(`d3-scale is without ${called} here`);
    if (!id.includes('d3-scale')) return null;
    const kept = code
      .replace(
        /scale\.(tickFormat|copy|invert|rangeRound|clamp|interpolate|unknown) = function\(.*?\n {2}};/gs,
        '',
      )
      .replace(/if \(clamp !== identity\$1\) .*;/, '')
      .replace('n > 2 ? polymap : bimap', 'bimap');
    return { code: kept, map: null };
  },
};

/** Lit without what nothing that pages load calls; the builder has it whole. */
const litOnly = {
  name: 'lit-only',
  transform(code, id) {
    // A directive would be written out as "[object Object]".
    if (id.endsWith('lit-html/directive.js')) this.error('Lit is without directives here');
    const [called] = (id.includes('.build') && calls.exec(code)) || [];
    if (called) this.error(`Lit is without ${called} here`);
    const kept = withoutUncalled(code, id);
    return kept ? { code: kept, map: null } : null;
  },
};

/**
 * Of `@lit/localize` what is called and no more: its own can be configured once on a page, and a site may have a use for that
 * itself.
 */
const localizeOnly = {
  name: 'localize-only',
  resolveId: id => (id.startsWith('@lit/localize') ? '\0localize' : null),
  load: id => (id === '\0localize' ? standIn('localize') : null),
};

/** In one file the elements are defined by the bundle, when it has asked the browser and the page: see `src/embed/define-later.ts`. */
const defineLater = {
  name: 'define-later',
  resolveId(id, importer = '') {
    return id.endsWith('/base/define.js') && !importer.endsWith('define-later.js')
      ? this.resolve('./define-later.js', join(process.cwd(), '.build/embed/bundle.js'))
      : null;
  },
};

/**
 * An element's file is asked for together with all that it imports: a browser else finds that out when the file has come, a round trip later.
 * The loader's own text, and that each part of it is an address, is what `src/embed/fetch-once.ts` reads.
 */
const atOnce = {
  name: 'at-once',
  generateBundle(_, bundle) {
    const entry = bundle['civic-goals.js'];
    const importsOf = (name, seen = new Set()) => {
      for (const each of bundle[name].imports)
        if (each !== entry.fileName && !seen.has(each)) importsOf(each, seen.add(each));
      return seen;
    };
    let elements = 0;
    entry.code = entry.code.replace(/import\("\.\/(chunks\/[^"]+)"\)/g, (whole, name) => {
      const files = [...importsOf(name)].map(each => `,"${/chunks\/(.*)\.js/.exec(each)[1]}"`);
      if (files.length) elements++;
      return files.length ? `withImports(${whole}${files.join('')})` : whole;
    });
    if (elements < elementNames().length) this.error('The loader is not as it was.');
    // What cannot be had is told by the element's own file.
    const together =
      'function withImports(file,...names){for(const name of names)import(`./chunks/${name}.js`).catch(()=>{});return file}';
    entry.code = entry.code.replace(/\n*$/, `\n${together}\n`);
  },
};

/** Notes which packages have come into what pages load, for their licences. */
const packages = new Set();
const noteBuiltIn = {
  name: 'note-built-in',
  writeBundle(_, bundle) {
    for (const { modules = {} } of Object.values(bundle))
      for (const [id, { renderedLength }] of Object.entries(modules)) {
        const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? [];
        if (name && renderedLength) packages.add(name.replace('\\', '/'));
      }
    writeFileSync('.build/built-in.json', JSON.stringify([...packages].sort()));
  },
};

/** What reads tables is a script of its own beside the builder's: see `src/builder/import/load-reader-script.ts`. */
const tablesApart = {
  name: 'tables-apart',
  resolveId(id, importer = '') {
    return id.endsWith('/import/load-reader.js') && !importer.endsWith('load-reader-script.js')
      ? this.resolve('./load-reader-script.js', join(process.cwd(), '.build/builder/import/reader.js'))
      : null;
  },
};

const minify = terser({
  module: true,
  ecma: 2022,
  compress: {
    passes: 5,
    unsafe_arrows: true,
    unsafe_methods: true,
    pure_getters: true,
    keep_fargs: false,
    hoist_funs: true,
    booleans_as_integers: false,
  },
  mangle: { properties: { regex: /^_step$/ } },
  format: { comments: /^!/ },
});

const onwarn = warning => {
  // A circle inside a package is its author's: hucre has one among its charts.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every(id => id.includes('node_modules'))) return;
  throw new Error(warning.message);
};

// Nothing comes of `bisector` but what it returns.
const treeshake = { manualPureFunctions: ['bisector'] };

const page = {
  onwarn,
  treeshake,
  plugins: [littleOnly, litOnly, localizeOnly, own, resolve(), noteBuiltIn, minify],
};

export default [
  {
    onwarn,
    input: ['.build/index.js', '.build/define.js', ...filesForNode],
    external: [installed, /^node:/, 'libsql', 'pg', '@resvg/resvg-js'],
    plugins: [localizeOnly, own, resolve()],
    // A file for a file, so that a bundler can leave out what a site does not use.
    output: {
      dir: 'dist',
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: '.build',
    },
  },
  {
    ...page,
    input: { 'civic-goals': '.build/embed/loader.js' },
    output: [
      {
        dir: 'cdn',
        format: 'es',
        banner,
        plugins: [atOnce],
        entryFileNames: '[name].js',
        // An element's chunk by the element's name.
        chunkFileNames: ({ moduleIds }) =>
          `chunks/${/elements[\\/]([\w-]+)[\\/]define/.exec(moduleIds.join())?.[1] ?? '[name]'}-[hash:6].js`,
        // One chunk for what all elements stand on, with all that it imports; the rest by what the elements share.
        manualChunks: {
          core: [
            'base/civic-element',
            'base/define',
            'base/heading',
            'contract/address',
            'contract/link',
            'data/locate',
            'data/objects',
          ].map(name => `.build/${name}.js`),
          // What others have a use for, too, without goals: a sender's day, for one.
          format: ['base/format', 'contract/date'].map(name => `.build/${name}.js`),
          // For what shows or counts a document's goals one by one.
          'each-goal': [
            'base/assignment-text',
            'data/area-goals',
            'data/resolve-goals',
            'progress/state',
          ].map(name => `.build/${name}.js`),
          // For what shows more on paper; the chunk of one of them would else bring it to the other.
          paper: ['paper', 'remarks'].map(name => `.build/base/${name}.js`),
          // The names of the lines stand in the drawing and in the table.
          'trend-chart': ['define', 'words'].map(name => `.build/elements/trend-chart/${name}.js`),
          // For all that shows goals.
          goals: [
            'base/direction',
            'base/facts.styles',
            'base/value-text',
            'base/judgement',
            'base/source-line',
            'base/status',
            'base/one-indicator',
            'data/references',
            'progress/consistency',
            'progress/fulfilment',
            'progress/result',
          ].map(name => `.build/${name}.js`),
        },
      },
    ],
  },
  {
    ...page,
    plugins: [defineLater, ...page.plugins],
    input: { 'civic-goals.bundle': '.build/embed/bundle.js' },
    output: { dir: 'cdn', format: 'es', banner, inlineDynamicImports: true },
  },
  {
    ...page,
    // For pages that have frames alone.
    input: { 'civic-frame': '.build/embed/frame-height.js' },
    output: { dir: 'cdn', format: 'iife', banner },
  },
  {
    ...page,
    // Lit as it is: the builder's form is drawn with directives, and with a template for each row.
    plugins: [tablesApart, ...page.plugins.filter(plugin => plugin !== litOnly)],
    // One classic script: a browser loads no module from a file, and the builder is to work from one.
    input: { builder: '.build/builder/main.js' },
    output: { dir: 'cdn/builder', format: 'iife', banner, inlineDynamicImports: true },
  },
  {
    ...page,
    input: { tables: '.build/builder/import/reader-script.js' },
    output: { dir: 'cdn/builder', format: 'iife', banner },
  },
];
