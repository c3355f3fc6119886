import { expect, test } from 'vitest';
import { startDocumentSession } from '#renderer/editing/document-session.ts';
import type { Change } from '#shared/domain/common/changes.ts';
import { ok } from '#shared/domain/common/result.ts';
import type { MediaPlanEntities } from '#shared/domain/media/media-plan.ts';
import { isJudgedMedia } from '#shared/domain/media/media-plan-judged.ts';
import { lineAt, planWith } from '#tests/domain/media/plan-builder.ts';

const NOWHERE = { undo: null, redo: null } as const;
const HISTORY = { ...NOWHERE, at: null } as never;

/** The plan of one line as its screen holds it; `stored` is what went to the store. */
const sessionOf = (mayRecord: boolean) => {
  const stored: Change<MediaPlanEntities>[] = [];
  const about = { mayRecord };
  const session = startDocumentSession<MediaPlanEntities, typeof about>(
    { content: planWith([{ outlet: 'Radio' }]), history: HISTORY, about },
    {
      edit: async ({ changes }) => {
        stored.push(...changes);
        return ok({ at: '2026-03-02T10:00:00.000Z', history: HISTORY } as never);
      },
      undo: async () => ok({ changes: [], label: '', saved: {} } as never),
      redo: async () => ok({ changes: [], label: '', saved: {} } as never),
      open: async () => ok({ content: planWith(), history: HISTORY, about }),
      mayEdit: () => false,
      mayRecord: (now, changes) => now.mayRecord && !changes.some(({ entity }) => isJudgedMedia(entity)),
    },
  );
  return { session, stored };
};

const CONTRACT = { id: lineAt(50), rank: 'a0', lineId: lineAt(0), spendingId: lineAt(60) };
const LINK: Change<MediaPlanEntities> = { op: 'insert', entity: 'lineCommitment', row: CONTRACT };
const RENAME: Change<MediaPlanEntities> = {
  op: 'update',
  entity: 'line',
  id: lineAt(0),
  field: 'outlet',
  value: 'Otra',
} as never;

test('a document that is only read takes what goes on beside its Vo.Bo., and nothing else', async () => {
  const { session, stored } = sessionOf(true);
  session.edit([RENAME], 'Cambiar');
  session.edit([LINK, RENAME], 'Las dos cosas');
  session.edit([LINK], 'Ligar');
  expect(await session.flush()).toBe(true);
  expect(stored).toEqual([LINK]);
  const { content, save } = session.getState();
  expect([content.lineCommitment, content.line[0]?.outlet, save.kind]).toEqual([[CONTRACT], 'Radio', 'saved']);

  const closed = sessionOf(false);
  closed.session.edit([LINK], 'Ligar');
  expect(await closed.session.flush()).toBe(true);
  expect(closed.stored).toEqual([]);
});
