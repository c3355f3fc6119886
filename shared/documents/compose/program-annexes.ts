import { paragraph, textCell } from '#shared/documents/compose/blocks.ts';
import { planTable } from '#shared/documents/compose/plan-parts.ts';
import type { Block } from '#shared/documents/model.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';

type Kind = ProgramProfile['sections'][number]['kind'];

/** A section of the programme as it is printed. */
export type PrintedSection = {
  readonly number: string;
  readonly kind: Kind;
  readonly blocks: readonly Block[];
};

/** «Directorio de figuras y tablas»: what is drawn and tabled in which section, and where its figures come from. */
export const figureListBlocks = (sections: readonly PrintedSection[]): readonly Block[] => {
  const rows = sections.flatMap(({ number, kind, blocks }) =>
    blocks.flatMap((block) => {
      const shown = shownBy(block);
      return shown === undefined ? [] : [{ ...shown, number, from: ORIGINS[kind] ?? 'Este programa' }];
    }),
  );
  if (rows.length === 0) return [];
  return [
    paragraph('Directorio de figuras y tablas', 'subheading'),
    ...planTable({
      id: 'programa_directorio',
      summary: 'Figuras y tablas del programa, con su apartado y de dónde salen sus datos',
      titles: ['Apartado', 'Tipo', 'Qué muestra', 'Datos de'],
      shares: [0.11, 0.11, 0.56, 0.22],
      size: 8.5,
      rows: rows.map(({ number, type, words, from }) => ({
        cells: [textCell(number, { align: 'center' }), textCell(type), textCell(words), textCell(from)],
      })),
    }),
  ];
};

/** Cards of indicators are told by their matrix. */
const CARD = /^programa_ficha_/;

const shownBy = (block: Block): { readonly type: string; readonly words: string } | undefined => {
  if (block.kind === 'chart') return { type: 'Figura', words: block.caption };
  return block.kind === 'table' && !CARD.test(block.id) ? { type: 'Tabla', words: block.summary } : undefined;
};

const ORIGINS: Readonly<Partial<Record<Kind, string>>> = {
  diagnosis: 'Diagnóstico del expediente',
  segments: 'Diagnóstico y este programa',
  budget: 'Presupuesto del expediente',
  compliance: 'Lineamientos del ejercicio',
};
