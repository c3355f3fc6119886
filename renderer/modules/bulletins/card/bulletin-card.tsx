import {
  Badge,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import { useAbout } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { BulletinData } from '#renderer/modules/bulletins/card/bulletin-data.tsx';
import { BulletinWording } from '#renderer/modules/bulletins/card/bulletin-wording.tsx';
import { LinksPart } from '#renderer/modules/bulletins/card/links-part.tsx';
import { IssueDialog } from '#renderer/modules/bulletins/issue/issue-dialog.tsx';
import { RecipientsPart } from '#renderer/modules/bulletins/recipients/recipients-part.tsx';
import { useBulletinActions } from '#renderer/modules/bulletins/use-bulletin-actions.ts';
import { bulletinWords } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '62rem',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: {
    flex: '1 1 16rem',
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  title: {
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
});

type Props = {
  readonly bulletin: Bulletin;
  /** 0-based among all bulletins. */
  readonly index: number;
  /** Of this bulletin. */
  readonly findings: readonly Finding[];
};

/** Everything about one bulletin: its data, its words, its links, and to whom it goes. */
export const BulletinCard = ({ bulletin, index, findings }: Props) => {
  const styles = useStyles();
  const { mayEdit } = useAbout();
  const { copy, remove } = useBulletinActions();
  const [issuing, setIssuing] = useState(false);
  const isIssued = bulletin.issuedOn !== '';
  const words = bulletinWords(bulletin, index);
  const readOnly = !mayEdit || isIssued;
  return (
    <article className={styles.root} data-row={bulletin.id} aria-label={words}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2 className={styles.title} tabIndex={-1}>
            {words}
          </h2>
          <Badge appearance="tint" color={isIssued ? 'success' : 'informative'}>
            {isIssued ? 'Difundido' : 'Borrador'}
          </Badge>
        </div>
        {mayEdit && !isIssued && (
          <>
            <Button icon={<CopyRegular />} appearance="subtle" onClick={() => copy(bulletin.id)}>
              Copiar
            </Button>
            <Button
              icon={<DeleteRegular />}
              appearance="subtle"
              title="Ctrl+Supr en la lista; Ctrl+Z lo devuelve"
              onClick={() => remove(bulletin.id)}
            >
              Borrar
            </Button>
            <Button icon={<SendRegular />} appearance="primary" onClick={() => setIssuing(true)}>
              Difundir…
            </Button>
          </>
        )}
      </header>
      {isIssued && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            Se difundió el {formatLongDate(bulletin.issuedOn)} y su texto ya no cambia. Si tiene un error, escriba una
            fe de erratas. A la lista de distribución todavía puede agregar destinatarios.
          </MessageBarBody>
          {mayEdit && (
            <MessageBarActions>
              <Button size="small" onClick={() => copy(bulletin.id)}>
                Escribir fe de erratas
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      <BulletinData bulletin={bulletin} words={words} readOnly={readOnly} />
      <BulletinWording bulletin={bulletin} words={words} readOnly={readOnly} />
      <LinksPart bulletinId={bulletin.id} words={words} readOnly={readOnly} />
      <RecipientsPart bulletin={bulletin} words={words} />
      {issuing && (
        <IssueDialog bulletin={bulletin} words={words} findings={findings} onClose={() => setIssuing(false)} />
      )}
    </article>
  );
};
