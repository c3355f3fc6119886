import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useAbout, useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { RowDay, RowLine, RowText } from '#renderer/modules/bulletins/card/row-fields.tsx';
import { Beside, CardPart } from '#renderer/ui/card-part.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import { blackoutDuring } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Bulletin } from '#shared/domain/bulletin/bulletins.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';

type Props = { readonly bulletin: Bulletin; readonly words: string; readonly readOnly: boolean };

/** Number, day, who issues it and what it belongs to; and why it goes out while there is a blackout. */
export const BulletinData = ({ bulletin, words, readOnly }: Props) => {
  const { campaigns, blackouts } = useAbout();
  const edit = useBulletinsEdit();
  const common = (field: keyof Bulletin & string, what: string) => ({
    entity: 'bulletin' as const,
    rowId: bulletin.id,
    field,
    history: `Cambiar ${what}: ${words}`,
    readOnly,
  });
  const blackout = blackoutDuring(blackouts, bulletin.date);
  const { campaignId } = bulletin;
  return (
    <CardPart title="Datos del boletín">
      <Beside>
        <RowLine
          {...common('number', 'el número')}
          label="Número"
          placeholder="012/2026"
          maxLength={200}
          value={bulletin.number}
        />
        <RowDay {...common('date', 'la fecha')} label="Fecha" required value={bulletin.date} />
        <RowLine {...common('place', 'el lugar')} label="Lugar" placeholder="Ciudad, estado" value={bulletin.place} />
        <RowLine
          {...common('issuingOffice', 'la unidad que lo emite')}
          label="Unidad que lo emite"
          required
          value={bulletin.issuingOffice}
        />
        <div data-fields="campaignId">
          <SelectField
            label="Campaña"
            value={campaignId ?? ''}
            readOnly={readOnly}
            onChange={(value) =>
              edit(
                () => [bulletinRows.set('bulletin', bulletin.id, 'campaignId', value === '' ? null : value)],
                `Cambiar la campaña: ${words}`,
              )
            }
          >
            <option value="">Ninguna</option>
            {campaigns.map(({ id, name }) => (
              <option key={id} value={id}>
                {name.trim() || 'Campaña sin nombre'}
              </option>
            ))}
            {campaignId !== null && !campaigns.some(({ id }) => id === campaignId) && (
              <option value={campaignId}>Una que ya no está</option>
            )}
          </SelectField>
        </div>
      </Beside>
      {blackout && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Su fecha cae en la veda de {blackout.process.trim() || 'un proceso electoral'}, del{' '}
            {formatLongDate(blackout.startDate)} al {formatLongDate(blackout.endDate)}. Solo puede salir lo que sea de
            salud, educación o protección civil.
          </MessageBarBody>
        </MessageBar>
      )}
      {(blackout || bulletin.blackoutReason.trim() !== '') && (
        <RowText
          {...common('blackoutReason', 'la razón para salir en veda')}
          label="Por qué puede salir durante la veda"
          value={bulletin.blackoutReason}
        />
      )}
    </CardPart>
  );
};
