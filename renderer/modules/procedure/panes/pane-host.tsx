import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SplitVerticalRegular } from '@fluentui/react-icons/svg/split-vertical';
import { type ReactNode, useId } from 'react';
import { SmallSelect } from '#renderer/modules/procedure/fields/small-select.tsx';
import type { PaneKind } from '#renderer/modules/procedure/workspace/layout-memory.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, height: '100%' },
  top: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '36px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', paddingLeft: '2px' },
  body: { flex: '1 1 0', minHeight: 0, minWidth: 0, overflow: 'hidden' },
});

type Props = {
  readonly kind: PaneKind;
  readonly findings: number;
  /** Two panes beside each other: a list instead of tabs, which would not fit. */
  readonly compact: boolean;
  readonly onKind: (kind: PaneKind) => void;
  readonly onClose: () => void;
  /** Opens another pane beside this one; absent where there is no room or one stands there already. */
  readonly onBeside?: (() => void) | undefined;
  readonly children: ReactNode;
};

export const PANE_NAMES: Readonly<Record<PaneKind, string>> = {
  flow: 'Flujograma',
  page: 'Página',
  findings: 'Hallazgos',
  history: 'Historial',
};

const KINDS = ['flow', 'page', 'findings', 'history'] as const;

/** One pane beside the editor and what it shows. */
export const PaneHost = ({ kind, findings, compact, onKind, onClose, onBeside, children }: Props) => {
  const styles = useStyles();
  const id = useId();
  const nameOf = (other: PaneKind) =>
    other === 'findings' && findings > 0 ? `${PANE_NAMES[other]} (${findings})` : PANE_NAMES[other];
  return (
    <section className={styles.root} data-pane={kind} aria-label={PANE_NAMES[kind]}>
      <div className={styles.top}>
        {compact ? (
          <div className={styles.tabs}>
            <SmallSelect
              label="Qué muestra este panel"
              value={kind}
              options={KINDS.map((other) => ({ value: other, text: nameOf(other) }))}
              rowId={id}
              field="pane"
              readOnly={false}
              boxed
              onChange={onKind}
            />
          </div>
        ) : (
          <TabList
            size="small"
            className={styles.tabs}
            selectedValue={kind}
            onTabSelect={(_, data) => {
              const chosen = KINDS.find((other) => other === data.value);
              if (chosen) onKind(chosen);
            }}
          >
            {KINDS.map((other) => (
              <Tab key={other} value={other} id={`${id}-${other}`} aria-controls={`${id}-body`}>
                {nameOf(other)}
              </Tab>
            ))}
          </TabList>
        )}
        {onBeside && (
          <Tooltip relationship="label" content="Abrir otro panel al lado">
            <Button size="small" appearance="subtle" icon={<SplitVerticalRegular />} onClick={onBeside} />
          </Tooltip>
        )}
        <Tooltip relationship="label" content="Cerrar el panel">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div
        className={styles.body}
        id={`${id}-body`}
        {...(compact ? {} : { role: 'tabpanel', 'aria-labelledby': `${id}-${kind}` })}
      >
        {children}
      </div>
    </section>
  );
};
