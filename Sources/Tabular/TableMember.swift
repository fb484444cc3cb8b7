/// One table file, or one member of an archive, and how it will be read.
package struct TableMember: Sendable {
  /// The name inside the archive, else the file's name.
  package let name: String
  /// Bytes after decompression.
  package let size: Int
  package let detection: Detection
  let path: String
  let location: ByteSource.Location
  let decision: EncodingDetector.Decision
  let plan: Plan
  let options: ReadOptions
  /// The file as it was when it was looked at.
  let state: FileState
  /// The hash of the bytes as stored, where it was taken then.
  var hash: String?

  /// The path for messages, with the member's name where it is in an archive.
  var shownPath: String { location.member.map { "\(path)/\($0)" } ?? path }

  enum Plan: Sendable {
    case csv(CSVPlan)
    case json
  }

  /// Starts reading at the first record; each call gives an independent reader.
  ///
  /// - Parameter pieceSize: bytes read at a time; the records do not depend on it.
  /// - Returns: a reader at the first record.
  /// - Throws: what the file system says when the file has gone; `changed` when it is another one
  ///   than was looked at.
  package func reader(pieceSize: Int = 1 << 19) throws(TabularError) -> RecordReader {
    try RecordReader(self, pieceSize: pieceSize)
  }

  /// Opens the file again, if it is the one that was looked at: untouched, or the same bytes once
  /// more.
  func reopened() throws(TabularError) -> InputFile {
    let file = try InputFile(path: path)
    if file.state == state { return file }
    guard let hash, file.size == state.size, try FileHash.hex(of: file) == hash else {
      throw .changed(path: path)
    }
    return file
  }

  /// Passes over all bytes of a member once and decides how it is written.
  static func examine(
    _ file: InputFile, _ location: ByteSource.Location, name: String, compression: Compression,
    options: ReadOptions, hash: inout FileHash?
  ) throws(TabularError) -> TableMember {
    let shown = location.member.map { "\(file.path)/\($0)" } ?? file.path
    let survey = try ByteSurvey.of(file, location, options: options, hash: &hash)
    try refuse(survey.sample, path: shown)
    let decision = EncodingDetector.decide(survey, setting: options.encoding)
    let isWhole = survey.sample.count == survey.byteCount
    let text = decode(survey.sample, decision, isWhole: isWhole)
    if FormatDetector.looksBinary(text) { throw .binaryFile(path: shown, kind: nil) }
    if FormatDetector.isWebPage(text) { throw .webPage(path: shown) }
    let isBlank = text.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if isBlank && isWhole { throw .blankFile(path: shown) }
    var detection = Detection(
      format: options.format ?? FormatDetector.format(text, name: name),
      encoding: decision.encoding, encodingConfidence: decision.confidence,
      hasByteOrderMark: decision.markLength > 0, compression: compression)
    detection.reasons = [decision.reason]
    let plan: Plan
    switch detection.format {
    case .csv:
      let made = PlanMaker.plan(text, isWhole: isWhole, options: options)
      let delimiter = made.plan.dialect.delimiter
      if isWhole, text.allSatisfy({ $0 == delimiter || $0 <= 0x22 }) { throw .noTable(path: shown) }
      describe(made.plan, in: &detection)
      detection.dialectConfidence = made.confidence
      detection.reasons += made.reasons
      plan = .csv(made.plan)
    case .json, .ndjson:
      detection.reasons.append("format json: the text begins like one, or its name says so")
      plan = .json
    }
    return TableMember(
      name: name, size: survey.byteCount, detection: detection, path: file.path,
      location: location, decision: decision, plan: plan, options: options, state: file.state)
  }

  private static func refuse(_ head: [UInt8], path: String) throws(TabularError) {
    if head.isEmpty { throw .emptyFile(path: path) }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet(path: path, kind: .xls) }
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      throw .binaryFile(path: path, kind: "ZIP archive inside another")
    }
    if let kind = FormatDetector.binaryKind(head) { throw .binaryFile(path: path, kind: kind) }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .unsupportedEncoding(path: path, name: "UTF-32")
    }
  }

  private static func decode(
    _ sample: [UInt8], _ decision: EncodingDetector.Decision, isWhole: Bool
  ) -> [UInt8] {
    var text: [UInt8] = []
    var decoder = TextDecoder(decision.encoding, isKnownValid: false)
    decoder.decode(Array(sample.dropFirst(decision.markLength)), isLast: isWhole, into: &text)
    return text
  }

  private static func describe(_ plan: CSVPlan, in detection: inout Detection) {
    detection.dialect = plan.dialect
    detection.hasHeader = plan.hasHeader
    detection.headerLine = plan.headerLine
    detection.headerLineCount = plan.headerLineCount
    detection.headers = plan.headers
    detection.preamble = plan.preamble.map(\.text)
  }
}
