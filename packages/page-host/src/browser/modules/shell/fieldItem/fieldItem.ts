import { api, LightningElement } from 'lwc';
import type { PageNode } from '../../../../contract.ts';
import type { FieldModel } from '../../../host/fieldModel.ts';
import { fieldModel } from '../../../host/fieldModel.ts';
import { openForm } from '../../../host/forms.ts';
import { itemOf } from '../../../host/pageTree.ts';
import type { RecordView } from '../../../host/recordView.ts';

/** A field placed on a record page (dynamic forms); its pencil opens the record's form at this field. */
export default class FieldItem extends LightningElement {
  @api node!: PageNode;
  @api view!: RecordView;

  get field(): FieldModel | undefined {
    return fieldModel(this.view.object, itemOf(this.node), this.view.row);
  }

  handleEdit(): void {
    openForm({ kind: 'edit', object: this.view.object.name, id: this.view.id, focus: this.node.name });
  }
}
