/// The legal forms that are recognised, with the spellings they are recognised by.
///
/// A spelling is the form's words folded and put together (`S. de R.L. de C.V.` is `sderldecv`).
/// `=` marks spellings that are also ordinary words, which count only in capitals or with points.
enum LegalFormTable {
  typealias Family = LegalForm.Family

  /// Forms that close a name.
  private static let closing: [(family: Family, lines: String)] = [
    (
      .limited,
      """
      Ltd.: ltd limited lmtd
      LLC: llc limitedliabilitycompany
      PLLC: pllc
      Pty Ltd: ptyltd ptylimited proprietarylimited pty propltd
      Pte Ltd: pteltd ptelimited pteltd pte smpteltd
      Pvt. Ltd.: pvtltd privatelimited pvtlimited privateltd pvt opcpvtltd opcprivatelimited
      Co., Ltd.: coltd companylimited colimited compltd
      Sdn. Bhd.: sdnbhd sendirianberhad sdn
      GmbH: gmbh gesmbh gesellschaftmitbeschrankterhaftung
      gGmbH: ggmbh
      mbH: mbh
      UG (haftungsbeschränkt): ughaftungsbeschrankt ug
      SARL: sarl sarlu sarlau societearesponsabilitelimitee
      EURL: eurl
      SAS: =sas sasu sasau
      SRL: srl srls srlunipersonale sociedadderesponsabilidadlimitada societaaresponsabilitalimitata srlu srlcr \
      scarl srlcv srlsb
      S. de R.L. de C.V.: sderldecv srldecv sderl
      S.L.: sl slu slp sll slne sociedadlimitada
      B.V.: bv bvba
      Ltda.: ltda limitada eireli cialtda eirelime
      Lda.: lda unipessoallda sociedadeunipessoallda
      Oy: oy
      Oy Ab: oyab
      ApS: aps
      IVS: ivs
      AS: =as
      ehf.: ehf
      OÜ: ou
      SIA: =sia
      UAB: uab
      MB:
      Sp. z o.o.: spzoo spolkazoo spolkazograniczonaodpowiedzialnoscia spzo
      s.r.o.: sro spolsro
      d.o.o.: doo jdoo drustvosogranicenomodgovornoscu
      Kft.: kft korlatoltfelelossegutarsasag
      EOOD: eood
      OOD: ood
      Ltd. Şti.: ltdsti veticltdsti sanveticltdsti limitedsirketi ticltdsti
      TNHH: tnhh tnhhmtv
      PT: pt
      WLL: wll
      FZE: fze
      FZCO: fzco
      FZ-LLC: fzllc
      DMCC: dmcc
      LLC FZ: llcfz
      ООО: ooo
      S.P.R.L.: sprl sprlu
      SCS: scs
      """
    ),
    (
      .stock,
      """
      Inc.: inc incorporated
      Corp.: corp corporation
      Co.: co company andco andcompany
      Co., Inc.: coinc companyinc
      Tbk: tbk
      (Persero): persero
      PLC: plc publiclimitedcompany
      Public Co., Ltd.: pcl publiccoltd publiccompanylimited
      Bhd.: bhd berhad
      AG: ag aktiengesellschaft
      SE: =se societaseuropaea
      KGaA: kgaa kommanditgesellschaftaufaktien
      AG & Co. KGaA: agandcokgaa agcokgaa gmbhandcokgaa seandcokgaa gmbhcokgaa secokgaa
      SA: =sa sau spolkaakcyjna saci sociedadanonima societeanonyme sadecapitalvariable
      S.A. de C.V.: sadecv sabdecv sapidecv sab sapi
      S.A.S.: 
      S.A.C.: =sac
      S.p.A.: =spa societaperazioni
      SAS di:
      S.A.p.A.: sapa
      NV: nv naamlozevennootschap
      AB: =ab abpubl publ aktiebolag
      Oyj: oyj oyjabp
      A/S: aktieselskab
      ASA: =asa
      hf.: =hf
      AD: =ad ead
      a.s.: akcspol akciovaspolecnost
      A.Ş.: anonimsirketi
      Nyrt.: nyrt zrt
      d.d.: =dd
      JSC: jsc ojsc cjsc pjsc jointstockcompany
      ПАО: oao zao
      KK: kk kabushikikaisha kabushikigaisha
      GK: gk godokaisha
      YK:
      BSC: bsc
      SAE: sae
      SAL: =sal
      SAOG: saog saoc
      QSC: qsc qpsc
      PJSC: pjsc
      """
    ),
    (
      .partnership,
      """
      PC: =pc
      LLP: llp
      LP: lp limitedpartnership
      LLLP: lllp
      GmbH & Co. KG: gmbhandcokg gmbhcokg gmbhandco gmbhundcokg gmbhandcompkg gmbhandkg mbhandcokg
      AG & Co. KG: agandcokg agcokg agandco
      SE & Co. KG: seandcokg secokg
      UG & Co. KG: ugandcokg ughaftungsbeschranktandcokg ugcokg
      GmbH & Co. OHG: gmbhandcoohg
      & Co. KG: andcokg cokg
      KG: kg kommanditgesellschaft
      OHG: ohg offenehandelsgesellschaft
      OG: =og
      GbR: gbr gesellschaftburgerlichenrechts
      PartG mbB: partgmbb partg mbb
      VOF: vof
      C.V.: =cv
      SNC: snc andcsnc
      SCA: =sca
      S.C.S.: scs
      S.a.s.: sasdi
      SCI: =sci
      HB: =hb
      KB: =kb
      Ky: =ky
      K/S: =ks
      I/S: =is
      sp.k.: spk spzoospk
      sp.j.: spj
      k.d.: =kd
      v.o.s.: vos
      Bt.: =bt
      """
    ),
    (
      .sole,
      """
      e.K.: =ek ekfr eingetragenerkaufmann
      e.U.:
      Tmi: tmi
      EIRL: eirl
      ME: =me
      UD: =ud
      """
    ),
    (
      .membership,
      """
      e.V.: =ev eingetragenerverein
      eG: =eg eingetragenegenossenschaft
      VZW: vzw
      ASBL: asbl
      CIC: cic
      S.Coop.: scoop soccoop sociedadcooperativa
      GIE: =gie
      """
    ),
  ]

  /// A form with whether its spelling is an ordinary word too.
  struct Entry: Sendable {
    let form: LegalForm
    let isWord: Bool
  }

  private static func table(
    _ groups: [(family: Family, lines: String)]
  ) -> WordTable<Entry> {
    var entries: [(word: String, value: Entry)] = []
    for (family, lines) in groups {
      for line in lines.split(separator: "\n") {
        let parts = line.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { continue }
        let form = LegalForm(abbreviation: String(parts[0]), family: family)
        for spelling in parts[1].split(separator: " ") {
          let isWord = spelling.hasPrefix("=")
          let word = isWord ? String(spelling.dropFirst()) : String(spelling)
          entries.append((word, Entry(form: form, isWord: isWord)))
        }
      }
    }
    return WordTable(entries)
  }

  static let closings = table(closing)
  static let openings = table(opening)
}
