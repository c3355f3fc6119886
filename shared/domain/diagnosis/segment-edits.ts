import type { DiagnosisContent, Segment } from '#shared/domain/diagnosis/diagnosis.ts';

/** Groups of the programme record that no segment stands for yet. */
export const missingGroups = (
  content: Pick<DiagnosisContent, 'segment'>,
  groups: readonly string[],
): readonly string[] => {
  const present = new Set(content.segment.map(({ groupValue }) => groupValue));
  return groups.filter((group) => !present.has(group));
};

/** A segment with nothing known of it. @param groupValue of the programme record's catalogue; '' for one of its own */
export const blankSegment = (groupValue: string): Omit<Segment, 'id' | 'rank'> => ({
  name: groupValue,
  groupValue,
  description: '',
  barriers: [],
  message: '',
  priority: null,
});
