import Tabular
import Testing

/// What is written reads back as it was.
struct WritingTests {
  static func converted(_ text: String, to format: OutputFormat, name: String = "t.csv") -> String {
    var out: [UInt8] = []
    Trial.withFile(Array(text.utf8), name: name) { path in
      do throws(TabularError) {
        try convert(try TableFile.open(path: path), to: format) { out += $0 }
      } catch {
        Issue.record("\(error)")
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  @Test func convertLeavesValuesUntouched() {
    let text = "id;name;note\n007; Ann ;\"a\n\"\"b\"\"\"\n1e5;=1+1;x,y\n"
    #expect(
      WritingTests.converted(text, to: .csv)
        == "id,name,note\n007,\" Ann \",\"a\n\"\"b\"\"\"\n1e5,=1+1,\"x,y\"\n")
  }

  @Test func convertKeepsARowItCannotRepairInItsPlace() {
    let text = "a,b,c\nx,y,z\nx,y,z,w,v,u\nx,y,z\n"
    #expect(WritingTests.converted(text, to: .csv) == text)
  }

  @Test func jsonBecomesATable() {
    let json = #"[{"id":1,"o":{"n":"A"},"t":["x","y"]},{"id":2,"o":{"n":null}}]"#
    #expect(
      WritingTests.converted(json, to: .csv, name: "t.json") == "id,o.n,t\n1,A,x;y\n2,,\n")
    #expect(
      WritingTests.converted("a,b\n1,\"x\"\"\ny\"\n", to: .ndjson)
        == "{\"a\":\"1\",\"b\":\"x\\\"\\ny\"}\n")
  }

  @Test func aGuardedCellIsNoFormula() {
    var writer = CSVWriter(formulaGuard: .quoted)
    writer.row(["=SUM(A1)", "-5", "+62 812", "@x", "plain", "-x"])
    #expect(
      String(decoding: writer.take(), as: UTF8.self)
        == "\"'=SUM(A1)\",-5,+62 812,\"'@x\",plain,\"'-x\"\n")
  }

  @Test(arguments: ["-2+3", "-2-3", "-2/3", "+2+3", "+1*2", "-1=1", "-1^2", "+1&2"])
  func aSumBehindASignIsNoNumber(_ text: String) {
    var writer = CSVWriter(formulaGuard: .quoted)
    writer.row([text])
    #expect(String(decoding: writer.take(), as: UTF8.self) == "\"'\(text)\"\n")
  }

  @Test(arguments: [
    "-5", "-1.234,50", "-1E+6", "-1e-3", "-12 %", "+62 812-345/6", "+49 (0)30 123-45 ext. 6",
  ])
  func numbersAndTelephonesStayAsTheyAre(_ text: String) {
    var writer = CSVWriter(formulaGuard: .quoted)
    writer.row([text, ""])
    #expect(!String(decoding: writer.take(), as: UTF8.self).contains("'"))
  }

  @Test func aHeaderOnlyFileStaysOne() {
    #expect(WritingTests.converted("id,name\n", to: .csv) == "id,name\n")
  }
}
