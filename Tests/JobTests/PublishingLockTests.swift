import Foundation
import Job
import Testing

/// Several processes that publish in one folder take turns.
@Suite struct PublishingLockTests {
  private func files(_ mark: Int) -> [Publisher.File] {
    [.init(path: "index.html", text: "\(mark)")]
      + (1...40).map { .init(path: "rows/\($0).csv", text: "\(mark)") }
  }

  @Test func whoeverWaitsTooLongIsToldWhoPublishes() throws {
    let scratch = try Scratch()
    let lock = try PublishingLock(folder: scratch.path)
    let error = #expect(throws: JobError.self) {
      try PublishingLock(folder: scratch.path, patience: .milliseconds(50))
    }
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(error == .publishing(folder: scratch.path, holder: "process \(process)"))
    #expect(ExitStatus.of(try #require(error)) == .locked)
    withExtendedLifetime(lock) {}
  }

  @Test func reportsThatArePublishedAtOnceAreWholeAll() throws {
    let scratch = try Scratch()
    let folder = scratch.path
    DispatchQueue.concurrentPerform(iterations: 8) { index in
      let isLatest = index % 2 == 0
      for _ in 0..<5 {
        _ = try? Publisher(folder: folder).publish(
          files(index), as: isLatest ? "2026-06-30" : "2026-03-31-as-of", isLatest: isLatest)
      }
    }
    #expect(
      try scratch.names() == [".dealpipe.lock", "2026-03-31-as-of", "2026-06-30", "latest"])
    for name in ["latest", "2026-03-31-as-of"] {
      #expect(try scratch.names(in: name + "/rows").count == 40)
      let mark = try String(contentsOfFile: folder + "/\(name)/index.html", encoding: .utf8)
      for row in try scratch.names(in: name + "/rows") {
        let text = try String(contentsOfFile: folder + "/\(name)/rows/\(row)", encoding: .utf8)
        #expect(text == mark, "rows of another report")
      }
    }
  }
}
