import { authorisationBlocks, type DocumentAuthorisation } from '#shared/documents/compose/authorisation.ts';
import { heading, paragraph, richBlocks } from '#shared/documents/compose/blocks.ts';
import {
  nothing,
  type PlanFrame,
  type PlanPages,
  type PlanSignature,
  planModel,
  planTitle,
} from '#shared/documents/compose/plan-parts.ts';
import { ownTitle } from '#shared/documents/compose/plan-titles.ts';
import { factsTable } from '#shared/documents/compose/program-record-tables.ts';
import { campaignSheets } from '#shared/documents/compose/strategy-campaigns.ts';
import { checklistBlocks } from '#shared/documents/compose/strategy-materials.ts';
import { strategyMediaBlocks } from '#shared/documents/compose/strategy-media.ts';
import {
  campaignListBlocks,
  reachBlocks,
  reasonBlocks,
  topicBlocks,
} from '#shared/documents/compose/strategy-overview.ts';
import type { Block, DocumentModel } from '#shared/documents/model.ts';
import { formatLongDate } from '#shared/domain/common/dates.ts';
import { isBlank, type RichText } from '#shared/domain/common/rich-text.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import type { Institution } from '#shared/domain/institution/institution.ts';
import type { CommunicationLists } from '#shared/domain/media/media-catalogue.ts';
import type { MediaSummary } from '#shared/domain/media/media-summary.ts';
import type { MaterialCheckDefinition } from '#shared/domain/strategy/material-checks.ts';
import { STRATEGY_SIGNATURE_ROLES } from '#shared/domain/strategy/signature-roles.ts';
import { type StrategyContent, strategyOf } from '#shared/domain/strategy/strategy.ts';

/** What a strategy prints: its content, and what this names by id as it stands, or stood when it was authorised. */
export type StrategyInput = {
  readonly content: StrategyContent;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory' | 'conclusion'>;
  /** Strategies of the annual programme; none where there is no programme yet. */
  readonly program: readonly { readonly id: string; readonly text: string }[];
  /** The whole checklist of materials; what is in force follows from the year. */
  readonly checks: readonly MaterialCheckDefinition[];
  readonly campaignKinds: CommunicationLists['campaignKinds'];
  /** Of the dossier's media plan; null where there is none yet. */
  readonly media: MediaSummary | null;
  /** Name of each item's code that the media plan charges; a code without name stands alone. */
  readonly itemNames: ReadonlyMap<string, string>;
  readonly programName: string;
  readonly institution: Institution;
  /** Of an authorised strategy; without it BORRADOR stands across the page. */
  readonly authorisation?: DocumentAuthorisation;
};

const TITLE = 'Estrategia de comunicación';

/** «Estrategia de comunicación»: what is to be said, to whom and why, with a sheet for each campaign and its materials. */
export const composeStrategy = (input: StrategyInput): DocumentModel => {
  const { content, programName, institution, authorisation } = input;
  const { title, fiscalYear } = strategyOf(content);
  const frame: PlanFrame = {
    title: TITLE,
    name: ownTitle(title, TITLE, fiscalYear, programName),
    programName,
    fiscalYear,
    institution,
    watermark: authorisation === undefined,
  };
  return planModel(frame, [
    {
      orientation: 'portrait',
      blocks: [
        ...planTitle(frame),
        ...dataBlocks(input),
        { kind: 'spacer', heightMm: 5 },
        { kind: 'contents', title: 'Contenido', levels: 2 },
        { kind: 'page-break' },
      ],
    },
    ...partsOf(input),
  ]);
};

/** What the form of a yearly strategy asks first. */
const dataBlocks = ({ content, programName, institution, authorisation }: StrategyInput): readonly Block[] => {
  const { fiscalYear, preparedOn } = strategyOf(content);
  const prepared = content.signatory.filter(({ role }) => role === 'prepared');
  return factsTable(
    [
      {
        label: 'Dependencia o entidad',
        text: [institution.name, institution.subtitle].filter((text) => text.trim() !== '').join('\n'),
      },
      { label: 'Programa', text: programName },
      { label: 'Ejercicio', text: String(fiscalYear) },
      { label: 'Fecha de elaboración', text: formatLongDate(preparedOn) },
      {
        label: 'Responsable',
        text: prepared
          .map(({ name, position }) => [name, position].filter((text) => text.trim() !== '').join(', '))
          .join('\n'),
      },
      {
        label: 'Estado',
        text: authorisation === undefined ? 'Borrador, sin autorizar' : `Autorizada, versión ${authorisation.version}`,
      },
    ],
    'estrategia_datos',
    'Datos generales de la estrategia',
  );
};

