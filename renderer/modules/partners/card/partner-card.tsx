import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useMemo, useState } from 'react';
import { EncountersPart } from '#renderer/modules/partners/card/encounters-part.tsx';
import { MergeDialog } from '#renderer/modules/partners/card/merge-dialog.tsx';
import { PartnerData } from '#renderer/modules/partners/card/partner-data.tsx';
import { PeoplePart } from '#renderer/modules/partners/card/people-part.tsx';
import { TerritoryPart } from '#renderer/modules/partners/card/territory-part.tsx';
import { WaysPart } from '#renderer/modules/partners/card/ways-part.tsx';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useContent, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { usePartnerActions } from '#renderer/modules/partners/use-partner-actions.ts';
import type { Partner } from '#shared/domain/partners/directory.ts';
import { duplicatePartners, type SharedTrait } from '#shared/domain/partners/duplicates.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '62rem',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  title: {
    flex: '1 1 16rem',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
    outline: 'none',
  },
});

type Props = { readonly partner: Partner };

/** Everything about one body: what it is, how to reach it, its people, where it works, what was agreed with it. */
export const PartnerCard = ({ partner }: Props) => {
  const styles = useStyles();
  const { remove } = usePartnerActions();
  const [merging, setMerging] = useState<string | null | undefined>(undefined);
  return (
    <article className={styles.root} data-row={partner.id} aria-label={nameOfPartner(partner)}>
      <header className={styles.head}>
        <h2 className={styles.title} tabIndex={-1}>
          {nameOfPartner(partner)}
        </h2>
        <Button appearance="subtle" onClick={() => setMerging(null)}>
          Unir con otro…
        </Button>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          title="Ctrl+Supr en la lista; Ctrl+Z lo devuelve"
          onClick={() => remove(partner.id)}
        >
          Borrar
        </Button>
      </header>
      <SameAs partner={partner} onMerge={setMerging} />
      <PartnerData partner={partner} />
      <WaysPart partnerId={partner.id} contactId={null} whose={nameOfPartner(partner)} />
      <PeoplePart partner={partner} />
      <TerritoryPart partner={partner} />
      <EncountersPart partner={partner} />
      {merging !== undefined && <MergeDialog partner={partner} first={merging} onClose={() => setMerging(undefined)} />}
    </article>
  );
};

type SameProps = Props & { readonly onMerge: (otherId: string) => void };

/** Says who may be the same, with the way to make them one. */
const SameAs = ({ partner, onMerge }: SameProps) => {
  const { jump } = usePartners();
  const partners = useContent((content) => content.partner);
  const contactWay = useContent((content) => content.contactWay);
  const groups = useMemo(() => duplicatePartners({ partner: partners, contactWay }), [partners, contactWay]);
  const group = groups.find(({ partnerIds }) => partnerIds.includes(partner.id));
  // Departments of one government share a switchboard: that alone is told among the findings.
  if (!group || (group.shared.length === 1 && group.shared[0] === 'phone')) return null;
  const others = partners.filter(({ id }) => id !== partner.id && group.partnerIds.includes(id));
  return (
    <>
      {others.map((other) => (
        <MessageBar key={other.id} intent="warning" layout="multiline">
          <MessageBarBody>
            Comparte {group.shared.map((trait) => TRAITS[trait]).join(', ')} con «{nameOfPartner(other)}». Si son el
            mismo, únalos: no se pierde nada de ninguno.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => onMerge(other.id)}>
              Unir…
            </Button>
            <Button size="small" onClick={() => jump({ section: 'partners', rowId: other.id })}>
              Ver el otro
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
};

const TRAITS: Readonly<Record<SharedTrait, string>> = {
  name: 'el nombre',
  tax: 'el RFC',
  email: 'un correo',
  phone: 'un teléfono',
};
