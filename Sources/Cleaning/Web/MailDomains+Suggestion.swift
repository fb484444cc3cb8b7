extension MailDomains {
  /// Providers whose names are typed often enough that a slip of one letter is recognised.
  private static let providers = [
    "gmail.com", "googlemail.com", "hotmail.com", "outlook.com", "yahoo.com", "icloud.com",
    "protonmail.com", "rocketmail.com", "hotmail.co.uk", "yahoo.co.uk", "yahoo.co.id",
    "btinternet.com", "comcast.net", "verizon.net", "sbcglobal.net", "t-online.de", "freenet.de",
    "hotmail.de", "hotmail.fr", "orange.fr", "wanadoo.fr", "laposte.net", "libero.it",
    "virgilio.it", "yahoo.com.br", "bigpond.com", "naver.com", "rediffmail.com", "fastmail.com",
  ]

  /// Slips that are more than one letter away, or that hit another ending.
  private static let slips: [String: String] = [
    "gmai.co": "gmail.com", "gmali.co": "gmail.com", "gmail.de": "gmail.com",
    "gmail.net": "gmail.com", "gmail.org": "gmail.com", "gmail.co.id": "gmail.com",
    "gmail.co.uk": "gmail.com", "yahoo.comm": "yahoo.com", "gmx.ed": "gmx.de", "wed.de": "web.de",
    "yahoo.co.di": "yahoo.co.id", "hotmail.org": "hotmail.com", "outlook.org": "outlook.com",
  ]

  /// Endings that are no top-level domain and what they were meant to be.
  private static let endings: [String: String] = [
    "con": "com", "cim": "com", "vom": "com", "xom": "com", "ocm": "com", "cmo": "com",
    "comm": "com", "coom": "com", "ckm": "com", "conm": "com", "nte": "net", "ner": "net",
    "ogr": "org", "orgg": "org", "neet": "net",
  ]

  /// The domain that was probably meant (small letters); nil where nothing points to an error.
  ///
  /// A suggestion is for people to look at; no address is ever changed by it. A domain is doubted
  /// where it is one letter away from a great provider and none itself, or where its ending does
  /// not exist.
  package static func suggestion(for domain: String) -> String? {
    if isFree(domain) || isDisposable(domain) { return nil }
    if let meant = slips[domain] { return meant }
    for provider in providers where isOneSlip(Array(domain.utf8), Array(provider.utf8)) {
      return provider
    }
    guard let dot = domain.lastIndex(of: "."),
      let ending = endings[String(domain[dot...].dropFirst())]
    else { return nil }
    let meant = domain[...dot] + ending
    return suggestion(for: String(meant)) ?? String(meant)
  }

  /// Whether one letter is missing, added, wrong, or exchanged with the next one.
  private static func isOneSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard left != right, abs(left.count - right.count) <= 1 else { return false }
    let same = zip(left, right).prefix { $0 == $1 }.count
    let leftRest = left[same...]
    let rightRest = right[same...]
    if leftRest.dropFirst().elementsEqual(rightRest.dropFirst()) { return true }
    if leftRest.dropFirst().elementsEqual(rightRest) { return true }
    if leftRest.elementsEqual(rightRest.dropFirst()) { return true }
    return leftRest.count == rightRest.count && leftRest.count >= 2
      && leftRest.first == rightRest.dropFirst().first
      && rightRest.first == leftRest.dropFirst().first
      && leftRest.dropFirst(2).elementsEqual(rightRest.dropFirst(2))
  }
}
