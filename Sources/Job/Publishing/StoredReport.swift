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
    /// Hands its bytes over.
    let store: @Sendable (Publisher.File.Sink) throws -> Void
  }

  /// The pieces of a report, deflated, handed over one by one in their order.
  ///
  /// Few are made at a time: all of them together are as large as the report.
  static func pack(_ parts: ReportParts, _ keep: (ReportStore.Part) throws -> Void) throws {
    let pieces = pieces(of: parts)
    let workers = ProcessInfo.processInfo.activeProcessorCount
    for start in stride(from: 0, to: pieces.count, by: workers) {
      let some = pieces[start..<min(pieces.count, start + workers)]
      let packed = parallelMap(some.count, workers: workers) { index in
        Result { try Self.packed(some[start + index]) }
      }
      for part in packed { try keep(part.get()) }
    }
  }

  private static func packed(_ piece: Piece) throws -> ReportStore.Part {
    var packer = Packer()
    try piece.store { packer.add($0) }
    let (sha256, content) = packer.finish()
    return ReportStore.Part(name: piece.name, sha256: sha256, content: content)
  }

  private static func pieces(of parts: ReportParts) -> [Piece] {
    func piece(
      _ kind: Kind, _ name: String,
      _ store: @escaping @Sendable (Publisher.File.Sink) throws -> Void
    ) -> Piece {
      Piece(name: kind.rawValue + " " + name, store: store)
    }
    var pieces = parts.rows.texts.enumerated().map { index, text in
      piece(.records, String(index)) { try text.store($0) }
    }
    for (index, table) in parts.rows.tables.enumerated() {
      pieces.append(piece(.table, ordered(index, table.name)) { try table.store($0) })
    }
    for (index, list) in parts.lists.enumerated() {
      pieces.append(piece(.list, ordered(index, list.path)) { try list.write($0) })
    }
    for language in Language.allCases {
      guard let page = parts.pages[language] else { continue }
      pieces.append(
        piece(.page, language.rawValue) { sink in
          let encoder = JSONEncoder()
          encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
          try sink([UInt8](try encoder.encode(page)))
        })
    }
    pieces.append(piece(.metrics, "json") { try $0(Array(parts.metrics.utf8)) })
    pieces.append(piece(.manifest, "json") { try $0(Array(parts.manifest.utf8)) })
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
