import type { BudgetChange } from '#shared/domain/budget/budget.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/two-desks.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo, lookAtBothThemes } from '#tests/e2e/pages/desk-page.ts';
import { dossierRow, openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { manyLines } from '#tests/e2e/pages/fictitious-lines.ts';
import {
  choosePackage,
  deliver,
  dropPackage,
  receivePackage,
  showDocuments,
  sitDown,
} from '#tests/e2e/pages/packages-page.ts';

// Two applications, a procedure that is authorised with its papers, and files carried between them.
test.describe.configure({ timeout: 300_000 });

const BUDGET = 'Anteproyecto de presupuesto';
const DIRECTOR = { officerName: 'Bruno Ejemplo Ríos', postName: 'Dirección', officeName: 'Dirección de Planeación' };
const HEAD = { officerName: 'Carla Prueba Soto', postName: 'Jefatura', officeName: 'Departamento de Promoción' };

const described = (lineId: string, value: string): BudgetChange => ({
  op: 'update',
  entity: 'line',
  id: lineId,
  field: 'description',
  value,
});

test('a budget is handed to another computer, a forged and a repeated package are refused, and what diverged is chosen side by side', async ({
  desks: { first, second },
}) => {
  await sitDown(first, DIRECTOR, 'sample');
  await sitDown(second, HEAD, 'empty');
  const { budgetId, programName } = await makeBudget(first.page);
  await editBudget(first.page, budgetId, manyLines(3), 'Cargar renglones');
  const lineId = (await callHost(first.page, 'budget.open', { budgetId })).content.line[0]?.id ?? '';
  await first.page.reload();

  await openDossier(first.page, new RegExp(programName));
  await showDocuments(first.page);
  await first.page.getByRole('button', { name: `Entregar… ${BUDGET}` }).click();
  await first.page.getByRole('dialog').locator('button[type="submit"]').click();
  await expect(first.page.getByText('Escriba a quién se lo entrega.')).toBeVisible();
  await first.page.keyboard.press('Escape');
  const handedOver = await deliver(first, { act: 'Entregar…', document: BUDGET, to: HEAD.officerName });
  expect(handedOver.name).toMatch(/^Entrega 1 - .*\.cauce$/);
  const documents = await showDocuments(first.page);
  await expect(documents).toContainText(/Aquí solo se consulta: se entregó a Carla Prueba Soto el/);
  await documents.getByText('1 entrega', { exact: true }).click();
  const hash = await documents.getByRole('list', { name: `Entregas: ${BUDGET}` }).innerText();
  await lookAtBothThemes(first.page, 'packages-documents');
  // Everybody may read it; whoever doesn't hold it is told who does.
  await first.page.getByRole('button', { name: `Abrir: ${BUDGET}` }).click();
  await expect(
    first.page.getByText(/solo se consulta: se entregó a Carla Prueba Soto el .* \(entrega 1\)/),
  ).toBeVisible();
  await goTo(first.page, 'Expedientes');
  await expect(dossierRow(first.page, new RegExp(programName))).toContainText('lo lleva Carla Prueba Soto');

  // One byte changed on the way, dropped on the window: refused, and nothing is there afterwards.
  const forged = handedOver.bytes.slice();
  const at = Math.floor(forged.length / 2);
  forged[at] = (forged[at] ?? 0) ^ 1;
  const refused = await dropPackage(second, { ...handedOver, bytes: forged });
  await expect(refused.getByRole('alert')).toContainText('No se cambió nada');
  await expect(refused.getByRole('button', { name: 'Recibir', exact: true })).toHaveCount(0);
  await second.page.keyboard.press('Escape');
  await expect(dossierRow(second.page, new RegExp(programName))).toHaveCount(0);

  // As it was sent: who, what, which delivery, and the hash of the other screen.
  const shown = await choosePackage(second, handedOver);
  await expect(shown).toContainText('Bruno Ejemplo Ríos, Dirección, Dirección de Planeación, Instituto Ficticio');
  await expect(shown).toContainText('Entrega 1, del ');
  const sha = /Huella:\s*([0-9a-f ]{71})/.exec(hash)?.[1] ?? 'no hash';
  await expect(shown).toContainText(sha);
  await shown.getByRole('button', { name: 'Recibir', exact: true }).click();
  await expect(second.page.getByRole('heading', { name: programName, level: 1 })).toBeVisible({ timeout: 30_000 });

  // The same file again brings nothing.
  const again = await choosePackage(second, handedOver);
  await expect(again).toContainText('ya se había recibido');
  await expect(again.getByRole('button', { name: 'Recibir', exact: true })).toHaveCount(0);
  await again.getByRole('button', { name: 'Cerrar', exact: true }).click();

  // The department goes on and answers; meanwhile the directorate took the delivery back.
  await editBudget(second.page, budgetId, [described(lineId, 'Lonas para las ferias')], 'Editar');
  await openDossier(second.page, new RegExp(programName));
  await showDocuments(second.page);
  const answer = await deliver(second, { act: 'Entregar…', document: BUDGET, to: DIRECTOR.officerName });
  await openDossier(first.page, new RegExp(programName));
  await showDocuments(first.page);
  const recalled = await deliver(first, { act: 'Retirar entrega…', document: BUDGET });
  expect(recalled.name).toContain('Entrega 2');
  const late = await choosePackage(first, answer);
  await expect(late).toContainText('Contesta la entrega 1, que se retiró: se muestra y no se incorpora.');
  await expect(late.getByRole('button', { name: 'Recibir', exact: true })).toHaveCount(0);
  await late.getByRole('button', { name: 'Cerrar', exact: true }).click();

  // Both wrote something else in the same place: the person chooses.
  await editBudget(first.page, budgetId, [described(lineId, 'Lonas y carteles')], 'Editar');
  await openDossier(first.page, new RegExp(programName));
  await showDocuments(first.page);
  const next = await deliver(first, { act: 'Entregar…', document: BUDGET, to: HEAD.officerName });
  const merging = await choosePackage(second, next);
  await merging.getByRole('button', { name: 'Recibir', exact: true }).click();
  await expect(merging.getByText('Falta elegir en un punto.')).toBeVisible();
  const question = merging.getByRole('radiogroup');
  await expect(question).toContainText(/Aquí dice.*Lonas para las ferias.*Llega.*Lonas y carteles/s);
  await lookAtBothThemes(second.page, 'packages-conflict');
  await question.getByRole('radio', { name: /Llega/ }).check();
  await merging.getByRole('button', { name: 'Recibir', exact: true }).click();
  await expect(merging).toHaveCount(0, { timeout: 30_000 });
  const merged = await callHost(second.page, 'budget.open', { budgetId });
  expect(merged.content.line.find(({ id }) => id === lineId)?.description).toBe('Lonas y carteles');

  // Given back, it is worked on where it began, with what was chosen.
  await showDocuments(second.page);
  const back = await deliver(second, { act: 'Entregar…', document: BUDGET, to: DIRECTOR.officerName });
  await receivePackage(first, back);
  const home = await callHost(first.page, 'budget.open', { budgetId });
  expect(home.content.line).toEqual(merged.content.line);
  expect((await callHost(first.page, 'package.standing', { kind: 'budget', documentId: budgetId })).here).toBe(true);
});
