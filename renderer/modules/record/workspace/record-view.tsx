import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { ChatHelpRegular } from '@fluentui/react-icons/svg/chat-help';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { ExportMenu } from '#renderer/documents/export-menu.tsx';
import { SessionNotices } from '#renderer/editing/session-notices.tsx';
import { UndoButtons } from '#renderer/editing/undo-buttons.tsx';
import { type RecordPane, RecordPanes } from '#renderer/modules/record/panes/record-panes.tsx';
import { useRecord, useRecordContent } from '#renderer/modules/record/record-context.tsx';
import { focusPlace, placeOfElement } from '#renderer/modules/record/workspace/focus-place.ts';
import { RecordForm } from '#renderer/modules/record/workspace/record-form.tsx';
import { recordSections } from '#renderer/modules/record/workspace/record-sections.ts';
import { SectionList } from '#renderer/modules/record/workspace/section-list.tsx';
import { useSectionInView } from '#renderer/modules/record/workspace/use-section-in-view.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SplitPane } from '#renderer/ui/split-pane.tsx';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import { recordOf } from '#shared/domain/program-record/program-record.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0 },
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}` },
  notice: { padding: `0 ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalS}` },
  body: { flex: '1 1 0', minHeight: 0, display: 'flex', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  panes: { flex: '1 1 0', minWidth: 0, minHeight: 0 },
  form: { height: '100%', overflowY: 'auto' },
});

type Props = {
  readonly programId: string;
  readonly place: FindingPlace | undefined;
  /** Begins the guided mode, at the field one stands in. */
  readonly onGuided: (at: FindingPlace | undefined) => void;
  /** To the dossier that it was opened from. */
  readonly onBack: (() => void) | undefined;
};

/** The whole record: sections on the left, fields in the middle, pages, findings and history on the right. */
export const RecordView = ({ programId, place, onGuided, onBack }: Props) => {
  const styles = useStyles();
  const { session, setup, readOnly } = useRecord();
  const content = useRecordContent();
  const [pane, setPane] = useState<RecordPane>('page');
  const scroller = useRef<HTMLDivElement>(null);
  /** The field that had the focus last: the questions begin there. */
  const stood = useRef<FindingPlace | undefined>(undefined);
  const settled = useDeferredValue(content);
  const findings = useMemo(
    () => checkProgramRecord(settled, { definitions: setup.definitions, catalogues: setup.catalogues, today: today() }),
    [settled, setup],
  );
  const sections = recordSections(content, setup.definitions, findings);
  const here = useSectionInView(scroller, sections.length);

  const jump = (to: FindingPlace) => void focusPlace(scroller.current, to);
  useEffect(() => {
    if (place) focusPlace(scroller.current, place);
  }, [place]);

  const { name } = recordOf(content);
  return (
    <div className={styles.root} data-help="record">
      <div className={styles.head}>
        <PageHeader
          title={name.trim() === '' ? 'Programa sin nombre' : name}
          subtitle="Ficha del programa"
          actions={
            <>
              {!readOnly && (
                <Button appearance="primary" icon={<ChatHelpRegular />} onClick={() => onGuided(stood.current)}>
                  Llenar con preguntas
                </Button>
              )}
              <UndoButtons session={session} readOnly={readOnly} />
              <ExportMenu
                target={{ kind: 'program-record', programId }}
                formats={['docx', 'pdf', 'xlsx']}
                findings={findings}
              />
              {onBack && (
                <Button icon={<ArrowLeftRegular />} onClick={onBack}>
                  Volver al expediente
                </Button>
              )}
            </>
          }
        />
      </div>
      <div className={styles.notice}>
        <SessionNotices session={session} />
        {readOnly && (
          <MessageBar intent="info">
            <MessageBarBody>
              Este programa está archivado: su ficha se lee y se exporta, y no cambia. Para escribir en ella, devuélvalo
              a la lista de programas.
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.body}>
        <SectionList
          sections={sections}
          at={here ?? ''}
          onGo={(section) => focusPlace(scroller.current, { section })}
        />
        <div className={styles.panes}>
          <SplitPane
            label="Ancho de la ficha y de lo que está a su lado"
            initialPercent={58}
            first={
              // biome-ignore lint/a11y/noStaticElementInteractions: it only remembers which field had the focus
              <div
                className={styles.form}
                ref={scroller}
                onFocus={(event) => {
                  stood.current = placeOfElement(event.target) ?? stood.current;
                }}
              >
                <RecordForm />
              </div>
            }
            second={<RecordPanes programId={programId} kind={pane} onKind={setPane} findings={findings} jump={jump} />}
          />
        </div>
      </div>
    </div>
  );
};

const today = (): string => {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
