extension Words {
  static let englishProvenance: [String: String] = [
    "provenance.intro":
      "What the numbers were made from, the sums that have to come out, and every formula with its "
      + "inputs filled in.",
    "provenance.files-title": "Files",
    "provenance.no-files": "No file was read.",
    "provenance.files-note":
      "Read = new + changed + unchanged + set aside + ignored. Ignored lines are no records: "
      + "preambles, footers, totals.",
    "provenance.known-file": "read before, the same",
    "provenance.unknown-entity": "not recognised",
    "provenance.holds": "comes out",
    "provenance.off": "off by {n}",
    "provenance.declared": "the file says {n}",
    "provenance.balances-title": "Balances",
    "provenance.no-balances": "No balance was checked.",
    "provenance.parts": "{n} parts, together {sum}",
    "provenance.all-hold": "All {n} balances come out.",
    "provenance.some-fail": "{failed} of {n} balances do not come out.",
    "provenance.balances-all": "All {n} balances",
    "provenance.definitions-title": "Definitions",
    "provenance.definitions": "{n} numbers: formula, inputs, policies",
    "provenance.policies-title": "Policies",
    "provenance.policies": "{n} settings in effect",
    "provenance.no-policies": "No policy is listed.",
  ]
}
