import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { createBudgetIn } from '#electron/handlers/create-budget.ts';
import { type ComposedApp, composeApp } from '#electron/hosts/compose-app.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readBudgetContent } from '#electron/storage/repositories/budget-repository.ts';
import type { BudgetChange, BudgetContent, BudgetLine } from '#shared/domain/budget/budget.ts';
import { updateRow } from '#shared/domain/budget/budget-rows.ts';
import { LINE_COLUMNS } from '#shared/domain/budget/line-columns.ts';
import { BLANK_LINE, writeLine } from '#shared/domain/budget/line-values.ts';
import { pasteLines } from '#shared/domain/budget/paste-lines.ts';
import { totalsOfLines } from '#shared/domain/budget/totals.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { ranksAt } from '#shared/domain/common/rank-edits.ts';
import { type Bench, type BenchRow, interleave } from '#tests/benchmarks/bench.ts';
import { budgetWith, ENROLMENT, PROMOTION, STATE_FUNDS } from '#tests/domain/budget/budget-builder.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LINES = 1_000;
const BUDGETS = 20;
const ROUNDS = 21;
const ITEMS = ['2111', '3361', '3611', '3612', '3631', '3651', '3661', '3691', '3751'];

const newId = () => uuidV7(Date.now(), randomBytes(10));

/** A store of 20,000 lines over 20 budgets: what opening, adding up and pasting cost in it. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const apps: ComposedApp[] = [];
  const open = async (name: string, budgets: number): Promise<{ app: ComposedApp; budgetId: string }> => {
    const app = await composeApp({
      host: 'cli',
      root: ROOT,
      dataFolder: path.join(folder, name),
      saveFile: async () => ({ kind: 'cancelled' }),
    });
    apps.push(app);
    const ids = Array.from({ length: budgets }, () =>
      app.context.store.write((db) =>
        createBudgetIn(db, app.context, budgetOfLines(), { kind: 'import', label: 'Importar' }),
      ),
    );
    // One in the middle: others lie before and after it.
    return { app, budgetId: ids[Math.floor(budgets / 2)]?.budgetId ?? '' };
  };
  try {
    const full = await open('full', BUDGETS);
    const alone = await open('alone', 1);
    return [
      await benchOpening(full, alone),
      await benchTotals(full),
      await benchPaste(full, path.join(folder, 'peer.db')),
    ];
  } finally {
    for (const app of apps) await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

type Side = { readonly app: ComposedApp; readonly budgetId: string };

const benchOpening = async (full: Side, alone: Side): Promise<BenchRow> => {
  const open =
    ({ app, budgetId }: Side) =>
    async () => {
      const result = await app.router.call('budget.open', { budgetId });
      if (!result.ok) throw new Error(result.error.message);
    };
  // There and back, so that neither side always follows the other: the second of two answers finds a fuller heap.
  const sides = [open(full), open(alone), open(alone), open(full)];
  const [first = 0, second = 0, third = 0, fourth = 0] = await interleave(ROUNDS * 2, sides);
  const [ours, peer] = [(first + fourth) / 2, (second + third) / 2];
  return {
    name: 'Abrir un presupuesto de 1,000 renglones',
    ours,
    peer,
    peerName: 'el mismo, solo en su almacén',
    unit: 'ms',
    bound: { kind: 'ratio', value: 1.5 },
    note: `almacén de ${BUDGETS * LINES} renglones en ${BUDGETS} presupuestos; de la lectura a la respuesta ya revisada`,
  };
};

const MONTHS = Array.from({ length: 12 }, (_, month) => `m${String(month + 1).padStart(2, '0')}`);
const SUMS = ['annual', ...MONTHS].map((column) => `sum(${column})`).join(', ');
/** Every grouping of `totalsOfLines`. */
const GROUPS = [
  'substr(item_code, 1, 1)',
  'substr(item_code, 1, 2)',
  'substr(item_code, 1, 3)',
  'item_code',
  'department_id',
  'funding_source_id',
  'item_code, department_id, funding_source_id',
];

