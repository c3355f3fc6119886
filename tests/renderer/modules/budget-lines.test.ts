import { describe, expect, it } from 'vitest';
import { createPlaceRouter } from '#renderer/editing/place-router.ts';
import { lineEdits, spreadingKey, spreadingOf } from '#renderer/modules/budget/lines/line-edits.ts';
import { lineNotes } from '#renderer/modules/budget/lines/line-notes.ts';
import { type Grouping, lineRows } from '#renderer/modules/budget/lines/line-rows.ts';
import { placeOfChanges } from '#renderer/modules/budget/place-of-changes.ts';
import type { CellEdit } from '#renderer/ui/grid/grid-types.ts';
import { type BudgetContent, budgetContent } from '#shared/domain/budget/budget.ts';
import { monthsOf } from '#shared/domain/budget/months.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import {
  budgetWith,
  CAMPAIGN,
  classifier,
  ENROLMENT,
  PROMOTION,
  STATE_FUNDS,
} from '#tests/domain/budget/budget-builder.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';

const content = budgetWith({
  lines: [
    { itemCode: '3611', departmentId: PROMOTION, description: 'Radio', quantity: '2', unitCost: 60_000 },
    { itemCode: '2111', departmentId: ENROLMENT, description: 'Papel', annual: 120_000 },
    { itemCode: '3621', departmentId: PROMOTION, description: 'Anuncios', annual: 1_200 },
    { itemCode: '', departmentId: null, description: 'Por definir', annual: 2_400 },
  ],
});
const idOf = (index: number): string => content.line[index]?.id ?? '';
const edit = (rowId: string, columnKey: string, text: string): CellEdit => ({ rowId, columnKey, text });

const doIt = (edits: readonly CellEdit[], newRowIds: readonly string[] = [], defaults = {}) => {
  const { changes, problems } = lineEdits(content, edits, newRowIds, { classifier, defaults });
  const after: BudgetContent = applyChanges(content, changes);
  budgetContent.parse(after);
  return { after, problems, changes };
};

