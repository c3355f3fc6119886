import { describe, expect, test, vi } from 'vitest';
import { type Call, startProcedureSession } from '#renderer/modules/procedure/procedure-session.ts';
import { applyChanges, invertChanges } from '#shared/domain/common/changes.ts';
import { uuidV7 } from '#shared/domain/common/ids.ts';
import { fail, ok } from '#shared/domain/common/result.ts';
import { insertActivity } from '#shared/domain/procedure/activity-edits.ts';
import { emptyProcedure, type ProcedureChange, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { setField } from '#shared/domain/procedure/row-edits.ts';
import type { ChannelName } from '#shared/ipc/contract.ts';
import type { OpenedProcedure } from '#shared/ipc/procedure-channels.ts';

let made = 0;
const newId = () => {
  made += 1;
  return uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made));
};

/** The other side of the boundary: commits edits in the order of their arrival, when the test lets it answer. */
const storeWith = (content: ProcedureContent) => {
  let stored = content;
  const done: { readonly label: string; readonly inverse: readonly ProcedureChange[] }[] = [];
  const arrived: string[] = [];
  const gates: (() => void)[] = [];
  const state = { refuse: null as string | null, wait: false };
  const saved = () => ({
    at: '2026-01-01T00:00:00.000Z',
    sequence: arrived.length,
    history: { undo: done.at(-1)?.label ?? null, redo: null },
  });
  const answer = (channel: ChannelName, input: never) => {
    if (state.refuse !== null) return fail('disk-full', state.refuse);
    if (channel === 'procedure.edit') {
      const { label, changes } = input as { label: string; changes: readonly ProcedureChange[] };
      done.push({ label, inverse: invertChanges(stored, changes) });
      stored = applyChanges(stored, changes);
      return ok(saved());
    }
    const step = done.pop();
    if (!step) return fail('not-allowed', 'No hay nada que deshacer.');
    stored = applyChanges(stored, step.inverse);
    return ok({ changes: step.inverse, label: step.label, saved: saved() });
  };
  const call = (async (channel: ChannelName, input: never) => {
    arrived.push(channel === 'procedure.edit' ? (input as { label: string }).label : channel);
    if (state.wait) await new Promise<void>((resolve) => gates.push(resolve));
    return answer(channel, input);
  }) as Call;
  const open = () => {
    for (const gate of gates.splice(0)) gate();
  };
  return { call, arrived, state, content: () => stored, open };
};

const draft = (content: ProcedureContent, stage: 'draft' | 'authorised' = 'draft'): OpenedProcedure => {
  const id = content.cover[0]?.id ?? '';
  const version = {
    id,
    procedureId: newId(),
    number: 1,
    stage,
    authorisedAt: null,
    supersededBy: null,
    upToDate: false,
    obsolete: null,
    dictamen: null,
    contentSha: null,
    pdfSha: null,
    docxSha: null,
    scanSha: null,
  };
  return { version, versions: [version], archived: false, content, history: { undo: null, redo: null } };
};

const oneActivity = (): ProcedureContent => {
  const empty = emptyProcedure(newId(), 'ssj');
  return applyChanges(empty, insertActivity(empty, 0, newId));
};

const describeFirst = (content: ProcedureContent, text: string) =>
  setField(content, 'activity', content.activity[0]?.id ?? '', 'description', text);

