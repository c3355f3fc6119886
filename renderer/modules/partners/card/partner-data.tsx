import { Switch } from '@fluentui/react-components';
import { RowLine, RowText } from '#renderer/modules/partners/card/row-fields.tsx';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useDirectoryEdit } from '#renderer/modules/partners/partners-context.tsx';
import { Beside, CardPart } from '#renderer/ui/card-part.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import type { Partner } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';

type Props = { readonly partner: Partner };

/** What the body is. */
export const PartnerData = ({ partner }: Props) => {
  const edit = useDirectoryEdit();
  const name = nameOfPartner(partner);
  const common = (field: keyof Partner & string, words: string) => ({
    entity: 'partner' as const,
    rowId: partner.id,
    field,
    history: `Cambiar ${words} de «${name}»`,
  });
  return (
    <CardPart title="Qué es">
      <RowLine {...common('name', 'el nombre')} label="Nombre o razón social" required value={partner.name} />
      <Beside>
        <div data-fields="sector">
          <SelectField
            label="Sector"
            value={partner.sector ?? ''}
            onChange={(value) =>
              edit(
                () => [
                  directoryRows.set('partner', partner.id, 'sector', SECTORS.find((one) => one === value) ?? null),
                ],
                `Cambiar el sector de «${name}»`,
              )
            }
          >
            <option value="">Sin decir</option>
            {SECTORS.map((sector) => (
              <option key={sector} value={sector}>
                {SECTOR_WORDS[sector]}
              </option>
            ))}
          </SelectField>
        </div>
        <RowLine {...common('shortName', 'las siglas')} label="Siglas o nombre corto" value={partner.shortName} />
        <RowLine
          {...common('activity', 'el giro')}
          label="A qué se dedica"
          placeholder="Radiodifusora, comité de salud, cámara…"
          value={partner.activity}
        />
        <RowLine
          {...common('mediumType', 'el tipo de medio')}
          label="Tipo de medio"
          hint="Solo si es un medio"
          value={partner.mediumType}
        />
        <RowLine {...common('taxId', 'el RFC')} label="RFC" maxLength={20} value={partner.taxId} />
        <RowLine
          {...common('mediaRegistry', 'el registro en el padrón')}
          label="Registro en padrón"
          hint="De medios, si tiene"
          value={partner.mediaRegistry}
        />
      </Beside>
      <RowLine {...common('address', 'el domicilio')} label="Domicilio" value={partner.address} />
      <RowText {...common('note', 'las notas')} label="Notas" value={partner.note} />
      <div data-fields="active">
        <Switch
          label={
            partner.active ? 'En uso: se ofrece al elegir y se imprime' : 'Ya no se usa: se conserva por su historia'
          }
          checked={partner.active}
          onChange={(_, data) =>
            edit(
              () => [directoryRows.set('partner', partner.id, 'active', data.checked)],
              data.checked ? `Volver a usar «${name}»` : `Dejar de usar «${name}»`,
            )
          }
        />
      </div>
    </CardPart>
  );
};

const SECTORS = ['public', 'social', 'private'] as const;
/** The field says «Sector» already; so a letter chooses. */
const SECTOR_WORDS = { public: 'Público', social: 'Social', private: 'Privado' } as const;
