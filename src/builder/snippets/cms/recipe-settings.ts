/** What web teams set to let more through, by the recipes. Made by `node test/release/editors.mjs --write`: not by hand. */
import type { RecipeSettings } from './measured.js';

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
      "imports:\n  - { resource: 'EXT:rte_ckeditor/Configuration/RTE/Default.yaml' }\neditor:\n  config:\n    htmlSupport:\n      allow:\n        - name: 'div'\n          attributes:\n            [\n              'data-civic',\n              'data-civic-src',\n              'data-civic-data',\n              'data-civic-heading-level',\n              'data-civic-lang',\n              'data-civic-appearance',\n              'data-civic-sender',\n              'data-civic-actions',\n              'data-civic-as-of',\n            ]",
    language: 'yaml',
  },
  {
    name: 'Drupal',
    editor: 'CKEditor 5',
    forms: ['block', 'link'],
    lines:
      '<div data-civic data-civic-src data-civic-data data-civic-heading-level data-civic-lang data-civic-appearance data-civic-sender data-civic-actions data-civic-as-of>',
    language: 'text',
  },
];
