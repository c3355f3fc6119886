import { todayOf } from '#electron/handlers/today.ts';
import { SEVERITY_WORDS } from '#electron/hosts/cli/finding-words.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { type CorrectedAct, type CorrectedField, correctedActs } from '#shared/domain/review/act-corrections.ts';
import type { ReviewAct } from '#shared/domain/review/review.ts';
import { reviewStateName } from '#shared/domain/review/review-state.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';

type Opened = ChannelOutput<'review.open'>;

const ACTS: Readonly<Record<ReviewAct, string>> = {
  send: 'Envió a validación',
  recall: 'Retiró el envío',
  return: 'Devolvió',
  authorise: 'Autorizó',
  reopen: 'Abrió otra versión',
};

/** Where a document stands, what happened with it, and what is left to answer or explain. */
export const reviewWords = (opened: Opened): string => {
  const { content, state, round, version, preparedBy, findings } = opened;
  return [
    `${reviewStateName(state, content.review[0]?.kind ?? 'budget')}. Versión ${version}${round > 0 ? `, ronda ${round}` : ''}`,
    ...(preparedBy.length === 0 ? [] : [`Elaboró: ${preparedBy.join(', ')}`]),
    `Huella del contenido: ${opened.contentSha}`,
    ...correctedActs(content).flatMap(({ row, corrections }, index) => {
      const { act, on, officerName, delivery, letterNumber, recordedBy, reason } = row;
      return [
        `${index + 1}. ${on} ${ACTS[act]}: ${officerName}${delivery === null ? '' : `, entrega ${delivery}`}${letterNumber === '' ? '' : `, oficio ${letterNumber}`}${recordedBy === '' ? '' : ` (en papel; lo registró ${recordedBy})`}${reason === '' ? '' : `. ${reason}`}`,
        ...corrections.map(correctionWords),
      ];
    }),
    ...content.observation.flatMap(({ section, text, answer, answeredBy }, index) => [
      `Observación ${index + 1}${section === '' ? '' : ` [${section}]`}: ${text}`,
      answer === '' ? '  Sin contestar' : `  ${answeredBy}: ${answer}`,
    ]),
    ...findings.map(({ code, severity, place, where, message }) => {
      const rowId = place.rowId ?? null;
      const why = content.justification.find((one) => one.findingCode === code && one.rowId === rowId);
      const words = severity === 'blocking' ? '[impide enviar]' : SEVERITY_WORDS[severity];
      return `${words} ${code}${rowId === null ? '' : ` ${rowId}`} ${where}: ${message}${why ? ` Se deja así: ${why.text}` : ''}`;
    }),
  ].join('\n');
};

/** «Lo corrigió Ana el 2026-03-04: oficio, antes DG/15. Se copió mal». */
const correctionWords = ({ correction, changes }: CorrectedAct['corrections'][number]): string => {
  const said = changes.map(({ field, before }) => {
    if (field === 'scanSha') return before === '' ? 'escaneo agregado' : 'escaneo reemplazado';
    return `${FIELDS[field]}, antes ${before === '' ? 'vacío' : before}`;
  });
  const by = correction.recordedBy === '' ? 'Se corrigió' : `Lo corrigió ${correction.recordedBy}`;
  return `   ${by} el ${todayOf({ now: () => correction.at })}: ${said.join('; ')}. ${correction.reason}`;
};

const FIELDS: Readonly<Record<Exclude<CorrectedField, 'scanSha'>, string>> = {
  officerName: 'quién',
  postName: 'puesto',
  on: 'fecha',
  letterNumber: 'oficio',
};

export const versionWords = (versions: Opened['versions']): string =>
  versions.length === 0
    ? 'Todavía no hay versiones autorizadas.'
    : table([
        ['VERSIÓN', 'FECHA', 'AUTORIZÓ', 'ID', 'HUELLA DEL PDF'],
        ...versions.map((one) => [
          String(one.number),
          one.authorisedOn,
          one.authorisedBy,
          one.versionId,
          one.pdfSha.slice(0, 16),
        ]),
      ]);

const CHANGES = { added: 'se agregó', removed: 'se borró', changed: '' } as const;

export const differenceWords = (differences: ChannelOutput<'review.compare'>): string =>
  differences.length === 0
    ? 'Las dos versiones dicen lo mismo.'
    : differences
        .map(({ where, change, what, before, after, difference }) => {
          const from = change === 'changed' ? `${before || '(vacío)'} → ${after || '(vacío)'}` : before || after;
          const said = [CHANGES[change] || what, from].filter((part) => part !== '').join(': ');
          return `${where}: ${said}${difference === '' ? '' : ` (${difference})`}`;
        })
        .join('\n');
