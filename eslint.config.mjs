/**
 * The rules of this code: ESLint's and Lit's recommended sets, typescript-eslint's strict one, custom elements' and
 * accessibility's recommended ones, and our own bans. Each ban has a snippet in test/scripts/lint.test.mjs that must trip it.
 */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';
import house from './scripts/lint/floors.mjs';

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'setTimeout',
    'clearTimeout',
    'performance',
  ].map(name => [name, 'readonly']),
);

const bannedImports = [
  {
    regex: '/directives/(style-map|unsafe-html|unsafe-svg|unsafe-mathml)(\\.js)?$',
    message:
      'styleMap breaks under a strict CSP, use .style=${…}; the unsafe directives pass Trusted Types, never use them.',
  },
  {
    regex: '^(lit|lit-element|@lit/reactive-element)/decorators?(\\.js|/.*)?$',
    message: 'Declare `static properties`; decorators would define elements and fields on import.',
  },
];
const otherElements = {
  regex: '^\\.\\./[^.]',
  message: "Elements do not import one another; a composing element loads another's define.js with import().",
};
const inTemplate = '> TemplateLiteral > TemplateElement';
const markup = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/]';
const onOldPages = {
  selector:
    "CallExpression[callee.property.name='entries'][arguments.length=0], CallExpression[callee.object.name='Array'][callee.property.name='from']",
  message: 'Prototype and MooTools put something else in the place of entries() and Array.from().',
};
const halfCharacters = {
  selector: "Identifier[name='encodeURIComponent']",
  message: 'It throws at half a character, which a document can hold: encodeComponent() of src/data.',
};
const enums = {
  selector: 'TSEnumDeclaration',
  message: "A union of literal types is all that an enum is, and no code: 'met' | 'not-met'.",
};
// A name is compared with a regular expression because ='undefined' is also true of what has no name.
const bannedSyntax = [
  {
    selector: `${markup} ${inTemplate}[value.raw=/(^|\\s)style\\s*=/i]`,
    message: 'A style attribute breaks under a strict CSP: bind the property, .style=${…}, or write a rule.',
  },
  {
    selector: `${markup} ${inTemplate}[value.raw=/<style\\b/i]`,
    message: 'A <style> in a template breaks under a strict CSP: use static styles.',
  },
  {
    selector: `TaggedTemplateExpression[tag.name='css'] ${inTemplate}[value.raw=/\\bdata:/i]`,
    message: 'A data: address in CSS breaks under a strict CSP: draw it as SVG in the template.',
  },
  ...['arguments.length=0', 'arguments.0.name=/^undefined$/', 'arguments.0.elements.length=0'].flatMap(
    missing => [
      {
        selector: `:matches(NewExpression, CallExpression)[callee.object.name='Intl'][${missing}]`,
        message: "Name the locale: the default is the browser's, not the page's.",
      },
      {
        selector: `CallExpression[callee.property.name=/^toLocale/][${missing}]`,
        message: "Name the locale: the default is the browser's, not the page's.",
      },
    ],
  ),
  {
    selector:
      "CallExpression[callee.property.name='localeCompare']:matches([arguments.length=1], [arguments.1.name=/^undefined$/])",
    message: "Name the locale: the default is the browser's, not the page's.",
  },
  onOldPages,
  enums,
  halfCharacters,
];
// No regular expression in a selector can hold a slash: \u002F is one.
const otherElementsLater = {
  selector: 'ImportExpression[source.value=/^\\.\\.\\u002F[^.](?!.*\\u002Fdefine\\.js$)/]',
  message: "Of another element only its define.js may be imported: import('../goal-list/define.js').",
};

const bans = ({ imports = [], syntax = [] } = {}) => ({
  'no-restricted-imports': ['error', { patterns: [...bannedImports, ...imports] }],
  'no-restricted-syntax': ['error', ...bannedSyntax, ...syntax],
});

