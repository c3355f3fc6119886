import type { Locator } from '@playwright/test';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { lookInBothThemes, openSample } from '#tests/e2e/pages/editor-page.ts';

// axe twice on a busy machine takes its time.
test.describe.configure({ timeout: 180_000 });

test('references follow when activities are inserted and moved', async ({ page }) => {
  const editor = await openSample(page);
  await expect(editor.course(5, 2)).toHaveValue(/^Aplica actividad 3\b/);
  await editor.description(1).click();
  await page.keyboard.press('Control+Enter');
  await expect(editor.course(6, 2)).toHaveValue(/^Aplica actividad 4\b/);
  await editor.description(4).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(editor.course(6, 2)).toHaveValue(/^Aplica actividad 3\b/);
});

test('a branch whose target was deleted is red in its place, and a number chosen there mends it', async ({ page }) => {
  const editor = await openSample(page);
  await editor.description(3).click();
  await page.keyboard.press('Control+Delete');
  const lost = page.getByRole('textbox', { name: /^A dónde va: respuesta 2 de la actividad 4: falta elegir/ });
  await expect(lost).toHaveAttribute('aria-invalid', 'true');
  await lost.scrollIntoViewIfNeeded();
  await lookInBothThemes(page, 'editor-lost-target');

  await lost.click();
  await page.keyboard.type('2');
  // What is being typed outlives a table that moves under it.
  const { y: before } = await boxOf(lost);
  await page.mouse.wheel(0, -24);
  await expect.poll(async () => (await boxOf(lost)).y).not.toBe(before);
  await page.keyboard.press('Enter');
  await expect(editor.course(4, 2)).toHaveValue(/^Aplica actividad 2\b/);
  await expect(editor.course(4, 2)).not.toHaveAttribute('aria-invalid', 'true');
});

test('an activity becomes a decision with several answers and an ordinary activity again', async ({ page }) => {
  const editor = await openSample(page);
  await editor.description(2).click();
  await page.getByRole('toolbar', { name: 'Actividad elegida' }).getByRole('button', { name: 'Decisión' }).click();
  await expect(page.getByRole('textbox', { name: 'Pregunta de la decisión de la actividad 2' })).toBeFocused();
  await page.keyboard.type('¿Está completa?');
  const decision = page.getByRole('group', { name: 'Decisión de la actividad 2' });
  await decision.getByRole('button', { name: 'Agregar respuesta' }).click();
  await expect(page.getByRole('textbox', { name: 'Respuesta: respuesta 3 de la actividad 2' })).toBeFocused();
  await page.keyboard.type('Falta una firma');

  await editor.course(2, 3).click();
  await page.keyboard.type('fin');
  await page.keyboard.press('Enter');
  await expect(editor.course(2, 3)).toHaveValue('Fin de procedimiento');
  await editor.course(2, 2).click();
  await page.getByRole('option', { name: /^Aplica actividad 1\b/ }).click();
  await expect(editor.course(2, 2)).toHaveValue(/^Aplica actividad 1\b/);

  await decision.getByRole('button', { name: 'Quitar la decisión de la actividad 2' }).click();
  await expect(decision).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(decision.getByRole('textbox', { name: 'Respuesta: respuesta 3 de la actividad 2' })).toHaveValue(
    'Falta una firma',
  );
});

const boxOf = async (field: Locator): Promise<{ readonly y: number }> => {
  const box = await field.boundingBox();
  if (!box) throw new Error('The field is not drawn');
  return box;
};
