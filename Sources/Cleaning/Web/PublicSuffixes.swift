/// Second-level names under which organisations register domains, such as `co.uk` and `go.id`.
///
/// The common ones of the Public Suffix List's registry section; regional and city suffixes are
/// left out.
enum PublicSuffixes {
  /// One top-level domain each, with the labels that are open for registration below it.
  private static let lists = """
    ac: com edu gov mil net org; ae: ac co gov mil net org sch; aero: club press res taxi; af: com \
    edu gov net org; ag: co com net nom org; ai: com net off org; al: com edu gov mil net org; am: \
    co com commune net org; ao: co ed edu gov gv it og org pb; ar: bet com coop edu gob gov int \
    mil musica mutual net org senasa tur; arpa: e164 home in-addr ip6 iris uri urn; as: gov; at: \
    ac co gv or; au: act asn com conf edu gov id net nsw nt org oz qld sa tas vic wa; aw: com; az: \
    biz co com edu gov info int mil name net org pp pro; ba: com edu gov mil net org; bb: biz co \
    com edu gov info net org store tv; be: ac; bf: gov; bh: com edu gov net org; bi: co com edu or \
    org; bj: africa agro architectes assur avocats co com eco econo edu info loisirs money net org \
    ote restaurant resto tourism univ; bm: com edu gov net org; bn: com edu gov net org; bo: blog \
    com edu gob info int mil net org tv web wiki; br: adm adv art blog com coop cri eco edu emp \
    eng esp etc eti far flog fm fnd fot fst g12 ggf gov imb ind inf jor jus leg lel mat med mil mp \
    mus net not ntr odo ong org ppg pro psc psi qsl radio rec rep slg srv taxi teo tmp trd tur tv \
    vet vlog wiki zlg; bs: com edu gov net org; bt: com edu gov net org; bw: ac co gov net org; \
    by: com gov mil of; bz: co com edu gov net org; ca: ab bc gc mb nb nf nl ns nt nu on pe qc sk \
    yk; cd: gov; ci: ac asso co com ed edu go gouv int net or org; cl: co gob gov mil; cm: co com \
    gov net; cn: ac com edu gov mil net org; co: com edu gov mil net nom org; cr: ac co ed fi go \
    or sa; cu: com edu gob inf nat net org; cv: com edu id int net nome org publ; cw: com edu net \
    org; cx: gov; cy: ac biz com ekloges gov ltd mil net org press pro tm; dm: co com edu gov net \
    org; do: art com edu gob gov mil net org sld web; dz: art asso com edu gov net org pol soc tm; \
    ec: com edu fin gob gov info k12 med mil net org pro; ee: aip com edu fie gov lib med org pri \
    riik; eg: ac com edu eun gov info me mil name net org sci sport tv; es: com edu gob nom org; \
    et: biz com edu gov info name net org; fi: aland; fj: ac biz com gov info mil name net org \
    pro; fm: com edu net org; fr: asso avoues cci com gouv greta huissier-justice nom prd tm; gd: \
    edu gov; ge: com edu gov net org pvt school; gg: co net org; gh: com edu gov mil org; gi: com \
    edu gov ltd mod org; gl: co com edu net org; gn: ac com edu gov net org; gp: asso com edu mobi \
    net org; gr: com edu gov net org; gt: com edu gob ind mil net org; gu: com edu gov guam info \
    net org web; gy: co com edu gov net org; hk: com edu gov idv net org; hn: com edu gob mil net \
    org; hr: com from iz name; ht: adult art asso com coop edu firm gouv info med net org perso \
    pol pro rel shop; hu: co info org tm; id: ac biz co desa go mil my net or ponpes sch web; ie: \
    gov; il: ac co gov idf k12 muni net org; im: ac co com net org tt tv; in: ac biz co com coop \
    edu firm gen gov ind info int me mil net nic org pro res travel tv; int: eu; io: co com edu \
    gov mil net nom org; iq: com edu gov mil net org; ir: ac co gov id net org sch; it: co edu fm \
    go gov gr me or sa tv; je: co net org; jo: agri ai com edu eng fm gov mil net org per phd sch \
    tv; jp: ac ad co ed go gr lg ne or; ke: ac co go info me mobi ne or sc; kg: com edu gov mil \
    net org; ki: biz com edu gov info net org; km: ass asso com coop edu gouv gov medecin mil nom \
    notaires org pharmaciens prd presse tm veterinaire; kn: edu gov net org; kp: com edu gov org \
    rep tra; kr: ac co go me mil ne or; kw: com edu emb gov ind net org; ky: com edu net org; kz: \
    com edu gov mil net org; la: com edu gov info int net org per; lb: com edu gov net org; lc: co \
    com edu gov net org; lk: ac assn com edu gov grp hotel int ltd net ngo org sch soc web; lr: \
    com edu gov net org; ls: ac biz co edu gov info net org sc; lt: gov; lv: asn com conf edu gov \
    id mil net org; ly: com edu gov id med net org plc sch; ma: ac co gov net org press; mc: asso \
    tm; me: ac co edu gov its net org priv; mg: co com edu gov mil nom org prd; mk: com edu gov \
    inf name net org; ml: ac art asso com edu gouv gov info inst net org pr presse; mn: edu gov \
    org; mo: com edu gov net org; mr: gov; ms: com edu gov net org; mt: com edu net org; mu: ac co \
    com gov net or org; mv: aero biz com coop edu gov info int mil museum name net org pro; mw: ac \
    biz co com coop edu gov int net org; mx: com edu gob net org; my: biz com edu gov mil name net \
    org; mz: ac adv co edu gov mil net org; na: alt co com gov net org; nc: asso nom; nf: arts com \
    firm info net other per rec store web; ng: com edu gov i mil mobi name net org sch; ni: ac biz \
    co com edu gob in info int mil net nom org web; no: fm mil museum tm; nr: biz com edu gov info \
    net org; nz: ac co cri geek gen govt health iwi kiwi maori mil net org parliament school; om: \
    co com edu gov med museum net org pro; pa: abo ac com edu gob ing med net nom org sld; pe: com \
    edu gob mil net nom org; pf: com edu org; ph: com edu gov i mil net ngo org; pk: ac biz com \
    edu fam gkp gob gog gok gop gos gov net org web; pl: biz com edu gov info mil net nom org tm \
    travel; pn: co edu gov net org; pr: ac biz com edu est gov info isla name net org pro prof; \
    pro: aaa aca acct avocat bar cpa eng jur law med recht; ps: com edu gov net org plo sec; pt: \
    com edu gov int net nome org publ; pw: gov; py: com coop edu gov mil net org; qa: com edu gov \
    mil name net org sch; re: asso com; ro: arts com firm info nom nt org rec store tm www; rs: ac \
    co edu gov in org; rw: ac co coop gov mil net org; sa: com edu gov med net org pub sch; sb: \
    com edu gov net org; sc: com edu gov net org; sd: com edu gov info med net org tv; se: ac org \
    press tm; sg: com edu gov net org; sh: com gov mil net org; sl: com edu gov net org; sn: art \
    com edu gouv org perso univ; so: com edu gov me net org; ss: biz co com edu gov me net org \
    sch; st: co com consulado edu embaixada mil net org principe saotome store; sv: com edu gob \
    org red; sx: gov; sy: com edu gov mil net org; sz: ac co org; th: ac co go in mi net or; tj: \
    ac biz co com edu go gov int mil name net nic org test web; tl: gov; tm: co com edu gov mil \
    net nom org; tn: com ens fin gov ind info intl mincom nat net org perso tourism; to: com edu \
    gov mil net org; tr: av bbs bel biz com dr edu gen gov info k12 kep mil name nc net org pol \
    tel tsk tv web; tt: biz co com edu gov info mil name net org pro; tw: club com ebiz edu game \
    gov idv mil net org; tz: ac co go hotel info me mil mobi ne or sc tv; ua: com edu gov lg net \
    org; ug: ac co com edu go gov mil ne or org sc us; uk: ac co gov ltd me net nhs org plc \
    police; us: co id me ne or; uy: com edu gub mil net org; uz: co com net org; vc: com edu gov \
    mil net org; ve: arts bib co com e12 edu emprende firm gob gov info int mil net nom org rar \
    rec store tec web; vg: edu; vi: co com k12 net org; vn: ac biz com edu gov health id info int \
    name net org pro; vu: com edu net org; ws: com edu gov net org; ye: com edu gov mil net org; \
    za: ac agric alt co edu gov grondar law mil net ngo nic nis nom org school tm web; zm: ac biz \
    co com edu gov info mil net org sch; zw: ac co gov mil org
    """

