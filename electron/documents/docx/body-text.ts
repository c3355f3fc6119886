import { decodeXml } from '#electron/documents/docx/xml-text.ts';

/**
 * The text of word/document.xml, one line per paragraph, in a form that survives another program saving the file:
 * white space is folded, empty paragraphs and the contents list (whose page numbers the word processor renews) are
 * left out, and what stands in drawings comes last, sorted, because programs reorder shapes.
 */
export const bodyText = (documentXml: string): readonly string[] => {
  const flow: string[] = [];
  const drawn: string[] = [];
  /** Paragraphs under way, innermost last: a text box's paragraphs stand inside the paragraph that anchors it. */
  const open: OpenParagraph[] = [];
  let boxes = 0;
  let fallbacks = 0;
  let inText = false;
  for (const token of documentXml.matchAll(TOKEN)) {
    const text = token[4];
    const current = open.at(-1);
    if (text !== undefined) {
      if (inText && current && fallbacks === 0) current.pieces.push(decodeXml(text));
      continue;
    }
    const closes = token[1] === '/';
    const attributes = token[3] ?? '';
    const empty = attributes.endsWith('/');
    switch (token[2]) {
      case 'w:p':
        if (!closes && !empty) open.push({ pieces: [], drawn: boxes > 0, contents: false });
        if (!closes) break;
        close(open.pop(), fallbacks > 0, flow, drawn);
        break;
      case 'w:t':
        inText = !closes && !empty;
        break;
      case 'w:tab':
      case 'w:br':
        if (fallbacks === 0) current?.pieces.push(' ');
        break;
      case 'w:pStyle':
        if (current && CONTENTS_STYLE.test(attributes)) current.contents = true;
        break;
      case 'w:txbxContent':
        if (!empty) boxes += closes ? -1 : 1;
        break;
      // Programs write drawings twice, the second time for readers that don't know shapes.
      case 'mc:Fallback':
        if (!empty) fallbacks += closes ? -1 : 1;
        break;
    }
  }
  return [...flow, ...drawn.sort()];
};

type OpenParagraph = { readonly pieces: string[]; readonly drawn: boolean; contents: boolean };

/** Tag with its attributes, or the text between tags. Quoted values may hold `>`. */
const TOKEN = /<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>|([^<]+)/g;

const CONTENTS_STYLE = /w:val="(?:TOC|Contents|Contenido|TDC|ndice)/i;

const close = (paragraph: OpenParagraph | undefined, ignored: boolean, flow: string[], drawn: string[]): void => {
  if (!paragraph || ignored || paragraph.contents) return;
  const text = paragraph.pieces.join('').replace(/\s+/g, ' ').trim();
  if (text !== '') (paragraph.drawn ? drawn : flow).push(text);
};
