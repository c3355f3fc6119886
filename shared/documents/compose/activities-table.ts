import { headerCell, linesOf, paragraph, textCell, withNumberColumn } from '#shared/documents/compose/blocks.ts';
import type { Block, Run, TableBlock } from '#shared/documents/model.ts';
import {
  activityCourseWords,
  activityNumberWords,
  courseWords,
  type Wording,
} from '#shared/domain/procedure/course-wording.ts';
import {
  type Activity,
  type ActivityDocument,
  activityNumbers,
  type Branch,
  type ProcedureContent,
} from '#shared/domain/procedure/procedure.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';

/** Rows longer than this may break across pages: keeping them whole would leave half a page white. */
const KEEP_TOGETHER_CHARACTERS = 900;

/** The activities in order, a decision's branches in a table of their own inside the activity's row. */
export const activitiesTable = (
  content: ProcedureContent,
  section: ProfileSection,
  wording: Wording,
  id: string,
): TableBlock => {
  const numbers = activityNumbers(content);
  const posts = new Map(content.post.map((post) => [post.id, post.name]));
  const branches = groupBy(content.branch, (branch) => branch.activityId);
  const documents = groupBy(content.activityDocument, (document) => document.activityId);
  const [number = 'No.', responsible = 'Responsable', description = 'Descripción de la actividad'] = section.columns;
  return {
    kind: 'table',
    id,
    summary: `${section.title}: las ${content.activity.length} actividades en orden, con su responsable`,
    columns: withNumberColumn(number, [0.25, 0.67]),
    headerRows: 1,
    borders: 'grid',
    rows: [
      { keepTogether: true, cells: [headerCell(number), headerCell(responsible), headerCell(description)] },
      ...content.activity.map((activity, index) => {
        const own = branches.get(activity.id) ?? [];
        return {
          keepTogether: length(activity, own) <= KEEP_TOGETHER_CHARACTERS,
          cells: [
            textCell(activityNumberWords(index + 1, wording), { align: 'center' }),
            textCell((activity.postId && posts.get(activity.postId)) || '—'),
            {
              blocks: [
                ...descriptionBlocks(activity, own, wording, numbers),
                ...(own.length > 0 ? [decisionTable(activity, own, wording, numbers, `${id}_d${index + 1}`)] : []),
                ...documentLines(documents.get(activity.id) ?? []),
              ],
            },
          ],
        };
      }),
    ],
  };
};

const descriptionBlocks = (
  activity: Activity,
  branches: readonly Branch[],
  wording: Wording,
  numbers: ReadonlyMap<string, number>,
): readonly Block[] => {
  const course = activityCourseWords(activity, branches.length > 0, wording, numbers);
  const lines = [
    ...linesOf(activity.description),
    ...(activity.predefinedProcedure.trim() === ''
      ? []
      : [`Véase el procedimiento «${activity.predefinedProcedure.trim()}».`]),
  ];
  return lines.map((line, index) =>
    paragraph(index === lines.length - 1 ? withCourse(line, course) : line, 'body', 'left'),
  );
};

/** The course stands in bold after the text that leads to it, as offices write it. */
const withCourse = (text: string, course: string): readonly Run[] => [
  ...(text.trim() === '' ? [] : [{ text: course === '' ? text.trim() : `${text.trim()} ` }]),
  ...(course === '' ? [] : [{ text: course, bold: true }]),
];

const decisionTable = (
  activity: Activity,
  branches: readonly Branch[],
  wording: Wording,
  numbers: ReadonlyMap<string, number>,
  id: string,
): TableBlock => ({
  kind: 'table',
  id,
  summary: `Decisión de la actividad ${numbers.get(activity.id) ?? ''}: respuestas y curso de cada una`,
  columns: [0.26, 0.74],
  headerRows: 1,
  borders: 'grid',
  rows: [
    {
      keepTogether: true,
      cells: [headerCell(activity.question.trim() || '—'), headerCell(wording.thenColumn)],
    },
    ...branches.map((branch) => {
      const lines = linesOf(branch.outcome);
      const course = courseWords(branch, wording, numbers);
      return {
        keepTogether: branch.outcome.length <= KEEP_TOGETHER_CHARACTERS,
        cells: [
          textCell(branch.answer.trim(), { align: 'center' }),
          {
            blocks: lines.map((line, index) =>
              paragraph(index === lines.length - 1 ? withCourse(line, course) : line, 'body', 'left'),
            ),
          },
        ],
      };
    }),
  ],
});

const FLOW_WORDS = { receives: 'Recibe', produces: 'Elabora', files: 'Archiva' } as const;
const FILING_WORDS = {
  definitive: 'archivo definitivo',
  temporary: 'archivo temporal',
  alphabetical: 'archivo alfabético',
} as const;

/** What the activity receives, produces and files, one small line each kind. */
const documentLines = (documents: readonly ActivityDocument[]): readonly Block[] =>
  (['receives', 'produces', 'files'] as const).flatMap((flow) => {
    const titles = documents.filter((document) => document.flow === flow).map(documentWords);
    if (titles.length === 0) return [];
    return [
      paragraph([{ text: `${FLOW_WORDS[flow]}: `, bold: true }, { text: `${titles.join('; ')}.` }], 'note', 'left'),
    ];
  });

const documentWords = ({ title, copies, flow, filing }: ActivityDocument): string => {
  const details = [
    ...(copies > 1 ? [`${copies} tantos`] : []),
    ...(flow === 'files' && filing ? [FILING_WORDS[filing]] : []),
  ];
  const name = title.trim().replace(/\.$/, '') || 'documento sin título';
  return details.length > 0 ? `${name} (${details.join(', ')})` : name;
};

const length = (activity: Activity, branches: readonly Branch[]): number =>
  branches.reduce((sum, branch) => sum + branch.outcome.length + 80, activity.description.length);

const groupBy = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};
