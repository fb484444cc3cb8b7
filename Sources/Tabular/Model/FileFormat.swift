/// How records are written in a file.
package enum FileFormat: String, Sendable, Codable, CaseIterable {
  case csv
  /// One array, one envelope or one object.
  case json
  /// Objects one after another, usually one a line.
  case ndjson
}

/// How a file is stored.
package enum Compression: String, Sendable, Codable, CaseIterable {
  case none, gzip, zip
}
