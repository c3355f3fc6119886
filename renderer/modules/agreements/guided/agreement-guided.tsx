import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { focusPlaceOnceFree } from '#renderer/editing/focus-place.ts';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { callAgreement, nameOfAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  AgreementsProvider,
  useAgreements,
  useContent,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { ClausesPart } from '#renderer/modules/agreements/parts/clauses-part.tsx';
import { AgreementKindChoice, Procurement, ValidityDays } from '#renderer/modules/agreements/parts/data-part.tsx';
import { Group } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { SideParties } from '#renderer/modules/agreements/parts/parties-part.tsx';
import { PeopleRows } from '#renderer/modules/agreements/parts/people-rows.tsx';
import { SidePromises } from '#renderer/modules/agreements/parts/promises-part.tsx';
import { RowText } from '#renderer/modules/agreements/parts/row-fields.tsx';
import { TerritoryPart } from '#renderer/modules/agreements/parts/territory-part.tsx';
import {
  AGREEMENT_QUESTIONS,
  type AgreementQuestion,
  agreementGuide,
} from '#shared/domain/agreements/agreement-guide.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/** One draft, one question at a time, with the same controls as its parts. */
export const AgreementGuided = ({ onLeave }: { readonly onLeave: () => void }) => {
  const tools = useAgreements();
  const { agreement } = useCurrent();
  const { session, places } = tools;
  const content = useContent((all) => all);
  const questions = useMemo(() => agreementGuide(content, agreement), [content, agreement]);
  // A new row gets the focus in its answer; there is no other part to go to.
  const own = useMemo(
    () => ({
      ...tools,
      jump: (place: Parameters<typeof tools.jump>[0]) => {
        const { open } = places.get();
        places.set({ open: place.rowId === undefined ? open : new Set([...open, place.rowId]), wish: null });
        setTimeout(() => focusPlaceOnceFree(document.querySelector<HTMLElement>('[data-answer]'), place), 0);
      },
    }),
    [tools, places],
  );
  return (
    <GuidedFrame
      workspace="agreements"
      documentId={agreement.id}
      title={nameOfAgreement(agreement)}
      questions={questions}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <Button appearance="primary" onClick={onLeave}>
          Ver el convenio completo
        </Button>
      }
      renderAnswer={({ key }) => (
        <AgreementsProvider value={own}>
          <Answer question={AGREEMENT_QUESTIONS.find((one) => one === key) ?? 'kind'} />
        </AgreementsProvider>
      )}
    />
  );
};

const Answer = ({ question }: { readonly question: AgreementQuestion }) => {
  const { agreement, locked } = useCurrent();
  switch (question) {
    case 'kind':
      return <AgreementKindChoice />;
    case 'who':
      return (
        <>
          <OneSide side="other" />
          <OneSide side="ours" />
        </>
      );
    case 'object':
      return (
        <RowText
          entity="agreement"
          rowId={agreement.id}
          field="object"
          label="Objeto"
          history={`Cambiar el objeto del ${callAgreement(agreement)}`}
          readOnly={locked}
          rows={4}
          value={agreement.object}
        />
      );
    case 'theirs':
      return <OneSidePromises side="other" />;
    case 'ours':
      return <OneSidePromises side="ours" />;
    case 'procurement':
      return <Procurement />;
    case 'until':
      return <ValidityDays />;
    case 'signs':
      return <Signers />;
    case 'where':
      return <TerritoryPart />;
    case 'text':
      return <ClausesPart />;
    default:
      return assertNever(question);
  }
};

const useParties = (side?: Party['side']): readonly Party[] => {
  const { agreement } = useCurrent();
  return useContent((content) => content.party).filter(
    (row) => row.agreementId === agreement.id && (side === undefined || row.side === side),
  );
};

const OneSide = ({ side }: { readonly side: Party['side'] }) => <SideParties side={side} parties={useParties(side)} />;

const OneSidePromises = ({ side }: { readonly side: Party['side'] }) => {
  const { agreement } = useCurrent();
  const parties = useParties(side);
  const ids = new Set(parties.map(({ id }) => id));
  const promises = useContent((content) => content.promise).filter(
    ({ agreementId, partyId }) => agreementId === agreement.id && ids.has(partyId ?? ''),
  );
  return <SidePromises side={side} parties={parties} promises={promises} />;
};

/** Who signs for each party, and the witnesses. */
const Signers = () => {
  const parties = useParties();
  return (
    <>
      {parties.map((party) => {
        const name = party.name.trim() || 'Parte sin nombre';
        return (
          <Group key={party.id} title={`Por ${name}`}>
            <PeopleRows
              party={party}
              as="signs"
              label={`Quién firma por ${name}`}
              rowName="firmante"
              addLabel="Agregar firmante"
            />
          </Group>
        );
      })}
      <Group title="Testigos">
        <PeopleRows party={null} as="witness" label="Testigos" rowName="testigo" addLabel="Agregar testigo" />
      </Group>
    </>
  );
};
