/// Decides a member's encoding from its bytes alone.
enum EncodingDetector {
  struct Decision: Sendable, Hashable {
    var encoding: TextEncoding
    var confidence: Double
    /// Length of the byte order mark.
    var markLength: Int
    /// Whether every byte is known to be well-formed UTF-8.
    var isValidUTF8: Bool
    var reason: String
  }

  static func decide(_ survey: ByteSurvey, setting: TextEncoding?) -> Decision {
    let sample = survey.sample
    let mark = byteOrderMark(sample)
    let isValid = survey.invalidCount == 0
    if let setting {
      return Decision(
        encoding: setting, confidence: 1, markLength: mark?.0 == setting ? mark?.1 ?? 0 : 0,
        isValidUTF8: isValid, reason: "encoding \(setting.rawValue) as set")
    }
    if let (encoding, length) = mark {
      return Decision(
        encoding: encoding, confidence: 1, markLength: length, isValidUTF8: isValid,
        reason: "encoding \(encoding.rawValue): byte order mark")
    }
    if let encoding = utf16(sample) {
      return Decision(
        encoding: encoding, confidence: 0.95, markLength: 0, isValidUTF8: false,
        reason: "encoding \(encoding.rawValue): every other byte is zero")
    }
    if isValid {
      let reason =
        survey.multibyteCount == 0
        ? "encoding utf-8: all \(survey.byteCount) bytes are ASCII"
        : "encoding utf-8: \(survey.multibyteCount) characters beyond ASCII, all well formed"
      return Decision(
        encoding: .utf8, confidence: 1, markLength: 0, isValidUTF8: true, reason: reason)
    }
    if survey.multibyteCount > 10 * survey.invalidCount {
      return Decision(
        encoding: .utf8, confidence: 0.8, markLength: 0, isValidUTF8: false,
        reason: "encoding utf-8: \(survey.multibyteCount) well-formed characters beyond ASCII, "
          + "\(survey.invalidCount) bytes that are not and are read as windows-1252")
    }
    return singleByte(survey)
  }

  private static func byteOrderMark(_ sample: [UInt8]) -> (TextEncoding, Int)? {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if sample.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 without a mark: zeros in one half of the byte pairs and next to none in the other.
  private static func utf16(_ sample: [UInt8]) -> TextEncoding? {
    let pairs = min(sample.count, 1 << 16) / 2
    guard pairs >= 2 else { return nil }
    var even = 0
    var odd = 0
    for pair in 0..<pairs {
      if sample[pair * 2] == 0 { even += 1 }
      if sample[pair * 2 + 1] == 0 { odd += 1 }
    }
    if odd * 10 > pairs * 4 && even * 20 < pairs { return .utf16LittleEndian }
    if even * 10 > pairs * 4 && odd * 20 < pairs { return .utf16BigEndian }
    return nil
  }

  private static func singleByte(_ survey: ByteSurvey) -> Decision {
    let hasC1 = survey.highBytes.contains { $0.byte < 0xA0 }
    var scored: [(encoding: TextEncoding, score: Double)] = []
    // Ties go to the first: without bytes 80 to 9F, ISO-8859-1 and Windows-1252 read alike.
    let order: [TextEncoding] =
      hasC1
      ? [.windows1252, .windows1250, .macRoman, .latin9, .latin1]
      : [.latin1, .windows1252, .windows1250, .latin9, .macRoman]
    for encoding in order {
      let table = CodePage.upperHalf(of: encoding)
      var score = 0.0
      for high in survey.highBytes {
        score +=
          encoding == .windows1250
          ? CentralEuropeanFit.score(high)
          : CharacterFit.score(
            table[Int(high.byte) - 0x80],
            before: scalar(high.before, table), after: scalar(high.after, table))
      }
      scored.append((encoding, score / Double(max(1, survey.highBytes.count))))
    }
    var best = scored[0]
    for candidate in scored.dropFirst() where candidate.score > best.score + 0.000_1 {
      best = candidate
    }
    // Few files come from old Macs: what fits nearly as well is likelier.
    if best.encoding == .macRoman,
      let other = scored.first(where: {
        $0.encoding != .macRoman && $0.score > best.score - 0.1
      })
    {
      best = other
    }
    // Text of the West reads as well in both code pages of Windows, but for its signs.
    let rival =
      scored.filter {
        $0.encoding != best.encoding && $0.encoding != .windows1250
          && $0.score < best.score - 0.000_1
      }
      .map(\.score).max() ?? best.score - 0.5
    let evidence = min(1, Double(survey.highBytes.count) / 8)
    let confidence = min(0.98, 0.5 + min(0.5, (best.score - rival) * 0.5) * (0.5 + evidence / 2))
    return Decision(
      encoding: best.encoding, confidence: (confidence * 100).rounded() / 100, markLength: 0,
      isValidUTF8: false,
      reason: "encoding \(best.encoding.rawValue): not UTF-8 "
        + "(\(survey.invalidCount) malformed bytes), and its characters fit their words best")
  }

  private static func scalar(_ byte: UInt8, _ table: [UInt32]) -> UInt32 {
    byte < 0x80 ? UInt32(byte) : table[Int(byte) - 0x80]
  }
}
