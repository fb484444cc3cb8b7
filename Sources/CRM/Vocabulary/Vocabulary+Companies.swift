extension Vocabulary {
  /// What companies have.
  static let companyPhrases: [(Concept, String)] = [
    (
      .industry,
      """
      industry, sector, industry sector, vertical, business type, branche, wirtschaftszweig,
      industria, sector económico, rubro, giro, secteur, secteur d'activité, industrie, setor,
      indústria, ramo, industri, sektor, bidang usaha, jenis usaha, bidang
      """
    ),
    (
      .segment,
      """
      segment, customer type, account type, company type, customer segment, account segment, tier,
      customer tier, company size, size, kundentyp, kundensegment, kundengruppe, segmento,
      tipo de cliente, type de client, segmen, kategori pelanggan, tipe pelanggan, kelas
      """
    ),
    (
      .employees,
      """
      employees, number of employees, employee count, headcount, staff count, no of employees,
      num employees, employees total, mitarbeiter, mitarbeiterzahl, anzahl mitarbeiter,
      beschäftigte, empleados, número de empleados, effectif, nombre d'employés,
      nombre de salariés, salariés, funcionários, número de funcionários, colaboradores, karyawan,
      jumlah karyawan
      """
    ),
    (
      .revenue,
      """
      revenue, annual revenue, annualrevenue, company revenue, turnover, annual turnover,
      yearly revenue, umsatz, jahresumsatz, ingresos, ingresos anuales, facturación,
      chiffre d'affaires, ca annuel, faturamento, receita, receita anual, pendapatan,
      pendapatan tahunan, omzet, omset
      """
    ),
    (
      .taxNumber,
      """
      tax number, tax id, vat, vat number, vat id, vat no, ein, tin, ust id, umsatzsteuer id,
      steuernummer, ust idnr, nif, cif, rfc, siret, siren, tva, numéro de tva, cnpj, cpf, nipc, npwp,
      tax registration number
      """
    ),
    (
      .parent,
      """
      parent, parent account, parent company, subsidiary of, parent id, parent account id, belongs to,
      part of group, muttergesellschaft, mutterunternehmen, konzern, tochter von, empresa matriz,
      matriz, maison mère, société mère, empresa mãe, induk perusahaan, perusahaan induk,
      anak perusahaan dari
      """
    ),
    (
      .source,
      """
      source, lead source, original source, source channel, channel, acquisition channel, origin,
      how did you hear about us, marketing source, utm source, quelle, leadquelle, herkunft, kanal,
      fuente, fuente del lead, origen, canal, source du lead, origine, provenance, fonte, origem,
      origem do lead, sumber, sumber lead, sumber prospek, asal, account source
      """
    ),
    (
      .mergedInto,
      """
      merged into, merged into id, master record id, master record, merged to, duplicate of,
      zusammengeführt mit, master id
      """
    ),
    (
      .isDeleted,
      """
      is deleted, deleted, isdeleted, removed, is removed, archived, is archived, gelöscht,
      eliminado, supprimé, excluído, dihapus, deleted flag
      """
    ),
    (
      .other,
      """
      description, notes, note, comment, comments, remark, remarks, beschreibung, notiz, notizen,
      bemerkung, bemerkungen, kommentar, descripción, nota, notas, comentario, comentarios,
      observaciones, commentaire, commentaires, remarque, remarques, descrição, observação,
      observações, comentários, keterangan, catatan, deskripsi, komentar, fax, telefax, faks, tags,
      tag, year established, founded, gegründet, middle name, zweiter vorname, age, days, duration,
      stage duration, quantity, menge, cantidad, quantité, quantidade, jumlah barang, weighted amount,
      weighted value, expected revenue, fiscal period, fiscal year, last modified by, created by,
      kontonummer, konto nr
      """
    ),
  ]
}
