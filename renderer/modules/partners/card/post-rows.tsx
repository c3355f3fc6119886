import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { RemoveButton, RowTools } from '#renderer/modules/partners/card/card-parts.tsx';
import { RowDay, RowLine } from '#renderer/modules/partners/card/row-fields.tsx';
import { SuccessionDialog } from '#renderer/modules/partners/card/succession-dialog.tsx';
import { nameOfContact } from '#renderer/modules/partners/partner-names.ts';
import { useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { Beside, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { Contact } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { flex: '1 1 0', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  post: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The posts that a person holds or held, with their days: old papers keep the name they were signed with. */
export const PostRows = ({ contact }: { readonly contact: Contact }) => {
  const styles = useStyles();
  const { jump } = usePartners();
  const edit = useDirectoryEdit();
  const all = useContent((content) => content.post);
  const [succeeding, setSucceeding] = useState<string | null>(null);
  const posts = all.filter(({ contactId }) => contactId === contact.id);
  const name = nameOfContact(contact);
  const add = () => {
    const row = { contactId: contact.id, name: '', area: '', startDate: '', endDate: '', powers: '' };
    const changes = edit(
      (content) => directoryRows.append(content, 'post', [row], newId),
      `Agregar un cargo de ${name}`,
    );
    const [rowId] = directoryRows.insertedIds(changes, 'post');
    if (rowId !== undefined) jump({ section: 'contacts', rowId, field: 'name' });
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <h4 className={styles.heading}>Cargos</h4>
        <Button size="small" icon={<AddRegular />} onClick={add}>
          Agregar cargo
        </Button>
      </div>
      {posts.length === 0 && <Quiet>Ninguno todavía.</Quiet>}
      {posts.map((post) => {
        const common = (field: string, words: string) => ({
          entity: 'post' as const,
          rowId: post.id,
          field,
          history: `Cambiar ${words} de ${name}`,
        });
        return (
          <div key={post.id} className={styles.post} data-row={post.id}>
            <Beside>
              <RowLine {...common('name', 'el cargo')} label="Cargo" value={post.name} />
              <RowLine {...common('area', 'el área')} label="Área" value={post.area} />
            </Beside>
            <Beside>
              <RowDay {...common('startDate', 'el inicio del cargo')} label="Desde" value={post.startDate} />
              <RowDay
                {...common('endDate', 'el fin del cargo')}
                label="Hasta"
                value={post.endDate}
                hint="Vacío mientras dura"
              />
            </Beside>
            <RowLine
              {...common('powers', 'las facultades')}
              label="Con qué facultades firma"
              maxLength={20_000}
              placeholder="Nombramiento, poder notarial, acta… Vacío si no firma"
              value={post.powers}
            />
            <RowTools>
              {post.endDate === '' && (
                <Button size="small" onClick={() => setSucceeding(post.id)}>
                  Cambió de titular…
                </Button>
              )}
              <RemoveButton
                label="Quitar el cargo"
                onClick={() => edit(() => [directoryRows.remove('post', post.id)], `Quitar un cargo de ${name}`)}
              />
            </RowTools>
          </div>
        );
      })}
      {succeeding !== null && (
        <SuccessionDialog postId={succeeding} holder={contact} onClose={() => setSucceeding(null)} />
      )}
    </div>
  );
};
