import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ManualChange, ManualContent } from '#shared/domain/manual/manual.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import type { HistoryState, Saved } from '#shared/ipc/history.ts';

export type ManualState = {
  readonly content: ManualContent;
  readonly history: HistoryState;
  /** Grows with every commit: the preview looks again. */
  readonly revision: number;
  readonly save: { readonly kind: 'idle' | 'saving' } | { readonly kind: 'saved'; readonly at: string };
  /** The last edit that the store refused; what is on screen was taken back to what is stored. */
  readonly failure: Failure | null;
};

type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

export type ManualSession = {
  readonly getState: () => ManualState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows at once and stores in order; `coalesce` joins typing in one field into one undo step. */
  readonly edit: (changes: readonly ManualChange[], label: string, coalesce?: string | null) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly dismissFailure: () => void;
};

/** One manual in memory. Edits, undo and redo go to the store one after the other, in the order they were asked for. */
export const startManualSession = (
  manualId: string,
  opened: { readonly content: ManualContent; readonly history: HistoryState },
  call: Call,
): ManualSession => {
  let state: ManualState = { ...opened, revision: 0, save: { kind: 'idle' }, failure: null };
  let line: Promise<void> = Promise.resolve();
  let waiting = 0;
  const listeners = new Set<() => void>();

  const set = (part: Partial<ManualState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const committed = (saved: Saved) =>
    set({
      history: saved.history,
      revision: saved.sequence,
      save: waiting === 1 ? { kind: 'saved', at: saved.at } : { kind: 'saving' },
    });

  /** After a refusal nothing on screen may pretend to be stored: what the store holds is shown again. */
  const takeBack = async (failure: Failure) => {
    const again = await call('manual.open', { manualId });
    if (again.ok) set({ content: again.value.content, history: again.value.history });
    set({ failure, save: { kind: 'idle' } });
  };

  const inLine = (step: () => Promise<void>) => {
    waiting += 1;
    set({ save: { kind: 'saving' } });
    line = line.then(async () => {
      await step();
      waiting -= 1;
    });
  };

  const travel = (channel: 'manual.undo' | 'manual.redo') =>
    inLine(async () => {
      const done = await call(channel, { manualId });
      if (!done.ok) {
        await takeBack(done.error);
        return;
      }
      set({ content: applyChanges(state.content, done.value.changes) });
      committed(done.value.saved);
    });

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (changes, label, coalesce = null) => {
      if (changes.length === 0) return;
      set({ content: applyChanges(state.content, changes), failure: null });
      inLine(async () => {
        const done = await call('manual.edit', { manualId, label, coalesce, changes });
        if (done.ok) committed(done.value);
        else await takeBack(done.error);
      });
    },
    undo: () => {
      if (state.history.undo !== null || waiting > 0) travel('manual.undo');
    },
    redo: () => {
      if (state.history.redo !== null) travel('manual.redo');
    },
    dismissFailure: () => set({ failure: null }),
  };
};
