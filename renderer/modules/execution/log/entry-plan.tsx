import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import {
  useAbout,
  useContent,
  useExecution,
  useNames,
  useReadOnly,
} from '#renderer/modules/execution/execution-context.tsx';
import { PickField, QuantityField, useSetField } from '#renderer/modules/execution/fields.tsx';
import { figureOf } from '#renderer/modules/execution/figures.ts';
import { nameOfEntry } from '#renderer/modules/execution/log/name-of-entry.ts';
import { Beside, CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import type { LogEntry } from '#shared/domain/execution/execution.ts';
import { activitiesProgress, linesProgress, type Progress } from '#shared/domain/execution/progress.ts';

type Props = { readonly entry: LogEntry };

/** What of the programme and of the media plan this was, how much of it, and under which agreement. */
export const EntryPlanPart = ({ entry }: Props) => {
  const { dossierId, navigate } = useExecution();
  const readOnly = useReadOnly();
  const { program, mediaPlan, agreements } = useAbout();
  const names = useNames();
  const set = useSetField();
  const name = nameOfEntry(entry);
  const activity = names.activity.get(entry.activityId ?? '')?.row;
  const unit = activity?.unit.trim() ?? '';
  const left = useLeftWords(entry);
  const put = (field: string, value: string | null, words: string) =>
    set('entry', entry.id, field, value, `Cambiar ${words} de ${name}`);
  if (program === null && mediaPlan === null && agreements === null) {
    return (
      <CardPart title="De qué es">
        <Quiet>
          El expediente todavía no tiene programa anual, plan de medios ni convenios. Cuando los tenga, aquí se dice de
          qué actividad, renglón o convenio es lo que se hizo, y de ahí sale su avance.
        </Quiet>
        <div>
          <Button size="small" onClick={() => navigate({ screen: 'dossier', dossierId })}>
            Ver el expediente
          </Button>
        </div>
      </CardPart>
    );
  }
  return (
    <CardPart title="De qué es">
      {program === null ? (
        <Quiet>El expediente todavía no tiene programa anual: sus actividades se elegirán aquí.</Quiet>
      ) : (
        <Beside>
          <div data-fields="activityId">
            <PickField
              label="Actividad del programa"
              choices={names.activities}
              value={entry.activityId}
              none="Ninguna: no estaba planeada"
              lost="Una que ya no está en el programa"
              readOnly={readOnly}
              onPick={(id) => put('activityId', id, 'la actividad')}
            />
          </div>
          <div data-fields="quantity">
            {(entry.activityId !== null || entry.quantity !== '') && (
              <QuantityField
                label={`Cantidad${unit === '' ? '' : `, en ${unit}`}`}
                value={entry.quantity}
                hint={left.activity}
                onCommit={(value) => put('quantity', value, 'la cantidad')}
              />
            )}
          </div>
        </Beside>
      )}
      {mediaPlan === null ? (
        <Quiet>El expediente todavía no tiene plan de medios: sus renglones se elegirán aquí.</Quiet>
      ) : (
        <Beside>
          <div data-fields="mediaLineId">
            <PickField
              label="Renglón del plan de medios"
              choices={names.lines}
              value={entry.mediaLineId}
              none="Ninguno"
              lost="Uno que ya no está en el plan"
              readOnly={readOnly}
              onPick={(id) => put('mediaLineId', id, 'el renglón de medios')}
            />
          </div>
          <div data-fields="insertions">
            {(entry.mediaLineId !== null || entry.insertions !== '') && (
              <QuantityField
                label="Inserciones publicadas"
                value={entry.insertions}
                hint={left.line}
                onCommit={(value) => put('insertions', value, 'las inserciones')}
              />
            )}
          </div>
        </Beside>
      )}
      {agreements !== null && (
        <div data-fields="agreementId">
          <PickField
            label="Convenio o contrato"
            choices={names.agreements}
            value={entry.agreementId}
            none={names.agreements.length === 0 ? 'El expediente no tiene convenios' : 'Ninguno'}
            lost="Uno que ya no está"
            readOnly={readOnly}
            onPick={(id) => put('agreementId', id, 'el convenio')}
          />
        </div>
      )}
    </CardPart>
  );
};

/** What the month of the entry has left to do of its activity and of its line, all entries counted. */
const useLeftWords = ({
  date,
  activityId,
  mediaLineId,
}: LogEntry): { readonly activity: string; readonly line: string } => {
  const { activity, line, costs } = useNames();
  const content = useContent((all) => all);
  const { execution, entry } = content;
  // biome-ignore lint/correctness/useExhaustiveDependencies: nothing else of the content counts here
  return useMemo(() => {
    const month = Number(date.slice(5, 7));
    const planned = activity.get(activityId ?? '')?.row;
    const bought = line.get(mediaLineId ?? '')?.row;
    return {
      activity: planned ? leftIn(month, activitiesProgress([planned], content, 12)[0]) : '',
      line: bought && costs ? leftIn(month, linesProgress([bought], costs, content, 12)[0]) : '',
    };
  }, [date, activityId, mediaLineId, activity, line, costs, execution, entry]);
};

const leftIn = (month: number, progress: Progress | undefined): string => {
  if (!progress || month < 1 || month > 12) return '';
  const planned = progress.planned[month - 1] ?? 0;
  const done = progress.done[month - 1] ?? 0;
  const name = monthName(month);
  if (planned === 0) return done === 0 ? `No hay meta en ${name}.` : `No hay meta en ${name}; van ${figureOf(done)}.`;
  const left = planned - done;
  return left > 0
    ? `Meta de ${name}: ${figureOf(planned)}; van ${figureOf(done)} y faltan ${figureOf(left)}.`
    : `Meta de ${name}: ${figureOf(planned)}; van ${figureOf(done)}, está cumplida.`;
};
