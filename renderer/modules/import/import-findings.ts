import { assertNever } from '#shared/domain/common/assert-never.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { coverOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureProfile, ProfileSection } from '#shared/domain/procedure/profile.ts';

/** What was recognised for one section, in a few words and the text itself; `empty` where nothing was. */
export type SectionFound = {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly empty: boolean;
};

/** Every section of the guide with what the import found for it, in the guide's order; the cover comes first. */
export const sectionsFound = (content: ProcedureContent, profile: ProcedureProfile): readonly SectionFound[] => [
  coverFound(content),
  ...profile.sections
    .filter((section) => section.kind !== 'flowchart' && section.kind !== 'activities')
    .map((section) => {
      const { lines, unit } = sectionLines(content, section);
      return {
        key: section.key,
        title: section.number === '' ? section.title : `${section.number}. ${section.title}`,
        summary: lines.length === 0 ? 'Nada' : `${lines.length} ${lines.length === 1 ? unit[0] : unit[1]}`,
        lines,
        empty: lines.length === 0,
      };
    }),
];

const coverFound = (content: ProcedureContent): SectionFound => {
  const cover = coverOf(content);
  const pairs: readonly (readonly [string, string])[] = [
    ['Título', cover.title],
    ['Código', cover.code],
    ['Área', cover.areaName],
    ['Versión', cover.versionLabel],
    ['Documentación', cover.documentedOn],
    ['Actualización', cover.updatedOn],
    ['Autorización', cover.authorisedOn],
  ];
  const lines = pairs.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`);
  return {
    key: 'cover',
    title: 'Portada',
    summary: lines.length === 0 ? 'Nada' : `${lines.length} ${lines.length === 1 ? 'dato' : 'datos'}`,
    lines,
    empty: lines.length === 0,
  };
};

type Found = { readonly lines: readonly string[]; readonly unit: readonly [string, string] };

const sectionLines = (content: ProcedureContent, section: ProfileSection): Found => {
  const text = content.sectionText
    .filter((row) => row.sectionKey === section.key)
    .flatMap((row) => plainText(row.body).split('\n'))
    .filter((line) => line.trim() !== '');
  const cover = coverOf(content);
  switch (section.kind) {
    case 'text':
    case 'flowchart':
    case 'activities':
      return { lines: text, unit: PARAGRAPHS };
    case 'objective':
      return {
        lines: [...text, cover.limitStart, cover.limitEnd].filter((line) => line !== ''),
        unit: PARAGRAPHS,
      };
    case 'scope':
      return { lines: [...text, ...content.area.map((area) => area.name)], unit: ['renglón', 'renglones'] };
    case 'responsibilities':
      return rows([...text, ...content.responsibility.map((r) => pair(r.document, plainText(r.functions)))]);
    case 'collaborators':
      return {
        lines: [...text, ...content.collaborator.map((c) => pair(c.name, c.role))],
        unit: ['persona', 'personas'],
      };
    case 'definitions':
      return rows([...text, ...content.definition.map((d) => pair(d.term, d.meaning))]);
    case 'references':
      return { lines: [...text, ...content.reference.map((r) => pair(r.code, r.title))], unit: DOCUMENTS };
    case 'forms':
      return { lines: [...text, ...content.form.map((f) => pair(f.code, f.title))], unit: DOCUMENTS };
    case 'revisions':
      return {
        lines: [...text, ...content.revision.map((r) => pair(r.date, pair(r.subject, r.summary)))],
        unit: ['cambio', 'cambios'],
      };
    case 'annexes':
      return { lines: [...text, ...content.annex.map((a) => a.title)], unit: ['anexo', 'anexos'] };
    case 'signatures':
      return {
        lines: [...text, ...content.signatory.map((s) => pair(s.name, s.position))],
        unit: ['firma', 'firmas'],
      };
    default:
      return assertNever(section.kind);
  }
};

const PARAGRAPHS = ['párrafo', 'párrafos'] as const;
const DOCUMENTS = ['documento', 'documentos'] as const;

const rows = (lines: readonly string[]): Found => ({ lines, unit: ['renglón', 'renglones'] });

const pair = (left: string, right: string): string =>
  [left, right].filter((part) => part.trim() !== '').join(' — ') || 'Renglón sin texto';
