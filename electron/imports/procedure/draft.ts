import type { SourceBlock } from '#electron/imports/source-blocks.ts';
import type { RichText } from '#shared/domain/common/rich-text.ts';

/** Where a text says that the course goes. Numbers are those of the source, not ours. */
export type Jump =
  | { readonly kind: 'next' }
  | { readonly kind: 'activity'; readonly number: number }
  | { readonly kind: 'end' };

export type DraftBranch = { readonly answer: string; readonly outcome: string; readonly jump: Jump | null };

export type DraftActivity = {
  /** The number that the source prints, null where it numbers nothing. */
  number: number | null;
  post: string;
  description: string;
  question: string;
  branches: DraftBranch[];
  jump: Jump | null;
  documents: string[];
};

/** What was understood of a source, before it has ids. Filled section by section. */
export type Draft = {
  title: string;
  code: string;
  areaName: string;
  versionLabel: string;
  documentedOn: string;
  updatedOn: string;
  authorisedOn: string;
  limitStart: string;
  limitEnd: string;
  readonly texts: Map<string, RichText>;
  readonly areas: string[];
  readonly activities: DraftActivity[];
  readonly responsibilities: { document: string; functions: RichText }[];
  readonly collaborators: { group: 'advisor' | 'unit'; name: string; role: string }[];
  readonly definitions: { term: string; meaning: string }[];
  readonly references: { code: string; title: string }[];
  readonly forms: { code: string; title: string }[];
  readonly revisions: { date: string; subject: string; summary: string }[];
  readonly annexes: { title: string; alt: string; image: Uint8Array | null }[];
  readonly signatories: { role: string; name: string; position: string }[];
  readonly leftovers: { text: string; hint: string }[];
  readonly notes: string[];
  /** Words of the source that were understood and are printed by the profile: headings, column titles, «Aplica…». */
  readonly consumed: string[];
};

export const emptyDraft = (): Draft => ({
  title: '',
  code: '',
  areaName: '',
  versionLabel: '',
  documentedOn: '',
  updatedOn: '',
  authorisedOn: '',
  limitStart: '',
  limitEnd: '',
  texts: new Map(),
  areas: [],
  activities: [],
  responsibilities: [],
  collaborators: [],
  definitions: [],
  references: [],
  forms: [],
  revisions: [],
  annexes: [],
  signatories: [],
  leftovers: [],
  notes: [],
  consumed: [],
});

/** A recognised section of the source: the profile's section key, the words of its heading, and what stands under it. */
export type SourceSection = {
  readonly key: string;
  readonly heading: string;
  readonly blocks: readonly SourceBlock[];
};
