import { checkProcedure } from '#shared/domain/procedure/procedure-rules.ts';
import { type Bench, interleave } from '#tests/benchmarks/bench.ts';
import { procedureOf } from '#tests/domain/procedure/procedure-builder.ts';
import { profileOf } from '#tests/domain/procedure/profiles-for-tests.ts';

const POSTS = ['Registro', 'Archivo', 'Compras', 'Almacén', 'Enlace', 'Difusión', 'Finanzas', 'Jurídico'].map(
  (area) => `Jefe de Departamento de ${area} y Control`,
);
const VERBS = ['Recibe', 'Revisa', 'Integra', 'Envía', 'Registra', 'Archiva'];

/** 300 activities of 8 posts, every sixth a decision that sends back, a document in every third. */
const largeProcedure = () =>
  procedureOf({
    areas: POSTS.map((post) => post.replace('Jefe de ', '')),
    cover: { limitStart: 'recibe el expediente 1 con sus anexos', limitEnd: 'archivar el expediente 300' },
    forms: [['', 'Vale de expediente']],
    activities: Array.from({ length: 300 }, (_, index) => ({
      post: POSTS[index % POSTS.length] ?? '',
      text: `${VERBS[index % VERBS.length]} el expediente ${index + 1} con sus anexos, lo compara con el padrón de la CURP y lo turna al jefe de departamento de compras y control para que continúe el trámite.`,
      ...(index % 6 === 5
        ? {
            question: '¿Procede?',
            branches: [
              { answer: 'Sí', outcome: 'Firma y sella el expediente.', to: 'next' as const },
              { answer: 'No', outcome: 'Regresa el expediente con observaciones.', to: index - 2 },
            ],
          }
        : {}),
      ...(index % 3 === 0
        ? { documents: [{ flow: 'produces' as const, title: 'Vale de expediente', source: 'Vale de expediente' }] }
        : {}),
      ...(index === 299 ? { to: 'end' as const } : {}),
    })),
  });

const ROUNDS = 40;

/** The checks run while somebody types: they must leave a frame almost whole. The first time may take two. */
export const bench: Bench = async () => {
  const content = largeProcedure();
  const profile = profileOf('ssj');
  for (let round = 0; round < ROUNDS; round += 1) checkProcedure(structuredClone(content), profile);
  const typed = Array.from({ length: ROUNDS }, (_, round) => ({
    ...content,
    activity: content.activity.map((row, index) =>
      index === round ? { ...row, description: `${row.description} ${round}` } : row,
    ),
  }));
  const unread = Array.from({ length: ROUNDS }, () => structuredClone(content));
  let findings = 0;
  const check = (one: typeof content | undefined) => {
    findings = checkProcedure(one ?? content, profile).length;
  };
  const [typing, opening] = await interleave(ROUNDS, [() => check(typed.pop()), () => check(unread.pop())]);
  const row = (name: string, ours: number | undefined, value: number) => ({
    name,
    ours: ours ?? Number.NaN,
    peer: null,
    peerName: '',
    unit: 'ms' as const,
    bound: { kind: 'absolute' as const, value },
    note: `${findings} findings`,
  });
  return [
    row('Pre-dictamen of 300 activities after a keystroke', typing, 10),
    row('Pre-dictamen of 300 activities, first time', opening, 30),
  ];
};
