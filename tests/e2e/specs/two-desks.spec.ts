import type { Page } from '@playwright/test';
import { insertBudgetRows } from '#shared/domain/budget/budget-rows.ts';
import { LINES } from '#tests/domain/plans/realistic-program.ts';
import { callHost } from '#tests/e2e/harness/call-host.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import type { Installation } from '#tests/e2e/harness/installation.ts';
import { expect, test } from '#tests/e2e/harness/two-desks.ts';
import { freshId } from '#tests/e2e/pages/annual-program-page.ts';
import { authoriseAsAsked, record } from '#tests/e2e/pages/budget-amounts-page.ts';
import { openBudget } from '#tests/e2e/pages/budget-page.ts';
import { editBudget, makeBudget } from '#tests/e2e/pages/budget-setup.ts';
import { goTo } from '#tests/e2e/pages/desk-page.ts';
import { openDossier } from '#tests/e2e/pages/dossier-page.ts';
import { deliver, receivePackage, showDocuments, sitDown } from '#tests/e2e/pages/packages-page.ts';
import { openReview, type ReviewPage } from '#tests/e2e/pages/review-page.ts';
import { fillBudget, fillPlans } from '#tests/handlers/full-dossier.ts';
import type { TestApp } from '#tests/storage/test-app.ts';

// Two applications, a whole year's plan, two rounds of judging and five files carried between them.
test.describe.configure({ timeout: 480_000 });

const DIRECTOR = { officerName: 'Bruno Ejemplo Ríos', postName: 'Dirección', officeName: 'Dirección de Planeación' };
const HEAD = { officerName: 'Carla Prueba Soto', postName: 'Jefatura', officeName: 'Departamento de Promoción' };
const PROGRAM = 'Programa ficticio de afiliación';
const BUDGET = 'Anteproyecto de presupuesto';
const PLAN = 'Programa anual';

test('a directorate hands its budget over, the department plans and sends, it is returned, answered and authorised, and both desks hold the same', async ({
  desks: { first: directorate, second: department },
}) => {
  await sitDown(directorate, DIRECTOR, 'sample');
  await sitDown(department, HEAD, 'empty');
  const { budgetId, dossierId, lines } = await test.step('anteproyecto, authorised and distributed', () =>
    distributedBudget(directorate.page));

  await test.step('the directorate hands it to the department, which has nothing yet', async () => {
    await openDocuments(directorate.page);
    const file = await deliver(directorate, { act: 'Entregar…', document: BUDGET, to: HEAD.officerName });
    await receivePackage(department, file);
    await expect(department.page.getByRole('heading', { name: PROGRAM, level: 1 })).toBeVisible();
    const there = await callHost(department.page, 'budget.open', { budgetId });
    expect(there.content.line).toHaveLength(LINES.length);
    expect(there.content.letter.map(({ number }) => number)).toEqual(['SF/001/2027', 'DAA/002/2027']);
  });

  const { annualProgramId } = await fillPlans(asking(department.page), freshId, dossierId, lines);
  const plan = { kind: 'annual-program', documentId: annualProgramId } as const;
  const standing = ({ page }: Installation) => callHost(page, 'review.open', plan);

  await test.step('the department explains its doubts and sends', async () => {
    await explain(department.page, annualProgramId);
    const review = await openPlanReview(department.page);
    const dialog = await review.ask('Enviar a validación…');
    await dialog.getByLabel('Número del oficio de envío').fill('DPA/010/2027');
    await review.confirm('Enviar');
    await expect(review.standing).toContainText('ronda 1');
    await carry(department, directorate, 'Guardar el paquete del envío…', DIRECTOR.officerName);
  });

  await test.step('the directorate reads it and returns it with two observations', async () => {
    const review = await openPlanReview(directorate.page);
    await review.tab('Revisar por secciones');
    for (const [section, text] of [
      ['Objetivos y estrategias', 'La segunda estrategia no dice a quién se dirige.'],
      ['Actividades', 'Agregue la sede de la feria.'],
    ] as const) {
      const sections = directorate.page.getByRole('navigation', { name: 'Secciones del documento' });
      await sections.getByRole('button', { name: new RegExp(`${section}$`) }).click();
      await directorate.page.getByRole('button', { name: 'Observar la sección' }).click();
      const field = directorate.page.getByLabel(`Observación: ${section}`, { exact: true });
      await expect(field).toBeFocused();
      await field.fill(text);
    }
    await review.ask('Devolver…');
    await directorate.page.getByLabel('Motivo de la devolución').fill('Faltan dos precisiones.');
    await review.confirm('Devolver');
    await expect(review.standing).toContainText('Devuelto con correcciones');
    await carry(directorate, department, 'Guardar el paquete de la devolución…', HEAD.officerName);
  });

  await test.step('the department answers both and sends again', async () => {
    const review = await openPlanReview(department.page);
    await review.tab('Observaciones');
    const answers = department.page.getByRole('textbox', { name: /^Respuesta: / });
    await expect(answers).toHaveCount(2);
    await answers.first().fill('A los comités de agua; se anotó.');
    await answers.last().fill('Será en la plaza de Villa Ejemplo; se anotó.');
    await department.page.keyboard.press('Tab');
    await expect(department.page.getByRole('heading', { name: /2 de 2 contestadas/ })).toBeVisible();
    await callHost(department.page, 'annualProgram.edit', {
      annualProgramId,
      label: 'Corregir',
      coalesce: null,
      changes: [
        {
          op: 'update',
          entity: 'annualProgram',
          id: annualProgramId,
          field: 'title',
          value: 'Programa anual corregido',
        },
      ],
    });
    await review.ask('Enviar a validación…');
    await review.confirm('Enviar');
    await expect(review.standing).toContainText('ronda 2');
    await carry(department, directorate, 'Guardar el paquete del envío…', DIRECTOR.officerName);
  });

  await test.step('the directorate authorises, and the department receives the Vo.Bo.', async () => {
    const review = await openPlanReview(directorate.page);
    await review.ask('Autorizar…');
    await review.confirm('Autorizar');
    await expect(review.standing).toContainText('Rige la versión 1');
    await carry(directorate, department, 'Guardar el paquete de la autorización…', HEAD.officerName);
  });

  await test.step('both stores agree hash by hash, and the frozen papers byte by byte', async () => {
    const [here, there] = [await standing(directorate), await standing(department)];
    // The department has it back; everything else is the same on both sides.
    expect(here.heldElsewhere).toContain(HEAD.officerName);
    const { recordedElsewhere } = there;
    expect(there).toEqual({ ...here, heldElsewhere: '', acts: ['reopen'], recordedElsewhere });
    // Every act is corrected where it was recorded, on one side or the other.
    const foreign = [...here.recordedElsewhere, ...recordedElsewhere].map(({ actId }) => actId);
    expect(foreign.toSorted()).toEqual(here.content.act.map(({ id }) => id).toSorted());
    expect(here).toMatchObject({ state: 'authorised', round: 2, versions: [{ authorisedBy: DIRECTOR.officerName }] });
    const content = ({ page }: Installation) => callHost(page, 'annualProgram.open', { annualProgramId });
    expect((await content(department)).content).toEqual((await content(directorate)).content);
    const papers = await Promise.all([frozenPapers(directorate), frozenPapers(department)]);
    expect(papers[0]).toEqual(papers[1]);
    for (const { page } of [directorate, department]) {
      expect(await callHost(page, 'store.verify', {})).toEqual({ ok: true, problems: [] });
    }
  });
});

