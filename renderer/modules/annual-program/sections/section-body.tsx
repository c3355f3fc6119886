import { ActivitiesSection } from '#renderer/modules/annual-program/activities/activities-section.tsx';
import { BudgetSection } from '#renderer/modules/annual-program/budget/budget-section.tsx';
import { ComplianceSection } from '#renderer/modules/annual-program/compliance/compliance-section.tsx';
import { IndicatorsSection } from '#renderer/modules/annual-program/indicators/indicators-section.tsx';
import { ObjectivesSection } from '#renderer/modules/annual-program/objectives/objectives-section.tsx';
import { CoverSection } from '#renderer/modules/annual-program/sections/cover-section.tsx';
import { DiagnosisSection } from '#renderer/modules/annual-program/sections/diagnosis-section.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { SummarySection } from '#renderer/modules/annual-program/sections/summary-section.tsx';
import { TextSection } from '#renderer/modules/annual-program/sections/text-section.tsx';
import { SegmentsSection } from '#renderer/modules/annual-program/segments/segments-section.tsx';
import { SignaturesSection } from '#renderer/modules/annual-program/signatures/signatures-section.tsx';
import { assertNever } from '#shared/domain/common/assert-never.ts';

/** What is worked in a section of the profile. */
export const SectionBody = ({ section }: { readonly section: ProfileSection }) => {
  switch (section.kind) {
    case 'cover':
      return <CoverSection section={section} />;
    case 'summary':
      return <SummarySection section={section} />;
    case 'text':
    case 'annexes':
      return <TextSection section={section} />;
    case 'diagnosis':
      return <DiagnosisSection section={section} />;
    case 'objectives':
      return <ObjectivesSection section={section} />;
    case 'schedule':
      return <ActivitiesSection section={section} />;
    case 'segments':
      return <SegmentsSection section={section} />;
    case 'budget':
      return <BudgetSection section={section} />;
    case 'indicators':
      return <IndicatorsSection section={section} />;
    case 'compliance':
      return <ComplianceSection section={section} />;
    case 'signatures':
      return <SignaturesSection section={section} />;
    default:
      return assertNever(section.kind);
  }
};
