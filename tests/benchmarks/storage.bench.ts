import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { generateNKeysBetween } from 'fractional-indexing';
import { createProcedureFromContent } from '#electron/handlers/create-procedure.ts';
import { composeApp } from '#electron/hosts/compose-app.ts';
import { applyMigrations } from '#electron/storage/migrate.ts';
import { bundledMigrations } from '#electron/storage/migrations/bundled-migrations.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { emptyProcedure, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ACTIVITIES = 300;
const ROUNDS = 400;

const newId = () => uuidV7(Date.now(), randomBytes(10));

/** Typing in one activity of a long procedure, from the edge to the answer, against bare statements on the same disk. */
export const bench: Bench = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cauce-bench-'));
  const app = await composeApp({
    host: 'cli',
    root: ROOT,
    dataFolder: path.join(folder, 'ours'),
    saveFile: async () => ({ kind: 'cancelled' }),
  });
  try {
    const { versionId } = createProcedureFromContent(app.context, longProcedure(), {
      kind: 'import',
      label: 'Importar',
    });
    const { activity } = readContent(app.context.store.read, versionId);
    const peer = rawPeer(path.join(folder, 'peer.db'), activity);
    let count = 0;
    const idOf = () => activity[(count * 37) % activity.length]?.id ?? '';
    const [ours = Number.NaN, raw = Number.NaN] = await interleave(ROUNDS, [
      async () => {
        count += 1;
        const result = await app.router.call('procedure.edit', {
          versionId,
          label: 'Escribir la descripción',
          coalesce: `activity.description ${idOf()}`,
          changes: [{ op: 'update', entity: 'activity', id: idOf(), field: 'description', value: textOf(count) }],
        });
        if (!result.ok) throw new Error(result.error.message);
      },
      () => peer.save(idOf(), textOf(count)),
    ]);
    peer.close();
    return [
      {
        name: 'Guardar una edición (300 actividades)',
        ours,
        peer: raw,
        peerName: 'better-sqlite3, mismas escrituras, FULL',
        unit: 'ms',
        bound: { kind: 'difference', value: 0.5 },
        note: 'validación, referencias, diario y respuesta; mediana de 400 guardados alternados en el mismo disco',
      },
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const textOf = (count: number) =>
  `Recibe y revisa la solicitud ${count}, y la turna con sus anexos al área que corresponde.`;

const longProcedure = (): ProcedureContent => {
  const empty = emptyProcedure(newId(), 'ssj');
  const ranks = generateNKeysBetween(null, null, ACTIVITIES);
  const posts = generateNKeysBetween(null, null, 8).map((rank, index) => ({
    id: newId(),
    rank,
    name: `Puesto ${index + 1}`,
    areaName: '',
  }));
  return {
    ...empty,
    post: posts,
    activity: ranks.map((rank, index) => ({
      id: newId(),
      rank,
      postId: posts[index % posts.length]?.id ?? null,
      description: textOf(index),
      question: '',
      predefinedProcedure: '',
      workspace: null,
      nextKind: 'next',
      targetId: null,
    })),
  };
};

/** The same writes, journal row included, and nothing else: no parsing, no rules, no answer. */
const rawPeer = (file: string, activity: ProcedureContent['activity']) => {
  const sqlite = new Database(file);
  sqlite.pragma('locking_mode = EXCLUSIVE');
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  applyMigrations(sqlite, bundledMigrations, '2026-03-02T15:00:00.000Z', file);
  sqlite.pragma('foreign_keys = OFF');
  const insert = sqlite.prepare(
    `INSERT INTO procedure_activity (version_id, id, rank, description, question, predefined_procedure, next_kind)
     VALUES ('v', ?, ?, ?, '', '', 'next')`,
  );
  for (const row of activity) insert.run(row.id, row.rank, row.description);
  sqlite.pragma('foreign_keys = ON');
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const before = sqlite.prepare("SELECT description FROM procedure_activity WHERE version_id = 'v' AND id = ?").pluck();
  const update = sqlite.prepare("UPDATE procedure_activity SET description = ? WHERE version_id = 'v' AND id = ?");
  const command = sqlite.prepare(
    `INSERT INTO journal_command (sequence, scope_kind, scope_id, kind, label, coalesce_key, at, officer_id,
       officer_name, post_id, post_name, office_name, step, below, undo_head, redo_head)
     VALUES (?, 'procedure', 'v', 'edit', 'Escribir la descripción', ?, ?, NULL, 'Ana', NULL, '', '', ?, NULL, ?, NULL)`,
  );
  const change = sqlite.prepare(
    `INSERT INTO journal_change (sequence, position, op, entity, row_id, field, before, after)
     VALUES (?, 0, 'update', 'activity', ?, 'description', ?, ?)`,
  );
  let sequence = 0;
  return {
    save: (id: string, value: string) => {
      sequence += 1;
      begin.run();
      const old = before.get(id);
      update.run(value, id);
      command.run(sequence, id, new Date().toISOString(), sequence, sequence);
      change.run(sequence, id, JSON.stringify(old), JSON.stringify(value));
      commit.run();
    },
    close: () => sqlite.close(),
  };
};
