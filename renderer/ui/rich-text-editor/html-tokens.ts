/** A tag or a stretch of text of a pasted HTML; comments, declarations and processing instructions are left out. */
export type HtmlToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'end'; readonly name: string }
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly selfClosing: boolean;
    };

/** Splits HTML into tokens in one pass; names in lower case, entities resolved. Never throws, whatever it is given. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      yield { kind: 'text', text: decode(html.slice(at)) };
      return;
    }
    if (open > at) yield { kind: 'text', text: decode(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4);
      continue;
    }
    if (html[open + 1] === '!' || html[open + 1] === '?') {
      at = after(html, '>', open);
      continue;
    }
    const name = /^<\/?([a-zA-Z][^\s/>]*)/.exec(html.slice(open, open + 100))?.[1]?.toLowerCase();
    if (name === undefined) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    const close = endOfTag(html, open + 1);
    const inside = html.slice(open + 1, close);
    at = close + 1;
    if (inside.startsWith('/')) {
      yield { kind: 'end', name };
      continue;
    }
    yield {
      kind: 'start',
      name,
      attributes: attributesOf(inside.slice(name.length)),
      selfClosing: inside.endsWith('/'),
    };
    if (name === 'style' || name === 'script') {
      at = skipRaw(html, name, at);
      yield { kind: 'end', name };
    }
  }
}

const after = (html: string, mark: string, from: number): number => {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
};

/** Where the tag's `>` stands, quotes respected. */
const endOfTag = (html: string, from: number): number => {
  let quote = '';
  for (let i = from; i < html.length; i += 1) {
    const c = html[i];
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i;
  }
  return html.length;
};

const skipRaw = (html: string, name: string, from: number): number => {
  const end = new RegExp(`</${name}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  return found ? after(html, '>', found.index) : html.length;
};

const attributesOf = (text: string): Readonly<Record<string, string>> => {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)) {
    attributes[(match[1] ?? '').toLowerCase()] = decode(match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  bull: '•',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  iquest: '¿',
  iexcl: '¡',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
  sect: '§',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  uuml: 'ü',
  ntilde: 'ñ',
  Aacute: 'Á',
  Eacute: 'É',
  Iacute: 'Í',
  Oacute: 'Ó',
  Uacute: 'Ú',
  Uuml: 'Ü',
  Ntilde: 'Ñ',
};

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,10});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
