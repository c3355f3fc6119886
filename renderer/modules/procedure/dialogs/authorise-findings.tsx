import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, FindingPlace } from '#shared/domain/common/finding.ts';

const useStyles = makeStyles({
  list: { margin: '4px 0 0', paddingLeft: '20px', maxHeight: '160px', overflowY: 'auto' },
});

type Props = { readonly findings: readonly Finding[]; readonly onJump: (place: FindingPlace) => void };

/** What stands in the way, and what is only worth knowing, before authorising. */
export const AuthoriseFindings = ({ findings, onJump }: Props) => {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const blocking = findings.filter((finding) => finding.severity === 'blocking');
  const others = findings.filter((finding) => finding.severity !== 'blocking');
  const list = (shown: readonly Finding[]) => (
    <ul className={styles.list}>
      {shown.map((finding) => (
        <li
          key={`${finding.code} ${finding.place.section} ${finding.place.rowId ?? ''} ${finding.place.field ?? ''} ${finding.message}`}
        >
          <Link as="button" inline onClick={() => onJump(finding.place)}>
            {finding.where}
          </Link>
          : {finding.message} {finding.remedy}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {blocking.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {blocking.length === 1
                ? 'Un hallazgo impide autorizar'
                : `${blocking.length} hallazgos impiden autorizar`}
            </MessageBarTitle>
            {list(blocking)}
          </MessageBarBody>
        </MessageBar>
      )}
      {others.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {others.length === 1
                ? 'Queda un hallazgo que no impide autorizar'
                : `Quedan ${others.length} hallazgos que no impiden autorizar`}
            </MessageBarTitle>{' '}
            <Button size="small" appearance="transparent" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Ocultarlos' : 'Verlos'}
            </Button>
            {all && list(others)}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};
