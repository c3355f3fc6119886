import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf, currentStep } from '#shared/domain/dossier/course.ts';
import { finishActivity } from '#shared/domain/dossier/course-acts.ts';
import { type DossierContent, dossierContent } from '#shared/domain/dossier/dossier.ts';
import { branchesOf, type ProcedureContent } from '#shared/domain/procedure/procedure.ts';
import { backTo, contextOf, done, started, TODAY } from '#tests/domain/dossier/walking.ts';
import { type ActivitySpec, procedureOf, type To } from '#tests/domain/procedure/procedure-builder.ts';

/** Any procedure of up to eight activities and three posts: jumps, decisions, lost targets, early ends. */
const procedures = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const to: fc.Arbitrary<To> = fc.oneof(
    { weight: 8, arbitrary: fc.constant('next' as const) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: size }) },
    { weight: 1, arbitrary: fc.constantFrom('end' as const, 'lost' as const) },
  );
  const activity: fc.Arbitrary<ActivitySpec> = fc.record({
    post: fc.constantFrom('Directora', 'Jefe', 'Enlace'),
    to,
    branches: fc.oneof(
      fc.constant([]),
      fc.tuple(to, to).map(([yes, no]) => [
        { answer: 'Sí', to: yes },
        { answer: 'No', to: no },
      ]),
    ),
  });
  return fc.array(activity, { minLength: size, maxLength: size });
});

/** Each move: days after the last date, which way, and whether it takes back instead of finishing. */
const moves = fc.array(
  fc.record({ days: fc.integer({ min: -3, max: 20 }), choice: fc.nat(), back: fc.nat({ max: 5 }) }),
  { minLength: 12, maxLength: 40 },
);

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const move = (
  content: DossierContent,
  procedure: ProcedureContent,
  { days, choice, back }: { readonly days: number; readonly choice: number; readonly back: number },
): DossierContent => {
  const last = content.step.at(-1);
  const day = dayAfter(last?.endedOn || last?.startedOn || '2026-01-05', days);
  const current = currentStep(content);
  const act =
    back === 0 || !current
      ? backTo(content, procedure, (choice % procedure.activity.length) + 1, day)
      : finishActivity(
          content,
          {
            activityId: current.activityId,
            branchId: branchesOf(procedure, current.activityId)[choice % 2]?.id ?? null,
            endedOn: day,
            officerName: '',
            note: '',
          },
          contextOf(procedure, '2027-12-31'),
        );
  return act.ok ? done(content, act) : content;
};

describe('whatever is done to a dossier', () => {
  it('stands at one activity at most, counts its visits, and its dates never run backwards', () => {
    let walkedSteps = 0;
    fc.assert(
      fc.property(procedures, moves, (specs, walk) => {
        const procedure = procedureOf({ activities: specs });
        let content = started(procedure);
        for (const one of walk) content = move(content, procedure, one);
        walkedSteps += content.step.length;
        dossierContent.parse(content);
        const { step } = content;
        expect(step.filter(({ state }) => state === 'current').length).toBeLessThanOrEqual(1);
        for (const [index, one] of step.entries()) {
          const following = step[index + 1];
          if (one.state === 'current') expect(following).toBeUndefined();
          else expect(one.endedOn >= one.startedOn).toBe(true);
          if (following) {
            expect(one.nextActivityId).toBe(following.activityId);
            expect(following.startedOn >= one.endedOn).toBe(true);
          }
        }
        const course = courseOf(content, procedure, TODAY);
        for (const activity of course.activities) {
          const visits = step.filter(({ activityId }) => activityId === activity.activityId);
          expect(activity.round).toBe(visits.length);
          expect(activity.visits.map(({ round }) => round)).toEqual(visits.map((_, index) => index + 1));
          expect(activity.state).toBe(visits.at(-1)?.state ?? 'pending');
        }
        const last = step.at(-1);
        expect(course.state).toBe(last?.state === 'current' ? 'in-course' : 'finished');
        if (course.state === 'finished') expect(last?.nextActivityId).toBeNull();
      }),
      { numRuns: 300 },
    );
    // The walks really went somewhere.
    expect(walkedSteps).toBeGreaterThan(1_500);
  });
});
