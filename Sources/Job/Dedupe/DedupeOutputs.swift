/// Where the results of `dedupe` go; nil: not asked for.
package struct DedupeOutputs {
  /// Takes bytes of one file, in order.
  package typealias Sink = ([UInt8]) throws -> Void

  package var rows: Sink
  package var golden: Sink?
  package var pairs: Sink?
  package var review: Sink?

  /// Only the rows are written.
  package init(rows: @escaping Sink) { self.rows = rows }
}
