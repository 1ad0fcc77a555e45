/**
 * What assistive technology gets of a page: the accessibility tree that Chromium and Firefox themselves have made, as lines for
 * a person to read.
 *
 *     heading "Antal invånare" level 2
 *     paragraph: 14 925 invånare 2018. Målet är 16 000 till 2030.
 *     list
 *       listitem
 *         link "Läs mer"
 *
 * A line is a role, the name in quotation marks, then what is said of it: description, value, states, another language. After a
 * colon stands the text inside, where there is nothing but text; else it has lines of its own. White space is folded, and a
 * no-break space is a space. What has no meaning but to hold other things is left out. The roles' names are ARIA's (a summary is a
 * `disclosure`), so that what differs between the engines' lines differs in what they say.
 */
import { launch } from './launch.mjs';
import { startFirefox } from './marionette.mjs';

/** Roles that the engines call by names of their own. */
const roles = {
  chromium: {
    DescriptionList: 'definition list',
    DisclosureTriangle: 'disclosure',
    Figcaption: 'caption',
    img: 'image',
    LabelText: 'generic',
    MenuListPopup: 'options',
  },
  firefox: {
    checkbutton: 'checkbox',
    'combobox list': 'options',
    'combobox option': 'option',
    definitionlist: 'definition list',
    details: 'group',
    entry: 'textbox',
    graphic: 'image',
    grouping: 'group',
    label: 'generic',
    pushbutton: 'button',
    section: 'generic',
    statusbar: 'status',
    summary: 'disclosure',
    'text leaf': 'text',
    'text container': 'generic',
    'toggle button': 'button',
  },
};

/** Roles that are live regions by themselves. */
const announced = /^(status|alert|log|timer)$/;

/** Whether what is shown in this way has lines of its own. */
const isBlock = display => !!display && !/^(inline|contents|none)/.test(display);

// The server's port is another each time.
const fold = text =>
  (text ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(localhost|127\.0\.0\.1):\d+/g, '$1')
    .trim();

/**
 * The nodes and texts under a node, what has no meaning left out: texts that stand in one line are one text.
 *
 * @returns Nodes, and texts as `{ text, lang }`.
 */
const inside = node => {
  const found = [];
  let open;
  const close = () => {
    const text = fold(open?.text);
    if (text) found.push({ text, lang: open.lang });
    open = undefined;
  };
  const space = () => {
    if (open) open.text += ' ';
  };
  const look = ({ children }) => {
    for (const child of children) {
      if (child.role === 'text') {
        if (open && open.lang !== child.lang) close();
        open = { text: (open?.text ?? '') + child.name, lang: child.lang };
      } else if (child.role === 'nothing') look(child);
      else if (child.role === 'generic' && !isBlock(child.display)) {
        // A thing of its own in the line, with which words do not run together.
        space();
        look(child);
        space();
      } else {
        close();
        if (child.role === 'generic') look(child);
        else found.push(child);
        close();
      }
    }
  };
  look(node);
  close();
  return found;
};

const lines = (node, lang, depth = 0) =>
  inside(node).flatMap(child => {
    const other = child.lang === lang ? '' : `lang ${child.lang}`;
    const indent = '  '.repeat(depth);
    if (!child.role) return `${indent}text${other && ` ${other}`}: ${child.text}`;
    const within = inside(child);
    const texts = within.map(({ text, lang: own }) => (own === child.lang ? text : undefined));
    // What is only a place for text is now and then named after it.
    const isPlace = /^(paragraph|listitem)$/.test(child.role) && texts.join(' ') === fold(child.name);
    const name = isPlace ? '' : fold(child.name);
    const isSaid = name !== '' && texts.join(' ') === name;
    const content = !name && within.length === 1 ? texts[0] : undefined;
    const description = fold(child.description);
    const line = [
      child.role,
      name && `"${name}"`,
      description && `described by "${description}"`,
      child.value && `value "${fold(child.value)}"`,
      ...child.states,
      other,
    ];
    const start = indent + line.filter(Boolean).join(' ');
    if (content !== undefined) return `${start}: ${content}`;
    return [start, ...(isSaid ? [] : lines(child, child.lang, depth + 1))];
  });

