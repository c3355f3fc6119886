import { type AnnualProgramContent, emptyAnnualProgram } from '#shared/domain/annual-program/annual-program.ts';
import { GOAL_FIELDS, type GoalColumns } from '#shared/domain/annual-program/month-goals.ts';
import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { paragraphs } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName, byNumber } from '#shared/domain/dossier/sample-year-names.ts';

/** What the programme names: its diagnosis, the lines of its budget, the guidelines that it must answer. */
export type AroundProgram = {
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory' | 'conclusion'>;
  readonly lines: readonly BudgetLine[];
  readonly guidelines: readonly { readonly id: string }[];
};

/** The sample's annual programme. @throws Error for a name that the file doesn't have */
export const sampleProgram = (
  { program: said, signatories }: SampleYear,
  row: AnnualProgramContent['annualProgram'][number],
  { diagnosis, lines, guidelines }: AroundProgram,
  newId: IdSource,
): AnnualProgramContent => {
  const objective = rankedRows(said.objectives, newId);
  const strategies = rankedRows(said.strategies, newId);
  const objectiveOf = byNumber(objective, 'objective');
  const strategyOf = byNumber(strategies, 'strategy');
  const conclusionOf = byNumber(diagnosis.conclusion, 'conclusion');
  const segmentOf = byName(diagnosis.segment, ({ name }) => name, 'group');
  const placeOf = byName(diagnosis.territory, ({ name }) => name, 'territory');
  const lineOf = byName(lines, (line) => line.itemCode, 'budget line');
  const activities = rankedRows(said.activities, newId);
  return {
    ...emptyAnnualProgram({ ...row, title: said.title }),
    sectionText: Object.entries(said.texts).map(([sectionKey, body]) => ({
      id: newId(),
      sectionKey,
      body: paragraphs(body),
    })),
    objective,
    strategy: strategies.map(({ id, rank, objective: of, text }) => ({
      ...{ id, rank, objectiveId: objectiveOf(of).id, text },
    })),
    strategyAnswer: rankedRows(
      strategies.flatMap(({ id, answers }) =>
        answers.map((answer) => ({ strategyId: id, conclusionId: conclusionOf(answer).id })),
      ),
      newId,
    ),
    activity: activities.map(({ id, rank, strategy, name, post, unit, goals }) => ({
      ...{ id, rank, strategyId: strategyOf(strategy).id, name, unit, responsiblePost: post },
      description: `${name}: se anota en la bitácora con su lugar y sus asistentes (ejemplo ficticio).`,
      ...goalColumns((month) => goals[String(month)] ?? ''),
    })),
    activityTerritory: rankedRows(
      activities.flatMap(({ id, territories }) =>
        territories.map((name) => ({ activityId: id, territoryId: placeOf(name).id })),
      ),
      newId,
    ),
    activitySegment: rankedRows(
      activities.flatMap(({ id, segments }) =>
        segments.map((name) => ({ activityId: id, segmentId: segmentOf(name).id })),
      ),
      newId,
    ),
    activityLine: rankedRows(
      activities.flatMap(({ id, items }) =>
        items.map(lineOf).map((line) => ({ activityId: id, lineId: line.id, amount: line.annual })),
      ),
      newId,
    ),
    indicator: rankedRows(
      said.indicators.map(({ level, narrative, name, method, unit, baseline, goals, source }) => ({
        ...{ level, narrative, name, method, unit, baseline },
        definition: `${name} en el ejercicio, en los municipios inventados del programa.`,
        kind: level === 'end' || level === 'purpose' ? ('strategic' as const) : ('management' as const),
        dimension: 'efficacy' as const,
        numerator: method.split(' / ')[0] ?? '',
        denominator: method.split(' / ')[1]?.replace(' × 100', '') ?? '',
        frequency: 'quarterly' as const,
        baselineYear: String(row.fiscalYear - 1),
        baselineNote: baseline === '0' ? 'En ese año no se midió: no hubo cuaderno.' : '',
        sense: 'ascending' as const,
        cumulative: true,
        annualGoal: goals[3] ?? '',
        ...goalColumns((month) => (month % 3 === 0 ? (goals[month / 3 - 1] ?? '') : '')),
        greenFrom: '90',
        yellowFrom: '70',
        verification: `${source}, en el archivo del Departamento de Huertos de Barrio.`,
        assumptions: 'Los caminos a las colonias altas se abren después de agosto.',
        responsiblePost: 'Titular del Departamento de Huertos de Barrio',
      })),
      newId,
    ),
    compliance: rankedRows(
      guidelines.map(({ id }) => ({ guidelineId: id, answer: 'meets' as const, evidence: said.evidence })),
      newId,
    ),
    signatory: rankedRows(signatories, newId),
  };
};

const goalColumns = (of: (month: number) => string): GoalColumns =>
  Object.fromEntries(GOAL_FIELDS.map((field, at) => [field, of(at + 1)])) as GoalColumns;
