import Testing

/// SampleData is generated text: it is committed, and `samplegen` must write it again.
@Suite struct SampleDataTests {
  /// Files of the folder that people wrote.
  private static let written: Set<String> = ["README.md", "dealpipe.yaml"]

  @Test func samplegenWritesTheCommittedBytesAgain() async throws {
    let folder = try Scratch()
    let run = try await Execution.of(.samplegen, ["--out", "SampleData"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let committed = try Scratch.files(below: Repository.sampleData)
      .filter { !Self.written.contains($0.key) }
    let again = try folder.files(below: "SampleData")
    #expect(Set(again.keys) == Set(committed.keys))
    let changed = committed.filter { again[$0.key] != $0.value }
    #expect(changed.keys.sorted() == [], "run: swift run samplegen --out SampleData")
  }

  @Test func theCommittedFolderStaysBelowThreeMegabytes() throws {
    let files = try Scratch.files(below: Repository.sampleData)
    #expect(files.values.reduce(0) { $0 + $1.count } < 3_000_000)
  }

  @Test func anUnknownArgumentOfSamplegenIsNamed() async throws {
    let run = try await Execution.of(.samplegen, ["--sead", "1"], in: try Scratch())
    #expect(run.status != 0)
    #expect(run.errors.contains("--sead"))
  }
}
