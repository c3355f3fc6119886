import { useCallback } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreementsEdit,
  useContent,
  useCurrent,
  useReadOnly,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { type Choice, ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { agreementRows } from '#shared/domain/agreements/agreement-edits.ts';

/** The lines of the media plan that it buys or receives, and the activities of the programme that it serves. */
export const TiesPart = () => {
  const { agreement, standing } = useCurrent();
  const mayNotEdit = useReadOnly();
  const readOnly = mayNotEdit || standing.state === 'legal-review';
  const edit = useAgreementsEdit();
  const { mediaPlan, program } = useAbout();
  const lines = useContent((content) => content.agreementLine).filter((row) => row.agreementId === agreement.id);
  const activities = useContent((content) => content.agreementActivity).filter(
    (row) => row.agreementId === agreement.id,
  );
  const toggleLine = useCallback(
    (mediaLineId: string) =>
      edit(
        (content) => {
          const row = content.agreementLine.find(
            (one) => one.agreementId === agreement.id && one.mediaLineId === mediaLineId,
          );
          return row
            ? [agreementRows.remove('agreementLine', row.id)]
            : agreementRows.append(content, 'agreementLine', [{ agreementId: agreement.id, mediaLineId }], newId);
        },
        `Cambiar los renglones de medios del ${callAgreement(agreement)}`,
      ),
    [edit, agreement],
  );
  const toggleActivity = (activityId: string) =>
    edit(
      (content) => {
        const row = content.agreementActivity.find(
          (one) => one.agreementId === agreement.id && one.activityId === activityId,
        );
        return row
          ? [agreementRows.remove('agreementActivity', row.id)]
          : agreementRows.append(content, 'agreementActivity', [{ agreementId: agreement.id, activityId }], newId);
      },
      `Cambiar las actividades del ${callAgreement(agreement)}`,
    );
  // Of the plan's what-if copies only the one that is the plan is bought.
  const scenarioId = mediaPlan?.mediaPlan[0]?.scenarioId;
  const named = new Set(lines.map(({ mediaLineId }) => mediaLineId));
  const lineChoices = (mediaPlan?.line ?? [])
    .filter((line) => line.scenarioId === scenarioId || named.has(line.id))
    .map(
      (line, index): Choice => ({
        id: line.id,
        label: `${line.outlet.trim() || `Renglón ${index + 1}`}${line.airtime === 'bought' ? '' : ' (no se paga)'}`,
      }),
    );
  const activityChoices = (program?.activity ?? []).map(
    (row, index): Choice => ({ id: row.id, label: row.name.trim() || `Actividad ${index + 1}` }),
  );
  return (
    <Sheet>
      {mediaPlan === null || lineChoices.length === 0 ? (
        <Quiet>El expediente todavía no tiene renglones en su plan de medios: cuando los tenga se eligen aquí.</Quiet>
      ) : (
        <div data-row={lines.map(({ id }) => id).join(' ')}>
          <ChoiceList
            legend="Renglones del plan de medios"
            hint={
              standing.signedOn === '' && agreement.kind === 'contract'
                ? 'Al firmarse el contrato, los que se pagan pasan de planeados a comprometidos.'
                : 'Los que se difunden bajo este convenio.'
            }
            fields="mediaLineId"
            choices={withLost(
              lineChoices,
              lines.map(({ mediaLineId }) => mediaLineId),
              'Un renglón que ya no está',
            )}
            chosen={new Set(lines.map(({ mediaLineId }) => mediaLineId))}
            readOnly={readOnly}
            onToggle={toggleLine}
          />
        </div>
      )}
      {program === null || activityChoices.length === 0 ? (
        <Quiet>El expediente todavía no tiene actividades en su programa anual: cuando las tenga se eligen aquí.</Quiet>
      ) : (
        <div data-row={activities.map(({ id }) => id).join(' ')}>
          <ChoiceList
            legend="Actividades del programa anual"
            hint="Las que este convenio ayuda a cumplir."
            fields="activityId"
            choices={withLost(
              activityChoices,
              activities.map(({ activityId }) => activityId),
              'Una actividad que ya no está',
            )}
            chosen={new Set(activities.map(({ activityId }) => activityId))}
            readOnly={readOnly}
            onToggle={toggleActivity}
          />
        </div>
      )}
    </Sheet>
  );
};

/** What is named and gone is shown, to be unticked. */
const withLost = (choices: readonly Choice[], chosen: readonly string[], words: string): readonly Choice[] => {
  const known = new Set(choices.map(({ id }) => id));
  return [...chosen.filter((id) => !known.has(id)).map((id) => ({ id, label: words, lost: true })), ...choices];
};
