import Cleaning

/// Address text with street types, directions and ordinals in one spelling.
enum AddressWords {
  /// Appends the folded words of an address, abbreviations written out.
  static func write(_ text: Span<UInt8>, into out: inout [UInt8]) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count + 8)
    fold(text, umlauts: .spelled, into: &folded)
    var start = 0
    while start < folded.count {
      var end = start
      while end < folded.count, folded[end] != 0x20 { end += 1 }
      if !out.isEmpty { out.append(0x20) }
      if let place = spellings.place(of: folded.span.extracting(start..<end)) {
        out.append(contentsOf: spelledOut[place])
      } else {
        out.append(contentsOf: folded[start..<end])
      }
      start = end + 1
    }
  }

  /// Words that carry little: the type of a street or unit.
  static let types = ListedTexts([
    "street", "avenue", "boulevard", "road", "drive", "court", "place", "square", "lane",
    "terrace", "highway", "parkway", "circle", "crescent", "close", "way", "north", "south",
    "east", "west", "suite", "floor", "unit", "apartment", "building", "and", "between", "at",
    "strasse", "weg", "platz", "jalan", "rue", "via", "calle", "the", "of", "in", "near", "block",
  ])

  private static let abbreviations: [(full: String, shorts: [String])] = [
    ("street", ["st", "str", "sts", "streets", "stret"]), ("avenue", ["ave", "av", "aves"]),
    ("boulevard", ["blvd", "blv", "boul", "bvd"]), ("road", ["rd", "rds"]),
    ("drive", ["dr", "drv"]), ("court", ["ct", "crt"]), ("place", ["pl", "plc"]),
    ("square", ["sq"]), ("lane", ["ln"]), ("terrace", ["ter", "tce", "terr"]),
    ("highway", ["hwy", "hiway"]), ("parkway", ["pkwy", "pky"]), ("circle", ["cir"]),
    ("crescent", ["cres", "cr", "crs"]), ("close", ["cl"]), ("suite", ["ste"]),
    ("floor", ["fl", "flr"]), ("apartment", ["apt", "flat"]), ("building", ["bldg"]),
    ("north", ["n"]), ("south", ["s", "so"]), ("east", ["e"]), ("west", ["w"]),
    ("northeast", ["ne"]), ("northwest", ["nw"]), ("southeast", ["se"]), ("southwest", ["sw"]),
    ("strasse", ["straße"]), ("jalan", ["jl", "jln"]), ("mount", ["mt"]), ("fort", ["ft"]),
    ("1st", ["first"]), ("2nd", ["second"]), ("3rd", ["third"]), ("4th", ["fourth"]),
    ("5th", ["fifth"]), ("6th", ["sixth"]), ("7th", ["seventh"]), ("8th", ["eighth"]),
    ("9th", ["ninth"]), ("10th", ["tenth"]), ("center", ["centre", "ctr"]),
  ]

  private static let spellings = ListedTexts(abbreviations.flatMap(\.shorts))

  /// What each of the spellings stands for.
  private static let spelledOut: [[UInt8]] = abbreviations.flatMap { entry in
    entry.shorts.map { _ in Array(entry.full.utf8) }
  }
}
