/// Stage labels understood by the words they are made of, in six languages.
enum StageWords {
  /// The stage that the words of a label tell, or nil.
  ///
  /// Outcomes are looked for first: "Proposal lost" is lost.
  static func canonical(of name: HeaderName) -> CanonicalStage? {
    if let stage = whole[name.key] { return stage }
    for (stage, words) in byWord {
      for word in name.words where matches(word, words) { return stage }
    }
    return nil
  }

  private static func matches(_ word: String, _ entries: [String]) -> Bool {
    for entry in entries {
      if entry.hasSuffix("*") {
        if word.hasPrefix(entry.dropLast()) { return true }
      } else if word == entry {
        return true
      }
    }
    return false
  }

  /// Labels of several words whose single words would mislead.
  private static let whole: [String: CanonicalStage] = [
    "notwon": .lost, "nodecision": .lost, "qualifiedout": .lost, "notinterested": .lost,
    "noresponse": .lost, "norespons": .lost, "nodeal": .lost, "closednotwon": .lost,
    "keininteresse": .lost, "tidaktertarik": .lost, "tidakjadi": .lost, "nointeresado": .lost,
    "pasinteresse": .lost, "seminteresse": .lost, "nichtgewonnen": .lost,
    "onhold": .nurture, "zuruckgestellt": .nurture, "enpausa": .nurture, "enattente": .nurture,
    "enespera": .nurture, "emespera": .nurture, "followuplater": .nurture, "later": .nurture,
    "aftersales": .postSale, "postsale": .postSale, "purnajual": .postSale,
    "verbalagreement": .negotiation, "verbalcommit": .negotiation, "verbalyes": .negotiation,
    "mundlichezusage": .negotiation, "purchaseorder": .won, "po": .won, "auftrag": .won,
    "closing": .negotiation, "commit": .negotiation, "leadin": .prospecting,
    "erstkontakt": .prospecting, "firstcontact": .prospecting, "initialcontact": .prospecting,
    "kontakpertama": .prospecting, "primercontacto": .prospecting,
    "premiercontact": .prospecting, "primeirocontato": .prospecting, "deal": .won,
    "selesai": .won, "berhasil": .won, "sukses": .won, "rendezvous": .meeting, "rdv": .meeting,
  ]

  private static let byWord: [(CanonicalStage, [String])] = [
    (
      .lost,
      [
        "lost", "lose", "loss", "dead", "disqualified", "unqualified", "abandon*", "cancel*",
        "rejected", "declined", "verloren", "abgelehnt", "abgesagt", "storniert", "verlust",
        "absage", "kalah", "gagal", "batal", "dibatalkan", "ditolak", "hilang", "perdid*",
        "rechazad*", "descartad*", "cancelad*", "perdu", "perdue", "perdus", "perdues", "annul*",
        "refus*", "rejeitad*", "descalificad*", "desqualificad*",
      ]
    ),
    (
      .won,
      [
        "won", "win", "signed", "sold", "gewonnen", "gewonn", "unterschrieben", "verkauft",
        "beauftragt", "menang", "dimenangkan", "ganad*", "gagne", "gagnee", "gagnes", "gagnees",
        "signe", "signee", "ganho", "ganha", "ganhos", "ganhas", "vendid*", "vendu", "firmad*",
        "conquistad*", "assinad*",
      ]
    ),
    (
      .postSale,
      [
        "onboarding", "implementation", "renewal", "renewals", "delivered", "implementierung",
        "verlangerung", "perpanjangan", "renovacion", "renouvellement", "renovacao",
      ]
    ),
    (
      .nurture,
      [
        "nurture", "nurturing", "parked", "paused", "hold", "stalled", "recycle", "recycled",
        "dormant", "postponed", "geparkt", "pausiert", "verschoben", "ruht", "tunda", "ditunda",
        "tertunda", "pausad*", "aplazad*", "pospuest*", "reporte", "reportee", "suspendu",
        "adiad*",
      ]
    ),
    (
      .negotiation,
      [
        "negotiat*", "negotiation", "contract", "contracting", "legal", "procurement", "verbal",
        "verhandl*", "vertrag", "vertrags*", "nego", "negosiasi", "kontrak", "negociac*",
        "negociat*", "negociando", "negociation", "contrat", "contrato", "contractual",
        "redlining", "approval",
      ]
    ),
    (
      .proposal,
      [
        "propos*", "quote", "quoted", "quotation", "pricing", "estimate", "rfp", "tender",
        "bid", "angebot", "angebote", "offerte", "offer", "penawaran", "proposal", "propuesta",
        "presupuesto", "oferta", "cotizacion", "proposition", "devis", "offre", "proposta",
        "orcamento", "cotacao",
      ]
    ),
    (
      .meeting,
      [
        "meeting", "meet", "demo", "demonstration", "presentation", "discovery", "appointment",
        "visit", "workshop", "poc", "pilot", "trial", "evaluation", "analysis", "solution",
        "termin", "vorfuhrung", "prasentation", "erstgesprach", "gesprach", "besuch",
        "bedarfsanalyse", "rapat", "pertemuan", "presentasi", "demonstrasi", "kunjungan",
        "survei", "reunion", "presentacion", "demostracion", "cita", "visita", "entretien",
        "visite", "reuniao", "apresentacao", "demonstracao", "develop",
      ]
    ),
    (
      .qualification,
      [
        "qualif*", "qualified", "contacted", "engaged", "engaging", "needs", "interested",
        "connected", "working", "quali", "qualifizier*", "bedarf", "kontaktiert", "kualifikasi",
        "dihubungi", "tertarik", "calific*", "cualific*", "contactad*", "interesad*", "contacte",
        "contactee", "contatad*", "interessad*",
      ]
    ),
    (
      .prospecting,
      [
        "prospect*", "lead", "leads", "new", "cold", "identified", "inquiry", "enquiry",
        "incoming", "inbound", "awareness", "target", "targeting", "backlog", "neu", "anfrage",
        "interessent", "akquise", "kaltakquise", "baru", "prospek", "calon", "nuevo", "nueva",
        "prospecto", "prospeccion", "nouveau", "nouvelle", "prospection", "novo", "nova",
        "prospeccao",
      ]
    ),
  ]
}
