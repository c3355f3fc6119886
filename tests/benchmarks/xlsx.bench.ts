import ExcelJS from 'exceljs';
import { writeWorkbook } from '#electron/documents/xlsx/workbook-writer.ts';
import { composeBudgetWorkbook } from '#shared/documents/compose/budget-workbook.ts';
import type { WorkbookCell, WorkbookModel } from '#shared/documents/workbook.ts';
import { BLANK_LINE, writeLine } from '#shared/domain/budget/line-values.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { budgetWith, classifier, ENROLMENT, PROMOTION, STATE_FUNDS } from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const LINES = 5_000;
const ITEMS = ['2111', '3361', '3611', '3612', '3631', '3651', '3661', '3691', '3751'];
const ROUNDS = 7;
const WHEN = '2026-01-01T00:00:00.000Z';

/** 5,000 lines × 16 columns as XLSX, and a whole Anteproyecto, against ExcelJS writing the very same cells and looks. */
export const bench: Bench = async () => {
  const whole = anteproyecto();
  const narrow = sixteenColumns(whole);
  const time = async (model: WorkbookModel): Promise<readonly number[]> => {
    const ours = (): void => void writeWorkbook(model, WHEN);
    ours();
    await writeWithExcelJs(model);
    return interleave(ROUNDS, [ours, () => writeWithExcelJs(model)]);
  };
  const rows = [];
  for (const [name, model] of [
    [`XLSX, ${LINES} renglones × 16 columnas`, narrow],
    [`XLSX, Anteproyecto de ${LINES} renglones, con subtotales y resumen`, whole],
  ] as const) {
    const [ours = Number.NaN, peer = Number.NaN] = await time(model);
    rows.push({
      name,
      ours,
      peer,
      peerName: 'ExcelJS',
      unit: 'ms' as const,
      bound: { kind: 'ratio' as const, value: 1.2 },
      note: `${Math.round(writeWorkbook(model, WHEN).length / 1024)} KB`,
    });
  }
  return rows;
};

const anteproyecto = (): WorkbookModel => {
  const line = Array.from({ length: LINES }, (_, index) => {
    const written = writeLine(
      { ...BLANK_LINE, id: idAt(100_000 + index), rank: `a${String(index).padStart(6, '0')}x` },
      {
        itemCode: ITEMS[index % ITEMS.length] ?? '',
        departmentId: index % 3 === 0 ? ENROLMENT : PROMOTION,
        fundingSourceId: STATE_FUNDS,
        description: `Gasto ficticio de la campaña ${index}`,
        unit: 'pieza',
        quantity: String((index % 40) + 1),
        unitCost: 12_345 + index,
        times: '12',
      },
      [],
    );
    if (!written.ok) throw new Error(written.error.message);
    return written.value;
  });
  return composeBudgetWorkbook({ content: { ...budgetWith(), line }, classifier, programs: [] });
};

/** Item, description, department, year and twelve months of each line, without anything else. */
const sixteenColumns = (model: WorkbookModel): WorkbookModel => ({
  ...model,
  sheets: model.sheets.slice(0, 1).map((sheet) => ({
    ...sheet,
    columns: Array.from({ length: 16 }, () => 14),
    rows: sheet.rows
      .filter((row) => row.outline === 3)
      .map((row) => ({
        cells: [0, 3, 1, ...Array.from({ length: 13 }, (_, at) => at + 8)].map((at) => row.cells[at] ?? null),
      })),
    frozen: { rows: 0, columns: 0 },
  })),
});

const writeWithExcelJs = async (model: WorkbookModel): Promise<void> => {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of model.sheets) {
    const target = workbook.addWorksheet(sheet.name);
    for (const [at, width] of sheet.columns.entries()) target.getColumn(at + 1).width = width;
    for (const [at, row] of sheet.rows.entries()) {
      const targetRow = target.getRow(at + 1);
      for (const [column, cell] of row.cells.entries()) {
        if (!cell) continue;
        const targetCell = targetRow.getCell(column + 1);
        targetCell.value = cellValue(cell);
        targetCell.style = styleOf(cell);
      }
    }
  }
  await workbook.xlsx.writeBuffer({ useStyles: true, useSharedStrings: true });
};

const cellValue = (cell: WorkbookCell): ExcelJS.CellValue => {
  switch (cell.kind) {
    case 'money':
      return cell.amount / 100;
    case 'formula':
      return { formula: cell.formula, result: cell.value / 100 };
    case 'quantity':
      return /^\d+(?:\.\d+)?$/.test(cell.text) ? Number(cell.text) : cell.text;
    case 'date':
      return new Date(`${cell.date}T00:00:00Z`);
    default:
      return cell.text === '' ? null : cell.text;
  }
};

/** One object a look, as its documentation advises, so that it has no more styles to write than we have. */
const STYLES = new Map<string, Partial<ExcelJS.Style>>();
const styleOf = (cell: WorkbookCell): Partial<ExcelJS.Style> => {
  const key = `${cell.look} ${cell.kind}`;
  const present = STYLES.get(key);
  if (present) return present;
  const thin = { style: 'thin' as const, color: { argb: 'FFBFCFCF' } };
  const style: Partial<ExcelJS.Style> = {
    font: { name: 'Calibri', size: 10, bold: cell.look !== 'body' },
    border: { left: thin, right: thin, top: thin, bottom: thin },
    numFmt: cell.kind === 'code' ? '@' : cell.kind === 'money' || cell.kind === 'formula' ? '#,##0.00' : 'General',
    alignment: { vertical: 'top' },
  };
  STYLES.set(key, style);
  return style;
};
