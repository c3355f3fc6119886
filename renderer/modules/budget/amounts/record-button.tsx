import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkStarburstRegular } from '@fluentui/react-icons/svg/checkmark-starburst';
import { type ReactNode, useState } from 'react';
import { useBudget } from '#renderer/modules/budget/budget-context.tsx';
import type { BudgetSession } from '#renderer/modules/budget/budget-session.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { type Failure, fail, type Result } from '#shared/domain/common/result.ts';

type Step = Parameters<BudgetSession['act']>[0];

type Props = {
  /** «Registrar oficio». */
  readonly label: string;
  readonly title: string;
  readonly done: string;
  readonly children: ReactNode;
  /** What stands in the way; undefined where it can be asked for. */
  readonly blocked: () => Failure | undefined;
  readonly ask: Step;
  readonly onFailure: (failure: Failure | null) => void;
  readonly onDone: () => void;
};

/** Records a letter or a transfer, after asking: from then on nobody changes it. */
export const RecordButton = ({ label, title, done, children, blocked, ask, onFailure, onDone }: Props) => {
  const { session } = useBudget();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const begin = () => {
    const failure = blocked();
    onFailure(failure ?? null);
    if (!failure) setAsking(true);
  };
  const record = async () => {
    setBusy(true);
    const result: Result<unknown> = (await session.act(ask, () => done)) ?? UNSAVED;
    setBusy(false);
    setAsking(false);
    if (!result.ok) return onFailure(result.error);
    notify({ intent: 'success', title: done });
    onDone();
  };

  return (
    <>
      <Button appearance="primary" icon={<CheckmarkStarburstRegular />} onClick={begin}>
        {label}
      </Button>
      <ConfirmDialog
        open={asking}
        title={title}
        confirmLabel={busy ? 'Registrando…' : label}
        busy={busy}
        onCancel={() => setAsking(false)}
        onConfirm={() => void record()}
      >
        {children}
        {busy && <Spinner size="tiny" />}
      </ConfirmDialog>
    </>
  );
};

const UNSAVED = fail(
  'internal',
  'Hay cambios que no se han podido guardar, y así no se registra. Espere a que diga «Guardado» e inténtelo otra vez.',
);
