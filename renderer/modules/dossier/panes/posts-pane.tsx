import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { useDossier, useDossierState, useReadOnly } from '#renderer/modules/dossier/dossier-context.tsx';
import { addAssignment } from '#renderer/modules/dossier/dossier-edits.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { today } from '#renderer/ui/today.ts';
import type { Assignment } from '#shared/domain/dossier/dossier.ts';
import type { Post } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  post: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  name: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 32px',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  remove: { marginTop: '24px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** «Quién ocupa cada puesto»: the people behind the posts of the procedure, each from a day on. */
export const PostsPane = () => {
  const styles = useStyles();
  const posts = useDossierState((state) => state.about.procedure.post);
  const assignments = useDossierState((state) => state.content.assignment);
  return (
    <div className={styles.root} data-help="dossier.posts">
      <div>
        <h2 className={styles.title}>Quién ocupa cada puesto</h2>
        <Text size={200} className={styles.quiet}>
          Lo que ya se hizo conserva el nombre de quien lo hizo.
        </Text>
      </div>
      {posts.length === 0 && <Text>El procedimiento no nombra ningún puesto.</Text>}
      {posts.map((post) => (
        <PostPeople key={post.id} post={post} people={assignments.filter((one) => one.postId === post.id)} />
      ))}
    </div>
  );
};

type PeopleProps = { readonly post: Post; readonly people: readonly Assignment[] };

const PostPeople = ({ post, people }: PeopleProps) => {
  const styles = useStyles();
  const { session, desk } = useDossier();
  const readOnly = useReadOnly();
  const { user } = desk;

  const name = (officerName: string, startedOn: string) =>
    session.edit(
      addAssignment(session.getState().content, post.id, officerName, startedOn, newId),
      `Anotar quién ocupa «${post.name}»`.slice(0, 300),
    );
  const set = (row: Assignment, field: 'officerName' | 'startedOn', value: string) =>
    session.edit(
      [{ op: 'update', entity: 'assignment', id: row.id, field, value }],
      `Corregir quién ocupa «${post.name}»`.slice(0, 300),
      `assignment ${row.id} ${field}`,
    );

  return (
    <fieldset className={styles.post}>
      <legend className={styles.name}>{post.name || 'Puesto sin nombre'}</legend>
      {post.areaName !== '' && (
        <Text size={200} className={styles.quiet}>
          {post.areaName}
        </Text>
      )}
      {people.length === 0 && readOnly && <Text className={styles.quiet}>No se anotó quién lo ocupa.</Text>}
      {people.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <Field label={people.length > 1 ? `Persona ${index + 1}` : 'Persona'}>
            <DraftInput
              aria-label={`Persona ${index + 1} en ${post.name}`}
              value={row.officerName}
              maxLength={2_000}
              readOnly={readOnly}
              placeholder="Nombre completo"
              onCommit={(value) => set(row, 'officerName', value)}
            />
          </Field>
          <DateField
            keepsStored
            label="Desde"
            value={row.startedOn}
            readOnly={readOnly}
            hint="Vacío: desde el inicio"
            onCommit={(value) => set(row, 'startedOn', value)}
          />
          {!readOnly && (
            <Button
              className={styles.remove}
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Quitar a ${row.officerName || 'esta persona'} de ${post.name}`}
              title="Quitar"
              onClick={() =>
                session.edit(
                  [{ op: 'delete', entity: 'assignment', id: row.id }],
                  `Quitar a ${row.officerName || 'una persona'} de «${post.name}»`.slice(0, 300),
                )
              }
            />
          )}
        </div>
      ))}
      {!readOnly && (
        <span className={styles.actions}>
          <Button
            size="small"
            icon={<PersonAddRegular />}
            aria-label={`${people.length === 0 ? 'Anotar a la persona' : 'Cambió de persona'}: ${post.name}`}
            onClick={() => name('', people.length === 0 ? '' : today())}
          >
            {people.length === 0 ? 'Anotar a la persona' : 'Cambió de persona'}
          </Button>
          {people.length === 0 && user && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Soy yo: ${post.name}`}
              onClick={() => name(user.officerName, '')}
            >
              Soy yo
            </Button>
          )}
        </span>
      )}
    </fieldset>
  );
};
