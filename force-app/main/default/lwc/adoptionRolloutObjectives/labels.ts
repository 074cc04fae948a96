import empty from '@salesforce/label/c.adoptionRolloutObjectives_Empty';
import legend from '@salesforce/label/c.adoptionRolloutObjectives_Legend';
import legendBaseline from '@salesforce/label/c.adoptionRolloutObjectives_LegendBaseline';
import legendCurrent from '@salesforce/label/c.adoptionRolloutObjectives_LegendCurrent';
import legendFirst from '@salesforce/label/c.adoptionRolloutObjectives_LegendFirst';
import legendValue from '@salesforce/label/c.adoptionRolloutObjectives_LegendValue';

export const LABELS = {
  empty,
  legend,
  legendBaseline,
  legendCurrent,
  legendFirst,
  legendValue,
};