  /// Top-level domains below which every second label is open for registration.
  private static let wild = [
    "bd", "ck", "er", "fk", "jm", "kh", "mm", "np", "pg",
  ]

  private static let table: WordTable<Bool> = {
    var entries: [(word: String, value: Bool)] = []
    for list in lists.split(separator: ";") {
      let words = list.split(whereSeparator: { $0 == " " || $0 == ":" }).map(String.init)
      for label in words.dropFirst() { entries.append((label + "." + words[0], true)) }
    }
    return WordTable(entries)
  }()

  private static let wildTable = WordTable<Bool>(wild.map { ($0, true) })

  /// Where the registrable domain starts in a host name; nil where the host is itself a suffix.
  static func registrableStart(_ text: Span<UInt8>, _ host: Range<Int>) -> Int? {
    var dots: (last: Int, second: Int, third: Int) = (-1, -1, -1)
    var index = host.upperBound - 1
    while index >= host.lowerBound {
      if text[index] == 0x2E {
        if dots.last < 0 {
          dots.last = index
        } else if dots.second < 0 {
          dots.second = index
        } else {
          dots.third = index
          break
        }
      }
      index -= 1
    }
    guard dots.last >= 0 else { return nil }
    let secondLabel = dots.second < 0 ? host.lowerBound : dots.second + 1
    let isLong =
      table.value(text, secondLabel..<host.upperBound) == true
      || wildTable.value(text, dots.last + 1..<host.upperBound) == true
    if !isLong { return secondLabel }
    if dots.second < 0 { return nil }
    return dots.third < 0 ? host.lowerBound : dots.third + 1
  }
}
