import CRM
import Testing

@Suite("Activities tell their kind and completion")
struct ActivityMappingTests {
  @Test("tasks and events of Salesforce")
  func mapsTasks() throws {
    let text = """
      Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Type,AccountId,IsClosed,CreatedDate,TaskSubtype,CompletedDateTime
      00T5g00000AbCdEAAU,0035g00000AbCdEAAU,0065g00000AbCdEAAU,Call: budget,2026-05-01 00:00:00,Completed,Normal,0055g00000AbCdEAAU,,0015g00000AbCdEAAU,1,2026-04-30 08:00:00,Task,
      00T5g00000AbCdFAAU,,0015g00000AbCdEAAU,Newsletter May,2026-05-01 00:00:00,Completed,Normal,,,,1,2026-04-30 08:00:00,ListEmail,2026-05-01 10:11:12
      00T5g00000AbCdGAAU,,,Prepare offer,2026-06-01 00:00:00,Not Started,Normal,,,,0,2026-04-30 08:00:00,,

      """
    let table = try #require(try TableText(text, file: "Task.csv").rows())
    #expect(table.recognition.profile.id == "salesforce-task")
    #expect(table.rows.map { $0["kind"] } == ["call", "automatic", "task"])
    #expect(table.rows.map { $0["is_done"] } == ["1", "1", "0"])
    #expect(table.rows.map { $0["done_at"] } == ["2026-05-01", "2026-05-01T10:11:12Z", nil])
    #expect(table.rows.map { $0["due_at"] } == ["2026-05-01", "2026-05-01", "2026-06-01"])
    #expect(table.rows[0]["deal_ref"] == "0065g00000AbCdEAAU")
    #expect(table.rows[1]["deal_ref"] == nil)
    #expect(table.rows[1]["account_ref"] == "0015g00000AbCdEAAU")
    #expect(table.rows[0]["person_ref"] == "0035g00000AbCdEAAU")
  }

  @Test("an event is a meeting that is over when its time has passed")
  func mapsEvents() throws {
    let text = """
      Id,WhoId,WhatId,Subject,ActivityDateTime,ActivityDate,DurationInMinutes,OwnerId,Type,IsAllDayEvent,CreatedDate
      00U5g00000AbCdEAAU,,0065g00000AbCdEAAU,Demo,2026-05-01 13:00:00,2026-05-01 00:00:00,30,,Meeting,0,2026-04-30 08:00:00
      00U5g00000AbCdFAAU,,,Intro call,,2026-05-02 00:00:00,,,Call,1,2026-04-30 08:00:00

      """
    let table = try #require(try TableText(text, file: "Event.csv").rows())
    #expect(table.rows.map { $0["kind"] } == ["meeting", "call"])
    #expect(table.rows.map { $0["done_at"] } == ["2026-05-01T13:00:00Z", "2026-05-02"])
    #expect(table.rows.map { $0["is_done"] } == [nil, nil])
  }

  @Test(
    "words for kinds of activities",
    arguments: [
      ("Call", "call"), ("Anruf bei Herrn Meier", "call"), ("Email: Re: meeting", "email"),
      ("E-Mail", "email"), ("Reunión", "meeting"), ("Rapat dengan klien", "meeting"),
      ("WhatsApp", "message"), ("List Email", "automatic"), ("Automatic reply: offer", "automatic"),
      ("Follow-up", "task"), ("Aufgabe", "task"), ("Notiz", "note"), ("xyz", nil), ("", nil),
    ] as [(String, String?)])
  func readsKinds(_ label: String, _ kind: String?) {
    #expect(ActivityKind(label: label)?.rawValue == kind)
  }

  @Test("only what people did counts as a touch")
  func knowsHumanKinds() {
    #expect(ActivityKind.allCases.filter { !$0.isHuman } == [.automatic])
  }

  @Test("a plain activity list in German")
  func mapsGenericActivities() throws {
    let text = """
      Datum;Art;Betreff;Betreuer;Kunde;Status
      13.05.2026;Anruf;Angebot besprochen;Petra;Acme GmbH;erledigt
      14.06.2026;Besuch;Vorführung;Petra;Acme GmbH;geplant

      """
    let table = try #require(try TableText(text, file: "aktivitäten.csv").rows())
    #expect(table.rows.map { $0["kind"] } == ["call", "meeting"])
    #expect(table.rows.map { $0["is_done"] } == ["1", "0"])
    #expect(table.rows.map { $0["due_at"] } == ["2026-05-13", "2026-06-14"])
    #expect(table.rows[0].raw.contains("Anruf"))
  }
}
