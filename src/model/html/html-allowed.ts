const GLOBAL_ATTRIBUTES = {
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z0-9-]{1,35}$/i,
  title: /^/,
};

/** The HTML tags that notes may use, each with the attributes that it keeps. */
export const HTML_TAGS: ReadonlyMap<string, HtmlTagRule> = new Map(
  Object.entries({
    ...rules('block', 'div center p h1 h2 h3 h4 h5 h6', { align: /^(?:left|center|right)$/i }),
    ...rules('block', 'blockquote aside ul dl figure table', {}),
    ...rules('block', 'caption thead tbody tfoot tr', {}, ['table']),
    ...rules('block', 'dt dd', {}, ['dl']),
    ...rules('block', 'figcaption', {}, ['figure']),
    ...rules('block', 'details', { open: /^/ }),
    ...rules('block', 'summary', {}, ['details']),
    ...rules('block', 'ol', { start: /^-?\d{1,9}$/, reversed: /^/ }),
    ...rules('block', 'li', { value: /^-?\d{1,9}$/ }, ['ul', 'ol']),
    ...rules(
      'block',
      'td th',
      { align: /^(?:left|center|right)$/i, colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/ },
      ['tr'],
    ),
    ...rules('inline', 'b i u s em strong mark kbd sub sup small big span font code del ins', {}),
    ...rules('inline', 'abbr q cite samp var dfn tt strike bdo bdi ruby', {}),
    ...rules('inline', 'rt rp', {}, ['ruby']),
    ...rules('inline', 'a', { href: /^/ }),
    ...rules('inline', 'br wbr', {}),
    ...rules('block', 'hr', {}),
  }),
);

/** Tags that have no content and no end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

/** Tags whose end tag is optional in HTML. */
export const OPTIONAL_END_TAGS: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot rt rp'.split(' '),
);

export type HtmlTagRule = {
  kind: 'block' | 'inline';
  /** The attributes that are kept, each with the pattern that its value must match. */
  attributes: Readonly<Record<string, RegExp>>;
  /** Tags of which one must be open around this one; null if it may occur anywhere. */
  within: readonly string[] | null;
};

function rules(
  kind: HtmlTagRule['kind'],
  names: string,
  attributes: HtmlTagRule['attributes'],
  within: readonly string[] | null = null,
): Record<string, HtmlTagRule> {
  const rule = { kind, attributes: { ...GLOBAL_ATTRIBUTES, ...attributes }, within };
  return Object.fromEntries(names.split(' ').map((name) => [name, rule]));
}
