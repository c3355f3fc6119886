import { describe, expect, test } from 'vitest';
import { readEvidence } from '#renderer/modules/execution/evidence/read-evidence.ts';
import { countsOf, filteredEntries, WHOLE_LOG } from '#renderer/modules/execution/log/log-filter.ts';
import { outsideYear } from '#renderer/modules/execution/log/year-day.ts';
import { plannedRows } from '#renderer/modules/execution/progress/planned-rows.ts';
import { LATER, roomTogether } from '#renderer/modules/execution/spending/commitments.ts';
import { unsaidOf } from '#renderer/modules/execution/transparency/blank-rows.ts';
import type { SpendingEntry } from '#shared/domain/budget/budget.ts';
import { readExecution } from '#shared/domain/execution/execution-surroundings.ts';
import { idAt } from '#tests/domain/classifier/shipped-catalogues.ts';
import { activityAt, activityWith, entryAt, executionWith } from '#tests/domain/execution/execution-builder.ts';
import { drawnScene } from '#tests/photographs/drawn-scene.ts';
import { pngOf } from '#tests/photographs/png-of.ts';

describe('the list of the log', () => {
  const { entry } = executionWith([
    { title: 'Plática en la escuela', date: '2026-03-10', activityId: activityAt(0) },
    { title: 'Feria del AGUA', kind: 'event', date: '2026-05-02', place: 'Jardín de Muestra' },
    { title: 'Sin día todavía', date: '', agreementId: idAt(5) },
  ]);
  const titles = (filter: Partial<typeof WHOLE_LOG>) =>
    filteredEntries(entry, { ...WHOLE_LOG, ...filter }).map(({ title }) => title);

  test('has the latest day first, and what has no day where it is seen', () => {
    expect(titles({})).toEqual(['Sin día todavía', 'Feria del AGUA', 'Plática en la escuela']);
  });

  test('is shortened by words without accents, kind, month, activity and agreement', () => {
    expect(titles({ query: 'jardin agua' })).toEqual(['Feria del AGUA']);
    expect(titles({ query: '02/05/2026' })).toEqual(['Feria del AGUA']);
    expect(titles({ kind: 'event' })).toEqual(['Feria del AGUA']);
    expect(titles({ month: 3 })).toEqual(['Plática en la escuela']);
    expect(titles({ planned: activityAt(0) })).toEqual(['Plática en la escuela']);
    expect(titles({ planned: 'none', month: 5 })).toEqual(['Feria del AGUA']);
    expect(titles({ agreement: idAt(5) })).toEqual(['Sin día todavía']);
    expect(titles({ query: 'escuela', kind: 'event' })).toEqual([]);
  });

  test('tells money once: the last moment that it reached', () => {
    const spent = (at: number, moment: SpendingEntry['moment'], amount: number) =>
      [idAt(at), { moment, amount } as SpendingEntry] as const;
    const spending = new Map([spent(1, 'accrued', 58_000), spent(2, 'exercised', 58_000), spent(3, 'paid', 20_000)]);
    const entrySpending = [1, 2, 3].map((at) => ({
      id: idAt(10 + at),
      rank: `a${at}`,
      entryId: entryAt(0),
      spendingId: idAt(at),
    }));
    const counts = countsOf({ entryEvidence: [], entrySpending }, spending);
    expect(counts.get(entryAt(0))).toEqual({ evidence: 0, money: '$200.00 pagado' });
  });

  test('takes no day of another year', () => {
    expect(outsideYear('2026-12-31', 2026)).toBeUndefined();
    expect(outsideYear('', 2026)).toBeUndefined();
    expect(outsideYear('2025-12-31', 2026)).toContain('El 31 de diciembre de 2025 no es del ejercicio 2026');
  });
});

test('what was never done comes first, and what nobody said how much of isn’t called never done', () => {
  const content = executionWith(
    [
      { activityId: activityAt(1), quantity: '2' },
      { activityId: activityAt(2), quantity: '' },
    ],
    {
      explanation: [
        { id: idAt(7), rank: 'a0', activityId: activityAt(3), mediaLineId: null, reason: 'Llovió', remedy: '' },
      ],
    },
  );
  const program = {
    activity: [
      activityWith(0, ['', '', '', '', '', '5']),
      activityWith(1, ['', '', 2]),
      activityWith(2, ['', 1]),
      activityWith(3, [1]),
    ],
    indicator: [],
  };
  const { activities } = plannedRows(readExecution(content, { program, mediaPlan: null }, 3), content.explanation);
  expect(activities.map(({ id, state, explained }) => [id, state, explained])).toEqual([
    [activityAt(3), 'never', true],
    [activityAt(2), 'unsaid', false],
    [activityAt(1), 'met', false],
    [activityAt(0), 'later', false],
  ]);
});

test('what may pass to several moments together is bounded by the first of them alone', () => {
  const ledger = { moments: { committed: 100, accrued: 60, exercised: 50, paid: 10 } } as Parameters<
    typeof roomTogether
  >[0];
  expect(roomTogether(ledger, LATER)).toBe(40);
  expect(roomTogether(ledger, ['exercised', 'paid'])).toBe(10);
  expect(roomTogether(ledger, ['paid'])).toBe(40);
  expect(roomTogether(ledger, ['accrued', 'paid'])).toBe(40);
  expect(roomTogether(ledger, [])).toBe(0);
});

describe('a file that was chosen', () => {
  const picture = new Uint8Array(pngOf(drawnScene(1, 32, 32)));

  test('is read whole where it is what it says', async () => {
    const read = await readEvidence(new File([picture], 'foto.png'));
    expect(read.ok && read.value).toEqual(picture);
  });

  test('isn’t read at all where it is too large, and is told from one that is gone where it is empty', async () => {
    const untouched = () => {
      throw new Error('It was read');
    };
    const sized = (size: number) => ({ name: 'video.mp4', size, slice: untouched, arrayBuffer: untouched });
    const large = await readEvidence(sized(4 * 1024 ** 3));
    expect(!large.ok && large.error).toMatchObject({ code: 'too-large' });
    expect(!large.ok && large.error.message).toContain('4.0 GB');
    const empty = await readEvidence(new File([], 'video.mp4'));
    expect(!empty.ok && empty.error.message).toContain('está vacío');
    const gone = await readEvidence(sized(0));
    expect(!gone.ok && gone.error.message).toContain('No se pudo leer «video.mp4»');
  });

  test('is told where it vanishes, or shrinks, while it is read', async () => {
    const file = new File([picture], 'foto.png');
    const vanishing = {
      name: file.name,
      size: file.size,
      slice: file.slice.bind(file),
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    for (const chosen of [vanishing, { ...vanishing, arrayBuffer: () => file.slice(0, 9).arrayBuffer() }]) {
      const read = await readEvidence(chosen);
      expect(!read.ok && read.error.message).toContain('No se pudo leer «foto.png»');
    }
  });
});

test('a quarter of which nobody said anything lacks all that a person says, but the note', () => {
  expect(unsaidOf(undefined)).toHaveLength(9);
});
