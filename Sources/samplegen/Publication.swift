import Foundation

/// Everything one call writes: the nights, the small tables beside them and the answer key.
struct Publication {
  private let out: String
  private let company: Company
  private let nights: [Night]
  private let tellings: [Telling]
  /// Whether it is the sample as it is committed, with the trade fair and the whole key.
  private let isUsual: Bool

  /// What the arguments ask for.
  init(_ arguments: Arguments) throws {
    out = arguments.out
    let shape = arguments.scale.map(Shape.scaled) ?? .sample
    company = Company(seed: arguments.seed, shape: shape, isDirty: !arguments.isClean)
    tellings = try arguments.tellings()
    isUsual = tellings.map(\.title) == [Telling.salesforce.title]
    let count = arguments.nights ?? (shape.isSample && isUsual ? 2 : 1)
    nights = (0..<count).map { Night(day: Season.end + ($0 + 1 - count)) }
  }

  /// Writes it all.
  func write() throws {
    try createFolder(out)
    for night in nights {
      let folder = out + "/" + night.day.iso
      try createFolder(folder)
      for telling in tellings {
        let place = tellings.count == 1 ? folder : folder + "/" + telling.vendor
        try createFolder(place)
        try tell(telling, night, place)
      }
    }
    try SmallFiles.targets(company).write(to: out + "/targets.csv")
    try SmallFiles.rates.write(to: out + "/rates.csv")
    if company.shape.isSample {
      if isUsual { try writeKey() } else { try writeToldKeys() }
    } else {
      try TruthFile(company, night: nights[nights.count - 1]).write(beside: out)
    }
  }

  private func tell(_ telling: Telling, _ night: Night, _ folder: String) throws {
    let teller = try telling.begin(company, night, folder)
    for index in 0..<company.shape.accounts {
      try teller.tell(AccountStory(index, of: company))
    }
    try teller.finish()
  }

  private func writeKey() throws {
    let stories = (0..<company.shape.accounts).map { AccountStory($0, of: company) }
    let fair = TradeFair(stories, company)
    for night in nights {
      try fair.text.write(to: out + "/" + night.day.iso + "/" + TradeFair.fileName)
    }
    let key = AnswerKey(stories: stories, company: company, nights: nights, fair: fair)
    try key.json.write(to: out + "/answer-key.json")
  }

  /// The answers that each vendor's telling has to give.
  private func writeToldKeys() throws {
    let stories = (0..<company.shape.accounts).map { AccountStory($0, of: company) }
    let fair = TradeFair(stories, company)
    let key = AnswerKey(stories: stories, company: company, nights: nights, fair: fair)
    for telling in tellings {
      let name = tellings.count == 1 ? "" : "." + telling.vendor
      try key.json(as: telling).write(to: out + "/answer-key\(name).json")
    }
  }

  private func createFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw SampleError.cannotCreateFolder(path: path)
    }
  }
}

extension [UInt8] {
  /// Writes the bytes to a file.
  func write(to path: String) throws {
    let file = try OutputFile(path)
    try file.write(self)
    try file.close()
  }
}