describe('what a person does in the lines', () => {
  it('works out what follows from a cell, and touches nothing else', () => {
    const { after, changes } = doIt([edit(idOf(0), 'quantity', '3')]);
    expect(after.line[0]).toMatchObject({ quantity: '3', annual: 180_000, m01: 15_000, description: 'Radio' });
    expect(new Set(changes.map((change) => (change.op === 'insert' ? '' : change.id)))).toEqual(new Set([idOf(0)]));
  });

  it('takes many cells of many lines as one list, with the columns in any order', () => {
    const { after, problems } = doIt([
      edit(idOf(1), 'description', 'Papel y carpetas'),
      edit(idOf(1), 'itemCode', '3612'),
      edit(idOf(2), 'm01', '25%'),
      edit(idOf(0), 'unitCost', '$1,000.00'),
    ]);
    expect(problems).toEqual([]);
    expect(after.line.map(({ itemCode, annual }) => [itemCode, annual])).toEqual([
      ['3611', 200_000],
      ['3612', 120_000],
      ['3621', 1_200],
      ['', 2_400],
    ]);
    expect(monthsOf(after.line[2] as never)[0]).toBe(300);
  });

  it('appends the line that Enter asks for, blank but for its defaults', () => {
    const { after } = doIt([edit(idOf(3), 'annual', '50')], [idAt(77)], { fundingSourceId: STATE_FUNDS });
    expect(after.line).toHaveLength(5);
    expect(after.line[4]).toMatchObject({
      id: idAt(77),
      itemCode: '',
      basis: 'calculation',
      times: '1',
      annual: 0,
      fundingSourceId: STATE_FUNDS,
    });
  });

  it('gives rows under a merged item that item, in lines that a paste makes', () => {
    const rows = [idAt(77), idAt(78)];
    const { after } = doIt(
      [
        edit(idAt(77), 'itemCode', '3611'),
        edit(idAt(77), 'description', 'Radio'),
        edit(idAt(78), 'description', 'Prensa'),
      ],
      rows,
    );
    expect(after.line.slice(4).map((line) => [line.id, line.itemCode, line.description])).toEqual([
      [idAt(77), '3611', 'Radio'],
      [idAt(78), '3611', 'Prensa'],
    ]);
  });

  it('says what could not stay as it was pasted, and keeps an unknown item', () => {
    const { after, problems } = doIt([edit(idOf(1), 'itemCode', '9999')]);
    expect(after.line[1]?.itemCode).toBe('9999');
    expect(problems).toEqual([expect.stringContaining('«9999» no existe en el clasificador')]);
  });

  it('spreads anew where the spreading is written, after what else was written', () => {
    const { after } = doIt([
      edit(idOf(1), 'annual', '1200.01'),
      edit(idOf(1), 'spreading', 'quarterly'),
      edit(idOf(2), 'spreading', spreadingKey('pattern', CAMPAIGN)),
    ]);
    expect(monthsOf(after.line[1] as never)).toEqual([30_001, 0, 0, 30_000, 0, 0, 30_000, 0, 0, 30_000, 0, 0]);
    expect(monthsOf(after.line[2] as never)).toEqual([0, 0, 800, 400, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(after.line[2]).toMatchObject({ spreading: 'pattern', patternId: CAMPAIGN });
  });

  it('writes each way of spreading in a cell and reads it back', () => {
    for (const way of [
      { spreading: 'even', patternId: null },
      { spreading: 'quarterly', patternId: null },
      { spreading: 'manual', patternId: null },
      { spreading: 'pattern', patternId: CAMPAIGN },
    ] as const) {
      expect(spreadingOf(spreadingKey(way.spreading, way.patternId))).toEqual(way);
    }
  });
});

describe('lines in groups', () => {
  const names = { item: (code: string) => classifier.find(code)?.name, departments: content.department };
  const told = (grouping: Grouping) =>
    lineRows(content.line, grouping, names).map((row) =>
      row.kind === 'group'
        ? `${'#'.repeat(row.level)} ${row.cells.itemCode} ${row.cells.annual}`
        : row.data.description,
    );

  it('stay as they were written where nobody groups them', () => {
    expect(told('none')).toEqual(['Radio', 'Papel', 'Anuncios', 'Por definir']);
  });

  it('stand under each level with its sum, and what has no item last', () => {
    expect(told('levels')).toEqual([
      '# 2000 Materiales y suministros 1,200.00',
      '## 2100 Materiales de administración, emisión de documentos y artículos oficiales 1,200.00',
      '### 2111 Materiales y útiles de oficina 1,200.00',
      'Papel',
      '# 3000 Servicios generales 1,212.00',
      '## 3600 Servicios de comunicación social y publicidad 1,212.00',
      '### 3611 Difusión en radio, televisión y prensa 1,200.00',
      'Radio',
      '### 3621 Publicidad comercial 12.00',
      'Anuncios',
      '# Sin partida 24.00',
      '## Sin partida 24.00',
      '### Sin partida 24.00',
      'Por definir',
    ]);
  });

  it('stand under their departments in the departments’ order', () => {
    expect(told('department')).toEqual([
      '# Promoción y Afiliación 1,212.00',
      'Radio',
      'Anuncios',
      '# Inscripción 1,200.00',
      'Papel',
      '# Sin departamento 24.00',
      'Por definir',
    ]);
  });

  it('keep their row while they stay the same, so that it isn’t drawn again', () => {
    expect(lineRows(content.line, 'none', names)[1]).toBe(lineRows([...content.line], 'levels', names)[3]);
  });
});

describe('marks in the cells', () => {
  const finding = (code: string, severity: Finding['severity'], rowId: string, field: string): Finding => ({
    code,
    severity,
    place: { section: 'lines', rowId, field },
    where: '',
    message: `Mensaje de ${code}.`,
    remedy: 'Remedio.',
  });
  const findings = [
    finding('line-incomplete-basis', 'blocking', 'a', 'quantity'),
    finding('item-sells-nothing', 'warning', 'a', 'itemCode'),
    finding('item-unknown', 'blocking', 'a', 'itemCode'),
    finding('restricted-item', 'info', 'b', 'itemCode'),
    finding('line-pattern-missing', 'warning', 'b', 'patternId'),
  ];

  it('say the worst of a cell and all that there is to say of it', () => {
    const notes = lineNotes(findings, null, new Map());
    expect(notes.get('a')?.itemCode).toEqual({
      severity: 'error',
      message: 'Mensaje de item-sells-nothing. Remedio. Mensaje de item-unknown. Remedio.',
    });
    expect(Object.keys(notes.get('b') ?? {})).toEqual(['spreading']);
  });

  it('don’t ask the line that is being written for what it still lacks', () => {
    expect(Object.keys(lineNotes(findings, 'a', new Map()).get('a') ?? {})).toEqual(['itemCode']);
  });

  it('stay the same record while they say the same', () => {
    const before = lineNotes(findings, null, new Map());
    const after = lineNotes([...findings], 'b', before);
    expect(after.get('a')).toBe(before.get('a'));
  });
});

describe('going to a place', () => {
  it('waits for the part that can go there', () => {
    const places = createPlaceRouter();
    const seen: string[] = [];
    places.jump({ section: 'lines', rowId: 'x' });
    places.onShow((section) => seen.push(`show ${section}`));
    places.connect('ceilings', () => seen.push('ceilings'));
    expect(seen).toEqual(['show lines']);
    const leave = places.connect('lines', ({ rowId }) => seen.push(`go ${rowId}`));
    expect(seen).toEqual(['show lines', 'go x']);
    places.jump({ section: 'lines', rowId: 'y' });
    expect(seen.slice(2)).toEqual(['show lines', 'go y']);
    leave();
    places.jump({ section: 'lines', rowId: 'z' });
    expect(seen.at(-1)).toBe('show lines');
  });

  it('after an undo leads to what was written, not to what followed from it', () => {
    const { changes } = doIt([edit(idOf(0), 'unitCost', '5')]);
    expect(placeOfChanges(changes, content)).toEqual({ section: 'lines', rowId: idOf(0), field: 'unitCost' });
    const gone = [{ op: 'delete', entity: 'line', id: idOf(0) }] as const;
    expect(placeOfChanges(gone, applyChanges(content, gone))).toEqual({ section: 'lines' });
  });
});
