import { Checkbox, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreements,
  useAgreementsEdit,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { DirectoryFrame } from '#renderer/modules/agreements/directory/directory-frame.tsx';
import { MOST_FOUND, partnersFound, useDirectory } from '#renderer/modules/agreements/directory/use-directory.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { agreementRows, partyOf, signatoryOf } from '#shared/domain/agreements/agreement-edits.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import type { DirectoryContent, Partner } from '#shared/domain/partners/directory.ts';
import { contactWords, postOn, SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  list: {
    maxHeight: '16rem',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  people: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
});

type Props = { readonly side: Party['side']; readonly onClose: () => void };

/** Chooses a body of the directory as a party, and who of it signs. Names are copied: what is signed keeps them. */
export const PartnerDialog = ({ side, onClose }: Props) => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { jump } = useAgreements();
  const { today } = useAbout();
  const edit = useAgreementsEdit();
  const directory = useDirectory();
  const [query, setQuery] = useState('');
  const [partner, setPartner] = useState<Partner | null>(null);
  const [signing, setSigning] = useState<ReadonlySet<string>>(new Set());
  const choose = (next: Partner | undefined) => {
    setPartner(next ?? null);
    setSigning(new Set());
  };
  const toggle = (id: string) => {
    const next = new Set(signing);
    if (!next.delete(id)) next.add(id);
    setSigning(next);
  };
  const take = () => {
    if (!partner || directory.loaded.state !== 'ready') return;
    const { contact, post } = directory.loaded.value;
    const changes = edit(
      (content) => {
        const parties = agreementRows.append(content, 'party', [{ ...partyOf(agreement.id, partner), side }], newId);
        const [partyId = null] = agreementRows.insertedIds(parties, 'party');
        const people = contact.filter(({ id }) => signing.has(id));
        return [
          ...parties,
          ...agreementRows.append(
            content,
            'signatory',
            people.map((one) => signatoryOf(agreement.id, partyId, one, postOn(post, one.id, today))),
            newId,
          ),
        ];
      },
      `Agregar «${partner.name.trim()}» al ${callAgreement(agreement)}`,
    );
    onClose();
    const [rowId] = agreementRows.insertedIds(changes, 'party');
    if (rowId !== undefined) jump({ section: 'parties', rowId, field: 'shortName' });
  };
  return (
    <DirectoryFrame
      title={side === 'ours' ? '¿Quién lo celebra por la institución?' : '¿Con quién se celebra?'}
      directory={directory}
      query={query}
      onQuery={setQuery}
      submit="Agregar la parte"
      ready={partner !== null}
      onSubmit={take}
      onClose={onClose}
    >
      {(content) => {
        const found = partnersFound(content, query);
        return (
          <>
            {found.length === 0 ? (
              <Text>Nadie se llama así en el directorio.</Text>
            ) : (
              <RadioGroup
                className={styles.list}
                aria-label="Organismos"
                value={partner?.id ?? ''}
                onChange={(_, data) => choose(found.find(({ id }) => id === data.value))}
              >
                {found.slice(0, MOST_FOUND).map((one) => (
                  <Radio key={one.id} value={one.id} label={partnerLabel(one)} />
                ))}
              </RadioGroup>
            )}
            {found.length > MOST_FOUND && (
              <Text size={200} className={styles.quiet}>
                Se muestran {MOST_FOUND} de {found.length}: escriba parte del nombre para ver los demás.
              </Text>
            )}
            {partner && (
              <Signers content={content} partner={partner} today={today} signing={signing} onToggle={toggle} />
            )}
          </>
        );
      }}
    </DirectoryFrame>
  );
};

const partnerLabel = ({ name, shortName, sector }: Partner): string =>
  [name.trim() || shortName.trim() || 'Sin nombre', sector === null ? '' : SECTOR_NAMES[sector]]
    .filter(Boolean)
    .join(' · ');

type SignersProps = {
  readonly content: DirectoryContent;
  readonly partner: Partner;
  readonly today: string;
  readonly signing: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

const Signers = ({ content, partner, today, signing, onToggle }: SignersProps) => {
  const styles = useStyles();
  const people = content.contact.filter(({ partnerId }) => partnerId === partner.id);
  if (people.length === 0) {
    return (
      <Text size={200} className={styles.quiet}>
        No tiene personas en el directorio: escriba después quién firma.
      </Text>
    );
  }
  return (
    <fieldset className={styles.people}>
      <legend>¿Quién firma? Puede decirlo después.</legend>
      {people.map((one) => {
        const post = postOn(content.post, one.id, today);
        const words = [contactWords(one), post?.name.trim() ?? '', post?.powers.trim() ? 'con facultades' : '']
          .filter(Boolean)
          .join(', ');
        return <Checkbox key={one.id} label={words} checked={signing.has(one.id)} onChange={() => onToggle(one.id)} />;
      })}
    </fieldset>
  );
};
