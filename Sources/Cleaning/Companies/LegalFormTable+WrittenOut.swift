extension LegalFormTable {
  /// Forms written out, and rare ones that count with points only, of Europe and the Americas.
  ///
  /// From the list of legal forms in name_matching (De Nederlandsche Bank, MIT).
  static let writtenOut: [(family: Family, lines: String)] = [
    (
      .limited,
      """
      a.d.s.i.t.z.: aktsionernodruzhestvosiztsialenaotgovornost
      b.v.b.a.: beslotenvennootschapmetbeperkteaansprakelijkheid
      d.n.o.: druzbazneomejenoodgovornostjo
      d.o.o: drustvosoogranicenaodgovornost
      d.o.o.: druzbazomejenoodgovornostjo
      d.o.o.e.l.: drustvosoogranicenaodgovornostosnovanoodednolice
      e.a.r.l.: entreprisearesponsabilitelimitee
      e.i.r.l.: empresaindividualderesponsabilidadlimitada
      e.u.r.l.: entrepriseunipersonnellearesponsabilitelimitee
      eood: ednolichnoogranichenaotgovornostdruzhestvo
      kft.: kereskedelmiesszolgaltatokorlatoltfelelossegutarsasag \
      kereskedelmikorlatoltfelelossegutarsasag
      lda: unipessoallimitada
      llc: limitadongpananagutankumpanya
      n.l.: noliability .nl
      ooo: obshchestvosogranichennoyotvetstvennostyu
      p.l.l.c.: professionallimitedliabilityco
      plc ltd.: societeanonymepubliquelimitee
      pllc: professionallimitedliabilitycompany
      s.c. s.p.r.l.: .scsprl
      s.l.l.: sociedadlimitadalaboral
      s.l.n.e.: sociedadlimitadanuevaempresa
      s.l.u.: sociedadderesponsabilidadlimitadaunipersonal
      s.p.r.l.: societepriveearesponsabilitelimitee
      s.r.l.: societatecuraspunderelimitata
      s.r.l.s.: societaaresponsabilitalimitatasemplificata
      s.r.o.: spolocnostsrucenimobmedzenym
      sagl: societaagaranzialimitata
      sia: sabiedribaarierobezotuatbildibu
      sm pte ltd.: societearesponsabilitelimiteeprivee
      u.c.: !uc
      """
    ),
    (
      .stock,
      """
      a.d.: aktsionernodrushtvo aktsionernodruzhestvo akcionarskodrushtvo akcionerskodrustvo
      ab: akcinebendrove
      as: aktsiaselts akcijusabiedriba aksjeselskap
      as.oy: asuntoosakeyhtio asoy
      asa: allmennaksjeselskap
      at: aktsionernetovarystvo
      c. por a.: companiaporacciones
      dat: derzhavneaktsionernetovarystvo
      e.a.d.: ednolichnoaktsionernodruzhestvo
      e.p.: empresapublica .ep
      ehf.: einkahlutafelag
      nyrt.: nyilvanosanmukodoreszvenytarsasag
      o.y.j.: julkinenosakeyhtio
      oao: otkrytoeaktsionernoeobshchestvo
      ohf.: opinberthlutafelag
      s.a.: societatepeactiuni
      s.a. de c.v.: sociedadanonimadecapitalvariable
      s.a.a.: sociedadanonimaabierta
      s.a.b.: sociedadanonimabursatil
      s.a.d.: sociedadanonimadeportiva
      s.a.p.i.: sociedadanonimapromotoradeinversiones
      s.a.s.: sociedadporaccionessimplificada
      s.c.e i.: sociedaddecapitaleindustria .scei
      s.i.c.a.v.: societedinvestissementacapitalvariable
      s.p.a.: sociedadporacciones
      s.u.a.: sociedadeunipessoalanonima .sua
      sa: sosyeteanonim
      sal: sociedadanonimalaboral
      sas: societeparactionssimplifiee
      sasu: societeparactionssimplifieeunipersonnelle
      sh.a.: shoqeriaksionare
      uab: uzdarojiakcinebendrove
      vat: vidkryteaktsionernetovarystvo
      zao: zakrytoeaktsionernoeobshchestvo
      zat: zakryteaktsionernetovarystvo !zat
      пао: publichnoeaktsionernoeobshchestvo
      """
    ),
    (
      .partnership,
      """
      co.k.g.: kommanditgesellschaftmithaftungsbeschranktemkomplementar
      comm.v: commanditairevennootschap
      d.d.: drushtvosogranichenomodgovornoshtyu
      d.n.o.: drushtvosneogranichenomodgovornoshtyu
      d.o.o.: drushtvosogranicenomodgovornoscu
      g.p.: generalpartnership
      gie: groupementdintereteconomique
      gmbh & co. kg: gesellschaftmitbeschrankterhaftungandcompagniekommanditgesellschaft
      i.s.: interessentskab
      j.d.o.o.: jednostavnodrustvosogranicenomodgovornoscu
      k.d.: komanditnodruzhestvo komanditnadruzba
      k.d.a.: komanditnodruzhestvosaktsii komanditnodrustvosoakcii !kda
      k.s.: kommanditselskab komanditnaspolocnost
      k.v.: komanditnodrushtvo .kv
      kb: kommanditbolag
      llp: limitedliabilitypartnership
      mbh & co. kg: mitbeschrankterhaftungandcompagniekommanditgesellschaft
      o.g.: offenegesellschaft
      partg: partnerschaftsgesellschaft
      s. en c.: sociedadencomandita
      s.a.p.a.: societainaccomanditaperazioni
      s.a.s.: societainaccomanditasemplice
      s.c.a.: societeencommanditeparactions societateincomanditapeactiuni
      s.c.p.a: sociedadencomanditaporacciones
      s.c.s.: societeencommanditesimple societateincomanditasimpla
      s.comm: societeencommandite
      s.cra: sociedadcomanditaria scra
      s.d.: sociedadeemdescomandita .sd
      s.f.: sociedadeemnomecolectivo
      s.k.a.: spolkakomandytowoakcyjna
      s.n.c.: societeennomcollectif societateinnumecolectiv
      s.p.: societeenparticipation
      s.p.f.p.l. s.a.r.l.: .spfplsarl
      s.p.f.p.l. s.a.s.: .spfplsas
      soc.col.: sociedadcolectiva soccol
      sp.p.: spolkapartnerska
      st.g.: stillegesellschaft !stg
      v.o.f.: vennootschaponderfirma
      """
    ),
    (
      .sole,
      """
      e.i.: entrepriseindividuelle
      e.t.: empresadetransporte .et
      e.u.: empresaunipersonal
      i.i.: individualiimone .ii
      ik: individualaiskomersants
      s.p.: soleproprietorship
      """
    ),
    (
      .membership,
      """
      a.s.b.l.: associationsansbutlucratif
      c.v.b.a.: cooperatievevennootschapmetbeperkteaansprakelijkheid
      c.v.o.a.: cooperatievevennootschapzonderbeperkteaansprakelijkheid
      cio: charitableincorporatedorganisation
      coop.: kooperatiba
      crl: cooperativaderesponsabilidadelimitada
      cuma: cooperativedutilisationdematerielagricoleencommun
      fmba: foreningmedbegraensetansvar
      g.s: grundejerforening
      kt: kooperatyvnetovarystvo
      kü: korteriuhistu
      s.a.s.p.j.: societeouassociationsanspersonnalitejuridique .saspj
      s.c.r.l.: societacooperativaaresponsabilitalimitata
      s.i.v.u.: syndicatintercommunalavocationunique .sivu
      s.p.r.: stiftungdesprivatenrechts .spr
      sccl: sociedadcooperativacatalanalimitada
      scop: societecooperativeetparticipative
      v.z.w.: verenigingzonderwinstoogmerk
      """
    ),
  ]
}
