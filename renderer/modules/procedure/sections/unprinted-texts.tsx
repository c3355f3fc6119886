import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { FixedText } from '#renderer/modules/procedure/sections/fixed-text.tsx';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { isBlank } from '#shared/domain/common/rich-text.ts';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';

const useStyles = makeStyles({ explain: { color: tokens.colorNeutralForeground2 } });

/** What was written under another profile and has no place in this one: kept and shown. */
export const UnprintedTexts = () => {
  const styles = useStyles();
  const { profile } = useEditor();
  const texts = useContent(textsOf).filter(
    (text) => !profile.sections.some((section) => section.key === text.sectionKey) && !isBlank(text.body),
  );
  const fields = useContent(fieldsOf).filter(
    (field) =>
      field.value.trim() !== '' &&
      !profile.cover.fields.some((known) => known.source === '' && known.key === field.key),
  );
  if (texts.length === 0 && fields.length === 0) return null;
  return (
    <>
      <Subtitle2 as="h3">Fuera de esta guía</Subtitle2>
      <Text className={styles.explain}>
        Se conserva pero no se imprime. Cópielo a la sección que corresponda, o vuelva a la guía que sí lo lleva.
      </Text>
      {texts.map((text) => (
        <div key={text.id} data-row={text.id} data-field={text.sectionKey} tabIndex={-1}>
          <FixedText text={text.body} note="No se imprime con esta guía." />
        </div>
      ))}
      {fields.map((field) => (
        <div key={field.id} data-row={field.id} data-field={field.key} tabIndex={-1}>
          {field.value}
        </div>
      ))}
    </>
  );
};

const textsOf = (content: ProcedureContent) => content.sectionText;
const fieldsOf = (content: ProcedureContent) => content.coverField;