type Part = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] };

const partsOf = (input: StrategyInput): readonly PlanPages[] => {
  const parts: readonly Part[] = [
    { id: 'objetivos', title: 'Misión, visión y objetivos', blocks: purposeBlocks(input.content) },
    { id: 'temas', title: 'Programas, objetivos estratégicos y temas', blocks: topicBlocks(input.content) },
    { id: 'campanas', title: 'Campañas del año', blocks: campaignListBlocks(input.content) },
    { id: 'razones', title: 'De los hallazgos y las estrategias a las campañas', blocks: reasonBlocks(input) },
    { id: 'grupos', title: 'Grupos a los que se dirige cada campaña', blocks: reachBlocks(input) },
    { id: 'medios', title: 'Resumen de medios', blocks: strategyMediaBlocks(input) },
  ];
  const [sheets, checklist] = [parts.length + 1, parts.length + 2];
  return [
    ...parts.map(({ id, title, blocks }, index): PlanPages => {
      return {
        orientation: 'portrait',
        blocks: [heading(`estrategia_${id}`, 1, `${index + 1}.`, title), ...blocks],
      };
    }),
    {
      orientation: 'portrait',
      blocks: [
        { kind: 'page-break' },
        heading('estrategia_fichas', 1, `${sheets}.`, 'Fichas de las campañas'),
        ...campaignSheets(input, sheets),
        { kind: 'page-break' },
        heading('estrategia_lista', 1, `${checklist}.`, 'Con qué se revisó cada material'),
        ...checklistBlocks(input),
        { kind: 'page-break' },
        ...authorisationBlocks('estrategia', input.authorisation),
        heading('estrategia_firmantes', 1, '', 'Firmas'),
        paragraph(
          'Las personas que firman hacen constar que la estrategia se elaboró, se revisó y recibe el visto bueno para el ejercicio señalado.',
        ),
        { kind: 'signatures', id: 'estrategia_firmas', people: strategySignatures(input.content) },
      ],
    },
  ];
};

const purposeBlocks = (content: StrategyContent): readonly Block[] => {
  const { mission, vision, institutionalObjective, objective, planAxes } = strategyOf(content);
  const axes = planAxes
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return [
    ...written('Misión', mission),
    ...written('Visión', vision),
    ...written('Objetivo institucional', institutionalObjective),
    ...written('Objetivo de la estrategia de comunicación', objective),
    paragraph('Ejes del plan de desarrollo', 'subheading'),
    ...(axes.length === 0 ? [notYet] : axes.map((line) => paragraph(line, 'body', 'left'))),
  ];
};

const written = (title: string, text: RichText): readonly Block[] => [
  paragraph(title, 'subheading'),
  ...(isBlank(text) ? [notYet] : richBlocks(text)),
];

const notYet = nothing('Todavía no se ha escrito.');

/** Every role in its order, each with who signs; a role that nobody took keeps its line, one of its own goes last. */
const strategySignatures = ({ signatory }: Pick<StrategyContent, 'signatory'>): readonly PlanSignature[] => {
  const known = STRATEGY_SIGNATURE_ROLES.flatMap(({ key, title }): readonly PlanSignature[] => {
    const people = signatory.filter(({ role }) => role === key);
    return people.length === 0
      ? [{ role: title, name: '', position: '' }]
      : people.map(({ name, position }) => ({ role: title, name, position }));
  });
  const keys: ReadonlySet<string> = new Set(STRATEGY_SIGNATURE_ROLES.map(({ key }) => key));
  return [
    ...known,
    ...signatory.filter(({ role }) => !keys.has(role)).map(({ role, name, position }) => ({ role, name, position })),
  ];
};
