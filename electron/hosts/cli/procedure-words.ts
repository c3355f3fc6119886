import { table } from '#electron/hosts/cli/terminal.ts';
import { plainText } from '#shared/domain/common/rich-text.ts';
import {
  activityCourseWords,
  activityNumberWords,
  courseWords,
  sectionNumberWords,
} from '#shared/domain/procedure/course-wording.ts';
import { activityNumbers, branchesOf, coverOf } from '#shared/domain/procedure/procedure.ts';
import { documentProperties, type ProcedureVersion } from '#shared/domain/procedure/procedure-version.ts';
import type { ProcedureProfile } from '#shared/domain/procedure/profile.ts';
import type { OpenedProcedure, ProcedureSummary } from '#shared/ipc/procedure-channels.ts';

export const procedureLines = (procedures: readonly ProcedureSummary[]): string =>
  procedures.length === 0
    ? 'No hay procedimientos. Para empezar: cauce sample, o cauce procedure import ARCHIVO'
    : table([
        ['ID', 'CLAVE', 'VERSIÓN', 'ESTADO', 'TÍTULO'],
        ...procedures.map((one) => [
          one.procedureId,
          one.code || 'S/R',
          String(one.newest.number),
          stateWords(one.newest),
          one.title || '(sin título)',
        ]),
      ]);

/** A procedure on a terminal: cover, free texts, activities with their course. */
export const procedureWords = (opened: OpenedProcedure, profile: ProcedureProfile): string => {
  const { content, version } = opened;
  const cover = coverOf(content);
  return [
    `${cover.title || '(sin título)'}`,
    `Clave: ${cover.code || 'S/R'}   Área: ${cover.areaName}   Guía: ${profile.name}`,
    `Versión ${version.number} (${stateWords(version)}): ${version.id}`,
    ...profile.sections.flatMap((section) => {
      const text = content.sectionText.find((one) => one.sectionKey === section.key);
      return text
        ? ['', `${sectionNumberWords(section, profile.wording)} ${section.title}`.trim(), plainText(text.body)]
        : [];
    }),
    '',
    'Actividades',
    ...activityLines(opened, profile),
  ].join('\n');
};

const activityLines = ({ content }: OpenedProcedure, profile: ProcedureProfile): readonly string[] => {
  const numbers = activityNumbers(content);
  const posts = new Map(content.post.map((post) => [post.id, post.name]));
  return content.activity.flatMap((activity) => {
    const branches = branchesOf(content, activity.id);
    const course = activityCourseWords(activity, branches.length > 0, profile.wording, numbers);
    return [
      `${activityNumberWords(numbers.get(activity.id) ?? 0, profile.wording)} ${posts.get(activity.postId ?? '') ?? '(sin responsable)'}: ${activity.description}`,
      ...(activity.question ? [`    ${activity.question}`] : []),
      ...branches.map(
        (one) =>
          `    ${one.answer}: ${[one.outcome, courseWords(one, profile.wording, numbers)].filter(Boolean).join(' ')}`,
      ),
      ...(course ? [`    ${course}`] : []),
    ];
  });
};

const stateWords = (version: ProcedureVersion): string => {
  if (version.stage === 'draft') return 'borrador';
  const { vigente, actualizado, obsoleto, dictaminado } = documentProperties(version);
  const words = [
    vigente ? 'vigente' : 'sustituido',
    actualizado ? 'actualizado' : '',
    obsoleto ? 'obsoleto' : '',
    dictaminado ? 'dictaminado' : '',
  ];
  return words.filter(Boolean).join(', ');
};
