extension LegalFormTable {
  /// Closing forms of partnerships.
  static let partnership = """
    PC: !pc
    LLP: llp
    LP: lp limitedpartnership
    LLLP: lllp
    GmbH & Co. KG: gmbhandcokg gmbhcokg gmbhandco gmbhundcokg gmbhandcompkg gmbhandkg \
    mbhandcokg gmbhandcompagniekg gesmbhandcokg gesmbhcokg gmbhcompkg \
    gmbhandcokommanditgesellschaft
    AG & Co. KG: agandcokg agcokg agandco
    SE & Co. KG: seandcokg secokg
    UG & Co. KG: ugandcokg ughaftungsbeschranktandcokg ugcokg ughaftungsbeschranktcokg
    GmbH & Co. OHG: gmbhandcoohg
    & Co. KG: andcokg cokg
    KG: kg kommanditgesellschaft keg
    OHG: ohg offenehandelsgesellschaft
    OG: =og
    GbR: gbr gesellschaftburgerlichenrechts
    PartG mbB: partgmbb partg mbb
    VOF: vof
    C.V.: !cv
    SNC: snc andcsnc
    SCA: =sca
    S.C.S.: scs
    S.a.s.: sasdi
    SCI: =sci
    HB: !hb
    KB: !kb
    Ky: ky
    K/S: !ks
    I/S: !is
    sp.k.: spk spzoospk spolkakomandytowa
    sp.j.: spj spolkajawna
    k.d.: !kd komanditnodrustvo
    v.o.s.: vos verobchspol verejnaobchodnispolecnost
    Bt.: !bt betetitarsasag
    Ay: ay
    C.B.: .cb
    ANS: !ans
    IKS: !iks
    S.F.: !sf
    DA: !da
    BA: !ba
    P/S: .ps partnerselskab
    G/S: .gs
    GesBR: gesbr gesnbr
    Ltd. & Co. KG: ltdandcokg limitedandcokg ltdcokg
    & Cie: andcie etcie =cie andciekg andciesa
    & Cía.: ycia andcia ycialtda andcialtda ycompania
    CVBA: cvba
    CVOA: cvoa
    Comm.V: commv
    Maatschap: maatschap
    S.C.: .sc
    S.S.: .ss
    S. en C.: senc sencporacciones sencs
    S.E.N.C.R.L.: sencrl
    GP: !gp
    PLLP: pllp
    RLLP: rllp
    S.E.S.: .ses ~ses
    PP: .pp
    sp.p.: spp
    k.s.: komspol komanditnispolecnost
    d.n.o.: dno
    o.d.: .od
    j.t.d.: jtd
    Kkt.: kkt kht
    ОЕ: !οε !oe
    ΕΕ: !εε !ee
    ESV: !esv
    S.G.R.: !sgr
    SECS: !secs
    TDV: !tdv
    Firma: ~fa
    kv.: ~kv
    KT: !kt
    СД: .sd
    SEP: .sep
    S. de D.: sucdedescendants
    """

  /// Closing forms of one person's business.
  static let sole = """
    e.K.: !ek ekfr eingetragenerkaufmann ekfm eingetragenekauffrau einzelunternehmen
    Tmi: tmi toiminimi
    EIRL: eirl
    ME: !me
    MEI: !mei
    UD: !ud
    Obrt: obrt
    FIE: !fie
    PFA: =pfa
    EI: !ei
    E.C.: .ec
    IK: !ik
    EPP: !epp
    ENK: !enk
    ФОП: фоп !fop
    ИП: !ип
    ЕТ: !ет .et
    s.p.: .sp
    Enr.: enr
    Ent.: ~ent
    IĮ: !ij
    XT: !xt
    """

  /// Closing forms of associations and cooperatives.
  static let membership = """
    e.V.: !ev eingetragenerverein
    eG: !eg eingetragenegenossenschaft
    VZW: vzw
    ASBL: asbl
    CIC: cic
    S.Coop.: scoop soccoop sociedadcooperativa sccl soccoopagricola scoopltda
    GIE: =gie
    A.M.B.A.: amba smba fmba
    Osk.: osk osuuskunta
    Ry: .ry
    Coop.: =coop
    CRL: =crl
    Coöperatie U.A.: cooperatieua cooperatieveua
    U.A.: .ua
    NPC: !npc
    GTE: gte
    CIO: !cio
    Onlus: =onlus
    SCOP: !scop
    A.C.: .ac
    A.I.E.: !aie
    EEIG: eeig ewiv geie
    VVaG: vvag
    z.s.: .zs
    o.p.s.: .ops
    ek. för.: ekfor ekonomiskforening
    Koop.: =koop
    SCE: !sce
    Stiftung: stiftung
    O.N.G.: .ong
    KF: !kf
    RHF: !rhf
    FKF: !fkf
    BL: !bl
    FCP: !fcp
    """
}
