import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Estrategia y plan de medios';

export const mediaCalendarTopics: readonly HelpTopic[] = [
  {
    id: 'media-plan.calendar',
    group: GROUP,
    title: 'Calendario de medios',
    keywords: 'pintar inserciones semanas spots bonificadas veda copiar pegar excel flowchart pauta',
    paragraphs: [
      'Cada fila es un renglón del plan y cada columna una semana, de lunes a domingo. Lo que se pinta en una semana se reparte en los días de transmisión del renglón que caen dentro de su campaña, y así se guarda: por día. Abajo se suman las inserciones y el costo de cada semana; a la izquierda, los de cada renglón.',
      'Lo rayado está fuera de la campaña o de los días del renglón y no se pinta; el aviso dice por qué. Las barras y la V señalan una veda: se puede pintar, y la V en la celda pide decir qué excepción le corresponde. Un ! señala inserciones que quedaron fuera porque cambiaron las fechas.',
      'Las bonificadas van en cursiva tras un +: cuestan 0 y cuentan. «10+2» son diez pagadas y dos bonificadas.',
      'Lo que se reparte a mano entre los días de una semana se conserva mientras no se escriba otro número en ella.',
    ],
    steps: [
      'Con el ratón: arrastre de una esquina a otra, o haga doble clic en una semana, para pintar con el número de «Con»; arrastre con el botón derecho para borrar y con Mayúsculas para elegir.',
      'Con el teclado: flechas, y con Mayúsculas para elegir; un número y Entrar lo escriben en todo lo elegido; Espacio pinta; Supr borra; B cambia entre pagadas y bonificadas.',
      'Entrar o F2 abre los días de la semana. Ctrl+C, Ctrl+X y Ctrl+V copian y pegan, también con Excel; Ctrl+D y Ctrl+R llenan.',
      'Cada trazo, pegado o llenado se deshace de una vez con Ctrl+Z.',
    ],
    seeAlso: ['media-plan.totals', 'media-plan.compare', 'strategy.campaigns'],
  },
  {
    id: 'media-plan.totals',
    group: GROUP,
    title: 'Totales y cifras del plan de medios',
    keywords: 'grp trp rating alcance frecuencia cpm cpp impactos costo por punto participación gráfica fórmula',
    paragraphs: [
      'Los renglones se suman por medio, mes, semana, partida, grupo y campaña, al centavo y con IVA, comisión y producción. Cada gráfica se puede ver como tabla.',
      '«Cifras» dice cómo se calcula cada una, en qué unidad y sobre qué base, y qué falta para conocerla. Lo que no se conoce queda en blanco y nunca cuenta como cero; un * dice que la suma va sin algún renglón.',
      'El alcance no se suma entre medios: es el que alguien midió para esos renglones juntos. Los puntos (GRP o TRP) solo se suman sobre el mismo universo.',
    ],
    seeAlso: ['media-plan.calendar', 'media-plan.compare'],
  },
  {
    id: 'media-plan.compare',
    group: GROUP,
    title: 'Copias del plan para comparar',
    keywords: 'escenario qué pasaría si alternativa opción versión simulación',
    paragraphs: [
      'Una copia es el plan completo, con sus renglones e inserciones, para probar otra mezcla sin perder la que se tiene. «Ver» hace que todas las partes de la pantalla muestren esa copia.',
      'Solo una copia es el plan: la que se compara con el presupuesto, se imprime, se revisa y se entrega. «Elegir…» la cambia, y la anterior se conserva como copia.',
    ],
    steps: [
      '«Copiar» hace la copia y deja escribir su nombre.',
      '«Diferencias contra» elige la copia con la que se comparan las demás.',
      '«Borrar» quita una copia con sus renglones; Ctrl+Z la devuelve.',
    ],
    seeAlso: ['media-plan.calendar', 'media-plan.totals'],
  },
];
