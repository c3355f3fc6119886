import {
  Avatar,
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { Navigate } from '#renderer/app/routes.ts';
import { SaveStatusView } from '#renderer/ui/save-status.tsx';
import type { Desk } from '#shared/ipc/desk-channels.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(12rem, 26rem) minmax(0, 1fr)',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    height: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  start: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  institution: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '@media (max-width: 70rem)': { display: 'none' },
  },
  search: {
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  keys: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  searchWords: { flex: 1, display: 'flex', alignItems: 'center' },
  end: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  person: { minWidth: 0, maxWidth: '16rem', padding: `0 ${tokens.spacingHorizontalS}` },
  personName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

type Props = {
  readonly desk: Desk;
  readonly onBack: (() => void) | undefined;
  readonly onSearch: () => void;
  readonly onHelp: () => void;
  readonly navigate: Navigate;
};

/** Way back, search, save status and who sits here. */
export const TopBar = ({ desk, onBack, onSearch, onHelp, navigate }: Props) => {
  const styles = useStyles();
  return (
    <header className={styles.root}>
      <div className={styles.start}>
        <Button
          appearance="subtle"
          icon={<ArrowLeftRegular />}
          aria-label="Volver"
          title="Volver (Alt+Izquierda)"
          disabledFocusable={!onBack}
          onClick={onBack}
        />
        <span className={styles.name}>Cauce</span>
        <Text size={200} className={styles.institution}>
          {desk.institution.name}
        </Text>
      </div>
      <Button className={styles.search} icon={<SearchRegular />} onClick={onSearch} aria-keyshortcuts="Control+K">
        <span className={styles.searchWords}>
          Buscar en todo
          <Text size={200} className={styles.keys} aria-hidden>
            Ctrl+K
          </Text>
        </span>
      </Button>
      <div className={styles.end}>
        <SaveStatusView />
        {desk.user && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                className={styles.person}
                aria-label={`Quién trabaja aquí: ${desk.user.officerName}, ${desk.user.postName}`}
                icon={<Avatar aria-hidden name={desk.user.officerName} size={20} color="brand" />}
              >
                <span className={styles.personName}>{desk.user.officerName}</span>
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<SettingsRegular />} onClick={() => navigate({ screen: 'settings' })}>
                  Cambiar de persona o de datos
                </MenuItem>
                <MenuDivider />
                <MenuItem icon={<QuestionCircleRegular />} onClick={onHelp} secondaryContent="F1">
                  Ayuda de esta pantalla
                </MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
    </header>
  );
};
