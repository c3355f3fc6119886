import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ContactCardRegular } from '@fluentui/react-icons/svg/contact-card';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import { useAgreementsEdit, useContent, useCurrent } from '#renderer/modules/agreements/agreements-context.tsx';
import { PeopleDialog } from '#renderer/modules/agreements/directory/people-dialog.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { RowsEditor } from '#renderer/ui/rows-editor.tsx';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import type { Party } from '#shared/domain/agreements/agreements.ts';
import { movedRanks } from '#shared/domain/common/rank-edits.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    minWidth: 0,
  },
  wide: { width: '100%' },
});

type Props = {
  /** null for witnesses. */
  readonly party: Party | null;
  readonly as: 'signs' | 'witness' | 'follow-up';
  readonly label: string;
  readonly rowName: string;
  readonly addLabel: string;
};

/** People of one role in their order: typed, or copied out of the directory. */
export const PeopleRows = ({ party, as: role, label, rowName, addLabel }: Props) => {
  const styles = useStyles();
  const { agreement, locked } = useCurrent();
  const edit = useAgreementsEdit();
  const [choosing, setChoosing] = useState(false);
  const all = useContent((content) => content.signatory);
  const partyId = party?.id ?? null;
  const rows = all.filter((row) => row.agreementId === agreement.id && row.role === role && row.partyId === partyId);
  const whole = callAgreement(agreement);
  if (locked && rows.length === 0) return <Quiet>Nadie.</Quiet>;
  return (
    <div className={styles.root}>
      <div className={styles.wide}>
        <RowsEditor
          label={label}
          rowName={rowName}
          addLabel={addLabel}
          rows={rows}
          columns={[
            { key: 'name', title: 'Nombre' },
            { key: 'position', title: 'Cargo' },
          ]}
          readOnly={locked}
          onInsert={(index) =>
            edit((content) => {
              const before = rows[index]?.id;
              const at = content.signatory.findIndex(({ id }) => id === before);
              return agreementRows.insert(
                content,
                'signatory',
                [{ agreementId: agreement.id, partyId, role, contactId: null, name: '', position: '' }],
                at < 0 ? content.signatory.length : at,
                newId,
              );
            }, `Agregar ${rowName} al ${whole}`)
          }
          onDelete={(id) => edit(() => [agreementRows.remove('signatory', id)], `Quitar ${rowName} del ${whole}`)}
          onMove={(id, to) =>
            edit(
              (content) =>
                movedRanks(
                  content.signatory,
                  id,
                  rows.map((row) => row.id),
                  to,
                ).map((row) => agreementRows.set('signatory', row.id, 'rank', row.rank)),
              `Mover ${rowName} del ${whole}`,
            )
          }
          onChange={(id, field, value) =>
            edit(
              () => [agreementRows.set('signatory', id, field, value)],
              `Escribir ${rowName} del ${whole}`,
              `${id} ${field}`,
            )
          }
        />
      </div>
      {!locked && (
        <Button
          size="small"
          appearance="subtle"
          icon={<ContactCardRegular />}
          aria-label={`${label}: elegir del directorio`}
          onClick={() => setChoosing(true)}
        >
          Elegir del directorio…
        </Button>
      )}
      {choosing && <PeopleDialog party={party} as={role} title={label} onClose={() => setChoosing(false)} />}
    </div>
  );
};
