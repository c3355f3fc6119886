import {
  Button,
  Link,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { partWords } from '#renderer/modules/agreements/agreement-parts.ts';
import {
  useAgreements,
  useAgreementsEdit,
  useContent,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { PromiseCard } from '#renderer/modules/agreements/parts/promise-card.tsx';
import { promiseWords } from '#renderer/modules/agreements/parts/promise-words.ts';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';
import { amendPromises, unamendedPromises } from '#shared/domain/agreements/agreement-copies.ts';
import { agreementRows, blankPromise } from '#shared/domain/agreements/agreement-edits.ts';
import type { AgreementPromise, AgreementsContent, Party } from '#shared/domain/agreements/agreements.ts';
import { SIDE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { formatMoney } from '#shared/domain/common/money.ts';

/** What each side gives, side by side in their order, with what they add up to. */
export const PromisesPart = () => {
  const { agreement, locked } = useCurrent();
  const content = useContent((all) => all);
  const promises = content.promise.filter(({ agreementId }) => agreementId === agreement.id);
  const parties = content.party.filter(({ agreementId }) => agreementId === agreement.id);
  const sideOf = new Map(parties.map(({ id, side }) => [id, side]));
  const { title, about } = partWords('promises');
  const nobody = promises.filter(({ partyId }) => !sideOf.has(partyId ?? ''));
  return (
    <SectionLayout
      title={title}
      about={about}
      help="convenios.compromisos"
      scrolls
      actions={agreement.kind === 'amendment' && !locked ? <ChangePromise content={content} /> : null}
    >
      <div data-row={agreement.id}>
        <Sheet>
          {(['ours', 'other'] as const).map((side) => (
            <SidePromises
              key={side}
              side={side}
              parties={parties.filter((party) => party.side === side)}
              promises={promises.filter(({ partyId }) => sideOf.get(partyId ?? '') === side)}
            />
          ))}
          {nobody.length > 0 && <SidePromises side={null} parties={[]} promises={nobody} />}
        </Sheet>
      </div>
    </SectionLayout>
  );
};

type SideProps = {
  /** null: of nobody yet. */
  readonly side: Party['side'] | null;
  readonly parties: readonly Party[];
  readonly promises: readonly AgreementPromise[];
};

/** What one side gives. */
export const SidePromises = ({ side, parties, promises }: SideProps) => {
  const { agreement, locked } = useCurrent();
  const { jump, places } = useAgreements();
  const edit = useAgreementsEdit();
  const add = (nature: 'money' | 'in-kind') => {
    const changes = edit(
      (content) =>
        agreementRows.append(
          content,
          'promise',
          [{ ...blankPromise(agreement.id, nature), partyId: parties[0]?.id ?? null }],
          newId,
        ),
      `Agregar un compromiso al ${callAgreement(agreement)}`,
    );
    const [rowId] = agreementRows.insertedIds(changes, 'promise');
    if (rowId !== undefined) jump({ section: 'promises', rowId, field: 'description' });
  };
  const names = parties.map(({ name, shortName }) => shortName.trim() || name.trim()).filter(Boolean);
  const title = side === null ? 'De nadie todavía' : [SIDE_NAMES[side], names.join(', ')].filter(Boolean).join(': ');
  // A concertation carries no payment of ours: the way in isn't offered.
  const mayPay = side === 'other' || agreement.kind !== 'concertation';
  return (
    <Group
      title={title}
      actions={
        locked || side === null ? null : parties.length === 0 ? null : (
          <span data-fields={side === 'ours' ? 'promise amount' : 'promise'}>
            <Button size="small" icon={<AddRegular />} onClick={(event) => event.detail <= 1 && add('in-kind')}>
              En especie
            </Button>{' '}
            {mayPay && (
              <Button size="small" icon={<AddRegular />} onClick={(event) => event.detail <= 1 && add('money')}>
                {side === 'ours' ? 'Un pago' : 'En dinero'}
              </Button>
            )}
          </span>
        )
      }
    >
      {side !== null && parties.length === 0 ? (
        <Quiet>
          Falta decir quién es {side === 'ours' ? 'nuestra parte' : 'la otra parte'}: agréguela en{' '}
          <Link as="button" onClick={() => places.set({ sectionKey: 'parties' })}>
            Partes y firmas
          </Link>{' '}
          y aquí lo que da.
        </Quiet>
      ) : promises.length === 0 ? (
        <Quiet>
          {locked
            ? 'Nada.'
            : side === 'ours'
              ? 'Nada todavía: lo que la institución da o paga.'
              : 'Nada todavía: spots, espacios, tiempo, trabajo.'}
        </Quiet>
      ) : (
        promises.map((promise, index) => (
          <PromiseCard key={promise.id} promise={promise} index={index} among={promises.map(({ id }) => id)} />
        ))
      )}
      {promises.length > 1 && <Quiet>{totalWords(promises)}</Quiet>}
    </Group>
  );
};

const totalWords = (promises: readonly AgreementPromise[]): string => {
  const money = promises.filter(({ nature }) => nature === 'money');
  const kind = promises.filter(({ nature }) => nature === 'in-kind');
  const valued = kind.filter(({ estimatedValue }) => estimatedValue !== null);
  const missing = kind.length - valued.length;
  return [
    money.length === 0 ? '' : `En dinero: ${formatMoney(sum(money.map(({ amount }) => amount)))}`,
    valued.length === 0
      ? ''
      : `En especie: ${formatMoney(sum(valued.map(({ estimatedValue }) => estimatedValue ?? 0)))}`,
    missing === 0 ? '' : missing === 1 ? 'Falta valorar uno.' : `Faltan ${missing} por valorar.`,
  ]
    .filter(Boolean)
    .join(' · ');
};

const sum = (amounts: readonly number[]): number => amounts.reduce((before, amount) => before + amount, 0);

/** Of an amendment: takes a promise of what it amends, to be changed here. */
const ChangePromise = ({ content }: { readonly content: AgreementsContent }) => {
  const { agreement } = useCurrent();
  const { jump } = useAgreements();
  const edit = useAgreementsEdit();
  const [open, setOpen] = useState(false);
  const left = unamendedPromises(content, agreement.id);
  if (left.length === 0) return null;
  const take = (rootId: string) => {
    const changes = edit(
      (all) => amendPromises(all, agreement.id, [rootId], newId),
      `Cambiar un compromiso en ${callAgreement(agreement)}`,
    );
    const [rowId] = agreementRows.insertedIds(changes, 'promise');
    if (rowId !== undefined) jump({ section: 'promises', rowId, field: 'description' });
  };
  return (
    <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton>Cambiar un compromiso ya firmado</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {left.map(({ root, current }) => (
            <MenuItem key={root.id} onClick={() => take(root.id)}>
              {promiseWords(current)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