/** The lines of what stands in a node. */
const written = main => lines(main, main.lang).join('\n');

const find = (node, test) => {
  if (test(node)) return node;
  for (const child of node.children) {
    const found = find(child, test);
    if (found) return found;
  }
  return undefined;
};

const mainOf = root => {
  const main = find(root, ({ role }) => role === 'main');
  if (!main) throw new Error('The tree has no main.');
  return main;
};

/** Chromium's tree, by the protocol of its developer tools. */
const openChromium = async executablePath => {
  const browser = await launch('chromium', executablePath);
  const [page] = await browser.pages();
  const session = await page.createCDPSession();
  await session.send('Accessibility.enable');
  // A page without a window has no focus either, unless it is told so.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });

  /**
   * Language, a value in words and whether it stands in a line are in the tree and not in the protocol: they are taken from where the tree has
   * them from.
   */
  const places = async () => {
    const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
      computedStyles: ['display'],
    });
    const { nodes, layout } = documents[0];
    const displays = new Map(layout.nodeIndex.map((node, index) => [node, strings[layout.styles[index][0]]]));
    const langs = [];
    return new Map(
      nodes.backendNodeId.map((id, index) => {
        const attributes = nodes.attributes[index].map(string => strings[string]);
        const valueOf = wanted => {
          const at = attributes.findIndex((name, place) => place % 2 === 0 && name === wanted);
          return at < 0 ? undefined : attributes[at + 1];
        };
        // A parent stands before its children.
        langs[index] = valueOf('lang') ?? langs[nodes.parentIndex[index]] ?? '';
        const display = displays.get(index) ?? '';
        // The protocol gives a range's number for its text, too.
        return [id, { lang: langs[index], display, valueText: valueOf('aria-valuetext') }];
      }),
    );
  };

  return {
    go: url => page.goto(url),
    run: (work, ...values) => page.evaluate(work, ...values),
    end: () => browser.close(),
    async tree() {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const placed = await places();
      const byId = new Map(nodes.map(node => [node.nodeId, node]));
      const read = (node, inherited) => {
        const { lang = inherited, display = '', valueText } = placed.get(node.backendDOMNodeId) ?? {};
        const children = (node.childIds ?? [])
          .flatMap(id => byId.get(id) ?? [])
          .filter(child => child.role.value !== 'InlineTextBox')
          .map(child => read(child, lang));
        const own = node.role.value;
        // What Chromium leaves out still begins a line of its own, where it does so on the screen.
        if (node.ignored) return { role: isBlock(display) ? 'generic' : 'nothing', display, lang, children };
        const role = own === 'StaticText' ? 'text' : (roles.chromium[own] ?? own);
        const is = Object.fromEntries(
          (node.properties ?? []).map(({ name, value }) => [name, value.value ?? '']),
        );
        return {
          role,
          name: node.name?.value ?? '',
          description: node.description?.value,
          value: role === 'link' ? '' : String(valueText ?? node.value?.value ?? ''),
          lang,
          display,
          children: role === 'text' || own === 'textbox' ? [] : children,
          states: [
            role === 'heading' && `level ${is.level}`,
            is.expanded !== undefined && (is.expanded ? 'expanded' : 'collapsed'),
            is.checked !== undefined &&
              ({ true: 'checked', false: 'unchecked' }[String(is.checked)] ?? is.checked),
            is.pressed !== undefined && (String(is.pressed) === 'true' ? 'pressed' : 'not pressed'),
            is.selected === true && 'selected',
            is.disabled === true && 'disabled',
            String(is.invalid ?? 'false') !== 'false' && 'invalid',
            is.required === true && 'required',
            is.multiline === true && 'multiline',
            is.busy && 'busy',
            is.live && is.live !== 'off' && !announced.test(role) && `live ${is.live}`,
            is.focused === true && 'focused',
          ],
        };
      };
      return written(mainOf(read(nodes[0], '')));
    },
  };
};

/* global Cc, Ci, gBrowser -- inside Firefox */

/**
 * Runs in the browser itself: the tree of the page that is open, once what is given stands last in it; nothing, where the focus
 * is not where it is in the page a second after that.
 */
