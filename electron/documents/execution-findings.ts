import type { AgreementInput } from '#shared/documents/compose/agreement-paper.ts';
import type { BulletinInput } from '#shared/documents/compose/bulletin.ts';
import type { ProgressInput } from '#shared/documents/compose/progress-reading.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { checkBulletins } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { checkExecution } from '#shared/domain/execution/execution-rules.ts';
import { executionCheckContext, readExecution } from '#shared/domain/execution/execution-surroundings.ts';

/** What the checks say of the one agreement that a document prints. */
export const agreementFindings = ({
  content,
  agreementId,
  budget,
  mediaPlan,
  program,
  today,
}: AgreementInput): readonly Finding[] =>
  about(
    agreementId,
    Object.values(content).flatMap((rows: readonly object[]) =>
      rows.filter((row) => isOf(row, 'agreementId', agreementId)),
    ),
    checkAgreements(content, { budget, mediaPlan: mediaPlan ?? undefined, program: program ?? undefined, today }),
  );

/** What they say of the one bulletin. */
export const bulletinFindings = ({ content, bulletinId, campaigns, blackouts }: BulletinInput): readonly Finding[] =>
  about(
    bulletinId,
    Object.values(content).flatMap((rows: readonly object[]) =>
      rows.filter((row) => isOf(row, 'bulletinId', bulletinId)),
    ),
    checkBulletins(content, { campaigns, blackouts }),
  );

/** What they say of the log, and by name what was planned and never done up to the report's month. */
export const progressFindings = (input: ProgressInput): readonly Finding[] =>
  checkExecution(input.content, executionCheckContext(input), readExecution(input.content, input, input.upTo));

const isOf = (row: object, field: string, id: string): boolean =>
  (row as Readonly<Record<string, unknown>>)[field] === id;

const about = (id: string, rows: readonly object[], findings: readonly Finding[]): readonly Finding[] => {
  const own = new Set([id, ...rows.map((row) => (row as { readonly id: string }).id)]);
  return findings.filter(({ place }) => own.has(place.rowId ?? ''));
};
