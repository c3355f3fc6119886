import type { AgreementMoney } from '#shared/domain/agreements/agreement-money.ts';
import { agreementStanding } from '#shared/domain/agreements/agreement-states.ts';
import type { Agreement } from '#shared/domain/agreements/agreements.ts';
import { type Balance, balancesOf } from '#shared/domain/budget/balance.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import { conceptOf, genericOf } from '#shared/domain/classifier/item-code.ts';
import type { Centavos } from '#shared/domain/common/money.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaLine } from '#shared/domain/media/media-plan.ts';
import { taxIdKey } from '#shared/domain/partners/partner-keys.ts';
import { actedBy, quarterSpending } from '#shared/domain/transparency/quarter-spending.ts';
import {
  dateCell,
  daysOfQuarter,
  moneyCell,
  monthsOfQuarter,
  numberCell,
  type TransparencyRow,
  type TransparencySource,
  textCell,
  traitWords,
} from '#shared/domain/transparency/transparency-source.ts';

export type ContractRows = {
  readonly main: readonly TransparencyRow[];
  readonly suppliers: readonly TransparencyRow[];
  readonly budget: readonly TransparencyRow[];
  readonly contracts: readonly TransparencyRow[];
};

/**
 * Format B: contracts of which something was exercised in the quarter. One row for each media line that a contract pays, and
 * one for each item that none of its lines is charged to; each contract, supplier and item stands once in its table, so
 * that sums over a table count each peso once. Amounts are with IVA; paid and exercised are since January.
 */
export const contractRows = (all: TransparencySource): ContractRows => {
  const source = asOfQuarter(all);
  const { period } = source;
  const months = monthsOfQuarter(period.quarter);
  const contracts = quarterSpending(source).contracts;
  const items: string[] = [];
  const itemId = (code: string): number => {
    const at = items.indexOf(code);
    return at >= 0 ? at + 1 : items.push(code);
  };
  const main = contracts.flatMap(({ money, entries }, at) =>
    linesAndItems(source, money, entries).map(({ line, itemCode }) => ({
      id: null,
      cells: mainCells(source, money.agreement, line, at + 1, itemId(itemCode)),
    })),
  );
  const upTo = months.at(-1) ?? 12;
  return {
    main,
    suppliers: contracts.flatMap(({ money: { agreement } }, at) => supplierRows(source, agreement, at + 1)),
    budget: items.map((code, at) => ({ id: at + 1, cells: budgetCells(source, code, upTo) })),
    contracts: contracts.map(({ money, entries }, at) => ({
      id: at + 1,
      cells: contractCells(source, money, entries, upTo),
    })),
  };
};

/**
 * The dossier as it stood on the quarter's last day: what is signed or transferred later changes no row of a quarter that is
 * published already.
 */
const asOfQuarter = (source: TransparencySource): TransparencySource => {
  const { agreements, budget, period } = source;
  const [, end] = daysOfQuarter(period);
  return {
    ...source,
    agreements: actedBy(agreements, end),
    budget: { ...budget, transfer: budget.transfer.filter(({ date }) => date <= end) },
  };
};

type Paid = { readonly line: MediaLine | undefined; readonly itemCode: string };

/** The lines that became the contract's commitments, and the items that none of them is charged to. */
const linesAndItems = (
  { mediaPlan, budget }: TransparencySource,
  money: AgreementMoney,
  entries: readonly SpendingEntry[],
): readonly Paid[] => {
  const roots = new Set(money.promises.flatMap(({ spendingIds }) => spendingIds));
  const wanted = new Set(
    mediaPlan.lineCommitment.filter(({ spendingId }) => roots.has(spendingId)).map(({ lineId }) => lineId),
  );
  const budgetLines = new Map(budget.line.map((row) => [row.id, row]));
  const lines = mediaPlan.line
    .filter(({ id, scenarioId }) => wanted.has(id) && scenarioId === mediaPlan.mediaPlan[0]?.scenarioId)
    .map((line) => ({ line, itemCode: chargedTo(line, budgetLines).itemCode }));
  const covered = new Set(lines.map(({ itemCode }) => itemCode));
  const rest = [...new Set(entries.map(({ itemCode }) => itemCode))].filter((code) => !covered.has(code));
  return [...lines, ...rest.map((itemCode) => ({ line: undefined, itemCode }))];
};

