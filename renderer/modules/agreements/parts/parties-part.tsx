import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { partWords } from '#renderer/modules/agreements/agreement-parts.ts';
import {
  useAgreements,
  useAgreementsEdit,
  useContent,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { PartnerDialog } from '#renderer/modules/agreements/directory/partner-dialog.tsx';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { PartyCard } from '#renderer/modules/agreements/parts/party-card.tsx';
import { PeopleRows } from '#renderer/modules/agreements/parts/people-rows.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import { SIDE_NAMES } from '#shared/domain/agreements/agreements-words.ts';

/** Who concludes it, who signs for each, and the witnesses. */
export const PartiesPart = () => {
  const { agreement } = useCurrent();
  const all = useContent((content) => content.party);
  const parties = all.filter(({ agreementId }) => agreementId === agreement.id);
  const { title, about } = partWords('parties');
  return (
    <SectionLayout title={title} about={about} help="convenios.partes" scrolls>
      <div data-row={agreement.id}>
        <Sheet>
          {(['ours', 'other'] as const).map((side) => (
            <SideParties key={side} side={side} parties={parties.filter((party) => party.side === side)} />
          ))}
          <Group title="Testigos">
            <Quiet>Dan fe de la firma y no se obligan a nada. Pueden no llevar ninguno.</Quiet>
            <PeopleRows party={null} as="witness" label="Testigos" rowName="testigo" addLabel="Agregar testigo" />
          </Group>
        </Sheet>
      </div>
    </SectionLayout>
  );
};

type SideProps = { readonly side: Party['side']; readonly parties: readonly Party[] };

/** The parties of one side, with what adds one. */
export const SideParties = ({ side, parties }: SideProps) => {
  const { agreement, locked } = useCurrent();
  const { jump, desk } = useAgreements();
  const edit = useAgreementsEdit();
  const [choosing, setChoosing] = useState(false);
  const add = () => {
    const changes = edit(
      (content) =>
        agreementRows.append(
          content,
          'party',
          [
            {
              agreementId: agreement.id,
              side,
              partnerId: null,
              name: side === 'ours' && parties.length === 0 ? desk.institution.name : '',
              shortName: '',
              sector: side === 'ours' ? 'public' : null,
              taxId: '',
              address: '',
              mediaRegistry: '',
              declarations: [],
            },
          ],
          newId,
        ),
      `Agregar una parte al ${callAgreement(agreement)}`,
    );
    const [rowId] = agreementRows.insertedIds(changes, 'party');
    if (rowId !== undefined) jump({ section: 'parties', rowId, field: 'name' });
  };
  return (
    <Group
      title={SIDE_NAMES[side]}
      actions={
        locked ? null : (
          <span {...(parties.length === 0 ? { 'data-fields': 'side' } : {})}>
            <Button size="small" icon={<ContactCardRegular />} onClick={() => setChoosing(true)}>
              Elegir del directorio…
            </Button>{' '}
            <Button size="small" icon={<AddRegular />} onClick={(event) => event.detail <= 1 && add()}>
              Escribirla
            </Button>
          </span>
        )
      }
    >
      {parties.length === 0 ? (
        <Quiet>
          {locked
            ? 'Nadie.'
            : side === 'ours'
              ? 'Falta: quién lo celebra por la institución.'
              : 'Falta: con quién se celebra. Si está en el directorio, sus datos se copian.'}
        </Quiet>
      ) : (
        parties.map((party, index) => (
          <PartyCard key={party.id} party={party} index={index} among={parties.map(({ id }) => id)} />
        ))
      )}
      {choosing && <PartnerDialog side={side} onClose={() => setChoosing(false)} />}
    </Group>
  );
};
