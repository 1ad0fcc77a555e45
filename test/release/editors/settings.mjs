/** Every tool in each of its settings, with the line that a web team adds to let our tags through: the settings that were run. */
import { partOfTag } from '../../../scripts/json-schema.mjs';

const tag = 'civic-progress-gauge';
const tags = [...partOfTag.keys()];

const sanitizing = allowed => async snippets => {
  // Not there before it is installed.
  const { default: sanitize } = await import('./node_modules/sanitize-html/index.js');
  return snippets.map(snippet =>
    sanitize(
      snippet,
      allowed && {
        allowedTags: [...sanitize.defaults.allowedTags, ...tags],
        allowedAttributes: {
          ...sanitize.defaults.allowedAttributes,
          ...Object.fromEntries(
            tags.map(tag => [
              tag,
              [
                'data',
                'data-json',
                'src',
                'lang',
                'heading-level',
                'appearance',
                'sender',
                'actions',
                'as-of',
              ],
            ]),
          ),
          div: ['data-civic*'],
        },
      },
    ),
  );
};

const asIs = 'som den är';
const allowed = 'tillåten';

/**
 * @param throughPage Gives what puts snippets through a tool in a page.
 * @param throughPhp Puts snippets through one of PHP's.
 */
export const everyTool = (throughPage, throughPhp) => {
  const php = name => snippets => throughPhp(name, snippets);
  const inPage = (tool, name, line, language = 'js') => [
    { tool, setting: asIs, store: throughPage(name, false) },
    ...(line ? [{ tool, setting: allowed, store: throughPage(name, true), line, language }] : []),
  ];
  const tinymce = `custom_elements: '${tag}',
extended_valid_elements: '${tag}[*],div[*]',`;
  return [
    { tool: 'WordPress 6.1, författare', setting: asIs, store: php('kses') },
    {
      tool: 'WordPress 6.1, författare',
      setting: allowed,
      store: php('kses-allowed'),
      language: 'php',
      line: `add_filter('wp_kses_allowed_html', function ($tags) {
  $tags['${tag}'] = array_fill_keys(['data-json', 'src', 'lang', 'heading-level', 'appearance', 'sender', 'actions', 'as-of'], true);
  return $tags;
});`,
    },
    { tool: 'WordPress 6.1, redaktör', setting: asIs, store: php('content') },
    ...inPage('TinyMCE 8', 'TinyMCE 8', tinymce),
    ...inPage('TinyMCE 6', 'TinyMCE 6', tinymce),
    ...inPage(
      'CKEditor 5',
      'CKEditor 5',
      `// I en egen plugin, med GeneralHtmlSupport:
const schema = editor.plugins.get('DataSchema');
const filter = editor.plugins.get('DataFilter');
schema.registerBlockElement({
  view: '${tag}', model: '${tag}', isObject: true,
  modelSchema: { inheritAllFrom: '$blockObject' },
});
filter.allowElement('${tag}');
filter.allowAttributes({ name: '${tag}', attributes: true });
// och för block: htmlSupport: { allow: [{ name: 'div', attributes: /^data-civic/ }] }`,
    ),
    ...inPage(
      'CKEditor 4',
      'CKEditor 4',
      `CKEDITOR.dtd['${tag}'] = CKEDITOR.dtd.div;
CKEDITOR.dtd.body['${tag}'] = CKEDITOR.dtd.div['${tag}'] = CKEDITOR.dtd.$block['${tag}'] = 1;
config.extraAllowedContent = '${tag}[*]; div[data-civic*]';`,
    ),
    ...inPage('Quill 2', 'Quill'),
    ...inPage('Tiptap 3', 'Tiptap'),
    ...inPage('Lexical 0.52', 'Lexical'),
    ...inPage('Trix 2', 'Trix'),
    ...inPage(
      'DOMPurify 3',
      'DOMPurify',
      `DOMPurify.sanitize(html, {
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^civic-/,
    attributeNameCheck: /^(data|data-json|src|lang|heading-level|appearance|sender|actions|as-of)$/,
  },
});`,
    ),
    { tool: 'sanitize-html 2', setting: asIs, store: sanitizing() },
    {
      tool: 'sanitize-html 2',
      setting: allowed,
      store: sanitizing(true),
      language: 'js',
      line: `sanitizeHtml(html, {
  allowedTags: [...sanitizeHtml.defaults.allowedTags, '${tag}'],
  allowedAttributes: {
    ...sanitizeHtml.defaults.allowedAttributes,
    '${tag}': ['data', 'data-json', 'src', 'lang', 'heading-level', 'appearance', 'sender', 'actions', 'as-of'],
    div: ['data-civic*'],
  },
});`,
    },
    { tool: 'HTML Purifier 4.11', setting: asIs, store: php('purifier') },
    {
      tool: 'HTML Purifier 4.11',
      setting: allowed,
      store: php('purifier-allowed'),
      language: 'php',
      line: `$definition = $config->maybeGetRawHTMLDefinition();
$definition->addElement('${tag}', 'Block', 'Flow', 'Common', ['data-json' => 'Text', 'src' => 'URI', 'heading-level' => 'Text', 'appearance' => 'Text', 'sender' => 'Text', 'actions' => 'Text', 'as-of' => 'Text']);
foreach (['data-civic', 'data-civic-data', 'data-civic-src', 'data-civic-heading-level', 'data-civic-lang', 'data-civic-appearance', 'data-civic-sender', 'data-civic-actions', 'data-civic-as-of'] as $name) $definition->addAttribute('div', $name, 'Text');`,
    },
  ];
};
