import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import type { ClassifierIndex } from '#shared/domain/classifier/classifier-index.ts';
import type { BoundaryCheck } from '#shared/domain/classifier/item-boundaries.ts';
import { LEVEL_NAMES } from '#shared/domain/classifier/item-code.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';

/** Where findings of a budget live: one section for each part of the screen. */
export type BudgetSection = 'budget' | 'lines' | 'ceilings' | 'authorised' | 'distribution' | 'transfers' | 'spending';

/** What the checks need besides the budget. */
export type BudgetRulesContext = {
  /** Of the budget's year; undefined where none is chosen. */
  readonly classifier: ClassifierIndex | undefined;
  /** Classifiers of other years of the same owner, to say where an unknown item comes from. */
  readonly otherYears: readonly ClassifierIndex[];
  readonly boundaries: BoundaryCheck;
};

/** A budget prepared once for all checks. */
export type BudgetReading = BudgetRulesContext & {
  readonly content: BudgetContent;
  readonly fiscalYear: number;
  readonly departments: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
};

export const readBudget = (content: BudgetContent, context: BudgetRulesContext): BudgetReading => ({
  ...context,
  content,
  fiscalYear: budgetOf(content).fiscalYear,
  departments: new Map(content.department.map(({ id, name }) => [id, name])),
  sources: new Map(content.fundingSource.map(({ id, name }) => [id, name])),
});

export const budgetFinding = (
  code: string,
  severity: FindingSeverity,
  place: { readonly section: BudgetSection; readonly rowId?: string; readonly field?: string },
  where: string,
  message: string,
  remedy: string,
): Finding => ({ code, severity, place, where, message, remedy });

/** «partida 3611, Promoción y Afiliación», as far as the position says. */
export const positionWords = (
  reading: Pick<BudgetReading, 'departments' | 'sources'>,
  row: { readonly itemCode: string; readonly departmentId: string | null; readonly fundingSourceId?: string | null },
): string => {
  const words = [row.itemCode === '' ? 'sin partida' : `partida ${row.itemCode}`];
  if (row.departmentId !== null) words.push(reading.departments.get(row.departmentId) ?? 'departamento borrado');
  const source = row.fundingSourceId ?? null;
  if (source !== null) words.push(reading.sources.get(source) ?? 'fuente borrada');
  return words.join(', ');
};

export type ItemFault = {
  readonly code: string;
  readonly severity: FindingSeverity;
  readonly message: string;
  readonly remedy: string;
};

/** What is wrong with an item code as a place for money; undefined where all is well or no classifier is chosen. */
export const itemFault = (reading: BudgetReading, code: string): ItemFault | undefined => {
  const { classifier } = reading;
  if (code.trim() === '') {
    return {
      code: 'item-missing',
      severity: 'blocking',
      message: 'Falta la partida.',
      remedy: 'Escriba la clave, o búsquela por sus palabras.',
    };
  }
  if (!classifier) return undefined;
  const item = classifier.find(code);
  if (!item) return unknownItem(reading, code, classifier.scheme.fiscalYear);
  if (item.level === 'chapter' || item.level === 'concept') {
    return {
      code: 'item-too-general',
      severity: 'blocking',
      message: `${code} es un ${LEVEL_NAMES[item.level]}, y el gasto se asigna por partida.`,
      remedy: 'Elija una de las partidas que dependen de él.',
    };
  }
  const children = item.level === 'generic' ? classifier.childrenOf(code) : [];
  if (children.length > 0) {
    const names = children.slice(0, 3).map((child) => child.code);
    return {
      code: 'item-has-specific',
      severity: 'warning',
      message: `${code} es partida genérica y su clasificador la divide en específicas.`,
      remedy: `Elija la específica: ${names.join(', ')}${children.length > names.length ? '…' : '.'}`,
    };
  }
  return undefined;
};

const unknownItem = (reading: BudgetReading, code: string, fiscalYear: number): ItemFault => {
  const former = reading.otherYears.find((index) => index.find(code));
  if (!former) {
    return {
      code: 'item-unknown',
      severity: 'blocking',
      message: `La partida «${code}» no existe en el clasificador ${fiscalYear}.`,
      remedy: 'Corrija la clave, o cárguela en el clasificador si su ente la usa.',
    };
  }
  const { scheme } = former;
  return {
    code: 'item-of-other-year',
    severity: 'blocking',
    message: `La partida «${code}» no existe en el clasificador ${fiscalYear}; viene del de ${scheme.fiscalYear}${scheme.state === 'closed' ? ', que está cerrado' : ''}.`,
    remedy: `Elija la partida que la sustituye en ${fiscalYear}, o cárguela en ese clasificador.`,
  };
};

/** «marzo», «marzo y abril», «marzo, abril y 3 meses más» out of month indexes (0-based). */
export const monthList = (indexes: readonly number[]): string => {
  const names = indexes.map((index) => monthName(index + 1));
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} y ${names.length - 2} meses más`;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} y ${last}` : last;
};
