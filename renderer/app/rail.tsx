import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { BookDatabaseRegular } from '@fluentui/react-icons/svg/book-database';
import { CardUiRegular } from '@fluentui/react-icons/svg/card-ui';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { FlowchartRegular } from '@fluentui/react-icons/svg/flowchart';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { ReactNode } from 'react';
import type { Navigate, Route } from '#renderer/app/routes.ts';

const useStyles = makeStyles({
  root: {
    width: '13rem',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowY: 'auto',
    '@media (max-width: 70rem)': { width: 'auto' },
  },
  // Editors and the course of a dossier need the width: the rail keeps its icons, the words are in the tooltips.
  narrow: { width: 'auto' },
  narrowLabel: { position: 'absolute', clipPath: 'inset(50%)', width: '1px' },
  filler: { flex: 1 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'left',
    cursor: 'pointer',
    position: 'relative',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground3Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '11px',
      bottom: '11px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
  },
  icon: { fontSize: '20px', display: 'flex', color: tokens.colorBrandForeground1 },
  label: { flex: 1, '@media (max-width: 70rem)': { position: 'absolute', clipPath: 'inset(50%)', width: '1px' } },
});

/** Screens with panes of their own. */
const NARROW: ReadonlySet<Route['screen']> = new Set<Route['screen']>([
  'procedure',
  'budget',
  'dossier',
  'record',
  'diagnosis',
  'annual-program',
  'strategy',
  'media-plan',
  'agreements',
  'execution',
  'bulletins',
  'review',
  'partners',
]);

type Props = {
  readonly route: Route;
  /** Puts a mark on «Respaldos». */
  readonly backupsNeedCare: boolean;
  readonly navigate: Navigate;
};

/** The places of the desk; only those that work. */
export const Rail = ({ route, backupsNeedCare, navigate }: Props) => {
  const styles = useStyles();
  const narrow = NARROW.has(route.screen);
  const item = (label: string, icon: ReactNode, to: Route, screens: readonly Route['screen'][], mark?: ReactNode) => {
    const here = screens.includes(route.screen);
    return (
      <button
        type="button"
        className={mergeClasses(styles.item, here && styles.here)}
        aria-current={here ? 'page' : undefined}
        title={label}
        onClick={() => navigate(to)}
      >
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
        <span className={mergeClasses(styles.label, narrow && styles.narrowLabel)}>{label}</span>
        {mark}
      </button>
    );
  };
  return (
    <nav className={mergeClasses(styles.root, narrow && styles.narrow)} aria-label="Secciones de Cauce">
      {item('Expedientes', <FolderOpenRegular />, { screen: 'dossiers' }, [
        'dossiers',
        'dossier',
        'budget',
        'diagnosis',
        'annual-program',
        'strategy',
        'media-plan',
        'agreements',
        'execution',
        'bulletins',
        'review',
        'consolidated',
      ])}
      {item('Programas', <CardUiRegular />, { screen: 'programs' }, ['programs', 'program-import', 'record'])}
      {item('Procedimientos', <FlowchartRegular />, { screen: 'library' }, ['library', 'import', 'procedure'])}
      {item('Manuales', <BookRegular />, { screen: 'manuals' }, ['manuals', 'manual'])}
      {item('Directorio', <ContactCardRegular />, { screen: 'partners' }, ['partners'])}
      {item('Catálogos', <BookDatabaseRegular />, { screen: 'catalogues' }, ['catalogues', 'classifier'])}
      {item('Lineamientos', <ClipboardTaskRegular />, { screen: 'guidelines' }, ['guidelines'])}
      <div className={styles.filler} />
      {item(
        'Respaldos',
        <ShieldCheckmarkRegular />,
        { screen: 'backups' },
        ['backups'],
        backupsNeedCare && <Badge size="extra-small" color="warning" aria-label="Requiere atención" />,
      )}
      {item('Configuración', <SettingsRegular />, { screen: 'settings' }, ['settings'])}
      {item('Ayuda', <QuestionCircleRegular />, { screen: 'help' }, ['help'])}
    </nav>
  );
};
