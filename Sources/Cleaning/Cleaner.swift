/// Cleans the values of one kind.
package struct Cleaner: Sendable {
  /// What the values are.
  package let kind: ValueKind

  /// A cleaner of values of one kind.
  @inlinable package init(kind: ValueKind) { self.kind = kind }

  /// Cleans one value; appends the clean bytes to `out` only where the outcome is `changed`.
  ///
  /// Nothing is assumed about the bytes, not even that they are UTF-8.
  package func clean(
    _ text: Span<UInt8>, context: CleaningContext, into out: inout [UInt8]
  ) -> Outcome {
    if text.isEmpty { return .empty(nil) }
    switch kind {
    case .id, .text, .note, .street, .picklist: return cleanText(text, kind: kind, into: &out)
    case .personName: return cleanPersonName(text, into: &out)
    case .givenName, .familyName: return cleanNamePart(text, kind: kind, into: &out)
    case .company: return cleanCompany(text, into: &out)
    case .city: return cleanCity(text, into: &out)
    case .state: return cleanState(text, context, into: &out)
    case .postcode: return cleanPostcode(text, context, into: &out)
    case .country: return cleanCountry(text, into: &out)
    case .language: return cleanLanguage(text, into: &out)
    case .url: return cleanURL(text, into: &out)
    case .domain: return cleanDomain(text, into: &out)
    case .email: return cleanEmail(text, into: &out)
    case .phone: return cleanPhone(text, context, into: &out)
    case .currency: return cleanCurrency(text, context, into: &out)
    case .money: return cleanMoney(text, context, into: &out)
    case .number: return cleanNumber(text, context, into: &out)
    case .integer: return cleanInteger(text, context, into: &out)
    case .percent: return cleanPercent(text, context, into: &out)
    case .day: return cleanDay(text, context, into: &out)
    case .moment: return cleanMoment(text, context, into: &out)
    case .boolean: return cleanBoolean(text, into: &out)
    }
  }
}

/// The outcome of a value whose clean form was appended from `start` on; takes equal bytes back.
func outcome(
  of text: Span<UInt8>, appendedFrom start: Int, in out: inout [UInt8], rule: RuleID
) -> Outcome {
  var isSame = out.count - start == text.count
  var index = 0
  while isSame, index < text.count {
    isSame = out[start + index] == text[index]
    index += 1
  }
  if isSame {
    out.removeLast(out.count - start)
    return .unchanged
  }
  return .changed(rule)
}
