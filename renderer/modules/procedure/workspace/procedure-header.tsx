import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { memo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import type { DialogName } from '#renderer/modules/procedure/dialogs/workspace-dialogs.tsx';
import { PANE_NAMES } from '#renderer/modules/procedure/panes/pane-host.tsx';
import { useEditor, useSession } from '#renderer/modules/procedure/session-context.tsx';
import type { PaneKind } from '#renderer/modules/procedure/workspace/layout-memory.ts';
import { VersionBadges } from '#renderer/modules/procedure/workspace/version-badges.tsx';
import type { Finding } from '#shared/domain/common/finding.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '48px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 0', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  meta: { display: 'flex', alignItems: 'center', gap: '8px', color: tokens.colorNeutralForeground2, minWidth: 0 },
  code: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'bpmn', 'svg', 'png'];

type Props = {
  readonly findings: readonly Finding[];
  readonly onDialog: (name: DialogName) => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, in which state, and what can be done with the whole of it. */
export const ProcedureHeader = memo(({ findings, onDialog, onShowPane }: Props) => {
  const styles = useStyles();
  const { session, readOnly } = useEditor();
  const title = useSession((state) => coverOf(state.content).title);
  const code = useSession((state) => coverOf(state.content).code);
  const label = useSession((state) => coverOf(state.content).versionLabel);
  const version = useSession((state) => state.about.version);
  return (
    <header className={styles.root} data-pane="encabezado">
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title.trim() || 'Procedimiento sin título'}
        </h1>
        <div className={styles.meta}>
          <Text size={200} className={styles.code}>
            {code.trim() || 'Sin código'} · versión {label.trim() || version.number}
          </Text>
          <VersionBadges version={version} />
        </div>
      </div>
      <UndoButtons session={session} readOnly={readOnly} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip relationship="label" content="Paneles">
            <Button appearance="subtle" icon={<PanelRightRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {(['flow', 'page', 'findings', 'history'] as const).map((kind) => (
              <MenuItem
                key={kind}
                secondaryContent={kind === 'page' ? 'Ctrl+P' : null}
                onClick={() => onShowPane(kind)}
              >
                {PANE_NAMES[kind]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {/* What is exported is what is stored: the last keys go first. */}
      <span onPointerDownCapture={() => void session.flush()} onKeyDownCapture={() => void session.flush()}>
        <ExportMenu target={{ kind: 'procedure', versionId: version.id }} formats={FORMATS} findings={findings} />
      </span>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip relationship="label" content="Más acciones del procedimiento">
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {!readOnly && (
              <>
                <MenuItem onClick={() => onDialog('authorise')}>Autorizar…</MenuItem>
                <MenuItem secondaryContent="Ctrl+Mayús+S" onClick={() => onDialog('snapshot')}>
                  Guardar un punto con nombre…
                </MenuItem>
                <MenuDivider />
              </>
            )}
            <MenuItem onClick={() => onDialog('versions')}>Versiones y propiedades…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
});
