import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, test } from 'vitest';
import { historyStateOf } from '#electron/storage/journal/journal-head.ts';
import type { Author } from '#electron/storage/journal/journal-writer.ts';
import { runCommand } from '#electron/storage/journal/run-command.ts';
import { runUndo } from '#electron/storage/journal/undo.ts';
import { procedureTables } from '#electron/storage/procedure-tables.ts';
import { readHistory } from '#electron/storage/repositories/journal-repository.ts';
import { readContent } from '#electron/storage/repositories/procedure-repository.ts';
import type { StoreHandle } from '#electron/storage/store-handle.ts';
import { verifyStore } from '#electron/storage/verify.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { ProcedureChange, ProcedureContent, ProcedureEntities } from '#shared/domain/procedure/procedure.ts';
import {
  ANA,
  addProcedure,
  clock,
  edit,
  newId,
  openTestStore,
  refusal,
  setTitle,
  temporaryFolder,
} from '#tests/storage/test-store.ts';

const takeBack = (store: StoreHandle, versionId: string, direction: 'undo' | 'redo', at: string, who: Author = ANA) =>
  store.write((db) => runUndo(db, procedureTables, versionId, direction, who, at));

const title = (store: StoreHandle, versionId: string) => readContent(store.read, versionId).cover[0]?.title;

const post = (name: string, rank = 'a0') => ({ id: newId(), rank, name, areaName: '' });

const activity = (postId: string | null, rank: string, description = '') => ({
  id: newId(),
  rank,
  postId,
  description,
  question: '',
  predefinedProcedure: '',
  workspace: null,
  nextKind: 'next' as const,
  targetId: null,
});

const setUp = () => {
  const time = clock();
  const store = openTestStore(temporaryFolder(), { now: time.now });
  const { versionId } = addProcedure(store, time.now());
  return { store, versionId, time };
};

