extension RecordProblem {
  /// What a judgement on a damaged record means, with the record's text.
  init(
    _ fault: RepairedRecord.Repair, _ disposition: Disposition, _ position: Position,
    at index: Int, of text: [UInt8], raw: Range<Int>, fields: [RepairedRecord.Piece] = []
  ) {
    self.init(
      kind: fault.kind, disposition: disposition, position: position, recordIndex: index,
      raw: String(decoding: text[raw].prefix(RecordProblem.rawLimit), as: UTF8.self),
      detail: fault.detail,
      fields: fields.map { piece in
        switch piece {
        case .place(let range): String(decoding: text[range], as: UTF8.self)
        case .text(let bytes): String(decoding: bytes, as: UTF8.self)
        }
      })
  }
}

extension [UInt8] {
  /// Takes the bytes before a place away; of both parts the smaller one is copied.
  mutating func cut(at place: Int) -> [UInt8] {
    if count - place > place {
      let front = Array(self[..<place])
      removeFirst(place)
      return front
    }
    let rest = Array(self[place...])
    var front: [UInt8] = []
    swap(&front, &self)
    front.removeLast(rest.count)
    self = rest
    return front
  }
}
