import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { saveFrom } from '#tests/e2e/harness/files.ts';
import { screenshot } from '#tests/e2e/harness/look.ts';
import { openDesk } from '#tests/e2e/pages/desk-page.ts';

const reference = path.resolve(import.meta.dirname, '../../..', process.env.CAUCE_REFERENCE ?? '../shared');
const [published] = existsSync(reference) ? globSync('seeds/001*', { cwd: reference }) : [];
if (!published && process.env.REQUIRE_REFERENCE === '1') throw new Error('CAUCE_REFERENCE is required and not there');

test('the published procedure goes from its text to Word and PDF on screen', async ({ page, cauce }) => {
  test.skip(!published, 'The reference texts are not there (CAUCE_REFERENCE).');
  test.setTimeout(150_000);
  await openDesk(page, 'empty');
  await page.keyboard.press('Control+o');
  await page.getByLabel('O pegue aquí el texto').fill(readFileSync(path.join(reference, published ?? ''), 'utf8'));
  await page.getByRole('button', { name: 'Revisar el texto pegado' }).click();
  await expect(page.getByRole('heading', { name: 'Revise lo que se encontró' })).toBeVisible();
  // Each count stands under its name for those who read, beside it for those who look.
  await expect(page.getByRole('main')).toContainText(
    /actividades\s*10\s*puestos\s*2\s*decisión\s*1\s*salidas de decisión\s*2/,
  );
  await expect(page.getByRole('main')).toContainText('lujograma)');
  await screenshot(page, 'published-preview');
  await page.getByRole('button', { name: 'Importar este procedimiento' }).click();

  // Without a title it opens where the title is asked for.
  await page.getByLabel(/^Título del procedimiento/).fill('Plan de promoción y difusión');
  await page.getByRole('tab', { name: /^Hallazgos/ }).click();
  const findings = page.getByRole('tabpanel', { name: /^Hallazgos/ });
  for (const words of [
    /quedaría fuera/,
    /viñeta vacía/,
    /también aparece como/,
    /8\. Definiciones» está vacía/,
    /10\. Formatos Utilizados» está vacía/,
    /todavía no tiene imagen/,
  ]) {
    await expect(findings).toContainText(words);
  }
  await screenshot(page, 'published-findings');

  for (const [format, opening] of [
    ['PDF', '%PDF'],
    ['Documento de Word', 'PK'],
  ] as const) {
    const file = await saveFrom(page, cauce, async () => {
      await page.getByRole('button', { name: 'Exportar' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
    });
    expect(Buffer.from(file.bytes.subarray(0, opening.length)).toString('latin1')).toBe(opening);
    expect(file.name).toContain('Plan de promoción y difusión');
    await page
      .getByRole('dialog', { name: /^Listo/ })
      .getByRole('button', { name: 'Cerrar' })
      .click();
  }
});
