import { startTransition } from 'react';
import type { BudgetSession } from '#renderer/modules/budget/budget-session.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { BudgetRulesContext } from '#shared/domain/budget/budget-reading.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

/** What the checks say of the budget: worked out once for the whole screen, a moment after the last key. */
export type BudgetFindings = {
  readonly get: () => readonly Finding[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Starts following the session; gives back what stops it. */
  readonly follow: (context: () => BudgetRulesContext) => () => void;
};

/** Long enough to let quick typing pass, short enough to be there when the eye looks up. */
const PAUSE_MS = 60;

export const followFindings = (session: BudgetSession): BudgetFindings => {
  let findings: readonly Finding[] = [];
  const listeners = new Set<() => void>();
  return {
    get: () => findings,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (context) => {
      let checked: BudgetContent | null = null;
      let checkedWith: BudgetRulesContext | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const check = () => {
        const { content } = session.getState();
        const rules = context();
        if (checked === content && checkedWith === rules) return;
        checked = content;
        checkedWith = rules;
        findings = checkBudget(content, rules);
        startTransition(() => {
          for (const listener of listeners) listener();
        });
      };
      const changed = () => {
        if (session.getState().content === checked && context() === checkedWith) return;
        clearTimeout(timer);
        timer = setTimeout(check, PAUSE_MS);
      };
      check();
      const stop = session.subscribe(changed);
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
};
