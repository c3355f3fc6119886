import type { BudgetLine } from '#shared/domain/budget/budget.ts';
import { type BudgetReading, budgetFinding, itemFault, monthList } from '#shared/domain/budget/budget-reading.ts';
import { isComplete } from '#shared/domain/budget/line-values.ts';
import { monthField, monthsOf, sumOfMonths } from '#shared/domain/budget/months.ts';
import type { Finding, FindingSeverity } from '#shared/domain/common/finding.ts';
import { formatMoney, multiplyCost } from '#shared/domain/common/money.ts';

/** Every line on its own: its item, its amounts, and whether its words fit its item. */
export const checkLines = (reading: BudgetReading): readonly Finding[] => {
  const found: Finding[] = [];
  const patterns = new Set(reading.content.pattern.map((pattern) => pattern.id));
  for (const [index, line] of reading.content.line.entries()) {
    const where = `Renglón ${index + 1}`;
    const say: Say = (code, severity, field, message, remedy) => {
      found.push(budgetFinding(code, severity, { section: 'lines', rowId: line.id, field }, where, message, remedy));
    };
    checkItem(reading, line, say);
    checkLinks(reading, line, patterns, say);
    checkAmounts(line, say);
  }
  return found;
};

type Say = (code: string, severity: FindingSeverity, field: string, message: string, remedy: string) => void;

const checkItem = (reading: BudgetReading, line: BudgetLine, say: Say): void => {
  const fault = itemFault(reading, line.itemCode);
  if (fault) say(fault.code, fault.severity, 'itemCode', fault.message, fault.remedy);
  const boundary = reading.boundaries(line.itemCode, line.description);
  if (boundary) say(boundary.code, boundary.severity, 'itemCode', boundary.message, boundary.remedy);
  const item = reading.classifier?.find(line.itemCode);
  if (!item?.restricted) return;
  if (item.validator.trim() === '') {
    say(
      'restricted-without-validator',
      'warning',
      'itemCode',
      `La partida ${item.code} es restringida y el clasificador no dice quién la valida.`,
      'Anote en el clasificador el área que autoriza su ejercicio.',
    );
  } else {
    say(
      'restricted-item',
      'info',
      'itemCode',
      `La partida ${item.code} es restringida: la valida ${item.validator}.`,
      'Pida esa validación antes de comprometer el gasto.',
    );
  }
};

const checkLinks = (reading: BudgetReading, line: BudgetLine, patterns: ReadonlySet<string>, say: Say): void => {
  if (line.description.trim() === '') {
    say(
      'line-without-description',
      'warning',
      'description',
      'El renglón no dice en qué se gasta.',
      'Describa el bien o servicio y para qué se usa.',
    );
  }
  if (line.departmentId === null) {
    if (reading.departments.size > 0) {
      say(
        'line-without-department',
        'warning',
        'departmentId',
        'El renglón no dice de qué departamento es.',
        'Elija el departamento que ejercerá el gasto.',
      );
    }
  } else if (!reading.departments.has(line.departmentId)) {
    say(
      'line-department-gone',
      'blocking',
      'departmentId',
      'El departamento del renglón ya no existe.',
      'Elija otro departamento.',
    );
  }
  if (line.fundingSourceId === null) {
    if (reading.sources.size > 0) {
      say(
        'line-without-source',
        'warning',
        'fundingSourceId',
        'El renglón no dice de qué fuente se paga.',
        'Elija la fuente de financiamiento.',
      );
    }
  } else if (!reading.sources.has(line.fundingSourceId)) {
    say(
      'line-source-gone',
      'blocking',
      'fundingSourceId',
      'La fuente de financiamiento del renglón ya no existe.',
      'Elija otra fuente.',
    );
  }
  if (line.spreading === 'pattern' && (line.patternId === null || !patterns.has(line.patternId))) {
    say(
      'line-pattern-missing',
      'warning',
      'patternId',
      'El renglón se reparte por un patrón que no existe: quedó repartido en partes iguales.',
      'Elija el patrón, u otra forma de repartir.',
    );
  }
};

const checkAmounts = (line: BudgetLine, say: Say): void => {
  const months = monthsOf(line);
  const sum = sumOfMonths(line);
  if (line.basis === 'calculation') {
    if (!isComplete(line)) {
      say(
        'line-incomplete-basis',
        'blocking',
        line.quantity === '' ? 'quantity' : 'times',
        'El cálculo está incompleto: falta la cantidad o las veces.',
        'Escriba cantidad × costo × veces, o el importe anual directamente.',
      );
    } else {
      const product = multiplyCost(line.quantity, line.unitCost, line.times);
      if (!product.ok)
        say(
          'line-amount-unreadable',
          'blocking',
          'quantity',
          product.error.message,
          'Corrija la cantidad, el costo o las veces.',
        );
      else if (product.value !== line.annual) {
        say(
          'line-amount-differs',
          'blocking',
          'annual',
          `${line.quantity} × ${formatMoney(line.unitCost)} × ${line.times} da ${formatMoney(product.value)}, y el importe anual dice ${formatMoney(line.annual)}.`,
          'Vuelva a escribir la cantidad para que se calcule, o deje el importe como libre.',
        );
      }
    }
  }
  if (sum !== line.annual) {
    const gap = line.annual - sum;
    say(
      'line-months-do-not-sum',
      'blocking',
      'annual',
      `Los meses suman ${formatMoney(sum)} y el importe anual es ${formatMoney(line.annual)}: ${gap > 0 ? 'faltan' : 'sobran'} ${formatMoney(Math.abs(gap))}.`,
      'Ajuste un mes por esa diferencia, o reparta de nuevo.',
    );
  }
  const negative = months.flatMap((amount, index) => (amount < 0 ? [index] : []));
  if (negative.length > 0 || line.unitCost < 0 || line.annual < 0) {
    const field = negative[0] === undefined ? (line.unitCost < 0 ? 'unitCost' : 'annual') : monthField(negative[0] + 1);
    say(
      'line-negative',
      'blocking',
      field,
      negative.length > 0 ? `Hay importes negativos en ${monthList(negative)}.` : 'El importe es negativo.',
      'En el anteproyecto solo se pide: escriba importes de cero en adelante.',
    );
  }
  if (line.annual === 0 && months.every((amount) => amount === 0)) {
    say(
      'line-without-amount',
      'info',
      'annual',
      'El renglón no tiene importe.',
      'Escriba el importe, o quite el renglón.',
    );
  }
};
