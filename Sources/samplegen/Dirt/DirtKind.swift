/// A kind of flaw, planted or grown; SampleData/README.md explains each.
enum DirtKind: String, CaseIterable, Sendable {
  // Deals and their history
  case reopened, movedBack, deleted, backfilled, closedBeforeCreated, closedInFuture
  case wonDateDiffers, wonThenReopened, lostThenNurture, reEntered, sameInstant, skipped
  case pushedOften, editedTwiceADay, historyMissing, stuck, amountMissing, amountZero
  case identicalTwin, accountMissing, ownerMissing, ownerInactive, floatAmount, lowerCaseStage,
    oddSource
  // Rows that are about somebody who has a row already
  case duplicate, vendorMerge
  // Values
  case placeholder, mojibake, swappedName, shoutedName, spaces, oddCountry, oddPicklist
  case multiLine, optedOutTwin, oddEmail, sharedPhone, sharedMailbox, fatherAndSon
  case nullReference
  // One hygiene rule broken on purpose; the key says which under `hygiene`
  case brokenRule
  // References
  case orphanContact, orphanTask, orphanHistory

  /// False for what happens in well-kept data too, and so stays in a clean telling.
  var isFlaw: Bool {
    switch self {
    case .reopened, .movedBack, .wonThenReopened, .lostThenNurture, .reEntered, .sameInstant,
      .skipped, .editedTwiceADay, .sharedPhone, .sharedMailbox, .fatherAndSon:
      false
    case .deleted, .backfilled, .closedBeforeCreated, .closedInFuture, .wonDateDiffers,
      .pushedOften, .historyMissing, .stuck, .amountMissing, .amountZero, .identicalTwin,
      .accountMissing, .ownerMissing, .ownerInactive, .floatAmount, .lowerCaseStage, .oddSource,
      .duplicate,
      .vendorMerge, .placeholder, .mojibake, .swappedName, .shoutedName, .spaces, .oddCountry,
      .oddPicklist, .multiLine, .optedOutTwin, .oddEmail, .nullReference, .brokenRule,
      .orphanContact,
      .orphanTask, .orphanHistory:
      true
    }
  }
}

/// A flaw of one row.
struct DirtNote: Sendable {
  let kind: DirtKind
  let object: SalesforceObject
  let number: Int
}
