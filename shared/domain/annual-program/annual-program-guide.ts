import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import { checkAnnualProgram, type ProgramCheckContext } from '#shared/domain/annual-program/annual-program-rules.ts';
import { activityQuestions } from '#shared/domain/annual-program/guide-activities.ts';
import { indicatorQuestions } from '#shared/domain/annual-program/guide-indicators.ts';
import { objectiveQuestions } from '#shared/domain/annual-program/guide-objectives.ts';
import type { ProgramProfile } from '#shared/domain/annual-program/program-profile.ts';
import { segmentMatrix } from '#shared/domain/annual-program/segment-matrix.ts';
import { assertNever } from '#shared/domain/common/assert-never.ts';
import type { FindingPlace } from '#shared/domain/common/finding.ts';
import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { Guideline } from '#shared/domain/review/guideline.ts';

export type ProgramGuideContext = Omit<ProgramCheckContext, 'guidelines'> & {
  readonly profile: ProgramProfile;
  readonly guidelines: readonly (Guideline & { readonly title: string })[];
};

type Section = ProgramProfile['sections'][number];

/** The questions of an annual programme, in the order of its profile; who answers all of them has finished it. */
export const annualProgramGuide = (
  content: AnnualProgramContent,
  context: ProgramGuideContext,
): readonly GuideQuestion[] => {
  const findings = checkAnnualProgram(content, context);
  return context.profile.sections.flatMap((section): readonly GuideQuestion[] => {
    switch (section.kind) {
      case 'cover':
        return [titleQuestion(content, section)];
      case 'text':
      case 'annexes':
        return [textQuestion(content, section)];
      case 'objectives':
        return objectiveQuestions(content, context.diagnosis, section.title);
      case 'schedule':
        return activityQuestions(content, section.title, context.lines.length > 0);
      case 'segments':
        return segmentQuestion(content, context, section);
      case 'budget':
        return budgetQuestion(content, context, section);
      case 'indicators':
        return indicatorQuestions(content, context.profile.indicatorForm, section.title, findings);
      case 'compliance':
        return context.guidelines.map((guideline) => guidelineQuestion(content, guideline, section));
      case 'signatures':
        return context.profile.signatureRoles.map((role) => roleQuestion(content, role, section));
      case 'summary':
      case 'diagnosis':
        return [];
      default:
        return assertNever(section.kind);
    }
  });
};

/** What a question is about: its kind, and the row or section that it names. */
export type ProgramQuestion = { readonly kind: string; readonly id: string; readonly part: string };

/** «activity:<id>:who» → kind, id and part. */
export const programQuestion = (key: string): ProgramQuestion => {
  const [kind = '', id = '', part = ''] = key.split(':');
  return { kind, id, part };
};

/** The question that answers a place of the programme; undefined where none does. */
export const questionAtProgramPlace = (
  questions: readonly GuideQuestion[],
  { section, rowId, field }: FindingPlace,
): string | undefined => {
  const text = questions.find(({ key }) => key === `text:${section}`);
  if (text) return text.key;
  const own = rowId === undefined ? [] : questions.filter(({ key }) => programQuestion(key).id === rowId);
  const wanted = own.find(({ key }) => programQuestion(key).part === PARTS[field ?? '']) ?? own[0];
  const asked = wanted ?? questions.find(({ key }) => key === field);
  return (asked ?? questions.find(({ key }) => KINDS[section]?.includes(programQuestion(key).kind)))?.key;
};

/** The place of the programme that a question answers. */
export const placeOfProgramQuestion = (key: string): FindingPlace => {
  const { kind, id, part } = programQuestion(key);
  const section = Object.entries(KINDS).find(([, kinds]) => kinds.includes(kind))?.[0] ?? 'cover';
  const field = Object.entries(PARTS).find(([, one]) => part !== '' && one === part)?.[0];
  if (kind === 'text') return { section: id };
  if (id === '') return { section, field: kind };
  return { section, rowId: id, ...(field === undefined ? {} : { field }) };
};

/** Kinds of questions of each section as findings call it. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  cover: ['title'],
  objectives: ['general', 'specific', 'conclusion', 'strategies'],
  activities: ['activity', 'activities'],
  segments: ['segments'],
  budget: ['budget'],
  indicators: ['indicator', 'indicators'],
  compliance: ['guideline'],
  signatures: ['role'],
};

/** Part of an activity's or indicator's questions that asks for a field; the first field of a part is where it begins. */
const PARTS: Readonly<Record<string, string>> = {
  name: 'what',
  description: 'what',
  strategyId: 'what',
  responsiblePost: 'who',
  territories: 'where',
  segments: 'whom',
  unit: 'when',
  g01: 'when',
  lines: 'money',
  baseline: 'measure',
  annualGoal: 'measure',
  greenFrom: 'measure',
  verification: 'proof',
};

