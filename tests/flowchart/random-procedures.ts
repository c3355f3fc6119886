import fc from 'fast-check';
import { type ActivitySpec, type CourseSpec, type DocumentSpec, procedureOf } from '#tests/flowchart/procedures.ts';

const WORDS =
  'recibe elabora oficio expediente de la el y solicitud documentación interesado verifica firma turna programa anual dictamen procedencia técnica presupuestal establecimiento conforme a lineamientos vigentes notifica por escrito'.split(
    ' ',
  );

const text = (most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map((w) => w.join(' '));

const course = (count: number): fc.Arbitrary<CourseSpec> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<CourseSpec>('next') },
    { weight: 1, arbitrary: fc.constant<CourseSpec>('end') },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: count }) },
  );

const document: fc.Arbitrary<DocumentSpec> = fc.record({
  flow: fc.constantFrom('receives', 'produces', 'files'),
  title: text(6),
  copies: fc.integer({ min: 1, max: 4 }),
  filing: fc.constantFrom('definitive', 'temporary', 'alphabetical'),
});

const answer = fc.oneof(fc.constantFrom('Sí', 'No', 'Completo', 'Con observaciones'), text(3));

const activity = (posts: number, count: number): fc.Arbitrary<ActivitySpec> =>
  fc
    .record({
      post: fc.integer({ min: -1, max: posts - 1 }),
      text: fc.oneof(
        { weight: 5, arbitrary: text(18) },
        { weight: 1, arbitrary: text(90) },
        { weight: 1, arbitrary: fc.constant('') },
      ),
      decides: fc.integer({ min: 0, max: 3 }),
      question: fc.oneof(
        fc.constantFrom('¿Autoriza?', '¿Procede?', '¿Está completa la documentación presentada?'),
        text(14),
      ),
      branches: fc.array(fc.tuple(answer, course(count)), { minLength: 2, maxLength: 4 }),
      course: fc.oneof(
        { weight: 5, arbitrary: fc.constant<CourseSpec>('next') },
        { weight: 2, arbitrary: course(count) },
      ),
      documents: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(document, { maxLength: 3 }) },
      ),
      procedure: fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text(4) }),
    })
    .map(({ decides, question, branches, ...rest }) => (decides === 0 ? { ...rest, question, branches } : rest));

/** Any procedure of up to 12 posts and 40 activities: branches, jumps both ways, lost targets, documents, archives. */
export const anyProcedure = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }))
  .chain(([posts, count]) =>
    fc.array(activity(posts, count), { minLength: count, maxLength: count }).map((activities) =>
      procedureOf(
        Array.from({ length: posts }, (_, i) => `Jefatura del Departamento ${i + 1} de Administración`),
        activities,
      ),
    ),
  );