const mainCells = (
  { period, said, strategy, catalogue, lists, costs }: TransparencySource,
  agreement: Agreement,
  line: MediaLine | undefined,
  contractId: number,
  itemId: number,
): TransparencyRow['cells'] => {
  const [start, end] = daysOfQuarter(period);
  const campaign = strategy.campaign.find(({ id }) => id === line?.campaignId);
  const unit = catalogue.units.find(({ key }) => key === line?.mediumKey);
  const spread = line && costs.byLine.get(line.id);
  const kind = lists.campaignKinds.find(({ subkind }) => subkind === campaign?.kind)?.kind;
  const trait = (of: Parameters<typeof traitWords>[2]) => textCell(traitWords(strategy, campaign, of));
  return {
    ejercicio: numberCell(period.fiscalYear),
    'inicio-del-periodo': dateCell(start),
    'termino-del-periodo': dateCell(end),
    'funcion-del-sujeto-obligado': textCell(said.role),
    'area-administrativa-solicitante': textCell(agreement.requestingArea.trim() || said.responsibleArea),
    'clasificacion-del-servicio': textCell(unit?.classification ?? ''),
    'tipo-de-servicio': textCell(unit?.category ?? ''),
    'tipo-de-medio': textCell(unit?.subcategory ?? agreement.mediumType),
    'descripcion-de-unidad': textCell(unit?.unit ?? ''),
    'tipo-campana-aviso-institucional': textCell(kind ?? ''),
    'nombre-de-la-campana-o-aviso': textCell(campaign?.name ?? ''),
    'ano-de-la-campana': campaign ? numberCell(period.fiscalYear) : textCell(''),
    tema: textCell(campaign?.topic ?? ''),
    'objetivo-institucional': textCell(plainText(strategy.strategy[0]?.institutionalObjective ?? [])),
    'objetivo-de-comunicacion': textCell(campaign?.objective ?? ''),
    // What one paid insertion costs with everything; where production is in it, so is its part.
    ...(spread?.cost.known && !spread.cost.tooLarge && spread.paid > 0
      ? { 'costo-por-unidad': moneyCell(Math.round(spread.cost.total / spread.paid)) }
      : {}),
    cobertura: textCell(campaign?.coverage ?? ''),
    'ambito-geografico': textCell(campaign?.coverage ?? ''),
    'fecha-de-inicio': dateCell(campaign?.startDate ?? ''),
    'fecha-de-termino': dateCell(campaign?.endDate ?? ''),
    sexo: trait('sex'),
    'lugar-de-residencia': trait('settlement'),
    'nivel-educativo': trait('education'),
    'grupo-de-edad': trait('age'),
    'nivel-socioeconomico': trait('socioeconomic'),
    proveedores: numberCell(contractId),
    presupuesto: numberCell(itemId),
    contrato: numberCell(contractId),
    'area-responsable': textCell(said.responsibleArea),
    validacion: dateCell(said.validatedOn),
    actualizacion: dateCell(said.updatedOn),
    nota: textCell(said.note),
  };
};

/** An RFC of thirteen is a person's, whose name goes into its own column; nobody can tell surnames apart. */
const supplierRows = (
  { agreements }: TransparencySource,
  agreement: Agreement,
  id: number,
): readonly TransparencyRow[] =>
  agreements.party
    .filter(({ agreementId, side }) => agreementId === agreement.id && side === 'other')
    .map(({ name, taxId }) => {
      const isPerson = taxIdKey(taxId).length === 13;
      return {
        id,
        cells: {
          'razon-social': textCell(isPerson ? '' : name),
          'nombre-s': textCell(isPerson ? name : ''),
          rfc: textCell(taxIdKey(taxId)),
          'procedimiento-de-contratacion': textCell(agreement.procurement),
          'fundamento-juridico': textCell(agreement.legalBasis),
          'descripcion-breve-de-las-razones': textCell(agreement.procurementReasons),
        },
      };
    });

const budgetCells = (
  { budget, itemName }: TransparencySource,
  code: string,
  upTo: number,
): TransparencyRow['cells'] => {
  const balances = balancesOf(budget, { from: 'authorised' });
  const concept = conceptOf(code);
  const ofConcept = balances.filter(({ itemCode }) => conceptOf(itemCode) === concept);
  const ofItem = balances.filter(({ itemCode }) => itemCode === code);
  return {
    'partida-generica': textCell(genericOf(code)),
    'clave-del-concepto': textCell(concept),
    'nombre-del-concepto': textCell(itemName(concept)),
    'presupuesto-asignado-por-concepto': moneyCell(sum(ofConcept, ({ annual }) => annual.authorised)),
    'presupuesto-modificado-por-concepto': moneyCell(sum(ofConcept, ({ annual }) => annual.modified)),
    'presupuesto-ejercido-por-concepto': moneyCell(sum(ofConcept, exercisedUpTo(upTo))),
    'denominacion-de-la-partida': textCell(itemName(code)),
    'presupuesto-asignado-por-partida': moneyCell(sum(ofItem, ({ annual }) => annual.authorised)),
    'presupuesto-modificado-por-partida': moneyCell(sum(ofItem, ({ annual }) => annual.modified)),
    'presupuesto-ejercido-por-partida': moneyCell(sum(ofItem, exercisedUpTo(upTo))),
  };
};

const exercisedUpTo =
  (upTo: number) =>
  ({ moments }: Balance): Centavos =>
    moments.exercised.slice(0, upTo).reduce((before, amount) => before + amount, 0);

const contractCells = (
  { agreements, period }: TransparencySource,
  { agreement, promised }: AgreementMoney,
  entries: readonly SpendingEntry[],
  upTo: number,
): TransparencyRow['cells'] => {
  const [, end] = daysOfQuarter(period);
  const { signedOn, term, amendments } = agreementStanding(agreements, agreement, end);
  const paid = entries.filter(({ moment, month }) => moment === 'paid' && month <= upTo);
  const accrued = entries.filter(({ moment, month }) => moment === 'accrued' && month <= upTo);
  // A credit note is no invoice, nor is one that was cancelled whole.
  const invoices = [...Map.groupBy(accrued, ({ document }) => document.trim())]
    .filter(([, rows]) => rows.reduce((sum, { amount }) => sum + amount, 0) > 0)
    .map(([document]) => document);
  return {
    'fecha-de-firma': dateCell(signedOn),
    'numero-o-referencia': textCell(agreement.number),
    objeto: textCell(agreement.object),
    'hipervinculo-al-contrato': textCell(agreement.link),
    'hipervinculo-al-convenio-modificatorio': textCell(joined(amendments.map(({ link }) => link))),
    'monto-total': moneyCell(promised),
    'monto-pagado': moneyCell(paid.reduce((before, { amount }) => before + amount, 0)),
    'fecha-de-inicio': dateCell(term.start),
    'fecha-de-termino': dateCell(term.end),
    'numero-de-factura': textCell(joined(invoices)),
  };
};

const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map((text) => text.trim()).filter(Boolean))].join('; ');

const sum = (balances: readonly Balance[], of: (balance: Balance) => Centavos): Centavos =>
  balances.reduce((before, balance) => before + of(balance), 0);
