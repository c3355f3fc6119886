import { enqueue, type PendingEdit } from '#renderer/modules/procedure/edit-queue.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { ProcedureChange, ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import type { ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/ipc/contract.ts';
import type { HistoryState } from '#shared/ipc/history.ts';
import type { OpenedProcedure } from '#shared/ipc/procedure-channels.ts';

/** «Guardado» is said only after the commit; a failure keeps the text and says what to do. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly canRetry: boolean };

/** What the last undo, redo or return to a named point did: announced, and the screen goes there. */
export type Travel = { readonly label: string; readonly changes: readonly ProcedureChange[]; readonly count: number };

export type SessionState = {
  readonly version: ProcedureVersion;
  readonly versions: readonly ProcedureVersion[];
  readonly archived: boolean;
  readonly content: ProcedureContent;
  readonly history: HistoryState;
  readonly save: SaveState;
  /** Grows with every commit: whoever shows stored data (preview, history) looks again. */
  readonly revision: number;
  readonly travel: Travel | null;
};

export type Call = <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<Result<ChannelOutput<C>>>;

export type ProcedureSession = {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies at once on screen and queues for the store, strictly in order. Does nothing on a frozen version.
   * @param coalesce edits of the same key within a short time become one undo step; null for a step of its own
   */
  readonly edit: (changes: readonly ProcedureChange[], label: string, coalesce?: string | null) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly restoreSnapshot: (snapshotId: string) => Promise<Result<null>>;
  /** Resolves when everything is committed (true) or when a save failed (false). */
  readonly flush: () => Promise<boolean>;
  readonly retry: () => Promise<boolean>;
  /** Throws away what could not be saved and shows what the store holds. */
  readonly reload: () => Promise<Result<null>>;
  readonly hasUnsaved: () => boolean;
  /** The version after an act (scan, properties). */
  readonly takeVersion: (version: ProcedureVersion) => void;
  /** Something was stored beside the edits (a named point): whoever shows stored data looks again. */
  readonly touch: () => void;
};

const TYPING_PAUSE_MS = 350;
const RETRY_AFTER_MS = 5_000;

/** The content of one version in memory, with optimistic edits; one session a screen. */
export const startProcedureSession = (opened: OpenedProcedure, call: Call): ProcedureSession => {
  const versionId = opened.version.id;
  let state: SessionState = { ...present(opened), revision: 0, travel: null };
  let queue: readonly PendingEdit[] = [];
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ((saved: boolean) => void)[] = [];
  const listeners = new Set<() => void>();

  const set = (part: Partial<SessionState>) => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const settle = (saved: boolean) => {
    const resolved = waiting;
    waiting = [];
    for (const resolve of resolved) resolve(saved);
  };

  const schedule = (ms: number) => {
    if (timer !== undefined) return;
    timer = setTimeout(() => void pump(), ms);
  };

  const pump = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const edit = queue[0];
    if (busy || !edit) return;
    busy = true;
    queue = queue.slice(1);
    if (state.save.kind !== 'saving') set({ save: { kind: 'saving' } });
    const result = await call('procedure.edit', { versionId, ...edit, changes: [...edit.changes] });
    busy = false;
    if (!result.ok) {
      queue = [edit, ...queue];
      const canRetry = !HOPELESS.has(result.error.code);
      set({ save: { kind: 'failed', failure: result.error, canRetry } });
      if (canRetry) schedule(RETRY_AFTER_MS);
      settle(false);
      return;
    }
    const { at, history } = result.value;
    if (queue.length > 0) {
      set({ history, revision: state.revision + 1 });
      await pump();
      return;
    }
    set({ history, revision: state.revision + 1, save: { kind: 'saved', at } });
    settle(true);
  };

  const flush = (): Promise<boolean> => {
    if (!busy && queue.length === 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      waiting.push(resolve);
      void pump();
    });
  };

  /** Edits made while the store answers are laid on top of its answer, in order. */
  const travel = async (
    channel: 'procedure.undo' | 'procedure.redo' | 'procedure.restoreSnapshot',
    snapshotId = '',
  ) => {
    if (!(await flush()) || busy) return null;
    busy = true;
    const base = state.content;
    const result =
      channel === 'procedure.restoreSnapshot'
        ? await call(channel, { versionId, snapshotId })
        : await call(channel, { versionId });
    busy = false;
    if (result.ok) {
      const { changes, label, saved } = result.value;
      let content = applyChanges(base, changes);
      const kept: PendingEdit[] = [];
      for (const edit of queue) {
        try {
          content = applyChanges(content, edit.changes);
          kept.push(edit);
        } catch {
          // The row it edited no longer exists after the step: there is nothing left to write it in.
        }
      }
      queue = kept;
      const count = (state.travel?.count ?? 0) + 1;
      set({
        content,
        history: saved.history,
        revision: state.revision + 1,
        save: queue.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: saved.at },
        travel: { label, changes, count },
      });
    }
    if (queue.length > 0) void pump();
    else settle(true);
    return result;
  };

  const step = async (channel: 'procedure.undo' | 'procedure.redo') => {
    const result = await travel(channel);
    if (result && !result.ok) {
      set({ save: { kind: 'failed', failure: result.error, canRetry: false } });
    }
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (changes, label, coalesce = null) => {
      if (changes.length === 0 || state.version.stage !== 'draft') return;
      const content = applyChanges(state.content, changes);
      queue = enqueue(queue, { label, coalesce, changes });
      set(state.save.kind === 'saved' ? { content, save: { kind: 'saving' } } : { content });
      if (state.save.kind === 'failed') return;
      if (coalesce === null) void pump();
      else schedule(TYPING_PAUSE_MS);
    },
    undo: () => step('procedure.undo'),
    redo: () => step('procedure.redo'),
    restoreSnapshot: async (snapshotId) => {
      const result = await travel('procedure.restoreSnapshot', snapshotId);
      if (result && !result.ok) return result;
      return { ok: true, value: null };
    },
    flush,
    retry: () => {
      set({ save: { kind: 'saving' } });
      return flush();
    },
    reload: async () => {
      const result = await call('procedure.open', { versionId });
      if (!result.ok) return result;
      clearTimeout(timer);
      timer = undefined;
      queue = [];
      set({ ...present(result.value), revision: state.revision + 1, travel: null });
      settle(true);
      return { ok: true, value: null };
    },
    hasUnsaved: () => busy || queue.length > 0,
    takeVersion: (version) =>
      set({
        version,
        versions: state.versions.map((other) => (other.id === version.id ? version : other)),
        revision: state.revision + 1,
      }),
    touch: () => set({ revision: state.revision + 1 }),
  };
};

/** Failures that the same edit would meet again. */
const HOPELESS: ReadonlySet<Failure['code']> = new Set([
  'invalid-input',
  'not-found',
  'frozen',
  'not-allowed',
  'conflict',
]);

const present = (opened: OpenedProcedure): Omit<SessionState, 'revision' | 'travel'> => ({
  version: opened.version,
  versions: opened.versions,
  archived: opened.archived,
  content: opened.content,
  history: opened.history,
  save: { kind: 'saved', at: null },
});