export default defineConfig(
  globalIgnores(['dist', 'cdn', '.build', 'storybook-static', 'src/generated', 'node_modules']),
  // Apps of their own, with their own compilers and checkers, which this project does not have.
  globalIgnores(['test/full/frameworks/**/*.ts']),
  { ...js.configs.recommended, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    // Runs in pages, in place of a module of Lit's.
    files: ['scripts/stand-ins/css-tag.mjs'],
    languageOptions: { globals: { CSSStyleSheet: 'readonly' } },
  },
  {
    // Runs in a page, or is handed over to it.
    files: [
      'test/release/editors.mjs',
      'test/release/editors/in-page.js',
      'test/release/editors/round-trip.mjs',
      'test/release/editors/through-builder.mjs',
      'test/full/feedback.mjs',
      'test/full/paper.mjs',
      'test/full/report.mjs',
      'test/full/publish.mjs',
      'test/full/served.mjs',
      'test/full/pictures.mjs',
      'test/full/shift.mjs',
      'test/full/support/drive.mjs',
      'test/full/toolbar.mjs',
      'test/builder/fetch/from-page.test.mjs',
      'test/builder/from-file.test.mjs',
      'test/builder/keyboard.test.mjs',
      'test/full/huge.mjs',
      'test/full/visits.mjs',
      'test/release/csv.mjs',
      'test/release/first-picture.mjs',
      'test/spoken/spoken.test.mjs',
      'test/support/spoken.mjs',
      'test/visual/compare.test.mjs',
      'test/visual/stories.mjs',
    ],
    languageOptions: {
      globals: {
        window: 'readonly',
        Event: 'readonly',
        document: 'readonly',
        DOMParser: 'readonly',
        NodeFilter: 'readonly',
        location: 'readonly',
        PerformanceObserver: 'readonly',
        innerHeight: 'readonly',
        requestAnimationFrame: 'readonly',
        scrollTo: 'readonly',
      },
    },
  },
  {
    files: ['test/visual/pictures.mjs'],
    languageOptions: { globals: { WebAssembly: 'readonly' } },
  },
  {
    // Runs in the pages of the bench.
    files: ['test/bench/**/*.js', 'test/bench/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['window', 'document', 'location', 'navigator', 'performance', 'customElements', 'setTimeout'],
          ...['URLSearchParams', 'CSSStyleSheet', 'HTMLElement', 'DOMParser', 'Node', 'NodeFilter', 'Event'],
          ...['requestAnimationFrame', 'scrollTo', 'innerHeight', 'PerformanceObserver', 'OffscreenCanvas'],
          ...['createImageBitmap', 'Blob', 'atob'],
        ].map(name => [name, 'readonly']),
      ),
    },
  },
  {
    // Plain scripts of the test pages.
    files: ['test/pages/**/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        document: 'readonly',
        console: 'readonly',
        addEventListener: 'readonly',
        CSS: 'readonly',
        Document: 'readonly',
        Element: 'readonly',
        Node: 'readonly',
        NodeList: 'readonly',
      },
    },
  },
  {
    // What old libraries are called by.
    files: ['test/full/old-scripts/*.js'],
    languageOptions: {
      globals: {
        window: 'readonly',
        Element: 'readonly',
        Elements: 'readonly',
        $: 'readonly',
        jQuery: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      ts.configs.strictTypeChecked,
      lit['flat/recommended'],
      wc['flat/recommended'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-restricted-syntax': ['error', enums],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // There are none, and it looks at every assignment: a tenth of the whole time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Lit binds the handlers that a template is given to the element.
      '@typescript-eslint/unbound-method': 'off',
      // role="list" is redundant everywhere but in Safari, which forgets that a list without bullets is one.
      'lit-a11y/no-redundant-role': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-customized-built-in-elements': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
    },
  },
  { files: ['src/**/*.ts'], rules: bans() },
  {
    files: ['src/elements/**/*.ts'],
    rules: bans({ imports: [otherElements], syntax: [otherElementsLater] }),
  },
  {
    files: ['src/**/*.ts'],
    plugins: { house },
    rules: { 'house/floors': 'error', 'house/no-circles': 'error' },
  },
  { files: ['src/builder/**/*.ts'], rules: { 'max-lines': ['error', 200] } },
  {
    // What a visitor may write, and a filter lets through, hides properties of `document`.
    files: ['src/{data,base,elements,embed}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'document', message: 'An image of that name hides it: see src/data/real-document.ts.' },
      ],
    },
  },
  {
    // Runs in a command, too.
    files: ['src/contract/**/*.ts', 'src/progress/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'location', 'navigator', 'customElements'],
    },
  },
  {
    // Runs in Node, where no page has touched the arrays, and writes HTML as text.
    files: ['src/cli/**/*.ts', 'src/client/**/*.ts', 'src/receiver/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...bannedSyntax.filter(ban => ban !== onOldPages)],
      'lit/no-value-attribute': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // chai's expect(x).to.be.true is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
