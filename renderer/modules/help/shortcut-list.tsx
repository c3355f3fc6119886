import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    alignItems: 'baseline',
  },
  keys: {
    fontFamily: tokens.fontFamilyBase,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  what: { margin: 0 },
});

/** Keys that work in the window, as they are called in Spanish. */
const SHORTCUTS: readonly (readonly [string, string])[] = [
  ['F1', 'Ayuda de lo que tiene enfrente'],
  ['Ctrl+K', 'Buscar en todo'],
  ['Alt+Izquierda', 'Volver a la pantalla anterior'],
  ['Alt+N', 'Nuevo expediente, programa, procedimiento o manual, en su lista'],
  ['Ctrl+O', 'Importar, en la lista de procedimientos'],
  ['Ctrl+Z, Ctrl+Y', 'Deshacer y rehacer'],
  ['Ctrl+S', 'Confirmar que todo está guardado'],
  ['Ctrl+Mayús+S', 'Poner nombre a este momento del procedimiento'],
  ['Ctrl+P', 'Ver la página tal como se imprime'],
  ['Ctrl+Entrar', 'Renglón nuevo debajo; en el modo guiado, pregunta siguiente'],
  ['Ctrl+Mayús+Entrar', 'Renglón nuevo arriba'],
  ['Alt+Arriba, Alt+Abajo', 'Mover el renglón'],
  ['Ctrl+D', 'Duplicar el renglón'],
  ['Ctrl+Supr', 'Quitar el renglón'],
  ['Ctrl++, Ctrl+-', 'Agregar o quitar filas, en una tabla'],
  ['Ctrl+D, Ctrl+R', 'Rellenar hacia abajo o a la derecha, en una tabla'],
  ['Escape y Tab', 'Salir de una tabla'],
  ['F6', 'Pasar de un panel al siguiente'],
  ['F8', 'Ir al siguiente hallazgo de la revisión'],
  ['Ctrl+B, Ctrl+I', 'Negrita y cursiva'],
  ['Mayús+F10', 'Menú del renglón'],
];

export const ShortcutList = () => {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {SHORTCUTS.map(([keys, what]) => (
        <Fragment key={keys}>
          <dt>
            <kbd className={styles.keys}>{keys}</kbd>
          </dt>
          <dd className={styles.what}>{what}</dd>
        </Fragment>
      ))}
    </dl>
  );
};
