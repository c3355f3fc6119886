import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { useCurrent, usePlace, useReadOnly } from '#renderer/modules/agreements/agreements-context.tsx';
import { AmendDialog } from '#renderer/modules/agreements/course/amend-dialog.tsx';
import { formatLongDate } from '#shared/domain/common/dates.ts';

/** Why the words of what was signed can't be written, in the parts that hold them, and how they are changed. */
export const SignedNotice = () => {
  const { agreement, standing } = useCurrent();
  const { sectionKey } = usePlace();
  const readOnly = useReadOnly();
  const [amending, setAmending] = useState(false);
  const { signedOn, state } = standing;
  if (readOnly || signedOn === '' || !HELD.has(sectionKey)) return null;
  const mayAmend = agreement.kind !== 'amendment' && state !== 'terminated' && state !== 'expired';
  return (
    <>
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>Se firmó el {formatLongDate(signedOn)}</MessageBarTitle>
          {mayAmend
            ? 'Su texto ya no cambia. Lo que cambie se pacta en un convenio modificatorio; los vínculos, los archivos y las entregas siguen abiertos.'
            : 'Su texto ya no cambia; los vínculos y los archivos siguen abiertos.'}
        </MessageBarBody>
        {mayAmend && (
          <MessageBarActions>
            <Button size="small" onClick={() => setAmending(true)}>
              Modificar…
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
      {amending && <AmendDialog agreement={agreement} onClose={() => setAmending(false)} />}
    </>
  );
};

/** Parts whose words are held by the signature. */
const HELD: ReadonlySet<string> = new Set(['agreement', 'parties', 'promises', 'territory', 'clauses']);
