import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { TableSimpleRegular } from '@fluentui/react-icons/svg/table-simple';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { ActivitiesToolbar } from '#renderer/modules/procedure/activities/activities-toolbar.tsx';
import { useActivityCommands } from '#renderer/modules/procedure/activities/activity-commands.ts';
import type { ExtraKind } from '#renderer/modules/procedure/activities/activity-extras.tsx';
import { activityLookup } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { ActivityMenu } from '#renderer/modules/procedure/activities/activity-menu.tsx';
import { ActivityTable } from '#renderer/modules/procedure/activities/activity-table.tsx';
import { PostsDialog } from '#renderer/modules/procedure/activities/posts-dialog.tsx';
import { focusRow } from '#renderer/modules/procedure/focus-place.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  scroller: { flex: '1 1 0', minHeight: 0, overflow: 'auto', scrollPaddingTop: '40px' },
  add: { margin: '6px 8px 24px' },
});

type Props = {
  readonly section: ProfileSection;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  readonly postsOpen: boolean;
  readonly onPostsOpen: (open: boolean) => void;
};

const FIELD_OF: Readonly<Record<ExtraKind, string>> = {
  course: 'targetId',
  procedure: 'predefinedProcedure',
  workspace: 'workspace',
};

/** The heart: toolbar, table, and one menu for all rows. */
export const ActivitiesEditor = ({ section, selectedId, onSelect, postsOpen, onPostsOpen }: Props) => {
  const styles = useStyles();
  const { readOnly } = useEditor();
  const commands = useActivityCommands();
  const empty = useContent((content) => content.activity.length === 0);
  const number = useContent((content) => activityLookup(content).numbers.get(selectedId ?? '') ?? 0);
  const [menu, setMenu] = useState<{ readonly id: string; readonly button: HTMLElement } | null>(null);
  const [asked, setAsked] = useState<{ readonly id: string; readonly kind: ExtraKind } | null>(null);

  const ask = useCallback((id: string, kind: ExtraKind) => {
    flushSync(() => setAsked({ id, kind }));
    focusRow(document, { rowId: id, field: FIELD_OF[kind] });
  }, []);
  const openMenu = useCallback((id: string, button: HTMLElement) => setMenu({ id, button }), []);
  const closeMenu = useCallback(() => setMenu(null), []);

  return (
    <div className={styles.root}>
      {!readOnly && (
        <ActivitiesToolbar
          selected={selectedId !== null && number > 0 ? { id: selectedId, number } : null}
          commands={commands}
          onAsk={ask}
          onPosts={() => onPostsOpen(true)}
        />
      )}
      <div className={styles.scroller} data-scroller>
        {empty ? (
          <EmptyState
            icon={<TableSimpleRegular />}
            title="Todavía no hay actividades"
            actions={
              !readOnly && (
                <Button ref={focusOnArrival} appearance="primary" icon={<AddRegular />} onClick={commands.insertLast}>
                  Agregar la primera actividad
                </Button>
              )
            }
          >
            Cada renglón dice quién hace qué. El flujograma se dibuja solo, con una columna por puesto.
          </EmptyState>
        ) : (
          <>
            <ActivityTable
              label={section.title}
              columns={section.columns}
              selectedId={selectedId}
              asked={asked}
              commands={commands}
              onSelect={onSelect}
              onMenu={openMenu}
            />
            {!readOnly && (
              <Button className={styles.add} appearance="subtle" icon={<AddRegular />} onClick={commands.insertLast}>
                Agregar actividad al final
              </Button>
            )}
          </>
        )}
      </div>
      {menu && <ActivityMenu target={menu.button} id={menu.id} commands={commands} onAsk={ask} onClose={closeMenu} />}
      {postsOpen && <PostsDialog onClose={() => onPostsOpen(false)} />}
    </div>
  );
};

/** A new procedure opens ready to be written: Enter adds its first activity. Who works in a pane or dialog stays there. */
const focusOnArrival = (button: HTMLButtonElement | null) => {
  if (!document.activeElement?.closest('[data-pane], [role="dialog"]')) button?.focus();
};
