/// The lines that have a machine run a night by itself, for people to install.
package struct Schedule: Sendable {
  /// What starts programs at a time of day.
  package enum Scheduler: String, CaseIterable, Sendable {
    case cron
    case systemd
  }

  /// The program, by an absolute path.
  package let program: String
  /// The folder it runs in, by an absolute path.
  package let folder: String
  /// The arguments of the program.
  package let arguments: [String]
  package let hour: Int
  package let minute: Int

  /// A night at a time of day.
  ///
  /// - Parameters:
  ///   - program: the program, by an absolute path.
  ///   - folder: the folder it runs in, by an absolute path.
  ///   - arguments: of the program.
  ///   - time: `HH:MM`, by the clock of the machine.
  /// - Throws: `JobError.unknown` for another time, `.unreadableArgument` for a word with a line
  ///   break, which neither a crontab nor a unit can hold.
  package init(program: String, folder: String, arguments: [String], at time: String) throws {
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    guard time.utf8.allSatisfy({ $0 == 0x3A || (0x30...0x39).contains($0) }), parts.count == 2,
      parts.allSatisfy({ (1...2).contains($0.count) }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { throw JobError.unknown(what: "time of day", name: time, known: ["HH:MM, as 02:30"]) }
    for word in [program, folder] + arguments where word.contains(where: \.isNewline) {
      let shown = word.replacing("\n", with: "\\n").replacing("\r", with: "\\r")
      throw JobError.unreadableArgument(
        option: "schedule", text: shown, expected: "names without line breaks")
    }
    self.program = program
    self.folder = folder
    self.arguments = arguments
    self.hour = hour
    self.minute = minute
  }

  /// What to install.
  package func text(for scheduler: Scheduler) -> String {
    switch scheduler {
    case .cron: cron
    case .systemd: systemd
    }
  }

  private var time: String { "\(Self.twoDigits(hour)):\(Self.twoDigits(minute))" }

  private static func twoDigits(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }

  /// A line of a crontab; a percent sign would end the command there.
  private var cron: String {
    let words = ([program] + arguments).map(Self.shellQuoted).joined(separator: " ")
    let command = "cd \(Self.shellQuoted(folder)) && \(words) >/dev/null"
    return """
      # dealpipe, every night at \(time) by this machine's clock. To install: crontab -e, add the lines.
      # Nothing is printed when all is well; what is wrong is, and cron mails it to MAILTO.
      #MAILTO=you@example.com
      \(minute) \(hour) * * * \(command.replacing("%", with: "\\%"))
      """
  }

  private var systemd: String {
    let words = ([program] + arguments).map(Self.unitQuoted).joined(separator: " ")
    return """
      # /etc/systemd/system/dealpipe.service
      [Unit]
      Description=dealpipe: load CRM exports and publish the report
      # Add OnFailure=UNIT to be told when a night fails.

      [Service]
      Type=oneshot
      # Add User=NAME: whoever may read the exports and owns the database.
      WorkingDirectory=\(folder.replacing("%", with: "%%"))
      ExecStart=\(words)
      UMask=0077
      Nice=10
      NoNewPrivileges=yes

      # /etc/systemd/system/dealpipe.timer
      [Unit]
      Description=dealpipe every night at \(time)

      [Timer]
      OnCalendar=*-*-* \(time):00
      # A night that the machine slept through is made up for.
      Persistent=true

      [Install]
      WantedBy=timers.target

      # To install: save the two parts under their names, then
      #   systemctl daemon-reload && systemctl enable --now dealpipe.timer
      # What a night said: journalctl -u dealpipe
      """
  }

  /// A word for a shell, as it is.
  private static func shellQuoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// A word of a unit's command line, as it is.
  private static func unitQuoted(_ word: String) -> String {
    let escaped = word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%").replacing("$", with: "$$")
    return "\"" + escaped + "\""
  }
}
