import { catalogue } from './catalogue.ts';

/** List pages and list cards. `.one` and `.other` are the plural forms of `counted`. */
export const listTexts = catalogue({
  en: {
    'itemCount.one': '{0} item',
    'itemCount.other': '{0} items',
    'itemCountMore.one': '{0}+ item',
    'itemCountMore.other': '{0}+ items',
    sortedBy: '{0}, sorted by {1}',
    listFailed: 'This list cannot be shown',
    listEmpty: 'No records that you may see.',
    listAll: 'All',
    selectListView: 'Select a list view',
    listViews: 'List views',
    allOf: 'All: {0}',
    noSuchList: 'There is no list view {0}. Choose one from the menu.',
    filterNotSupported: 'The local org cannot filter {0} by {1}.',
  },
  fr: {
    'itemCount.one': '{0} élément',
    'itemCount.other': '{0} éléments',
    'itemCountMore.one': '{0}+ élément',
    'itemCountMore.other': '{0}+ éléments',
    sortedBy: '{0}, triés par {1}',
    listFailed: 'Cette liste ne peut pas être affichée',
    listEmpty: 'Aucun enregistrement que vous pouvez voir.',
    listAll: 'Tous',
    selectListView: 'Sélectionner une vue de liste',
    listViews: 'Vues de liste',
    allOf: 'Tous : {0}',
    noSuchList: 'Il n’y a pas de vue de liste {0}. Choisissez-en une dans le menu.',
    filterNotSupported: 'L’organisation locale ne peut pas filtrer {0} selon {1}.',
  },
});