/** The application behind a page, asked as the fixtures of the handlers ask theirs. */
const asking =
  (page: Page): TestApp['ask'] =>
  (channel, input) =>
    callHost(page, channel, input);

/** One department asks for what the programme will use; all of it is authorised by a letter and given to it by another. */
const distributedBudget = async (page: Page) => {
  const setup = await makeBudget(
    page,
    [...new Set(LINES.map(([code]) => code))].map((code) => [code, `Partida ficticia ${code}`] as const),
  );
  const { budgetId } = setup;
  const before = (await callHost(page, 'budget.open', { budgetId })).content;
  const department = [{ code: '1', name: HEAD.officeName }];
  await editBudget(page, budgetId, insertBudgetRows(before, 'department', department, 0, freshId), 'Departamento');
  const departmentId = (await callHost(page, 'budget.open', { budgetId })).content.department[0]?.id ?? null;
  const lines = await fillBudget(asking(page), freshId, budgetId, departmentId);
  await page.reload();
  const budget = await openBudget(page, setup);
  await authoriseAsAsked(budget);
  await budget.tab('Distribución');
  await page.getByRole('button', { name: 'Repartir según lo solicitado' }).click();
  await expect(page.getByText(/^Por repartir: \$0\.00/)).toBeVisible();
  await page.getByRole('tab', { name: 'Oficios' }).click();
  await page.getByLabel('Número de oficio').fill('DAA/002/2027');
  await page.getByRole('textbox', { name: 'Fecha del oficio' }).fill('20/01/2027');
  await page.keyboard.press('Enter');
  await record(page, 'oficio');
  return { ...setup, lines };
};

const openDocuments = async (page: Page): Promise<void> => {
  await goTo(page, 'Expedientes');
  await openDossier(page, new RegExp(PROGRAM));
  await showDocuments(page);
};

const openPlanReview = async (page: Page): Promise<ReviewPage> => {
  await goTo(page, 'Expedientes');
  await openDossier(page, new RegExp(PROGRAM));
  await page.getByRole('button', { name: PLAN, exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Apartados del programa' })).toBeVisible();
  return openReview(page);
};

/** One saves the package of what was just decided, the other receives it. */
const carry = async (from: Installation, to: Installation, act: string, officerName: string): Promise<void> => {
  await openDocuments(from.page);
  await receivePackage(to, await deliver(from, { act, document: PLAN, to: officerName }));
};

const explain = async (page: Page, documentId: string): Promise<void> => {
  const document = { kind: 'annual-program', documentId } as const;
  for (const { code, severity, place } of (await callHost(page, 'review.open', document)).findings) {
    if (severity !== 'warning') continue;
    const rowId = place.rowId ?? null;
    await callHost(page, 'review.justify', { ...document, findingCode: code, rowId, text: 'Así lo acordó el comité.' });
  }
};

/** The frozen PDF and Word as a person saves them, in hexadecimal. */
const frozenPapers = async ({ page, cauce }: Installation): Promise<readonly string[]> => {
  const review = await openPlanReview(page);
  await review.tab('Versiones');
  const files: string[] = [];
  for (const what of ['PDF', 'Word']) {
    const save = () => page.getByRole('button', { name: `Guardar el ${what} de la versión 1` }).click();
    files.push(Buffer.from((await saveFrom(page, cauce, save)).bytes).toString('hex'));
  }
  return files;
};
