import { call } from '#renderer/api.ts';
import { useAgreements } from '#renderer/modules/agreements/agreements-context.tsx';
import type { AgreementsChange } from '#shared/domain/agreements/agreements.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import { ok, type Result } from '#shared/domain/common/result.ts';
import type { ChannelInput, ChannelOutput } from '#shared/ipc/contract.ts';

type Acted = ChannelOutput<'agreements.act'>;

/** Acts of an agreement: what they changed is shown, and the budget as it stands after them. */
export const useAct = () => {
  const { agreementsId, session } = useAgreements();
  const run = async (ask: () => Promise<Result<Acted>>, label: string) => {
    const done = await session.act(
      async () => {
        const answer = await ask();
        return answer.ok
          ? ok({ ...answer.value, changes: answer.value.changes as readonly AgreementsChange[] })
          : answer;
      },
      () => label,
    );
    if (done?.ok) session.setAbout({ ...session.getState().about, budget: done.value.budget as BudgetContent });
    return done;
  };
  return {
    act: (said: Omit<ChannelInput<'agreements.act'>, 'agreementsId'>, label: string) =>
      run(() => call('agreements.act', { agreementsId, ...said }), label),
    /** Brings the budget to what was signed. */
    commit: (agreementId: string) =>
      run(() => call('agreements.commit', { agreementsId, agreementId }), 'Poner al día el presupuesto'),
  } as const;
};
