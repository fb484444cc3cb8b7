extension Vocabulary {
  /// What records are called, in headers and file names.
  static let entityNouns: [(Entity, String)] = [
    (
      .deal,
      """
      deal, deals, opportunity, opportunities, opp, opps, oppty, opportunité, opportunités, affaire,
      affaires, oportunidad, oportunidades, negocio, negocios, oportunidade, oportunidades, negócio,
      negócios, verkaufschance, verkaufschancen, geschäft, geschäfte, geschaeft, deals pipeline,
      sales pipeline, pipeline deals, peluang, kesepakatan, transaksi, sales opportunity,
      sales opportunities, deal pipeline, vertriebschance, vertriebschancen, penjualan
      """
    ),
    (
      .account,
      """
      account, accounts, company, companies, organization, organizations, organisation,
      organisations, customer, customers, client, clients, business, firm, employer, account name,
      firma, firmen, unternehmen, kunde, kunden, konto, konten, kundenname, firmenname, mandant,
      organisation, empresa, empresas, cliente, clientes, cuenta, cuentas, compañía, compañías,
      organización, organizaciones, entreprise, entreprises, société, sociétés, compte, comptes,
      conta, contas, companhia, organização, organizações, perusahaan, pelanggan, klien, akun,
      instansi, nasabah, buyer, potential customer, company or account, raison sociale,
      razón social, razão social, company account, billing account
      """
    ),
    (
      .contact,
      """
      contact, contacts, person, persons, people, contact person, contact persons, kontakt,
      kontakte, ansprechpartner, kontaktperson, kontaktpersonen, ansprechperson, contacto,
      contactos, persona, personas, persona de contacto, personne, personnes, interlocuteur,
      contato, contatos, pessoa, pessoas, pessoa de contato, kontak, narahubung, orang,
      primary contact, decision maker contact, member, members, mitglied, mitglieder, miembro,
      miembros, membre, membres, membro, membros, anggota
      """
    ),
    (
      .lead,
      """
      lead, leads, prospect, prospects, inquiry, inquiries, enquiry, enquiries, interessent,
      interessenten, anfrage, anfragen, messekontakt, messekontakte, messe leads, prospecto,
      prospectos, interesado, interesados, cliente potencial, clientes potenciales, piste, pistes,
      prospek, calon pelanggan, potencial, lead list, trade fair, messe, pameran
      """
    ),
    (
      .user,
      """
      user, users, owner, owners, rep, reps, sales rep, sales reps, salesrep, representative,
      sales representative, agent, agents, sales agent, sales agents, salesperson, sales person,
      salespeople, seller, sellers, account executive, account executives, account manager, ae,
      assignee, assigned to, responsible, responsible person, record owner, sales team, sales teams,
      hubspot owner, owner user, staff, team member, team members,
      besitzer, inhaber, betreuer, verantwortlich, verantwortlicher, verantwortliche, zuständig,
      bearbeiter, sachbearbeiter, vertriebler, verkäufer, benutzer, vertriebsmitarbeiter,
      kundenbetreuer, außendienst, vertriebsteam, propietario, propietarios, vendedor, vendedores,
      responsable, responsables, usuario, usuarios, comercial, comerciales, agente, agentes,
      asesor, ejecutivo, propriétaire, propriétaires, commercial, commerciaux, utilisateur,
      utilisateurs, vendeur, vendeurs, chargé d'affaires, proprietário, proprietários, responsável,
      responsáveis, usuário, usuários, utilizador, consultor, pemilik, penanggung jawab, pic, sales,
      salesman, tenaga penjual, wiraniaga, pengguna, tim sales, tim penjualan, nama sales
      """
    ),
    (
      .activity,
      """
      activity, activities, task, tasks, event, events, call, calls, meeting, meetings, interaction,
      interactions, touchpoint, touchpoints, engagement, engagements, activity log, to do, todos,
      aktivität, aktivitäten, aufgabe, aufgaben, termin, termine, anrufe, besuche, besuchsberichte,
      actividad, actividades, tarea, tareas, reuniones, llamadas, activité, activités, tâche, tâches,
      réunions, appels, atividade, atividades, tarefa, tarefas, reuniões, aktivitas, kegiatan, tugas,
      kunjungan
      """
    ),
    (
      .product,
      """
      product, products, item, items, sku, solution, produkt, produkte, artikel, producto, productos,
      artículo, artículos, produit, produits, article, articles, produto, produtos, artigo, produk,
      barang, product list, service
      """
    ),
    (
      .campaign,
      """
      campaign, campaigns, kampagne, kampagnen, campaña, campañas, campagne, campagnes, campanha,
      campanhas, kampanye
      """
    ),
    (
      .target,
      """
      target, targets, quota, quotas, goal, goals, sales target, sales targets, sales quota,
      sales quotas, ziel, ziele, vertriebsziel, vertriebsziele, umsatzziel, umsatzziele, planzahlen,
      objetivo, objetivos, cuota, cuotas, objectif, objectifs, meta, metas, sasaran, target penjualan
      """
    ),
    (
      .rate,
      """
      rates, exchange rates, fx, fx rates, currency rates, currencies, conversion rates, kurse,
      wechselkurse, währungen, tipos de cambio, divisas, monedas, taux de change, devises,
      taxas de câmbio, moedas, kurs mata uang, nilai tukar, exchange rates table
      """
    ),
    (
      .stageChange,
      """
      stage history, stage histories, stage changes, stage change, deal history, deal stage history,
      opportunity history, pipeline history, stage log, phasenverlauf, phasenhistorie,
      stufenverlauf, historial de etapas, historique des étapes, histórico de etapas,
      riwayat tahap, riwayat tahapan, history
      """
    ),
    (
      .contactRole,
      """
      contact roles, contact role, deal contacts, opportunity contact roles, opportunity contacts,
      buying committee
      """
    ),
  ]
}
