import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Convenios, ejecución y boletines';

export const bulletinsTopics: readonly HelpTopic[] = [
  {
    id: 'boletines',
    group: GROUP,
    title: 'Boletines',
    keywords: 'boletín prensa comunicado difundir enviar fotografías video sumario veda fe de erratas',
    paragraphs: [
      'Cada expediente guarda sus boletines de prensa. A la izquierda está la lista, con lo que todavía se escribe arriba y después lo más reciente; a la derecha, el boletín que se elija.',
      'Un boletín lleva número, fecha, lugar, la unidad que lo emite, título, los puntos del sumario, el texto, a quién llama la prensa y los enlaces a fotografías, video y audio. Puede decir de qué campaña de la estrategia es.',
      'Un enlace tiene que abrirse desde cualquier lugar: una carpeta de esta computadora o de la red de la oficina no sirve a la prensa, y Cauce lo avisa.',
      'Si su fecha cae en una veda escrita en el plan de medios, hay que decir por qué puede salir: salud, educación o protección civil.',
    ],
    steps: [
      'Alt+N empieza un boletín; Ctrl+F busca por número o título; Alt+Av Pág y Alt+Re Pág pasan de uno a otro.',
      'En la lista, las flechas pasan de uno a otro, Entrar va a sus datos y Ctrl+Supr borra un borrador; Ctrl+Z lo devuelve.',
      'Ctrl+P muestra la página; «Exportar» la guarda en Word o PDF.',
    ],
    seeAlso: ['boletines.lista', 'boletines.difundir', 'dossier'],
  },
  {
    id: 'boletines.lista',
    group: GROUP,
    title: 'Lista de distribución de un boletín',
    keywords: 'destinatarios correos medios directorio enviar copiar cco outlook',
    paragraphs: [
      '«Traer del directorio» reúne a las personas que ahí tienen marcado «Recibe los boletines», por sector, por estado o solo las de medios. Antes de agregarlas se ve quiénes son; quien no tiene correo se nombra, para pedírselo.',
      'Si la persona no tiene correo propio se usa el de su organismo. Cada correo entra una sola vez.',
      'La lista guarda nombres y correos como eran ese día: corregir el directorio después no cambia a quién se envió.',
      'Cauce no envía correos. «Copiar los correos» los deja en el portapapeles, separados por punto y coma, para pegarlos en «CCO» de su programa de correo.',
    ],
    seeAlso: ['boletines', 'partners'],
  },
  {
    id: 'boletines.difundir',
    group: GROUP,
    title: 'Difundir un boletín y corregirlo',
    keywords: 'publicar enviar error corregir fe de erratas copiar borrador',
    paragraphs: [
      '«Difundir…» dice lo que falta para que salga y pide el día. Desde entonces su texto y sus enlaces se quedan como se enviaron, y no se deshace. A la lista se le pueden agregar más destinatarios y anotar cuándo se les envió.',
      'Si tenía un error, «Escribir fe de erratas» hace un borrador con el mismo texto y la misma lista, que dice a cuál corrige: póngale número y fecha, corrija y difúndalo.',
      'Un borrador se copia para escribir otro parecido, o se borra.',
    ],
    seeAlso: ['boletines', 'boletines.lista'],
  },
];
