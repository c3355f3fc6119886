import type { Draft, SourceSection } from '#electron/imports/procedure/draft.ts';
import { readActivities } from '#electron/imports/procedure/read-activities.ts';
import {
  readCollaborators,
  readPairs,
  readResponsibilities,
  readRevisions,
} from '#electron/imports/procedure/read-tables.ts';
import { blockText, cellText, runsText, type SourceBlock } from '#electron/imports/source-blocks.ts';
import type { RichBlock, RichText } from '#shared/domain/common/rich-text.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { SectionKind } from '#shared/domain/procedure/profile.ts';

/** Puts what stands under one heading where the profile's kind of section keeps it. */
export const readSection = (section: SourceSection, kind: SectionKind, draft: Draft): void => {
  draft.consumed.push(section.heading);
  READERS[kind](section, draft);
};

type SectionReader = (section: SourceSection, draft: Draft) => void;

const READERS: Readonly<Record<SectionKind, SectionReader>> = {
  text: (section, draft) => addText(draft, section.key, section.blocks),
  objective: (section, draft) => readObjective(section, draft),
  scope: (section, draft) => readScope(section, draft),
  responsibilities: (section, draft) =>
    readResponsibilities(section, draft, (blocks) => addText(draft, section.key, blocks)),
  flowchart: (section, draft) =>
    keep(section.blocks, 'Modelado de proceso: el diagrama se deriva de la tabla de actividades', draft),
  activities: (section, draft) => readActivities(section.blocks, draft),
  collaborators: (section, draft) => readCollaborators(section, draft),
  definitions: (section, draft) =>
    readPairs(
      section,
      (left, right) => {
        if (right !== '') draft.definitions.push({ term: left, meaning: right });
        else draft.leftovers.push({ text: left, hint: `Sección «${section.heading}»` });
      },
      draft,
    ),
  references: (section, draft) => readPairs(section, (left, right) => draft.references.push(coded(left, right)), draft),
  forms: (section, draft) => readPairs(section, (left, right) => draft.forms.push(coded(left, right)), draft),
  revisions: (section, draft) => readRevisions(section, draft),
  annexes: (section, draft) => readAnnexes(section.blocks, draft),
  signatures: (section, draft) => keep(section.blocks, `Sección «${section.heading}»`, draft),
};

/** Keeps blocks as text that has no place yet. */
export const keep = (blocks: readonly SourceBlock[], hint: string, draft: Draft): void => {
  for (const block of blocks) {
    const text = blockText(block).trim();
    if (text !== '') draft.leftovers.push({ text, hint });
  }
};

/** Blocks → rich text; a table inside a text section becomes one paragraph per row. */
export const toRichText = (blocks: readonly SourceBlock[]): RichText =>
  blocks.flatMap((block): RichBlock[] => {
    if (block.kind === 'image') return [];
    if (block.kind === 'heading') return [{ kind: 'paragraph', runs: [{ text: block.text, bold: true }] }];
    if (block.kind === 'paragraph') return [{ kind: 'paragraph', runs: [...block.runs] }];
    if (block.kind === 'item') {
      return [{ kind: block.ordered ? 'numbered' : 'bullet', level: Math.min(4, block.level), runs: [...block.runs] }];
    }
    return block.rows
      .map((row) =>
        row.cells
          .map(cellText)
          .filter((text) => text !== '')
          .join(' — '),
      )
      .filter((text) => text !== '')
      .map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
  });

const addText = (draft: Draft, key: string, blocks: readonly SourceBlock[]): void => {
  const text = toRichText(blocks);
  if (text.length > 0) draft.texts.set(key, [...(draft.texts.get(key) ?? []), ...text]);
};

const LIMITS_TITLE = /^l[ií]mites(?: del (?:procedimiento|proceso))?\s*[:.]?\s*/iu;
const LIMITS =
  /^(?:el procedimiento\s+)?(?:inici[ao](?:r[aá])?|comienza|empieza)\s+([\s\S]+?)[\s,;.]+(?:y\s+)?(?:termina|finaliza|concluye|fin(?=\s))\s+(?:con\s+|en\s+)?([\s\S]+?)[\s.]*$/iu;
const START_LINE = /^(?:l[ií]mite\s+inicial|inicio|inicia|comienza)\s*[:.-]?\s+([\s\S]+?)[\s.]*$/iu;
const END_LINE =
  /^(?:l[ií]mite\s+final|fin|t[eé]rmino|termina|finaliza|concluye)\s*[:.-]?\s+(?:con\s+)?([\s\S]+?)[\s.]*$/iu;

const readObjective = (section: SourceSection, draft: Draft): void => {
  const text: SourceBlock[] = [];
  let inLimits = false;
  for (const block of section.blocks) {
    const words = blockText(block).trim();
    if (LIMITS_TITLE.test(words)) {
      inLimits = true;
      const title = LIMITS_TITLE.exec(words)?.[0] ?? '';
      draft.consumed.push(title);
      if (words.length > title.length) readLimits(words.slice(title.length), block, text, draft);
    } else if (inLimits && words !== '') readLimits(words, block, text, draft);
    else text.push(block);
  }
  addText(draft, section.key, text);
};

