/// Runs two pieces of work at the same time, the second on a thread of its own.
///
/// - Parameters:
///   - one: runs here.
///   - other: runs beside it.
/// - Returns: both results, when both have ended.
/// - Throws: the error of the first that threw, in the order of the parameters.
func together<One, Other: Sendable>(
  _ one: () throws -> One, _ other: @escaping @Sendable () throws -> Other
) throws -> (One, Other) {
  let side = SideWork(other)
  let result = Result { try one() }
  let beside = Result { try side.wait() }
  return (try result.get(), try beside.get())
}
