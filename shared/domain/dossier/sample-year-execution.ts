import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import { rankedRows } from '#shared/domain/dossier/sample-dossier.ts';
import type { SampleYear } from '#shared/domain/dossier/sample-year.ts';
import { byName } from '#shared/domain/dossier/sample-year-names.ts';
import { type ExecutionContent, emptyExecution } from '#shared/domain/execution/execution.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** What the log names of the other documents. */
export type AroundExecution = {
  readonly program: Pick<AnnualProgramContent, 'activity' | 'indicator'>;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly lines: MediaPlanContent['line'];
  readonly agreements: AgreementsContent['agreement'];
};

/** What the sample's programme did until `today`. @throws Error for a name that the file doesn't have */
export const sampleExecution = (
  { execution: said, program: { indicators } }: SampleYear,
  row: ExecutionContent['execution'][number],
  { program, diagnosis, lines, agreements }: AroundExecution,
  today: string,
  newId: IdSource,
): ExecutionContent => {
  const day = (on: string): string => `${row.fiscalYear}-${on}`;
  const activityOf = byName(program.activity, ({ name }) => name, 'activity');
  const indicatorOf = byName(program.indicator, ({ name }) => name, 'indicator');
  const segmentOf = byName(diagnosis.segment, ({ name }) => name, 'group');
  const placeOf = byName(diagnosis.territory, ({ name }) => name, 'territory');
  const lineOf = byName(lines, ({ outlet }) => outlet, 'media line');
  const agreementOf = byName(agreements, ({ number }) => number, 'agreement');
  const done = rankedRows(
    said.entries.filter(({ on, endDate }) => day(endDate ?? on) <= today),
    newId,
  );
  const quarters = [1, 2, 3, 4].filter((quarter) => closingOf(row.fiscalYear, quarter) <= today);
  return {
    ...emptyExecution({ ...row, title: said.title }),
    entry: done.map((entry) => ({
      ...blankEntry(entry.kind, day(entry.on)),
      ...{ id: entry.id, rank: entry.rank, title: entry.title, place: entry.place, quantity: entry.quantity },
      endDate: entry.endDate === undefined ? '' : day(entry.endDate),
      territoryId: placeOf(entry.territory).id,
      activityId: activityOf(entry.activity).id,
      mediaLineId: entry.line === undefined ? null : lineOf(entry.line).id,
      insertions: entry.insertions,
      agreementId: entry.agreement === undefined ? null : agreementOf(entry.agreement).id,
      people: entry.people,
      peopleBasis: entry.basis,
      peopleSource: entry.peopleSource,
      responsible: entry.responsible,
      outcome: entry.outcome,
    })),
    entryPeople: rankedRows(
      done.flatMap(({ id, groups }) =>
        Object.entries(groups).map(([name, people]) => ({ entryId: id, segmentId: segmentOf(name).id, people })),
      ),
      newId,
    ),
    indicatorResult: rankedRows(
      indicators.flatMap(({ name, results, source }) =>
        results.flatMap((value, at) =>
          value === '' || !quarters.includes(at + 1)
            ? []
            : [
                {
                  ...{ indicatorId: indicatorOf(name).id, month: (at + 1) * 3, value, source },
                  ...{ numerator: '', denominator: '', note: '' },
                },
              ],
        ),
      ),
      newId,
    ),
    explanation: rankedRows(
      said.explanations.map(({ activity, line, reason, remedy }) => ({
        activityId: activity === null ? null : activityOf(activity).id,
        mediaLineId: line === null ? null : lineOf(line).id,
        reason,
        remedy,
      })),
      newId,
    ),
    publication: rankedRows(
      quarters.map((quarter) => ({
        ...said.publication,
        programApprovedOn: day(said.publication.programApprovedOn),
        quarter,
        validatedOn: closingOf(row.fiscalYear, quarter),
        updatedOn: closingOf(row.fiscalYear, quarter),
        note: '',
        airtimeMessage: '',
        airtimeLink: '',
      })),
      newId,
    ),
  };
};

/** Ten days into the month after a quarter: when its figures are in. */
const closingOf = (fiscalYear: number, quarter: number): string =>
  quarter === 4 ? `${fiscalYear + 1}-01-10` : `${fiscalYear}-${String(quarter * 3 + 1).padStart(2, '0')}-10`;
