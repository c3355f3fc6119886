import { paragraph, rowHeaderCell, textCell } from '#shared/documents/compose/blocks.ts';
import { nothing, planTable } from '#shared/documents/compose/plan-parts.ts';
import type { Block, TableCell } from '#shared/documents/model.ts';
import type { Consolidated, ConsolidatedDossier } from '#shared/domain/consolidated/consolidated.ts';
import {
  courseWords,
  heldWords,
  holderWords,
  notBegun,
  openWords,
  REVIEWED_NAMES,
  sinceWords,
  standingWords,
} from '#shared/domain/consolidated/standing-words.ts';
import type { ReviewedKind } from '#shared/domain/review/review.ts';

/** Where each dossier goes, who holds what, and how its documents stand. Landscape. */
export const stateBlocks = ({ dossiers }: Pick<Consolidated, 'dossiers'>): readonly Block[] =>
  dossiers.length === 0
    ? [nothing('No hay expedientes de este ejercicio.')]
    : planTable({
        id: 'consolidado_estados',
        summary: 'De cada expediente: dónde va, quién lo tiene, sus documentos y las observaciones por contestar',
        titles: ['Programa', 'Dónde va', 'Quién tiene qué', 'Documentos y su validación'],
        shares: [0.18, 0.23, 0.24, 0.35],
        size: 8,
        rows: dossiers.map((dossier) => ({
          breaks: dossier.held.length + dossier.documents.length > 20,
          cells: [
            rowHeaderCell(dossier.programName.trim() || 'Programa sin nombre'),
            courseCell(dossier),
            heldCell(dossier),
            documentsCell(dossier),
          ],
        })),
      });

const courseCell = (dossier: ConsolidatedDossier): TableCell => ({
  blocks: [
    paragraph(courseWords(dossier), 'body', 'left'),
    ...(dossier.current ? [paragraph(holderWords(dossier.current), 'note', 'left')] : []),
  ],
});

const heldCell = ({ held }: ConsolidatedDossier): TableCell =>
  held.length === 0
    ? textCell('Nadie todavía')
    : {
        blocks: held.flatMap(({ document, filed, ...holder }) => [
          paragraph(document || 'Documento sin nombre', 'body', 'left'),
          paragraph(`${filed ? 'Archivado por ' : ''}${holderWords(holder)}`, 'note', 'left'),
        ]),
      };

const documentsCell = ({ documents }: ConsolidatedDossier): TableCell => ({
  blocks: [
    ...documents.flatMap((row) => [
      documentLine(row.kind, standingWords(row)),
      ...[sinceWords(row), openWords(row), heldWords(row)]
        .filter((text) => text !== '')
        .map((text) => paragraph(text, 'note', 'left')),
    ]),
    ...notBegun(documents).map((kind) => documentLine(kind, 'Sin empezar')),
  ],
});

const documentLine = (kind: ReviewedKind, words: string): Block =>
  paragraph([{ text: `${REVIEWED_NAMES[kind]}: `, bold: true }, { text: words }], 'body', 'left');
