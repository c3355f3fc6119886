import { makeStyles, tokens } from '@fluentui/react-components';
import { useContent, useDiagnosisState, useEdit } from '#renderer/modules/diagnosis/diagnosis-context.tsx';
import { StateBoxes } from '#renderer/modules/diagnosis/sections/states-dialog.tsx';
import { TerritoriesGrid } from '#renderer/modules/diagnosis/sections/territories-section.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { deletableStates, presentStates, setStates } from '#shared/domain/diagnosis/territory-edits.ts';

const useStyles = makeStyles({
  more: { marginTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
  table: { height: '260px', marginTop: tokens.spacingVerticalS },
});

/** The states to tick; what lies in them, for whoever needs it. */
export const TerritoriesAnswer = () => {
  const styles = useStyles();
  const edit = useEdit();
  const content = useContent((all) => all);
  const about = useDiagnosisState((state) => state.about);
  const { states } = about;
  const present = presentStates(content, states);
  const deletable = deletableStates(content, states, about.programUses);
  const ticked = new Set(present.keys());
  return (
    <>
      <StateBoxes
        ticked={ticked}
        isKept={(code) => present.has(code) && !deletable.has(code)}
        onTick={(code, on) => {
          const wanted = new Set(ticked);
          if (on) wanted.add(code);
          else wanted.delete(code);
          edit((now) => setStates(now, about, wanted, newId), on ? 'Marcar una entidad' : 'Quitar una entidad');
        }}
      />
      <details className={styles.more} data-own-enter>
        <summary className={styles.summary}>Regiones, municipios y localidades</summary>
        <div className={styles.table}>
          <TerritoriesGrid />
        </div>
      </details>
    </>
  );
};
