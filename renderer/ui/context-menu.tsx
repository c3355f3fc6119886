import { Menu, MenuItem, MenuList, MenuPopover, type PositioningVirtualElement } from '@fluentui/react-components';
import { useMemo } from 'react';

/** Where a menu opens: at the pointer, or beside what has the focus. */
export type MenuPlace =
  | { readonly kind: 'point'; readonly x: number; readonly y: number }
  | { readonly kind: 'element'; readonly element: HTMLElement };

export type ContextMenuItem = {
  readonly key: string;
  readonly label: string;
  /** The keys that do the same, as people read them. */
  readonly keys?: string;
  readonly run: () => void;
};

type Props = {
  readonly label: string;
  readonly place: MenuPlace;
  readonly items: readonly ContextMenuItem[];
  readonly onClose: () => void;
};

/** A menu that opens where it was asked for: right click, the menu key, or a «more» button. */
export const ContextMenu = ({ label, place, items, onClose }: Props) => {
  const target = useMemo(
    (): HTMLElement | PositioningVirtualElement =>
      place.kind === 'element'
        ? place.element
        : { getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) as DOMRect },
    [place],
  );
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && onClose()}
      // Inside the page's landmark, and not clipped by what scrolls around it.
      inline
      positioning={{ target, position: 'below', align: 'start', strategy: 'fixed' }}
    >
      <MenuPopover>
        <MenuList aria-label={label}>
          {items.map((item) => (
            <MenuItem key={item.key} secondaryContent={item.keys ?? null} onClick={item.run}>
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
