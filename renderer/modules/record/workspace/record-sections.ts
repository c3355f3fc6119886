import type { Finding } from '#shared/domain/common/finding.ts';
import type { ProgramRecord } from '#shared/domain/program-record/program-record.ts';
import { hasAnswer } from '#shared/domain/program-record/program-record-rules.ts';
import type { RecordDefinitions } from '#shared/domain/program-record/record-definitions.ts';
import { HISTORY_SECTION, LEFTOVER_SECTION } from '#shared/domain/program-record/record-reading.ts';

export type SectionEntry = {
  readonly key: string;
  readonly title: string;
  /** «4 de 6»; '' where nothing is counted. */
  readonly count: string;
  /** Findings that ask for something. */
  readonly findings: number;
};

/** The sections of a record as the navigator lists them. */
export const recordSections = (
  content: ProgramRecord,
  definitions: RecordDefinitions,
  findings: readonly Finding[],
): readonly SectionEntry[] => {
  const findingsIn = (key: string) =>
    findings.filter(({ place, severity }) => place.section === key && severity !== 'info').length;
  const sections = definitions.sections.map(({ key, title }): SectionEntry => {
    const fields = definitions.fields.filter((field) => field.section === key);
    const answered = fields.filter((field) => hasAnswer(content, field)).length;
    return { key, title, count: `${answered} de ${fields.length}`, findings: findingsIn(key) };
  });
  return [
    ...(content.leftover.length === 0
      ? []
      : [
          {
            key: LEFTOVER_SECTION,
            title: 'Textos sin lugar',
            count: String(content.leftover.length),
            findings: content.leftover.length,
          },
        ]),
    ...sections,
    {
      key: HISTORY_SECTION,
      title: 'Historia del programa',
      count: content.period.length === 0 ? '' : String(content.period.length),
      findings: findingsIn(HISTORY_SECTION),
    },
  ];
};
