/// States and provinces that have a postal code of letters, by region.
enum StateNames {
  private static let lists: [(region: String, states: String)] = [
    (
      "US",
      """
      AL alabama;AK alaska;AZ arizona;AR arkansas;CA california;CO colorado;CT connecticut;\
      DE delaware;DC district of columbia;FL florida;GA georgia;HI hawaii;ID idaho;IL illinois;\
      IN indiana;IA iowa;KS kansas;KY kentucky;LA louisiana;ME maine;MD maryland;\
      MA massachusetts;MI michigan;MN minnesota;MS mississippi;MO missouri;MT montana;\
      NE nebraska;NV nevada;NH new hampshire;NJ new jersey;NM new mexico;NY new york;\
      NC north carolina;ND north dakota;OH ohio;OK oklahoma;OR oregon;PA pennsylvania;\
      RI rhode island;SC south carolina;SD south dakota;TN tennessee;TX texas;UT utah;VT vermont;\
      VA virginia;WA washington;WV west virginia;WI wisconsin;WY wyoming;PR puerto rico;GU guam;\
      CA calif;CO colo;CT conn;FL fla;IL ill;IN ind;MA mass;MI mich;MN minn;NE neb;NV nev;OK okla;\
      OR ore;PA penn;TN tenn;TX tex;VA va;WA wash;WI wis;WY wyo;DC washington dc
      """
    ),
    (
      "CA",
      """
      AB alberta;BC british columbia;MB manitoba;NB new brunswick;NL newfoundland and labrador;\
      NS nova scotia;NT northwest territories;NU nunavut;ON ontario;PE prince edward island;\
      QC quebec;SK saskatchewan;YT yukon;AB alta;MB man;ON ont;QC que;SK sask
      """
    ),
    (
      "AU",
      """
      ACT australian capital territory;NSW new south wales;NT northern territory;QLD queensland;\
      SA south australia;TAS tasmania;VIC victoria;WA western australia
      """
    ),
    (
      "BR",
      """
      AC acre;AL alagoas;AP amapa;AM amazonas;BA bahia;CE ceara;DF distrito federal;\
      ES espirito santo;GO goias;MA maranhao;MT mato grosso;MS mato grosso do sul;\
      MG minas gerais;PA para;PB paraiba;PR parana;PE pernambuco;PI piaui;RJ rio de janeiro;\
      RN rio grande do norte;RS rio grande do sul;RO rondonia;RR roraima;SC santa catarina;\
      SP sao paulo;SE sergipe;TO tocantins
      """
    ),
    (
      "DE",
      """
      BW baden wurttemberg;BY bayern;BY bavaria;BE berlin;BB brandenburg;HB bremen;HH hamburg;\
      HE hessen;HE hesse;MV mecklenburg vorpommern;NI niedersachsen;NI lower saxony;\
      NW nordrhein westfalen;NW nrw;NW north rhine westphalia;RP rheinland pfalz;\
      RP rhineland palatinate;SL saarland;SN sachsen;SN saxony;ST sachsen anhalt;ST saxony anhalt;\
      SH schleswig holstein;TH thuringen;TH thuringia
      """
    ),
  ]

  private static let codes: [Region: WordTable<String>] = {
    var result: [Region: WordTable<String>] = [:]
    for (code, states) in lists {
      guard let region = Region(code) else { continue }
      var names: [(word: String, value: String)] = []
      for state in states.split(separator: ";") {
        let words = state.split(separator: " ", maxSplits: 1).map(String.init)
        names.append((words[0].lowercased(), words[0]))
        names.append((words[1], words[0]))
      }
      result[region] = WordTable(names)
    }
    return result
  }()

  /// The postal code of a state by its name or code, in any case, with or without accents and points.
  static func code(_ text: Span<UInt8>, in region: Region) -> String? {
    guard let table = codes[region] else { return nil }
    if let code = table.value(text, 0..<text.count) { return code }
    var folded: [UInt8] = []
    fold(text, into: &folded)
    return table.value(folded.span, 0..<folded.count)
  }
}

/// Cleans a state: its postal code where the region has one for it, else characters only.
func cleanState(
  _ text: Span<UInt8>, _ context: CleaningContext, into out: inout [UInt8]
) -> Outcome {
  cleanTidied(text, kind: .state, into: &out) { tidy, out in
    guard let region = context.region,
      let code = StateNames.code(tidy, in: region)
    else { return .unchanged }
    let start = out.count
    out.append(contentsOf: code.utf8)
    return outcome(of: tidy, appendedFrom: start, in: &out, rule: .stateCode)
  }
}
