import { Button } from '@fluentui/react-components';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { GuidedFrame } from '#renderer/guided/guided-frame.tsx';
import { FieldGroup } from '#renderer/modules/record/fields/field-group.tsx';
import { Leftovers } from '#renderer/modules/record/fields/leftovers.tsx';
import { PeriodsField } from '#renderer/modules/record/fields/periods-field.tsx';
import { useRecord, useRecordContent } from '#renderer/modules/record/record-context.tsx';
import { recordOf } from '#shared/domain/program-record/program-record.ts';
import { fieldGroups, recordGuide } from '#shared/domain/program-record/record-guide.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';

type Props = {
  readonly programId: string;
  readonly startAt: string | undefined;
  readonly onLeave: (questionKey: string | null) => void;
};

/** The record one question at a time, with the same controls as the open record. */
export const RecordGuided = ({ programId, startAt, onLeave }: Props) => {
  const { session, setup } = useRecord();
  const content = useRecordContent();
  const groups = fieldGroups(setup.definitions);
  const name = recordOf(content).name.trim();
  return (
    <GuidedFrame
      workspace="record"
      documentId={programId}
      title={`Ficha del programa: ${name === '' ? 'sin nombre todavía' : name}`}
      questions={recordGuide(content, setup.definitions)}
      startAt={startAt}
      onLeave={onLeave}
      notices={<SessionNotices session={session} />}
      ending={
        <>
          <Button appearance="primary" onClick={() => onLeave(null)}>
            Ver la ficha y su página
          </Button>
          <ExportMenu target={{ kind: 'program-record', programId }} formats={['docx', 'pdf', 'xlsx']} findings={[]} />
        </>
      }
      renderAnswer={({ key }) => {
        if (key === HISTORY_SECTION) return <PeriodsField />;
        if (key === LEFTOVER_SECTION) return <Leftovers />;
        const group = groups.find((one) => one.key === key);
        return group ? <FieldGroup group={group} /> : null;
      }}
    />
  );
};
