extension MarketFacts {
  /// Germany: umlauts with an ASCII spelling, limited partnerships of companies, area codes of two to four digits.
  static let germany = MarketFacts(
    code: "DE",
    country: "Germany",
    countryVariants: ["Deutschland", "DE", "GERMANY", "germany"],
    topLevelDomain: "de",
    female: scripts(
      "Anna Katrin Sabine Petra Julia Claudia Monika Heike Jürgen-Maria/Juergen-Maria Ursula Lena"
        + " Svenja Käthe/Kaethe Birgit Franziska Elisabeth Margarete Ines Silke Ulrike"),
    male: scripts(
      "Thomas Michael Andreas Stefan Jürgen/Juergen Wolfgang Jörg/Joerg Matthias Johannes Joseph"
        + " Bernd Günther/Guenther Klaus Uwe Tobias Alexander Friedrich Maximilian Götz/Goetz Lars"),
    families: scripts(
      "Müller/Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schäfer/Schaefer Koch"
        + " Bauer Richter Krüger/Krueger Hofmann Schröder/Schroeder Neumann Zimmermann Köhler/Koehler"
        + " Groß/Gross König/Koenig Walter Huber Kaiser Jäger/Jaeger Böhm/Boehm Brandt Vogel"
        + " von_der_Heide/von_der_Heide Sommer Lindner"),
    cities: [
      City("Hamburg", "Hamburg", "20", "40"), City("München", "Bayern", "80", "89"),
      City("Köln", "Nordrhein-Westfalen", "50", "221"),
      City("Stuttgart", "Baden-Württemberg", "70", "711"),
      City("Bremen", "Bremen", "28", "421"), City("Nürnberg", "Bayern", "90", "911"),
      City("Düsseldorf", "Nordrhein-Westfalen", "40", "211"),
      City("Leipzig", "Sachsen", "04", "341"),
      City("Hannover", "Niedersachsen", "30", "511"),
    ],
    streets: [
      "Hauptstraße #", "Industriestr. #", "Am Gewerbepark #", "Lübecker Straße #", "Bahnhofstr. #",
      "Königsallee #", "Werkstraße #", "An der Mühle #",
    ],
    firstWords: scripts(
      "Nordsee Hansa Rhein Elbe Schwarzwald Brücken/Bruecken Löwen/Loewen Adler Falken Alpen Eichen"
        + " Sonnen Stern Kessel Spree Donau Möwen/Moewen Grün/Gruen Krüger/Krueger Voss Lindner"
        + " Hartmann Böhme/Boehme Seidel"),
    secondWords: scripts(
      "Maschinenbau Logistik Spedition Fördertechnik/Foerdertechnik Lebensmittel Elektronik"
        + " Werkzeuge Verpackung Handel Chemie Metallbau Textil Pharma Getränke/Getraenke"
        + " Anlagenbau Möbel/Moebel"),
    joiner: " ",
    legalForms: [
      LegalForm("% GmbH", 55), LegalForm("% GmbH & Co. KG", 20), LegalForm("% AG", 12),
      LegalForm("% e.K.", 6), LegalForm("% KG", 7),
    ],
    titles: [
      "Geschäftsführer", "Leiter Logistik", "Einkaufsleiterin", "IT-Leiter", "Lagerleiter",
      "Head of Operations", "Projektleiterin", "Einkauf",
    ],
    mobilePrefixes: ["151", "160", "170", "171", "175", "176", "179"],
    mobileLength: 8)
}
