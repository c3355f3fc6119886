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
import { useContent, useDiagnosis, useFindings } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import type { PaneKind } from '#renderer/modules/diagnosis/diagnosis-layout.ts';
import { PANES } from '#renderer/modules/diagnosis/panes/diagnosis-pane.tsx';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '48px', padding: '4px 12px' },
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
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf'];

type Props = { readonly onShowPane: (kind: PaneKind) => void; readonly onGuided: () => void };

/** What is open, of which year, and what can be done with the whole of it. */
export const DiagnosisHeader = ({ onShowPane, onGuided }: Props) => {
  const styles = useStyles();
  const { diagnosisId, dossierId, session, readOnly, navigate } = useDiagnosis();
  const row = useContent((content) => content.diagnosis[0]);
  const findings = useFindings();
  const open = findings.filter(({ severity }) => severity !== 'info').length;
  const title = row?.title.trim() || 'Diagnóstico sin título';
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
          Diagnóstico · Ejercicio {row?.fiscalYear} ·{' '}
          {open === 0 ? 'nada por corregir' : open === 1 ? '1 aviso por corregir' : `${open} avisos por corregir`}
        </Text>
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
            {PANES.map(({ kind, name }) => (
              <MenuItem
                key={kind}
                secondaryContent={kind === 'page' ? 'Ctrl+P' : null}
                onClick={() => onShowPane(kind)}
              >
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {!readOnly && <Button onClick={onGuided}>Modo guiado</Button>}
      <Button onClick={() => navigate({ screen: 'review', kind: 'diagnosis', documentId: diagnosisId, dossierId })}>
        Revisión…
      </Button>
      {/* What is exported is what is stored: the last keys go first. */}
      <span onPointerDownCapture={() => void session.flush()} onKeyDownCapture={() => void session.flush()}>
        <ExportMenu target={{ kind: 'diagnosis', diagnosisId }} formats={FORMATS} findings={findings} />
      </span>
    </header>
  );
};
