import { enqueue, type PendingEdit } from '#renderer/editing/edit-queue.ts';
import { applyChanges, type Change, type Collections, type EntitySchemas } from '#shared/domain/common/changes.ts';
import type { Instant } from '#shared/domain/common/dates.ts';
import type { Failure, Result } from '#shared/domain/common/result.ts';
import type { HistoryState, Saved } from '#shared/ipc/history.ts';

/** «Guardado» is said only after the commit; a failure keeps the text and says what to do. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: Instant | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly canRetry: boolean };

/** What the last undo, redo or return to a named point did: announced, and the screen goes there. */
export type Travel<M extends EntitySchemas> = {
  readonly label: string;
  readonly changes: readonly Change<M>[];
  readonly count: number;
};

/** `about` is what was opened with the content and isn't edited as rows: versions, whether it is archived … */
export type Opened<M extends EntitySchemas, About> = {
  readonly content: Collections<M>;
  readonly history: HistoryState;
  readonly about: About;
};

export type DocumentState<M extends EntitySchemas, About> = Opened<M, About> & {
  readonly save: SaveState;
  /** Grows with every commit: whoever shows stored data (preview, history) looks again. */
  readonly revision: number;
  readonly travel: Travel<M> | null;
  /** Why the last undo or redo wasn't done. Nothing is lost by it, and saving goes on. */
  readonly refusal: Failure | null;
};

/** A step that the store made by itself: undo, redo, an act. */
export type StoredStep<M extends EntitySchemas> = {
  readonly changes: readonly Change<M>[];
  readonly label: string;
  readonly saved: Saved;
};

/** Where a document is kept. Every function asks the main side and never rejects. */
export type DocumentStore<M extends EntitySchemas, About> = {
  readonly edit: (edit: {
    readonly label: string;
    readonly coalesce: string | null;
    readonly changes: Change<M>[];
  }) => Promise<Result<Saved>>;
  readonly undo: () => Promise<Result<StoredStep<M>>>;
  readonly redo: () => Promise<Result<StoredStep<M>>>;
  readonly open: () => Promise<Result<Opened<M, About>>>;
  /** False where nothing may be written (frozen, archived): edits are then ignored. */
  readonly mayEdit: (about: About) => boolean;
  /** Changes that are written even so: what goes on with a document once it is authorised. */
  readonly mayRecord?: (about: About, changes: readonly Change<M>[]) => boolean;
};

export type DocumentSession<M extends EntitySchemas, About> = {
  readonly getState: () => DocumentState<M, About>;
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies at once on screen and queues for the store, strictly in order. Does nothing where `mayEdit` says no.
   * @param coalesce edits of the same key within a short time become one undo step; null for a step of its own
   */
  readonly edit: (changes: readonly Change<M>[], label: string, coalesce?: string | null) => void;
  /** Does nothing where there is nothing to undo, or nothing may be written. Several in a row wait for each other. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly dismissRefusal: () => void;
  /**
   * Asks the store for a step that it makes by itself (an act, a return to a named point), after everything written so
   * far is committed, and shows what it did. Edits made while the store answers are laid on top of its answer.
   * @param label what the screen announces; absent where it stays silent
   * @returns null where earlier edits could not be saved: nothing was asked then
   */
  readonly act: <S extends Omit<StoredStep<M>, 'label'>>(
    ask: () => Promise<Result<S>>,
    label?: (step: S) => string,
  ) => Promise<Result<S> | null>;
  /** Resolves when everything is committed (true) or when a save failed (false). */
  readonly flush: () => Promise<boolean>;
  readonly retry: () => Promise<boolean>;
  /** Throws away what could not be saved and shows what the store holds. */
  readonly reload: () => Promise<Result<null>>;
  /**
   * Shows what another window stored meanwhile. Does nothing while anything of this one waits or failed, and nothing where
   * the store holds what is shown.
   */
  readonly refresh: () => Promise<void>;
  readonly hasUnsaved: () => boolean;
  readonly setAbout: (about: About) => void;
  /** Something was stored beside the edits (a named point): whoever shows stored data looks again. */
  readonly touch: () => void;
};

const TYPING_PAUSE_MS = 350;
const RETRY_AFTER_MS = 5_000;

