import type { GuideQuestion } from '#shared/domain/common/guide.ts';
import { chargedTo } from '#shared/domain/media/charged-item.ts';
import type { MediaReading, ReadLine } from '#shared/domain/media/media-reading.ts';

/** What is asked of one line: what it is, when, for how much, who pays, and whom it reaches. */
export const lineQuestions = (reading: MediaReading, read: ReadLine, section: string): readonly GuideQuestion[] => {
  const { line, spread, unit, where } = read;
  const direct = unit?.direct ?? false;
  const insertions = spread.paid + spread.bonus;
  const budgetLines = new Map((reading.budget?.line ?? []).map((row) => [row.id, row]));
  const costs = !spread.cost.known || spread.cost.total > 0;
  const named = line.outlet.trim() !== '' && (line.place.trim() !== '' || line.territoryId !== null);
  return [
    {
      key: `line:${line.id}:what`,
      section,
      title: direct ? `${where}: ¿quién lo hace y dónde?` : `${where}: ¿en qué soporte y en qué plaza?`,
      why: direct
        ? 'Quien organiza la jornada necesita saber quién va y a qué lugar.'
        : 'La orden de inserción va a un soporte con nombre: una estación, un periódico, un sitio.',
      example: direct
        ? 'Brigada de promotoras, centro comunitario ficticio de Villa Ejemplo.'
        : 'Radio Ejemplo 90.1, Villa Ejemplo.',
      prints: 'Plan de medios, renglones',
      state: line.mediumKey !== '' && named ? 'answered' : 'open',
    },
    {
      key: `line:${line.id}:when`,
      section,
      title: direct ? `${where}: ¿en qué fechas?` : `${where}: ¿en qué semanas y cuántas veces?`,
      why: 'El costo de cada día cae en su mes; lo que se bonifica cuenta y no cuesta.',
      example: direct ? '12 de marzo y 9 de abril.' : 'De la semana 10 a la 14, veinte por semana, de lunes a viernes.',
      prints: 'Calendario del plan y órdenes de inserción',
      state: insertions > 0 ? 'answered' : 'open',
    },
    {
      key: `line:${line.id}:price`,
      section,
      title: direct ? `${where}: ¿cuánto cuesta cada una?` : `${where}: ¿cuánto cuesta?`,
      why:
        line.airtime === 'bought'
          ? 'La tarifa bruta sin IVA, con los descuentos que señala, la comisión y la producción. Si no se paga, escriba 0.'
          : 'Este espacio no se compra: no cuesta, y sus inserciones cuentan.',
      example: 'Tarifa $1,250.00, descuentos 15+5, producción $8,000.00.',
      prints: 'Costos del renglón y totales',
      state: spread.cost.priced && (line.grossRate !== null || line.airtime !== 'bought') ? 'answered' : 'open',
    },
    ...(costs && reading.budget
      ? [
          {
            key: `line:${line.id}:payer`,
            section,
            title: `${where}: ¿quién lo paga?`,
            why: 'El renglón del presupuesto, o la partida, de donde sale el dinero.',
            example: 'Partida 3611, difusión de programas (ficticia).',
            prints: 'Presupuesto del plan',
            state: chargedTo(line, budgetLines).itemCode === '' ? 'open' : 'answered',
          } as const,
        ]
      : []),
    {
      key: `line:${line.id}:audience`,
      section,
      title: direct ? `${where}: ¿cuántas personas se esperan?` : `${where}: ¿a cuántas personas llega?`,
      why: 'Solo si hay una fuente. Lo que no se sabe se deja vacío y nunca cuenta como cero.',
      example: direct
        ? '40 personas en cada plática.'
        : '12,000 personas por inserción, según el estudio ficticio de la estación.',
      prints: 'Figuras del plan',
      state: [line.people, line.rating, line.reach].some((text) => text !== '') ? 'answered' : 'optional',
    },
  ];
};
