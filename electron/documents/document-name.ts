import type { BudgetSource } from '#electron/documents/budget-findings.ts';
import type { DocumentSource } from '#electron/documents/document-builder.ts';
import { printedAgreement } from '#shared/documents/compose/agreement-paper.ts';
import { printedBulletin } from '#shared/documents/compose/bulletin.ts';
import { letterHeadline } from '#shared/documents/compose/letter.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import { AGREEMENT_KIND_NAMES } from '#shared/domain/agreements/agreement-states.ts';
import { budgetOf } from '#shared/domain/budget/budget.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import { monthName } from '#shared/domain/common/fiscal-year.ts';
import { executionOf } from '#shared/domain/execution/execution.ts';
import { coverOf } from '#shared/domain/procedure/procedure.ts';
import { recordOf } from '#shared/domain/program-record/program-record.ts';

/** A file name that Windows accepts: the code and the title, or what there is of them. */
export const documentName = (source: DocumentSource, extension: string): string => {
  const { title, code, fallback } = nameParts(source);
  const stem = [code, title]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
  const safe = (stem || fallback)
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .toWellFormed()
    .replace(/[. ]+$/, '')
    .trim();
  return `${RESERVED.test(safe) || safe === '' ? fallback : safe}.${extension}`;
};

type NameParts = { readonly title: string; readonly code: string; readonly fallback: string };

const nameParts = (source: DocumentSource): NameParts => {
  switch (source.kind) {
    case 'procedure':
      return { ...coverOf(source.content), fallback: 'Procedimiento' };
    case 'manual':
      return { ...(source.manual.manual[0] ?? { title: '', code: '' }), fallback: 'Manual de procedimientos' };
    case 'budget':
      return budgetNameParts(source, 'Anteproyecto', 'Anteproyecto de presupuesto');
    case 'distribution':
      return budgetNameParts(source, 'Distribución', 'Distribución por partidas');
    case 'program-record': {
      const name = recordOf(source.content).name.trim();
      return { title: name, code: name === '' ? '' : 'Ficha', fallback: 'Ficha del programa' };
    }
    case 'diagnosis':
      return planNameParts(source.content.diagnosis[0], 'Diagnóstico', source.programName);
    case 'annual-program':
      return planNameParts(source.content.annualProgram[0], 'Programa anual', source.programName);
    case 'compliance': {
      const parts = planNameParts(source.content.annualProgram[0], 'Programa anual', source.programName);
      const year = source.content.annualProgram[0]?.fiscalYear ?? '';
      return { ...parts, code: `Cumplimiento de lineamientos ${year}`, fallback: 'Cumplimiento de lineamientos' };
    }
    case 'strategy':
      return planNameParts(source.content.strategy[0], 'Estrategia de comunicación', source.programName);
    case 'media-plan':
      return planNameParts(source.content.mediaPlan[0], 'Plan de medios', source.programName);
    case 'insertion-order': {
      const year = source.content.mediaPlan[0]?.fiscalYear ?? '';
      const code = `${source.outlet === null ? 'Órdenes' : 'Orden'} de inserción ${year}`.trim();
      return { title: source.outlet ?? source.programName, code, fallback: code };
    }
    case 'letter': {
      const { title, folio } = letterHeadline(source);
      return { title: folio, code: title, fallback: title };
    }
    case 'directory':
      return { title: source.institution.name, code: 'Directorio', fallback: 'Directorio' };
    case 'agreement': {
      const agreement = printedAgreement(source);
      const kind = AGREEMENT_KIND_NAMES[agreement.kind];
      const number = agreement.number.trim();
      return { title: number === '' ? agreement.title : '', code: `${kind} ${number}`, fallback: kind };
    }
    case 'progress': {
      const code = `Informe de avance ${executionOf(source.content).fiscalYear} a ${monthName(source.upTo)}`;
      return { title: source.programName, code, fallback: code };
    }
    case 'bulletin': {
      const { number, title } = printedBulletin(source);
      return { title: number.trim() === '' ? title : '', code: `Boletín ${number}`, fallback: 'Boletín' };
    }
    case 'transparency': {
      const { fiscalYear, quarter } = source.period;
      const code = `Transparencia ${fiscalYear} trimestre ${quarter}`;
      return { title: source.programName, code, fallback: code };
    }
    case 'consolidated': {
      const code = `Consolidado ${source.consolidated.fiscalYear}`;
      return { title: source.institution.name, code, fallback: code };
    }
    default:
      return assertNever(source);
  }
};

/** «Anteproyecto 2026 Dirección de Prueba»: a year's files stand together in a folder. */
const budgetNameParts = ({ content }: BudgetSource, word: string, fallback: string): NameParts => {
  const { title, directorate, fiscalYear } = budgetOf(content);
  const year = String(fiscalYear);
  const name = (title.trim() || directorate.trim()).replace(year, ' ').replace(/\s+/g, ' ').trim();
  const own = name.toLowerCase().startsWith(word.toLowerCase());
  return own
    ? { title: year, code: name, fallback }
    : { title: name, code: `${word} ${year}`, fallback: `${fallback} ${year}` };
};

/** «Programa anual 2026 Tianguis»: the word and the year once, also where the title says them. */
const planNameParts = (
  row: { readonly title: string; readonly fiscalYear: number } | undefined,
  word: string,
  programName: string,
): NameParts => {
  const year = String(row?.fiscalYear ?? '');
  const own = ownTitle(row?.title ?? '', word, row?.fiscalYear ?? 0, programName);
  const code = `${word} ${year}`.trim();
  return { title: own || programName, code, fallback: code };
};

/** Device names of Windows, with or without extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
