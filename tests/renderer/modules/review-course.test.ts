import { expect, test } from 'vitest';
import { courseOf } from '#renderer/modules/review/history/course-of.ts';
import { correctedActs } from '#shared/domain/review/act-corrections.ts';
import type { ActRow } from '#shared/domain/review/review.ts';
import type { Delivery } from '#shared/ipc/package-channels.ts';

const act = (name: ActRow['act'], on: string, delivery: number | null): ActRow => ({
  id: `${name} ${on}`,
  rank: on,
  act: name,
  on,
  officerName: 'Ana Ejemplo',
  postName: '',
  reason: '',
  contentSha: '0'.repeat(64),
  delivery,
  letterNumber: '',
  recordedBy: '',
  scanSha: null,
});

const packageOf = (name: Delivery['act'], on: string, number: number | null): Delivery => ({
  deliveryId: `${name} ${on}`,
  kind: 'budget',
  documentId: 'd',
  title: '',
  direction: 'sent',
  act: name,
  number,
  about: null,
  folio: '',
  on,
  officerName: 'Ana Ejemplo',
  postName: '',
  from: '',
  to: '',
  contentSha: '0'.repeat(64),
  packageSha: '0'.repeat(64),
  recalled: false,
  at: `${on}T15:00:00.000Z`,
  recordedBy: 'Ana Ejemplo',
});

test('a package stands after the act of its number, others after everything of their day, and acts keep their order', () => {
  const acts = [act('send', '2026-03-02', 1), act('return', '2026-03-02', 2), act('send', '2026-03-05', 4)];
  const newestFirst = [
    packageOf('send', '2026-03-05', 4),
    packageOf('read', '2026-03-03', null),
    packageOf('lend', '2026-03-02', 3),
    packageOf('send', '2026-03-02', 1),
    packageOf('hand-over', '2026-03-01', null),
  ];
  const told = courseOf(correctedActs({ act: acts, correction: [] }), newestFirst).map((entry) =>
    entry.kind === 'act' ? `${entry.index} ${entry.act.row.act}` : `paquete ${entry.delivery.act}`,
  );
  expect(told).toEqual([
    'paquete hand-over',
    '0 send',
    'paquete send',
    '1 return',
    'paquete lend',
    'paquete read',
    '2 send',
    'paquete send',
  ]);
  expect(courseOf([], [])).toEqual([]);
});
