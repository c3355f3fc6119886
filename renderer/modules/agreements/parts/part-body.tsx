import type { ReactNode } from 'react';
import { partWords } from '#renderer/modules/agreements/agreement-parts.ts';
import { CoursePart } from '#renderer/modules/agreements/course/course-part.tsx';
import { FilesPart } from '#renderer/modules/agreements/files/files-part.tsx';
import { LedgerPart } from '#renderer/modules/agreements/ledger/ledger-part.tsx';
import { ClausesPart } from '#renderer/modules/agreements/parts/clauses-part.tsx';
import { DataPart } from '#renderer/modules/agreements/parts/data-part.tsx';
import { PartiesPart } from '#renderer/modules/agreements/parts/parties-part.tsx';
import { PromisesPart } from '#renderer/modules/agreements/parts/promises-part.tsx';
import { TerritoryPart } from '#renderer/modules/agreements/parts/territory-part.tsx';
import { TiesPart } from '#renderer/modules/agreements/parts/ties-part.tsx';
import { SectionLayout } from '#renderer/ui/section-layout.tsx';

/** The part of the agreement that is worked in. */
export const PartBody = ({ part }: { readonly part: string }) => {
  switch (part) {
    case 'parties':
      return <PartiesPart />;
    case 'promises':
      return <PromisesPart />;
    case 'ties':
      return <Framed part={part} body={<TiesPart />} />;
    case 'territory':
      return <Framed part={part} body={<TerritoryPart />} />;
    case 'clauses':
      return <Framed part={part} body={<ClausesPart />} />;
    case 'files':
      return <Framed part={part} body={<FilesPart />} />;
    case 'course':
      return <Framed part={part} body={<CoursePart />} />;
    case 'ledger':
      return <Framed part={part} body={<LedgerPart />} />;
    default:
      return <Framed part="agreement" body={<DataPart />} />;
  }
};

type FramedProps = { readonly part: Parameters<typeof partWords>[0]; readonly body: ReactNode };

const Framed = ({ part, body }: FramedProps) => {
  const { title, about } = partWords(part);
  return (
    <SectionLayout title={title} about={about} help={`convenios.${part}`} scrolls>
      {body}
    </SectionLayout>
  );
};
