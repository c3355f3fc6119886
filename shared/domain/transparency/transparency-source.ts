import type { AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { quarterName } from '#shared/domain/common/fiscal-year.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import type { Publication } from '#shared/domain/execution/execution.ts';
import type { CommunicationLists, MediaCatalogue } from '#shared/domain/media/media-catalogue.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import type { PlanCosts } from '#shared/domain/media/plan-costs.ts';
import type { AudienceTrait, Campaign, StrategyContent } from '#shared/domain/strategy/strategy.ts';
import type { TransparencyFormat } from '#shared/domain/transparency/transparency-formats.ts';

/** One cell as data, so that a sheet can calculate with it. */
export type TransparencyCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly centavos: Centavos }
  | { readonly kind: 'number'; readonly value: number }
  /** ISO day. */
  | { readonly kind: 'date'; readonly date: string };

/** `id` is what a format's cell names of the table that it refers to; null in formats themselves. */
export type TransparencyRow = {
  readonly id: number | null;
  /** By key of the column; what isn't there is blank. */
  readonly cells: Readonly<Record<string, TransparencyCell>>;
};

export type TransparencyTable = { readonly format: TransparencyFormat; readonly rows: readonly TransparencyRow[] };

/** A quarter of the fiscal year. */
export type TransparencyPeriod = { readonly fiscalYear: number; readonly quarter: 1 | 2 | 3 | 4 };

/** What a person says that no document of the dossier knows. */
export type TransparencySaid = Omit<Publication, 'id' | 'rank' | 'quarter'>;

/** The dossier's documents that rows come from. */
export type TransparencySource = {
  readonly period: TransparencyPeriod;
  readonly said: TransparencySaid;
  readonly agreements: AgreementsContent;
  readonly budget: BudgetContent;
  /** Name of an item, concept or generic item; '' where nobody knows it. */
  readonly itemName: (code: string) => string;
  readonly mediaPlan: Pick<MediaPlanContent, 'mediaPlan' | 'line' | 'lineCommitment'>;
  readonly costs: Pick<PlanCosts, 'byLine'>;
  readonly strategy: Pick<StrategyContent, 'strategy' | 'campaign' | 'campaignTrait'>;
  readonly catalogue: MediaCatalogue;
  readonly lists: Pick<CommunicationLists, 'campaignKinds' | 'officialAirtimes'>;
};

/** The months of a quarter, 1 to 12. */
export const monthsOfQuarter = (quarter: number): readonly number[] => [1, 2, 3].map((at) => (quarter - 1) * 3 + at);

/** First and last ISO day of a quarter. */
export const daysOfQuarter = ({ fiscalYear, quarter }: TransparencyPeriod): readonly [string, string] => {
  const [first = 1, , last = 3] = monthsOfQuarter(quarter);
  const end = new Date(Date.UTC(fiscalYear, last, 0)).getUTCDate();
  return [`${fiscalYear}-${two(first)}-01`, `${fiscalYear}-${two(last)}-${two(end)}`];
};

/** «enero a marzo de 2026». */
export const quarterWords = ({ fiscalYear, quarter }: TransparencyPeriod): string =>
  `${quarterName(quarter)} de ${fiscalYear}`;

const two = (number: number): string => String(number).padStart(2, '0');

export const textCell = (text: string): TransparencyCell => ({ kind: 'text', text });
export const moneyCell = (centavos: Centavos): TransparencyCell => ({ kind: 'money', centavos });
export const numberCell = (value: number): TransparencyCell => ({ kind: 'number', value });
/** Blank where no day was given. */
export const dateCell = (date: string): TransparencyCell => (date === '' ? textCell('') : { kind: 'date', date });

/** What a campaign says of those it speaks to; several values in one cell. */
export const traitWords = (
  { campaignTrait }: Pick<StrategyContent, 'campaignTrait'>,
  campaign: Campaign | undefined,
  trait: AudienceTrait,
): string =>
  campaignTrait
    .filter((row) => row.campaignId === campaign?.id && row.trait === trait)
    .map(({ value }) => value)
    .join(', ');
