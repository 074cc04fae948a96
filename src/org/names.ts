export {
  groupNames,
  peopleToldApart,
  toldApart,
  type Named,
  type NamedGroup,
} from '../../force-app/main/default/lwc/adoptionNames/adoptionNames.ts';
