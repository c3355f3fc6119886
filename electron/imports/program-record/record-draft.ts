import type { RichText } from '#shared/domain/common/rich-text.ts';
import type { RecordRow } from '#shared/domain/program-record/program-record.ts';

export type DraftContact = {
  readonly role: 'contact' | 'official';
  person: string;
  post: string;
  area: string;
  organisation: string;
};
export type DraftPhone = { areaCode: string; number: string; extension: string };
export type DraftEmail = { readonly address: string };
export type DraftValue = { readonly fieldKey: string; readonly value: string };
export type DraftRow = DraftContact | DraftPhone | DraftEmail | DraftValue;

/** A number in square brackets at a word of a field: it leads to the list of links. */
export type DraftReference = { readonly number: number; readonly fieldKey: string; readonly row: DraftRow | null };

/** What was understood of a published record, before it has ids. */
export type RecordDraft = {
  readonly scalars: { -readonly [K in Exclude<keyof RecordRow, 'id' | 'objective'>]: string };
  objective: RichText;
  readonly values: DraftValue[];
  readonly contacts: DraftContact[];
  readonly phones: DraftPhone[];
  readonly emails: DraftEmail[];
  readonly links: { readonly number: number | null; readonly url: string }[];
  readonly references: DraftReference[];
  readonly leftovers: { readonly text: string; readonly hint: string }[];
  readonly notes: string[];
  /** Words of the source that were understood and are printed anyway: labels, headings, dates in words. */
  readonly consumed: string[];
};

export const emptyRecordDraft = (): RecordDraft => ({
  scalars: {
    name: '',
    description: '',
    webPage: '',
    agency: '',
    startYear: '',
    targetPopulation: '',
    capturedOn: '',
    sourceUrl: '',
    recordNumber: '',
    portal: '',
  },
  objective: [],
  values: [],
  contacts: [],
  phones: [],
  emails: [],
  links: [],
  references: [],
  leftovers: [],
  notes: [],
  consumed: [],
});

export const leave = (draft: RecordDraft, text: string, hint: string): void => {
  if (text.trim() !== '') draft.leftovers.push({ text: text.trim(), hint });
};
