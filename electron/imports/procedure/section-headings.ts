import type { SourceSection } from '#electron/imports/procedure/draft.ts';
import { isAllBold, runsText, type SourceBlock } from '#electron/imports/source-blocks.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** Folded title → section key, over the titles and aliases of all profiles; the preferred profile decides ties. */
export type HeadingTable = ReadonlyMap<string, string>;

export const headingTable = (
  profiles: readonly ProcedureProfile[],
  preferred: ProcedureProfile | null,
): HeadingTable => {
  const table = new Map<string, string>();
  const ordered = preferred ? [preferred, ...profiles.filter((p) => p.id !== preferred.id)] : profiles;
  for (const profile of ordered) {
    for (const section of profile.sections) {
      for (const title of [section.title, ...section.aliases]) {
        const folded = foldText(title);
        if (folded !== '' && !table.has(folded)) table.set(folded, section.key);
      }
    }
  }
  return table;
};

export type SplitSource = {
  readonly before: readonly SourceBlock[];
  readonly sections: readonly SourceSection[];
  /** Headings that a printed contents list repeats. */
  readonly repeatedHeadings: readonly string[];
};

/** Splits a source at its section headings. `before` is what stands ahead of the first one (cover). */
export const splitSections = (blocks: readonly SourceBlock[], table: HeadingTable): SplitSource => {
  const before: SourceBlock[] = [];
  const sections: { key: string; heading: string; runIn: boolean; blocks: SourceBlock[] }[] = [];
  for (const block of blocks) {
    const current = sections.at(-1);
    const found = headingOf(block, table, current ?? null);
    if (found) {
      sections.push({ key: found.key, heading: found.heading, runIn: found.rest.length > 0, blocks: found.rest });
    } else if (current) current.blocks.push(block);
    else before.push(block);
  }
  return { before, ...withoutContentsList(sections) };
};

const NUMBER = /^\s*(?:(?:\d{1,2}(?:\.\d{1,2}){0,2}|[IVXLC]{1,5}|[A-Z])\s*(?:\.-|\.–|[.)°-]|\t|(?=\s))+\s*)/;

type Found = { readonly key: string; readonly heading: string; readonly rest: SourceBlock[] };

type Current = { readonly key: string; readonly runIn: boolean } | null;

const headingOf = (block: SourceBlock, table: HeadingTable, current: Current): Found | null => {
  if (block.kind === 'image' || block.kind === 'item') return null;
  if (block.kind === 'table') return tableHeading(block, table);
  const text = block.kind === 'heading' ? block.text : runsText(block.runs);
  const whole = lookUp(text, table);
  if (whole) {
    // «ANEXO 01:» under «ANEXOS» is that section's own row.
    if (whole === current?.key && /^anexo\b/iu.test(text.trim())) return null;
    // «Objetivo» written plainly inside a text is a heading only where it stands alone, which it does here.
    return { key: whole, heading: text.trim(), rest: [] };
  }
  if (isForeignHeading(block, text, current)) return { key: FOREIGN_SECTION, heading: text.trim(), rest: [] };
  if (block.kind === 'heading') return null;
  return runInHeading(block.runs, text, table, current);
};

/** Key of a section that no profile knows; its text is kept aside under its heading. */
export const FOREIGN_SECTION = '';

/**
 * A numbered heading («6. Marco teórico») that no profile knows ends the section before it. Inside the activities a
 * numbered heading may be a stage, so there it ends nothing.
 */
const isForeignHeading = (block: SourceBlock, text: string, current: Current): boolean => {
  if (current === null || current.key === 'activities' || current.key === 'annexes') return false;
  const prominent = block.kind === 'heading' || (block.kind === 'paragraph' && isAllBold(block.runs));
  return prominent && text.length <= 120 && /^\s*(?:\d{1,2}|[IVX]{1,5})\s*(?:\.-|[.)-])\s*\p{L}/u.test(text);
};

/** The key of a text that is a section's title and nothing else, its number and punctuation aside. */
const lookUp = (text: string, table: HeadingTable): string | null => {
  const line = text.trim();
  if (line.length === 0 || line.length > 120) return null;
  for (const candidate of [line, line.replace(NUMBER, '')]) {
    const key = table.get(foldText(candidate));
    if (key) return key;
  }
  const annex = /^anexos?(?:\s*(?:n[oº°.]*\s*)?\d{0,2})?\s*:?$/i.test(line);
  return annex ? (table.get('anexos') ?? null) : null;
};

/** «Objetivo: Establecer…» and «**1. Objetivo.** Establecer…»: the title runs into its text. */
const runInHeading = (
  runs: readonly { readonly text: string; readonly bold?: boolean | undefined }[],
  text: string,
  table: HeadingTable,
  current: Current,
): Found | null => {
  const bold: string[] = [];
  for (const run of runs) {
    if (run.bold !== true) break;
    bold.push(run.text);
  }
  const boldStart = bold.join('');
  if (boldStart.trim() !== '' && boldStart.length < text.length) {
    const key = lookUp(boldStart, table);
    const rest = text.slice(boldStart.length).replace(/^[\s.:–-]+/, '');
    if (key && key !== current?.key && rest !== '') {
      return { key, heading: boldStart.trim(), rest: [{ kind: 'paragraph', runs: [{ text: rest }] }] };
    }
  }
  const match = /^([^:]{3,60}):\s+(\S[\s\S]*)$/.exec(text);
  const title = match?.[1] ?? '';
  // «Procedimiento: Alta de proveedores» on a cover is the title, though «Procedimiento» also names the activities.
  if (current === null && foldText(title) === 'procedimiento') return null;
  const numbered = NUMBER.test(title) && /^\s*[\dIVXLC]/.test(title);
  const shouted = title === title.toUpperCase() && /\p{Lu}{4}/u.test(title);
  if (match && (numbered || shouted || isAllBold(runs.slice(0, 1)) || current === null || current.runIn)) {
    const key = lookUp(title, table);
    if (key && key !== current?.key) {
      return { key, heading: title.trim(), rest: [{ kind: 'paragraph', runs: [{ text: match[2] ?? '' }] }] };
    }
  }
  return null;
};

/** Some offices frame a heading in a table of one cell. */
const tableHeading = (block: Extract<SourceBlock, { kind: 'table' }>, table: HeadingTable): Found | null => {
  const [row, ...others] = block.rows;
  const [cell, ...moreCells] = row?.cells ?? [];
  const [only, ...moreBlocks] = cell?.blocks ?? [];
  if (!only || moreCells.length > 0 || moreBlocks.length > 0 || only.kind === 'table' || only.kind === 'image')
    return null;
  const text = only.kind === 'heading' ? only.text : runsText(only.runs);
  const key = lookUp(text, table);
  if (!key) return null;
  return { key, heading: text.trim(), rest: others.length > 0 ? [{ kind: 'table', rows: others }] : [] };
};

/**
 * A printed contents list repeats the headings before the sections themselves: titles followed by nothing, and the
 * same key again later. Those first ones go.
 */
const withoutContentsList = (
  sections: readonly SourceSection[],
): { readonly sections: readonly SourceSection[]; readonly repeatedHeadings: readonly string[] } => {
  const lastFilled = new Map<string, number>();
  sections.forEach((section, index) => {
    if (section.blocks.length > 0) lastFilled.set(section.key, index);
  });
  const repeats = (section: SourceSection, index: number) =>
    section.blocks.length === 0 && (lastFilled.get(section.key) ?? -1) > index;
  return {
    sections: sections.filter((section, index) => !repeats(section, index)),
    repeatedHeadings: sections.filter(repeats).map((section) => section.heading),
  };
};
