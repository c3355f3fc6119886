import { createHash } from 'node:crypto';
import type { AnnualProgramContent } from '#shared/domain/annual-program/annual-program.ts';
import type { BudgetContent } from '#shared/domain/budget/budget.ts';
import type { IdSource } from '#shared/domain/common/ids.ts';
import { recogniseFile } from '#shared/domain/common/recognise-file.ts';
import type { DiagnosisContent } from '#shared/domain/diagnosis/diagnosis.ts';
import {
  type EntryEvidence,
  type ExecutionContent,
  type ExecutionEntities,
  emptyExecution,
} from '#shared/domain/execution/execution.ts';
import { blankEntry } from '#shared/domain/execution/execution-edits.ts';
import type { MediaPlanContent } from '#shared/domain/media/media-plan.ts';
import { COMMITMENTS, EXPLAINED, LOG_ENTRIES, MEASURED } from '#tests/domain/plans/log-entry-specs.ts';
import { rankAt } from '#tests/domain/plans/realistic-diagnosis.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { jpegOf } from '#tests/photographs/jpeg-of.ts';
import { pngOf } from '#tests/photographs/png-of.ts';
import { smallPdf } from '#tests/photographs/small-pdf.ts';

/** What the log names: the realistic plans of the same dossier. */
type Around = {
  readonly program: Pick<AnnualProgramContent, 'activity' | 'indicator'>;
  readonly diagnosis: Pick<DiagnosisContent, 'segment' | 'territory'>;
  readonly mediaPlan: Pick<MediaPlanContent, 'mediaPlan' | 'line'>;
};

export type EvidenceFile = EntryEvidence & { readonly bytes: Uint8Array };

/**
 * The year of a programme as a department would keep it: 22 entries of every kind from February to November with drawn
 * photographs and small PDF, people by group, insertions, indicators that come out green, yellow and red, and what was never
 * done, with its reason or without. All of it is made up. Spending is in `COMMITMENTS` and `SPENT`.
 * @returns `files` are the evidence rows of the content with their bytes
 */
export const realisticExecution = (
  row: ExecutionContent['execution'][number],
  { program, diagnosis, mediaPlan }: Around,
  newId: IdSource,
): { readonly content: ExecutionContent; readonly files: readonly EvidenceFile[] } => {
  const { fiscalYear } = row;
  const day = (on: string | undefined): string => (on === undefined ? '' : `${fiscalYear}-${on}`);
  const inPlan = mediaPlan.line.filter(({ scenarioId }) => scenarioId === mediaPlan.mediaPlan[0]?.scenarioId);
  const idOf = (rows: readonly { readonly id: string }[], at: number | null | undefined): string | null =>
    at === null || at === undefined ? null : (rows[at]?.id ?? null);
  const entry: ExecutionContent['entry'] = LOG_ENTRIES.map((spec, at) => {
    const {
      on,
      place: [place, territory] = ['', null],
      activity,
      line,
      groups: _groups,
      evidence: _files,
      ...said
    } = spec;
    return {
      ...blankEntry(spec.kind, day(on)),
      id: newId(),
      rank: rankAt(at),
      ...said,
      endDate: day(said.endDate),
      place,
      territoryId: idOf(diagnosis.territory, territory),
      activityId: idOf(program.activity, activity),
      mediaLineId: idOf(inPlan, line),
    };
  });
  const files = LOG_ENTRIES.flatMap(({ on, evidence = [] }, at) =>
    evidence.map(([name, drawing, caption], index): EvidenceFile => {
      const bytes = fileOf(name, drawing);
      return {
        id: newId(),
        rank: rankAt(at * 10 + index),
        entryId: entry[at]?.id ?? '',
        name,
        mime: recogniseFile(name, bytes),
        sha: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.byteLength,
        caption,
        addedOn: day(on),
        addedBy: 'Rosa Ejemplo Prueba',
        bytes,
      };
    }),
  );
  const results = MEASURED.flatMap(([indicator, values, source]) =>
    values.flatMap((value, quarter) => (value === '' ? [] : [{ indicator, month: (quarter + 1) * 3, value, source }])),
  );
  return {
    files,
    content: {
      ...emptyExecution({ ...row, title: `Ejecución ${fiscalYear} · Programa Lluvia en Casa` }),
      entry,
      entryPeople: LOG_ENTRIES.flatMap(({ groups = [] }, at) =>
        groups.map(([segment, people], index) => ({
          id: newId(),
          rank: rankAt(at * 10 + index),
          entryId: entry[at]?.id ?? '',
          segmentId: diagnosis.segment[segment]?.id ?? '',
          people,
        })),
      ),
      entryEvidence: files.map(({ bytes: _bytes, ...evidence }) => evidence),
      indicatorResult: results.map(({ indicator, month, value, source }, at) => ({
        ...{ id: newId(), rank: rankAt(at), indicatorId: program.indicator[indicator]?.id ?? '', month, value },
        ...{ numerator: '', denominator: '', source, note: '' },
      })),
      explanation: EXPLAINED.map(({ activity, line, reason, remedy }, at) => ({
        id: newId(),
        rank: rankAt(at),
        activityId: idOf(program.activity, activity),
        mediaLineId: idOf(inPlan, line),
        reason,
        remedy,
      })),
      publication: publicationsOf(fiscalYear, newId),
    },
  };
};

/** The contracts that the year's money is drawn on, as rows of committed spending. */
export const realisticCommitments = (fiscalYear: number, newId: IdSource): BudgetContent['spending'] =>
  COMMITMENTS.map(([itemCode, on, amount, document, concept], at) => ({
    id: newId(),
    rank: rankAt(at),
    itemCode,
    departmentId: null,
    fundingSourceId: null,
    moment: 'committed',
    date: `${fiscalYear}-${on}`,
    month: Number(on.slice(0, 2)),
    amount,
    document,
    concept,
    commitmentId: null,
  }));

const publicationsOf = (fiscalYear: number, newId: IdSource): ExecutionContent['publication'] =>
  [1, 2, 3].map((quarter): ExecutionContent['publication'][number] => ({
    id: newId(),
    rank: rankAt(quarter),
    quarter,
    role: 'Contratante y solicitante',
    responsibleArea: 'Departamento de Difusión',
    validatedOn: `${fiscalYear}-${String(quarter * 3 + 1).padStart(2, '0')}-10`,
    updatedOn: `${fiscalYear}-${String(quarter * 3 + 1).padStart(2, '0')}-10`,
    note: quarter === 2 ? 'En mayo se suspendió la difusión por la veda electoral ficticia.' : '',
    programName: `Programa anual de comunicación ${fiscalYear} (ficticio)`,
    programApprovedOn: `${fiscalYear}-01-20`,
    programLink: 'https://ejemplo.invalid/programa-anual',
    airtimeMessage: '',
    airtimeLink: '',
  })) satisfies readonly Readonly<Record<keyof ExecutionEntities['publication']['shape'], unknown>>[];

const fileOf = (name: string, drawing: number | string): Uint8Array => {
  if (typeof drawing === 'string') return smallPdf(drawing);
  const scene = drawnScene(drawing, 240 + (drawing % 3) * 60, 200 + (drawing % 2) * 100);
  return name.endsWith('.png') ? pngOf(scene) : jpegOf(scene);
};