describe('undo and redo', () => {
  test('an edit is taken back and done again, and the journal keeps all three', () => {
    const { store, versionId, time } = setUp();
    edit(store, versionId, [setTitle(versionId, 'Compras')], { label: 'Escribir el título', at: time.now() });
    const undone = takeBack(store, versionId, 'undo', time.now());
    expect(undone.changes).toEqual([{ op: 'update', entity: 'cover', id: versionId, field: 'title', value: '' }]);
    expect(undone.saved.history).toEqual({ undo: null, redo: 'Escribir el título' });
    expect(title(store, versionId)).toBe('');
    takeBack(store, versionId, 'redo', time.now());
    expect(title(store, versionId)).toBe('Compras');
    const kinds = readHistory(store.read, { kind: 'procedure', id: versionId }, null, 10).map((step) => step.kind);
    expect(kinds).toEqual(['redo', 'undo', 'edit', 'act']);
  });

  test('both work after the program was closed and opened again', () => {
    const time = clock();
    const directory = temporaryFolder();
    const first = openTestStore(directory, { now: time.now });
    const { versionId } = addProcedure(first, time.now());
    edit(first, versionId, [setTitle(versionId, 'Uno')], { label: 'Uno', at: time.now() });
    edit(first, versionId, [setTitle(versionId, 'Dos')], { label: 'Dos', at: time.now() });
    first.close();
    const second = openTestStore(directory, { now: time.now });
    takeBack(second, versionId, 'undo', time.now());
    expect(title(second, versionId)).toBe('Uno');
    second.close();
    const third = openTestStore(directory, { now: time.now });
    expect(historyStateOf(third.read, { kind: 'procedure', id: versionId })).toEqual({ undo: 'Uno', redo: 'Dos' });
    takeBack(third, versionId, 'redo', time.now());
    expect(title(third, versionId)).toBe('Dos');
  });

  test('typing in one field within two seconds is one step; a pause, another person or another field is not', () => {
    const { store, versionId, time } = setUp();
    const type = (text: string, coalesce = 'cover.title', who = ANA) => {
      edit(store, versionId, [setTitle(versionId, text)], { coalesce, at: time.now(), who });
      time.pass(500);
    };
    for (const text of ['C', 'Co', 'Com']) type(text);
    time.pass(2_000);
    type('Compras');
    type('Compras y', 'cover.title', { ...ANA, officerName: 'Beto Ruiz' });
    type('Compras y pagos', 'otro');
    const seen = [1, 2, 3, 4].map(() => {
      takeBack(store, versionId, 'undo', time.now());
      return title(store, versionId);
    });
    expect(seen).toEqual(['Compras y', 'Compras', 'Com', '']);
    const steps = readHistory(store.read, { kind: 'procedure', id: versionId }, null, 50).filter(
      (s) => s.kind === 'edit',
    );
    expect(steps.at(-1)?.records).toMatchObject([{ field: 'title', before: '""', after: '"Com"' }]);
  });

  test('an act is a barrier: nothing before it is taken back', async () => {
    const { store, versionId, time } = setUp();
    edit(store, versionId, [setTitle(versionId, 'Antes')], { at: time.now() });
    store.write((db) =>
      runCommand(db, procedureTables, {
        scopeId: versionId,
        kind: 'act',
        label: 'Enviar',
        coalesce: null,
        who: ANA,
        at: time.now(),
        changes: [setTitle(versionId, 'Enviado')],
      }),
    );
    const { code, message } = await refusal(() => takeBack(store, versionId, 'undo', time.now()));
    expect(code).toBe('conflict');
    expect(message).toContain('No hay nada que deshacer');
    expect((await refusal(() => takeBack(store, versionId, 'redo', time.now()))).code).toBe('conflict');
  });

  test('an edit after an undo ends what could be done again', () => {
    const { store, versionId, time } = setUp();
    edit(store, versionId, [setTitle(versionId, 'Uno')], { at: time.now() });
    takeBack(store, versionId, 'undo', time.now());
    const saved = edit(store, versionId, [setTitle(versionId, 'Otro')], { label: 'Otro', at: time.now() });
    expect(saved.history).toEqual({ undo: 'Otro', redo: null });
  });

  test('an edit that changes nothing leaves no trace', () => {
    const { store, versionId } = setUp();
    const before = store.read.get('SELECT count(*) AS n FROM journal_command');
    const saved = edit(store, versionId, [setTitle(versionId, '')]);
    expect(saved.history.undo).toBeNull();
    expect(store.read.get('SELECT count(*) AS n FROM journal_command')).toEqual(before);
  });

  test('over any course of edits, undo and redo the rows equal the pure changes, also after reopening', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const directory = temporaryFolder();
        let store = openTestStore(directory);
        const { versionId } = addProcedure(store, '2026-03-02T15:00:00.000Z');
        let content = readContent(store.read, versionId);
        let undo: ProcedureContent[] = [];
        let redo: ProcedureContent[] = [];
        for (const [index, choice] of steps.entries()) {
          const at = new Date(Date.parse('2026-03-02T16:00:00.000Z') + index * 10_000).toISOString();
          if (choice.kind === 'reopen') {
            store.close();
            store = openTestStore(directory);
          } else if (choice.kind === 'undo' || choice.kind === 'redo') {
            const from = choice.kind === 'undo' ? undo : redo;
            const wanted = from.at(-1);
            if (!wanted) continue;
            const { changes } = takeBack(store, versionId, choice.kind, at);
            // What the screen is told leads it to the same state.
            expect(applyChanges<ProcedureEntities>(content, changes as readonly ProcedureChange[])).toEqual(wanted);
            if (choice.kind === 'undo') [undo, redo] = [undo.slice(0, -1), [...redo, content]];
            else [undo, redo] = [[...undo, content], redo.slice(0, -1)];
            content = wanted;
          } else {
            const changes = changesFor(content, versionId, choice);
            const next = applyChanges<ProcedureEntities>(content, changes);
            edit(store, versionId, changes, { at });
            if (JSON.stringify(next) !== JSON.stringify(content)) [undo, redo] = [[...undo, content], []];
            content = next;
          }
          expect(readContent(store.read, versionId)).toEqual(content);
        }
        expect(verifyStore(store)).toEqual([]);
        store.close();
      }),
      { numRuns: Number(process.env.SOAK ?? 0) > 0 ? 300 : 40 },
    );
  });
});

type Choice = { readonly kind: string; readonly pick: number; readonly text: string };

const step = fc.record({
  kind: fc.constantFrom(
    'addPost',
    'addActivity',
    'addActivity',
    'addBranch',
    'describe',
    'title',
    'aim',
    'deleteActivity',
    'move',
    'text',
    'undo',
    'undo',
    'redo',
    'reopen',
  ),
  pick: fc.nat(1_000),
  text: fc.string({ unit: 'grapheme', maxLength: 12 }),
});

