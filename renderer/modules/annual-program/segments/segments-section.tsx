import { Button } from '@fluentui/react-components';
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useAbout, useProgram } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { SegmentReach } from '#renderer/modules/annual-program/segments/segment-reach.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** Which groups the programme reaches, and with what: a cell opens what reaches it. */
export const SegmentsSection = ({ section }: { readonly section: ProfileSection }) => {
  const { dossierId, navigate } = useProgram();
  const { diagnosis } = useAbout();
  const diagnosisId = diagnosis.diagnosis[0]?.id;
  if (diagnosis.segment.length === 0) {
    return (
      <SectionFrame section={section}>
        <EmptyState
          icon={<PeopleCommunityRegular />}
          title="El diagnóstico todavía no tiene grupos"
          actions={
            diagnosisId && (
              <Button
                onClick={() =>
                  navigate({ screen: 'diagnosis', diagnosisId, dossierId, place: { section: 'segments' } })
                }
              >
                Abrir los segmentos del diagnóstico
              </Button>
            )
          }
        >
          Los grupos de atención se capturan en «Segmentos» del diagnóstico. Aquí se ve cuáles alcanzan las actividades
          y cuáles no.
        </EmptyState>
      </SectionFrame>
    );
  }
  return (
    <SectionFrame section={section}>
      <SegmentReach />
    </SectionFrame>
  );
};
