import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { nameOfContact } from '#renderer/modules/partners/partner-names.ts';
import { useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { today } from '#renderer/ui/today.ts';
import { applyChanges } from '#shared/domain/common/changes.ts';
import type { Contact, DirectoryContent } from '#shared/domain/partners/directory.ts';
import { blankContact, directoryRows, succeedInPost } from '#shared/domain/partners/directory-edits.ts';

const useStyles = makeStyles({ content: { display: 'flex', flexDirection: 'column', gap: '12px' } });

type Props = { readonly postId: string; readonly holder: Contact; readonly onClose: () => void };

/** Somebody takes over a post: another person of the body, or one who isn't in the directory yet. */
export const SuccessionDialog = ({ postId, holder, onClose }: Props) => {
  const styles = useStyles();
  const { jump } = usePartners();
  const edit = useDirectoryEdit();
  const post = useContent((content) => content.post.find(({ id }) => id === postId));
  const all = useContent((content) => content.contact);
  const others = all.filter(({ partnerId, id }) => partnerId === holder.partnerId && id !== holder.id);
  const [successor, setSuccessor] = useState('');
  const [name, setName] = useState('');
  const [startDate, setStartDate] = useState(today());
  const [asked, setAsked] = useState(false);
  const nobody = asked && successor === '' && name.trim() === '';
  const tooEarly = startDate !== '' && post !== undefined && post.startDate !== '' && startDate <= post.startDate;

  const submit = () => {
    setAsked(true);
    if ((successor === '' && name.trim() === '') || startDate === '' || tooEarly) return;
    const changes = edit(
      (content) => {
        if (successor !== '') return succeedInPost(content, postId, { contactId: successor, startDate }, newId);
        const added = directoryRows.append(
          content,
          'contact',
          [{ ...blankContact(holder.partnerId), name: name.trim() }],
          newId,
        );
        const [contactId = ''] = directoryRows.insertedIds(added, 'contact');
        const after = applyChanges(content, added) as DirectoryContent;
        return [...added, ...succeedInPost(after, postId, { contactId, startDate }, newId)];
      },
      `Cambio de titular: ${post?.name.trim() || 'cargo'}`,
    );
    onClose();
    const [rowId] = directoryRows.insertedIds(changes, 'post');
    if (rowId !== undefined) jump({ section: 'contacts', rowId, field: 'name' });
  };
  return (
    <FormDialog help="partners" onSubmit={submit} onClose={onClose}>
      <DialogBody>
        <DialogTitle>¿Quién es ahora {post?.name.trim() || 'titular'}?</DialogTitle>
        <DialogContent className={styles.content}>
          <span>
            El cargo de {nameOfContact(holder)} termina el día anterior; lo que ya está firmado conserva su nombre.
          </span>
          {others.length > 0 && (
            <SelectField label="Una persona de este organismo" value={successor} onChange={setSuccessor}>
              <option value="">Otra, que no está todavía</option>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOfContact(one)}
                </option>
              ))}
            </SelectField>
          )}
          {successor === '' && (
            <Field
              label="Nombre de quien llega"
              required
              validationMessage={nobody ? 'Escriba el nombre, o elija a una persona.' : null}
            >
              <Input value={name} maxLength={2_000} onChange={(_, data) => setName(data.value)} />
            </Field>
          )}
          <DateField
            label="Desde"
            required
            value={startDate}
            onCommit={setStartDate}
            {...(asked && startDate === ''
              ? { problem: 'Escriba el día en que empieza.' }
              : tooEarly
                ? { problem: 'Es antes de que empezara quien lo tiene. Corrija una de las dos fechas.' }
                : {})}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancelar</Button>
          <Button type="submit" appearance="primary">
            Cambiar de titular
          </Button>
        </DialogActions>
      </DialogBody>
    </FormDialog>
  );
};
