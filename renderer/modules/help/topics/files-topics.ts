import type { HelpTopic } from '#renderer/modules/help/help-topic.ts';

export const filesTopics: readonly HelpTopic[] = [
  {
    id: 'manuals',
    group: 'Manuales y archivos',
    title: 'La lista de manuales',
    keywords: 'reunir varios procedimientos área',
    paragraphs: [
      'Un manual reúne varios procedimientos de un área con una portada, una presentación, la base legal, un inventario y un solo índice.',
      'Los procedimientos no se copian: si uno cambia, el manual lleva el cambio.',
    ],
    seeAlso: ['manual'],
  },
  {
    id: 'manual',
    group: 'Manuales y archivos',
    title: 'Armar un manual',
    keywords: 'orden portada presentación base legal firmas índice inventario',
    paragraphs: [
      'En Procedimientos elija los que lleva y en qué orden. De cada uno se imprime la versión vigente; si no la tiene, su borrador.',
      'A la derecha se ven las páginas tal como se imprimirán.',
    ],
    steps: [
      'Alt+Arriba y Alt+Abajo cambian el orden; Supr quita un procedimiento del manual, sin borrarlo.',
      'Ctrl+Z deshace; Ctrl+Y rehace.',
    ],
    seeAlso: ['export'],
  },
  {
    id: 'export',
    group: 'Manuales y archivos',
    title: 'Exportar a Word, PDF, Excel y dibujo',
    keywords: 'imprimir guardar archivo docx pdf xlsx hoja bpmn bizagi svg png descargar',
    paragraphs: [
      'Exportar escribe el documento terminado: Word, con el flujograma en formas que se pueden editar; PDF, idéntico a la vista previa; el flujograma como imagen, o en BPMN para otros programas de procesos.',
      'El anteproyecto y la distribución del presupuesto salen además en Excel, con fórmulas en los totales y las claves como texto. Ese libro se puede corregir y volver a traer con Importar.',
      'Lo que no está autorizado lleva BORRADOR en todas las páginas.',
      'El Word lleva por dentro el procedimiento: si lo importa en otro Cauce, se recupera completo.',
      'Si el archivo está abierto en otro programa, Cauce lo dice y no se pierde nada: ciérrelo allá y exporte otra vez.',
    ],
    seeAlso: ['findings', 'export.plans'],
  },
  {
    id: 'export.plans',
    group: 'Manuales y archivos',
    title: 'Los documentos del programa anual',
    keywords:
      'diagnóstico programa anual mir poa cumplimiento lineamientos oficio acuse folio envío devolución vobo excel',
    paragraphs: [
      'El Diagnóstico y el Programa anual salen en Word y PDF con sus tablas, gráficas, árboles y cronograma. Los apartados del programa son los de su perfil: hasta 2018 con los indicadores del POA, después con la matriz de indicadores y una ficha de cada uno.',
      'El calendario de actividades y los indicadores salen además en Excel.',
      'La hoja de cumplimiento lleva cada lineamiento del año con su respuesta y su evidencia, y dice cuáles no están verificados.',
      'Cada envío, devolución y autorización tiene su oficio. Lleva la huella del contenido, y en otra hoja el acuse con su folio: quien lo recibe compara la huella corta con la que muestra Cauce.',
      'Una vez autorizado, el documento se exporta tal como se firmó, aunque después cambien el diagnóstico, el presupuesto o los datos de la institución.',
    ],
    seeAlso: ['export', 'review'],
  },
  {
    id: 'backups',
    group: 'Cuidar su trabajo',
    title: 'Respaldos y copias',
    keywords: 'usb memoria perder computadora restaurar volver otra pc mover llevar',
    paragraphs: [
      'Cauce hace un respaldo al día en esta misma computadora. Sirve para volver atrás, pero no si el equipo se daña o se pierde.',
      'Por eso, al menos una vez a la semana guarde una copia de todo en una memoria USB o en la carpeta compartida. Es un solo archivo y se comprueba al hacerlo.',
      'Ese mismo archivo sirve para pasar a otra computadora: instale ahí Cauce, abra Respaldos y elija «Traer todo de una copia».',
      'Volver a un respaldo no pierde lo actual: antes se guarda aparte.',
    ],
  },
  {
    id: 'settings',
    group: 'Cuidar su trabajo',
    title: 'Configuración',
    keywords: 'tema oscuro claro colores apariencia',
    paragraphs: [
      'Aquí se cambia quién trabaja en este escritorio, los datos de la institución y los colores de la ventana.',
      'Los datos que salen en los documentos se guardan al pulsar «Guardar cambios».',
    ],
    seeAlso: ['person', 'institution'],
  },
  {
    id: 'help',
    group: 'Cuidar su trabajo',
    title: 'Cómo pedir ayuda',
    paragraphs: ['F1 explica el campo o la pantalla donde está. Escape cierra la ayuda y lo devuelve a donde estaba.'],
  },
];
