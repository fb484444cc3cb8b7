import Document
import Foundation
import Matching
import Reporting
import Tabular
import Warehouse

/// What a report tells as the pieces that the database keeps, and back.
enum StoredReport {
  /// Kinds of pieces; a piece is named after its kind and what it is of.
  private enum Kind: String {
    case page, metrics, manifest, records, table, list
  }

  private struct Piece: Sendable {
    let name: String
    let bytes: @Sendable () throws -> [UInt8]
  }

  /// The pieces of a report, deflated, several at a time.
  static func pack(_ parts: ReportParts) throws -> [ReportStore.Part] {
    let pieces = pieces(of: parts)
    let packed = parallelMap(
      pieces.count, workers: ProcessInfo.processInfo.activeProcessorCount
    ) { index -> Result<ReportStore.Part, any Error> in
      Result {
        let bytes = try pieces[index].bytes()
        return ReportStore.Part(
          name: pieces[index].name, sha256: FileHash.hex(of: bytes), content: Packing.pack(bytes))
      }
    }
    return try packed.map { try $0.get() }
  }

  private static func pieces(of parts: ReportParts) -> [Piece] {
    func piece(
      _ kind: Kind, _ name: String, _ bytes: @escaping @Sendable () throws -> [UInt8]
    ) -> Piece {
      Piece(name: kind.rawValue + " " + name, bytes: bytes)
    }
    var pieces = parts.rows.texts.enumerated().map { index, text in
      piece(.records, String(index)) { text.bytes }
    }
    for (index, table) in parts.rows.tables.enumerated() {
      pieces.append(piece(.table, ordered(index, table.name)) { try table.bytes() })
    }
    for (index, list) in parts.lists.enumerated() {
      pieces.append(piece(.list, ordered(index, list.path)) { try list.bytes() })
    }
    for (language, page) in parts.pages {
      pieces.append(
        piece(.page, language.rawValue) {
          let encoder = JSONEncoder()
          encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
          return [UInt8](try encoder.encode(page))
        })
    }
    pieces.append(piece(.metrics, "json") { Array(parts.metrics.utf8) })
    pieces.append(piece(.manifest, "json") { Array(parts.manifest.utf8) })
    return pieces
  }

  /// A name that sorts by its place.
  private static func ordered(_ place: Int, _ name: String) -> String {
    String(10_000 + place).dropFirst() + " " + name
  }

  /// The report of pieces in the order of their names; nil where they are not all there or written
  /// by a program that wrote them differently.
  static func unpack(_ stored: [ReportStore.Part]) -> ReportParts? {
    var pages: [Language: Page] = [:]
    var texts: [Int: RecordText] = [:]
    var tables: [RowFiles.Table] = []
    var lists: [Publisher.File] = []
    var metrics: String?
    var manifest: String?
    for part in stored {
      let words = part.name.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2, let kind = Kind(rawValue: words[0]),
        let bytes = Packing.unpack(part.content)
      else { return nil }
      // Behind the place that it is sorted by.
      let name = String(words[1].dropFirst(5))
      switch kind {
      case .page:
        guard let language = Language(rawValue: words[1]),
          let page = try? JSONDecoder().decode(Page.self, from: Data(bytes))
        else { return nil }
        pages[language] = page
      case .metrics: metrics = String(decoding: bytes, as: UTF8.self)
      case .manifest: manifest = String(decoding: bytes, as: UTF8.self)
      case .records:
        guard let index = Int(words[1]), let text = try? RecordText(bytes: bytes) else {
          return nil
        }
        texts[index] = text
      case .table:
        guard let table = try? RowFiles.Table(name: name, bytes: bytes) else { return nil }
        tables.append(table)
      case .list: lists.append(Publisher.File(path: name, bytes: bytes))
      }
    }
    let ordered = texts.sorted { $0.key < $1.key }
    guard let metrics, let manifest, ordered.map(\.key) == Array(ordered.indices),
      tables.allSatisfy({ ordered.indices.contains($0.records) }),
      pages.count == Language.allCases.count
    else { return nil }
    return ReportParts(
      pages: pages, metrics: metrics, manifest: manifest,
      rows: RowFiles(tables: tables, texts: ordered.map(\.value)), lists: lists)
  }
}
