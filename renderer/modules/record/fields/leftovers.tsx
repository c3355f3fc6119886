import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { leftoverTargets } from '#renderer/modules/record/fields/leftover-targets.ts';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { placeLeftover, removeRows } from '#shared/domain/program-record/program-record-edits.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '220px', overflowY: 'auto' },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  place: { flex: '0 1 24rem' },
});

/** What an import could not place: each text goes to a field or is discarded by the person, never by itself. */
export const Leftovers = () => {
  const styles = useStyles();
  const { leftover } = useRecordContent();
  if (leftover.length === 0) return <Text>Ya no queda texto sin lugar.</Text>;
  return (
    <FieldBox fields={['leftover']} rows={leftover.map((row) => row.id)}>
      <ul className={styles.list} aria-label="Textos sin lugar">
        {leftover.map((row, index) => (
          <Leftover key={row.id} id={row.id} text={row.text} hint={row.hint} number={index + 1} />
        ))}
      </ul>
    </FieldBox>
  );
};

type Props = { readonly id: string; readonly text: string; readonly hint: string; readonly number: number };

const Leftover = ({ id, text, hint, number }: Props) => {
  const styles = useStyles();
  const { readOnly, setup } = useRecord();
  const edit = useRecordEdit();
  const notify = useNotify();
  const [chosen, setChosen] = useState('');
  const targets = leftoverTargets(setup.definitions);

  const place = () => {
    const target = targets.find(({ key }) => key === chosen);
    if (!target) return;
    const changes = edit((before) => placeLeftover(before, id, target.target, newId), `Colocar «${beginning(text)}»`);
    if (changes.length > 0) return;
    notify({
      intent: 'warning',
      title: 'Ese texto no cabe ahí',
      body: 'Es más largo de lo que admite el campo. Elija la descripción o el objetivo, o acórtelo allá después.',
    });
  };

  return (
    <li className={styles.item} data-row={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long texts scroll by keyboard */}
      <div className={styles.text} tabIndex={0}>
        {text}
      </div>
      {hint !== '' && (
        <Text size={200} className={styles.hint}>
          Nota de la importación: {hint}
        </Text>
      )}
      {!readOnly && (
        <div className={styles.row}>
          <Select
            className={styles.place}
            aria-label={`Lugar para el texto ${number}`}
            value={chosen}
            onChange={(_, data) => setChosen(data.value)}
          >
            <option value="">Elija a dónde va</option>
            {targets.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </Select>
          <Button aria-label={`Colocar el texto ${number}`} disabledFocusable={chosen === ''} onClick={place}>
            Colocar
          </Button>
          <Button
            appearance="subtle"
            aria-label={`Descartar el texto ${number}`}
            onClick={() => edit((before) => removeRows(before, 'leftover', [id]), `Descartar «${beginning(text)}»`)}
          >
            Descartar
          </Button>
        </div>
      )}
    </li>
  );
};

const beginning = (text: string): string => (text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text);
