import Testing

/// A run, and the evening of the answer key that tells what its numbers have to be.
struct KeyedNight: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let task: Task<Published, any Error>
  /// Position of the evening in the key's `nights`.
  private let night: Int
  /// How many evenings the run loads.
  var evenings: Int { night + 1 }

  static let all = [
    KeyedNight(testDescription: "both evenings, with settings", task: Nights.sample, night: 1),
    KeyedNight(
      testDescription: "both evenings, no settings", task: Nights.withoutSettings, night: 1),
    KeyedNight(testDescription: "the first evening alone", task: Nights.firstNight, night: 0),
  ]

  private static let nights = Result {
    try JSON(file: Repository.sampleData + "/answer-key.json")["nights"]
  }

  /// The finished run, which must have ended well, and the right answers.
  func numbers() async throws -> (run: Published, key: JSON) {
    let run = try await task.value
    try #require(run.execution.status == 0, "\(run.execution.errors)")
    return (run, try Self.nights.get()[night])
  }
}
