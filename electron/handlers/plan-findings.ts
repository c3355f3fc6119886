import { agreementSurroundings } from '#electron/handlers/agreement-context.ts';
import { annualProgramSurroundings } from '#electron/handlers/annual-program-context.ts';
import type { AppContext } from '#electron/handlers/app-context.ts';
import { bulletinSurroundings } from '#electron/handlers/bulletin-context.ts';
import { groupsOf } from '#electron/handlers/diagnosis-groups.ts';
import { executionReading, executionSurroundings } from '#electron/handlers/execution-reading.ts';
import {
  mediaChecks,
  mediaSurroundings,
  strategyChecks,
  strategySurroundings,
} from '#electron/handlers/media-context.ts';
import { readAgreementsContent } from '#electron/storage/repositories/agreements-repository.ts';
import { readAnnualProgramContent } from '#electron/storage/repositories/annual-program-repository.ts';
import { readBulletinsContent } from '#electron/storage/repositories/bulletins-repository.ts';
import { readDiagnosisContent } from '#electron/storage/repositories/diagnosis-repository.ts';
import { readExecutionContent } from '#electron/storage/repositories/execution-repository.ts';
import { readMediaPlanContent } from '#electron/storage/repositories/media-plan-repository.ts';
import { readStrategyContent } from '#electron/storage/repositories/strategy-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { checkAgreements } from '#shared/domain/agreements/agreement-rules.ts';
import { checkAnnualProgram } from '#shared/domain/annual-program/annual-program-rules.ts';
import { checkBulletins } from '#shared/domain/bulletin/bulletin-rules.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { checkDiagnosis } from '#shared/domain/diagnosis/diagnosis-rules.ts';
import { checkExecution } from '#shared/domain/execution/execution-rules.ts';
import { executionCheckContext } from '#shared/domain/execution/execution-surroundings.ts';
import { checkMoments } from '#shared/domain/execution/spending-moments.ts';
import { checkMediaPlan } from '#shared/domain/media/media-rules.ts';
import { guidelineTitle } from '#shared/domain/review/guideline.ts';
import { checkStrategy } from '#shared/domain/strategy/strategy-rules.ts';

export type PlanFindings = {
  /** @throws DomainError not-found */
  readonly diagnosis: (db: ReadableDb, diagnosisId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly annualProgram: (db: ReadableDb, annualProgramId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly strategy: (db: ReadableDb, strategyId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly mediaPlan: (db: ReadableDb, mediaPlanId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly agreements: (db: ReadableDb, agreementsId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly execution: (db: ReadableDb, executionId: string) => readonly Finding[];
  /** @throws DomainError not-found */
  readonly bulletins: (db: ReadableDb, bulletinsId: string) => readonly Finding[];
};

/** What the checks say of the plans of a dossier, with everything that they name as it stands now. */
export const planFindings = (context: AppContext): PlanFindings => {
  const surroundingsOf = annualProgramSurroundings(context);
  return {
    diagnosis: (db, diagnosisId) => {
      const content = readDiagnosisContent(db, diagnosisId);
      return checkDiagnosis(content, { groups: groupsOf(db, content) });
    },
    annualProgram: (db, annualProgramId) => {
      const content = readAnnualProgramContent(db, annualProgramId);
      const { diagnosis, lines, guidelines } = surroundingsOf(db, content);
      const titled = guidelines.map((one) => ({ id: one.id, title: guidelineTitle(one) }));
      return checkAnnualProgram(content, { diagnosis, lines, guidelines: titled });
    },
    strategy: (db, strategyId) => {
      const content = readStrategyContent(db, strategyId);
      return checkStrategy(content, strategyChecks(strategySurroundings(context, db, content)));
    },
    mediaPlan: (db, mediaPlanId) => {
      const content = readMediaPlanContent(db, mediaPlanId);
      return checkMediaPlan(content, mediaChecks(mediaSurroundings(context, db, content)));
    },
    agreements: (db, agreementsId) => {
      const content = readAgreementsContent(db, agreementsId);
      return checkAgreements(content, agreementSurroundings(context, db, content));
    },
    execution: (db, executionId) => {
      const content = readExecutionContent(db, executionId);
      const around = executionSurroundings(context, db, content);
      return [
        ...checkExecution(content, executionCheckContext(around), executionReading(content, around)),
        ...checkMoments(around.budget, around.today),
      ];
    },
    bulletins: (db, bulletinsId) => {
      const content = readBulletinsContent(db, bulletinsId);
      return checkBulletins(content, bulletinSurroundings(db, content));
    },
  };
};
