import { SEVERITY_WORDS } from '#electron/hosts/cli/finding-words.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { Course, CourseActivity, Visit } from '#shared/domain/dossier/course.ts';
import { ACTIVITY_STATE_WORDS } from '#shared/domain/dossier/course-states.ts';
import { closedSentence } from '#shared/domain/dossier/year-closing.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

export const dossierLines = (dossiers: readonly DossierSummary[]): string =>
  dossiers.length === 0
    ? 'No hay expedientes. Para empezar: cauce dossier create --program NOMBRE --year 2026 --procedure ID'
    : table([
        ['ID', 'EJERCICIO', 'ESTÁ EN', 'PUESTO', 'IMPIDEN', 'CORREGIR', 'PROGRAMA'],
        ...dossiers.map((one) => [
          one.dossierId,
          String(one.fiscalYear),
          standingWords(one),
          one.current?.postName || '—',
          String(one.findings.blocking),
          String(one.findings.warning),
          one.programName || '(sin nombre)',
        ]),
      ]);

/** A dossier on a terminal: its course visit by visit, who holds what, what is missing. */
export const dossierWords = (summary: DossierSummary, course: Course, findings: readonly Finding[]): string =>
  [
    `${summary.programName || '(sin nombre)'} · ${summary.fiscalYear}${summary.archived ? ' (archivado)' : ''}`,
    `${summary.procedureTitle || '(procedimiento sin título)'}, versión ${summary.procedureVersionNumber}`,
    ...(summary.closedOn === ''
      ? []
      : [
          `${closedSentence(summary.fiscalYear, summary.closedOn)}. Sus documentos: cauce dossier closed ${summary.dossierId}`,
        ]),
    summary.current === null ? 'El curso terminó.' : `Está en la actividad ${stepWords(summary.current)}.`,
    '',
    table([
      ['N.º', 'VUELTA', 'ESTADO', 'DESDE', 'HASTA', 'RESPUESTA', 'PUESTO', 'SERVIDOR PÚBLICO', 'ACTIVIDAD'],
      ...course.activities.flatMap(activityRows),
    ]),
    '',
    'Documentos',
    ...(summary.held.length === 0
      ? ['  Ninguno todavía.']
      : summary.held.map(
          ({ document, postName, officerName, filed }) =>
            `  ${document}: ${[postName || '(sin puesto)', officerName].filter(Boolean).join(', ')}${filed ? ' (archivado)' : ''}`,
        )),
    '',
    'Hallazgos',
    ...(findings.length === 0
      ? ['  Ninguno.']
      : findings.map((one) => `  ${SEVERITY_WORDS[one.severity]} ${one.where}: ${one.message} ${one.remedy}`)),
  ].join('\n');

/** «5, vuelta 2», «terminado» or «cerrado el 2027-01-15». */
const standingWords = ({ current, closedOn }: DossierSummary): string =>
  closedOn !== '' ? `cerrado el ${closedOn}` : current === null ? 'terminado' : stepWords(current);

const stepWords = ({ number, round }: NonNullable<DossierSummary['current']>): string =>
  `${number}${round > 1 ? `, vuelta ${round}` : ''}`;

const activityRows = (activity: CourseActivity): readonly (readonly string[])[] =>
  activity.visits.length === 0
    ? [[String(activity.number), '', ACTIVITY_STATE_WORDS.pending, '', '', '', ...doneBy(activity)]]
    : activity.visits.map((visit) => [
        String(activity.number),
        String(visit.round),
        ACTIVITY_STATE_WORDS[visit.state],
        visit.startedOn,
        visit.endedOn,
        answerWords(visit),
        ...doneBy(activity, visit),
      ]);

const answerWords = ({ branch, wentTo, state }: Visit): string => {
  const to = wentTo !== null && (branch || state === 'returned') ? `→ ${wentTo}` : '';
  return [branch?.answer ?? '', to].filter(Boolean).join(' ');
};

const doneBy = (activity: CourseActivity, visit?: Visit): readonly string[] => [
  visit?.postName || activity.postName || '(sin puesto)',
  (visit?.state === 'current'
    ? activity.officerName || visit.officerName
    : (visit?.officerName ?? activity.officerName)) || '—',
  shortened(activity.description),
];

const LONGEST = 70;

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
};
