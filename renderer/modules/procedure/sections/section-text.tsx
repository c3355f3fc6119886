import { makeStyles, tokens } from '@fluentui/react-components';
import { placeAttributes } from '#renderer/modules/procedure/focus-place.ts';
import { FixedText } from '#renderer/modules/procedure/sections/fixed-text.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { RichTextEditor } from '#renderer/ui/rich-text-editor/rich-text-editor.tsx';
import type { RichText } from '#shared/domain/common/rich-text.ts';
import { fixedTextToPrint } from '#shared/domain/procedure/fixed-text.ts';
import type { ProfileSection } from '#shared/domain/procedure/profile.ts';
import { sectionTextOf, setSectionText } from '#shared/domain/procedure/section-edits.ts';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

type Props = { readonly section: ProfileSection; readonly minLines?: number; readonly placeholder?: string };

/** The free text of a section, after what the guide itself fixes. */
export const SectionText = ({ section, minLines = 6, placeholder = '' }: Props) => {
  const styles = useStyles();
  const { readOnly, newId } = useEditor();
  const edit = useEdit();
  const row = useContent((content) => content.sectionText.find((text) => text.sectionKey === section.key));
  const body = useContent((content) => sectionTextOrNothing(sectionTextOf(content, section.key)));
  const fixedText = fixedTextToPrint(section, body);
  return (
    <div className={styles.root}>
      {fixedText.length > 0 && <FixedText text={fixedText} />}
      <div {...placeAttributes(row?.id ?? `text ${section.key}`, 'body')}>
        <RichTextEditor
          key={section.key}
          label={section.title}
          value={body}
          readOnly={readOnly}
          placeholder={placeholder}
          minLines={minLines}
          help={`section:${section.key}`}
          onChange={(value) =>
            edit(
              (content) => setSectionText(content, section.key, value, newId),
              `Escribir en «${section.title}»`,
              `sectionText ${section.key}`,
            )
          }
        />
      </div>
    </div>
  );
};

const NOTHING: RichText = [];

/** `sectionTextOf` makes a new empty list each time; the editor must see the same one. */
const sectionTextOrNothing = (text: RichText): RichText => (text.length === 0 ? NOTHING : text);
