import { CalendarSection } from '#renderer/modules/media-plan/calendar/calendar-section.tsx';
import { LinesSection } from '#renderer/modules/media-plan/lines/lines-section.tsx';
import { MEDIA_PARTS, type MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** The part that is worked on. */
export const SectionBody = ({ part }: { readonly part: MediaPart }) =>
  part === 'lines' ? (
    <LinesSection />
  ) : part === 'calendar' ? (
    <CalendarSection />
  ) : (
    <EmptyState title={MEDIA_PARTS.find((one) => one.part === part)?.label ?? ''}>{null}</EmptyState>
  );
