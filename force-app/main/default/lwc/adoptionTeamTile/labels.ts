import loading from '@salesforce/label/c.adoptionShell_Loading';
import closed from '@salesforce/label/c.adoptionTeamTile_Closed';
import irritants from '@salesforce/label/c.adoptionTeamTile_Irritants';
import irritantsNone from '@salesforce/label/c.adoptionTeamTile_IrritantsNone';
import irritantsOne from '@salesforce/label/c.adoptionTeamTile_IrritantsOne';
import notMeasured from '@salesforce/label/c.adoptionTeamTile_NotMeasured';
import overdue from '@salesforce/label/c.adoptionTeamTile_Overdue';
import title from '@salesforce/label/c.adoptionTeamTile_Title';
import toAnswers from '@salesforce/label/c.adoptionTeamTile_ToAnswers';
import toTeam from '@salesforce/label/c.adoptionTeamTile_ToTeam';

export const LABELS = {
  closed,
  irritants,
  irritantsNone,
  irritantsOne,
  loading,
  notMeasured,
  overdue,
  title,
  toAnswers,
  toTeam,
};
