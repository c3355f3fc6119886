import type { PaperPhotographs } from '#shared/documents/compose/progress-photographs.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { type Balance, balancesOf, sumBalances } from '#shared/domain/budget/balance.ts';
import { type BudgetContent, budgetOf } from '#shared/domain/budget/budget.ts';
import type { BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate, type IsoDate } from '#shared/domain/common/dates.ts';
import { isInYear, monthName } from '#shared/domain/common/fiscal-year.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  type EntryEvidence,
  type ExecutionContent,
  executionOf,
  type LogEntry,
} from '#shared/domain/execution/execution.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import { type ReachedPeople, reachedPeople } from '#shared/domain/execution/progress.ts';
import type { ExecutionReading } from '#shared/domain/execution/undone-rules.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { MediaUnit } from '#shared/domain/media/media-catalogue.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';

/** Everything that a progress report prints, as it stands in the dossier. */
export type ProgressInput = {
  readonly content: ExecutionContent;
  /** Month up to whose end it tells, 1 to 12. */
  readonly upTo: number;
  /** ISO day of printing: a month that isn't over yet is told as a draft. */
  readonly today: IsoDate;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  /** Null where the dossier has none yet; the same of the others. */
  readonly program: AnnualProgramContent | null;
  readonly mediaPlan: MediaPlanContent | null;
  /** Of the media catalogue, by which lines without outlet are called. */
  readonly units: readonly MediaUnit[];
  readonly agreements: AgreementsContent | null;
  readonly bulletins: BulletinsContent | null;
  readonly budget: BudgetContent;
  /** Name of each item's code; a code without name stands alone. */
  readonly itemNames: ReadonlyMap<string, string>;
  /** Names of all programmes that work with the budget. */
  readonly budgetPrograms: readonly string[];
  readonly programName: string;
  readonly institution: Institution;
  readonly signatures: readonly { readonly role: string; readonly name: string; readonly position: string }[];
  /** As they were scaled for paper, by the hash of the evidence; none before a writer asks for them. */
  readonly photographs: PaperPhotographs;
};

/** An entry of the period with its number in the log (from 1), as findings and screens call it. */
export type NumberedEntry = {
  readonly entry: LogEntry;
  readonly number: number;
  readonly evidence: readonly EntryEvidence[];
};

/** A dossier's year worked out once for all parts of the report. */
export type ProgressReading = ExecutionReading & {
  readonly input: ProgressInput;
  readonly fiscalYear: number;
  readonly upTo: number;
  /** «marzo de 2026». */
  readonly period: string;
  /** Last day that the report tells of: the end of the month, or today where that comes first. */
  readonly cutDay: IsoDate;
  /** Whether the month is over. */
  readonly closed: boolean;
  /** Of the period, by day. */
  readonly entries: readonly NumberedEntry[];
  /** Without a day of the year: they count nowhere. */
  readonly undated: readonly NumberedEntry[];
  readonly people: ReachedPeople;
  readonly balances: readonly Balance[];
  readonly balance: Balance;
  /** As it stood on the cut day: later acts and deliveries are left out. */
  readonly agreements: AgreementsContent | null;
  /**
   * What agreements committed up to the period's last day, for whatever month, and what was spent of it as the balances count
   * it, by the month that bears it: else a report would say two amounts of one payment.
   */
  readonly spending: BudgetContent['spending'];
};

export const readProgress = (input: ProgressInput): ProgressReading => {
  const { content, upTo, today, budget } = input;
  const { fiscalYear } = executionOf(content);
  const lastDay = lastDayOf(fiscalYear, upTo);
  const cutDay = today < lastDay ? today : lastDay;
  const evidence = Map.groupBy(content.entryEvidence, ({ entryId }) => entryId);
  const numbered = content.entry.map((entry, index): NumberedEntry => {
    return { entry, number: index + 1, evidence: evidence.get(entry.id) ?? [] };
  });
  const inYear = numbered.filter(({ entry }) => isInYear(entry.date, fiscalYear));
  const balances = balancesOf(budget, { from: 'authorised' });
  return {
    ...readExecution(content, input, upTo),
    input,
    fiscalYear,
    upTo,
    period: `${monthName(upTo)} de ${fiscalYear}`,
    cutDay,
    closed: today >= lastDay,
    entries: inYear
      .filter(({ entry }) => entry.date <= lastDay)
      .sort((a, b) => (a.entry.date < b.entry.date ? -1 : a.entry.date > b.entry.date ? 1 : a.number - b.number)),
    undated: numbered.filter(({ entry }) => !isInYear(entry.date, fiscalYear)),
    people: reachedPeople(content, upTo),
    balances,
    balance: sumBalances(balances, budgetOf(budget).availability),
    agreements: input.agreements && asOf(input.agreements, cutDay),
    spending: budget.spending.filter(({ moment, date, month }) =>
      moment === 'committed' ? date <= lastDay : month <= upTo,
    ),
  };
};

/** Whether an agreement was signed by the cut day. */
export const isSigned = (
  agreements: AgreementsContent,
  agreement: AgreementsContent['agreement'][number],
  day: IsoDate,
): boolean => agreementStanding(agreements, agreement, day).signedOn !== '';

/** «al 31 de marzo de 2026». */
export const cutWords = ({ cutDay }: Pick<ProgressReading, 'cutDay'>): string => `al ${formatLongDate(cutDay)}`;

const asOf = (content: AgreementsContent, day: IsoDate): AgreementsContent => ({
  ...content,
  act: content.act.filter(({ date }) => date <= day),
  delivery: content.delivery.filter(({ date }) => date <= day),
});

const lastDayOf = (year: number, month: number): IsoDate =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
