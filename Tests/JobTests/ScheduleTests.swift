import Foundation
import Job
import Testing

/// What cron and systemd are given says what was asked for, whatever the names are.
@Suite struct ScheduleTests {
  private func schedule(
    _ arguments: [String], folder: String = "/srv/crm", at time: String = "2:05"
  ) throws -> Schedule {
    try Schedule(
      program: "/usr/local/bin/dealpipe", folder: folder, arguments: arguments, at: time)
  }

  @Test func aCrontabHasOneLineThatRunsInTheFolder() throws {
    let text = try schedule(["run", "exports", "--quiet"]).text(for: .cron)
    let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(
      lines == [
        "5 2 * * * cd '/srv/crm' && '/usr/local/bin/dealpipe' 'run' 'exports' '--quiet' >/dev/null"
      ])
  }

  /// A shell that runs the command of the line gets the words as they were.
  @Test(arguments: ["it's here", "50 % off", "a \"b\" $HOME `id`", "x; rm -rf y", "ä ü"])
  func oddNamesReachTheProgramAsTheyAre(name: String) throws {
    let scratch = try Scratch()
    let text = try Schedule(
      program: "/usr/bin/printf", folder: scratch.path, arguments: ["%s", name], at: "23:59"
    ).text(for: .cron)
    let line = try #require(text.split(separator: "\n").last.map(String.init))
    #expect(line.hasPrefix("59 23 * * * "))
    // What cron does: a percent sign behind a backslash is one.
    let command = line.dropFirst("59 23 * * * ".count).replacing("\\%", with: "%")
      .replacing(" >/dev/null", with: "")
    #expect(!line.replacing("\\%", with: "").contains("%"))
    let shell = Process()
    let output = Pipe()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", String(command)]
    shell.standardOutput = output
    try shell.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    #expect(String(decoding: bytes, as: UTF8.self) == name)
  }

  @Test func aUnitEscapesWhatSystemdWouldReplace() throws {
    let text = try schedule(["run", "50 % \"of\" $x\\y"], folder: "/srv/100%").text(for: .systemd)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(
      lines.contains(
        #"ExecStart="/usr/local/bin/dealpipe" "run" "50 %% \"of\" $$x\\y""#))
    #expect(lines.contains("WorkingDirectory=/srv/100%%"))
    #expect(lines.contains("OnCalendar=*-*-* 02:05:00"))
  }

  @Test(arguments: ["", "24:00", "12:60", "12", "1:2:3", "-1:30", "ab:cd", "012:30", "+1:30"])
  func anotherTimeOfDayIsRefused(time: String) {
    #expect(throws: JobError.self) { try schedule(["run"], at: time) }
  }
}
