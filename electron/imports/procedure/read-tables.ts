import type { Draft, SourceSection } from '#electron/imports/procedure/draft.ts';
import { blockText, cellText, type SourceBlock, type SourceRow } from '#electron/imports/source-blocks.ts';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';
import { paragraphs, type RichText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';

const PAIR_TITLES = new Set([
  'palabra frase o abreviatura',
  'palabra',
  'termino',
  'concepto',
  'definicion',
  'significado',
  'descripcion',
  'abreviatura',
  'codigo',
  'clave',
  'documento',
  'documentos',
  'nombre del documento',
  'nombre',
  'titulo',
  'formato',
  'formatos',
  'nombre del formato',
  'no',
  'num',
  'registro',
]);

/** Tables and lines of two columns: term and meaning, code and title. A single column fills the left side. */
export const readPairs = (
  { blocks, heading }: SourceSection,
  add: (left: string, right: string) => void,
  draft: Draft,
): void => {
  for (const block of blocks) {
    if (block.kind === 'image') continue;
    if (block.kind === 'table') {
      for (const row of block.rows) pairRow(row, add, draft, heading);
      continue;
    }
    for (const line of blockText(block).split('\n')) {
      const words = line.trim();
      if (words === '' || isNothing(words)) {
        if (words !== '') draft.consumed.push(words);
        continue;
      }
      const split = /^(.{1,100}?)\s*(?::|\s[–—-]\s|\t)\s*(\S[\s\S]*)$/u.exec(words);
      if (split) add((split[1] ?? '').trim(), (split[2] ?? '').trim());
      else add(words, '');
    }
  }
};

const pairRow = (row: SourceRow, add: (left: string, right: string) => void, draft: Draft, heading: string): void => {
  let texts = row.cells.map(cellText);
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return;
  if (filled.every((text) => PAIR_TITLES.has(foldText(text)))) {
    draft.consumed.push(...filled);
    return;
  }
  if (filled.every(isNothing)) {
    draft.consumed.push(...filled);
    return;
  }
  // A leading running number is furniture.
  if (texts.length > 2 && /^\d{1,3}[.)-]*$/.test(texts[0] ?? '')) {
    draft.consumed.push(texts[0] ?? '');
    texts = texts.slice(1);
  }
  const [left = '', right = '', ...more] = texts;
  add(left === '' ? right : left, left === '' ? '' : right);
  for (const text of more) if (text !== '') draft.leftovers.push({ text, hint: `Sección «${heading}»` });
};

const isNothing = (text: string): boolean =>
  /^(?:n\/?a|no aplica|ningun[oa]|-+|sin (?:anexos|formatos|documentos))[.]?$/iu.test(text.trim());

/** «Documento | … / Funciones | …», one or several times, with functions as lines with a dash. */
export const readResponsibilities = (
  section: SourceSection,
  draft: Draft,
  addText: (blocks: readonly SourceBlock[]) => void,
): void => {
  for (const block of section.blocks) {
    if (block.kind !== 'table') {
      addText([block]);
      continue;
    }
    for (const row of block.rows) responsibilityRow(row, draft);
  }
};

const responsibilityRow = (row: SourceRow, draft: Draft): void => {
  const texts = row.cells.map(cellText).filter((text) => text !== '');
  const [first = '', ...rest] = texts;
  if (first === '') return;
  const label = foldText(first);
  const last = draft.responsibilities.at(-1);
  if (label === 'documento') {
    draft.consumed.push(first);
    if (rest.every((text) => foldText(text) === 'funciones') && rest.length > 0) {
      draft.consumed.push(...rest);
      return;
    }
    draft.responsibilities.push({ document: rest.join(' '), functions: [] });
  } else if (label === 'funciones' || label === 'funcion') {
    draft.consumed.push(first);
    if (rest.length > 0) appendFunctions(draft, rest.join('\n'));
  } else if (texts.length === 1 && last) appendFunctions(draft, first);
  else draft.responsibilities.push({ document: first, functions: functionsOf(rest.join('\n')) });
};

const appendFunctions = (draft: Draft, text: string): void => {
  const last = draft.responsibilities.at(-1);
  if (last) last.functions = [...last.functions, ...functionsOf(text)];
  else draft.responsibilities.push({ document: '', functions: functionsOf(text) });
};

const functionsOf = (text: string): RichText =>
  paragraphs(text).map((block) => {
    const words = block.runs[0]?.text ?? '';
    const bullet = /^[-•–*]\s*(\S[\s\S]*)$/u.exec(words);
    return bullet ? { kind: 'bullet', level: 0, runs: [{ text: bullet[1] ?? '' }] } : block;
  });

