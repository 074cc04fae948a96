import { AsyncLocalStorage } from 'node:async_hooks';
import type { OrgError } from '../errors.ts';

/** Language of the user whose request is being answered. */
const speaker = new AsyncLocalStorage<string>();

/** Does work for a user: refusals within it are worded in their language. @param language `User.LanguageLocaleKey` */
export function speakingTo<T>(language: string, work: () => T): T {
  return speaker.run(language, work);
}

/** What a refusal says in French, by its code. The words are ours; the platform's are nowhere published. */
const FRENCH: Readonly<Record<string, string>> = {
  DUPLICATE_EXTERNAL_ID: 'Plusieurs enregistrements portent cet identifiant externe',
  DUPLICATE_VALUE: 'Valeur en double',
  ENTITY_IS_DELETED: 'L’enregistrement est supprimé',
  INACTIVE_OWNER_OR_USER: 'L’opération a échoué pour cause d’utilisateur inactif',
  INSUFFICIENT_ACCESS: 'Droits d’accès insuffisants',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'Droits d’accès insuffisants à l’enregistrement lié',
  INSUFFICIENT_ACCESS_OR_READONLY: 'Droits d’accès insuffisants',
  INVALID_CROSS_REFERENCE_KEY: 'Identifiant de référence croisée non valide',
  INVALID_FIELD: 'Aucun champ de ce nom dans l’entité, ou champ non autorisé',
  INVALID_FIELD_FOR_INSERT_UPDATE:
    'Impossible de créer ou de mettre à jour ces champs, vérifiez les paramètres de sécurité',
  INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: 'Valeur incorrecte dans la liste de sélection restreinte',
  INVALID_SESSION_ID: 'Session expirée ou non valide',
  INVALID_TYPE: 'Ce type d’sObject n’est pas pris en charge',
  NOT_FOUND: 'La ressource demandée n’existe pas',
  REQUEST_LIMIT_EXCEEDED: 'Limite de requêtes dépassée',
  REQUIRED_FIELD_MISSING: 'Champs obligatoires manquants',
  STORAGE_LIMIT_EXCEEDED: 'limite de stockage dépassée',
  UNABLE_TO_LOCK_ROW: 'impossible d’obtenir un accès exclusif à cet enregistrement',
};

/** What is no word of a language: API names of custom parts, what is quoted or listed, ids. */
const NAMES = /'[^']*'|\[[^\]]*\]|\b\w+__[cr]\b|\b[a-zA-Z0-9]{18}\b/g;

/** The words for whoever asked, of a refusal that has no code. */
export function worded(english: string, french: string): string {
  return speaker.getStore()?.startsWith('fr') === true ? french : english;
}

/** What a refusal says to whoever asked. Names stay as they are, and so do codes that have no French words here. */
export function wordsOf({ code, message }: OrgError): string {
  const french = speaker.getStore()?.startsWith('fr') === true ? FRENCH[code] : undefined;
  if (french === undefined) return message;
  const names = [...new Set(message.match(NAMES) ?? [])];
  return names.length > 0 ? `${french} : ${names.join(', ')}` : french;
}
