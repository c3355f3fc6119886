import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useRef } from 'react';
import {
  useContent,
  useOutline,
  useProgramEdit,
  useReadOnly,
} from '#renderer/modules/annual-program/program-context.tsx';
import { DraftInput } from '#renderer/ui/draft-input.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import {
  forgetOutline,
  isAlwaysPrinted,
  isOwnSection,
  newOwnSection,
  OUTLINE_KEY,
  type OutlineSection,
  removeOwnSection,
  writeOutline,
} from '#shared/domain/annual-program/section-outline.ts';

const useStyles = makeStyles({
  root: {
    maxWidth: '52rem',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, outline: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '9rem minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: '2px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Which sections the programme has: their names, their order, which of them print, and own ones between. */
export const OutlineEditor = () => {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<number | null>(null);
  const readOnly = useReadOnly();
  const edit = useProgramEdit();
  const outline = useOutline();
  const changed = useContent((content) => content.sectionText.some(({ sectionKey }) => sectionKey === OUTLINE_KEY));
  const write = (after: readonly OutlineSection[], label: string, coalesce: string | null = null) =>
    edit((content) => writeOutline(content, after, newId), label, coalesce);

  // A section that was added or moved keeps the focus.
  useEffect(() => {
    const at = wanted.current;
    wanted.current = null;
    if (at !== null) list.current?.querySelectorAll<HTMLInputElement>('input[type="text"]')[at]?.focus();
  });

  const move = (index: number, step: number) => {
    const entry = outline[index];
    const to = index + step;
    if (!entry || to < 0 || to >= outline.length) return;
    const rest = outline.filter((one) => one !== entry);
    wanted.current = to;
    write([...rest.slice(0, to), entry, ...rest.slice(to)], `Mover el apartado «${entry.section.title}»`);
  };
  const add = () => {
    // Before the sheet of signatures, which ends the programme.
    const end = outline.findIndex(({ section }) => section.kind === 'signatures');
    const at = end < 0 ? outline.length : end;
    wanted.current = at;
    write(
      [...outline.slice(0, at), newOwnSection(newId, 'Apartado propio'), ...outline.slice(at)],
      'Agregar un apartado propio',
    );
  };
  const replace = (index: number, entry: OutlineSection, label: string, coalesce: string | null = null) =>
    write(
      outline.map((one, at) => (at === index ? entry : one)),
      label,
      coalesce,
    );

  return (
    <section className={styles.root} aria-labelledby="program-outline" data-help="annual-program.outline">
      <div>
        <h2 id="program-outline" className={styles.title} tabIndex={-1} data-pane-focus>
          Apartados del programa
        </h2>
        <Text className={styles.quiet}>
          Cámbieles el nombre, el orden, o quite de la impresión los que no se usen. Lo capturado en un apartado que no
          se imprime se conserva. La portada y la hoja de firmas se imprimen siempre.
        </Text>
      </div>
      <ul ref={list} className={styles.list} aria-label="Apartados">
        {outline.map((entry, index) => {
          const { section, printed } = entry;
          return (
            <li key={section.key} className={styles.row}>
              <Checkbox
                label="Se imprime"
                aria-label={`Se imprime «${section.title}»`}
                checked={printed}
                disabled={readOnly || isAlwaysPrinted(section)}
                onChange={() =>
                  replace(
                    index,
                    { section, printed: !printed },
                    `${printed ? 'Quitar de la impresión' : 'Imprimir'} «${section.title}»`,
                  )
                }
              />
              <DraftInput
                type="text"
                aria-label={`Nombre del apartado ${index + 1}`}
                value={section.title}
                maxLength={300}
                readOnly={readOnly}
                onCommit={(title) =>
                  replace(
                    index,
                    { printed, section: { ...section, title } },
                    `Cambiar el nombre de «${section.title}»`,
                    `outline ${section.key}`,
                  )
                }
              />
              {!readOnly && (
                <span>
                  <Button
                    appearance="subtle"
                    icon={<ArrowUpRegular />}
                    aria-label={`Subir «${section.title}»`}
                    title="Subir"
                    disabledFocusable={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<ArrowDownRegular />}
                    aria-label={`Bajar «${section.title}»`}
                    title="Bajar"
                    disabledFocusable={index === outline.length - 1}
                    onClick={() => move(index, 1)}
                  />
                  <Button
                    appearance="subtle"
                    icon={<DeleteRegular />}
                    aria-label={`Quitar «${section.title}»`}
                    title={isOwnSection(section.key) ? 'Quitar' : 'Los del perfil no se quitan: deje de imprimirlos'}
                    disabledFocusable={!isOwnSection(section.key)}
                    onClick={() =>
                      isOwnSection(section.key) &&
                      edit(
                        (content) => removeOwnSection(content, outline, section.key, newId),
                        `Quitar el apartado «${section.title}»`,
                      )
                    }
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {!readOnly && (
        <div className={styles.actions}>
          <Button icon={<AddRegular />} onClick={add}>
            Agregar apartado propio
          </Button>
          {changed && (
            <Button onClick={() => edit(forgetOutline, 'Volver a los apartados del perfil')}>
              Volver a los apartados del perfil
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
