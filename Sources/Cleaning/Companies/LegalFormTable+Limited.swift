extension LegalFormTable {
  /// Closing forms of companies that are privately held.
  static let limited = """
    Ltd.: ltd limited lmtd ltdco
    LLC: llc limitedliabilitycompany llcco !lc limitedliabilityco limitedliabilityllc llcinc
    PLLC: pllc
    Pty Ltd: ptyltd ptylimited proprietarylimited pty propltd ptyltdco proprietaryltd \
    proprietarylimitedcompany rfptyltd
    Pte Ltd: pteltd ptelimited pteltd pte smpteltd
    Pvt. Ltd.: pvtltd privatelimited pvtlimited privateltd pvt opcpvtltd opcprivatelimited pltd \
    pvtltdco .private privatelimitedcompany privatecompanylimited prvtltd pvtlimitedcompany
    Co., Ltd.: coltd companylimited colimited compltd companyltd coltdco colltd
    Sdn. Bhd.: sdnbhd sendirianberhad sdn
    GmbH: gmbh gesmbh gesellschaftmitbeschrankterhaftung gmbhco gesellschaftmbh
    gGmbH: ggmbh
    mbH: mbh
    UG (haftungsbeschränkt): ughaftungsbeschrankt ug
    SARL: sarl sarlu sarlau societearesponsabilitelimitee
    EURL: eurl
    SAS: sas sasu sasau
    SRL: srl srls srlunipersonale sociedadderesponsabilidadlimitada \
    societaaresponsabilitalimitata srlu srlcr scarl srlcv srlsb scrl srld srltda srlonlus
    S. de R.L. de C.V.: sderldecv srldecv sderl sderldemi srldemi sprderl sprderldecv \
    sdeirldecv
    S.L.: sl slu slp sll slne sociedadlimitada
    B.V.: bv bvba
    Ltda.: ltda limitada eireli cialtda eirelime
    Lda.: lda unipessoallda sociedadeunipessoallda
    Oy: oy
    Oy Ab: oyab
    ApS: aps
    IVS: ivs
    AS: as
    ehf.: ehf
    OÜ: ou osauhing
    SIA: =sia
    UAB: uab
    MB: =mb
    Sp. z o.o.: spzoo spolkazoo spolkazograniczonaodpowiedzialnoscia spzo spzoosk spzooska
    s.r.o.: sro spolsro spolecnostsrucenimomezenym spoloscnostsrucenimobmedzenym aspol
    d.o.o.: doo jdoo drustvosogranicenomodgovornoscu zdoo dooel doocompany
    Kft.: kft korlatoltfelelossegutarsasag
    EOOD: eood
    OOD: ood
    Ltd. Şti.: ltdsti veticltdsti sanveticltdsti limitedsirketi ticltdsti ticaretltdsti \
    sanayiveticaretltdsti sanayiveticaretlimitedsirketi santicltdsti sanvetcltdsti limitedsti
    TNHH: tnhh tnhhmtv congtytnhh congtytnhhmtv
    PT: pt
    WLL: wll
    FZE: fze
    FZCO: fzco
    FZ-LLC: fzllc
    DMCC: dmcc
    LLC FZ: llcfz
    ООО: ooo ооо одо
    S.P.R.L.: sprl sprlu
    SCS: scs
    Sh.p.k.: shpk
    Sagl: sagl
    SARL-S: sarls
    SUARL: suarl
    NUF: !nuf
    S.A.S. de C.V.: sasdecv
    DAC: dac designatedactivitycompany
    CLG: !clg companylimitedbyguarantee
    OPC: !opc
    ULC: ulc unlimitedliabilitycompany
    Unlimited: unltd ultd unlimitedcompany .unlimited
    Teoranta: !teo teoranta
    Ltée: ltee limitee
    PLT: plt
    SPC: !spc
    PSC: !psc
    SOC Ltd: socltd
    CC: !cc
    VšĮ: vsi
    MChJ: mchj
    XXK: xxk
    EARL: !earl
    SELARL: selarl selas selasu
    SCCV: sccv
    ТОО: тоо
    ТОВ: тов !tov
    ЕООД: еоод
    ООД: оод
    д.о.о.: доо
    בע״מ: בעמ !bm
    ΕΠΕ: επε !epe mepe μεπε
    O.V.E.E.: ovee
    ΙΚΕ: ικε !ike
    Yuhan Hoesa: yuhanhoesa
    Est.: !est
    Tāpui: tapui
    CPT: !cpt
    QMJ: !qmj
    QK: !qk
    XK: !xk
    PEEC: peec
    EP: .ep
    e.U.: .eu
    """
}
