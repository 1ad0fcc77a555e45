/**
 * The editors and sanitizers that run in a browser. Each takes a list of snippets, puts each of them in as its own interface takes
 * HTML, and gives back what it would store. `allowed` sets it up to let our tags and blocks through; TinyMCE and CKEditor 5 also take
 * settings of their own.
 */
const tags = [
  'civic-vision-banner',
  'civic-goal-area-list',
  'civic-goal-list',
  'civic-progress-gauge',
  'civic-trend-chart',
  'civic-peer-comparison',
  'civic-goal-summary',
  'civic-feedback-prompt',
  'civic-goal-page',
];

const from = path => `/test/release/editors/node_modules/${path}`;

const script = path =>
  new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = from(path);
    element.onload = resolve;
    element.onerror = () => reject(new Error(`${path} could not be loaded.`));
    document.head.append(element);
  });

const place = () => {
  const element = document.createElement('div');
  document.getElementById('place').replaceChildren(element);
  return element;
};

const each = async (snippets, store) => {
  const stored = [];
  for (const snippet of snippets) stored.push(await store(snippet));
  return stored;
};

const tinymce = folder => async (snippets, allowed) => {
  await script(`${folder}/tinymce.min.js`);
  const target = document.createElement('textarea');
  place().append(target);
  const [editor] = await globalThis.tinymce.init({
    target,
    license_key: 'gpl',
    base_url: from(folder).replace(/\/$/, ''),
    suffix: '.min',
    promotion: false,
    convert_urls: false,
    ...(allowed === true
      ? {
          custom_elements: tags.join(),
          extended_valid_elements: [...tags, 'div'].map(tag => `${tag}[*]`).join(),
        }
      : allowed),
  });
  return each(snippets, snippet => {
    editor.setContent(snippet);
    return editor.getContent();
  });
};

/** CKEditor 5 has to be told what kind of thing each tag is: a block that is taken as a whole. */
const embeds = required =>
  class Embeds {
    static pluginName = 'Embeds';
    static requires = [required];
    constructor(editor) {
      this.editor = editor;
    }
    init() {
      const schema = this.editor.plugins.get('DataSchema');
      const filter = this.editor.plugins.get('DataFilter');
      for (const view of tags) {
        schema.registerBlockElement({
          view,
          model: view,
          isObject: true,
          modelSchema: { inheritAllFrom: '$blockObject' },
        });
        filter.allowElement(view);
        filter.allowAttributes({ name: view, attributes: true });
      }
    }
  };

export const tools = {
  'TinyMCE 8': tinymce('tinymce'),
  'TinyMCE 6': tinymce('tinymce-6'),

  'CKEditor 5': async (snippets, allowed) => {
    const { ClassicEditor, ...plugins } = await import(from('ckeditor5/dist/browser/ckeditor5.js'));
    const { Essentials, Paragraph, Bold, Italic, Heading, Link, List, Table, GeneralHtmlSupport } = plugins;
    const editor = await ClassicEditor.create(place(), {
      licenseKey: 'GPL',
      plugins: [
        Essentials,
        Paragraph,
        Bold,
        Italic,
        Heading,
        Link,
        List,
        Table,
        ...(allowed ? [GeneralHtmlSupport] : []),
        ...(allowed === true ? [embeds(GeneralHtmlSupport)] : []),
      ],
      ...(allowed && {
        htmlSupport: {
          allow: allowed === true ? [{ name: 'div', attributes: /^data-civic/ }] : allowed,
        },
      }),
    });
    return each(snippets, snippet => {
      editor.setData(snippet);
      return editor.getData();
    });
  },

  'CKEditor 4': async (snippets, allowed) => {
    await script('ckeditor4/ckeditor.js');
    const { CKEDITOR } = globalThis;
    if (allowed)
      for (const tag of tags) {
        CKEDITOR.dtd[tag] = CKEDITOR.dtd.div;
        for (const parent of ['body', 'div', 'article', 'section']) CKEDITOR.dtd[parent][tag] = 1;
        CKEDITOR.dtd.$block[tag] = 1;
      }
    const editor = CKEDITOR.replace(place(), {
      versionCheck: false,
      customConfig: '',
      ...(allowed && {
        extraAllowedContent: `${tags.join(' ')}[*]; div[data-civic*]`,
      }),
    });
    await new Promise(resolve => editor.on('instanceReady', resolve));
    return each(
      snippets,
      snippet =>
        new Promise(resolve => editor.setData(snippet, { callback: () => resolve(editor.getData()) })),
    );
  },

  Quill: async snippets => {
    await script('quill/dist/quill.js');
    const editor = new globalThis.Quill(place(), { theme: 'snow' });
    return each(snippets, snippet => {
      editor.setContents(editor.clipboard.convert({ html: snippet }));
      return editor.getSemanticHTML();
    });
  },

  Tiptap: async snippets => {
    const { Editor, StarterKit } = await import(from('.cache/tiptap.js'));
    return each(snippets, snippet => {
      const editor = new Editor({ element: place(), extensions: [StarterKit], content: snippet });
      const stored = editor.getHTML();
      editor.destroy();
      return stored;
    });
  },

  Lexical: async snippets => {
    const lexical = await import(from('.cache/lexical.js'));
    return each(snippets, snippet => {
      const editor = lexical.createEditor({
        nodes: lexical.nodes,
        onError: error => {
          throw error;
        },
      });
      let stored = '';
      editor.update(
        () => {
          const dom = new DOMParser().parseFromString(snippet, 'text/html');
          lexical.$getRoot().select();
          lexical.$insertNodes(lexical.$generateNodesFromDOM(editor, dom));
          stored = lexical.$generateHtmlFromNodes(editor, null);
        },
        { discrete: true },
      );
      return stored;
    });
  },

  Trix: async snippets => {
    await script('trix/dist/trix.umd.js');
    const element = document.createElement('trix-editor');
    const ready = new Promise(resolve =>
      element.addEventListener('trix-initialize', resolve, { once: true }),
    );
    place().append(element);
    await ready;
    return each(snippets, snippet => {
      element.editor.loadHTML(snippet);
      return element.value;
    });
  },

  DOMPurify: async (snippets, allowed) => {
    const { default: purify } = await import(from('dompurify/dist/purify.es.mjs'));
    return each(snippets, snippet =>
      purify.sanitize(
        snippet,
        allowed && {
          CUSTOM_ELEMENT_HANDLING: {
            tagNameCheck: /^civic-/,
            attributeNameCheck: /^(data|data-json|src|lang|heading-level|appearance|sender|actions|as-of)$/,
          },
        },
      ),
    );
  },
};
