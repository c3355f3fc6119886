import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { type KeyboardEvent, useState } from 'react';
import { call } from '#renderer/api.ts';
import { FieldBox } from '#renderer/modules/record/fields/field-box.tsx';
import { useRecord, useRecordContent, useRecordEdit } from '#renderer/modules/record/record-context.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import { foldText } from '#shared/domain/common/text.ts';
import { printedValue, valuesOf } from '#shared/domain/program-record/program-record.ts';
import { addValues, removeRows, toggleValue } from '#shared/domain/program-record/program-record-edits.ts';
import type { RecordField } from '#shared/domain/program-record/record-definitions.ts';

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', columnGap: '8px' },
  choice: { display: 'flex', alignItems: 'center', minWidth: 0 },
  own: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  input: { flex: '0 1 24rem' },
  outside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Choice = {
  readonly value: string;
  readonly label: string;
  /** In the catalogue because this desk added it. */
  readonly own: boolean;
  /** In the record but in no catalogue. */
  readonly outside: boolean;
};

/** Values of a catalogue to tick, any number of them; what is missing is added to the record and to the desk's catalogue. */
export const ValuesField = ({ field }: { readonly field: RecordField }) => {
  const styles = useStyles();
  const { setup, onSetup, readOnly } = useRecord();
  const content = useRecordContent();
  const edit = useRecordEdit();
  const notify = useNotify();
  const [typed, setTyped] = useState('');
  const catalogue = setup.catalogues.find((one) => one.key === field.catalogue);
  const chosen = valuesOf(content, field.key);
  const ticked = new Set(chosen.map((row) => foldText(row.value)));
  const known = new Set(catalogue?.values.flatMap((one) => [foldText(one.value), foldText(one.label)]));
  const choices: readonly Choice[] = [
    ...(catalogue?.values ?? []).map(({ value, label, confidence }) => ({
      value,
      label: label === '' ? value : label,
      own: confidence === 'mesa',
      outside: false,
    })),
    ...chosen
      .filter((row) => !known.has(foldText(row.value)))
      .map((row) => ({ value: row.value, label: printedValue(row), own: false, outside: true })),
  ];

  const isTicked = ({ value, label }: Choice) => ticked.has(foldText(value)) || ticked.has(foldText(label));
  const toggle = (choice: Choice) =>
    edit(
      (before) => {
        const same = valuesOf(before, field.key).filter((row) =>
          [foldText(choice.value), foldText(choice.label)].includes(foldText(row.value)),
        );
        return same.length > 0
          ? removeRows(
              before,
              'value',
              same.map((row) => row.id),
            )
          : toggleValue(before, field.key, choice.value, newId, catalogue);
      },
      `${isTicked(choice) ? 'Quitar' : 'Elegir'} «${choice.label}» en «${field.label}»`,
    );

  const add = async () => {
    const value = typed.trim();
    if (value === '') return;
    setTyped('');
    const there = choices.find((choice) => [foldText(choice.value), foldText(choice.label)].includes(foldText(value)));
    if (there) {
      if (!isTicked(there)) toggle(there);
      return;
    }
    edit((before) => addValues(before, field.key, [value], newId), `Agregar «${value}» a «${field.label}»`);
    await keep(value);
  };

  const keep = async (value: string) => {
    if (!catalogue) return;
    const done = await call('program.saveCatalogueValue', { catalogue: catalogue.key, value, label: '' });
    if (done.ok) onSetup(done.value);
    else notify({ intent: 'error', title: 'No se agregó al catálogo', body: done.error.message });
  };

  const forget = async (value: string) => {
    if (!catalogue) return;
    const done = await call('program.removeCatalogueValue', { catalogue: catalogue.key, value });
    if (done.ok) onSetup(done.value);
    else notify({ intent: 'error', title: 'No se quitó del catálogo', body: done.error.message });
  };

  // Enter adds what was typed; with nothing typed it is left to whoever stands around.
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || typed.trim() === '') return;
    event.preventDefault();
    void add();
  };

  return (
    <FieldBox
      fields={[field.key]}
      rows={chosen.map((row) => row.id)}
      legend={field.label}
      required={field.required}
      hint={field.help}
    >
      <div className={styles.choices}>
        {choices.map((choice) => (
          <div key={`${choice.outside} ${choice.value}`} className={styles.choice}>
            <Checkbox
              label={choice.outside && catalogue ? <OutsideLabel label={choice.label} /> : choice.label}
              checked={isTicked(choice)}
              disabled={readOnly}
              onChange={() => toggle(choice)}
            />
            {choice.outside && catalogue && !readOnly && (
              <Button
                size="small"
                appearance="subtle"
                icon={<AddRegular />}
                aria-label={`Agregar al catálogo: ${choice.label}`}
                title="Agregar al catálogo de esta mesa"
                onClick={() => void keep(choice.value)}
              />
            )}
            {choice.own && !isTicked(choice) && !readOnly && (
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={`Quitar del catálogo: ${choice.label}`}
                title="Quitar del catálogo de esta mesa"
                onClick={() => void forget(choice.value)}
              />
            )}
          </div>
        ))}
      </div>
      {!readOnly && (
        <div className={styles.own}>
          <Input
            className={styles.input}
            size="small"
            aria-label={`Otro valor de «${field.label}»`}
            placeholder="Otro que no esté en la lista"
            value={typed}
            maxLength={2_000}
            onChange={(_, data) => setTyped(data.value)}
            onKeyDown={keys}
            {...(typed.trim() === '' ? {} : { 'data-own-enter': true })}
          />
          <Button size="small" icon={<AddRegular />} disabledFocusable={typed.trim() === ''} onClick={() => void add()}>
            Agregar
          </Button>
        </div>
      )}
    </FieldBox>
  );
};

const OutsideLabel = ({ label }: { readonly label: string }) => {
  const styles = useStyles();
  return (
    <>
      {label} <span className={styles.outside}>(fuera del catálogo)</span>
    </>
  );
};