const readInFirefox = async (last, focus) => {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const text = node => (node.childCount ? text(node.lastChild) : node.name);
  const isFocused = node => {
    const state = {};
    node.getState(state, {});
    return !!(state.value & Ci.nsIAccessibleStates.STATE_FOCUSED);
  };
  const hasFocus = node => {
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (isFocused(child) || hasFocus(child)) return true;
    return false;
  };
  const until = async (look, patience) => {
    const deadline = Date.now() + patience;
    for (;;) {
      const found = look();
      if (found || Date.now() > deadline) return found;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };
  const document = await until(() => {
    const page = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
    return page?.childCount && text(page) === last ? page : undefined;
  }, 20_000);
  if (!document) throw new Error(`Firefox has no tree that ends with ${last}.`);
  if (!(await until(() => hasFocus(document) === focus, 1000))) return undefined;
  const read = node => {
    const attributes = {};
    for (const { key, value } of node.attributes?.enumerate() ?? []) attributes[key] = value;
    const state = {};
    const more = {};
    node.getState(state, more);
    const states = service.getStringStates(state.value, more.value);
    const children = [];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(read(child));
    return {
      role: service.getStringRole(node.role),
      name: node.name,
      description: node.description,
      value: node.value,
      lang: node.language,
      attributes,
      is: [...Array(states.length).keys()].map(index => states.item(index)),
      children,
    };
  };
  return read(document);
};

/** Runs in the page: what has the focus gets it once more. */
const focusAgain = () => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  element.blur();
  element.focus();
};

/** Firefox's tree, by the service that it gives it out with. */
const openFirefox = async path => {
  const firefox = await startFirefox(path);
  const read = ({ role: own, name, description, value, lang, attributes, is, children }) => {
    const landmark = own === 'landmark' ? attributes['xml-roles'] : undefined;
    const role = landmark ?? roles.firefox[own] ?? own;
    const isNamed = role !== 'listitem' || attributes['explicit-name'] === 'true';
    const live = attributes.live;
    return {
      role,
      // Firefox names an item after all that is in it, which is there to be read anyway.
      name: isNamed ? (name ?? '') : '',
      description,
      value: role === 'link' || role === 'text' ? '' : value,
      lang,
      display: attributes.display,
      children: role === 'text' || own === 'entry' ? [] : children.map(read),
      states: [
        role === 'heading' && `level ${attributes.level}`,
        is.includes('expanded') ? 'expanded' : is.includes('collapsed') && 'collapsed',
        is.includes('checkable') &&
          (is.includes('mixed') ? 'mixed' : is.includes('checked') ? 'checked' : 'unchecked'),
        own === 'toggle button' && (is.includes('pressed') ? 'pressed' : 'not pressed'),
        is.includes('selected') && 'selected',
        is.includes('unavailable') && 'disabled',
        is.includes('invalid') && 'invalid',
        is.includes('required') && 'required',
        is.includes('multi line') && 'multiline',
        is.includes('busy') && 'busy',
        live && live !== 'off' && !announced.test(role) && `live ${live}`,
        is.includes('focused') && 'focused',
      ],
    };
  };
  return {
    go: firefox.go,
    run: firefox.content,
    end: firefox.end,
    async tree(last, focus) {
      for (let attempt = 0; attempt < 10; attempt++) {
        const root = await firefox.chrome(readInFirefox, last, focus);
        if (root) return written(mainOf(read(root)));
        // On a busy machine the word of a focus may come before the word of what has it, and is lost.
        await firefox.content(focusAgain);
      }
      throw new Error(`Firefox's tree is ${focus ? 'without' : 'with'} a focus, and the page is not.`);
    },
  };
};

/**
 * The engines that give out their tree. What they answer with: `go` opens an address, `run` runs a function in the page, `tree`
 * has the lines of what is in the page's `main`, and `end` ends it. `tree` is told the text that the page ends with, and
 * whether something in the page has the focus: Firefox makes its tree some time after the page, from the first change to the last.
 */
export const open = { chromium: openChromium, firefox: openFirefox };
