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
import { memo } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import { useBudget, useContent } from '#renderer/modules/budget/budget-context.tsx';
import type { PaneKind } from '#renderer/modules/budget/budget-layout.ts';
import { PANE_NAMES } from '#renderer/modules/budget/panes/pane-names.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import type { ExportFormat } from '#shared/ipc/document-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '48px',
    padding: '4px 12px',
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
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  asked: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  exports: { display: 'flex', gap: '4px' },
});

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'xlsx'];
const PANES: readonly PaneKind[] = ['line', 'findings', 'page', 'history'];

type Props = {
  readonly dossierId: string | undefined;
  readonly findings: readonly Finding[];
  readonly mayGuide: boolean;
  readonly onGuided: () => void;
  readonly onShowPane: (kind: PaneKind) => void;
};

/** What is open, of which year, how much it asks for, and what can be done with the whole of it. */
export const BudgetHeader = memo(({ dossierId, findings, mayGuide, onGuided, onShowPane }: Props) => {
  const styles = useStyles();
  const { budgetId, session, readOnly, classifierIndex, navigate } = useBudget();
  const budget = useContent(budgetOf);
  const title = budget.title.trim() || 'Presupuesto sin título';
  const directorate = budget.directorate.trim() || 'Sin dirección';
  const classifier = classifierIndex ? classifierIndex.scheme.name : 'sin clasificador';
  return (
    <header className={styles.root} data-pane="encabezado">
      {dossierId !== undefined && (
        <Tooltip relationship="label" content="Volver al expediente">
          <Button
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            onClick={() => navigate({ screen: 'dossier', dossierId })}
          />
        </Tooltip>
      )}
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Text size={200} className={styles.meta}>
          {readOnly && 'Solo lectura · '}
          <Asked /> · Ejercicio {budget.fiscalYear} · {directorate} · {classifier}
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
      {mayGuide && <Button onClick={onGuided}>Modo guiado</Button>}
      {dossierId !== undefined && (
        <Button
          onClick={async () => {
            // What is sent is what is stored: the last keys go first.
            await session.flush();
            navigate({ screen: 'review', kind: 'budget', documentId: budgetId, dossierId });
          }}
        >
          Revisión…
        </Button>
      )}
      {/* What is exported is what is stored: the last keys go first. */}
      <span
        className={styles.exports}
        onPointerDownCapture={() => void session.flush()}
        onKeyDownCapture={() => void session.flush()}
      >
        <ExportMenu
          target={{ kind: 'budget', budgetId }}
          formats={FORMATS}
          findings={findings}
          label="Exportar anteproyecto"
        />
        <ExportMenu
          target={{ kind: 'distribution', budgetId }}
          formats={FORMATS}
          findings={findings}
          label="Exportar distribución"
        />
      </span>
    </header>
  );
});

/** Live, and drawn alone. */
const Asked = () => {
  const styles = useStyles();
  const asked = useContent((content) => content.line.reduce((sum, { annual }) => sum + annual, 0));
  return <span className={styles.asked}>Se piden {formatMoney(asked)}</span>;
};
