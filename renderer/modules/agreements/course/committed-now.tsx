import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useCurrent, useMoney, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { useAct } from '#renderer/modules/agreements/course/use-act.ts';
import { ErrorNotice } from '#renderer/ui/error-notice.tsx';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { Failure } from '#shared/domain/common/result.ts';

/** Where the budget doesn't hold what was signed: how much, and a way to bring it there. */
export const CommittedNow = () => {
  const { agreement, standing } = useCurrent();
  const readOnly = useReadOnly();
  const money = useMoney().byAgreement.get(agreement.id);
  const { commit } = useAct();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!money || standing.signedOn === '' || money.due === money.moments.committed) return null;
  const run = async () => {
    setBusy(true);
    const done = await commit(agreement.id);
    setBusy(false);
    setFailure(done && !done.ok ? done.error : null);
  };
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>El presupuesto no tiene comprometido lo que se firmó</MessageBarTitle>
          Se deben {formatMoney(money.due)} y están comprometidos {formatMoney(money.moments.committed)}.
        </MessageBarBody>
        {!readOnly && (
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={() => void run()}>
              Poner al día el presupuesto
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {failure && <ErrorNotice title="No se comprometió" failure={failure} onDismiss={() => setFailure(null)} />}
    </>
  );
};
