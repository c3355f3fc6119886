import { describe, expect, test } from 'vitest';
import { deliveryTitle, deliveryWay, hashGroups, isWritten, unwrittenAct } from '#renderer/packages/act-words.ts';
import type { Delivery, PackageStanding } from '#shared/ipc/package-channels.ts';

const delivery = (part: Partial<Delivery> = {}): Delivery => ({
  deliveryId: 'd',
  kind: 'budget',
  documentId: 'b',
  title: 'Presupuesto',
  direction: 'sent',
  act: 'hand-over',
  number: 3,
  about: null,
  folio: '',
  on: '2026-03-02',
  officerName: 'Bruno Ejemplo',
  postName: 'Dirección',
  from: 'Dirección de Planeación',
  to: 'Carla Prueba',
  contentSha: 'a'.repeat(64),
  packageSha: 'b'.repeat(64),
  recalled: false,
  at: '2026-03-02T00:00:00.000Z',
  recordedBy: 'Bruno Ejemplo',
  ...part,
});
const standing = (part: Partial<PackageStanding>): PackageStanding => ({
  here: true,
  holder: '',
  reason: '',
  acts: [],
  recallable: null,
  deliveries: [],
  ...part,
});

describe('a delivery in words', () => {
  test('says its number, what it was, and who had it from whom', () => {
    expect(deliveryTitle(delivery())).toBe('Entrega 3');
    expect(deliveryTitle(delivery({ act: 'recall', number: 4, about: 3 }))).toBe('Entrega 4 · Retiro de la entrega 3');
    expect(deliveryTitle(delivery({ act: 'read', number: null }))).toBe('Copia para consulta');
    expect(deliveryWay(delivery())).toBe('Salió el 02/03/2026 a Carla Prueba');
    expect(deliveryWay(delivery({ direction: 'received' }))).toBe(
      'Llegó con fecha 02/03/2026 de Bruno Ejemplo, Dirección de Planeación',
    );
    expect(hashGroups('0123456789abcdef')).toBe('01234567 89abcdef');
  });

  test('what was written is written again; what the Vo.Bo. recorded is offered until it is written', () => {
    const sent = standing({ here: false, acts: ['recall', 'hand-over'], deliveries: [delivery()] });
    expect(isWritten(sent, 'hand-over')).toBe(true);
    expect(unwrittenAct(sent)).toBeUndefined();
    expect(unwrittenAct(standing({ acts: ['send', 'hand-over', 'lend'] }))).toBe('send');
    const written = standing({ here: false, acts: ['recall', 'send'], deliveries: [delivery({ act: 'send' })] });
    expect(unwrittenAct(written)).toBeUndefined();
    const withdrawn = standing({ acts: ['recall', 'hand-over'], deliveries: [delivery({ act: 'send' })] });
    expect(unwrittenAct(withdrawn)).toBe('recall');
  });
});
