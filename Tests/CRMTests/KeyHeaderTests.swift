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
}