/** Advisers first, then people of the unit; titles of the two groups switch between them. */
export const readCollaborators = (section: SourceSection, draft: Draft): void => {
  let group: 'advisor' | 'unit' = 'unit';
  const addLine = (texts: readonly string[]): void => {
    const joined = foldText(texts.join(' '));
    if (/^personal .*(?:asesor|organizacion y metodos)/.test(joined)) {
      group = 'advisor';
      draft.consumed.push(...texts);
      return;
    }
    if (/^personal .*(?:colabor|unidad|document)/.test(joined)) {
      group = 'unit';
      draft.consumed.push(...texts);
      return;
    }
    if (/^nombre(?: (?:puesto|cargo|area))*$/.test(joined)) {
      draft.consumed.push(...texts);
      return;
    }
    const [first = '', second = ''] = texts;
    const label = /^asesor(?:ad[oa]|[oó])?(?: por)?$/.test(foldText(first));
    if (label) {
      draft.consumed.push(first);
      for (const name of texts.slice(1)) draft.collaborators.push({ group: 'advisor', ...person(name) });
      return;
    }
    const inline = /^(?:asesorado por|asesor[oó])\s*:\s*(\S.*)$/iu.exec(first);
    if (inline && texts.length === 1) {
      draft.consumed.push(first.slice(0, first.indexOf(':')));
      draft.collaborators.push({ group: 'advisor', ...person(inline[1] ?? '') });
      return;
    }
    if (texts.length === 2 && POST_WORD.test(second) && !POST_WORD.test(first)) {
      draft.collaborators.push({ group, name: first, role: second });
      return;
    }
    for (const name of texts) draft.collaborators.push({ group, ...person(name) });
  };
  for (const block of section.blocks) {
    if (block.kind === 'image') continue;
    if (block.kind === 'table') {
      for (const row of block.rows) {
        const texts = row.cells.map(cellText).filter((text) => text !== '');
        if (texts.length > 0) addLine(texts);
      }
    } else {
      for (const line of blockText(block).split('\n')) if (line.trim() !== '') addLine([line.trim()]);
    }
  }
};

const POST_WORD =
  /^(?:jef[ea]|director[a]?|subdirector[a]?|coordinador[a]?|analista|auxiliar|encargad[oa]|titular|responsable|asesor[a]?|secretari[oa]|t[eé]cnic[oa]|diseñador[a]?|supervisor[a]?|enlace|capturista)\b/iu;

const person = (text: string): { name: string; role: string } => {
  const split =
    /^(.+?)\s*(?:,|\s[–—-]\s|\n)\s*((?:jef|direct|subdirect|coordin|analis|auxil|encarg|titular|respons|asesor|secret|t[eé]cn|diseñ|superv|enlace)[\s\S]*)$/iu.exec(
      text.trim(),
    );
  return split
    ? { name: (split[1] ?? '').trim(), role: (split[2] ?? '').trim() }
    : { name: text.trim().replace(/\s+/g, ' '), role: '' };
};

/** «No. | Fecha | Referencia | Descripción»; dates become ISO days where they are dates. */
export const readRevisions = (section: SourceSection, draft: Draft): void => {
  for (const block of section.blocks) {
    if (block.kind === 'image') continue;
    const rows =
      block.kind === 'table'
        ? block.rows.map((row) => row.cells.map(cellText))
        : blockText(block)
            .split('\n')
            .map((line) => [line.trim()]);
    for (const cells of rows) {
      let texts = cells.filter((text) => text !== '');
      if (texts.length === 0) continue;
      if (
        texts.some((text) =>
          /^(?:fecha(?: del cambio)?|no|breve descripcion del cambio|descripcion del cambio|referencia del cambio)$/.test(
            foldText(text),
          ),
        )
      ) {
        draft.consumed.push(...texts);
        continue;
      }
      if (texts.length === 1 && isNothing(texts[0] ?? '')) {
        draft.consumed.push(...texts);
        continue;
      }
      if (/^\d{1,3}[.)-]*$/.test(texts[0] ?? '') && texts.length > 1) {
        draft.consumed.push(texts[0] ?? '');
        texts = texts.slice(1);
      }
      const dateIndex = texts.findIndex((text) => parseSpanishDate(text) !== undefined);
      const written = dateIndex < 0 ? '' : (texts[dateIndex] ?? '');
      const date = parseSpanishDate(written) ?? written;
      if (written !== '') draft.consumed.push(written);
      if (block.kind !== 'table' && dateIndex < 0) {
        draft.leftovers.push({ text: texts.join(' '), hint: `Sección «${section.heading}»` });
        continue;
      }
      const others = texts.filter((_, index) => index !== dateIndex);
      const [subject = '', ...summary] = others.length > 1 ? others : ['', ...others];
      draft.revisions.push({ date, subject, summary: summary.join(' ') });
    }
  }
};
