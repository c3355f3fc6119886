import { Button, makeStyles, Tab, TabList, Tooltip, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useId } from 'react';
import { call } from '#renderer/api.ts';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { FindingsPanel } from '#renderer/editing/findings-panel.tsx';
import { HistoryList } from '#renderer/editing/history-list.tsx';
import { useProgram, useProgramState } from '#renderer/modules/annual-program/program-context.tsx';
import { PANE_NAMES, type PaneKind } from '#renderer/modules/annual-program/program-layout.ts';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { Finding } from '#shared/domain/common/finding.ts';

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

const PANES: readonly PaneKind[] = ['findings', 'page', 'history'];

type Props = {
  readonly kind: PaneKind;
  readonly findings: readonly Finding[];
  /** Where guidelines are answered, the page is the compliance sheet. */
  readonly sectionKind: ProfileSection['kind'] | undefined;
  readonly onKind: (kind: PaneKind | null) => void;
};

/** One pane beside the section and what it shows. */
export const ProgramPane = ({ kind, findings, sectionKind, onKind }: Props) => {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} data-pane={kind} aria-label={PANE_NAMES[kind]}>
      <div className={styles.top}>
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={kind}
          onTabSelect={(_, data) => onKind(PANES.find((one) => one === data.value) ?? null)}
        >
          {PANES.map((one) => (
            <Tab key={one} value={one} id={`${id}-${one}`} aria-controls={`${id}-body`}>
              {one === 'findings' && findings.length > 0 ? `${PANE_NAMES[one]} (${findings.length})` : PANE_NAMES[one]}
            </Tab>
          ))}
        </TabList>
        <Tooltip relationship="label" content="Cerrar el panel">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={() => onKind(null)} />
        </Tooltip>
      </div>
      <div className={styles.body} id={`${id}-body`} role="tabpanel" aria-labelledby={`${id}-${kind}`}>
        <PaneBody kind={kind} findings={findings} sectionKind={sectionKind} />
      </div>
    </section>
  );
};

const PaneBody = ({ kind, findings, sectionKind }: Omit<Props, 'onKind'>) => {
  const { annualProgramId, jump } = useProgram();
  const revision = useProgramState((state) => state.revision);
  switch (kind) {
    case 'findings':
      return (
        <FindingsPanel
          findings={findings}
          jump={jump}
          blockingTitle="Impiden enviar y autorizar"
          empty={NOTHING_FOUND}
        />
      );
    case 'page':
      return (
        <PreviewPane
          target={
            sectionKind === 'compliance'
              ? { kind: 'compliance', annualProgramId }
              : { kind: 'annual-program', annualProgramId }
          }
          revision={revision}
        />
      );
    case 'history':
      return (
        <HistoryList
          revision={revision}
          ask={(before, limit) => call('annualProgram.history', { annualProgramId, before, limit })}
        />
      );
    default:
      return assertNever(kind);
  }
};

const NOTHING_FOUND =
  'La revisión no encontró nada que corregir en objetivos, actividades, grupos, presupuesto, indicadores ni lineamientos. Se repite sola con cada cambio.';
