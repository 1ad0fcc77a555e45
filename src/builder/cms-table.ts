/**
 * What was seen of an embed after a tool had stored it, and what web teams add to let more through. Made by
 * `node test/full/editors.mjs --write`, with `docs/cms-table.md` of the same: not by hand.
 */

/** The element; the element and its fallback after it; a link, text, source code in its place; nothing. */
export type Seen = 'element' | 'twice' | 'link' | 'text' | 'source' | 'gone';

/** One tool, as it comes or with a line that lets our tags through. */
export interface MeasuredTool {
  readonly tool: string;
  readonly isAllowed: boolean;
  readonly link: Seen;
  readonly block: Seen;
  readonly tag: Seen;
  /** The tag with a paragraph inside. */
  readonly tagWithParagraph: Seen;
  readonly line?: string;
  readonly language?: string;
}

/** What a recipe tells a web team to set. It was run in the editor, not in the whole system. */
export interface RecipeSettings {
  readonly name: string;
  readonly editor: string;
  readonly forms: readonly ('link' | 'block' | 'tag')[];
  readonly lines: string;
  readonly language: string;
}

export const measuredTools: readonly MeasuredTool[] = [
  {
    tool: 'WordPress 6.1, författare',
    isAllowed: false,
    link: 'element',
    block: 'element',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'WordPress 6.1, författare',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'twice',
    line: "add_filter('wp_kses_allowed_html', function ($tags) {\n  $tags['civic-progress-gauge'] = array_fill_keys(['data-json', 'src', 'lang', 'heading-level', 'appearance'], true);\n  return $tags;\n});",
    language: 'php',
  },
  {
    tool: 'WordPress 6.1, redaktör',
    isAllowed: false,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'twice',
  },
  {
    tool: 'TinyMCE 8',
    isAllowed: false,
    link: 'element',
    block: 'element',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'TinyMCE 8',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "custom_elements: 'civic-progress-gauge',\nextended_valid_elements: 'civic-progress-gauge[*],div[*]',",
    language: 'js',
  },
  {
    tool: 'TinyMCE 6',
    isAllowed: false,
    link: 'element',
    block: 'element',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'TinyMCE 6',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "custom_elements: 'civic-progress-gauge',\nextended_valid_elements: 'civic-progress-gauge[*],div[*]',",
    language: 'js',
  },
  {
    tool: 'CKEditor 5',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'CKEditor 5',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "// I en egen plugin, med GeneralHtmlSupport:\nconst schema = editor.plugins.get('DataSchema');\nconst filter = editor.plugins.get('DataFilter');\nschema.registerBlockElement({\n  view: 'civic-progress-gauge', model: 'civic-progress-gauge', isObject: true,\n  modelSchema: { inheritAllFrom: '$blockObject' },\n});\nfilter.allowElement('civic-progress-gauge');\nfilter.allowAttributes({ name: 'civic-progress-gauge', attributes: true });\n// och för block: htmlSupport: { allow: [{ name: 'div', attributes: /^data-civic/ }] }",
    language: 'js',
  },
  {
    tool: 'CKEditor 4',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'CKEditor 4',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "CKEDITOR.dtd['civic-progress-gauge'] = CKEDITOR.dtd.div;\nCKEDITOR.dtd.body['civic-progress-gauge'] = CKEDITOR.dtd.div['civic-progress-gauge'] = CKEDITOR.dtd.$block['civic-progress-gauge'] = 1;\nconfig.extraAllowedContent = 'civic-progress-gauge[*]; div[data-civic*]';",
    language: 'js',
  },
  {
    tool: 'Quill 2',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'Tiptap 3',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'Lexical 0.52',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  { tool: 'Trix 2', isAllowed: false, link: 'element', block: 'text', tag: 'text', tagWithParagraph: 'text' },
  {
    tool: 'DOMPurify 3',
    isAllowed: false,
    link: 'element',
    block: 'element',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'DOMPurify 3',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: 'DOMPurify.sanitize(html, {\n  CUSTOM_ELEMENT_HANDLING: {\n    tagNameCheck: /^civic-/,\n    attributeNameCheck: /^(data|data-json|src|lang|heading-level|appearance)$/,\n  },\n});',
    language: 'js',
  },
  {
    tool: 'sanitize-html 2',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'sanitize-html 2',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "sanitizeHtml(html, {\n  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'civic-progress-gauge'],\n  allowedAttributes: {\n    ...sanitizeHtml.defaults.allowedAttributes,\n    'civic-progress-gauge': ['data', 'data-json', 'src', 'lang', 'heading-level', 'appearance'],\n    div: ['data-civic*'],\n  },\n});",
    language: 'js',
  },
  {
    tool: 'HTML Purifier 4.11',
    isAllowed: false,
    link: 'element',
    block: 'text',
    tag: 'text',
    tagWithParagraph: 'text',
  },
  {
    tool: 'HTML Purifier 4.11',
    isAllowed: true,
    link: 'element',
    block: 'element',
    tag: 'element',
    tagWithParagraph: 'element',
    line: "$definition = $config->maybeGetRawHTMLDefinition();\n$definition->addElement('civic-progress-gauge', 'Block', 'Flow', 'Common', ['data-json' => 'Text', 'src' => 'URI', 'heading-level' => 'Text', 'appearance' => 'Text']);\nforeach (['data-civic', 'data-civic-data', 'data-civic-src', 'data-civic-heading-level', 'data-civic-lang', 'data-civic-appearance'] as $name) $definition->addAttribute('div', $name, 'Text');",
    language: 'php',
  },
];

export const recipeSettings: readonly RecipeSettings[] = [
  {
    name: 'Umbraco 13',
    editor: 'TinyMCE 6',
    forms: ['block', 'tag', 'link'],
    lines:
      '{\n  "Umbraco": {\n    "CMS": {\n      "RichTextEditor": {\n        "CustomConfig": {\n          "custom_elements": "civic-progress-gauge",\n          "extended_valid_elements": "civic-progress-gauge[*],div[*]"\n        }\n      }\n    }\n  }\n}',
    language: 'json',
  },
  {
    name: 'Umbraco 14 and 15',
    editor: 'TinyMCE 6',
    forms: ['block', 'tag', 'link'],
    lines:
      '{\n  "name": "civic-goals",\n  "version": "1.0.0",\n  "extensions": [\n    {\n      "type": "tinyMcePlugin",\n      "alias": "civicgoals",\n      "name": "civic-goals",\n      "meta": {\n        "config": {\n          "custom_elements": "civic-progress-gauge",\n          "extended_valid_elements": "civic-progress-gauge[*],div[*]"\n        }\n      }\n    }\n  ]\n}',
    language: 'json',
  },
  {
    name: 'Optimizely',
    editor: 'TinyMCE 6',
    forms: ['block', 'tag', 'link'],
    lines:
      'services.Configure<TinyMceConfiguration>(config =>\n{\n    config.Default()\n        .AddPlugin("code")\n        .AppendToolbar("code")\n        .AddSetting("custom_elements", "civic-progress-gauge")\n        .AddSetting("extended_valid_elements", "civic-progress-gauge[*],div[*]");\n});',
    language: 'csharp',
  },
  {
    name: 'TYPO3',
    editor: 'CKEditor 5',
    forms: ['block', 'link'],
    lines:
      "imports:\n  - { resource: 'EXT:rte_ckeditor/Configuration/RTE/Default.yaml' }\neditor:\n  config:\n    htmlSupport:\n      allow:\n        - name: 'div'\n          attributes:\n            [\n              'data-civic',\n              'data-civic-src',\n              'data-civic-data',\n              'data-civic-heading-level',\n              'data-civic-lang',\n              'data-civic-appearance',\n            ]",
    language: 'yaml',
  },
  {
    name: 'Drupal',
    editor: 'CKEditor 5',
    forms: ['block', 'link'],
    lines:
      '<div data-civic data-civic-src data-civic-data data-civic-heading-level data-civic-lang data-civic-appearance>',
    language: 'text',
  },
];
