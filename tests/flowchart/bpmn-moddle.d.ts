/** The package ships types of the model, none of its entry point. */
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ readonly rootElement: object; readonly warnings: readonly object[] }>;
  }
}
