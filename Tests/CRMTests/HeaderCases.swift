import Foundation
import Testing

/// A header row and what it should be recognised as.
struct HeaderCase: CustomTestStringConvertible, Sendable {
  let name: String
  let columns: [String]
  let file: String
  let profile: String?
  /// `header>field` for mappings that matter.
  let mappings: [(header: String, field: String)]

  init(
    _ name: String, _ columns: String, file: String = "export.csv", _ profile: String?,
    _ mappings: String = ""
  ) {
    self.name = name
    self.columns = columns.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
    self.file = file
    self.profile = profile
    self.mappings = mappings.split(separator: ",").map { pair in
      let parts = pair.split(separator: ">").map { $0.trimmingCharacters(in: .whitespaces) }
      return (parts[0], parts[1])
    }
  }

  var testDescription: String { name }

  static let generic: [HeaderCase] = [
    HeaderCase(
      "deals of a plain pipeline sheet", "Deal ID,Deal Name,Company,Owner,Stage,Value,Close Date",
      "generic-deal",
      "Deal ID>id,Deal Name>name,Company>account_ref,Owner>owner_ref,Stage>stage,Value>amount,Close Date>close_date"
    ),
    HeaderCase(
      "deals in snake case",
      "deal_id,deal_name,account_id,owner_email,stage,amount,currency,created_at,expected_close_date,probability",
      "generic-deal",
      "account_id>account_ref,owner_email>owner_ref,created_at>created_at,expected_close_date>close_date,probability>probability"
    ),
    HeaderCase(
      "deals in camel case",
      "dealId,dealName,accountName,ownerName,dealStage,dealValue,closeDate,createdAt",
      "generic-deal",
      "dealId>id,dealName>name,accountName>account_ref,ownerName>owner_ref,dealStage>stage,dealValue>amount,closeDate>close_date"
    ),
    HeaderCase(
      "deals in German",
      "Nr;Verkaufschance;Kunde;Betreuer;Phase;Betrag;Währung;Wahrscheinlichkeit;Erstellt am;Abschlussdatum"
        .replacing(";", with: ","), "generic-deal",
      "Verkaufschance>name,Kunde>account_ref,Betreuer>owner_ref,Phase>stage,Betrag>amount,Währung>currency,Wahrscheinlichkeit>probability,Erstellt am>created_at,Abschlussdatum>close_date"
    ),
    HeaderCase(
      "deals in Indonesian",
      "Nama Peluang,Nama Perusahaan,Penanggung Jawab,Tahap,Nilai,Mata Uang,Tanggal Dibuat,Perkiraan Tutup,Alasan Kalah",
      "generic-deal",
      "Nama Peluang>name,Nama Perusahaan>account_ref,Penanggung Jawab>owner_ref,Tahap>stage,Nilai>amount,Mata Uang>currency,Tanggal Dibuat>created_at,Perkiraan Tutup>close_date,Alasan Kalah>loss_reason"
    ),
    HeaderCase(
      "deals in Spanish",
      "Oportunidad,Nombre de la empresa,Propietario,Etapa,Importe,Moneda,Probabilidad,Fecha de creación,Fecha de cierre",
      "generic-deal",
      "Oportunidad>name,Nombre de la empresa>account_ref,Propietario>owner_ref,Etapa>stage,Importe>amount,Fecha de creación>created_at,Fecha de cierre>close_date"
    ),
    HeaderCase(
      "deals in French",
      "Affaire,Nom de l'entreprise,Commercial,Étape,Montant,Devise,Probabilité,Date de création,Date de clôture",
      "generic-deal",
      "Affaire>name,Nom de l'entreprise>account_ref,Commercial>owner_ref,Étape>stage,Montant>amount,Date de création>created_at,Date de clôture>close_date"
    ),
    HeaderCase(
      "deals in Portuguese",
      "Negócio,Nome da empresa,Responsável,Etapa do funil,Valor,Moeda,Data de criação,Data de fechamento,Motivo da perda",
      "generic-deal",
      "Negócio>name,Nome da empresa>account_ref,Responsável>owner_ref,Etapa do funil>stage,Valor>amount,Data de criação>created_at,Data de fechamento>close_date,Motivo da perda>loss_reason"
    ),
    HeaderCase(
      "deals in capitals", "OPPORTUNITY_ID,ACCOUNT,SALES_REP,STAGE,AMOUNT,CLOSE_DATE,CREATED_DATE",
      "generic-deal", "OPPORTUNITY_ID>id,SALES_REP>owner_ref,CREATED_DATE>created_at"),
    HeaderCase(
      "leads of a trade fair in German",
      "Name,Vorname,Firma,E-Mail,Telefon,Land,Datum,Budget,Betreuer", file: "messe_2026.csv",
      "generic-lead",
      "Name>family_name,Vorname>given_name,Firma>company,E-Mail>email,Telefon>phone,Land>country,Datum>created_at,Budget>budget,Betreuer>owner_ref"
    ),
    HeaderCase(
      "leads in a file that calls them contacts of a fair",
      "Name,Vorname,Firma,E-Mail,Telefon,Land,Datum,Interesse,Budget,Betreuer",
      file: "Messe Hannover 2026 Kontakte.csv", "generic-lead", "Budget>budget,Firma>company"),
    HeaderCase(
      "the same leads in a file whose name tells nothing",
      "Name,Vorname,Firma,E-Mail,Telefon,Land,Datum,Budget,Betreuer", "generic-lead",
      "Name>family_name"),
    HeaderCase(
      "leads in English",
      "First Name,Last Name,Company,Email,Phone,Lead Source,Lead Status,Created",
      "generic-lead",
      "Company>company,Lead Source>source,Lead Status>status,Created>created_at"),
    HeaderCase(
      "leads in Indonesian", "Nama,Perusahaan,No HP,Surel,Kota,Sumber,Tanggal Masuk",
      file: "prospek.csv", "generic-lead",
      "Nama>full_name,Perusahaan>company,No HP>mobile,Surel>email,Kota>city,Sumber>source,Tanggal Masuk>created_at"
    ),
    HeaderCase(
      "contacts in English", "Contact ID,First Name,Last Name,Email,Phone,Job Title,Company,City",
      "generic-contact",
      "Contact ID>id,First Name>given_name,Company>account_ref,Job Title>title"),
    HeaderCase(
      "contacts in French", "Nom,Prénom,Société,Courriel,Téléphone,Fonction", file: "contacts.csv",
      "generic-contact",
      "Nom>family_name,Prénom>given_name,Société>account_ref,Courriel>email,Fonction>title"),
    HeaderCase(
      "contacts in Spanish", "Nombre completo,Correo electrónico,Teléfono móvil,Empresa,Cargo",
      file: "contactos.csv", "generic-contact",
      "Nombre completo>full_name,Correo electrónico>email,Teléfono móvil>mobile,Empresa>account_ref"
    ),
    HeaderCase(
      "accounts in English",
      "account_id,account_name,industry,country,website,number_of_employees,annual_revenue",
      "generic-account",
      "account_id>id,account_name>name,industry>industry,number_of_employees>employees"),
    HeaderCase(
      "accounts in German", "Kundennummer,Firma,Branche,Straße,PLZ,Ort,Land,Mitarbeiterzahl",
      file: "kunden.csv", "generic-account",
      "Kundennummer>id,Firma>name,Branche>industry,Straße>street,PLZ>postcode,Ort>city,"
        + "Mitarbeiterzahl>employees"),
    HeaderCase(
      "accounts in Indonesian", "Nama Perusahaan,Bidang Usaha,Alamat,Kota,Provinsi,NPWP,Telepon",
      file: "pelanggan.csv", "generic-account",
      "Nama Perusahaan>name,Bidang Usaha>industry,NPWP>tax_number"),
    HeaderCase(
      "stage history", "deal_id,from_stage,to_stage,changed_at,changed_by", "generic-stage-change",
      "deal_id>deal_ref,from_stage>from_stage,to_stage>stage,changed_at>at"),
    HeaderCase(
      "stage entries without the former stage", "opportunity_id,stage,entered_at",
      file: "stage_history.csv", "generic-stage-change",
      "opportunity_id>deal_ref,stage>stage,entered_at>at"),
    HeaderCase(
      "activities", "Date,Type,Subject,Owner,Contact,Deal ID", file: "activities.csv",
      "generic-activity",
      "Date>due_at,Type>kind,Subject>subject,Owner>owner_ref,Contact>person_ref,Deal ID>deal_ref"),
    HeaderCase(
      "activities in German", "Datum,Art,Betreff,Betreuer,Ansprechpartner,Kunde,Erledigt",
      file: "aktivitäten.csv", "generic-activity",
      "Datum>due_at,Art>kind,Betreff>subject,Erledigt>is_done,Kunde>account_ref"),
    HeaderCase(
      "sales people", "Sales Rep,Email,Manager,Region", "generic-user",
      "Sales Rep>name,Email>email,Manager>manager_ref,Region>team"),
    HeaderCase(
      "users", "id,name,email,team,active", file: "users.csv", "generic-user",
      "name>name,team>team,active>is_active"),
    HeaderCase(
      "products", "Product Code,Product Name,Product Family,List Price,Currency",
      "generic-product", "Product Code>code,Product Name>name,List Price>price"),
    HeaderCase(
      "targets by month", "month,amount,currency,owner", file: "targets.csv", "generic-target",
      "month>period,amount>amount,currency>currency,owner>owner_ref"),
    HeaderCase(
      "targets in a file whose name tells nothing", "Quarter,Target,Sales Rep", "generic-target",
      "Quarter>period,Target>amount,Sales Rep>owner_ref"),
    HeaderCase(
      "targets in Indonesian", "Bulan,Target,Mata Uang", "generic-target", "Bulan>period"),
    HeaderCase(
      "exchange rates", "currency,valid_from,rate", file: "rates.csv", "generic-rate",
      "currency>currency,valid_from>valid_from,rate>rate"),
    HeaderCase(
      "exchange rates in German", "Währung,Gültig ab,Kurs", "generic-rate", "Kurs>rate"),
    HeaderCase(
      "campaigns", "Campaign ID,Campaign Name,Type,Status,Start Date,End Date,Budget",
      "generic-campaign", "Campaign Name>name,Start Date>starts_on,Budget>budget"),
    HeaderCase(
      "people on deals", "deal_id,contact_id,role", "generic-contact-role",
      "deal_id>deal_ref,contact_id>contact_ref,role>role"),
    HeaderCase("weather", "station,temperature,humidity,pressure", nil),
    HeaderCase("a data dictionary", "Table,Field,Description", nil),
    HeaderCase("a list of tags", "id,name", nil),
    HeaderCase("blank headers", ",,", nil),
  ]
}
