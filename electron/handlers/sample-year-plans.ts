import type { SampleWriting } from '#electron/handlers/sample-year-writing.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { currentStep } from '#shared/domain/dossier/course.ts';
import { sampleCommitments, sampleLetter, sampleTransfers } from '#shared/domain/dossier/sample-year-budget.ts';
import { sampleDiagnosis } from '#shared/domain/dossier/sample-year-diagnosis.ts';
import { sampleMediaPlan } from '#shared/domain/dossier/sample-year-media.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import { sampleProgram } from '#shared/domain/dossier/sample-year-program.ts';
import { sampleStrategy } from '#shared/domain/dossier/sample-year-strategy.ts';
import { appendMediaRow } from '#shared/domain/media/media-rows.ts';

const CAPTURE = { label: 'Capturar el ejemplo', coalesce: null } as const;

export type SamplePlans = ReturnType<typeof writeSamplePlans>;

/** Authorises the budget by its letter and records the transfers. */
export const writeSampleBudget = ({ ask, context, dossierId, year }: SampleWriting): void => {
  const budgetId = budgetIdOf(ask, dossierId);
  const { content } = ask('budget.open', { budgetId });
  const letter = sampleLetter(year, content, context.newId);
  ask('budget.edit', { budgetId, ...CAPTURE, changes: [...letter.changes] });
  ask('budget.recordLetter', { budgetId, letterId: letter.letterId });
  const fiscalYear = content.budget[0]?.fiscalYear ?? 0;
  const transfers = sampleTransfers(year, fiscalYear, context.newId);
  ask('budget.edit', { budgetId, ...CAPTURE, changes: [...transfers.changes] });
  for (const transferId of transfers.transferIds) ask('budget.recordTransfer', { budgetId, transferId });
};

/** Fills diagnosis, programme, strategy and media plan, and commits what no contract will. */
export const writeSamplePlans = ({ ask, context, dossierId, year }: SampleWriting) => {
  const { newId } = context;
  const budgetId = budgetIdOf(ask, dossierId);
  const { line: lines, budget } = ask('budget.open', { budgetId }).content;

  const { diagnosisId } = ask('diagnosis.ofDossier', { dossierId });
  const begun = ask('diagnosis.open', { diagnosisId }).content;
  const diagnosis = sampleDiagnosis(year, only(begun.diagnosis), newId);
  ask('diagnosis.edit', { diagnosisId, ...CAPTURE, changes: changesTo(diagnosis, 'diagnosis') });

  const { annualProgramId } = ask('annualProgram.ofDossier', { dossierId });
  const { content, guidelines } = ask('annualProgram.open', { annualProgramId });
  const program = sampleProgram(year, only(content.annualProgram), { diagnosis, lines, guidelines }, newId);
  ask('annualProgram.edit', { annualProgramId, ...CAPTURE, changes: changesTo(program, 'annualProgram') });

  const { strategyId } = ask('strategy.ofDossier', { dossierId });
  const opened = ask('strategy.open', { strategyId });
  const around = { diagnosis, program, checks: opened.checks };
  const strategy = sampleStrategy(year, only(opened.content.strategy), around, newId);
  ask('strategy.edit', { strategyId, ...CAPTURE, changes: changesTo(strategy, 'strategy') });

  const { mediaPlanId } = ask('mediaPlan.ofDossier', { dossierId });
  const plan = ask('mediaPlan.open', { mediaPlanId }).content;
  const media = sampleMediaPlan(year, plan, { strategy, territory: diagnosis.territory, lines }, newId);
  const { scenario: _begun, ...written } = media;
  ask('mediaPlan.edit', { mediaPlanId, ...CAPTURE, changes: changesTo(written, 'mediaPlan') });

  const committed = sampleCommitments(year, only(budget).fiscalYear, todayOf(context), newId);
  ask('budget.edit', { budgetId, ...CAPTURE, label: 'Comprometer los pedidos', changes: [...committed.changes] });
  const lineOf = byName(media.line, ({ outlet }) => outlet, 'media line');
  const bought = committed.bought.flatMap(({ spendingId, outlet }) =>
    appendMediaRow(media, 'lineCommitment', { lineId: lineOf(outlet).id, spendingId }, newId),
  );
  ask('mediaPlan.edit', { mediaPlanId, ...CAPTURE, label: 'Ligar los renglones a su pedido', changes: bought });
  return { diagnosis, program, strategy, media };
};

/** Takes the course on to where the year's work is done. */
export const finishSampleCourse = ({ ask, dossierId, year }: SampleWriting): void => {
  const { procedure, content } = ask('dossier.open', { dossierId });
  const fiscalYear = content.dossier[0]?.fiscalYear ?? 0;
  for (const { activity: number, endedOn, answer, note } of year.course) {
    const activityId = procedure.activity[number - 1]?.id ?? '';
    const branch = procedure.branch.find((one) => one.activityId === activityId && one.answer === answer);
    const current = currentStep(ask('dossier.open', { dossierId }).content);
    if (current?.activityId !== activityId) throw new Error(`The sample's course doesn't come to activity ${number}`);
    ask('dossier.finishActivity', {
      dossierId,
      activityId,
      branchId: branch?.id ?? null,
      endedOn: `${fiscalYear}-${endedOn}`,
      officerName: '',
      note,
    });
  }
};

const budgetIdOf = (ask: SampleWriting['ask'], dossierId: string): string =>
  ask('dossier.open', { dossierId }).content.dossier[0]?.budgetId ?? '';

/** A document's own row. */
export const only = <T>(rows: readonly T[]): T => {
  if (rows[0] === undefined) throw new Error('A document without its own row');
  return rows[0];
};

/** What its own row belongs to, and what was chosen for it when it was begun. */
const FIXED: ReadonlySet<string> = new Set(['id', 'dossierId', 'fiscalYear', 'profileId', 'scenarioId']);

/**
 * Every row but the document's own, whose texts are written into it. As changes of whichever document they are handed to:
 * the types of all of them at once are more than the compiler can work through.
 */
export const changesTo = (content: object, own: string): never[] =>
  Object.entries(content as Readonly<Record<string, readonly { readonly id: string }[]>>).flatMap(
    ([entity, rows]): readonly unknown[] =>
      entity === own
        ? Object.entries(only(rows))
            .filter(([field]) => !FIXED.has(field))
            .map(([field, value]) => ({ op: 'update', entity, id: only(rows).id, field, value }))
        : rows.map((row) => ({ op: 'insert', entity, row })),
  ) as never[];
