import { expect, test } from 'vitest';
import { moveNode } from '#shared/domain/diagnosis/tree-edits.ts';
import { deliver, directorate, emptyDesk, HEAD, receive, smallPlans } from '#tests/handlers/package-desk.ts';
import { insert } from '#tests/handlers/plan-desk.ts';
import type { TestApp } from '#tests/storage/test-app.ts';
import { newId } from '#tests/storage/test-store.ts';

const node = (text: string, rank: string) =>
  ({ id: newId(), rank, tree: 'problem', side: 'below', parentId: null, text }) as const;
const place = (name: string, rank: string) =>
  ({ id: newId(), rank, parentId: null, level: 'region', code: '', name }) as const;

test('boxes and places never hang from themselves: refused where somebody moves them, named where two computers did', async () => {
  const { app, dossierId } = await directorate();
  const { diagnosisId } = await smallPlans(app, dossierId);
  const document = { kind: 'diagnosis', documentId: diagnosisId } as const;
  const [one, two, north, south] = [node('Uno', 'a1'), node('Dos', 'a2'), place('Norte', 'a5'), place('Sur', 'a6')];
  const edit = { diagnosisId, label: 'Mover', coalesce: null } as const;
  const core = { ...node('Pocos llegan', 'a0'), side: 'core' } as const;
  await app.ask('diagnosis.edit', {
    ...edit,
    changes: [
      ...[core, one, two].map((row) => insert('treeNode', row)),
      ...[north, south].map((row) => insert('territory', row)),
    ],
  });
  const under = (entity: 'treeNode' | 'territory', id: string, value: string) =>
    ({ op: 'update', entity, id, field: 'parentId', value }) as const;
  const move = (to: TestApp, ...changes: readonly ReturnType<typeof under>[]) =>
    to.ask('diagnosis.edit', { ...edit, changes: [...changes] });
  const there = await emptyDesk(HEAD);
  await receive(there.app, await deliver(app, document, 'hand-over'));
  await deliver(app, document, 'recall');
  await move(app, under('treeNode', one.id, two.id), under('territory', north.id, south.id));
  for (const [change, words] of [
    [under('treeNode', two.id, one.id), 'colgado de sí mismo'],
    [under('territory', south.id, north.id), 'dependería de sí mismo'],
    [under('treeNode', two.id, two.id), 'colgado de sí mismo'],
  ] as const) {
    const refused = await app.refused('diagnosis.edit', { ...edit, changes: [change] });
    expect(refused).toMatchObject({ code: 'invalid-input', message: expect.stringContaining(words) });
  }
  await move(there.app, under('treeNode', two.id, one.id), under('territory', south.id, north.id));
  await receive(there.app, await deliver(app, document, 'hand-over'));
  const circles = async () =>
    (await there.app.ask('review.open', document)).findings
      .filter(({ code }) => code.endsWith('-circle'))
      .map(({ code, severity, place: { rowId } }) => [code, severity, rowId]);
  expect(await circles()).toEqual([
    ['tree-circle', 'blocking', one.id],
    ['tree-circle', 'blocking', two.id],
    ['territory-circle', 'blocking', north.id],
    ['territory-circle', 'blocking', south.id],
  ]);
  // What the finding asks for goes through, one circle after the other.
  const out = (entity: 'treeNode' | 'territory', id: string) =>
    ({ op: 'update', entity, id, field: 'parentId', value: null }) as const;
  const { content } = await there.app.ask('diagnosis.open', { diagnosisId });
  await there.app.ask('diagnosis.edit', { ...edit, changes: [...moveNode(content, one.id, 'outdent')] });
  await there.app.ask('diagnosis.edit', { ...edit, changes: [out('territory', south.id)] });
  expect(await circles()).toEqual([]);
});