/** One document in memory, with optimistic edits; one session a screen. */
export const startDocumentSession = <M extends EntitySchemas, About>(
  opened: Opened<M, About>,
  store: DocumentStore<M, About>,
): DocumentSession<M, About> => {
  let state: DocumentState<M, About> = { ...present(opened), revision: 0, travel: null, refusal: null };
  let queue: readonly PendingEdit<M>[] = [];
  let busy = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: ((saved: boolean) => void)[] = [];
  let steps: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (part: Partial<DocumentState<M, About>>) => {
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
    const result = await store.edit({ ...edit, changes: [...edit.changes] });
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

  /** The content after what the store did, with the edits that were made meanwhile. */
  const laidOnTop = (changes: readonly Change<M>[], base: Collections<M>): Collections<M> => {
    let content = applyChanges(base, changes);
    const kept: PendingEdit<M>[] = [];
    for (const edit of queue) {
      try {
        content = applyChanges(content, edit.changes);
        kept.push(edit);
      } catch {
        // The row it edited no longer exists after the step: there is nothing left to write it in.
      }
    }
    queue = kept;
    return content;
  };

  /** One step after the other: a second Ctrl+Z waits for the first. */
  const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
    const turn = steps.then(step);
    steps = turn.catch(() => undefined);
    return turn;
  };

  /** What is typed while an earlier edit is on its way must be committed too before the store is asked. */
  const flushAll = async (): Promise<boolean> => {
    while (busy || queue.length > 0) if (!(await flush())) return false;
    return true;
  };

  const step = async <S extends Omit<StoredStep<M>, 'label'>>(
    ask: () => Promise<Result<S>>,
    label?: (step: S) => string,
  ): Promise<Result<S> | null> => {
    if (!(await flushAll())) return null;
    busy = true;
    const base = state.content;
    const result = await ask();
    busy = false;
    if (result.ok) {
      const { changes, saved } = result.value;
      const content = laidOnTop(changes, base);
      const count = (state.travel?.count ?? 0) + 1;
      set({
        content,
        history: saved.history,
        revision: state.revision + 1,
        save: queue.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: saved.at },
        refusal: null,
        ...(label ? { travel: { label: label(result.value), changes, count } } : {}),
      });
    }
    if (queue.length > 0) void pump();
    else settle(true);
    return result;
  };

  const travel = (way: 'undo' | 'redo'): Promise<void> =>
    inTurn(async () => {
      if (!store.mayEdit(state.about) || !(await flushAll()) || state.history[way] === null) return;
      const result = await step(store[way], ({ label }) => label);
      // What is on screen is what the store holds: only the step was refused, no text.
      if (result && !result.ok) set({ refusal: result.error });
    });

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    edit: (changes, label, coalesce = null) => {
      if (changes.length === 0) return;
      if (!store.mayEdit(state.about) && !store.mayRecord?.(state.about, changes)) return;
      const content = applyChanges(state.content, changes);
      queue = enqueue(queue, { label, coalesce, changes });
      set(state.save.kind === 'saved' ? { content, save: { kind: 'saving' } } : { content });
      if (state.save.kind === 'failed') return;
      if (coalesce === null) void pump();
      else schedule(TYPING_PAUSE_MS);
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    dismissRefusal: () => set({ refusal: null }),
    act: (ask, label) => inTurn(() => step(ask, label)),
    flush,
    retry: () => {
      set({ save: { kind: 'saving' } });
      return flush();
    },
    reload: () =>
      inTurn(async () => {
        if (busy) await new Promise((resolve) => waiting.push(resolve));
        const result = await store.open();
        if (!result.ok) return result;
        clearTimeout(timer);
        timer = undefined;
        queue = [];
        set({ ...present(result.value), revision: state.revision + 1, travel: null, refusal: null });
        settle(true);
        return { ok: true, value: null };
      }),
    refresh: () =>
      inTurn(async () => {
        const before = state;
        const isQuiet = () => !busy && queue.length === 0 && state.content === before.content;
        if (!isQuiet() || before.save.kind !== 'saved') return;
        const result = await store.open();
        // What was typed meanwhile goes first; the next return to the window looks again.
        if (!result.ok || !isQuiet()) return;
        const { content, history, about } = result.value;
        if (JSON.stringify([content, about]) === JSON.stringify([state.content, state.about])) return;
        set({ content, history, about, revision: state.revision + 1, refusal: null });
      }),
    hasUnsaved: () => busy || queue.length > 0,
    setAbout: (about) => set({ about, revision: state.revision + 1 }),
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
  'too-large',
  'blocked-by-findings',
]);

const present = <M extends EntitySchemas, About>({ content, history, about }: Opened<M, About>) => ({
  content,
  history,
  about,
  save: { kind: 'saved', at: null } as const,
});
