import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

const GROUP = 'Convenios, ejecución y boletines';

export const agreementsTopics: readonly HelpTopic[] = [
  {
    id: 'convenios',
    group: GROUP,
    title: 'Convenios y contratos',
    keywords:
      'convenio contrato concertación colaboración modificatorio partes firma vigencia vencimiento borrador copiar especie proveedor',
    paragraphs: [
      'Cada expediente tiene los suyos, de cuatro tipos. De concertación: organismos sociales o privados que apoyan sin cobrar. De colaboración: entre instituciones públicas. Contrato: se paga, y pide partida y procedimiento de contratación. Modificatorio: cambia uno ya firmado.',
      'La lista dice con quién es cada uno, en qué estado está, cuánto le falta para vencer (se avisa 90, 30 y 7 días antes), lo que nos dan y ya entregaron, y lo comprometido y pagado de nuestro dinero.',
      'Un convenio se prepara en sus partes, en el orden que quiera; todo se guarda solo y Ctrl+Z deshace. Lo que falta se ve en «Curso» y en los avisos, y cada renglón lleva a su lugar.',
      'Los nombres de partes y firmantes se copian del directorio o se escriben: lo firmado conserva los nombres con que se firmó, aunque después cambien allá.',
    ],
    steps: [
      'Alt+N empieza uno, o va a los tipos cuando no hay ninguno; en la lista, Entrar abre, Supr borra un borrador y la tecla de menú muestra lo demás.',
      'Dentro de un convenio, de Alt+1 a Alt+9 pasan de una parte a otra; F6 recorre la pantalla, F8 va al siguiente aviso y Ctrl+P muestra sus páginas.',
      'Mientras es borrador, «Modo guiado» pregunta una cosa a la vez: con quién, para qué, qué da cada parte, hasta cuándo y quién firma.',
      '«Copiar como borrador nuevo» toma partes, compromisos, territorio y texto de otro; le faltarán su número y sus fechas.',
    ],
    seeAlso: ['convenios.curso', 'convenios.compromisos', 'partners'],
  },
  {
    id: 'convenios.compromisos',
    group: GROUP,
    title: 'Qué da cada parte y cuánto se ha cumplido',
    keywords:
      'compromisos especie dinero valor estimado partida disponible entregas cumplimiento atrasado pagado bitácora',
    paragraphs: [
      'Un compromiso es en dinero o en especie. En especie lleva cantidad, unidad y, si alguien lo valoró, su valor estimado y de dónde sale; sin valor no es cero: los totales dicen cuántos faltan.',
      'De nuestro dinero se dice la partida que lo paga y, si se sabe, departamento, fuente y mes. Ahí mismo se ve lo que está disponible y lo que faltaría.',
      'Desde la firma, «Cumplimiento» lleva lo prometido frente a lo entregado. Cada entrega puede decir qué entrada de la bitácora la prueba. Lo que la institución paga no se anota aquí: es lo pagado en la ejecución.',
    ],
    seeAlso: ['convenios', 'convenios.curso'],
  },
  {
    id: 'convenios.curso',
    group: GROUP,
    title: 'Del borrador a la firma, y hasta que vence',
    keywords: 'revisión jurídica firmar firma registrar comprometer presupuesto terminar devolver acto estado vencido',
    paragraphs: [
      'Borrador, en revisión jurídica, firmado, vigente, modificado si lo cambió otro, y vencido o terminado. Enviar, devolver, firmar y terminar los registra una persona, con su día y quién lo hizo; la vigencia la lleva el calendario. Ninguno se deshace.',
      'Antes de registrar la firma se ve qué quedará comprometido, por partida y mes, y qué renglones de medios dejan de estar solo planeados. Si el dinero no alcanza, se dice cuánto falta; la firma se registra solo si alguien lo acepta sabiéndolo.',
      'Si después el presupuesto no tiene comprometido lo que se firmó, «Poner al día el presupuesto» lo corrige; hacerlo dos veces no cambia nada.',
    ],
    seeAlso: ['convenios', 'convenios.modificar', 'convenios.archivos'],
  },
  {
    id: 'convenios.modificar',
    group: GROUP,
    title: 'Modificar lo que ya se firmó',
    keywords: 'modificatorio ampliar prórroga cambiar fecha importe',
    paragraphs: [
      'El texto de lo firmado no cambia. «Modificar este convenio…» empieza un modificatorio con las mismas partes y firmantes: elija los compromisos que cambian y escriba cómo quedan, agregue otros, o solo ponga el nuevo término.',
      'El modificatorio también se revisa y se firma. Desde entonces valen sus cifras y sus fechas, y el presupuesto compromete o libera solo la diferencia.',
    ],
    seeAlso: ['convenios.curso'],
  },
  {
    id: 'convenios.archivos',
    group: GROUP,
    title: 'El documento firmado y sus anexos',
    keywords: 'archivo escaneado pdf huella sha anexo dictamen guardar copia',
    paragraphs: [
      'Agregue el documento escaneado con sus firmas con el botón o arrastrándolo. Se guarda en Cauce con su huella: si alguien cambia una letra del archivo, la huella ya no es la misma.',
      'Las fotos y los PDF se ven ahí mismo; de cualquiera se guarda una copia fuera. El documento firmado ya no se quita.',
    ],
    seeAlso: ['convenios.curso'],
  },
];
