import { Button, Input, makeStyles, Select, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { nameOfPartner } from '#renderer/modules/partners/partner-names.ts';
import { useAbout, useContent, useDirectoryEdit } from '#renderer/modules/partners/partners-context.tsx';
import { CardPart, Quiet } from '#renderer/ui/card-part.tsx';
import { newId } from '#renderer/ui/new-id.ts';
import { stateOf } from '#shared/domain/diagnosis/states.ts';
import { TERRITORY_LEVELS, TERRITORY_NAMES } from '#shared/domain/diagnosis/territory-rules.ts';
import type { Partner } from '#shared/domain/partners/directory.ts';
import { directoryRows } from '#shared/domain/partners/directory-edits.ts';
import { placeKey } from '#shared/domain/partners/partner-keys.ts';

const useStyles = makeStyles({
  add: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 11rem) minmax(0, 22rem) max-content',
    justifyContent: 'start',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%' } },
  tags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, maxWidth: '100%' },
});

/** Where the body works: states of the country by their names, and smaller places as written. */
export const TerritoryPart = ({ partner }: { readonly partner: Partner }) => {
  const styles = useStyles();
  const listId = useId();
  const { states } = useAbout();
  const edit = useDirectoryEdit();
  const all = useContent((content) => content.partnerTerritory);
  const places = all.filter(({ partnerId }) => partnerId === partner.id);
  const [level, setLevel] = useState<(typeof TERRITORY_LEVELS)[number]>('state');
  const [name, setName] = useState('');
  const add = () => {
    const typed = name.trim();
    if (typed === '') return;
    const state = level === 'state' ? stateOf(typed, states) : undefined;
    const row = { partnerId: partner.id, level, code: state?.code ?? '', name: state?.name ?? typed };
    setName('');
    if (places.some((place) => placeKey(place) === placeKey(row))) return;
    edit(
      (content) => directoryRows.append(content, 'partnerTerritory', [row], newId),
      `Agregar ${row.name} al territorio de «${nameOfPartner(partner)}»`,
    );
  };
  return (
    <CardPart title="Dónde trabaja">
      {places.length === 0 ? (
        <Quiet>Ningún territorio todavía.</Quiet>
      ) : (
        <TagGroup
          className={styles.tags}
          aria-label="Territorios"
          onDismiss={(_, data) =>
            edit(
              () => [directoryRows.remove('partnerTerritory', String(data.value))],
              `Quitar un territorio de «${nameOfPartner(partner)}»`,
            )
          }
        >
          {places.map((place) => (
            <Tag
              key={place.id}
              value={place.id}
              dismissible
              dismissIcon={{ 'aria-label': 'quitar' }}
              data-row={place.id}
            >
              {place.level === 'state' ? place.name : `${place.name} (${TERRITORY_NAMES[place.level]})`}
            </Tag>
          ))}
        </TagGroup>
      )}
      <div className={styles.add}>
        <Select
          className={styles.select}
          aria-label="Tipo de territorio"
          value={level}
          onChange={(_, data) => setLevel(TERRITORY_LEVELS.find((one) => one === data.value) ?? 'state')}
        >
          {TERRITORY_LEVELS.map((one) => (
            <option key={one} value={one}>
              {capitalised(TERRITORY_NAMES[one])}
            </option>
          ))}
        </Select>
        <Input
          aria-label="Nombre del territorio"
          placeholder="Escriba o elija, y oprima Entrar"
          list={level === 'state' ? listId : ''}
          maxLength={2_000}
          value={name}
          onChange={(_, data) => setName(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add} disabledFocusable={name.trim() === ''}>
          Agregar territorio
        </Button>
        <datalist id={listId}>
          {states.map((state) => (
            <option key={state.code} value={state.name} />
          ))}
        </datalist>
      </div>
    </CardPart>
  );
};

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
