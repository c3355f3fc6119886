import { type ITableOptions, Table, XmlAttributeComponent, XmlComponent } from 'docx';

/** A table with the description that screen readers read; the library has no option for it. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, summary: string) {
    super(options);
    const properties: unknown = this.root[0];
    if (properties instanceof XmlComponent) properties.addChildElement(new Described('w:tblDescription', summary));
  }
}

class ValueAttribute extends XmlAttributeComponent<{ readonly value: string }> {
  protected override readonly xmlKeys = { value: 'w:val' };
}

class Described extends XmlComponent {
  constructor(name: string, value: string) {
    super(name);
    this.root.push(new ValueAttribute({ value }));
  }
}
