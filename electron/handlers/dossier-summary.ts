import type { AppContext } from '#electron/handlers/app-context.ts';
import { budgetRulesContext } from '#electron/handlers/budget-rules-context.ts';
import { dossierDocuments } from '#electron/handlers/dossier-documents.ts';
import type { ReadWalkedProcedure } from '#electron/handlers/dossier-procedure.ts';
import { planFindings } from '#electron/handlers/plan-findings.ts';
import { recordCheckOptions } from '#electron/handlers/record-setup.ts';
import { todayOf } from '#electron/handlers/today.ts';
import { headOf } from '#electron/storage/journal/journal-head.ts';
import { findAgreementsOf } from '#electron/storage/repositories/agreements-repository.ts';
import { readBudgetContent, readBudgetHeadlines } from '#electron/storage/repositories/budget-repository.ts';
import { findBulletinsOf } from '#electron/storage/repositories/bulletins-repository.ts';
import { readYearClosed } from '#electron/storage/repositories/closing-repository.ts';
import {
  type DossierHeadline,
  readDossierContent,
  readDossierHeadline,
  readKindsHead,
} from '#electron/storage/repositories/dossier-repository.ts';
import { findExecutionOf } from '#electron/storage/repositories/execution-repository.ts';
import { readProgramRecord } from '#electron/storage/repositories/program-repository.ts';
import type { ReadableDb } from '#electron/storage/store-handle.ts';
import { checkBudget } from '#shared/domain/budget/budget-rules.ts';
import { hasRecords } from '#shared/domain/budget/has-records.ts';
import type { IsoDate } from '#shared/domain/common/dates.ts';
import type { Finding } from '#shared/domain/common/finding.ts';
import { type CourseActivity, courseOf, currentStep } from '#shared/domain/dossier/course.ts';
import { documentsHeld } from '#shared/domain/dossier/documents-held.ts';
import type { DossierContent } from '#shared/domain/dossier/dossier.ts';
import { dossierFindings } from '#shared/domain/dossier/dossier-findings.ts';
import { wasSent } from '#shared/domain/dossier/was-sent.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { checkProgramRecord } from '#shared/domain/program-record/program-record-rules.ts';
import type { DossierSummary } from '#shared/ipc/dossier-channels.ts';

export type DossierSummaries = {
  readonly ofAll: (db: ReadableDb, headlines: readonly DossierHeadline[]) => readonly DossierSummary[];
  /** @throws DomainError not-found */
  readonly of: (db: ReadableDb, dossierId: string) => DossierSummary;
  /** @throws DomainError not-found */
  readonly findings: (db: ReadableDb, dossierId: string) => readonly Finding[];
};

/**
 * What the home says about dossiers. Working it out reads whole budgets, so each part is kept for as long as the
 * journals that it depends on stand where they stood (the instant counts too: after a restore numbers come again).
 */
