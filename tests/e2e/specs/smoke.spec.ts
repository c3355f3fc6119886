import { expect, test } from '#tests/e2e/harness/cauce-test.ts';
import { expectAccessible, screenshot } from '#tests/e2e/harness/look.ts';

test('a fresh desk opens on something one can use, without an error', async ({ page }) => {
  await expect(page).toHaveTitle(/Cauce/);
  await expect(page.getByRole('button').or(page.getByRole('textbox')).first()).toBeEnabled();
  await expect(page.locator('#starting')).toHaveCount(0);
  await screenshot(page, 'smoke');
  await expectAccessible(page);
});

test('the address keeps no token, and the page opens again after the application was restarted', async ({
  page,
  cauce,
}) => {
  await expect(page.getByRole('button').or(page.getByRole('textbox')).first()).toBeEnabled();
  expect(new URL(page.url()).hash).toBe('');
  await cauce.restart();
  await expect(page.getByRole('button').or(page.getByRole('textbox')).first()).toBeEnabled();
});

test('a second window of the same browser works too, and a stranger’s does not', async ({
  page,
  context,
  browser,
  host,
}) => {
  test.skip(host === 'electron', 'the desktop program has one window');
  await expect(page.getByRole('button').or(page.getByRole('textbox')).first()).toBeEnabled();
  const origin = new URL(page.url()).origin;
  const second = await context.newPage();
  await second.goto(origin);
  await expect(second.getByRole('button').or(second.getByRole('textbox')).first()).toBeEnabled();
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(origin);
  await expect(stranger.getByText('no tiene permiso de usar Cauce')).toBeVisible();
});

/** The net that every spec hangs in, each mesh torn once: these tests pass because they fail. */
test.describe('what fails every spec', () => {
  test.beforeEach(async ({ page }) => {
    await expect(page.locator('#root > *').first()).toBeVisible();
    test.fail();
  });

  test('an error on the console', async ({ page }) => {
    await page.evaluate(() => console.error('planted'));
  });

  test('an uncaught exception', async ({ page }) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted');
      });
    });
    await page.waitForTimeout(200);
  });

  test('an inline script, which the Content-Security-Policy forbids', async ({ page }) => {
    await page.evaluate(() => {
      document.body.setAttribute('onclick', 'void 0');
    });
  });

  test('an inline style element without the nonce', async ({ page }) => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
  });

  test('a request to anywhere else', async ({ page }) => {
    await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
  });

  test('markup made out of text, which Trusted Types forbid', async ({ page }) => {
    await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
      } catch {
        // Thrown as well as reported.
      }
    });
  });
});
