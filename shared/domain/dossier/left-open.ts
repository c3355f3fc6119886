import {
  AGREEMENT_KIND_NAMES,
  AGREEMENT_STATE_NAMES,
  agreementStanding,
} from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement, AgreementsContent } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { commitmentLedgers } from '#shared/domain/budget/commitment-ledger.ts';
import type { BulletinsContent } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { ExecutionReading } from '#shared/domain/execution/undone-rules.ts';

/** Something that a closing leaves behind, said in words; none of it forbids to close. */
export type LeftOpen = {
  readonly kind:
    | 'course'
    | 'documents'
    | 'findings'
    | 'unsigned'
    | 'drafts'
    | 'unused'
    | 'unpaid'
    | 'undone'
    | 'agreements';
  readonly sentence: string;
  /** What it is about, one by one. */
  readonly items: readonly string[];
  /** False for what goes on into the next year as it should: it needs no reason. */
  readonly unfinished: boolean;
};

export type YearAsItStands = {
  readonly fiscalYear: number;
  /** «Actividad 4: Revisar el proyecto»; null where the course has ended. */
  readonly current: string | null;
  /** Documents that wait for an answer or are held elsewhere, as sentences. */
  readonly away: readonly string[];
  readonly findings: readonly Finding[];
  readonly agreements: Pick<AgreementsContent, 'agreement' | 'act'> | null;
  readonly bulletins: Pick<BulletinsContent, 'bulletin'> | null;
  readonly budget: Pick<BudgetContent, 'spending'>;
  /** Up to December; null without a log. */
  readonly reading: Pick<ExecutionReading, 'activities' | 'lines'> | null;
};

/** What isn't finished of a year, in the order in which a person would mend it. */
export const leftOpen = (year: YearAsItStands): readonly LeftOpen[] => [
  ...(year.current === null
    ? []
    : [said('course', 'El curso del expediente no ha terminado.', [`Está en la ${lowered(year.current)}`])]),
  ...(year.away.length === 0
    ? []
    : [said('documents', 'Hay documentos que esperan respuesta o lleva otra persona.', year.away)]),
  ...findingsOf(year.findings),
  ...unsignedOf(year.agreements),
  ...draftsOf(year.bulletins),
  ...moneyOf(year.budget),
  ...undoneOf(year.reading),
  ...agreementsOf(year),
];

const findingsOf = (findings: readonly Finding[]): readonly LeftOpen[] => {
  const blocking = findings.filter(({ severity }) => severity === 'blocking');
  if (blocking.length === 0) return [];
  const sentence =
    blocking.length === 1 ? 'Hay un hallazgo por resolver.' : `Hay ${blocking.length} hallazgos por resolver.`;
  return [
    said(
      'findings',
      sentence,
      blocking.map(({ where, message }) => `${where}: ${message}`),
    ),
  ];
};

/** Agreements that nobody signed: they don't pass to the next dossier, and here nothing is written any more. */
const unsignedOf = (agreements: YearAsItStands['agreements']): readonly LeftOpen[] => {
  const items = (agreements?.agreement ?? []).flatMap((row) => {
    if (!agreements) return [];
    const { signedOn, state } = agreementStanding(agreements, row, '');
    return signedOn === '' ? [`${nameOf(row)} (${lowered(AGREEMENT_STATE_NAMES[state])})`] : [];
  });
  if (items.length === 0) return [];
  const sentence =
    items.length === 1
      ? 'Un convenio o contrato está sin firmar; no pasa al expediente siguiente.'
      : `${items.length} convenios y contratos están sin firmar; no pasan al expediente siguiente.`;
  return [said('unsigned', sentence, items)];
};

const draftsOf = (bulletins: YearAsItStands['bulletins']): readonly LeftOpen[] => {
  const items = (bulletins?.bulletin ?? [])
    .filter(({ issuedOn }) => issuedOn === '')
    .map(({ number, title }) => [number.trim(), title.trim()].filter(Boolean).join(', ') || 'Boletín sin título');
  if (items.length === 0) return [];
  const sentence =
    items.length === 1
      ? 'Un boletín está en borrador; no se guarda con los documentos del cierre.'
      : `${items.length} boletines están en borrador; no se guardan con los documentos del cierre.`;
  return [said('drafts', sentence, items)];
};

