import { expect, type Locator, type Page } from '@playwright/test';

/** What a person sees and does in the guided mode; keys and the answers' own controls only. */
export type GuidedPage = ReturnType<typeof guidedOn>;

export const guidedOn = (page: Page) => {
  const answer = page.locator('[data-answer]');
  const question = (title: string | RegExp): Locator => page.getByRole('heading', { name: title, level: 2 });
  return {
    page,
    answer,
    question,
    /** Waits until the question is asked and its answer has the focus. */
    asks: async (title: string | RegExp): Promise<void> => {
      await expect(question(title)).toBeVisible();
      await expect(answer.locator(':focus')).toHaveCount(1);
    },
    next: (): Promise<void> => page.keyboard.press('Control+Enter'),
    progress: page.getByRole('navigation', { name: 'Avance' }),
    saved: async (): Promise<void> => {
      await expect(page.getByText('Guardado', { exact: true })).toBeVisible();
    },
  };
};
