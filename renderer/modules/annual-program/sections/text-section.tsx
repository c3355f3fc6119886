import { makeStyles } from '@fluentui/react-components';
import { SectionFrame } from '#renderer/modules/annual-program/fields/section-frame.tsx';
import { useContent, useProgramEdit, useReadOnly } from '#renderer/modules/annual-program/program-context.tsx';
import type { ProfileSection } from '#renderer/modules/annual-program/sections/section-entries.ts';
import { newId } from '#renderer/ui/new-id.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import { setSectionText } from '#shared/domain/annual-program/program-edits.ts';

const useStyles = makeStyles({ text: { maxWidth: '52rem' } });

/** A section that a person writes. */
export const TextSection = ({ section }: { readonly section: ProfileSection }) => {
  const styles = useStyles();
  return (
    <SectionFrame section={section}>
      <div className={styles.text} data-fields="body">
        <SectionText section={section} />
      </div>
    </SectionFrame>
  );
};

export const SectionText = ({ section }: { readonly section: Pick<ProfileSection, 'key' | 'title'> }) => {
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const body = useContent((content) => content.sectionText.find(({ sectionKey }) => sectionKey === section.key)?.body);
  return (
    <RichTextEditor
      label={section.title}
      value={body ?? NOTHING}
      readOnly={readOnly}
      minLines={8}
      onChange={(value) =>
        edit(
          (content) => setSectionText(content, section.key, value, newId),
          `Escribir «${section.title}»`,
          `text ${section.key}`,
        )
      }
    />
  );
};

const NOTHING: readonly never[] = [];
