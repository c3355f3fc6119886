import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo } from 'react';
import { EncounterRow } from '#renderer/modules/partners/card/encounter-row.tsx';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { today } from '#renderer/ui/today.ts';
import type { Partner } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';

/** What was spoken and agreed with the body, the newest first, and what is left to do. */
export const EncountersPart = ({ partner }: { readonly partner: Partner }) => {
  const { jump, dossierId, officer } = usePartners();
  const edit = useDirectoryEdit();
  const all = useContent((content) => content.encounter);
  const encounters = useMemo(
    () => all.filter(({ partnerId }) => partnerId === partner.id).sort((a, b) => b.date.localeCompare(a.date)),
    [all, partner.id],
  );
  const add = () => {
    const row = {
      partnerId: partner.id,
      contactId: null,
      dossierId: dossierId ?? null,
      kind: 'call',
      date: today(),
      officer,
      subject: '',
      outcome: '',
      followUpOn: '',
      followUpNote: '',
      followUpDoneOn: '',
    } as const;
    const changes = edit(
      (content) => directoryRows.append(content, 'encounter', [row], newId),
      `Anotar una gestión con «${nameOfPartner(partner)}»`,
    );
    const [rowId] = directoryRows.insertedIds(changes, 'encounter');
    if (rowId !== undefined) jump({ section: 'encounters', rowId, field: 'subject' });
  };
  return (
    <CardPart
      title="Gestiones y seguimientos"
      action={
        <Button size="small" icon={<AddRegular />} onClick={add}>
          Anotar gestión
        </Button>
      }
    >
      {encounters.length === 0 && (
        <Quiet>Ninguna todavía: una llamada, un oficio, una reunión y lo que se acordó.</Quiet>
      )}
      {encounters.map((encounter) => (
        <EncounterRow key={encounter.id} encounter={encounter} partner={partner} />
      ))}
    </CardPart>
  );
};