const benchTotals = async ({ app, budgetId }: Side): Promise<BenchRow> => {
  const { read } = app.context.store;
  let content = readBudgetContent(read, budgetId);
  const statements = [
    `SELECT ${SUMS} FROM budget_line WHERE budget_id = ?`,
    ...GROUPS.map((keys) => `SELECT ${keys}, ${SUMS} FROM budget_line WHERE budget_id = ? GROUP BY ${keys}`),
  ];
  const sql = () => statements.map((statement) => read.all(statement, budgetId));
  const wanted = (sql()[0]?.[0] as Readonly<Record<string, unknown>> | undefined)?.['sum(annual)'];
  if (wanted !== totalsOfLines(content).total.annual) throw new Error('The two sides add up to different sums');
  let count = 0;
  const [ours = Number.NaN, peer = Number.NaN] = await interleave(ROUNDS * 3, [
    () => {
      count += 1;
      const line = content.line[(count * 37) % LINES] as BudgetLine;
      content = applyChanges(content, [updateRow('line', line.id, 'm05', line.m05 + 1)]);
      totalsOfLines(content);
    },
    () => void sql(),
  ]);
  return {
    name: 'Todos los totales tras una edición (1,000 renglones)',
    ours,
    peer,
    peerName: 'los mismos GROUP BY en SQLite',
    unit: 'ms',
    bound: { kind: 'ratio', value: 2 },
    note: 'capítulo, concepto, genérica, partida, departamento, fuente, celda y total, año y doce meses; lo nuestro con la edición',
  };
};

const benchPaste = async ({ app, budgetId }: Side, file: string): Promise<BenchRow> => {
  const content = readBudgetContent(app.context.store.read, budgetId);
  const blocks = [pasteOf(content, 0), pasteOf(content, 1)] as const;
  // Each paste is made over what the other left, so that every cell changes every time.
  const there = changesOf(content, blocks[0]);
  const first = applyChanges(content, there);
  const forth = changesOf(first, blocks[1]);
  const back = changesOf(applyChanges(first, forth), blocks[0]);
  const peer = rawPeer(file, budgetId, first);
  const paste = async (changes: readonly BudgetChange[]) => {
    const result = await app.router.call('budget.edit', { budgetId, label: 'Pegar', coalesce: null, changes });
    if (!result.ok) throw new Error(result.error.message);
  };
  await paste(there);
  let ourRound = 0;
  let peerRound = 0;
  const [ours = Number.NaN, raw = Number.NaN] = await interleave(ROUNDS, [
    () => {
      ourRound += 1;
      return paste(ourRound % 2 === 1 ? forth : back);
    },
    () => {
      peerRound += 1;
      peer.save(peerRound % 2 === 1 ? forth : back);
    },
  ]);
  peer.close();
  return {
    name: 'Guardar un pegado de 1,000 × 15 celdas',
    ours,
    peer: raw,
    peerName: 'una transacción con las mismas filas y el mismo diario',
    unit: 'ms',
    bound: { kind: 'ratio', value: 3 },
    note: `${forth.length} cambios; validación, referencias, reglas, diario y respuesta; FULL en ambos`,
  };
};

/** 1,000 rows of quantity, unit cost, times and twelve months. */
const pasteOf = (_content: BudgetContent, round: number): readonly (readonly string[])[] =>
  Array.from({ length: LINES }, (_, at) => [
    String(at + 2 + round),
    `$${1_500 + round}.25`,
    String(12 + round),
    ...Array.from({ length: 12 }, (__, month) => `${month + 1 + round},234.5${round}`),
  ]);

const changesOf = (content: BudgetContent, block: readonly (readonly string[])[]): readonly BudgetChange[] => {
  const columns = LINE_COLUMNS.map((column) => column.field).filter((field) => field !== 'annual');
  const { changes, errors } = pasteLines(
    content,
    block,
    { lineIds: content.line.map((line) => line.id), columns: columns.slice(columns.indexOf('quantity')) },
    { classifier: undefined, newId },
  );
  if (errors[0]) throw new Error(errors[0].message);
  if (changes.length < LINES * 15) throw new Error(`Only ${changes.length} of the cells change`);
  return changes;
};

