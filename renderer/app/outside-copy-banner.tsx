import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { dayOf } from '#renderer/ui/spanish-time.ts';

type Props = { readonly lastAt: string | null; readonly onOpen: () => void };

/** Stands over every screen while no verified copy outside this computer is newer than seven days. */
export const OutsideCopyBanner = ({ lastAt, onOpen }: Props) => {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <MessageBar intent="warning" shape="square">
      <MessageBarBody>
        <MessageBarTitle>
          {lastAt === null
            ? 'Aún no hay una copia fuera de esta computadora.'
            : `La última copia fuera de esta computadora es del ${dayOf(lastAt)}.`}
        </MessageBarTitle>{' '}
        Si el equipo falla, se perdería el trabajo.
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Ocultar el aviso por ahora"
            icon={<DismissRegular />}
            onClick={() => setHidden(true)}
          />
        }
      >
        <Button onClick={onOpen}>Hacer una copia</Button>
      </MessageBarActions>
    </MessageBar>
  );
};