export const dossierSummaries = (context: AppContext, procedureOf: ReadWalkedProcedure): DossierSummaries => {
  const courses = memory<CoursePart>();
  const counts = memory<Counts>();
  const budgets = memory<BudgetPart>();
  const plans = planFindings(context);

  const checkRecord = (db: ReadableDb, programId: string) =>
    checkProgramRecord(readProgramRecord(db, programId), recordCheckOptions(context));
  const checkBudgetOf = (db: ReadableDb, budgetId: string) => {
    const content = readBudgetContent(db, budgetId);
    return checkBudget(content, budgetRulesContext(context, db, content));
  };
  const ofAll: DossierSummaries['ofAll'] = (db, headlines) => {
    const day = todayOf(context);
    const catalogues = readKindsHead(db, ['record-catalogue']);
    const classifiers = readKindsHead(db, ['classifier']);
    const guidelines = readKindsHead(db, ['guideline']);
    return headlines.map((headline) => {
      const { dossierId, programId, budgetId, procedureVersionId, diagnosisId, annualProgramId } = headline;
      const { strategyId, mediaPlanId } = headline;
      const course = courses(dossierId, `${headline.dossierHead} ${headline.changedAt} ${day}`, () => {
        const { version, content } = procedureOf(db, procedureVersionId);
        return {
          procedureTitle: coverOf(content).title,
          procedureVersionNumber: version.number,
          procedureVersionLabel: coverOf(content).versionLabel,
          ...coursePart(readDossierContent(db, dossierId), content, day),
        };
      });
      const recordMark = `${headline.programHead} ${headline.programAt} ${catalogues} ${day}`;
      const ofRecord = counts(programId, recordMark, () => countsOf(checkRecord(db, programId)));
      const budgetMark = `${headline.budgetHead} ${headline.budgetAt}`;
      const ofBudget = counts(budgetId, `${budgetMark} ${classifiers}`, () => countsOf(checkBudgetOf(db, budgetId)));
      const budget = budgets(budgetId, budgetMark, () => budgetPart(db, budgetId));
      const diagnosisMark = diagnosisId ? `${markOf(db, 'diagnosis', diagnosisId)} ${recordMark}` : '';
      const ofDiagnosis = diagnosisId
        ? counts(diagnosisId, diagnosisMark, () => countsOf(plans.diagnosis(db, diagnosisId)))
        : NONE;
      const programMark = annualProgramId ? `${markOf(db, 'annual-program', annualProgramId)} ${diagnosisMark}` : '';
      const ofProgram = annualProgramId
        ? counts(annualProgramId, [programMark, budgetMark, guidelines].join(' '), () =>
            countsOf(plans.annualProgram(db, annualProgramId)),
          )
        : NONE;
      const strategyMark = strategyId ? markOf(db, 'strategy', strategyId) : '';
      const ofStrategy = strategyId
        ? counts(strategyId, [strategyMark, programMark, diagnosisMark].join(' '), () =>
            countsOf(plans.strategy(db, strategyId)),
          )
        : NONE;
      const mediaMark = mediaPlanId ? markOf(db, 'media-plan', mediaPlanId) : '';
      const ofMedia = mediaPlanId
        ? counts(mediaPlanId, [mediaMark, strategyMark, diagnosisMark, budgetMark].join(' '), () =>
            countsOf(plans.mediaPlan(db, mediaPlanId)),
          )
        : NONE;
      const bulletinsId = findBulletinsOf(db, dossierId);
      const ofBulletins = bulletinsId
        ? counts(bulletinsId, [markOf(db, 'bulletins', bulletinsId), strategyMark, mediaMark].join(' '), () =>
            countsOf(plans.bulletins(db, bulletinsId)),
          )
        : NONE;
      const executionId = findExecutionOf(db, dossierId);
      const agreementsId = findAgreementsOf(db, dossierId);
      const agreementsMark = agreementsId ? markOf(db, 'agreements', agreementsId) : '';
      const ofAgreements = agreementsId
        ? counts(agreementsId, [agreementsMark, programMark, mediaMark, budgetMark, day].join(' '), () =>
            countsOf(plans.agreements(db, agreementsId)),
          )
        : NONE;
      const ofExecution = executionId
        ? counts(
            executionId,
            [markOf(db, 'execution', executionId), programMark, mediaMark, budgetMark, agreementsMark, day].join(' '),
            () => countsOf(plans.execution(db, executionId)),
          )
        : NONE;
      return {
        dossierId,
        programId,
        programName: headline.programName,
        fiscalYear: headline.fiscalYear,
        ...course,
        documents: dossierDocuments(db, headline),
        findings: sumOf([
          ofRecord,
          ofBudget,
          ofDiagnosis,
          ofProgram,
          ofStrategy,
          ofMedia,
          ofAgreements,
          ofExecution,
          ofBulletins,
        ]),
        budget: { ...budget, shared: headline.budgetShared },
        archived: headline.archived,
        closedOn: readYearClosed(db, dossierId)?.on ?? '',
        changedAt: headline.changedAt,
        changedBy: headline.changedBy,
      };
    });
  };
  return {
    ofAll,
    of: (db, dossierId) => {
      const [summary] = ofAll(db, [readDossierHeadline(db, dossierId)]);
      if (!summary) throw new Error('A headline without its summary');
      return summary;
    },
    findings: (db, dossierId) => {
      const { programId, budgetId, diagnosisId, annualProgramId, strategyId, mediaPlanId } = readDossierHeadline(
        db,
        dossierId,
      );
      const agreementsId = findAgreementsOf(db, dossierId);
      const executionId = findExecutionOf(db, dossierId);
      const bulletinsId = findBulletinsOf(db, dossierId);
      return dossierFindings({
        record: checkRecord(db, programId),
        budget: checkBudgetOf(db, budgetId),
        ...(diagnosisId === null ? {} : { diagnosis: plans.diagnosis(db, diagnosisId) }),
        ...(annualProgramId === null ? {} : { 'annual-program': plans.annualProgram(db, annualProgramId) }),
        ...(strategyId === null ? {} : { strategy: plans.strategy(db, strategyId) }),
        ...(mediaPlanId === null ? {} : { 'media-plan': plans.mediaPlan(db, mediaPlanId) }),
        ...(agreementsId === undefined ? {} : { agreements: plans.agreements(db, agreementsId) }),
        ...(executionId === undefined ? {} : { execution: plans.execution(db, executionId) }),
        ...(bulletinsId === undefined ? {} : { bulletins: plans.bulletins(db, bulletinsId) }),
      });
    },
  };
};

