import { findingLines, section } from '#electron/hosts/cli/diagnosis-words.ts';
import { table } from '#electron/hosts/cli/terminal.ts';
import { activityCosts } from '#shared/domain/annual-program/budget-tie.ts';
import { goalsOf, sumOfGoals } from '#shared/domain/annual-program/month-goals.ts';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { type Guideline, guidelineTitle } from '#shared/domain/review/guideline.ts';
import type { OpenedAnnualProgram } from '#shared/ipc/annual-program-channels.ts';

/** An annual programme on a terminal: objectives, activities with months and money, groups, indicators, what is missing. */
export const planWords = (
  { content, profile, diagnosis, guidelines }: OpenedAnnualProgram,
  findings: readonly Finding[],
): string => {
  const own = content.annualProgram[0];
  const costs = activityCosts(content);
  const answered = content.compliance.filter((row) => row.answer !== null).length;
  return [
    `${own?.title || '(sin título)'}, ejercicio ${own?.fiscalYear ?? ''}`,
    `Perfil: ${profile.name}`,
    ...section(
      'Objetivos',
      content.objective.map((row) => `${row.kind === 'general' ? 'General' : 'Específico'}: ${row.text}`),
    ),
    ...section(
      'Estrategias',
      content.strategy.map((row, index) => `${index + 1}. ${row.text}`),
    ),
    ...section(
      'Actividades',
      content.activity.length === 0
        ? []
        : table([
            ['', 'META', 'UNIDAD', 'IMPORTE', 'MESES', 'RESPONSABLE', 'ACTIVIDAD'],
            ...content.activity.map((row, index) => [
              String(index + 1),
              String(sumOfGoals(row) ?? '—'),
              row.unit || '—',
              formatMoney(costs.get(row.id) ?? 0),
              monthsWith(goalsOf(row)) || '—',
              row.responsiblePost || '(sin puesto)',
              row.name || '(sin nombre)',
            ]),
          ]).split('\n'),
    ),
    ...section(
      'Grupos de atención',
      segmentMatrix(content, diagnosis).map(
        ({ name, reached }) => `${reached ? 'se alcanza' : 'no se alcanza'}: ${name}`,
      ),
    ),
    ...section(
      'Indicadores',
      content.indicator.map((row) => `${row.name || '(sin nombre)'}: ${row.annualGoal || '—'} ${row.unit}`.trim()),
    ),
    '',
    `Lineamientos contestados: ${answered} de ${guidelines.length}`,
    ...findingLines(findings),
  ].join('\n');
};

const monthsWith = (goals: readonly (number | undefined)[]): string =>
  goals.flatMap((goal, index) => (goal ? [monthName(index + 1).slice(0, 3)] : [])).join(' ');

export const guidelineLines = (guidelines: readonly Guideline[]): string =>
  guidelines.length === 0
    ? 'No hay lineamientos vigentes en ese ejercicio.'
    : guidelines
        .map((one) =>
          [
            `[${one.confidence}] ${guidelineTitle(one)}`,
            `  ${one.id} · ${one.document || '(sin documento)'} · ${yearsOf(one)}`,
            ...(one.source === '' ? [] : [`  Fuente: ${one.source}`]),
          ].join('\n'),
        )
        .concat(
          'V2: leído en dos fuentes; V1: en una; CG: conocimiento general, por verificar; mesa: agregado por esta mesa.',
        )
        .join('\n');

const yearsOf = ({ fromYear, toYear }: Guideline): string =>
  fromYear === null && toYear === null
    ? 'todos los ejercicios'
    : [fromYear === null ? '' : `desde ${fromYear}`, toYear === null ? '' : `hasta ${toYear}`]
        .filter(Boolean)
        .join(' ');
