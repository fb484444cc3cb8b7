/// What postcodes look like in countries that have one shape, or a few: `9` is a digit, `A` a letter.
///
/// After the Universal Postal Union's addressing sheets; countries that are not named are not judged.
enum PostcodeShape {
  static let byCountry: [(country: String, shapes: [String])] = [
    ("AT", ["9999"]), ("AU", ["9999"]), ("BE", ["9999"]), ("BG", ["9999"]), ("BR", ["99999-999"]),
    ("CA", ["A9A 9A9"]), ("CH", ["9999"]), ("CN", ["999999"]), ("CZ", ["999 99"]),
    ("DE", ["99999"]), ("DK", ["9999"]), ("EE", ["99999"]), ("ES", ["99999"]), ("FI", ["99999"]),
    ("FR", ["99999"]), ("GR", ["999 99"]), ("HR", ["99999"]), ("HU", ["9999"]), ("ID", ["99999"]),
    ("IN", ["999999", "999 999"]), ("IT", ["99999"]), ("JP", ["999-9999", "9999999"]),
    ("KR", ["99999"]), ("LT", ["99999", "LT-99999"]), ("MX", ["99999"]), ("MY", ["99999"]),
    ("NL", ["9999 AA"]), ("NO", ["9999"]), ("NZ", ["9999"]), ("PH", ["9999"]), ("PL", ["99-999"]),
    ("PT", ["9999-999", "9999"]), ("RO", ["999999"]), ("RU", ["999999"]), ("SE", ["999 99"]),
    ("SG", ["999999"]), ("SI", ["9999"]), ("SK", ["999 99"]), ("TH", ["99999"]),
    ("TR", ["99999"]), ("UA", ["99999"]), ("US", ["99999", "99999-9999"]),
    ("VN", ["99999", "999999"]), ("ZA", ["9999"]),
  ]

  /// SQL, true for a record whose postcode has none of its country's shapes, spaces aside.
  static let mismatch: String = {
    let arms = byCountry.map { country, shapes in
      let misses = shapes.map { shape in
        "replace(record.postcode, ' ', '') not glob '\(glob(shape))'"
      }
      return "    when '\(country)' then \(misses.joined(separator: " and "))"
    }
    return "case record.country\n\(arms.joined(separator: "\n"))\n    else 0 end"
  }()

  private static func glob(_ shape: String) -> String {
    shape.filter { $0 != " " }.map { mark in
      switch mark {
      case "9": "[0-9]"
      case "A": "[A-Z]"
      default: String(mark)
      }
    }.joined()
  }
}
