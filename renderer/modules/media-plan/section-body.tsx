import { AudienceSection } from '#renderer/modules/media-plan/audience/audience-section.tsx';
import { BlackoutsSection } from '#renderer/modules/media-plan/blackouts/blackouts-section.tsx';
import { BudgetSection } from '#renderer/modules/media-plan/budget/budget-section.tsx';
import { CalendarSection } from '#renderer/modules/media-plan/calendar/calendar-section.tsx';
import { CompareSection } from '#renderer/modules/media-plan/compare/compare-section.tsx';
import { LinesSection } from '#renderer/modules/media-plan/lines/lines-section.tsx';
import type { MediaPart } from '#renderer/modules/media-plan/media-plan-sections.ts';
import { PlanSection } from '#renderer/modules/media-plan/plan/plan-section.tsx';
import { TotalsSection } from '#renderer/modules/media-plan/totals/totals-section.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/** The part that is worked on. */
export const SectionBody = ({ part }: { readonly part: MediaPart }) => {
  switch (part) {
    case 'plan':
      return <PlanSection />;
    case 'lines':
      return <LinesSection />;
    case 'calendar':
      return <CalendarSection />;
    case 'totals':
      return <TotalsSection />;
    case 'compare':
      return <CompareSection />;
    case 'audience':
      return <AudienceSection />;
    case 'budget':
      return <BudgetSection />;
    case 'blackouts':
      return <BlackoutsSection />;
    default:
      return assertNever(part);
  }
};
