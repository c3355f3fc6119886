import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { beginning } from '#renderer/modules/procedure/activities/activity-lookup.ts';
import { OptionField } from '#renderer/modules/procedure/fields/option-field.tsx';
import { leftoverPlaces, placeOfKey } from '#renderer/modules/procedure/sections/leftover-places.ts';
import { useContent, useEditor } from '#renderer/modules/procedure/session-context.tsx';
import { useEdit } from '#renderer/modules/procedure/use-edit.ts';
import { useNotify } from '#renderer/ui/notifications.tsx';
import type { ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { discardLeftover, placeLeftover } from '#shared/domain/procedure/section-edits.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '220px', overflowY: 'auto' },
  hint: { color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'flex-start' },
  place: { flex: '1 1 0', maxWidth: '420px' },
});

/** What an import could not place: each piece goes to a section or is discarded by the person, never by itself. */
export const LeftoversSection = () => {
  const styles = useStyles();
  const { session, profile, readOnly, newId } = useEditor();
  const edit = useEdit();
  const notify = useNotify();
  const leftovers = useContent(leftoversOf);
  return (
    <>
      {leftovers.map((leftover, index) => (
        <div key={leftover.id} className={styles.item} data-row-holder={leftover.id}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long texts scroll by keyboard */}
          <div className={styles.text} tabIndex={0} data-row={leftover.id} data-field="text">
            {leftover.text}
          </div>
          {leftover.hint !== '' && (
            <Text size={200} className={styles.hint}>
              {leftover.hint}
            </Text>
          )}
          {!readOnly && (
            <div className={styles.row}>
              <div className={styles.place}>
                <OptionField
                  label={`Lugar para el texto ${index + 1}`}
                  value=""
                  placeholder="Elegir a dónde va"
                  boxed
                  rowId={leftover.id}
                  field="place"
                  readOnly={false}
                  options={(typed) => leftoverPlaces(session.getState().content, profile, typed)}
                  onPick={(key) => {
                    const place = placeOfKey(key);
                    if (!place) return;
                    const changes = edit(
                      (content) => placeLeftover(content, leftover.id, place, newId),
                      `Ubicar «${beginning(leftover.text, 40)}»`,
                    );
                    if (changes.length === 0) {
                      notify({
                        intent: 'warning',
                        title: 'Ese texto no cabe ahí',
                        body: 'Es más largo que un renglón. Elija una sección de texto, o divídalo primero.',
                      });
                    }
                  }}
                />
              </div>
              <Button
                aria-label={`Descartar el texto ${index + 1}`}
                onClick={() =>
                  edit(
                    (content) => discardLeftover(content, leftover.id),
                    `Descartar «${beginning(leftover.text, 40)}»`,
                  )
                }
              >
                Descartar
              </Button>
            </div>
          )}
        </div>
      ))}
      {leftovers.length === 0 && <Text>Ya no queda texto sin ubicar.</Text>}
    </>
  );
};

const leftoversOf = (content: ProcedureContent) => content.leftover;
