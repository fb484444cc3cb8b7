import Job
import Testing

/// What `dedupe` takes from a file that people have filled in.
@Suite struct DedupeDecisionsTests {
  static let rows = """
    id,name,email,city
    1,Anna Abel,anna@abel.example,Ulm
    2,Anna Abel,anna@abel.example,Ulm
    3,Bela Brandt,bela@brandt.example,Bern
    4,Carlos Castro,carlos@castro.example,Graz
    5,Dewi Dahl,dewi@dahl.example,Kiel
    6,Erik Egger,erik@egger.example,Bern

    """

  @Test(arguments: [
    "decision,left_id,right_id", "Decision,LEFT_ID,Right_Id", " decision ,left_id, right_id",
  ])
  func headersAreFoundHoweverTheyAreCapitalised(_ header: String) throws {
    let scratch = try Scratch()
    try scratch.write("rows.csv", Self.rows)
    try scratch.write("decided.csv", header + "\naccept,3,4\n")
    var request = DedupeRequest(path: scratch.path + "/rows.csv")
    request.id = "id"
    request.decisions = scratch.path + "/decided.csv"
    var bytes: [UInt8] = []
    try Deduplication(request, say: { _ in }).run(DedupeOutputs(rows: { bytes += $0 }))
    let clusters = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",")[4] }
    #expect(clusters[2] == clusters[3])
    #expect(clusters[4] != clusters[3])
  }
}
