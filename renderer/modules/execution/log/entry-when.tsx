import { useState } from 'react';
import { useContent, useNames, useReadOnly } from '#renderer/modules/execution/execution-context.tsx';
import { PickField, RowLine, RowText, useSetField } from '#renderer/modules/execution/fields.tsx';
import { nameOfEntry } from '#renderer/modules/execution/log/name-of-entry.ts';
import { outsideYear } from '#renderer/modules/execution/log/year-day.ts';
import { Beside, CardPart } from '#renderer/ui/card-part.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { entryKind, type LogEntry } from '#shared/domain/execution/execution.ts';
import { ENTRY_KIND_NAMES } from '#shared/domain/execution/execution-finding.ts';

/** What was done, when and where. */
export const EntryWhenPart = ({ entry }: { readonly entry: LogEntry }) => {
  const readOnly = useReadOnly();
  const { territories } = useNames();
  const set = useSetField();
  const name = nameOfEntry(entry);
  const common = (field: string, words: string) => ({
    entity: 'entry' as const,
    rowId: entry.id,
    field,
    history: `Cambiar ${words} de ${name}`,
  });
  return (
    <CardPart title="Qué, cuándo y dónde">
      <RowLine
        {...common('title', 'el título')}
        label="Título"
        value={entry.title}
        placeholder="Por ejemplo: Plática en la escuela de Villa Ejemplo"
      />
      <Beside>
        <div data-fields="kind">
          <SelectField
            label="Tipo"
            value={entry.kind}
            readOnly={readOnly}
            onChange={(value) => set('entry', entry.id, 'kind', value, `Cambiar el tipo de ${name}`)}
          >
            {entryKind.options.map((kind) => (
              <option key={kind} value={kind}>
                {ENTRY_KIND_NAMES[kind]}
              </option>
            ))}
          </SelectField>
        </div>
        <YearDay entry={entry} field="date" label="Fecha" words="la fecha" />
        <YearDay entry={entry} field="endDate" label="Último día" words="el último día" hint="Solo si duró varios." />
      </Beside>
      <RowText
        {...common('description', 'la descripción')}
        label="Descripción"
        rows={3}
        value={entry.description}
        placeholder="Qué se hizo, cómo y con quién"
      />
      <Beside>
        <RowLine
          {...common('place', 'el lugar')}
          label="Lugar"
          value={entry.place}
          placeholder="Escuela, plaza, estación…"
        />
        <div data-fields="territoryId">
          <PickField
            label="Territorio del diagnóstico"
            choices={territories}
            value={entry.territoryId}
            none={territories.length === 0 ? 'El diagnóstico no tiene territorios' : 'Ninguno'}
            lost="Uno que ya no está en el diagnóstico"
            readOnly={readOnly}
            onPick={(id) => set('entry', entry.id, 'territoryId', id, `Cambiar el territorio de ${name}`)}
          />
        </div>
      </Beside>
    </CardPart>
  );
};

type DayProps = {
  readonly entry: LogEntry;
  readonly field: 'date' | 'endDate';
  readonly label: string;
  readonly words: string;
  readonly hint?: string;
};

/** A day of the fiscal year: another one isn't taken, and the field says why and what is kept. */
const YearDay = ({ entry, field, label, words, hint }: DayProps) => {
  const set = useSetField();
  const readOnly = useReadOnly();
  const fiscalYear = useContent((content) => content.execution[0]?.fiscalYear ?? 0);
  const [refused, setRefused] = useState<{ readonly kept: string; readonly why: string } | null>(null);
  const value = entry[field];
  const reversed =
    field === 'endDate' && value !== '' && entry.date !== '' && value < entry.date
      ? 'Termina antes de empezar. Corrija las fechas.'
      : undefined;
  const problem = refused?.kept === value ? refused.why : (outsideYear(value, fiscalYear) ?? reversed);
  const commit = (day: string) => {
    const why = outsideYear(day, fiscalYear);
    setRefused(why === undefined ? null : { kept: value, why });
    if (why === undefined) set('entry', entry.id, field, day, `Cambiar ${words} de ${nameOfEntry(entry)}`);
  };
  return (
    // What is typed anew isn't refused yet: also where it comes back to the day that was kept.
    <div data-fields={field} onInput={() => setRefused(null)}>
      <DateField
        label={label}
        value={value}
        keepsStored
        readOnly={readOnly}
        hint={hint ?? ''}
        onCommit={commit}
        {...(problem === undefined ? {} : { problem })}
      />
    </div>
  );
};
