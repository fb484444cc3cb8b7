extension MarketFacts {
  /// Japan: kanji names with a romanisation, the legal form in front or behind.
  static let japan = MarketFacts(
    code: "JP",
    country: "Japan",
    countryVariants: ["日本", "JP", "JAPAN", "JPN"],
    topLevelDomain: "co.jp",
    female: scripts(
      "花子/Hanako 美咲/Misaki 陽子/Yoko 恵子/Keiko 由美/Yumi 真理/Mari 優子/Yuko 智子/Tomoko 彩/Aya"
        + " 直美/Naomi"),
    male: scripts(
      "太郎/Taro 健一/Kenichi 翔太/Shota 大輔/Daisuke 浩/Hiroshi 誠/Makoto 拓也/Takuya 隆/Takashi"
        + " 直樹/Naoki 一郎/Ichiro 健/Ken 陽斗/Haruto"),
    families: scripts(
      "佐藤/Sato 鈴木/Suzuki 高橋/Takahashi 田中/Tanaka 伊藤/Ito 渡辺/Watanabe 山本/Yamamoto"
        + " 中村/Nakamura 小林/Kobayashi 加藤/Kato 吉田/Yoshida 山田/Yamada 佐々木/Sasaki 松本/Matsumoto"
        + " 井上/Inoue 木村/Kimura 斎藤/Saito 清水/Shimizu"),
    cities: [
      City("Tokyo", "Tokyo", "100-00", "3"), City("Osaka", "Osaka", "530-00", "6"),
      City("Nagoya", "Aichi", "450-00", "52"), City("Yokohama", "Kanagawa", "220-00", "45"),
      City("Fukuoka", "Fukuoka", "810-00", "92"), City("Sapporo", "Hokkaido", "060-00", "11"),
    ],
    streets: [
      "Marunouchi 1-#", "Nihonbashi 2-#", "Umeda 3-#", "Sakae 4-#", "Minato Mirai 5-#",
      "Tenjin 1-#",
    ],
    firstWords: scripts(
      "東海/Tokai 北斗/Hokuto 中央/Chuo 大和/Yamato 富士/Fuji 西日本/Nishinihon 瀬戸/Seto 三栄/Sanei"
        + " 光洋/Koyo 日進/Nisshin 青葉/Aoba 千代田/Chiyoda 旭/Asahi 共立/Kyoritsu 朝日野/Asahino 栄光/Eiko"),
    secondWords: scripts(
      "製作所/Seisakusho 物流/Butsuryu 電機/Denki 工業/Kogyo 商事/Shoji 食品/Shokuhin 化学/Kagaku"
        + " 運輸/Unyu 精機/Seiki 繊維/Seni"),
    joiner: "",
    legalForms: [
      LegalForm("株式会社%", "% K.K.", 55), LegalForm("%株式会社", "% Co., Ltd.", 35),
      LegalForm("有限会社%", "% Y.K.", 10),
    ],
    titles: ["部長", "課長", "代表取締役", "Purchasing Manager", "物流部 マネージャー", "情報システム部"],
    mobilePrefixes: ["90", "80", "70"],
    mobileLength: 8)
}
