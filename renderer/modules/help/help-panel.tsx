import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo, useState } from 'react';
import { allTopics, findTopic } from '#renderer/modules/help/find-topic.ts';
import { TopicText } from '#renderer/modules/help/topic-text.tsx';
import { useReturnFocus } from '#renderer/ui/use-return-focus.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';

const useStyles = makeStyles({ drawer: { width: '24rem' } });

type Props = {
  readonly topic: string;
  readonly profiles: readonly ProcedureProfile[];
  readonly onClose: () => void;
  /** Leads to the whole help; left out where there is no frame around yet. */
  readonly onOpenAll?: (topic: string) => void;
};

/** F1: the topic of the place one stands in, beside the work. Escape goes back to the field. */
export const HelpPanel = ({ topic, profiles, onClose, onOpenAll }: Props) => {
  const styles = useStyles();
  useReturnFocus();
  const topics = useMemo(() => allTopics(profiles), [profiles]);
  const [id, setId] = useState(topic);
  const shown = findTopic(topics, id) ?? findTopic(topics, 'help');
  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      onOpenChange={(_, data) => !data.open && onClose()}
      aria-label="Ayuda"
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Cerrar la ayuda" icon={<DismissRegular />} onClick={onClose} />
          }
        >
          {shown?.title ?? 'Ayuda'}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>{shown && <TopicText topic={shown} topics={topics} onTopic={setId} />}</DrawerBody>
      {onOpenAll && (
        <DrawerFooter>
          <Button onClick={() => onOpenAll(shown?.id ?? 'help')}>Ver toda la ayuda</Button>
        </DrawerFooter>
      )}
    </OverlayDrawer>
  );
};
