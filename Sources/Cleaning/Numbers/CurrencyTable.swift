/// The currencies of ISO 4217: their decimals, and the signs and words that people write for them.
package enum CurrencyTable {
  /// Codes in use, in groups by their number of decimals.
  private static let codesByDigits: [(digits: Int, codes: String)] = [
    (
      2,
      """
      AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN \
      BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP \
      GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT \
      LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO \
      NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS \
      SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD \
      XCG YER ZAR ZMW ZWG ZWL
      """
    ),
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
  ]

  private static let digitsByCode: [CurrencyCode: Int] = {
    var result: [CurrencyCode: Int] = [:]
    for (digits, codes) in codesByDigits {
      for code in codes.split(separator: " ") {
        if let code = CurrencyCode(String(code)) { result[code] = digits }
      }
    }
    return result
  }()

  /// Decimals of a currency by ISO 4217 (2 for most, 0 for JPY, 3 for KWD); nil for an unknown code.
  package static func digits(of code: CurrencyCode) -> Int? { digitsByCode[code] }

  /// All known codes in alphabetical order.
  package static var codes: [CurrencyCode] { digitsByCode.keys.sorted() }

  /// Currencies without decimals, and those whose decimals are out of use.
  static func isWrittenWithoutFraction(_ code: CurrencyCode) -> Bool {
    digitsByCode[code] == 0 || idle.contains(code)
  }

  private static let idle: Set<CurrencyCode> = Set(
    ["IDR", "COP", "LAK", "KHR", "MMK", "IRR", "UZS", "LBP"].compactMap { CurrencyCode($0) })

  private static let dollars = [
    "US USD", "CA CAD", "AU AUD", "NZ NZD", "SG SGD", "HK HKD", "MX MXN", "CL CLP", "CO COP",
    "AR ARS", "TW TWD", "PR USD", "EC USD", "SV USD", "UY UYU", "BS BSD", "JM JMD", "TT TTD",
    "FJ FJD", "BZ BZD", "BB BBD", "DO DOP",
  ]
  private static let crowns = ["SE SEK", "NO NOK", "DK DKK", "IS ISK", "FO DKK", "GL DKK"]
  private static let rupees = ["IN INR", "PK PKR", "LK LKR", "NP NPR", "MU MUR", "SC SCR"]
  private static let yuan = ["JP JPY", "CN CNY"]
  private static let pounds = [
    "GB GBP", "IM GBP", "JE GBP", "GG GBP", "EG EGP", "LB LBP", "GI GIP", "FK FKP",
  ]
  private static let francs = ["CH CHF", "LI CHF"]

  /// Marks of one currency each; lower case.
  private static let ownMarks: [(code: String, marks: [String])] = [
    ("USD", ["us$", "$us", "usd$", "us dollar", "dollars us"]),
    ("EUR", ["€", "euro", "euros", "eur."]),
    ("GBP", ["gb£", "sterling", "stg"]),
    ("IDR", ["rp", "rp.", "rupiah"]),
    ("INR", ["₹"]),
    ("BRL", ["r$", "reais"]),
    ("AUD", ["a$", "au$", "aud$"]),
    ("CAD", ["c$", "ca$", "cad$", "can$"]),
    ("NZD", ["nz$"]),
    ("SGD", ["s$", "sg$"]),
    ("HKD", ["hk$"]),
    ("TWD", ["nt$", "ntd"]),
    ("MXN", ["mx$", "mex$"]),
    ("JPY", ["円", "jp¥", "yen"]),
    ("CNY", ["元", "人民币", "cn¥", "rmb"]),
    ("KRW", ["₩", "원"]),
    ("VND", ["₫", "đ", "vnđ"]),
    ("THB", ["฿", "baht"]),
    ("PHP", ["₱"]),
    ("MYR", ["rm"]),
    ("PLN", ["zł", "zl"]),
    ("CZK", ["kč", "kc"]),
    ("HUF", ["ft"]),
    ("RON", ["lei"]),
    ("BGN", ["лв", "лв."]),
    ("RUB", ["₽", "руб", "руб.", "р."]),
    ("UAH", ["₴", "грн"]),
    ("TRY", ["₺", "tl"]),
    ("ILS", ["₪"]),
    ("NGN", ["₦"]),
    ("GHS", ["₵", "gh₵"]),
    ("KZT", ["₸"]),
    ("PEN", ["s/", "s/."]),
    ("ZAR", ["r"]),
    ("KES", ["ksh", "kshs"]),
    ("CHF", ["sfr", "sfr.", "fr.", "chf."]),
    ("AED", ["dh", "dhs", "dirham"]),
    ("SAR", ["﷼"]),
  ]

  private static let marks: WordTable<CurrencyMark> = {
    var entries: [(word: String, value: CurrencyMark)] = []
    for code in digitsByCode.keys.sorted() {
      entries.append((code.description.lowercased(), CurrencyMark(code: code, shared: [])))
    }
    for (code, marks) in ownMarks {
      for mark in marks {
        entries.append((mark, CurrencyMark(code: CurrencyCode(code), shared: [])))
      }
    }
    let shared: [(marks: [String], currencies: [String])] = [
      (["$", "dollar", "dollars"], dollars), (["kr", "kr."], crowns),
      (["rs", "rs.", "rupees"], rupees), (["¥"], yuan), (["£"], pounds), (["fr", "sfr"], francs),
    ]
    for (marks, currencies) in shared {
      let byRegion = currencies.map {
        (region: String($0.prefix(2)), code: String($0.suffix(3)))
      }
      for mark in marks { entries.append((mark, CurrencyMark(code: nil, shared: byRegion))) }
    }
    return WordTable(entries)
  }()

  /// The mark that fills `range` exactly, apart from a point at its end.
  static func mark(_ text: Span<UInt8>, _ range: Range<Int>) -> CurrencyMark? {
    if let found = marks.value(text, range) { return found }
    guard range.count > 1, text[range.upperBound - 1] == 0x2E else { return nil }
    return marks.value(text, range.lowerBound..<range.upperBound - 1)
  }

  /// The currency that a cell of a currency column names, by code, sign or word.
  static func currency(
    _ text: Span<UInt8>, _ range: Range<Int>, region: Region?
  ) -> CurrencyCode? {
    if let found = mark(text, range) { return found.currency(in: region) }
    return names[loweredString(text, range)].flatMap { CurrencyCode($0) }
  }

  /// Names as CRMs spell them out in pick lists; lower case.
  private static let names: [String: String] = [
    "u.s. dollar": "USD", "united states dollar": "USD", "american dollar": "USD",
    "us-dollar": "USD", "british pound": "GBP", "pound sterling": "GBP", "british pounds": "GBP",
    "indonesian rupiah": "IDR", "rupiah indonesia": "IDR", "indian rupee": "INR",
    "japanese yen": "JPY", "chinese yuan": "CNY", "renminbi": "CNY", "swiss franc": "CHF",
    "schweizer franken": "CHF", "australian dollar": "AUD", "canadian dollar": "CAD",
    "new zealand dollar": "NZD", "singapore dollar": "SGD", "hong kong dollar": "HKD",
    "brazilian real": "BRL", "mexican peso": "MXN", "south african rand": "ZAR", "rand": "ZAR",
    "swedish krona": "SEK", "norwegian krone": "NOK", "danish krone": "DKK",
    "polish zloty": "PLN", "czech koruna": "CZK", "hungarian forint": "HUF",
    "turkish lira": "TRY", "russian ruble": "RUB", "thai baht": "THB", "malaysian ringgit": "MYR",
    "ringgit": "MYR", "philippine peso": "PHP", "vietnamese dong": "VND", "south korean won": "KRW",
    "korean won": "KRW", "uae dirham": "AED", "saudi riyal": "SAR", "israeli shekel": "ILS",
  ]
}