type Counts = DossierSummary['findings'];
type BudgetPart = Omit<DossierSummary['budget'], 'shared'>;
type CoursePart = Pick<
  DossierSummary,
  'procedureTitle' | 'procedureVersionNumber' | 'procedureVersionLabel' | 'state' | 'current' | 'held' | 'sent'
>;

const coursePart = (
  content: DossierContent,
  procedure: Parameters<typeof courseOf>[1] & Parameters<typeof documentsHeld>[1],
  day: IsoDate,
): Pick<CoursePart, 'state' | 'current' | 'held' | 'sent'> => {
  const course = courseOf(content, procedure, day);
  const { current } = course;
  return {
    state: course.state === 'finished' ? 'finished' : 'in-course',
    current: current && summaryOfStep(current, currentStep(content)?.officerName ?? ''),
    held: documentsHeld(content, procedure, day),
    sent: wasSent(content, procedure),
  };
};

const summaryOfStep = (activity: CourseActivity, officerAtStart: string): DossierSummary['current'] => ({
  activityId: activity.activityId,
  number: activity.number,
  description: activity.description,
  postName: activity.postName,
  officerName: activity.officerName || officerAtStart,
  round: activity.round,
  returned: activity.cameBack,
  workspace: activity.workspace,
});

const budgetPart = (db: ReadableDb, budgetId: string): BudgetPart => {
  const { lines, asked } = readBudgetHeadlines(db, budgetId)[0] ?? { lines: 0, asked: 0 };
  return { lines, asked, recorded: hasRecords(readBudgetContent(db, budgetId)) };
};

const countsOf = (findings: readonly Finding[]): Counts => ({
  blocking: findings.filter(({ severity }) => severity === 'blocking').length,
  warning: findings.filter(({ severity }) => severity === 'warning').length,
});

const sumOf = (all: readonly Counts[]): Counts => ({
  blocking: all.reduce((sum, { blocking }) => sum + blocking, 0),
  warning: all.reduce((sum, { warning }) => sum + warning, 0),
});

const NONE: Counts = { blocking: 0, warning: 0 };

/** Where the journal of a document stands. */
const markOf = (db: ReadableDb, kind: string, id: string): string => {
  const head = headOf(db, { kind, id });
  return head ? `${head.sequence} ${head.at}` : '';
};

/** Keeps the newest answer under each id, and works it out again when its key is another. */
const memory = <T>() => {
  const kept = new Map<string, { readonly key: string; readonly value: T }>();
  return (id: string, key: string, make: () => T): T => {
    const known = kept.get(id);
    if (known?.key === key) return known.value;
    const value = make();
    kept.set(id, { key, value });
    return value;
  };
};
