import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  tokens,
} from '@fluentui/react-components';
import { AddSquareRegular } from '@fluentui/react-icons/svg/add-square';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import type { ActivityCommands } from '#renderer/modules/procedure/activities/activity-commands.ts';
import type { ExtraKind } from '#renderer/modules/procedure/activities/activity-extras.tsx';
import { ROW_KEYS, type RowCommand } from '#renderer/modules/procedure/fields/row-keyboard.ts';

const useStyles = makeStyles({
  root: {
    flexWrap: 'wrap',
    padding: '2px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    rowGap: 0,
  },
});

type Props = {
  /** The activity that the buttons act on, and its number; null where none is chosen. */
  readonly selected: { readonly id: string; readonly number: number } | null;
  readonly commands: ActivityCommands;
  readonly onAsk: (id: string, kind: ExtraKind) => void;
  readonly onPosts: () => void;
};

/** Acts on the activity where the caret stands, as the ribbon of a word processor does. */
export const ActivitiesToolbar = ({ selected, commands, onAsk, onPosts }: Props) => {
  const styles = useStyles();
  const none = selected === null;
  const on = (work: (id: string) => void) => () => selected && work(selected.id);
  const button = (command: RowCommand, name: string, icon: React.ReactElement) => (
    <Tooltip relationship="label" content={`${name} (${ROW_KEYS[command]})`}>
      <ToolbarButton disabled={none} icon={icon} onClick={on((id) => commands.run(command, id))} />
    </Tooltip>
  );
  return (
    <Toolbar size="small" className={styles.root} aria-label="Actividad elegida">
      <Tooltip relationship="description" content={`Inserta debajo (${ROW_KEYS['insert-below']})`}>
        <ToolbarButton
          icon={<AddSquareRegular />}
          onClick={() => (selected ? commands.run('insert-below', selected.id) : commands.insertLast())}
        >
          Insertar
        </ToolbarButton>
      </Tooltip>
      {button('move-up', 'Subir', <ArrowUpRegular />)}
      {button('move-down', 'Bajar', <ArrowDownRegular />)}
      {button('duplicate', 'Duplicar', <CopyRegular />)}
      {button('delete', 'Borrar', <DeleteRegular />)}
      <ToolbarDivider />
      <ToolbarButton disabled={none} icon={<BranchForkRegular />} onClick={on(commands.decide)}>
        Decisión
      </ToolbarButton>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton disabled={none} icon={<DocumentAddRegular />}>
            Documento
          </ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={on((id) => later(() => commands.addDocument(id, 'receives')))}>Que recibe</MenuItem>
            <MenuItem onClick={on((id) => later(() => commands.addDocument(id, 'produces')))}>Que genera</MenuItem>
            <MenuItem onClick={on((id) => later(() => commands.addDocument(id, 'files')))}>Que archiva</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton disabled={none} icon={<MoreHorizontalRegular />} aria-label="Más de la actividad elegida" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={on((id) => later(() => onAsk(id, 'course')))}>Cambiar a dónde va después</MenuItem>
            <MenuItem onClick={on((id) => later(() => onAsk(id, 'procedure')))}>Remitir a otro procedimiento</MenuItem>
            <MenuItem onClick={on((id) => later(() => onAsk(id, 'workspace')))}>
              Enlazar con un espacio de trabajo
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Tooltip relationship="label" content="Puestos del procedimiento…">
        <ToolbarButton icon={<PeopleRegular />} onClick={onPosts} />
      </Tooltip>
    </Toolbar>
  );
};

/** After the menu has given the focus back. */
const later = (work: () => void) => {
  setTimeout(work, 0);
};
