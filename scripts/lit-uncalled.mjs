/**
 * What Lit has that nothing which pages load calls: `rollup.config.mjs` leaves it out of their files, and holds that nothing calls it.
 * Lit is read as it is published; where a pattern does not fit any more the build stops, and the pattern is to be looked at.
 */

/** By the file's end: what is left out, or what stands for what. */
const uncalled = {
  'reactive-element/reactive-element.js': [
    // Decorators, polyfills and a page's count of its versions.
    /Symbol\.metadata\?\?=.*?new WeakMap;/,
    /static addInitializer\(\w\)\{.*?\}(?=static )/,
    /const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\.set\(\w,\w\)\}(?=this\._)/,
    /void 0!==\w\.l&&\(this\.l=\[\.\.\.\w\.l\]\),/,
    /,this\.constructor\.l\?\.forEach\(.*?\(this\)\)/,
    /,\w=\w\.reactiveElementPolyfillSupport/,
    /,\w\?\.\(\{ReactiveElement:\w\}\),\(\w\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    // Controllers that go, come late or ask before an update.
    /removeController\(\w\)\{.*?\}(?=_)/,
    /,void 0!==this\.renderRoot&&this\.isConnected&&t\.hostConnected\?\.\(\)/,
    /this\._\$EO\?\.forEach\(\w=>\w\.hostUpdate\?\.\(\)\),/,
    // Converters, and attributes with JSON.
    /case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/,
    /case Object:case Array:try\{.*?\}catch\(\w\)\{.*?\}/,
    /,b=\{attribute:!0,type:String,.*?hasChanged:f\}/,
    [/\(void 0!==i\.converter\?\.toAttribute\?i\.converter:u\)/, 'u'],
    [/(?<=,h=)"function"==typeof t\.converter\?.*?t\.converter:u;/, 'u;'],
    [/\(i\.hasChanged\?\?f\)/, 'f'],
    // What an attribute has that is there is no script, so that no policy is asked.
    [/c=a\.trustedTypes,l=c\?c\.emptyScript:""/, 'l=""'],
    // Properties with accessors of the class's own, without accessors, or named by a symbol.
    /,this\.prototype\.hasOwnProperty\(t\)&&\(\(s=Object\.create\(s\)\)\.wrapped=!0\)/,
    [/!s\.noAccessor/, '!0'],
    [
      /h=this\.getPropertyDescriptor\(t,i,s\);void 0!==h&&e\(this\.prototype,t,h\)\}\}static getPropertyDescriptor.*?(this\.requestUpdate\(t,h,)i(\).*?\})\}/,
      'd={get(){return this[i]},set(v){const h=this[i];this[i]=v,$1s$2;e(this.prototype,t,d)}}',
    ],
    /i\?\?=r\.getPropertyOptions\(t\),/,
    [/\.getPropertyOptions\(e\)/, '.elementProperties.get(e)'],
    /static getPropertyOptions\(t\)\{.*?\}(?=static )/,
    [/createProperty\(t,s=b\)/, 'createProperty(t,s)'],
    [/\[\.\.\.r\(t\),\.\.\.o\(t\)\]/, 'r(t)'],
    /"string"==typeof t\?(?=t\.toLowerCase)|(?<=t\.toLowerCase\(\)):void 0/g,
    [/,e=!1,h\)\{(.*?const r=this\.constructor)(;if\()!1===e&&\(h=this\[t\]\),/, '){$1,h=this[t]$2'],
    /,wrapped:h|(?<=\{useDefault:i,reflect:e,wrapped:h\}),r/g,
    [/\((this\._\$Ej\.set\(t,)r\?\?(s\?\?this\[t\]\)),!0!==h\|\|void 0!==r\)/, '$1$2'],
    /const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.*?this\.C\(s,void 0,i,e\)\}/,
    // Style sheets in lists within lists, and hooks that no element has.
    [/this\.finalizeStyles\(this\.styles\)/, 'this.styles'],
    /static finalizeStyles\(s\)\{.*?\}(?=static )/,
    [/t=this\.shouldUpdate\(s\),t\?\((.*?)\):this\._\$EM\(\)\}/, 't=!0,$1}'],
    /shouldUpdate\(t\)\{return!0\}/,
    [/this\.hasUpdated\|\|\(this\.hasUpdated=!0,this\.firstUpdated\(t\)\)/, 'this.hasUpdated=!0'],
    /firstUpdated\(t\)\{\}/,
    [/const t=this\.scheduleUpdate\(\);return null!=t&&await t,/, 'return this.performUpdate(),'],
    /scheduleUpdate\(\)\{return this\.performUpdate\(\)\}/,
    /return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/,
  ],
  'lit-html/lit-html.js': [
    // Polyfills, and what directives and the server need.
    /,\w=\w\.litHtmlPolyfillSupport;\w\?\.\(\w,\w\),\(\w\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    [/const j=\{M:h.*?F:Z\}/, 'const j={}'],
    /function M\(t,i,s=t,e\)\{.*?\}(?=class R)/,
    /t=M\(this,t,i(,0)?\),/g,
    [/M\(this,(e\[s\+n\]),i,n\)/, '$1'],
    [/if\(\(t=M\(this,t,i,0\)\?\?A\)===E\)return;/, 't??=A;'],
    /get (tagName|parentNode|startNode|endNode|_\$AU)\(\)\{.*?\}(?=get |u\(|constructor|_\$AI)/g,
    /(?<=\}\}|\{)constructor\([^)]*\)\{super\([^)]*\),this\.type=\d\}|this\.type=[12],/g,
    /(?<=for\()this\._\$AP\?\.\(!1,!0,s\)/,
    /,this\._\$Cv=e\?\.isConnected\?\?!0/,
    /setConnected\(t\)\{.*?\}(?=\}class)/,
    /this\._\$AN=void 0,/g,
    [/\(t\?\.creationScope\?\?l\)/, 'l'],
    // Values that say that nothing has changed.
    /&&t!==E/g,
    /r===E&&\(r=this\._\$AH\[n\]\),/,
    // Bindings to an element, in a comment, or in a text area and its like; comments; listeners with options.
    /else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6.*?\)\)/,
    /else\{let t=-1;for\(.*?length-1\}/,
    [/1===(\w)\.type\?(\w=new .*?):6===\1\.type&&\(\w=new Z\(\w,this,t\)\)/, '$2'],
    /class Z\{.*?\}(?=const j)/,
    /if\(y\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],c\(\)\)\}\}/,
    [/"!--"===u\[1\]\?.*?void 0!==u\[3\]&&\(c=p\)/, 'c=p'],
    [/c=n\?\?v/, 'c=v'],
    [/c===_\|\|c===m\?c=v:\(c=p,n=void 0\)/, 'c=p'],
    /\|\|t\.capture!==s\.capture.*?t\.passive!==s\.passive/,
    [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\(.*?\)):.*?\.handleEvent\(t\)/, '$1'],
    // MathML, and templates that are compiled.
    /3===i\?"<math>":/,
    /3===i\?"<\/math>":/,
    /\|\|3===i/,
    /"number"==typeof s\?(?=this\._\$AC)/,
    /:\(void 0===s\.el&&.*?,s\)(?=;if)/,
    // Another place to render before.
    [/s\?\.renderBefore\?\?i/, 'i'],
    [/const t=s\?\.renderBefore\?\?null;(.*?c\(\),)t\),t,/, '$1null),null,'],
  ],
  'lit-element/lit-element.js': [
    /,\w\.litElementHydrateSupport.*?\(\{LitElement:\w\}\);const (\w)=\w\.litElementPolyfillSupport;\1\?\.\(\{LitElement:\w\}\)/,
    /\(\w\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    /this\.hasUpdated\|\|\(this\.renderOptions\.isConnected=this\.isConnected\),/,
    /connectedCallback\(\)\{super.*?setConnected\(!1\)\}/,
    /createRenderRoot\(\)\{.*?,t\}(?=update)/,
    /,this\._\$Do=void 0/,
    [/this\._\$Do=e\(/, 'e('],
    [/render\(\)\{return r\}/, ''],
  ],
};

/** What of the above a file of ours would call, if it said so. */
export const calls =
  /\b(addInitializer|removeController|hostUpdate|converter|hasChanged|noAccessor|finalizeStyles|getPropertyOptions|getPropertyDescriptor|shouldUpdate|firstUpdated|scheduleUpdate|getUpdateComplete|noChange|mathml|handleEvent|renderBefore)\b|\brequestUpdate\((?!\))/;

/** A binding in a comment or in a text area and its like; `\0` stands for each value. */
export const unboundable = /<!--|<(?:script|style|textarea|title)\b[^<]*>[^<]*\0/i;

/**
 * A file of Lit's without what is not called.
 *
 * @param code The file's text.
 * @param path Its path or address.
 * @returns What is left; nothing, where it is another file.
 */
export const withoutUncalled = (code, path) => {
  const [, patterns] =
    Object.entries(uncalled).find(([end]) => path.replaceAll('\\', '/').endsWith(end)) ?? [];
  return patterns?.reduce((text, given) => {
    const [pattern, instead] = [given, ''].flat();
    if (text.search(pattern) < 0) throw new Error(`Lit is not as it was: ${pattern}`);
    return text.replace(pattern, instead);
  }, code);
};
