import { table } from '#electron/hosts/cli/terminal.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import type { ClassifierImportPreview, ClassifierSummary } from '#shared/ipc/classifier-channels.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

export const classifierLines = (classifiers: readonly ClassifierSummary[]): string =>
  classifiers.length === 0
    ? 'No hay clasificadores. Para empezar: cauce classifier import ARCHIVO --year EJERCICIO --name NOMBRE'
    : table([
        ['ID', 'EJERCICIO', 'ESTADO', 'CIFRAS', 'PARTIDAS', 'ENTE', 'NOMBRE'],
        ...classifiers.map((one) => [
          one.classifierId,
          String(one.fiscalYear),
          one.state === 'open' ? 'abierto' : 'cerrado',
          String(one.width),
          String(one.items),
          one.owner || '—',
          one.name,
        ]),
      ]);

type Preview = Pick<ClassifierImportPreview, 'rows' | 'counts' | 'notices'>;

/** What a list would do: its counts, and every row that is not simply loaded. */
export const classifierPreviewWords = ({ rows, counts, notices }: Preview): string =>
  [
    ...rows
      .filter((row) => row.state !== 'skipped')
      .flatMap((row) => [
        `${STATES[row.state]} ${row.code || '(sin clave)'} ${row.name}`.trimEnd(),
        ...row.problems.map((problem) => `  ${problem.message}`),
      ]),
    '',
    `Nuevas: ${counts.new}; cambian: ${counts.changed}; iguales: ${counts.same}; ya en la base: ${counts.base}; rechazadas: ${counts.refused}`,
    ...notices.map((notice) => `Aviso: ${notice}`),
  ].join('\n');

const STATES = {
  new: '[nueva]',
  changed: '[cambia]',
  same: '[igual]',
  base: '[en la base]',
  refused: '[rechazada]',
  skipped: '[no se lee]',
} as const;

export const searchLines = (hits: ChannelOutput<'classifier.search'>): string =>
  hits.length === 0
    ? 'No se encontró ninguna partida. Pruebe con menos palabras, o con el principio de la clave.'
    : table([
        ['CLAVE', 'NIVEL', 'DENOMINACIÓN'],
        ...hits.map((hit) => [
          hit.code,
          LEVEL_NAMES[hit.level],
          `${hit.name}${hit.restricted ? ` (restringida${hit.validator ? `: ${hit.validator}` : ''})` : ''}${
            hit.path.length > 0 ? ` — ${hit.path.join(' › ')}` : ''
          }`,
        ]),
      ]);
