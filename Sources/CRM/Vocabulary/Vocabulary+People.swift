extension Vocabulary {
  /// Names, titles and ways to reach somebody.
  static let personPhrases: [(Concept, String)] = [
    (
      .id,
      """
      id, record id, object id, identifier, unique id, external id, key, guid, uuid, ref, reference,
      no, nr, number, num, record number, system id, kennung, nummer, datensatz id, referenz,
      identificador, referencia, identifiant, référence, numéro, número, referência, kode, nomor,
      crm id, row id, sid, record key, code id, clave, chave
      """
    ),
    (
      .name,
      """
      name, full name, fullname, display name, bezeichnung, vollständiger name, ganzer name,
      vor und nachname, nombre, nom, nome, nombre completo, nom complet, nome completo, nama, nama lengkap, label,
      title name, nom et prénom, nombre y apellido, nombre y apellidos, nama kontak
      """
    ),
    (
      .givenName,
      """
      first name, firstname, given name, given names, forename, fname, first, vorname, vornamen,
      primer nombre, prénom, prenom, primeiro nome, nama depan, name first
      """
    ),
    (
      .familyName,
      """
      last name, lastname, family name, surname, lname, last, nachname, familienname, zuname,
      apellido, apellidos, nom de famille, sobrenome, apelido, último nome, nama belakang,
      nama keluarga, name last, nom patronymique
      """
    ),
    (
      .salutation,
      """
      salutation, honorific, prefix, mr ms, anrede, tratamiento, civilité, tratamento, sapaan,
      panggilan
      """
    ),
    (
      .title,
      """
      title, job title, jobtitle, position, job position, designation, titel, funktion, beruf,
      berufsbezeichnung, stelle, cargo, puesto, fonction, poste, intitulé du poste, função, jabatan,
      posisi, profession
      """
    ),
    (
      .email,
      """
      email, e mail, mail, email address, e mail address, mail address, work email, business email,
      email work, email 1, email1, person email, e mail adresse, mailadresse, emailadresse, correo,
      correo electrónico, courriel, adresse email, adresse e mail, adresse mail, email pro,
      correio eletrônico, correio eletrónico, endereço de email, surel, alamat email, alamat surel
      """
    ),
    (
      .phone,
      """
      phone, telephone, tel, phone number, phone no, telephone number, work phone, business phone,
      office phone, main phone, phone work, phone 1, contact number, contact no, telefon, tel nr,
      telefonnummer, rufnummer, festnetz, telefon geschäftlich, teléfono, número de teléfono,
      téléphone, numéro de téléphone, tél, telefone, número de telefone, telepon, no telepon,
      nomor telepon, telp, no telp, kontak telepon, phone or mobile
      """
    ),
    (
      .mobile,
      """
      mobile, mobile phone, mobile number, cell, cell phone, cellphone, mobile no, mobil,
      mobiltelefon, mobilnummer, handy, handynummer, móvil, celular, teléfono móvil, portable,
      téléphone portable, téléphone mobile, telemóvel, telefone celular, hp, no hp, nomor hp,
      handphone, no handphone, whatsapp, wa, no wa, nomor whatsapp, ponsel, nomor ponsel
      """
    ),
    (
      .website,
      """
      website, web site, url, web, homepage, domain, company domain, company domain name, web page,
      webseite, internetseite, sitio web, página web, site web, site internet, site, situs, situs web,
      laman
      """
    ),
    (
      .street,
      """
      street, street address, address, address line 1, address 1, address1, mailing street,
      billing street, mailing address, straße, strasse, adresse, anschrift, straße und hausnummer,
      calle, dirección, domicilio, rue, rua, endereço, morada, alamat, jalan, alamat lengkap
      """
    ),
    (
      .city,
      """
      city, town, city town, mailing city, billing city, stadt, ort, wohnort, ciudad, población,
      localidad, ville, commune, cidade, localidade, kota, kabupaten, kota kabupaten
      """
    ),
    (
      .state,
      """
      state, province, state province, state or province, county, bundesland, estado, provincia,
      comunidad autónoma, département, província, distrito, provinsi, state region, mailing state,
      billing state
      """
    ),
    (
      .postcode,
      """
      zip, zip code, zipcode, postal code, postcode, post code, mailing zip, plz, postleitzahl,
      código postal, cp, code postal, cep, kode pos, kodepos, zip postal code, billing zip
      """
    ),
    (
      .country,
      """
      country, country code, nation, country region, country name, mailing country, billing country,
      land, staat, länderkennzeichen, país, pays, negara, negara asal
      """
    ),
    (
      .location,
      """
      location, office location, headquarters, hq, standort, sitz, ubicación, emplacement, siège,
      localização, lokasi
      """
    ),
    (
      .birthDate,
      """
      birth date, birthdate, birthday, date of birth, dob, geburtsdatum, geburtstag,
      fecha de nacimiento, date de naissance, data de nascimento, tanggal lahir, tgl lahir
      """
    ),
    (
      .emailOptOut,
      """
      email opt out, opt out, opted out of email, has opted out of email, unsubscribed,
      unsubscribed from all email, do not email, no marketing, newsletter abgemeldet, werbesperre,
      no enviar correo, désabonné, baja, descadastrado, berhenti berlangganan
      """
    ),
    (
      .doNotCall,
      """
      do not call, dnc, no call, nicht anrufen, anrufsperre, no llamar, ne pas appeler, não ligar,
      jangan telepon
      """
    ),
    (
      .manager,
      """
      manager, sales manager, reports to, supervisor, team lead, team leader, boss, line manager,
      vorgesetzter, vertriebsleiter, teamleiter, leiter, gerente, jefe, supervisor de ventas,
      responsable hiérarchique, chef, gestor, manajer, atasan, kepala, direct manager, manager name,
      manager email
      """
    ),
    (
      .team,
      """
      team, sales team name, team name, regional office, region, sales region, territory, office,
      department, division, group, abteilung, gebiet, vertriebsgebiet, bereich, niederlassung,
      equipo, región, territorio, departamento, oficina, équipe, région, territoire, agence, service
      commercial, equipe, região, território, escritório, tim, wilayah, kantor, divisi, cabang,
      departemen, region name
      """
    ),
    (
      .isActive,
      """
      active, is active, enabled, aktiv, activo, activa, actif, ativo, aktif, user active,
      status aktif, active flag
      """
    ),
    (
      .role,
      """
      role, contact role, buying role, rolle, rol, rôle, papel, peran, user role, profile, function
      role
      """
    ),
    (
      .isPrimary, "is primary, primary flag, hauptkontakt, es principal, est principal, é principal"
    ),
  ]
}
