import { expect, test } from 'vitest';
import { documentModel } from '#electron/documents/document-builder.ts';
import { documentSource } from '#electron/handlers/document-source.ts';
import { modelTexts } from '#shared/documents/model-texts.ts';
import type { DocumentTarget } from '#shared/ipc/document-channels.ts';
import { authoriseItem, editPlan, smallMediaPlan, smallStrategy } from '#tests/handlers/media-small.ts';
import { deskWithPlans } from '#tests/handlers/plan-desk.ts';
import { actsOf } from '#tests/handlers/review-desk.ts';
import { newId } from '#tests/storage/test-store.ts';

test('what an authorised plan orders is printed as it was authorised, whatever happens to its strategy since', async () => {
  const { app, dossierId } = await deskWithPlans();
  const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  await authoriseItem(app, budgetId, '3361');
  const { strategyId, campaignId, edit } = await smallStrategy(app, dossierId);
  const { mediaPlanId } = await smallMediaPlan(app, dossierId, campaignId);
  const order = () => {
    const model = documentModel(
      documentSource(app.context, { kind: 'insertion-order', mediaPlanId, outlet: 'radio EJEMPLO' }),
      'pdf',
    );
    return { ...model, text: [...modelTexts(model)].map(({ text }) => text).join('\n') };
  };
  const rename = (value: string) => edit([{ op: 'update', entity: 'campaign', id: campaignId, field: 'name', value }]);

  // A draft follows its strategy.
  expect(order()).toMatchObject({ watermark: 'BORRADOR', text: expect.stringContaining('Patio limpio, barrio sano') });
  await rename('Patio limpio');
  const draft = order();
  expect(draft.text).toMatch(/Patio limpio\n/);
  // 4 spots of $100.00, with IVA.
  expect(draft.text).toContain('$464.00 (cuatrocientos sesenta y cuatro pesos 00/100 M. N.)');
  const strategy = documentModel(documentSource(app.context, { kind: 'strategy', strategyId }), 'docx');
  expect(JSON.stringify(strategy)).toContain('$464.00 (cuatrocientos');

  const { send, authorise } = actsOf(app, mediaPlanId, 'media-plan');
  await send();
  await authorise();
  await rename('Otro nombre');
  expect(order().watermark).toBeNull();
  expect(order().text).toMatch(/Patio limpio\n/);
  const target = { kind: 'insertion-order', mediaPlanId, outlet: 'Canal que no está' } as const;
  expect(await app.refused('document.preview', { target, jobId: newId() })).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('Se ordena a: Radio Ejemplo.'),
  });
}, 60_000);

test('without a stated rate of IVA no paper calls an amount a total with IVA, nor says that the plan fits', async () => {
  const { app, dossierId } = await deskWithPlans();
  const budgetId = (await app.ask('dossier.open', { dossierId })).content.dossier[0]?.budgetId ?? '';
  await authoriseItem(app, budgetId, '3361');
  const { campaignId } = await smallStrategy(app, dossierId);
  const { mediaPlanId } = await smallMediaPlan(app, dossierId, campaignId);
  const stateVat = (value: string) =>
    editPlan(app, mediaPlanId, [{ op: 'update', entity: 'mediaPlan', id: mediaPlanId, field: 'vatPercent', value }]);
  const textOf = (target: DocumentTarget) => {
    const model = documentModel(documentSource(app.context, target), 'pdf');
    return [...modelTexts(model)].map(({ text }) => text).join('\n');
  };
  const order = () => textOf({ kind: 'insertion-order', mediaPlanId, outlet: null });
  const plan = () => textOf({ kind: 'media-plan', mediaPlanId });

  await stateVat('');
  expect(order()).not.toContain('Total con IVA:');
  expect(order()).toContain('Subtotal sin IVA: ');
  expect(order()).toContain('$400.00 (cuatrocientos pesos 00/100 M. N.)');
  expect(order()).toContain('El total con IVA no se conoce.');
  expect(order()).toContain('A un renglón le falta la tasa de IVA: sus importes van sin IVA.');
  expect(plan()).not.toMatch(/Inversión con IVA/);
  expect(plan()).toContain('Inversión con comisión y producción, sin el IVA que falta');
  expect(plan()).toContain('Falta la tasa de IVA');
  expect(plan()).toMatch(/\nNo se sabe\n/);
  expect(plan()).not.toMatch(/\nSí\n/);

  await stateVat('16');
  expect(order()).toContain('Total con IVA: ');
  expect(order()).toContain('$464.00 (cuatrocientos');
  expect(plan()).toContain('Inversión con IVA, comisión y producción');
  expect(plan()).toMatch(/\nSí\n/);
}, 60_000);
