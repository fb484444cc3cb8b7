/// What a column of any table may mean, before it is known whose property it is.
package enum Concept: String, CaseIterable, Sendable {
  case id, name, givenName, familyName, salutation, title
  case email, phone, mobile, website, street, city, state, postcode, country, location
  case industry, segment, employees, revenue, taxNumber, parent, currency, source
  case manager, team, isActive, role, isPrimary
  case stage, fromStage, status, pipeline, amount, probability, forecastCategory, nextStep
  case lossReason, isWon, isClosed, isConverted, isDeleted, mergedInto
  case emailOptOut, doNotCall
  case need, budget, authority, timeline
  case date, createdAt, modifiedAt, closeDate, closedAt, stageChangedAt, lastActivityAt
  case convertedAt, birthDate, startsOn, endsOn, validFrom, dueAt, doneAt, isDone
  case kind, subject, family, code, price
  case period, target, rate, isBase
  /// Free text and counts that are kept with the record but are no field.
  case other
}
