import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningImperativeRef,
} from '@fluentui/react-components';
import { AddSquareRegular } from '@fluentui/react-icons/svg/add-square';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { useEffect, useRef } from 'react';
import type { ActivityCommands } from '#renderer/modules/procedure/activities/activity-commands.ts';
import type { ExtraKind } from '#renderer/modules/procedure/activities/activity-extras.tsx';
import { ROW_KEYS, type RowCommand } from '#renderer/modules/procedure/fields/row-keyboard.ts';

type Props = {
  readonly target: HTMLElement;
  readonly id: string;
  readonly commands: ActivityCommands;
  readonly onAsk: (id: string, kind: ExtraKind) => void;
  readonly onClose: () => void;
};

/** The menu of one row; one menu serves all rows. */
export const ActivityMenu = ({ target, id, commands, onAsk, onClose }: Props) => {
  const positioning = useRef<PositioningImperativeRef>(null);
  useEffect(() => positioning.current?.setTarget(target), [target]);
  // The menu gives the focus back when it closes; the command then takes it to where work goes on.
  const later = (work: () => void) => () => {
    onClose();
    setTimeout(work, 0);
  };
  const item = (command: RowCommand, text: string, icon: React.ReactElement) => (
    <MenuItem icon={icon} secondaryContent={ROW_KEYS[command]} onClick={later(() => commands.run(command, id))}>
      {text}
    </MenuItem>
  );
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && onClose()}
      positioning={{ positioningRef: positioning, position: 'below', align: 'end' }}
    >
      <MenuPopover>
        <MenuList>
          {item('insert-above', 'Insertar arriba', <AddSquareRegular />)}
          {item('insert-below', 'Insertar abajo', <AddSquareRegular />)}
          {item('move-up', 'Subir', <ArrowUpRegular />)}
          {item('move-down', 'Bajar', <ArrowDownRegular />)}
          {item('duplicate', 'Duplicar', <CopyRegular />)}
          <MenuDivider />
          <MenuItem icon={<BranchForkRegular />} onClick={later(() => commands.decide(id))}>
            Agregar una decisión
          </MenuItem>
          <MenuItem icon={<DocumentAddRegular />} onClick={later(() => commands.addDocument(id, 'produces'))}>
            Agregar un documento
          </MenuItem>
          <MenuItem onClick={later(() => onAsk(id, 'course'))}>Cambiar a dónde va después</MenuItem>
          <MenuItem onClick={later(() => onAsk(id, 'procedure'))}>Remitir a otro procedimiento</MenuItem>
          <MenuItem onClick={later(() => onAsk(id, 'workspace'))}>Enlazar con un espacio de trabajo</MenuItem>
          <MenuDivider />
          {item('delete', 'Borrar', <DeleteRegular />)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
