import { Button, Input, makeStyles, Select, Tag, TagGroup, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { callAgreement } from '#renderer/modules/agreements/agreement-names.ts';
import {
  useAbout,
  useAgreementsEdit,
  useContent,
  useCurrent,
} from '#renderer/modules/agreements/agreements-context.tsx';
import { Group, Sheet } from '#renderer/modules/agreements/parts/part-pieces.tsx';
import { Quiet } from '#renderer/ui/card-part.tsx';
import { ChoiceList } from '#renderer/ui/choice-list.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { addStates, agreementRows } from '#shared/domain/agreements/agreement-edits.ts';
import { foldText } from '#shared/domain/common/text.ts';
import { stateOf } from '#shared/domain/diagnosis/states.ts';
import { TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  add: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 11rem) minmax(0, 26rem) max-content',
    justifyContent: 'start',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%' } },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, maxWidth: '100%' },
});

/** Where it is carried out: states by ticking them, smaller places by their names, several at once. */
export const TerritoryPart = () => {
  const styles = useStyles();
  const { agreement, locked } = useCurrent();
  const { states } = useAbout();
  const edit = useAgreementsEdit();
  const all = useContent((content) => content.territory);
  const places = all.filter(({ agreementId }) => agreementId === agreement.id);
  const chosen = new Set(places.filter(({ level }) => level === 'state').map(({ code }) => code));
  const others = places.filter(({ level }) => level !== 'state');
  const whole = callAgreement(agreement);
  const toggle = (code: string) =>
    edit((content) => {
      const row = content.territory.find(
        (one) => one.agreementId === agreement.id && one.level === 'state' && one.code === code,
      );
      return row
        ? [agreementRows.remove('territory', row.id)]
        : addStates(
            content,
            agreement.id,
            states.filter((state) => state.code === code),
            newId,
          );
    }, `Cambiar el territorio del ${whole}`);
  return (
    <div data-row={[agreement.id, ...places.filter(({ level }) => level === 'state').map(({ id }) => id)].join(' ')}>
      <Sheet>
        <Group
          title="Entidades federativas"
          actions={
            locked ? null : (
              <div className={styles.tools}>
                <Button
                  size="small"
                  disabledFocusable={chosen.size === states.length}
                  onClick={() =>
                    edit(
                      (content) => addStates(content, agreement.id, states, newId),
                      `Elegir todas las entidades del ${whole}`,
                    )
                  }
                >
                  Elegir las {states.length}
                </Button>
                <Button
                  size="small"
                  disabledFocusable={chosen.size === 0}
                  onClick={() =>
                    edit(
                      (content) =>
                        content.territory
                          .filter((row) => row.agreementId === agreement.id && row.level === 'state')
                          .map(({ id }) => agreementRows.remove('territory', id)),
                      `Quitar todas las entidades del ${whole}`,
                    )
                  }
                >
                  Quitar todas
                </Button>
              </div>
            )
          }
        >
          <ChoiceList
            legend="Entidades de la lista oficial"
            fields="code"
            choices={states.map(({ code, name }) => ({ id: code, label: name }))}
            chosen={chosen}
            readOnly={locked}
            onToggle={toggle}
          />
        </Group>
        <Group title="Por nombre">
          {others.length > 0 && (
            <TagGroup
              className={styles.tags}
              aria-label="Otros lugares"
              onDismiss={(_, data) =>
                edit(() => [agreementRows.remove('territory', String(data.value))], `Quitar un lugar del ${whole}`)
              }
            >
              {others.map(({ id, name, level }) => (
                <Tag key={id} value={id} dismissible={!locked} dismissIcon={{ 'aria-label': 'quitar' }} data-row={id}>
                  {name} ({TERRITORY_NAMES[level]})
                </Tag>
              ))}
            </TagGroup>
          )}
          {locked ? others.length === 0 && <Quiet>Ningún otro lugar.</Quiet> : <AddPlaces />}
        </Group>
      </Sheet>
    </div>
  );
};

/** Places by their names, several with commas between them; a state that is named among them is ticked above. */
const AddPlaces = () => {
  const styles = useStyles();
  const { agreement } = useCurrent();
  const { states } = useAbout();
  const edit = useAgreementsEdit();
  const [level, setLevel] = useState<(typeof LEVELS)[number]>('municipality');
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const add = () => {
    const names = typed
      .split(/[,;\n]+/)
      .map((name) => name.trim())
      .filter(Boolean);
    if (names.length === 0) return;
    const known = names.map((name) => ({ name, state: level === 'state' ? stateOf(name, states) : undefined }));
    const unknown = level === 'state' ? known.filter(({ state }) => state === undefined).map(({ name }) => name) : [];
    edit(
      (content) => {
        const there = new Set(
          content.territory
            .filter((row) => row.agreementId === agreement.id && row.level === level)
            .map(({ name }) => foldText(name)),
        );
        return level === 'state'
          ? addStates(content, agreement.id, [...new Set(known.flatMap(({ state }) => state ?? []))], newId)
          : agreementRows.append(
              content,
              'territory',
              [...new Map(names.map((name) => [foldText(name), name])).values()]
                .filter((name) => !there.has(foldText(name)))
                .map((name) => ({ agreementId: agreement.id, level, code: '', name })),
              newId,
            );
      },
      `Agregar lugares al ${callAgreement(agreement)}`,
    );
    setTyped(unknown.join(', '));
    setSaid(
      unknown.length === 0
        ? ''
        : `No ${unknown.length === 1 ? 'es una entidad' : 'son entidades'} de la lista oficial: ${unknown.join(', ')}. Corrija el nombre, o elija otro tipo de lugar.`,
    );
  };
  return (
    <>
      <div className={styles.add}>
        <Select
          className={styles.select}
          aria-label="Tipo de lugar"
          value={level}
          onChange={(_, data) => setLevel(LEVELS.find((one) => one === data.value) ?? 'municipality')}
        >
          {LEVELS.map((one) => (
            <option key={one} value={one}>
              {TERRITORY_NAMES[one].slice(0, 1).toUpperCase() + TERRITORY_NAMES[one].slice(1)}
            </option>
          ))}
        </Select>
        <Input
          aria-label="Nombres de los lugares"
          placeholder="Uno o varios, separados por comas, y oprima Entrar"
          maxLength={20_000}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add} disabledFocusable={typed.trim() === ''}>
          Agregar
        </Button>
      </div>
      {said !== '' && <Text role="alert">{said}</Text>}
    </>
  );
};

const LEVELS = ['state', 'region', 'municipality', 'locality'] as const;
