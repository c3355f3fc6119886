import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useAbout, useBulletinsEdit } from '#renderer/modules/bulletins/bulletins-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { bulletinRows } from '#shared/domain/bulletin/bulletin-edits.ts';
import type { Recipient } from '#shared/domain/bulletin/bulletins.ts';
import { emailKey } from '#shared/domain/partners/partner-keys.ts';

const useStyles = makeStyles({
  row: { ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' } },
  cell: { padding: '2px', verticalAlign: 'top', '& .fui-Input': { width: '100%', minWidth: 0 } },
  words: { padding: `6px ${tokens.spacingHorizontalXS}`, overflowWrap: 'anywhere' },
  lost: { color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  readonly recipient: Recipient;
  readonly index: number;
  readonly words: string;
  /** Whether the day on which it was sent is shown. */
  readonly withDay: boolean;
  readonly onRemoved: () => void;
};

const COLUMNS = [
  ['name', 'Nombre y cargo', 'el nombre'],
  ['organisation', 'Organismo', 'el organismo'],
  ['email', 'Correo', 'el correo'],
] as const;

/** One addressee, with the words of the day; whom it was sent to stays as it was. */
export const RecipientRow = ({ recipient, index, words, withDay, onRemoved }: Props) => {
  const styles = useStyles();
  const { mayEdit } = useAbout();
  const edit = useBulletinsEdit();
  const { id, sentOn, email } = recipient;
  const mayChange = mayEdit && sentOn === '';
  return (
    // What the search found is to have the focus also where nothing is written any more.
    <tr data-row={id} tabIndex={mayChange ? undefined : -1} className={styles.row}>
      {COLUMNS.map(([field, title, what]) => (
        <td key={field} className={styles.cell} data-fields={field}>
          {mayChange ? (
            <DraftInput
              aria-label={`${title}, destinatario ${index + 1}`}
              value={recipient[field]}
              maxLength={2_000}
              onCommit={(value) =>
                edit(
                  () => [bulletinRows.set('recipient', id, field, value)],
                  `Cambiar ${what} de un destinatario: ${words}`,
                  `${id} ${field}`,
                )
              }
            />
          ) : (
            <div className={styles.words}>{recipient[field]}</div>
          )}
          {field === 'email' && emailKey(email) === '' && (
            <span className={styles.lost}>{email.trim() === '' ? 'Sin correo' : 'No es un correo'}</span>
          )}
        </td>
      ))}
      {withDay && (
        <td className={mergeClasses(styles.cell, styles.words)}>{sentOn === '' ? 'Todavía no' : shortDay(sentOn)}</td>
      )}
      {mayEdit && (
        <td className={styles.cell}>
          {mayChange && (
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Quitar destinatario ${index + 1}`}
              title="Quitar; Ctrl+Z lo devuelve"
              onClick={() => {
                edit(() => [bulletinRows.remove('recipient', id)], `Quitar un destinatario: ${words}`);
                onRemoved();
              }}
            />
          )}
        </td>
      )}
    </tr>
  );
};

/** `2026-05-03` → `03/05/2026`. */
const shortDay = (day: string): string => day.split('-').reverse().join('/');
