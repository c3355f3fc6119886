import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Estrategia y plan de medios';

export const strategyTopics: readonly HelpTopic[] = [
  {
    id: 'strategy',
    group: GROUP,
    title: 'Estrategia de comunicación',
    keywords: 'campañas mensajes públicos materiales firmas exportar revisión plan de medios',
    paragraphs: [
      'La estrategia dice qué se va a comunicar en el año, a quién y con qué campañas. Los hallazgos, los grupos y los territorios son los del diagnóstico; las estrategias, las del programa anual: nada se captura dos veces. El plan de medios difunde las campañas que aquí se escriben.',
      'A la izquierda están sus partes, con lo que falta en cada una: un círculo rojo impide enviar; un triángulo pide corregir o justificar. En el panel Avisos cada aviso lleva a su lugar, Página muestra el documento tal como se imprime e Historial, quién cambió qué.',
      'Mientras está en validación, autorizada o en manos de otro puesto solo se lee; el aviso de arriba dice por qué.',
      'Si es su primera vez, oprima «Modo guiado»: va de los hallazgos a las campañas y de ahí a los materiales, una pregunta a la vez.',
    ],
    steps: [
      'Alt+1 a Alt+6 abren cada parte; Alt+AvPág y Alt+RePág pasan a la siguiente o a la anterior; F6 recorre la pantalla.',
      'F8 va al siguiente aviso; Ctrl+P muestra la página; Ctrl+Z deshace, también lo que se quitó.',
      '«Plan de medios» abre el plan del mismo expediente; «Revisión…» envía la estrategia a validación; «Exportar» la imprime.',
    ],
    seeAlso: ['strategy.campaigns', 'strategy.coverage', 'strategy.materials', 'diagnosis', 'annual-program', 'guided'],
  },
  {
    id: 'strategy.texts',
    group: GROUP,
    title: 'Misión, visión, objetivos y temas',
    keywords: 'plan de desarrollo ejes programa sectorial objetivo estratégico transversal',
    paragraphs: [
      'La misión y la visión se copian del documento oficial de la institución. El objetivo institucional dice a qué ayuda la comunicación; el objetivo de la comunicación, qué debe saber, sentir o hacer la gente. Este último es el que se echa de menos si falta.',
      'Cada tema sale de un programa sectorial y de un objetivo. Al escribir el tema de una campaña se ofrecen primero los de aquí.',
    ],
    seeAlso: ['strategy', 'strategy.campaigns'],
  },
  {
    id: 'strategy.campaigns',
    group: GROUP,
    title: 'Campañas',
    keywords:
      'mensaje tono público interno externo cobertura fechas coemisores edad sexo nivel partida 361 362 aviso institucional meta',
    paragraphs: [
      '«Traer campañas del programa» agrega una campaña por cada estrategia del programa que todavía no la tiene, con los hallazgos, grupos y territorios de esa estrategia. No cambia ninguna campaña que ya exista.',
      'El tipo decide con qué partida se paga. La meta se pide solo a la que promueve bienes o servicios que se venden (partida 362).',
      'El público interno es el personal de la institución: diga cuál y de qué unidades. El externo son los grupos del diagnóstico.',
      'El plan de medios no pinta fuera de las fechas de la campaña. Si informa de salud, educación o protección civil, escríbalo en «Información de servicio»: en una veda la excepción se declara, no se supone.',
      'En las listas largas escriba parte del nombre para encontrar un territorio o un grupo.',
    ],
    steps: [
      'Alt+N agrega una campaña. En la lista, las flechas pasan de una a otra y Entrar va a sus datos.',
      'Alt+Arriba y Alt+Abajo la mueven; Ctrl+Supr la quita con sus materiales y Ctrl+Z la devuelve.',
    ],
    seeAlso: ['strategy.coverage', 'strategy.materials', 'strategy'],
  },
  {
    id: 'strategy.coverage',
    group: GROUP,
    title: 'Qué se atiende',
    keywords: 'hallazgos estrategias grupos sin campaña justificar',
    paragraphs: [
      'Muestra cada hallazgo del diagnóstico, cada estrategia del programa y cada grupo con las campañas que lo toman. Lo que ninguna toma se justifica al enviar; las estrategias del programa que no se comunican no piden nada.',
    ],
    steps: ['«Elegir campañas» abre la lista: Espacio marca o quita. El nombre de una campaña lleva a su ficha.'],
    seeAlso: ['strategy.campaigns', 'diagnosis'],
  },
  {
    id: 'strategy.materials',
    group: GROUP,
    title: 'Materiales y lista del artículo 134',
    keywords: 'versión spot cartel guion plática checklist aplica no aplica evidencia promoción personalizada leyenda',
    paragraphs: [
      'Cada versión de una campaña es un material: un spot, un cartel, un guion de plática. Su vigencia cae dentro de la de su campaña; si se deja vacía, es la misma.',
      'La lista pregunta lo que todo material debe llevar y lo que debe evitar, con la norma de la que sale cada pregunta y qué tan segura es la cita. «Aplica» en lo que se evita pide explicar por qué se permite; «no aplica» en lo que debe llevar pide decir por qué no lo necesita.',
      'Sin contestar todas las preguntas la estrategia no se envía. La lista no sustituye el texto publicado: confirme la cita antes de usarla en un oficio.',
    ],
    steps: ['Alt+N agrega un material a la misma campaña; F8 lleva a la siguiente pregunta sin contestar.'],
    seeAlso: ['strategy.campaigns', 'strategy'],
  },
];
