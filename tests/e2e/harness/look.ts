import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;

const SCREENS = path.resolve(import.meta.dirname, '../../../test-results/screens');

/** Keeps a picture of the screen at the reference size, to be looked at. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  await mkdir(SCREENS, { recursive: true });
  const file = path.join(SCREENS, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  return file;
};

/**
 * axe finds nothing to object to on the screen as it stands (WCAG 2.2 A and AA, and axe's best practices).
 * @param rules `colours`: only those that another theme of the same screen can break
 */
export const expectAccessible = async (page: Page, rules: 'all' | 'colours' = 'all'): Promise<void> => {
  // Fluent's focus sentinels are hidden on purpose and hand the focus on at once. Legacy mode is axe in one pass: the
  // other one opens a blank page each time to join the results of frames from elsewhere, which our screens never have.
  const axe = new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'all' ? axe : axe.withRules([...COLOUR_RULES])).analyze();
  const told = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((n) => n.target.join(' ')) }));
  expect(told, 'axe violations').toEqual([]);
};
