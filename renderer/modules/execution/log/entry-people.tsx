import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo } from 'react';
import {
  useContent,
  useExecution,
  useExecutionEdit,
  useNames,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { PickField, QuantityField, RowLine, useSetField } from '#renderer/modules/execution/fields.tsx';
import { nameOfEntry } from '#renderer/modules/execution/log/name-of-entry.ts';
import { Beside, CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { executionRows } from '#shared/domain/execution/execution-edits.ts';
import { PEOPLE_BASIS_NAMES } from '#shared/domain/execution/execution-words.ts';

const useStyles = makeStyles({
  groups: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  group: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 8rem 2rem',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: 'anywhere' },
});

/** How many people were reached, altogether and by group, and how that is known. */
export const EntryPeoplePart = ({ entry }: { readonly entry: LogEntry }) => {
  const styles = useStyles();
  const readOnly = useReadOnly();
  const { segments, segment } = useNames();
  const { places } = useExecution();
  const edit = useExecutionEdit();
  const set = useSetField();
  const all = useContent((content) => content.entryPeople);
  const rows = useMemo(() => all.filter(({ entryId }) => entryId === entry.id), [all, entry.id]);
  const said = new Set(rows.map(({ segmentId }) => segmentId));
  const name = nameOfEntry(entry);
  const estimated = entry.peopleBasis === 'estimated';

  const addGroup = (segmentId: string) => {
    const changes = edit(
      (content) => executionRows.append(content, 'entryPeople', [{ entryId: entry.id, segmentId, people: '' }], newId),
      `Agregar un grupo a ${name}`,
    );
    const [rowId] = executionRows.insertedIds(changes, 'entryPeople');
    if (rowId !== undefined) places.set({ wish: { section: 'log', rowId } });
  };
  return (
    <CardPart title="A quién llegó" fields="entryPeople">
      <Beside>
        <div data-fields="people">
          <QuantityField
            label="Personas en total"
            of={name}
            value={entry.people}
            hint="Los grupos se traslapan: no tienen que sumar este total."
            onCommit={(value) => set('entry', entry.id, 'people', value, `Cambiar las personas de ${name}`)}
          />
        </div>
        <Field label="¿Cómo se supo?" data-fields="peopleBasis">
          <RadioGroup
            layout="horizontal"
            value={entry.peopleBasis}
            disabled={readOnly}
            onChange={(_, data) =>
              set('entry', entry.id, 'peopleBasis', data.value, `Cambiar cómo se supo de las personas de ${name}`)
            }
          >
            <Radio value="counted" label={PEOPLE_BASIS_NAMES.counted} />
            <Radio value="estimated" label={PEOPLE_BASIS_NAMES.estimated} />
          </RadioGroup>
        </Field>
        {(estimated || entry.peopleSource !== '') && (
          <RowLine
            entity="entry"
            rowId={entry.id}
            field="peopleSource"
            label={estimated ? '¿Cómo se estimaron?' : '¿De dónde sale?'}
            value={entry.peopleSource}
            history={`Cambiar de dónde salen las personas de ${name}`}
            placeholder="Audiencia que reporta la estación, conteo de sillas…"
          />
        )}
      </Beside>
      {rows.length > 0 && (
        <ul className={styles.groups} aria-label="Personas por grupo de atención">
          {rows.map(({ id, segmentId, people }) => {
            const group = segment.get(segmentId)?.name ?? 'Un grupo que ya no está en el diagnóstico';
            return (
              <li key={id} className={styles.group} data-row={id}>
                <span className={styles.name}>{group}</span>
                <QuantityField
                  bare
                  label={`Personas de ${group}`}
                  of={name}
                  value={people}
                  onCommit={(value) =>
                    edit(
                      () => [executionRows.set('entryPeople', id, 'people', value)],
                      `Cambiar las personas de «${group}» en ${name}`,
                    )
                  }
                />
                {!readOnly && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={`Quitar ${group}`}
                    title="Quitar; Ctrl+Z lo devuelve"
                    onClick={() =>
                      edit(() => [executionRows.remove('entryPeople', id)], `Quitar «${group}» de ${name}`)
                    }
                  />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {segments.length === 0 ? (
        <Quiet>
          El diagnóstico del expediente no tiene grupos de atención: cuando los tenga, aquí se anotan por grupo.
        </Quiet>
      ) : (
        !readOnly &&
        said.size < segments.length && (
          <PickField
            // Another one is chosen from the beginning.
            key={rows.length}
            label="Agregar un grupo de atención"
            choices={segments.filter(({ id }) => !said.has(id))}
            value={null}
            none="Elija el grupo y escriba cuántas personas"
            onPick={(id) => id !== null && addGroup(id)}
          />
        )
      )}
    </CardPart>
  );
};