const budgetOfLines = (): BudgetContent => {
  const base = budgetWith();
  const { ranks } = ranksAt([], 0, LINES);
  const line = ranks.map((rank, index): BudgetLine => {
    const written = writeLine(
      { ...BLANK_LINE, id: newId(), rank },
      {
        itemCode: ITEMS[index % ITEMS.length] ?? '',
        departmentId: index % 3 === 0 ? ENROLMENT : PROMOTION,
        fundingSourceId: STATE_FUNDS,
        description: `Materiales y servicios para las actividades de promoción, renglón ${index}`,
        unit: 'servicio',
        quantity: String((index % 40) + 1),
        unitCost: 12_345 + index,
        times: '12',
      },
      [],
    );
    if (!written.ok) throw new Error(written.error.message);
    return written.value;
  });
  const budget = base.budget.map((row) => ({ ...row, id: newId(), classifierId: null }));
  return { ...base, budget, line };
};

/** The same rows and the same journal in one transaction, a row at a time, and nothing else: no parsing, no rules. */
const rawPeer = (file: string, budgetId: string, content: BudgetContent) => {
  const sqlite = new Database(file);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  applyMigrations(sqlite, bundledMigrations, '2026-03-02T15:00:00.000Z', file);
  sqlite.pragma('foreign_keys = OFF');
  const columns = sqlite.pragma('table_info(budget_line)') as readonly { readonly name: string }[];
  const names = columns.map((column) => column.name);
  const insert = sqlite.prepare(
    `INSERT INTO budget_line (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  );
  const fieldOf = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  for (const line of content.line) {
    const row: Readonly<Record<string, unknown>> = { budgetId, ...line };
    insert.run(...names.map((name) => row[fieldOf(name)]));
  }
  sqlite.pragma('foreign_keys = ON');
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const before = sqlite.prepare('SELECT * FROM budget_line WHERE budget_id = ? AND id = ?');
  const updates = new Map<string, Database.Statement>();
  const command = sqlite.prepare(
    `INSERT INTO journal_command (sequence, scope_kind, scope_id, kind, label, coalesce_key, at, officer_id,
       officer_name, post_id, post_name, office_name, step, below, undo_head, redo_head)
     VALUES (?, 'budget', ?, 'edit', 'Pegar', NULL, ?, NULL, 'Ana', NULL, '', '', ?, NULL, ?, NULL)`,
  );
  const change = sqlite.prepare(
    `INSERT INTO journal_change (sequence, position, op, entity, row_id, field, before, after)
     VALUES (?, ?, 'update', 'line', ?, ?, ?, ?)`,
  );
  const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const updateOf = (fields: readonly string[]): Database.Statement => {
    const set = fields.map((field) => `${columnOf(field)} = ?`).join(', ');
    const known = updates.get(set) ?? sqlite.prepare(`UPDATE budget_line SET ${set} WHERE budget_id = ? AND id = ?`);
    updates.set(set, known);
    return known;
  };
  let sequence = 0;
  return {
    save: (changes: readonly BudgetChange[]) => {
      const rows = Map.groupBy(
        changes.filter((one) => one.op === 'update'),
        (one) => one.id,
      );
      sequence += 1;
      begin.run();
      command.run(sequence, budgetId, new Date().toISOString(), sequence, sequence);
      let position = 0;
      for (const [id, fields] of rows) {
        const old = before.get(budgetId, id) as Readonly<Record<string, unknown>>;
        updateOf(fields.map((one) => one.field)).run(...fields.map((one) => one.value), budgetId, id);
        for (const { field, value } of fields) {
          change.run(sequence, position, id, field, JSON.stringify(old[columnOf(field)]), JSON.stringify(value));
          position += 1;
        }
      }
      commit.run();
    },
    close: () => sqlite.close(),
  };
};