describe('the session of an open procedure', () => {
  test('shows an edit at once, says «Guardado» only after the commit, and sends edits one after the other', async () => {
    const store = storeWith(oneActivity());
    store.state.wait = true;
    const session = startProcedureSession(draft(store.content()), store.call);
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'uno');
    session.edit(insertActivity(session.getState().content, 1, newId), 'dos');
    expect(session.getState().content.activity).toHaveLength(2);
    expect(session.getState().save.kind).toBe('saving');
    expect(store.arrived).toEqual(['uno']);
    store.open();
    await vi.waitFor(() => expect(store.arrived).toEqual(['uno', 'dos']));
    expect(session.getState().save.kind).toBe('saving');
    store.open();
    await vi.waitFor(() => expect(session.getState().save.kind).toBe('saved'));
    expect(store.content()).toEqual(session.getState().content);
  });

  test('sends what is typed in one field as one edit', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    for (const text of ['R', 'Re', 'Rec']) {
      session.edit(describeFirst(session.getState().content, text), 'Escribir', 'activity 1 description');
    }
    expect(store.arrived).toEqual([]);
    expect(await session.flush()).toBe(true);
    expect(store.arrived).toEqual(['Escribir']);
    expect(store.content().activity[0]?.description).toBe('Rec');
  });

  test('keeps the text of a save that failed, says why, and saves it on the next try', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    store.state.refuse = 'El disco está lleno. Libere espacio.';
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'uno');
    expect(await session.flush()).toBe(false);
    expect(session.getState().save).toMatchObject({ kind: 'failed', canRetry: true });
    session.edit(describeFirst(session.getState().content, 'Recibe y sella'), 'dos');
    expect(session.getState().content.activity[0]?.description).toBe('Recibe y sella');
    store.state.refuse = null;
    expect(await session.retry()).toBe(true);
    expect(store.content().activity[0]?.description).toBe('Recibe y sella');
    expect(session.getState().save.kind).toBe('saved');
  });

  test('undoes what was just typed: the queue goes first', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'Escribir', 'field');
    await session.undo();
    expect(store.arrived).toEqual(['Escribir', 'procedure.undo']);
    expect(session.getState().content.activity[0]?.description).toBe('');
    expect(session.getState().travel?.label).toBe('Escribir');
  });

  test('keeps what is typed while an undo is under way, on top of its answer', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    session.edit(insertActivity(session.getState().content, 1, newId), 'Insertar');
    await session.flush();
    store.state.wait = true;
    const undone = session.undo();
    await vi.waitFor(() => expect(store.arrived).toContain('procedure.undo'));
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'Escribir', 'field');
    store.state.wait = false;
    store.open();
    await undone;
    await session.flush();
    expect(session.getState().content.activity.map((activity) => activity.description)).toEqual(['Recibe']);
    expect(store.content()).toEqual(session.getState().content);
  });

  test('an undo with nothing left to undo is no failure, and saving goes on', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    await session.undo();
    expect(store.arrived).toEqual([]);
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'uno');
    await vi.waitFor(() => expect(session.getState().save).toMatchObject({ kind: 'saved' }));
    expect(store.content().activity[0]?.description).toBe('Recibe');
  });

  test('an undo that the store refuses is said, and neither stops saving nor looks like a lost text', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'uno');
    await session.flush();
    store.state.refuse = 'Otro acto cerró el paso.';
    await session.undo();
    expect(session.getState().refusal?.message).toBe('Otro acto cerró el paso.');
    expect(session.getState().save.kind).toBe('saved');
    store.state.refuse = null;
    session.edit(describeFirst(session.getState().content, 'Recibe y sella'), 'dos');
    expect(await session.flush()).toBe(true);
    expect(store.content().activity[0]?.description).toBe('Recibe y sella');
  });

  test('four undos asked for at once are four undos', async () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content()), store.call);
    for (const text of ['uno', 'dos', 'tres', 'cuatro']) {
      session.edit(describeFirst(session.getState().content, text), text);
    }
    await Promise.all([session.undo(), session.undo(), session.undo(), session.undo()]);
    expect(session.getState().content.activity[0]?.description).toBe('');
    expect(store.content()).toEqual(session.getState().content);
  });

  test('an authorised version is not undone either', async () => {
    const store = storeWith(oneActivity());
    const opened = { ...draft(store.content(), 'authorised'), history: { undo: 'Escribir', redo: null } };
    await startProcedureSession(opened, store.call).undo();
    expect(store.arrived).toEqual([]);
  });

  test('shows what another window stored once one comes back to it, and never over what waits here', async () => {
    const store = storeWith(oneActivity());
    const opened = draft(store.content());
    const call = (async (channel: ChannelName, input: never) =>
      channel === 'procedure.open'
        ? ok({ ...opened, content: store.content() })
        : store.call(channel, input)) as unknown as Call;
    const [here, there] = [startProcedureSession(opened, call), startProcedureSession(opened, call)];
    const said = () => here.getState().content.activity[0]?.description;
    there.edit(describeFirst(there.getState().content, 'Escrito allá'), 'allá');
    await there.flush();
    await here.refresh();
    expect(said()).toBe('Escrito allá');
    expect(here.getState().revision).toBe(1);
    await here.refresh();
    expect(here.getState().revision).toBe(1);

    store.state.refuse = 'El disco está lleno.';
    here.edit(describeFirst(here.getState().content, 'Escrito aquí'), 'aquí');
    await here.flush();
    await here.refresh();
    expect(said()).toBe('Escrito aquí');
    expect(here.getState().save.kind).toBe('failed');
  });

  test('leaves an authorised version as it is', () => {
    const store = storeWith(oneActivity());
    const session = startProcedureSession(draft(store.content(), 'authorised'), store.call);
    session.edit(describeFirst(session.getState().content, 'Recibe'), 'uno');
    expect(session.getState().content).toBe(store.content());
    expect(store.arrived).toEqual([]);
  });
});
