import CRM
import Testing

@Suite("The column that tells records apart is found by its header")
struct KeyHeaderTests {
  @Test(
    "for people",
    arguments: [
      "ID", "Kundennummer", "Kundennr", "Kunden-Nr.", "KUNDENNR", "Código", "Clave", "N°", "Nº",
      "Customer No", "Customer Number", "customerid", "Client ID", "N° client", "Código cliente",
      "Member ID", "Mitgliedsnummer", "Kontaktnr", "ID Pelanggan",
    ])
  func keysOfPeople(_ header: String) {
    let outcome = Recogniser.recognise(
      columns: ["Telefon", header, "Vorname", "Nachname", "E-Mail"], file: "kontakte.csv")
    #expect(outcome.profileID == "generic-contact")
    #expect(outcome.recognition?.key == .column(1))
  }

  @Test(
    "for companies",
    arguments: ["Kundennummer", "Kundennr", "Kunden-Nr.", "Código", "N°", "Customer No", "firmid"])
  func keysOfCompanies(_ header: String) {
    let outcome = Recogniser.recognise(
      columns: ["Firma", header, "Branche", "Ort", "Webseite"], file: "kunden.csv")
    #expect(outcome.profileID == "generic-account")
    #expect(outcome.recognition?.key == .column(1))
  }

  @Test("a company's number beside its name is no key of people")
  func numbersOfCompanies() {
    let outcome = Recogniser.recognise(
      columns: ["Kundennummer", "Firma", "Vorname", "Nachname", "E-Mail"], file: "kontakte.csv")
    #expect(outcome.recognition?.key == .content)
  }

  @Test("a bank account is no key", arguments: ["Kontonummer", "Konto-Nr."])
  func bankAccounts(_ header: String) {
    let outcome = Recogniser.recognise(
      columns: [header, "Vorname", "Nachname", "E-Mail"], file: "kontakte.csv")
    #expect(outcome.recognition?.key == .content)
  }

  static func deals(_ id: (Int) -> String) -> [String] {
    (0..<80).map { "\(id($0)),Deal \($0),Proposal,\(100 + $0).50,2026-07-01" }
  }

  private func key(_ rows: [String]) throws -> Recognition.Key? {
    let header = "Deal ID,Deal Name,Stage,Amount,Close Date\n"
    let text = header + rows.map { $0 + "\n" }.joined()
    return try TableText(text, file: "deals.csv").outcome().recognition?.key
  }

  @Test("an export appended to itself keeps its id")
  func repeatedRecords() throws {
    let rows = Self.deals { "D\($0)" }
    #expect(try key(rows + rows) == .column(0))
  }

  @Test("ids that some records lack are still the ids")
  func missingIDs() throws {
    #expect(try key(Self.deals { $0 % 6 == 0 ? "" : "D\($0)" }) == .column(0))
  }

  @Test("an id that records with other contents share is not theirs")
  func sharedIDs() throws {
    #expect(try key(Self.deals { "D\($0 / 4)" }) != .column(0))
  }
}
