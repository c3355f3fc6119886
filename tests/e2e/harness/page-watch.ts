import type { Page } from '@playwright/test';

export type PageWatch = { readonly pause: () => void; readonly resume: () => void };

/** Collects what a page complains about: console errors, uncaught exceptions, broken security rules. */
export const watchPage = (page: Page, problems: string[]): PageWatch => {
  let listening = true;
  const add = (problem: string) => {
    if (listening) problems.push(problem);
  };
  page.on('pageerror', (error) => add(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') add(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('crash', () => add('the page crashed'));
  return {
    pause: () => {
      listening = false;
    },
    resume: () => {
      listening = true;
    },
  };
};
