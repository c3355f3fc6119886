import { describe, expect, test } from 'vitest';
import { confirmedMatches, matchByName } from '#shared/exchange/match-by-name.ts';

const named = (id: string, name: string) => ({ id, name });

describe('who arrives is found among who is here', () => {
  test('by id first, whatever the name', () => {
    const matches = matchByName('officer', [named('1', 'Ana F.')], [named('1', 'Ana Ficticia'), named('2', 'Ana F.')]);
    expect(matches).toMatchObject([{ kind: 'same', here: { id: '1' } }]);
  });

  test('then by name without accents or capitals, once a person confirms', () => {
    const matches = matchByName('post', [named('8', 'DIRECCION DE PRUEBA')], [named('1', 'Dirección de Prueba')]);
    expect(matches).toMatchObject([{ kind: 'ask', key: 'post:8', here: { id: '1' } }]);
    expect(confirmedMatches(matches, new Map([['post:8', true]]))).toEqual(new Map([['8', '1']]));
    expect(confirmedMatches(matches, new Map([['post:8', false]]))).toEqual(new Map());
    expect(() => confirmedMatches(matches, new Map())).toThrow('post:8');
  });

  test('a name that two share, here or there, is never offered; nor is an empty one', () => {
    const two = [named('1', 'Juan Ficticio'), named('2', 'Juan Ficticio')];
    expect(matchByName('officer', [named('8', 'Juan Ficticio')], two)).toMatchObject([{ kind: 'new' }]);
    const arriving = [named('8', 'Juan Ficticio'), named('9', 'juan ficticio')];
    expect(matchByName('officer', arriving, two.slice(0, 1)).map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(matchByName('officer', [named('8', '')], [named('1', ' ')])).toMatchObject([{ kind: 'new' }]);
  });

  test('who is already there under their own id is not offered to somebody else', () => {
    const matches = matchByName(
      'officer',
      [named('1', 'Ana Ficticia'), named('8', 'Ana Ficticia')],
      [named('1', 'Ana Ficticia')],
    );
    expect(matches.map(({ kind }) => kind)).toEqual(['same', 'new']);
  });
});
