extension Vocabulary {
  /// What sales opportunities and leads go through.
  static let dealPhrases: [(Concept, String)] = [
    (
      .stage,
      """
      stage, deal stage, stage name, sales stage, pipeline stage, opportunity stage, phase,
      sales phase, pipeline phase, current stage, to stage, new stage, stage to, stufe,
      verkaufsphase, vertriebsphase, verkaufsstufe, phase neu, neue phase, etapa, etapa de venta,
      etapa del negocio, fase, fase de venta, nueva etapa, étape, étape de vente, phase de vente,
      nouvelle étape, estágio, estágio da venda, fase da venda, etapa do funil, novo estágio, tahap,
      tahapan, tahap penjualan, tahapan penjualan, tahap deal, tahap baru, moved to
      """
    ),
    (
      .fromStage,
      """
      from stage, previous stage, old stage, stage from, prior stage, phase alt, alte phase,
      vorherige phase, etapa anterior, étape précédente, ancienne étape, estágio anterior,
      tahap sebelumnya, tahap lama, from
      """
    ),
    (
      .status,
      """
      status, lead status, deal status, opportunity status, state of lead, outcome, result, win loss,
      won lost, bearbeitungsstand, ergebnis, estado del lead, estado del negocio, estatus, situación,
      resultado, statut, état, statut du lead, résultat, situação, status lead, status prospek, hasil,
      status deal
      """
    ),
    (
      .pipeline,
      """
      pipeline, pipeline name, sales process, record type, funnel, vertriebsprozess,
      embudo, embudo de ventas, entonnoir, funil, funil de vendas, corong
      """
    ),
    (
      .amount,
      """
      amount, value, deal value, deal amount, deal size, opportunity amount, opportunity value,
      close value, closing value, contract value, total value, total amount, sales value, arr, acv,
      tcv, mrr, price total, estimated value, est revenue, est value, estimated revenue, won value,
      betrag, wert, auftragswert, volumen, auftragsvolumen, dealwert, geschäftswert, summe,
      angebotswert, importe, valor, monto, cuantía, valor del negocio, montant, valeur,
      montant de l'affaire, quantia, valor do negócio, valor total, montante, nilai, nilai deal,
      nilai peluang, nilai transaksi, nominal, jumlah, harga total, nilai penawaran, nilai kontrak
      """
    ),
    (
      .probability,
      """
      probability, probability %, win probability, deal probability, likelihood, confidence,
      close probability, probability percent, chance, wahrscheinlichkeit, abschlusswahrscheinlichkeit,
      probabilidad, probabilité, probabilidade, probabilitas, peluang menang, kemungkinan
      """
    ),
    (
      .forecastCategory,
      """
      forecast category, forecast, forecast type, prognosekategorie, categoría de previsión,
      catégorie de prévision, categoria de previsão, kategori prakiraan
      """
    ),
    (
      .nextStep,
      """
      next step, next steps, next action, nächster schritt, nächste schritte, próximo paso,
      prochaine étape, prochaine action, próximo passo, langkah berikutnya, tindak lanjut
      """
    ),
    (
      .lossReason,
      """
      loss reason, lost reason, reason lost, closed lost reason, reason for loss, reason for losing,
      reason, verlustgrund, grund, absagegrund, motivo de pérdida, razón de pérdida, motivo,
      motif de perte, raison de la perte, raison, motivo da perda, motivo de perda, alasan kalah,
      alasan gagal, alasan, alasan kehilangan
      """
    ),
    (
      .isWon,
      "is won, won, iswon, gewonnen, ganado, gagné, ganho, menang, is closed won, closed won"
    ),
    (
      .isClosed,
      "is closed, closed, isclosed, geschlossen, abgeschlossen, cerrado, clos, fechado, tertutup"
    ),
    (
      .isConverted,
      """
      is converted, converted, isconverted, konvertiert, umgewandelt, convertido, converti,
      dikonversi
      """
    ),
    (.need, "need, needs, pain, pain point, bedarf, necesidad, besoin, necessidade, kebutuhan"),
    (
      .budget,
      """
      budget, budget amount, estimated budget, budget range, presupuesto, orçamento, anggaran,
      bujet, budget estimé, budget geschätzt
      """
    ),
    (
      .authority,
      """
      authority, decision maker, decision makers, entscheider, entscheidungsträger,
      tomador de decisión, décideur, decisor, tomador de decisão, pengambil keputusan
      """
    ),
    (
      .timeline,
      """
      timeline, timeframe, time frame, purchase timeframe, zeitrahmen, zeitplan, plazo, délai, prazo,
      jangka waktu
      """
    ),
  ]

  /// Money, targets and exchange rates.
  static let moneyPhrases: [(Concept, String)] = [
    (
      .currency,
      """
      currency, currency code, currency iso code, iso code, deal currency, amount currency, curr,
      ccy, währung, waehrung, währungscode, moneda, divisa, devise, monnaie, moeda, mata uang
      """
    ),
    (
      .price,
      """
      price, unit price, sales price, list price, retail price, preis, stückpreis, listenpreis,
      verkaufspreis, precio, precio unitario, precio de venta, prix, prix unitaire, prix de vente,
      preço, preço unitário, preço de venda, harga, harga satuan, harga jual
      """
    ),
    (
      .target,
      """
      target amount, quota amount, sales goal amount, zielbetrag, zielwert, importe objetivo,
      montant cible, valor da meta, nilai target, target value, goal amount, plan, soll
      """
    ),
    (
      .period,
      """
      period, month, quarter, year, year month, fiscal quarter, target month, target period, monat,
      quartal, jahr, zeitraum, mes, trimestre, año, periodo, período, mois, année, période, mês, ano,
      bulan, kuartal, triwulan, tahun, periode
      """
    ),
    (
      .rate,
      """
      rate, exchange rate, conversion rate, fx rate, conversionrate, rate to base, kurs,
      wechselkurs, umrechnungskurs, tipo de cambio, tasa, tasa de cambio, taux, taux de change,
      taxa, taxa de câmbio, câmbio, nilai tukar, kurs tengah
      """
    ),
    (
      .validFrom,
      """
      valid from, effective date, effective from, from date, rate date, gültig ab, gültig von,
      válido desde, vigente desde, valable à partir du, à partir du, válido a partir de,
      berlaku mulai, berlaku sejak, mulai berlaku
      """
    ),
    (
      .isBase,
      "is base, base, base currency, is corporate, corporate currency, basiswährung, moneda base"
    ),
  ]
}
