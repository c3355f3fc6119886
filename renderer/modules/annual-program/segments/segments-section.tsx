import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { useState } from 'react';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useContent, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { ReachDetails } from '#renderer/modules/annual-program/segments/reach-details.tsx';
import { type MatrixCell, SegmentMatrix } from '#renderer/modules/annual-program/segments/segment-matrix.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';

const useStyles = makeStyles({ split: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

/** Which groups the programme reaches, and with what: a cell opens what reaches it. */
export const SegmentsSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  const { dossierId, navigate } = useProgram();
  const { diagnosis } = useAbout();
  const content = useContent((all) => all);
  const [cell, setCell] = useState<MatrixCell | null>(null);
  const rows = segmentMatrix(content, diagnosis.segment);
  const diagnosisId = diagnosis.diagnosis[0]?.id;
  if (rows.length === 0) {
    return (
      <SectionFrame section={section}>
        <EmptyState
          icon={<PeopleCommunityRegular />}
          title="El diagnóstico todavía no tiene grupos"
          actions={
            diagnosisId && (
              <Button onClick={() => navigate({ screen: 'diagnosis', diagnosisId, dossierId })}>
                Abrir el diagnóstico
              </Button>
            )
          }
        >
          Los grupos de atención se capturan en el diagnóstico. Aquí se ve cuáles alcanzan las actividades y cuáles no.
        </EmptyState>
      </SectionFrame>
    );
  }
  const missed = rows.filter(({ reached }) => !reached);
  const chosen = cell ?? { segmentId: missed[0]?.segmentId ?? rows[0]?.segmentId ?? '', activityId: null };
  return (
    <SectionFrame section={section}>
      <MessageBar intent={missed.length === 0 ? 'success' : 'warning'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>
            Se alcanzan {rows.length - missed.length} de {rows.length} grupos
          </MessageBarTitle>
          {missed.length > 0 && (
            <Text>
              {missed.length === 1 ? 'No se alcanza: ' : `No se alcanzan ${missed.length}: `}
              {missed.map(({ name }) => name.trim() || 'Grupo sin nombre').join(', ')}.
            </Text>
          )}{' '}
          <Text>
            Un grupo se alcanza cuando una actividad dirigida a él dice dónde, en qué meses y cuánto. «Población en
            general» no cubre a ningún otro grupo.
          </Text>
        </MessageBarBody>
      </MessageBar>
      <div className={styles.split}>
        <SegmentMatrix rows={rows} at={chosen} onOpen={setCell} />
        <ReachDetails cell={chosen} />
      </div>
    </SectionFrame>
  );
};
