// A log of changes that somebody's program or warehouse keeps, in one of six languages:
// deal_id,field,old_value,new_value,changed_at
// Opportunity,Feld,Alter Wert,Neuer Wert,Geändert am

extension Profile {
  package static let genericChangeLog = Profile(
    "generic-deal-changes", .generic, "a log of changes of deals", .records(.stageChange),
    required: [
      ChangeWords.record, ChangeWords.property, ChangeWords.new, ChangeWords.old, ChangeWords.at,
    ],
    forbidden: ["OldValue", "field_key", "Field / Event"],
    columns: ["change_id": "id", "deal_id": "deal_ref"],
    traits: Traits(allowsMissingKey: true),
    changes: ChangeLog(
      record: ChangeWords.record, at: ChangeWords.at, property: ChangeWords.property,
      new: ChangeWords.new, old: ChangeWords.old, id: ["change_id", "history_id", "log_id"]))
}

/// Headers of logs of changes.
private enum ChangeWords {
  static let record = [
    "deal_id", "opportunity_id", "deal", "opportunity", "id_deal", "id_peluang", "peluang",
    "geschaeft", "geschäft", "verkaufschance", "oportunidad", "id_oportunidad", "opportunite",
    "opportunité", "affaire", "oportunidade", "id_oportunidade", "negocio", "negócio",
  ]
  static let property = [
    "field", "field_name", "property", "changed_field", "attribute", "feld", "feldname", "kolom",
    "bidang", "campo", "champ", "nom du champ", "nombre del campo", "nome do campo",
  ]
  static let new = [
    "new_value", "to_value", "new", "neuer wert", "nilai baru", "valor nuevo", "nuevo valor",
    "nouvelle valeur", "novo valor", "valor novo",
  ]
  static let old = [
    "old_value", "from_value", "previous_value", "old", "alter wert", "nilai lama",
    "valor anterior", "ancienne valeur", "valor antigo",
  ]
  static let at = [
    "changed_at", "changed_on", "change_date", "modified_at", "edit_date", "timestamp", "date",
    "created_at", "geaendert am", "geändert am", "datum", "diubah pada", "tanggal", "fecha",
    "fecha de cambio", "modifie le", "modifié le", "date de modification", "data",
    "alterado em", "data da alteração",
  ]
}
