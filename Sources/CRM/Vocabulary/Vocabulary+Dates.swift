extension Vocabulary {
  /// When things happened or should happen.
  static let datePhrases: [(Concept, String)] = [
    (
      .date,
      """
      date, datum, fecha, data, tanggal, tgl, day, tag, jour, dia, hari, when, timestamp, datetime,
      date time, zeitstempel, waktu, zeitpunkt, fecha y hora, date et heure
      """
    ),
    (
      .createdAt,
      """
      created, created at, created on, created date, create date, date created, creation date,
      createdate, date of creation, engage date, engagement date, open date, opened, opened on,
      date opened, date entered, entered on, entry date, add time, added, added on, date added,
      registered, registration date, record created, deal created, inquiry date, lead date,
      received, received on, erstellt, erstellt am, erstelldatum, erstellungsdatum, angelegt,
      angelegt am, erfasst am, eingangsdatum, anlagedatum, creado, creado el, fecha de creación,
      fecha creación, fecha de alta, fecha de registro, créé le, créée le, date de création, date création,
      date d'ajout, criado em, data de criação, data criação, data de cadastro, data de registro,
      dibuat, dibuat pada, dibuat tanggal, tanggal dibuat, tgl dibuat, tanggal masuk, tgl masuk,
      tanggal input, tanggal pembuatan, tanggal daftar, start of deal
      """
    ),
    (
      .modifiedAt,
      """
      modified, modified at, modified on, last modified, last modified date, modified date, updated,
      updated at, updated on, last updated, update date, update time, last update, date modified,
      modified time, lastmodifieddate, geändert, geändert am, zuletzt geändert, änderungsdatum,
      letzte änderung, aktualisiert am, modificado, fecha de modificación, última modificación,
      actualizado, modifié le, date de modification, dernière modification, mis à jour le,
      modificado em, data de modificação, última atualização, atualizado em, diubah, diperbarui,
      tanggal diubah, terakhir diubah, diperbarui pada
      """
    ),
    (
      .closeDate,
      """
      close date, closing date, closedate, expected close, expected close date, expected closing date,
      estimated close date, est close date, target close date, forecast close date, close on,
      deal close date, date closing, abschlussdatum, abschluss, abschluss am, geplanter abschluss,
      voraussichtlicher abschluss, erwarteter abschluss, erwartetes abschlussdatum,
      voraussichtliches abschlussdatum, fecha de cierre, fecha cierre, cierre previsto,
      fecha prevista de cierre, fecha estimada de cierre, date de clôture, date clôture,
      date de fermeture, clôture prévue, date de clôture prévue, date de signature prévue,
      data de fechamento, data fechamento, fechamento previsto, previsão de fechamento,
      data prevista de fechamento, data de fecho, tanggal tutup, tgl tutup, tanggal penutupan,
      perkiraan tutup, perkiraan closing, estimasi closing, target closing, tanggal closing,
      tgl closing, rencana closing
      """
    ),
    (
      .closedAt,
      """
      closed at, closed on, closed date, date closed, actual close date, actual closed date, won date,
      won time, won on, date won, lost date, lost time, lost on, date lost, won lost date, close time,
      geschlossen am, gewonnen am, verloren am, tatsächliches abschlussdatum, cerrado el,
      fecha de cierre real, fecha ganado, fecha perdido, clôturé le, gagné le, perdu le,
      date de clôture réelle, fechado em, ganho em, perdido em, data de ganho, data de perda,
      ditutup pada, tanggal menang, tanggal kalah, tanggal selesai
      """
    ),
    (
      .stageChangedAt,
      """
      stage changed, stage changed at, stage change date, last stage change, last stage change date,
      stage change time, stage date, entered stage, entered stage at, date entered stage,
      stage entered, stage entered at, in stage since, changed at, changed on, change date,
      moved at, moved on, transition date, transitioned at, phase seit, phase geändert am,
      stufe seit, phasenwechsel, wechsel am, fecha de cambio de etapa, fecha de cambio, cambiado el,
      date de changement d'étape, date de changement, changé le, data de mudança de etapa,
      data de mudança, data da mudança, alterado em, tanggal perubahan tahap, tanggal perubahan,
      tanggal pindah, pindah tahap pada, diubah tanggal, entered at
      """
    ),
    (
      .lastActivityAt,
      """
      last activity, last activity date, last activity time, last contacted, last contact,
      last contact date, last touch, last interaction, letzte aktivität, letzter kontakt,
      última actividad, último contacto, dernière activité, dernier contact, última atividade,
      último contato, aktivitas terakhir, kontak terakhir
      """
    ),
    (
      .convertedAt,
      """
      converted date, conversion date, converted at, converted on, date converted, konvertiert am,
      umgewandelt am, fecha de conversión, date de conversion, data de conversão, tanggal konversi
      """
    ),
    (
      .startsOn,
      """
      start, start date, starts on, begin, begin date, period start, startdatum, beginn, inicio,
      fecha de inicio, début, date de début, data de início, mulai, tanggal mulai, tgl mulai
      """
    ),
    (
      .endsOn,
      """
      end, end date, ends on, period end, enddatum, ende, fin, fecha de fin, date de fin, fim,
      data de fim, data de término, selesai tanggal, tanggal berakhir, berakhir
      """
    ),
  ]

  /// What people did or plan to do.
  static let activityPhrases: [(Concept, String)] = [
    (
      .kind,
      """
      type, kind, activity type, task type, engagement type, category, art, typ, aktivitätsart,
      aktivitätstyp, tipo, tipo de actividad, categoría, type d'activité, catégorie,
      tipo de atividade, categoria, jenis, jenis aktivitas, jenis kegiatan, tipe, kategori
      """
    ),
    (
      .subject,
      """
      subject, topic, summary, betreff, thema, asunto, tema, objet, sujet, assunto, subjek, perihal,
      judul, topik
      """
    ),
    (
      .dueAt,
      """
      due, due date, due on, due at, deadline, scheduled, scheduled at, scheduled for, activity date,
      meeting date, call date, start time, planned date, fällig, fällig am, fälligkeitsdatum, termin am,
      fecha de vencimiento, vence, fecha de actividad, échéance, date d'échéance, date d'activité,
      vencimento, data de vencimento, data da atividade, jatuh tempo, tenggat, tanggal aktivitas,
      tanggal kegiatan, jadwal
      """
    ),
    (
      .doneAt,
      """
      completed, completed at, completed on, completed date, completion date, done at, done on,
      marked as done time, date completed, erledigt am, abgeschlossen am, completado el,
      fecha de finalización, terminé le, date de réalisation, concluído em, data de conclusão,
      diselesaikan pada, tanggal penyelesaian
      """
    ),
    (
      .isDone,
      """
      done, is done, is completed, finished, erledigt, hecho, completado, fait, terminé, feito,
      concluído, selesai
      """
    ),
    (
      .family,
      """
      family, product family, product line, product category, series, product group, product type,
      produktfamilie, produktgruppe, warengruppe, serie, familia, familia de productos,
      línea de producto, famille, gamme, famille de produits, família, linha de produto,
      kategori produk, lini produk, seri, kelompok produk
      """
    ),
    (
      .code,
      """
      code, product code, sku code, item number, article number, part number, artikelnummer,
      código, código de producto, code produit, référence produit, código do produto, kode produk,
      kode barang
      """
    ),
  ]
}
