/// Cleans an organisation's name: its case, if it is all of one kind; legal forms keep their place.
func cleanCompany(_ text: Span<UInt8>, into out: inout [UInt8]) -> Outcome {
  cleanTidied(text, kind: .company, into: &out) { tidy, out in
    let letters = LetterCase.of(tidy)
    switch letters {
    case .mixed, .none: return .unchanged
    case .lower, .upper: break
    }
    let name = string(tidy)
    guard let cased = CompanyCase.repaired(name, isUpper: letters == .upper) else {
      return .unchanged
    }
    out.append(contentsOf: cased.utf8)
    return .changed(.companyCase)
  }
}
