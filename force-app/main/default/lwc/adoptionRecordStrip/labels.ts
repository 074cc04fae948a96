import title from '@salesforce/label/c.adoptionRecordStrip_Title';
import unknown from '@salesforce/label/c.adoptionRecordStrip_Unknown';
import well from '@salesforce/label/c.adoptionRecordStrip_Well';
import counting from '@salesforce/label/c.adoptionShell_Loading';

export const LABELS = {
  counting,
  title,
  unknown,
  well,
};
