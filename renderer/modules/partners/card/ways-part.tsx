import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { RowLine } from '#renderer/modules/partners/card/row-fields.tsx';
import { useContent, useDirectoryEdit, usePartners } from '#renderer/modules/partners/partners-context.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { ContactWay } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { CONTACT_WAY_NAMES } from '#shared/domain/partners/partner-words.ts';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 11rem) minmax(0, 3fr) minmax(0, 2fr) auto',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    '& > *': { minWidth: 0 },
    '& .fui-Input': { minWidth: 0 },
    '& .fui-Input__input': { minWidth: 0 },
  },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

type Props = {
  readonly partnerId: string;
  /** null for the body's own. */
  readonly contactId: string | null;
  /** For the history. */
  readonly whose: string;
};

/** How to reach the body itself. */
export const WaysPart = (props: Props) => (
  <CardPart title="Teléfonos, correos y páginas del organismo" action={<AddWay {...props} />}>
    <WayRows {...props} />
  </CardPart>
);

/** Adds a telephone; what it is, is chosen in its row. */
export const AddWay = ({ partnerId, contactId, whose }: Props) => {
  const { jump } = usePartners();
  const edit = useDirectoryEdit();
  const add = () => {
    const row = { partnerId, contactId, kind: 'phone', value: '', note: '' } as const;
    const changes = edit(
      (content) => directoryRows.append(content, 'contactWay', [row], newId),
      `Agregar un dato de contacto de «${whose}»`,
    );
    const [rowId] = directoryRows.insertedIds(changes, 'contactWay');
    if (rowId !== undefined) jump({ section: 'contacts', rowId, field: 'value' });
  };
  return (
    <Button size="small" icon={<AddRegular />} onClick={add}>
      Agregar teléfono o correo
    </Button>
  );
};

/** Telephones, e-mails and pages of a body or of one of its people. */
export const WayRows = ({ partnerId, contactId, whose }: Props) => {
  const styles = useStyles();
  const edit = useDirectoryEdit();
  const all = useContent((content) => content.contactWay);
  const ways = all.filter((way) => way.partnerId === partnerId && way.contactId === contactId);
  if (ways.length === 0) return <Quiet>Ninguno todavía.</Quiet>;
  return (
    <div className={styles.rows}>
      {ways.map((way, index) => (
        <div key={way.id} className={styles.row} data-row={way.id}>
          <Field label="Tipo" data-fields="kind">
            <Select
              className={styles.select}
              value={way.kind}
              onChange={(_, data) =>
                edit(
                  () => [directoryRows.set('contactWay', way.id, 'kind', kindOf(data.value))],
                  `Cambiar un dato de contacto de «${whose}»`,
                )
              }
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {CONTACT_WAY_NAMES[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <RowLine
            entity="contactWay"
            rowId={way.id}
            field="value"
            label={CONTACT_WAY_NAMES[way.kind]}
            value={way.value}
            history={`Cambiar un dato de contacto de «${whose}»`}
          />
          <RowLine
            entity="contactWay"
            rowId={way.id}
            field="note"
            label="Nota"
            placeholder="Extensión, horario…"
            value={way.note}
            history={`Cambiar un dato de contacto de «${whose}»`}
          />
          <Button
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={`Quitar ${CONTACT_WAY_NAMES[way.kind].toLowerCase()} ${index + 1} de ${whose}`}
            title="Quitar; Ctrl+Z lo devuelve"
            onClick={() =>
              edit(() => [directoryRows.remove('contactWay', way.id)], `Quitar un dato de contacto de «${whose}»`)
            }
          />
        </div>
      ))}
    </div>
  );
};

const KINDS = Object.keys(CONTACT_WAY_NAMES) as readonly ContactWay['kind'][];
const kindOf = (value: string): ContactWay['kind'] => KINDS.find((kind) => kind === value) ?? 'phone';
