import Foundation

extension BadInputCase {
  private static let deals = "deals/Opportunity.csv"

  private static func laying(_ text: String, at name: String = "deals/Opportunity.csv")
    -> @Sendable (Scratch) throws -> Void
  {
    { try $0.write(text, to: name) }
  }

  /// Sources that are not there or can't be read: 3.
  static let sources = [
    BadInputCase(
      "a missing folder", exits: 3,
      saying: ["nowhere", "no such file or folder", "check the path"],
      run: ["nowhere"]),
    BadInputCase(
      "an empty folder", exits: 3, saying: ["nothing", "folder", "put"], run: ["nothing"]
    ) {
      try FileManager.default.createDirectory(
        atPath: $0.path("nothing"), withIntermediateDirectories: true)
    },
    BadInputCase(
      "an empty file", exits: 3, saying: ["Opportunity.csv", "empty", "export"], run: [deals],
      prepare: laying("")),
    BadInputCase(
      "a binary file", exits: 3, saying: ["Opportunity.csv", "not", "CSV"], run: [deals]
    ) { try $0.write([UInt8](0...255) + [UInt8](0...255), to: deals) },
    BadInputCase(
      "a header and no records", exits: 3, saying: ["Opportunity.csv", "no records", "export"],
      run: [deals], prepare: laying(TinyExport.headerOnly)),
    BadInputCase(
      "a truncated ZIP", exits: 3, saying: ["deals.zip", "archive", "again"], run: ["deals.zip"]
    ) {
      let text = TinyExport.opportunities(20)
      let archive = TinyArchive.zip([(name: "Opportunity.csv", text: text)])
      try $0.write(Array(archive.dropLast(40)), to: "deals.zip")
    },
    BadInputCase(
      "a truncated ZIP among good exports", exits: 3, saying: ["more.zip", "archive", "again"],
      run: ["deals"]
    ) {
      let text = TinyExport.opportunities(20)
      try $0.write(text, to: deals)
      let archive = TinyArchive.zip([(name: "Opportunity.csv", text: text)])
      try $0.write(Array(archive.dropLast(40)), to: "deals/more.zip")
    },
    BadInputCase(
      "a workbook", exits: 3, saying: ["deals.xlsx", "spreadsheet", "CSV"], run: ["deals.xlsx"]
    ) { try $0.write(TinyArchive.workbook, to: "deals.xlsx") },
    BadInputCase(
      "a table of an unknown shape", exits: 3, saying: ["odd.csv", "knows", "dealpipe inspect"],
      run: ["odd.csv"], prepare: laying("alpha,beta,gamma\n1,2,3\n4,5,6\n", at: "odd.csv")),
    BadInputCase(
      "a file without permission", exits: 3, saying: ["Opportunity.csv", "read", "right"],
      run: [deals]
    ) {
      try $0.write(TinyExport.opportunities(20), to: deals)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: $0.path(deals))
    }.with { $0.runsAsRoot = false },
    BadInputCase(
      "a source of the settings that is missing", exits: 3,
      saying: ["tonight", "no such", "check"],
      run: ["--config", "night.yaml"],
      prepare: laying("sources:\n  - path: tonight\n", at: "night.yaml")),
  ]

  /// Commands and settings that can't be followed: 2.
  static let usages = [
    BadInputCase(
      "an unknown setting", exits: 2, saying: ["night.yaml:2:1", "colour", "known here"],
      run: [deals, "--config", "night.yaml"],
      prepare: laying("currency: USD\ncolour: red\n", at: "night.yaml")),
    BadInputCase(
      "settings that are not YAML", exits: 2, saying: ["night.yaml:", "YAML", "key: value"],
      run: [deals, "--config", "night.yaml"], prepare: laying("currency: [USD\n", at: "night.yaml")),
    BadInputCase(
      "a folder as settings", exits: 2, saying: ["deals", "settings", "check"],
      run: [deals, "--config", "deals"], prepare: laying(TinyExport.opportunities(20))),
    BadInputCase(
      "an unknown policy value", exits: 2,
      saying: ["night.yaml:2:3", "nurture", "expected one of lost"],
      run: [deals, "--config", "night.yaml"]
    ) {
      try $0.write(TinyExport.opportunities(20), to: deals)
      try $0.write("policies:\n  nurture: perhaps\n", to: "night.yaml")
    },
    BadInputCase(
      "an as-of that is no day", exits: 2, saying: ["as-of", "soon", "2026-06-30"],
      run: [deals, "--as-of", "soon"], prepare: laying(TinyExport.opportunities(20))),
    BadInputCase("no source at all", exits: 2, saying: ["file or folder"], run: []),
    BadInputCase("an unknown option", exits: 2, saying: ["--nonsense"], run: ["--nonsense"]),
  ]

  /// Data, locks and disks that stop a run: 3, 4, 5, 6.
  static let nights = [
    BadInputCase(
      "more broken records than the gate allows", exits: 4,
      saying: ["Opportunity.csv", "of 60 records", "error_gate"], run: [deals],
      prepare: laying(TinyExport.opportunities(60, withoutID: 4))),
    BadInputCase(
      "a full export that lost most records", exits: 3, saying: ["deal", "gone", "shrink_guard"],
      run: [deals], prepare: laying(TinyExport.opportunities(8))
    ),
    BadInputCase(
      "a database that is not SQLite", exits: 6, saying: ["notes.txt", "database", "--db"],
      run: [deals, "--db", "notes.txt"]
    ) {
      try $0.write(TinyExport.opportunities(20), to: deals)
      try $0.write(String(repeating: "not a database. ", count: 100), to: "notes.txt")
    },
    BadInputCase(
      "a folder as database", exits: 6, saying: ["deals", "database"],
      run: [deals, "--db", "deals"], prepare: laying(TinyExport.opportunities(20))),
    BadInputCase(
      "a database folder without permission", exits: 6, saying: ["vault", "permission"],
      run: [deals, "--db", "vault/dealpipe.sqlite"]
    ) {
      try $0.write(TinyExport.opportunities(20), to: deals)
      try FileManager.default.createDirectory(
        atPath: $0.path("vault"), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o500])
    }.with { $0.runsAsRoot = false },
    BadInputCase(
      "a full disk", exits: 6, saying: ["dealpipe.sqlite", "space", "again"], run: [deals],
      prepare: laying(TinyExport.opportunities(990))
    ).with { $0.wrapper = ["bash", "-c", #"ulimit -f 64; exec "$0" "$@""#] },
  ]
}
