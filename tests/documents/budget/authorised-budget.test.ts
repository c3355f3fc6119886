import { expect, test } from 'vitest';
import { composeBudget } from '#shared/documents/compose/budget.ts';
import { DRAFT_WATERMARK } from '#shared/documents/compose/procedure.ts';
import { askedBudget, inputOf } from '#tests/documents/budget/budget-samples.ts';

test('an anteproyecto carries BORRADOR until it has its Vo.Bo., and then says who gave it, when and by which letter', () => {
  const asked = inputOf(askedBudget());
  const authorisation = {
    officerName: 'Bruno Ejemplo Ríos',
    postName: 'Director',
    on: '2026-03-02',
    letterNumber: 'DG/15/2026',
    version: 2,
  };
  const draft = composeBudget(asked);
  const final = composeBudget({ ...asked, authorisation });
  expect([draft.watermark, final.watermark]).toEqual([DRAFT_WATERMARK, null]);
  expect(JSON.stringify(draft)).not.toContain('Visto bueno');
  const said = JSON.stringify(final.sections);
  for (const text of ['Visto bueno', 'Bruno Ejemplo Ríos', 'Director', '02/03/2026', 'DG/15/2026']) {
    expect(said).toContain(`"${text}"`);
  }
});