const readLimits = (words: string, block: SourceBlock, rest: SourceBlock[], draft: Draft): void => {
  const both = LIMITS.exec(words);
  if (both && draft.limitStart === '') {
    draft.limitStart = (both[1] ?? '').trim();
    draft.limitEnd = (both[2] ?? '').trim();
    draft.consumed.push(words);
    return;
  }
  const start = START_LINE.exec(words);
  const end = END_LINE.exec(words);
  if (start && draft.limitStart === '') {
    draft.limitStart = (start[1] ?? '').trim();
    draft.consumed.push(words);
  } else if (end && draft.limitEnd === '') {
    draft.limitEnd = (end[1] ?? '').trim();
    draft.consumed.push(words);
  } else rest.push(block);
};

const AREA_WORD =
  '(?:sub)?(?:direcci[oó]n|secretar[ií]a|coordinaci[oó]n|gerencia|delegaci[oó]n)|departamento|unidad|[aá]rea|oficina|jefatura|contralor[ií]a|[oó]rgano|organismo|comit[eé]|consejo|centro|divisi[oó]n|secci[oó]n|m[oó]dulo|instituto|hospital|jurisdicci[oó]n|ayuntamiento|tesorer[ií]a|biblioteca|archivo';
const AREA_SPLIT = new RegExp(
  `(?:\\s*[;\\n]\\s*|\\s*,\\s*(?:y\\s+)?(?=(?:la |el |los |las )?(?:${AREA_WORD})\\b)|\\s+(?:y|e)\\s+(?=(?:la |el |los |las )?(?:${AREA_WORD})\\b))`,
  'iu',
);
const STARTS_AS_AREA = new RegExp(`^(?:la |el |los |las )?(?:${AREA_WORD})\\b`, 'iu');
/** «Participan la Dirección… y el Departamento…». */
const AREAS_LEAD =
  /^(?:en (?:este|el) procedimiento\s+)?(?:participan?|intervienen?|aplica(?:n)?\s+(?:a|en)|comprende|involucra\s+a?)(?:\s+en (?:este|el) procedimiento)?\s+/iu;
const AREAS_TITLE =
  /^(?:[aá]reas|unidades(?: administrativas)?)(?: que)? (?:intervienen|participantes|involucradas|participan)[^:\n]{0,40}[:.]?\s*/iu;

const readScope = (section: SourceSection, draft: Draft): void => {
  const text: SourceBlock[] = [];
  let listed = false;
  for (const block of section.blocks) {
    const lines = blockText(block).split('\n');
    const rest: string[] = [];
    for (const raw of lines) {
      let line = raw.replace(/\t/g, ' ').trim();
      const title = AREAS_TITLE.exec(line);
      if (title) {
        listed = true;
        draft.consumed.push(title[0]);
        line = line.slice(title[0].length).trim();
      }
      if (line === '') continue;
      const lead = AREAS_LEAD.exec(line)?.[0] ?? '';
      const isItem = block.kind === 'item' || block.kind === 'table';
      const pieces = line
        .slice(lead.length)
        .replace(/\.\s*$/, '')
        .split(AREA_SPLIT)
        .map((piece) => piece.trim().replace(/^(?:la|el|los|las)\s+/iu, ''))
        .filter((piece) => piece !== '');
      const areas =
        pieces.length > 0 &&
        pieces.every((piece) => piece.length <= 160 && (STARTS_AS_AREA.test(piece) || (listed && isItem)));
      if (areas && (listed || isItem || lead !== '' || pieces.length > 1)) {
        draft.consumed.push(line);
        for (const piece of pieces)
          if (!draft.areas.some((area) => foldText(area) === foldText(piece))) draft.areas.push(piece);
      } else rest.push(raw);
    }
    const words = rest.join('\n').trim();
    if (words === '') continue;
    text.push(rest.length === lines.length ? block : { kind: 'paragraph', runs: [{ text: words }] });
  }
  addText(draft, section.key, text);
};

const coded = (left: string, right: string): { code: string; title: string } => {
  if (right === '') return { code: '', title: left };
  const none = /^(?:s\/?[rnc]|n\/?a|sin c[oó]digo|-+)$/i.test(left.trim());
  return { code: none ? '' : left.trim().slice(0, 100), title: right };
};

const ANNEX_TITLE = /^anexo\s*(?:n[oº°]?\.?\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-Z])?\s*[:.–-]?\s*/iu;

const readAnnexes = (blocks: readonly SourceBlock[], draft: Draft): void => {
  let open = false;
  for (const block of blocks) {
    const last = draft.annexes.at(-1);
    if (block.kind === 'image') {
      if (open && last && !last.image) last.image = block.bytes;
      else draft.annexes.push({ title: '', alt: block.alt, image: block.bytes });
      open = true;
      continue;
    }
    const words = (block.kind === 'paragraph' ? runsText(block.runs) : blockText(block)).replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const title = /^anexo\b/iu.test(words) ? ANNEX_TITLE.exec(words)?.[0] : undefined;
    if (title !== undefined) {
      draft.consumed.push(title);
      draft.annexes.push({ title: words.slice(title.length).trim(), alt: '', image: null });
      open = true;
    } else if (open && last) last.title = last.title === '' ? words : `${last.title} ${words}`;
    else {
      draft.annexes.push({ title: words, alt: '', image: null });
      open = true;
    }
  }
};