const printsIn = (section: Section): string => `Programa anual, apartado «${section.title}»`;

const titleQuestion = ({ annualProgram: [row] }: AnnualProgramContent, section: Section): GuideQuestion => ({
  key: 'title',
  section: section.title,
  title: '¿Cómo se titula el programa anual?',
  why: 'El título encabeza la portada, las páginas y los oficios con que se envía.',
  example: 'Programa anual 2027 · Huertos de Barrio',
  prints: 'Portada y encabezado de cada página',
  state: (row?.title ?? '').trim() === '' ? 'open' : 'answered',
});

const textQuestion = ({ sectionText }: AnnualProgramContent, section: Section): GuideQuestion => {
  const written = !isBlank(sectionText.find(({ sectionKey }) => sectionKey === section.key)?.body ?? []);
  return {
    key: `text:${section.key}`,
    section: section.title,
    title: section.kind === 'annexes' ? '¿Qué se acompaña en anexos?' : `¿Qué dice el apartado «${section.title}»?`,
    why: section.help,
    example:
      section.kind === 'annexes'
        ? 'Directorio ficticio de huertos; croquis de los módulos.'
        : 'Dos o tres párrafos en palabras sencillas. Puede pegarlos desde Word.',
    prints: printsIn(section),
    state: written ? 'answered' : section.kind === 'annexes' ? 'optional' : 'open',
  };
};

const segmentQuestion = (
  content: AnnualProgramContent,
  { diagnosis }: ProgramGuideContext,
  section: Section,
): readonly GuideQuestion[] => {
  const rows = segmentMatrix(content, diagnosis);
  if (rows.length === 0) return [];
  const missed = rows.filter(({ reached }) => !reached).length;
  return [
    {
      key: 'segments',
      section: section.title,
      title: '¿Se alcanza a todos los grupos?',
      why: 'Un grupo se alcanza cuando una actividad dirigida a él dice dónde, en qué meses y cuánto. «Población en general» no cubre a ningún otro. Lo que no se alcanza se justifica al enviar.',
      example: 'Las pláticas en centros de barrio se dirigen también al grupo «Personas mayores (ficticio)».',
      prints: printsIn(section),
      state: missed > 0 ? 'open' : 'answered',
    },
  ];
};

const budgetQuestion = (
  content: AnnualProgramContent,
  { lines }: ProgramGuideContext,
  section: Section,
): readonly GuideQuestion[] => {
  if (lines.length === 0) return [];
  const left = new Map(lines.map(({ id, annual }) => [id, annual]));
  for (const { lineId, amount } of content.activityLine) left.set(lineId, (left.get(lineId) ?? 0) - amount);
  const broken = [...left.values()].some((amount) => amount < 0);
  return [
    {
      key: 'budget',
      section: section.title,
      title: '¿Cada peso tiene su actividad?',
      why: 'Lo que las actividades usan debe caber en los renglones del presupuesto; lo que quede sin actividad se ve aquí y se justifica al enviar.',
      example: 'De «Impresión de carteles», $60,000.00 para las pláticas y $30,000.00 para las jornadas.',
      prints: printsIn(section),
      state: broken || content.activityLine.length === 0 ? 'open' : 'answered',
    },
  ];
};

const guidelineQuestion = (
  { compliance }: AnnualProgramContent,
  guideline: ProgramGuideContext['guidelines'][number],
  section: Section,
): GuideQuestion => {
  const row = compliance.find(({ guidelineId }) => guidelineId === guideline.id);
  return {
    key: `guideline:${guideline.id}`,
    section: section.title,
    title: `¿Cómo cumple el programa con «${guideline.numeral.trim() || guideline.document.trim() || guideline.title}»?`,
    why: guideline.requirement,
    example: 'Cumple. Evidencia: apartado «Presentación», segundo párrafo, y los materiales de la actividad 2.',
    prints: `${printsIn(section)} y hoja de cumplimiento`,
    state: row && row.answer !== null ? 'answered' : 'open',
  };
};

const roleQuestion = (
  { signatory }: AnnualProgramContent,
  { key, title }: ProgramProfile['signatureRoles'][number],
  section: Section,
): GuideQuestion => ({
  key: `role:${key}`,
  section: section.title,
  title: `¿Quién firma en «${title}»?`,
  why: 'Quien elabora no autoriza. La línea para la firma sale aunque nadie se nombre.',
  example: 'Luis Ejemplo, Dirección de Planeación',
  prints: printsIn(section),
  state: signatory.some(({ role, name }) => role === key && name.trim() !== '') ? 'answered' : 'open',
});