/** A list of changes that fits the content, chosen by two arbitrary values. */
const changesFor = (content: ProcedureContent, versionId: string, { kind, pick, text }: Choice): ProcedureChange[] => {
  const chosen = <T>(rows: readonly T[]): T | undefined => rows[pick % Math.max(1, rows.length)];
  const someActivity = chosen(content.activity);
  switch (kind) {
    case 'addPost':
      return [
        { op: 'insert', entity: 'post', row: post(text, generateKeyBetween(content.post.at(-1)?.rank ?? null, null)) },
      ];
    case 'addActivity': {
      const rank = generateKeyBetween(content.activity.at(-1)?.rank ?? null, null);
      return [{ op: 'insert', entity: 'activity', row: activity(chosen(content.post)?.id ?? null, rank, text) }];
    }
    case 'addBranch':
      if (!someActivity) return [];
      return [
        {
          op: 'insert',
          entity: 'branch',
          row: {
            id: newId(),
            rank: 'a0',
            activityId: someActivity.id,
            answer: text,
            outcome: '',
            nextKind: 'next',
            targetId: null,
          },
        },
      ];
    case 'describe':
      if (!someActivity) return [];
      return [{ op: 'update', entity: 'activity', id: someActivity.id, field: 'description', value: text }];
    case 'aim':
      if (!someActivity) return [];
      return [
        { op: 'update', entity: 'activity', id: someActivity.id, field: 'nextKind', value: 'activity' },
        {
          op: 'update',
          entity: 'activity',
          id: someActivity.id,
          field: 'targetId',
          value: content.activity[0]?.id ?? null,
        },
      ];
    case 'move':
      if (!someActivity) return [];
      return [
        {
          op: 'update',
          entity: 'activity',
          id: someActivity.id,
          field: 'rank',
          value: generateKeyBetween(content.activity.at(-1)?.rank ?? null, null),
        },
      ];
    case 'deleteActivity':
      if (!someActivity) return [];
      return [
        // On purpose before what points to it: references are judged at the end.
        { op: 'delete', entity: 'activity', id: someActivity.id },
        ...content.branch
          .filter((branch) => branch.activityId === someActivity.id)
          .map((branch) => ({ op: 'delete' as const, entity: 'branch' as const, id: branch.id })),
        ...content.activity
          .filter((row) => row.targetId === someActivity.id && row.id !== someActivity.id)
          .map((row) => ({
            op: 'update' as const,
            entity: 'activity' as const,
            id: row.id,
            field: 'targetId' as const,
            value: null,
          })),
      ];
    case 'text': {
      const present = content.sectionText.find((row) => row.sectionKey === 'purpose');
      const body = [{ kind: 'paragraph' as const, runs: [{ text }] }];
      return present
        ? [{ op: 'update', entity: 'sectionText', id: present.id, field: 'body', value: body }]
        : [{ op: 'insert', entity: 'sectionText', row: { id: newId(), sectionKey: 'purpose', body } }];
    }
    default:
      return [setTitle(versionId, text)];
  }
};

describe('the journal', () => {
  test('who, when, what, before and after are written per field', () => {
    const { store, versionId, time } = setUp();
    edit(store, versionId, [setTitle(versionId, 'Compras')], { label: 'Escribir el título', at: time.now() });
    expect(readHistory(store.read, { kind: 'procedure', id: versionId }, null, 1)).toEqual([
      {
        sequence: 3,
        at: '2026-03-02T15:00:00.000Z',
        officerName: 'Ana Luz Prado',
        postName: 'Jefa de Departamento',
        kind: 'edit',
        label: 'Escribir el título',
        records: [
          { op: 'update', entity: 'cover', rowId: versionId, field: 'title', before: '""', after: '"Compras"' },
        ],
      },
    ]);
  });

  test('cannot be rewritten, not even by our own SQL', () => {
    const { store } = setUp();
    expect(() => store.write((db) => db.run("UPDATE journal_command SET officer_name = 'Otra'"))).toThrow();
    expect(() => store.write((db) => db.run('DELETE FROM journal_change'))).toThrow();
  });

  test('a command that fails half-way leaves neither rows nor journal', async () => {
    const { store, versionId } = setUp();
    const before = [readContent(store.read, versionId), store.read.get('SELECT count(*) AS n FROM journal_command')];
    const owner = post('Jefe');
    const changes: ProcedureChange[] = [
      { op: 'insert', entity: 'post', row: owner },
      { op: 'insert', entity: 'activity', row: activity(newId(), 'a0') },
    ];
    const { code, message } = await refusal(() => edit(store, versionId, changes));
    expect(code).toBe('invalid-input');
    expect(message).toContain('el puesto de una actividad');
    expect([readContent(store.read, versionId), store.read.get('SELECT count(*) AS n FROM journal_command')]).toEqual(
      before,
    );
  });

  test('a row that something points to is not deleted alone, nor named from another version', async () => {
    const { store, versionId, time } = setUp();
    const other = addProcedure(store, time.now());
    const owner = post('Jefe');
    const doing = activity(owner.id, 'a0');
    edit(store, versionId, [
      { op: 'insert', entity: 'post', row: owner },
      { op: 'insert', entity: 'activity', row: doing },
    ]);
    expect((await refusal(() => edit(store, versionId, [{ op: 'delete', entity: 'post', id: owner.id }]))).code).toBe(
      'invalid-input',
    );
    const abroad = activity(owner.id, 'a0');
    const attempt = () => edit(store, other.versionId, [{ op: 'insert', entity: 'activity', row: abroad }]);
    expect((await refusal(attempt)).code).toBe('invalid-input');
    expect(
      (await refusal(() => edit(store, other.versionId, [{ op: 'delete', entity: 'activity', id: doing.id }]))).code,
    ).toBe('conflict');
  });

  test('verify notices a row that no command wrote', () => {
    const { store, versionId } = setUp();
    expect(verifyStore(store)).toEqual([]);
    store.write((db) => db.run("UPDATE procedure_cover SET title = 'A escondidas' WHERE version_id = ?", versionId));
    expect(verifyStore(store).join()).toContain('El historial de un documento');
  });
});
