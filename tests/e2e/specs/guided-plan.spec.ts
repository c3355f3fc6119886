import { callHost } from '#tests/e2e/harness/call-host.ts';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { openProgram } from '#tests/e2e/pages/annual-program-page.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';
import { makeDiagnosis, openDiagnosis } from '#tests/e2e/pages/diagnosis-page.ts';
import { answerDiagnosis } from '#tests/e2e/pages/diagnosis-questions.ts';
import { guidedOn } from '#tests/e2e/pages/guided-page.ts';
import { answerProgram } from '#tests/e2e/pages/program-questions.ts';

const NOTHING_OPEN = 'No queda ninguna pregunta abierta';

test.describe.configure({ timeout: 480_000 });

test('an empty diagnosis and its annual programme are finished through questions alone', async ({ page }) => {
  await openDesk(page, 'sample', 'Expedientes');
  const { programName, dossierId, diagnosisId } = await makeDiagnosis(page, ['Mujeres', 'Personas mayores']);
  await openDiagnosis(page, programName);
  await page.getByRole('button', { name: 'Modo guiado' }).click();
  const guided = guidedOn(page);
  await answerDiagnosis(guided);
  await expect(guided.question(NOTHING_OPEN)).toBeFocused();
  await guided.saved();
  expect(await callHost(page, 'diagnosis.findings', { diagnosisId })).toEqual([]);

  const { annualProgramId } = await callHost(page, 'annualProgram.ofDossier', { dossierId });
  await openProgram(page, { programName });
  await page.getByRole('button', { name: 'Modo guiado' }).click();
  await answerProgram(guided);
  await expect(guided.question(NOTHING_OPEN)).toBeFocused();
  await guided.saved();
  expect(await callHost(page, 'annualProgram.findings', { annualProgramId })).toEqual([]);
});
