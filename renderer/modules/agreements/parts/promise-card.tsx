import { callAgreement, nameOfAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreementsEdit, useContent, useCurrent } from '#renderer/modules/agreements/agreements-context.tsx';
import { Beside, Fold, RowTools } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { PromiseMoney } from '#renderer/modules/agreements/parts/promise-money.tsx';
import { howMuch, promiseWords } from '#renderer/modules/agreements/parts/promise-words.ts';
import {
  orNull,
  RowChoice,
  RowDay,
  RowLine,
  RowMoney,
  RowQuantity,
  RowText,
} from '#renderer/modules/agreements/parts/row-fields.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type { AgreementPromise } from '#shared/domain/agreements/agreements.ts';
import { NATURE_NAMES, SIDE_NAMES } from '#shared/domain/agreements/agreements-words.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { formatMoney } from '#shared/domain/common/money.ts';
import { movedRanks } from '#shared/domain/common/rank-edits.ts';

type Props = {
  readonly promise: AgreementPromise;
  readonly index: number;
  /** Ids of those that it is shown with, in their order. */
  readonly among: readonly string[];
};

/** One promise: whose, what, how much, for when, and of our money what pays it. */
export const PromiseCard = ({ promise, index, among }: Props) => {
  const { agreement, standing, locked } = useCurrent();
  const edit = useAgreementsEdit();
  const allParties = useContent((content) => content.party);
  const allPromises = useContent((content) => content.promise);
  const parties = allParties.filter(({ agreementId }) => agreementId === agreement.id);
  const ours = parties.some(({ id, side }) => id === promise.partyId && side === 'ours');
  const amended = allPromises.find(({ id }) => id === promise.amendsPromiseId);
  // What holds of it now stands in the amendment that took it up.
  const changedBy = standing.amendments.findLast(({ id }) =>
    allPromises.some(({ agreementId, amendsPromiseId }) => agreementId === id && amendsPromiseId === promise.id),
  );
  const isMoney = promise.nature === 'money';
  const common = (field: keyof AgreementPromise & string, words: string) => ({
    entity: 'promise' as const,
    rowId: promise.id,
    field,
    history: `Cambiar ${words} de un compromiso del ${callAgreement(agreement)}`,
    readOnly: locked,
  });
  return (
    <Fold
      rowId={promise.id}
      title={promise.description.trim() || 'Compromiso sin describir'}
      note={[
        amended ? 'Cambia uno ya firmado' : '',
        changedBy ? `Cambiado por ${nameOfAgreement(changedBy)}` : '',
        NATURE_NAMES[promise.nature],
        promise.dueDate === '' ? 'sin fecha' : `para el ${formatLongDate(promise.dueDate)}`,
        isMoney && ours && promise.itemCode !== '' ? `partida ${promise.itemCode}` : '',
        !isMoney && promise.estimatedValue !== null ? `vale ${formatMoney(promise.estimatedValue)}` : '',
      ]
        .filter(Boolean)
        .join(' · ')}
      much={howMuch(promise)}
    >
      {amended && <Quiet>Toma el lugar de: {promiseWords(amended)}.</Quiet>}
      <RowText
        {...common('description', 'la descripción')}
        label="A qué se compromete"
        required
        value={promise.description}
      />
      <Beside>
        <RowChoice
          {...common('partyId', 'la parte')}
          label="Quién lo cumple"
          value={promise.partyId ?? ''}
          stored={orNull}
        >
          <option value="">Nadie todavía</option>
          {parties.map(({ id, name, side }) => (
            <option key={id} value={id}>
              {name.trim() || SIDE_NAMES[side]}
            </option>
          ))}
        </RowChoice>
        <RowChoice {...common('nature', 'en qué')} label="En qué" value={promise.nature}>
          <option value="in-kind">{NATURE_NAMES['in-kind']}</option>
          <option value="money">{NATURE_NAMES.money}</option>
        </RowChoice>
        <RowDay
          {...common('dueDate', 'la fecha')}
          label="Para cuándo"
          hint="Vacío: durante toda la vigencia"
          value={promise.dueDate}
        />
      </Beside>
      {isMoney ? (
        <>
          <Beside>
            <RowMoney {...common('amount', 'el importe')} label="Importe con IVA" empty={0} value={promise.amount} />
          </Beside>
          {ours && <PromiseMoney promise={promise} />}
        </>
      ) : (
        <Beside>
          <RowQuantity {...common('quantity', 'la cantidad')} label="Cantidad" value={promise.quantity} />
          <RowLine
            {...common('unit', 'la unidad')}
            label="Unidad"
            placeholder="spots, carteles, pláticas…"
            value={promise.unit}
          />
          <RowMoney
            {...common('estimatedValue', 'el valor estimado')}
            label="Valor estimado"
            hint="Vacío: nadie lo ha valorado"
            empty={null}
            value={promise.estimatedValue}
          />
          <RowLine
            {...common('valuedBy', 'de dónde sale el valor')}
            label="De dónde sale el valor"
            placeholder="Tarifa pública, cotización, quién lo estimó…"
            value={promise.valuedBy}
          />
        </Beside>
      )}
      {!locked && (
        <RowTools
          what="el compromiso"
          index={index}
          count={among.length}
          onMove={(to) =>
            edit(
              (content) =>
                movedRanks(content.promise, promise.id, among, to).map(({ id, rank }) =>
                  agreementRows.set('promise', id, 'rank', rank),
                ),
              `Mover un compromiso del ${callAgreement(agreement)}`,
            )
          }
          onRemove={() =>
            edit(
              () => [agreementRows.remove('promise', promise.id)],
              `Quitar un compromiso del ${callAgreement(agreement)}`,
            )
          }
        />
      )}
    </Fold>
  );
};
