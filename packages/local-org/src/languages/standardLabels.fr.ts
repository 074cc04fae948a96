/**
 * French labels of what every org has, for the objects and fields that pages and reports here show. A real org has all of
 * them in its language packs; what is missing here keeps its English label.
 */

/** Singular and plural by object. */
export const OBJECTS: Readonly<Record<string, readonly [string, string]>> = {
  Account: ['Compte', 'Comptes'],
  Case: ['Requête', 'Requêtes'],
  Contact: ['Contact', 'Contacts'],
  Event: ['Événement', 'Événements'],
  Lead: ['Piste', 'Pistes'],
  Opportunity: ['Opportunité', 'Opportunités'],
  Profile: ['Profil', 'Profils'],
  Task: ['Tâche', 'Tâches'],
  User: ['Utilisateur', 'Utilisateurs'],
  UserRole: ['Rôle', 'Rôles'],
};

/** Tabs without a file of their own. */
export const TABS: Readonly<Record<string, string>> = {
  'standard-Dashboard': 'Tableaux de bord',
  'standard-home': 'Accueil',
  'standard-report': 'Rapports',
};

/** Sections of page layouts that the platform names itself (`customLabel` is false). */
export const LAYOUT_SECTIONS: Readonly<Record<string, string>> = {
  'Custom Links': 'Liens personnalisés',
  'Description Information': 'Description',
  Information: 'Informations',
  'System Information': 'Informations système',
};

/** Labels of fields that have the same one on every object. */
export const SHARED_FIELDS: Readonly<Record<string, string>> = {
  AccountId: 'ID du compte',
  ActivityDate: 'Échéance',
  AnnualRevenue: 'Chiffre d’affaires annuel',
  City: 'Ville',
  Company: 'Société',
  ContactId: 'ID du contact',
  Country: 'Pays',
  CreatedById: 'ID du créateur',
  CreatedDate: 'Date de création',
  Department: 'Service',
  Description: 'Description',
  Email: 'Adresse e-mail',
  Fax: 'Télécopie',
  FirstName: 'Prénom',
  Id: 'ID de l’enregistrement',
  Industry: 'Secteur d’activité',
  IsActive: 'Actif',
  IsClosed: 'Fermé',
  IsDeleted: 'Supprimé',
  LastActivityDate: 'Dernière activité',
  LastModifiedById: 'ID de l’auteur de la dernière modification',
  LastModifiedDate: 'Date de la dernière modification',
  LastName: 'Nom',
  LeadSource: 'Origine de la piste',
  MobilePhone: 'Téléphone mobile',
  NumberOfEmployees: 'Nombre d’employés',
  OwnerId: 'ID du propriétaire',
  Phone: 'Téléphone',
  PostalCode: 'Code postal',
  Priority: 'Priorité',
  Salutation: 'Civilité',
  State: 'Département ou région',
  Status: 'Statut',
  Street: 'Rue',
  Subject: 'Sujet',
  SystemModstamp: 'Horodatage système',
  Title: 'Fonction',
  Website: 'Site Web',
  WhatId: 'ID de l’élément associé',
  WhoId: 'ID de la personne',
};

/** Labels of single fields, by `Object.Field`. */
export const FIELDS: Readonly<Record<string, string>> = {
  'Account.AccountSource': 'Source du compte',
  'Account.BillingCity': 'Ville de facturation',
  'Account.BillingCountry': 'Pays de facturation',
  'Account.BillingPostalCode': 'Code postal de facturation',
  'Account.BillingStreet': 'Rue de facturation',
  'Account.Name': 'Nom du compte',
  'Account.ParentId': 'ID du compte parent',
  'Account.Type': 'Type de compte',
  'Case.CaseNumber': 'Numéro de la requête',
  'Case.ClosedDate': 'Date de fermeture',
  'Case.Origin': 'Origine de la requête',
  'Case.Reason': 'Motif de la requête',
  'Case.Type': 'Type',
  'Contact.MailingCity': 'Ville (adresse postale)',
  'Contact.MailingCountry': 'Pays (adresse postale)',
  'Contact.Name': 'Nom complet',
  'Contact.Phone': 'Téléphone professionnel',
  'Contact.ReportsToId': 'ID du supérieur',
  'Event.DurationInMinutes': 'Durée (minutes)',
  'Event.EndDateTime': 'Fin',
  'Event.IsAllDayEvent': 'Toute la journée',
  'Event.Location': 'Lieu',
  'Event.StartDateTime': 'Début',
  'Lead.Name': 'Nom complet',
  'Lead.Rating': 'Évaluation',
  'Opportunity.Amount': 'Montant',
  'Opportunity.CloseDate': 'Date de clôture',
  'Opportunity.ForecastCategoryName': 'Catégorie de prévision',
  'Opportunity.IsClosed': 'Fermée',
  'Opportunity.IsWon': 'Gagnée',
  'Opportunity.Name': 'Nom de l’opportunité',
  'Opportunity.NextStep': 'Étape suivante',
  'Opportunity.Probability': 'Probabilité (%)',
  'Opportunity.StageName': 'Étape',
  'Opportunity.Type': 'Type d’opportunité',
  'Task.CompletedDateTime': 'Date d’achèvement',
  'Task.IsClosed': 'Fermée',
  'Task.TaskSubtype': 'Sous-type de tâche',
  'User.ManagerId': 'ID du responsable',
  'User.Name': 'Nom complet',
  'User.ProfileId': 'ID du profil',
  'User.UserRoleId': 'ID du rôle',
  'User.Username': 'Nom d’utilisateur',
};

/** What people see instead of the id of a related record: the label without its “ID of the”. */
export const REFERENCES: Readonly<Record<string, string>> = {
  AccountId: 'Compte',
  ContactId: 'Contact',
  CreatedById: 'Créé par',
  LastModifiedById: 'Modifié par',
  ManagerId: 'Responsable',
  OwnerId: 'Propriétaire',
  ParentId: 'Parent',
  ProfileId: 'Profil',
  ReportsToId: 'Supérieur',
  UserRoleId: 'Rôle',
  WhatId: 'Associé à',
  WhoId: 'Nom',
};
