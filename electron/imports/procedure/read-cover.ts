import type { Draft } from '#electron/imports/procedure/draft.ts';
import { blockText, cellText, isAllBold, type SourceBlock } from '#electron/imports/source-blocks.ts';
import { parseSpanishDate } from '#shared/domain/common/dates.ts';
import { foldText } from '#shared/domain/common/text.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

/** What stands before the first section: title, code, unit, dates, signatures. The rest is kept as unplaced. */
export const readCover = (
  blocks: readonly SourceBlock[],
  profiles: readonly ProcedureProfile[],
  profile: ProcedureProfile,
  draft: Draft,
): void => {
  const roles = signatureRoles(profiles, profile);
  for (const block of blocks) {
    if (block.kind === 'image') continue;
    if (block.kind === 'table') {
      coverTable(block, roles, draft);
      continue;
    }
    const text = blockText(block).trim();
    if (text === '' || labelled(text, draft)) continue;
    const prominent =
      block.kind === 'heading' ||
      (block.kind === 'paragraph' && isAllBold(block.runs)) ||
      /^procedimiento\s+(?:para|de|del)\s/iu.test(text);
    if (/^(?:manual de )?procedimientos?$/iu.test(text)) draft.consumed.push(text);
    else if (draft.title === '' && prominent && text.length <= 300) draft.title = text;
    else draft.leftovers.push({ text, hint: 'Antes de la primera sección' });
  }
};

/**
 * Folded label → role of the chosen profile. Labels of the other profiles count where their role has the same key
 * («Elaboró» for «Documentó»).
 */
const signatureRoles = (
  profiles: readonly ProcedureProfile[],
  profile: ProcedureProfile,
): ReadonlyMap<string, string> => {
  const keys = new Set(profile.signatureRoles.map((role) => role.key));
  const known = profiles.flatMap((p) => p.signatureRoles).filter((role) => keys.has(role.key));
  return new Map([...known, ...profile.signatureRoles].map((role) => [roleKey(role.label), role.key]));
};

type CoverKey = 'title' | 'code' | 'areaName' | 'versionLabel' | 'documentedOn' | 'updatedOn' | 'authorisedOn';

const LABELS: readonly { readonly pattern: RegExp; readonly key: CoverKey }[] = [
  { pattern: /^(?:t[ií]tulo|nombre|denominaci[oó]n)(?: del)?(?: procedimiento)?$|^procedimiento$/iu, key: 'title' },
  { pattern: /^(?:c[oó]digo|clave)(?: del (?:documento|procedimiento))?$/iu, key: 'code' },
  { pattern: /^(?:unidad(?: administrativa)?|[aá]rea(?: responsable)?|departamento|direcci[oó]n)$/iu, key: 'areaName' },
  { pattern: /^(?:versi[oó]n|revisi[oó]n|no\.? de (?:versi[oó]n|revisi[oó]n))$/iu, key: 'versionLabel' },
  { pattern: /^(?:fecha de )?(?:documentaci[oó]n|elaboraci[oó]n|emisi[oó]n)$/iu, key: 'documentedOn' },
  { pattern: /^(?:fecha de )?(?:actualizaci[oó]n|revisi[oó]n)$/iu, key: 'updatedOn' },
  { pattern: /^(?:fecha de )?autorizaci[oó]n$/iu, key: 'authorisedOn' },
];

/** Takes «Código: ABC-01» where the field is still empty. */
export const labelled = (text: string, draft: Draft): boolean => {
  const match = /^([^:\n]{2,60}):\s*(\S[^\n]*)$/u.exec(text.trim());
  return match ? put((match[1] ?? '').trim(), (match[2] ?? '').trim(), draft) : false;
};

const put = (label: string, value: string, draft: Draft): boolean => {
  const key = LABELS.find(({ pattern }) => pattern.test(label))?.key;
  if (!key || value === '' || draft[key] !== '') return false;
  if (key === 'documentedOn' || key === 'updatedOn' || key === 'authorisedOn') {
    const date = parseSpanishDate(value);
    if (!date) return false;
    draft[key] = date;
  } else draft[key] = value.slice(0, key === 'code' ? 100 : key === 'versionLabel' ? 50 : 2_000);
  draft.consumed.push(label, value);
  return true;
};

const coverTable = (
  block: Extract<SourceBlock, { kind: 'table' }>,
  roles: ReadonlyMap<string, string>,
  draft: Draft,
): void => {
  const rows = block.rows.map((row) => row.cells.map(cellText));
  const roleRow = rows.findIndex((row) => row.some((text) => roles.has(roleKey(text))));
  if (roleRow >= 0 && signatureTable(rows, roleRow, roles, draft)) return;
  for (const row of rows) {
    const filled = row.filter((text) => text !== '');
    const rest: string[] = [];
    for (let index = 0; index < filled.length; index += 1) {
      const cell = filled[index] ?? '';
      const value = filled[index + 1] ?? '';
      if (labelled(cell, draft)) continue;
      if (value !== '' && put(cell.replace(/:\s*$/, ''), value, draft)) {
        index += 1;
        continue;
      }
      rest.push(cell);
    }
    if (rest.length > 0) draft.leftovers.push({ text: rest.join(' · '), hint: 'Portada' });
  }
};

const roleKey = (text: string): string => foldText(text).replaceAll(' ', '');

/** Roles as column titles, or as the first cell of each row. */
const signatureTable = (
  rows: readonly (readonly string[])[],
  roleRow: number,
  roles: ReadonlyMap<string, string>,
  draft: Draft,
): boolean => {
  const titles = rows[roleRow] ?? [];
  const asColumns = titles.filter((text) => roles.has(roleKey(text))).length > 1;
  if (asColumns) {
    titles.forEach((title, column) => {
      const role = roles.get(roleKey(title));
      const lines = rows
        .slice(roleRow + 1)
        .flatMap((row) => (row[column] ?? '').split('\n'))
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (role && lines.length > 0) {
        draft.signatories.push({ role, name: lines[0] ?? '', position: lines.slice(1).join(' ') });
      } else if (lines.length > 0) draft.leftovers.push({ text: [title, ...lines].join(' · '), hint: 'Portada' });
      draft.consumed.push(title);
    });
    for (const row of rows.slice(0, roleRow)) {
      const text = row.filter((cell) => cell !== '').join(' · ');
      if (text !== '') draft.leftovers.push({ text, hint: 'Portada' });
    }
    return true;
  }
  for (const row of rows) {
    const [first = '', ...others] = row;
    const role = roles.get(roleKey(first));
    const values = others.filter((text) => text !== '');
    if (role && values.length > 0) {
      draft.consumed.push(first);
      draft.signatories.push({ role, name: values[0] ?? '', position: values.slice(1).join(' ') });
    } else {
      const text = row.filter((cell) => cell !== '').join(' · ');
      if (text !== '') draft.leftovers.push({ text, hint: 'Portada' });
    }
  }
  return true;
};
