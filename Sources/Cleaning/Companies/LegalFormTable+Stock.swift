extension LegalFormTable {
  /// Closing forms of stock corporations.
  static let stock = """
    Inc.: inc incorporated incorporation incorporatedcompany
    Corp.: corp corporation corpinc
    Co.: co company andco andcompany
    Co., Inc.: coinc companyinc
    Tbk: tbk
    (Persero): persero
    PLC: plc publiclimitedcompany
    Public Co., Ltd.: pcl publiccoltd publiccompanylimited publiccompanyltd publicco
    Bhd.: bhd berhad
    AG: ag aktiengesellschaft aktiengesellshaft aktienges
    SE: !se societaseuropaea
    KGaA: kgaa kommanditgesellschaftaufaktien
    AG & Co. KGaA: agandcokgaa agcokgaa gmbhandcokgaa seandcokgaa gmbhcokgaa secokgaa
    SA: sa sau spolkaakcyjna saci sociedadanonima societeanonyme sadecapitalvariable \
    sociedadanonimacerrada sociedadeanonima sociedadanonimaunipersonal saunipersonal \
    societeanonime saf
    S.A. de C.V.: sadecv sabdecv sapidecv sab sapi
    S.A.C.: =sac
    S.p.A.: !spa societaperazioni
    S.A.p.A.: sapa
    NV: nv naamlozevennootschap
    AB: ab abpubl publ aktiebolag =aktiebolaget
    Oyj: oyj oyjabp
    Abp: abp
    A/S: aktieselskab
    ASA: asa
    hf.: !hf ohf hlutafelag
    AD: !ad ead
    a.s.: akcspol akciovaspolecnost akciovaspol akciovaspolocnost
    A.Ş.: anonimsirketi sanveticas sanayiveticaretas sanayiveticaretanonimsirketi veticas \
    sanayivetical
    Nyrt.: nyrt zrt nyiltanmukodoreszvenytarsasag zartkoruenmukodoreszvenytarsasag
    d.d.: !dd delnickadruzba dionickodrustvo
    AJ: !aj !oaj !yoaj
    JSC: jsc ojsc cjsc pjsc jointstockcompany jointstockco openjointstockcompany \
    closedjointstockcompany publicjointstockcompany ojscco jscb
    ПАО: oao zao пао оао нао
    KK: kk kabushikikaisha kabushikigaisha chusikhoesa
    GK: gk godokaisha
    YK: !yk yugenkaisha
    BSC: bsc
    SAE: sae
    SAL: =sal
    SAOG: saog saoc
    QSC: qsc qpsc
    K.S.C.: ksc kscc kscp
    PJSC: pjsc
    C.A.: .ca companiaanonima
    C. por A.: cpora cxa
    S.A.I.C.: saic saicf sacif sacifi sacifia saicfi saici sacii saciyf
    S.A.A.: =saa
    SGPS, S.A.: sgpssa
    SGPS: sgps
    S.A.D.: .sad
    N.A.: .na
    P.A.: .pa
    PBC: !pbc publicbenefitcorporation
    FSB: !fsb
    RT.: !rt reszvenytarsasag
    S.C.p.A.: scpa
    Sh.A.: .sha
    ЗАО: зао 3ao
    ЗАТ: зат 3at !zat !aat
    ВАТ: ват .vat
    ДАТ: .dat
    АО: ао .ao
    ПАТ: пат прат !prat
    АТ: !ат .at
    АД: !ад
    ADSITZ: adsitz
    ЕАД: еад
    ΑΕ: αε !ae abee aebe αβεε αεβε
    S.k.a.: =ska
    P.S.A.: =psa prostaspolkaakcyjna
    주식회사: jusikhoesa
    SICAV: sicav
    SEM: .sem
    Sogepa: sogepa
    PSU: .psu
    PSE: .pse
    CTCP: congtycophan
    """
}
