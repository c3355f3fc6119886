import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { Fold, RemoveButton, RowTools } from '#renderer/modules/partners/card/card-parts.tsx';
import { PostRows } from '#renderer/modules/partners/card/post-rows.tsx';
import { RowLine, RowText } from '#renderer/modules/partners/card/row-fields.tsx';
import { AddWay, WayRows } from '#renderer/modules/partners/card/ways-part.tsx';
import { nameOfContact, nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { Beside, CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { today } from '#renderer/ui/today.ts';
import type { Contact, Partner } from '#shared/domain/partners/directory.ts';
import { blankContact, deleteContact, directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { postOn } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  sub: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { flex: '1 1 0', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

type Props = { readonly partner: Partner };

/** The people of a body, each with posts and how to reach him or her. */
export const PeoplePart = ({ partner }: Props) => {
  const styles = useStyles();
  const { jump } = usePartners();
  const edit = useDirectoryEdit();
  const all = useContent((content) => content.contact);
  const people = all.filter(({ partnerId }) => partnerId === partner.id);
  const add = () => {
    const changes = edit(
      (content) => directoryRows.append(content, 'contact', [blankContact(partner.id)], newId),
      `Agregar una persona de «${nameOfPartner(partner)}»`,
    );
    const [rowId] = directoryRows.insertedIds(changes, 'contact');
    if (rowId !== undefined) jump({ section: 'contacts', rowId, field: 'name' });
  };
  return (
    <CardPart
      title="Personas"
      action={
        <Button size="small" icon={<PersonAddRegular />} onClick={add}>
          Agregar persona
        </Button>
      }
    >
      {people.length === 0 ? (
        <Quiet>Ninguna todavía: con quién se habla, quién firma.</Quiet>
      ) : (
        <div className={styles.people}>
          {people.map((contact) => (
            <Person key={contact.id} contact={contact} />
          ))}
        </div>
      )}
    </CardPart>
  );
};

const Person = ({ contact }: { readonly contact: Contact }) => {
  const styles = useStyles();
  const edit = useDirectoryEdit();
  const posts = useContent((content) => content.post);
  const ways = useContent((content) => content.contactWay);
  const held = postOn(posts, contact.id, today());
  const own = ways.filter(({ contactId }) => contactId === contact.id).map(({ value }) => value.trim());
  const name = nameOfContact(contact);
  const common = (field: string, words: string) => ({
    entity: 'contact' as const,
    rowId: contact.id,
    field,
    history: `Cambiar ${words} de ${name}`,
  });
  const reach = { partnerId: contact.partnerId, contactId: contact.id, whose: name };
  return (
    <Fold
      rowId={contact.id}
      title={name}
      notes={[
        [held?.name.trim(), held?.area.trim()].filter(Boolean).join(', '),
        [...own.filter(Boolean), contact.receivesBulletins ? 'Recibe boletines' : ''].filter(Boolean).join(' · '),
      ]}
    >
      <Beside>
        <RowLine
          {...common('courtesy', 'el tratamiento')}
          label="Tratamiento"
          maxLength={50}
          placeholder="Lic., Dra., Ing.…"
          value={contact.courtesy}
        />
        <RowLine {...common('name', 'el nombre')} label="Nombre de la persona" required value={contact.name} />
      </Beside>
      <div className={styles.sub}>
        <div className={styles.head}>
          <h4 className={styles.heading}>Teléfonos y correos de la persona</h4>
          <AddWay {...reach} />
        </div>
        <WayRows {...reach} />
      </div>
      <PostRows contact={contact} />
      <RowText {...common('note', 'las notas')} label="Notas de la persona" value={contact.note} />
      <RowTools>
        <Checkbox
          label="Recibe los boletines"
          checked={contact.receivesBulletins}
          onChange={(_, data) =>
            edit(
              () => [directoryRows.set('contact', contact.id, 'receivesBulletins', data.checked === true)],
              data.checked ? `Enviar boletines a ${name}` : `Dejar de enviar boletines a ${name}`,
            )
          }
        />
        <RemoveButton
          label="Quitar a la persona"
          onClick={() => edit((content) => deleteContact(content, contact.id), `Quitar a ${name}`)}
        />
      </RowTools>
    </Fold>
  );
};