/** What was committed and nobody accrued, and what was accrued and nobody paid: liabilities of the year («pasivos»). */
const moneyOf = (budget: Pick<BudgetContent, 'spending'>): readonly LeftOpen[] => {
  const { byRoot, loose } = commitmentLedgers(budget);
  const unused = new Map<string, number>();
  const unpaid = new Map<string, number>();
  for (const { root, moments } of byRoot.values()) {
    add(unused, root.itemCode, moments.committed - moments.accrued);
    add(unpaid, root.itemCode, moments.accrued - moments.paid);
  }
  for (const { itemCode, moment, amount } of loose) {
    if (moment === 'accrued') add(unpaid, itemCode, amount);
    if (moment === 'paid') add(unpaid, itemCode, -amount);
  }
  return [
    ...byItem('unused', 'Hay gasto comprometido sin devengar', unused),
    ...byItem('unpaid', 'Hay gasto devengado sin pagar', unpaid),
  ];
};

const add = (sums: Map<string, number>, itemCode: string, amount: number) =>
  sums.set(itemCode, (sums.get(itemCode) ?? 0) + amount);

const byItem = (kind: LeftOpen['kind'], what: string, sums: ReadonlyMap<string, number>): readonly LeftOpen[] => {
  const open = [...sums].filter(([, amount]) => amount !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (open.length === 0) return [];
  const total = open.reduce((sum, [, amount]) => sum + amount, 0);
  return [
    said(
      kind,
      `${what}: ${formatMoney(total)}.`,
      open.map(([itemCode, amount]) => `Partida ${itemCode || 'sin clave'}: ${formatMoney(amount)}`),
    ),
  ];
};

const undoneOf = (reading: YearAsItStands['reading']): readonly LeftOpen[] => {
  if (reading === null) return [];
  const undone = [
    ...reading.activities
      .filter(({ neverDone }) => neverDone)
      .map(({ activity }) => activity.name.trim() || 'Actividad sin nombre'),
    ...reading.lines.filter(({ neverDone }) => neverDone).map(({ where }) => where),
  ];
  if (undone.length === 0) return [];
  const sentence =
    undone.length === 1 ? 'Algo se planeó y no se hizo.' : `${undone.length} cosas se planearon y no se hicieron.`;
  return [said('undone', sentence, undone)];
};

/** Signed agreements that go on after the year: they aren't a fault, the next dossier begins with them. */
const agreementsOf = ({ agreements, fiscalYear }: YearAsItStands): readonly LeftOpen[] => {
  const items = agreementsThatGoOn(agreements, fiscalYear);
  if (items.length === 0) return [];
  const sentence =
    items.length === 1
      ? `Un convenio sigue vigente en ${fiscalYear + 1}; pasará al expediente siguiente.`
      : `${items.length} convenios siguen vigentes en ${fiscalYear + 1}; pasarán al expediente siguiente.`;
  return [{ kind: 'agreements', sentence, items, unfinished: false }];
};

/** Their names with the day on which they end. */
export const agreementsThatGoOn = (agreements: YearAsItStands['agreements'], fiscalYear: number): readonly string[] => {
  const firstDay = `${fiscalYear + 1}-01-01`;
  return (agreements?.agreement ?? []).flatMap((row) => {
    if (!agreements || row.kind === 'amendment') return [];
    const { signedOn, terminatedOn, term } = agreementStanding(agreements, row, firstDay);
    if (signedOn === '' || terminatedOn !== '' || (term.end !== '' && term.end < firstDay)) return [];
    const name = nameOf(row);
    return [term.end === '' ? `${name} (sin fecha de término)` : `${name} (hasta el ${formatLongDate(term.end)})`];
  });
};

const nameOf = ({ number, title, kind }: Agreement): string =>
  [number.trim(), title.trim()].filter(Boolean).join(', ') || `${AGREEMENT_KIND_NAMES[kind]} sin nombre`;

const said = (kind: LeftOpen['kind'], sentence: string, items: readonly string[]): LeftOpen => ({
  kind,
  sentence,
  items,
  unfinished: true,
});

const lowered = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
