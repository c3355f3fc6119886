import { makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import { call } from '#renderer/api.ts';
import type { Navigate } from '#renderer/app/routes.ts';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { PreviewPane } from '#renderer/documents/preview-pane.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import { useSessionLife, useUndoKeys } from '#renderer/editing/use-document.ts';
import { CoverTab } from '#renderer/modules/manual/cover-tab.tsx';
import { startManualSession } from '#renderer/modules/manual/manual-session.ts';
import { MembersTab } from '#renderer/modules/manual/members-tab.tsx';
import { SignatoriesTab } from '#renderer/modules/manual/signatories-tab.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { manualRow, setField } from '#shared/domain/manual/manual-edits.ts';
import type { ChannelOutput } from '#shared/ipc/contract.ts';
import type { Desk } from '#shared/ipc/desk-channels.ts';
import type { ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column' },
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} 0` },
  panes: { flex: '1 1 0', minHeight: 0 },
  form: { height: '100%', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  tabs: { padding: `0 ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  panel: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type TabName = 'members' | 'cover' | 'presentation' | 'legalBasis' | 'signatories';

const TABS: readonly { readonly name: TabName; readonly label: string }[] = [
  { name: 'members', label: 'Procedimientos' },
  { name: 'cover', label: 'Portada' },
  { name: 'presentation', label: 'Presentación' },
  { name: 'legalBasis', label: 'Base legal' },
  { name: 'signatories', label: 'Firmas' },
];

type Props = {
  readonly manualId: string;
  readonly place: FindingPlace | undefined;
  readonly opened: ChannelOutput<'manual.open'>;
  readonly library: readonly ProcedureSummary[];
  readonly desk: Desk;
  readonly navigate: Navigate;
};

/** The manual on the left, few fields at a time; the very pages that print on the right. */
export const ManualWorkspace = ({ manualId, place, opened, library, desk, navigate }: Props) => {
  const styles = useStyles();
  const [session] = useState(() => startManualSession(manualId, opened, call));
  const { content, revision } = useSyncExternalStore(session.subscribe, session.getState);
  const [tab, setTab] = useState<TabName>(tabOf(place));
  const manual = manualRow(content);
  const profile = desk.profiles.find((p) => p.id === manual.profileId);

  useSessionLife(session, false);
  useUndoKeys(session);

  return (
    <div className={styles.root} data-help="manual">
      <div className={styles.head}>
        <PageHeader
          title={manual.title.trim() === '' ? 'Manual sin título' : manual.title}
          actions={
            <>
              <UndoButtons session={session} readOnly={false} />
              <ExportMenu target={{ kind: 'manual', manualId }} formats={['docx', 'pdf']} findings={[]} />
            </>
          }
        />
      </div>
      <SessionNotices session={session} />
      <div className={styles.panes}>
        <SplitPane
          label="Ancho de los datos y de la vista previa"
          initialPercent={52}
          first={
            <div className={styles.form}>
              <TabList
                className={styles.tabs}
                selectedValue={tab}
                onTabSelect={(_, data) => setTab(TABS.find(({ name }) => name === data.value)?.name ?? 'members')}
              >
                {TABS.map(({ name, label }) => (
                  <Tab key={name} value={name} id={`tab-${name}`}>
                    {label}
                  </Tab>
                ))}
              </TabList>
              <div className={styles.panel} role="tabpanel" aria-labelledby={`tab-${tab}`}>
                {tab === 'members' && (
                  <MembersTab
                    content={content}
                    library={library}
                    known={opened.members}
                    edit={session.edit}
                    navigate={navigate}
                  />
                )}
                {tab === 'cover' && <CoverTab content={content} edit={session.edit} />}
                {tab === 'presentation' && (
                  <>
                    <Text className={styles.quiet}>
                      Para qué sirve el manual y a quién se dirige. Va antes del inventario.
                    </Text>
                    <RichTextEditor
                      label="Presentación"
                      help="manual.presentation"
                      minLines={14}
                      value={manual.presentation}
                      onChange={(value) =>
                        session.edit(
                          setField(content, 'presentation', value),
                          'Escribir la presentación',
                          'presentation',
                        )
                      }
                    />
                  </>
                )}
                {tab === 'legalBasis' && (
                  <>
                    <Text className={styles.quiet}>
                      Leyes, reglamentos y lineamientos en que se apoya, del más general al más particular.
                    </Text>
                    <RichTextEditor
                      label="Base legal"
                      help="manual.legal-basis"
                      minLines={14}
                      value={manual.legalBasis}
                      onChange={(value) =>
                        session.edit(setField(content, 'legalBasis', value), 'Escribir la base legal', 'legalBasis')
                      }
                    />
                  </>
                )}
                {tab === 'signatories' && (
                  <SignatoriesTab
                    content={content}
                    profile={profile}
                    institution={desk.institution}
                    edit={session.edit}
                  />
                )}
              </div>
            </div>
          }
          second={<PreviewPane target={{ kind: 'manual', manualId }} revision={revision} />}
        />
      </div>
    </div>
  );
};

/** The tab that holds what a search found. */
const tabOf = (place: FindingPlace | undefined): TabName => {
  const { section = '' } = place ?? {};
  return TABS.find(({ name }) => name === section)?.name ?? (section === 'manual' ? 'cover' : 'members');
};
