import { SEVERITY_WORDS } from '#electron/hosts/cli/finding-words.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { outlineOf } from '#shared/domain/common/outline.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { FIGURE_NAMES } from '#shared/domain/diagnosis/diagnosis-finding.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';

/** A diagnosis on a terminal: places, figures with whom they are of and their source, groups, findings. */
export const diagnosisWords = (content: DiagnosisContent, findings: readonly Finding[]): string => {
  const own = content.diagnosis[0];
  const nameIn = (rows: readonly { readonly id: string; readonly name: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.name ?? '';
  const sourceOf = (id: string | null) => content.source.find((row) => row.id === id)?.title || '(sin fuente)';
  return [
    `${own?.title || '(sin título)'}, ejercicio ${own?.fiscalYear ?? ''}`,
    ...(own ? [plainText(own.context)].filter(Boolean) : []),
    ...section(
      'Territorios',
      outlineOf(content.territory).map(
        ({ row, level }) => `${'  '.repeat(level)}${TERRITORY_NAMES[row.level]}: ${row.name || '(sin nombre)'}`,
      ),
    ),
    ...section(
      'Cifras (no se suman entre segmentos)',
      content.figure.length === 0
        ? []
        : table([
            ['TIPO', 'VALOR', 'DE QUIÉNES', 'LUGAR', 'SEGMENTO', 'FECHA', 'FUENTE'],
            ...content.figure.map((row) => [
              FIGURE_NAMES[row.kind],
              row.value === '' ? '—' : `${row.value}${row.unit === 'percent' ? ' %' : ''}`,
              row.base || '—',
              nameIn(content.territory, row.territoryId) || '—',
              nameIn(content.segment, row.segmentId) || '—',
              row.date || 's/f',
              sourceOf(row.sourceId),
            ]),
          ]).split('\n'),
    ),
    ...section(
      'Segmentos',
      content.segment.map((row) => `${row.name || '(sin nombre)'}${row.message === '' ? '' : `: ${row.message}`}`),
    ),
    ...section(
      'Hallazgos del diagnóstico',
      content.conclusion.map((row, index) => `${index + 1}. ${row.text}`),
    ),
    ...section(
      'Resultados anteriores',
      content.pastResult.map((row) => `${row.fiscalYear}, ${row.concept}: ${row.done} de ${row.planned} ${row.unit}`),
    ),
    ...findingLines(findings),
  ].join('\n');
};

/** What is missing, as the last part of what a terminal shows of a document. */
export const findingLines = (findings: readonly Finding[]): readonly string[] =>
  section(
    'Por revisar',
    findings.map(
      (one) => `${one.severity === 'blocking' ? BLOCKING : SEVERITY_WORDS[one.severity]} ${one.where}: ${one.message}`,
    ),
  );

/** What a blocking finding of a diagnosis or a programme is in the way of. */
export const BLOCKING = '[impide enviar]';

export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
