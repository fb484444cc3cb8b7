import Matching
import Testing

/// Tables in which nobody is there twice: no pair may be made up for want of better ones.
@Suite struct UnlikelyPairsTests {
  @Test func namesThatShareAnEndingStayApart() {
    let names = [
      "Donware", "Zotware", "Funholding", "Xx-holding", "Betasoloin", "Betatech", "Bioholding",
      "Bioplex", "Blackzim", "Bluth Company", "Bubba Gump", "Cancity", "Cheers", "Codehow",
      "Condax", "Conecom", "Dalttechnology", "Dambase", "Domzoom", "Doncon", "Dontechi",
      "Donquadtech", "Fasehatice", "Faxquote", "Finhigh", "Finjob", "Ganjaflex", "Gekko & Co",
      "Genco Pura Olive Oil Company", "Globex Corporation", "Gogozoom", "Golddex", "Goodsilron",
    ]
    var table = MatchTable(fields: [MatchField(name: "name", kind: .company)])
    for name in names { table.append([name]) }
    let result = findDuplicates(in: table)
    #expect(Set(result.cluster).count == names.count)
    #expect(result.threshold >= 0.4)
  }
}
