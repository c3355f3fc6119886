import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import { PANE_NAMES, type PaneKind } from '#renderer/modules/annual-program/program-layout.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { REVIEW_STATE_NAMES } from '#shared/domain/review/review-state.ts';
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
  meta: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];
const SHEET_FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];
const PANES: readonly PaneKind[] = ['findings', 'page', 'history'];

type Props = {
  readonly findings: readonly Finding[];
  readonly onGuided: () => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, of which year, where it stands, and what can be done with the whole of it. */
export const ProgramHeader = ({ findings, onGuided, onShowPane }: Props) => {
  const styles = useStyles();
  const { annualProgramId, dossierId, session, navigate } = useProgram();
  const { mayEdit, state } = useAbout();
  const row = useContent((content) => content.annualProgram[0]);
  const used = useContent((content) => content.activityLine.reduce((sum, { amount }) => sum + amount, 0));
  const title = row?.title.trim() || 'Programa anual sin título';
  return (
    <header className={styles.root} data-pane="encabezado">
      <Tooltip relationship="label" content="Volver al expediente">
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          onClick={() => navigate({ screen: 'dossier', dossierId })}
        />
      </Tooltip>
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Text size={200} className={styles.meta}>
          {REVIEW_STATE_NAMES[state]} · Ejercicio {row?.fiscalYear} · Las actividades usan {formatMoney(used)}
        </Text>
      </div>
      <UndoButtons session={session} readOnly={!mayEdit} />
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip relationship="label" content="Paneles">
            <Button appearance="subtle" icon={<PanelRightRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {PANES.map((kind) => (
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
      {mayEdit && <Button onClick={onGuided}>Modo guiado</Button>}
      {/* What is exported or reviewed is what is stored: the last keys go first. */}
      <Button
        onClick={() =>
          void session
            .flush()
            .then(() => navigate({ screen: 'review', kind: 'annual-program', documentId: annualProgramId, dossierId }))
        }
      >
        Revisión…
      </Button>
      <span onPointerDownCapture={() => void session.flush()} onKeyDownCapture={() => void session.flush()}>
        <ExportMenu
          target={{ kind: 'annual-program', annualProgramId }}
          formats={FORMATS}
          findings={findings}
          also={{
            name: 'Hoja de cumplimiento',
            target: { kind: 'compliance', annualProgramId },
            formats: SHEET_FORMATS,
          }}
        />
      </span>
    </header>
  );
};
