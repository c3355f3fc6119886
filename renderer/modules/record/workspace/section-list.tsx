import type { SectionEntry } from '#renderer/modules/record/workspace/record-sections.ts';
import { SectionNav } from '#renderer/ui/section-nav.tsx';

type Props = {
  readonly sections: readonly SectionEntry[];
  readonly at: string;
  readonly onGo: (section: string) => void;
};

/** The sections of the record with how much of each is filled in, and where something is missing. */
export const SectionList = ({ sections, at, onGo }: Props) => (
  <SectionNav
    label="Secciones de la ficha"
    width="13.5rem"
    mayHide
    entries={sections.map(({ findings, ...section }) => ({ ...section, warnings: findings }))}
    at={at}
    onGo={onGo}
  />
);
