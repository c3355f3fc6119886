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
import type { ReactNode } from 'react';
import type { DocumentSession } from '#renderer/editing/document-session.ts';
import { PANES, type PaneKind } from '#renderer/editing/pane-layout.ts';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import type { EntitySchemas } from '#shared/domain/common/changes.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    // In a narrow window, or an enlarged one, the buttons go below: which document it is and what it costs stay.
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    minHeight: '48px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flex: '1 1 20rem', minWidth: 0 },
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
    '@media (max-width: 72rem)': { whiteSpace: 'normal' },
  },
});

type Props<M extends EntitySchemas, About> = {
  readonly session: DocumentSession<M, About>;
  readonly readOnly: boolean;
  readonly title: string;
  /** State, year, a total: one line below the title. */
  readonly meta: ReactNode;
  /** Back to the dossier; absent for what belongs to none. */
  readonly onBack?: () => void;
  /** Where that goes. */
  readonly backLabel?: string;
  readonly onShowPane: (kind: PaneKind) => void;
  /** The buttons for the whole of it. What exports or reviews stands in `Flushed`. */
  readonly children: ReactNode;
};

/** What is open, of which year, where it stands, and what can be done with the whole of it. */
export const DocumentHeader = <M extends EntitySchemas, About>({
  session,
  readOnly,
  title,
  meta,
  onBack,
  backLabel = 'Volver al expediente',
  onShowPane,
  children,
}: Props<M, About>) => {
  const styles = useStyles();
  return (
    <header className={styles.root} data-pane="encabezado">
      {onBack && (
        <Tooltip relationship="label" content={backLabel}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack} />
        </Tooltip>
      )}
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Text size={200} className={styles.meta}>
          {meta}
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
      {children}
    </header>
  );
};

type FlushedProps<M extends EntitySchemas, About> = {
  readonly session: DocumentSession<M, About>;
  readonly children: ReactNode;
};

/** What is exported is what is stored: the last keys go first. */
export const Flushed = <M extends EntitySchemas, About>({ session, children }: FlushedProps<M, About>) => (
  <span onPointerDownCapture={() => void session.flush()} onKeyDownCapture={() => void session.flush()}>
    {children}
  </span>
);
