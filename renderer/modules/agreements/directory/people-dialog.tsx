import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreements,
  useAgreementsEdit,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { DirectoryFrame } from '#renderer/modules/agreements/directory/directory-frame.tsx';
import { MOST_FOUND, peopleFound, useDirectory } from '#renderer/modules/agreements/directory/use-directory.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { agreementRows, signatoryOf } from '#shared/domain/agreements/agreement-edits.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import { contactWords, postOn } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    maxHeight: '18rem',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly party: Party | null;
  readonly as: 'signs' | 'witness' | 'follow-up';
  readonly title: string;
  readonly onClose: () => void;
};

/** Chooses people of the directory, those of the party's body where it came from there; name and post are copied. */
export const PeopleDialog = ({ party, as: role, title, onClose }: Props) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { jump } = useAgreements();
  const { today } = useAbout();
  const edit = useAgreementsEdit();
  const directory = useDirectory();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const partnerId = role === 'witness' ? null : (party?.partnerId ?? null);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const take = () => {
    if (directory.loaded.state !== 'ready') return;
    const { contact, post } = directory.loaded.value;
    const rows = contact
      .filter(({ id }) => chosen.has(id))
      .map((one) => ({ ...signatoryOf(agreement.id, party?.id ?? null, one, postOn(post, one.id, today)), role }));
    const changes = edit(
      (content) => agreementRows.append(content, 'signatory', rows, newId),
      `Agregar personas del directorio al ${callAgreement(agreement)}`,
    );
    onClose();
    const [rowId] = agreementRows.insertedIds(changes, 'signatory');
    if (rowId !== undefined) jump({ section: 'parties', rowId, field: 'name' });
  };
  return (
    <DirectoryFrame
      title={title}
      directory={directory}
      query={query}
      onQuery={setQuery}
      submit={chosen.size > 1 ? `Agregar ${chosen.size} personas` : 'Agregar'}
      ready={chosen.size > 0}
      onSubmit={take}
      onClose={onClose}
    >
      {(content) => {
        const found = peopleFound(content, query, partnerId);
        if (found.length === 0) return <Text>Nadie se llama así en el directorio: escríbalo a mano.</Text>;
        return (
          <>
            <fieldset className={styles.list} aria-label="Personas">
              {found.slice(0, MOST_FOUND).map(({ contact, partner }) => (
                <Checkbox
                  key={contact.id}
                  label={[
                    contactWords(contact),
                    postOn(content.post, contact.id, today)?.name.trim() ?? '',
                    partnerId === null ? (partner?.name.trim() ?? '') : '',
                  ]
                    .filter(Boolean)
                    .join(', ')}
                  checked={chosen.has(contact.id)}
                  onChange={() => toggle(contact.id)}
                />
              ))}
            </fieldset>
            {found.length > MOST_FOUND && (
              <Text size={200} className={styles.quiet}>
                Se muestran {MOST_FOUND} de {found.length}: escriba parte del nombre para ver los demás.
              </Text>
            )}
          </>
        );
      }}
    </DirectoryFrame>
  );
};
