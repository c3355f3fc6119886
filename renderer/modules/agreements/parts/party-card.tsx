import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreementsEdit, useContent, useCurrent } from '#renderer/modules/agreements/agreements-context.tsx';
import { Beside, RowTools } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { PeopleRows } from '#renderer/modules/agreements/parts/people-rows.tsx';
import { orNull, RowChoice, RowLine } from '#renderer/modules/agreements/parts/row-fields.tsx';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import { movedRanks } from '#shared/domain/common/rank-edits.ts';
import { SECTOR_NAMES } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
  },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

type Props = { readonly party: Party; readonly index: number; readonly among: readonly string[] };

/** One party: its data as the text prints them, what it declares, who signs and who follows up for it. */
export const PartyCard = ({ party, index, among }: Props) => {
  const styles = useStyles();
  const { agreement, locked } = useCurrent();
  const edit = useAgreementsEdit();
  const notify = useNotify();
  const promises = useContent((content) => content.promise);
  const whole = callAgreement(agreement);
  const name = party.name.trim() || 'Parte sin nombre';
  const common = (field: keyof Party & string, words: string) => ({
    entity: 'party' as const,
    rowId: party.id,
    field,
    history: `Cambiar ${words} de una parte del ${whole}`,
    readOnly: locked,
  });
  const remove = () => {
    const left = promises.filter(({ partyId }) => partyId === party.id).length;
    edit(
      (content) => [
        ...content.signatory
          .filter(({ partyId }) => partyId === party.id)
          .map(({ id }) => agreementRows.remove('signatory', id)),
        agreementRows.remove('party', party.id),
      ],
      `Quitar «${name}» del ${whole}`,
    );
    if (left > 0) {
      notify({
        intent: 'warning',
        key: 'party-removed',
        title: `Se quitó «${name}»`,
        body: 'Sus compromisos quedaron sin parte: elija quién los cumple, o quítelos. Ctrl+Z la devuelve.',
      });
    }
  };
  return (
    <section className={styles.root} data-row={party.id} aria-label={name}>
      <Beside>
        <RowLine {...common('name', 'el nombre')} label="Nombre o razón social" required value={party.name} />
        <RowLine
          {...common('shortName', 'cómo se llama')}
          label="Cómo la llama el texto"
          placeholder="LA SECRETARÍA, EL MEDIO…"
          value={party.shortName}
        />
      </Beside>
      <Beside>
        <RowChoice {...common('sector', 'el sector')} label="Sector" value={party.sector ?? ''} stored={orNull}>
          <option value="">Sin decir</option>
          {(['public', 'social', 'private'] as const).map((sector) => (
            <option key={sector} value={sector}>
              {SECTOR_NAMES[sector]}
            </option>
          ))}
        </RowChoice>
        <RowLine {...common('taxId', 'el RFC')} label="RFC" maxLength={20} value={party.taxId} />
        <RowLine {...common('address', 'el domicilio')} label="Domicilio" value={party.address} />
        {party.side === 'other' && (
          <RowLine
            {...common('mediaRegistry', 'el registro en padrón')}
            label="Registro en padrón de medios"
            hint="Si es un medio"
            value={party.mediaRegistry}
          />
        )}
      </Beside>
      <div className={styles.field} data-fields="declarations">
        <Text>Declara</Text>
        <RichTextEditor
          label={`Declaraciones de ${name}`}
          value={party.declarations}
          readOnly={locked}
          toolbar="focus"
          minLines={2}
          placeholder="Qué es, cómo se constituyó y con qué facultades firma quien la representa."
          onChange={(value) =>
            edit(
              () => [agreementRows.set('party', party.id, 'declarations', value)],
              `Escribir las declaraciones de «${name}»`,
              `${party.id} declarations`,
            )
          }
        />
      </div>
      <div className={styles.field} data-fields="signatory">
        <h4 className={styles.sub}>Quién firma</h4>
        <PeopleRows
          party={party}
          as="signs"
          label={`Quién firma por ${name}`}
          rowName="firmante"
          addLabel="Agregar firmante"
        />
      </div>
      <div className={styles.field}>
        <h4 className={styles.sub}>Quién da seguimiento</h4>
        <PeopleRows
          party={party}
          as="follow-up"
          label={`Quién da seguimiento por ${name}`}
          rowName="responsable"
          addLabel="Agregar responsable"
        />
      </div>
      {!locked && (
        <RowTools
          what="la parte"
          index={index}
          count={among.length}
          onMove={(to) =>
            edit(
              (content) =>
                movedRanks(content.party, party.id, among, to).map(({ id, rank }) =>
                  agreementRows.set('party', id, 'rank', rank),
                ),
              `Mover una parte del ${whole}`,
            )
          }
          onRemove={remove}
        />
      )}
    </section>
  );
};
