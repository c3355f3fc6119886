import { useContent, useFindings, useScenarioLines } from '#renderer/modules/media-plan/media-plan-context.tsx';
import { MEDIA_PARTS, type MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import { SectionNav } from '#renderer/ui/section-nav.tsx';

type Props = { readonly at: MediaPart; readonly onGo: (part: MediaPart) => void };

/** The parts of the plan with how much each holds, and where something is missing. */
export const MediaPlanNav = ({ at, onGo }: Props) => {
  const findings = useFindings();
  const lines = useScenarioLines().length;
  const scenarios = useContent(({ scenario }) => scenario.length);
  const universes = useContent(({ universe }) => universe.length);
  const blackouts = useContent(({ blackout }) => blackout.length);
  const counts: Partial<Record<MediaPart, number>> = {
    lines,
    compare: scenarios,
    audience: universes,
    blackouts,
  };
  return (
    <SectionNav
      label="Partes del plan de medios"
      pane="partes"
      width="11.5rem"
      entries={MEDIA_PARTS.map(({ part, label }, index) => {
        const here = findings.filter(({ place }) => place.section === part);
        return {
          key: part,
          title: label,
          count: counts[part] ? String(counts[part]) : '',
          blocking: here.filter(({ severity }) => severity === 'blocking').length,
          warnings: here.filter(({ severity }) => severity === 'warning').length,
          tip: `${label} (Alt+${index + 1})`,
        };
      })}
      at={at}
      onGo={(key) => onGo(key as MediaPart)}
    />
  );
};
