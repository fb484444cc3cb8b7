extension LegalFormTable {
  /// Forms that open a name.
  static let opening: [(family: Family, lines: String)] = [
    (
      .limited,
      """
      PT: pt perseroanterbatas
      PT (Persero): ptpersero
      SARL: sarl
      EURL: eurl
      SASU: sasu
      SELARL: selarl
      SIA: =sia
      UAB: =uab
      OÜ: =ou
      ООО: ooo ооо одо
      ТОО: тоо
      ТОВ: !тов !tov
      ЕООД: еоод
      ООД: оод
      شركة: شركة
      TNHH: congtytnhh ctytnhh congtytnhhmtv congtytnhhmotthanhvien congtytrachnhiemhuuhan \
      congtytnhhmothaithanhvien ctytnhhmtv tnhhmtv tnhh
      """
    ),
    (
      .stock,
      """
      AB: #ab aktiebolaget
      Oy: oy
      SA: .sa
      CTCP: ctcp congtycophan congtycp ctycp
      ПАО: oao pao пао оао нао
      ЗАО: zao зао
      АО: .ao !ао
      ПАТ: пат прат !prat
      JSC: openjointstockcompany closedjointstockcompany publicjointstockcompany jointstockcompany
      """
    ),
    (
      .partnership,
      """
      CV: cv
      Firma: firma ~fa
      SC: +sc
      """
    ),
    (
      .sole,
      """
      UD: ud
      PD: pd
      DNTN: dntn doanhnghieptunhan
      ИП: !ип
      ФОП: !фоп
      ЧП: !чп
      """
    ),
    (
      .membership,
      """
      Stichting: stichting
      Yayasan: yayasan
      Koperasi: koperasi ksu
      Perum: perum perusahaanumum
      Perumda: perumda
      Perkumpulan: perkumpulan
      Coöperatie: cooperatie cooperatief
      """
    ),
  ]

  /// Forms in scripts that don't part words, which open or close a name.
  static let unparted: [(text: String, form: LegalForm)] = [
    ("株式会社", LegalForm(abbreviation: "KK", family: .stock)),
    ("(株)", LegalForm(abbreviation: "KK", family: .stock)),
    ("（株）", LegalForm(abbreviation: "KK", family: .stock)),
    ("㈱", LegalForm(abbreviation: "KK", family: .stock)),
    ("有限会社", LegalForm(abbreviation: "YK", family: .limited)),
    ("(有)", LegalForm(abbreviation: "YK", family: .limited)),
    ("（有）", LegalForm(abbreviation: "YK", family: .limited)),
    ("合同会社", LegalForm(abbreviation: "GK", family: .limited)),
    ("合資会社", LegalForm(abbreviation: "合資会社", family: .partnership)),
    ("股份有限公司", LegalForm(abbreviation: "股份有限公司", family: .stock)),
    ("有限責任公司", LegalForm(abbreviation: "有限責任公司", family: .limited)),
    ("有限责任公司", LegalForm(abbreviation: "有限责任公司", family: .limited)),
    ("有限公司", LegalForm(abbreviation: "有限公司", family: .limited)),
    ("주식회사", LegalForm(abbreviation: "주식회사", family: .stock)),
    ("(주)", LegalForm(abbreviation: "주식회사", family: .stock)),
    ("㈜", LegalForm(abbreviation: "주식회사", family: .stock)),
    ("유한회사", LegalForm(abbreviation: "유한회사", family: .limited)),
    ("จำกัด (มหาชน)", LegalForm(abbreviation: "บมจ.", family: .stock)),
    ("จำกัด", LegalForm(abbreviation: "จำกัด", family: .limited)),
    ("บริษัท", LegalForm(abbreviation: "บริษัท", family: .limited)),
  ]
}
