import { describe, expect, test } from 'vitest';
import { startManualSession } from '#renderer/modules/manual/manual-session.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import { fail, ok, type Result } from '#shared/domain/common/result.ts';
import type { ManualChange, ManualContent } from '#shared/domain/manual/manual.ts';
import { setField } from '#shared/domain/manual/manual-edits.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';

const empty: ManualContent = {
  manual: [
    { id: 'm', profileId: 'p', title: 'Antes', areaName: '', code: '', date: '', presentation: [], legalBasis: [] },
  ],
  member: [],
  signatory: [],
};
const history = { undo: null, redo: null };
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A store that answers late, writes down what it was asked, and refuses when told to. */
const slowStore = (refuse = false) => {
  const asked: string[] = [];
  let content = empty;
  const call = async <C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<Result<ChannelOutput<C>>> => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    asked.push(channel);
    if (channel === 'manual.open') return ok({ content, members: [], archived: false, history } as never);
    if (refuse) return fail('disk-full', 'El disco está lleno.');
    const { changes = [] } = input as { readonly changes?: readonly ManualChange[] };
    content = applyChanges(content, changes);
    const saved = { at: '2026-11-22T00:00:00.000Z', sequence: asked.length, history: { undo: 'x', redo: null } };
    if (channel === 'manual.edit') return ok(saved as never);
    const back: readonly ManualChange[] = setField(content, 'title', 'Antes');
    content = applyChanges(content, back);
    return ok({ changes: back, label: 'x', saved } as never);
  };
  return { call, asked, stored: () => content };
};

describe('editing a manual', () => {
  test('shows an edit at once, stores it in order, and says «saved» only when all is committed', async () => {
    const store = slowStore();
    const session = startManualSession('m', { content: empty, history }, store.call);
    session.edit(setField(empty, 'title', 'Uno'), 'a');
    session.edit(setField(empty, 'title', 'Dos'), 'b');
    expect(session.getState().content.manual[0]?.title).toBe('Dos');
    expect(session.getState().save.kind).toBe('saving');
    await settled();
    expect(store.stored().manual[0]?.title).toBe('Dos');
    expect(session.getState().save.kind).toBe('saved');
  });

  test('an undo asked for while an edit is on its way waits for it', async () => {
    const store = slowStore();
    const session = startManualSession('m', { content: empty, history }, store.call);
    session.edit(setField(empty, 'title', 'Uno'), 'a');
    await session.undo();
    expect(store.asked).toEqual(['manual.edit', 'manual.undo']);
    expect(session.getState().content.manual[0]?.title).toBe('Antes');
  });

  test('what the store refuses is never shown as saved, stays on screen, and can be given up', async () => {
    const session = startManualSession('m', { content: empty, history }, slowStore(true).call);
    session.edit(setField(empty, 'title', 'Uno'), 'a');
    await settled();
    const { content, save } = session.getState();
    expect(content.manual[0]?.title).toBe('Uno');
    expect(save).toMatchObject({ kind: 'failed', canRetry: true, failure: { message: 'El disco está lleno.' } });
    await session.reload();
    expect(session.getState().content.manual[0]?.title).toBe('Antes');
    expect(session.getState().save).toEqual({ kind: 'saved', at: null });
  });
});
