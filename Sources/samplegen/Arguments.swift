/// What was asked for on the command line.
struct Arguments {
  var out = "SampleData"
  var seed: UInt64 = 20_260_630
  /// Thousandths of the full size; nil for the committed sample.
  var scale: Int?
  var nights: Int?
  var isClean = false
  var wantsHelp = false
  /// The vendor whose exports are written, or `all`; nil for the committed sample's.
  var vendor: String?
  var format: Telling.Format?

  static let usage = """
    samplegen [--out DIR] [--seed N] [--scale S] [--nights N] [--clean]
              [--vendor V] [--format F]

      --out DIR    where to write (default SampleData)
      --seed N     another company of the same shape (default 20260630)
      --scale S    any size: 1.0 has 200 thousand accounts, 5 million rows (default: the sample)
      --nights N   exports of the last N days up to 2026-06-30 (default 2; 1 with --scale)
      --clean      the same company without a flaw in its data
      --vendor V   salesforce, hubspot, pipedrive, zoho, dynamics or all: the same company as
                   another CRM exports it (default salesforce; 1 night unless told)
      --format F   csv or json, where the vendor has both (default: the one that tells more)
    """

  /// Reads the arguments after the program's name.
  init(_ words: [String]) throws {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--out": out = try Self.value(of: word, &rest)
      case "--seed":
        guard let number = UInt64(try Self.value(of: word, &rest)) else {
          throw SampleError.badArgument("--seed takes a whole number")
        }
        seed = number
      case "--scale": scale = try Self.thousandths(try Self.value(of: word, &rest))
      case "--nights":
        guard let number = Int(try Self.value(of: word, &rest)), (1...400).contains(number) else {
          throw SampleError.badArgument("--nights takes a number from 1 to 400")
        }
        nights = number
      case "--clean": isClean = true
      case "--vendor":
        let name = try Self.value(of: word, &rest)
        guard name == "all" || Telling.vendors.contains(name) else {
          throw SampleError.badArgument(
            "--vendor takes \(Telling.vendors.joined(separator: ", ")) or all")
        }
        vendor = name
      case "--format":
        guard let known = Telling.Format(rawValue: try Self.value(of: word, &rest)) else {
          throw SampleError.badArgument("--format takes csv or json")
        }
        format = known
      case "--help", "-h": wantsHelp = true
      default: throw SampleError.badArgument("unknown argument \(word)")
      }
    }
  }

  /// The tellings that were asked for.
  ///
  /// - Throws: `SampleError.badArgument` where a vendor has no such format.
  func tellings() throws -> [Telling] {
    let chosen = Telling.chosen(vendor ?? "salesforce", format)
    if chosen.isEmpty {
      throw SampleError.badArgument("\(vendor ?? "salesforce") has no export in that format")
    }
    return chosen
  }

  private static func value(of word: String, _ rest: inout ArraySlice<String>) throws -> String {
    guard let value = rest.popFirst() else {
      throw SampleError.badArgument("\(word) needs a value")
    }
    return value
  }

  /// A decimal number with at most three decimals, as thousandths, at least 1.
  private static func thousandths(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? String(parts[1]) : ""
    guard (1...2).contains(parts.count), fraction.count <= 3, let whole = Int(parts[0]),
      let rest = Int((fraction + "000").prefix(3)), whole >= 0, whole * 1_000 + rest > 0
    else { throw SampleError.badArgument("--scale takes a number like 0.1 or 4") }
    return whole * 1_000 + rest
  }
}
