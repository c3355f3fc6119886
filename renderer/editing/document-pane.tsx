import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type ReactNode, useId } from 'react';
import { PANES, type PaneKind } from '#renderer/editing/pane-layout.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 },
  top: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', '& span': { fontSize: tokens.fontSizeBase200 } },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

type Props = {
  readonly kind: PaneKind;
  /** How many findings there are; on their tab. */
  readonly findings: number;
  readonly onKind: (kind: PaneKind | null) => void;
  readonly children: ReactNode;
};

/** The pane beside the sections of a document: what is found, how it prints, what was done. */
export const DocumentPane = ({ kind, findings, onKind, children }: Props) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} data-pane={kind} aria-label={PANES.find((pane) => pane.kind === kind)?.name ?? ''}>
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={kind}
          onTabSelect={(_, data) => onKind(PANES.find((pane) => pane.kind === data.value)?.kind ?? null)}
        >
          {PANES.map((pane) => (
            <Tab key={pane.kind} value={pane.kind} id={`${id}-${pane.kind}`} aria-controls={`${id}-body`}>
              {pane.kind === 'findings' && findings > 0 ? `${pane.name} (${findings})` : pane.name}
            </Tab>
          ))}
        </TabList>
        <Tooltip relationship="label" content="Cerrar el panel">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onKind(null)} />
        </Tooltip>
      </div>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        {children}
      </div>
    </section>
  );
};
