import type { AnnualProgramDocumentInput } from '#shared/documents/compose/annual-program.ts';
import type { ComplianceInput } from '#shared/documents/compose/compliance.ts';
import type { DiagnosisDocumentInput } from '#shared/documents/compose/diagnosis.ts';
import { checkAnnualProgram } from '#shared/domain/annual-program/annual-program-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import type { DiagnosisCheckOptions } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';

export type DiagnosisSource = DiagnosisDocumentInput & DiagnosisCheckOptions;
/** `guidelines` are those in force in the programme's year. */
export type AnnualProgramSource = AnnualProgramDocumentInput;
/** With what the checks of its programme need. */
export type ComplianceSource = ComplianceInput & Pick<AnnualProgramSource, 'diagnosis' | 'lines'>;

/** What the checks say of an annual programme that a document prints. */
export const annualProgramFindings = ({
  content,
  diagnosis,
  lines,
  guidelines,
}: Pick<AnnualProgramSource, 'content' | 'diagnosis' | 'lines' | 'guidelines'>): readonly Finding[] =>
  checkAnnualProgram(content, {
    diagnosis,
    lines,
    guidelines: guidelines.map((one) => ({ id: one.id, title: guidelineTitle(one) })),
  });

/** What they say of its answers to guidelines. */
export const complianceFindings = (source: ComplianceSource): readonly Finding[] =>
  annualProgramFindings(source).filter(({ place }) => place.section === 'compliance');
