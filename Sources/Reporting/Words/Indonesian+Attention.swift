extension Words {
  static let indonesianAttention: [String: String] = [
    "attention.none":
      "Tidak ada halangan: semua neraca cocok, semua tahap dipetakan, semua peluang bernilai, dan "
      + "tidak ada rekaman yang disisihkan.",
    "attention.balances-title": "{n} neraca tidak cocok",
    "attention.balance": "{id} berselisih {difference}",
    "attention.file-balance": "{file}: {difference} rekaman tidak masuk golongan mana pun",
    "attention.balances-fix":
      "Angka yang bertumpu padanya bisa meleset sebesar itu. Mohon laporkan beserta baris judul "
      + "berkasnya.",
    "attention.quarantine-title": "{n} rekaman disisihkan",
    "attention.quarantine": "{file}: {n} – {why}",
    "attention.quarantine-line": "{file}: {n} – {why}, yang pertama di baris {line}",
    "attention.quarantine-fix":
      "Rekaman ini tidak ada di angka mana pun. Perbaiki berkas atau aturannya, lalu jalankan "
      + "dealpipe replay.",
    "attention.cautions-title": "{n} peringatan tentang berkas",
    "caution.padded-rows":
      "{subject}: {value} baris berakhir sebelum kolom-kolom terakhir, yang dibaca sebagai kosong.",
    "caution.cut-off":
      "{subject} berakhir di tengah rekaman: sisa ekspornya tidak ada, dan tidak ada rekaman yang "
      + "dianggap hilang.",
    "caution.more-records":
      "{subject} menyebut lebih banyak rekaman daripada isinya; tidak ada rekaman yang dianggap hilang.",
    "caution.unknown-ids":
      "{subject}: {value} catatan disisihkan dan id-nya tidak terbaca, jadi tidak ada catatan yang "
      + "dianggap hilang.",
    "caution.not-read": "{subject} tidak dibaca: {value}.",
    "caution.unknown-header":
      "{subject}: pengaturannya menyebut kolom yang tidak ada di tabel mana pun: {value}.",
    "caution.shared-name":
      "{subject} dan {value} berisi catatan yang berbeda dengan id yang sama, dan sumbernya tidak "
      + "bernama, sehingga yang belakangan menggantikan yang lebih dulu.",
    "caution.absent":
      "{subject}: ekspor sebelumnya membawa tabel {value}, ekspor ini tidak; rekaman yang terakhir "
      + "masih dihitung.",
    "caution.lost-columns":
      "{subject} tidak punya kolom yang ada di ekspor sebelumnya, sehingga isinya tetap seperti "
      + "semula: {value}.",
    "caution.taken-earlier":
      "{subject}: namanya tidak menyebut hari dan catatannya lebih lama daripada yang sudah "
      + "diketahui, sehingga dihitung sebagai ekspor tanggal {value}.",
    "caution.encoding":
      "{subject}: hurufnya bisa keliru, karena pengodeannya ({value}) hanya dugaan.",
    "attention.stages-title": "{n} tahap belum dipetakan",
    "attention.stage": "{stage}: {n} peluang saat ini",
    "attention.stages-fix":
      "Tahap ini tampil dengan namanya sendiri. Sebutkan tahap bakunya di bawah stages dalam "
      + "dealpipe.yaml.",
    "attention.unpriced-title": "{n} peluang dihitung tetapi tanpa nilai",
    "attention.unpriced-fix":
      "Peluang ini ada di setiap hitungan, tetapi tidak di jumlah dan rata-rata mana pun.",
    "attention.notes-title": "Yang terlihat di perjalanan",
    "attention.assumptions-title": "Anggapan tanpa pengaturan",
    "attention.assumptions-all": "{n} anggapan",
    "attention.no-assumptions": "Tidak ada anggapan: semuanya ditentukan oleh pengaturan.",
    "attention.questions-title": "Pertanyaan yang dijawab oleh pengaturan",
    "attention.columns-title": "{n} kolom tanpa padanan",
    "attention.columns-note":
      "Nilainya disimpan apa adanya dan tidak ada di angka mana pun. Petakan dalam dealpipe.yaml.",

    "note.closed-in-future": "{n} peluang tertutup bertanggal tutup setelah hari laporan",
    "note.won-stamp-differs":
      "{n} peluang dimenangkan lebih dari sehari terpisah dari perpindahan penutupnya",
    "note.stage-conflict": "{n} peluang punya bukti tahap yang dibantah sumber yang lebih baik",
    "note.stage-history-ends-elsewhere":
      "riwayat tahap {n} peluang berakhir di tahap lain daripada yang sekarang",
    "note.no-created-date": "{n} peluang tanpa tanggal pembuatan",
    "note.no-closed-date": "{n} peluang tertutup tanpa tanggal tutup",
    "note.no-amount": "{n} tanpa nilai",
    "note.no-currency": "{n} tanpa mata uang",
    "note.no-rate": "{n} tanpa kurs",
    "note.unmapped-stage": "{n} tahap belum dipetakan",
    "note.negative-cycle":
      "{n} peluang ditutup sebelum dibuat; rentangnya dihitung 0",
    "note.equal-probability": "{n} peluang terbuka semuanya punya probabilitas yang sama",
    "note.no-probability": "{n} peluang terbuka tanpa probabilitas",
    "note.past-unknown":
      "masa lalu {n} peluang tidak diketahui dan dianggap seperti sekarang",
    "note.targets-disagree":
      "{n} target berbeda dari jumlah target bulan atau kuartal di dalamnya; periode yang lebih "
      + "panjang yang dipakai",

    "assume.as-of": "Laporan ini menunjukkan keadaan per {value}: {subject}.",
    "assume.currency": "Nilai uang dilaporkan dalam {value}.",
    "assume.amount-currency": "Nilai di {subject} tanpa mata uang dianggap {value}.",
    "assume.timezone": "Hari dimulai pada tengah malam di {value}.",
    "assume.region": "Nomor telepon tanpa kode negara dianggap milik {value}.",
    "assume.date-order": "Tanggal di {subject} ditulis {value}.",
    "assume.decimal-style": "Angka di {subject} ditulis {value}.",
    "assume.deals-from": "Peluang diambil dari {value}.",
    "assume.coverage": "{subject} adalah ekspor {value}.",
    "assume.profile": "{subject} dibaca sebagai {value}, menurut nama kolomnya.",
    "assume.stage": "Tahap {subject} dihitung sebagai {value}, menurut namanya.",
    "assume.probability-scale": "Probabilitas di {subject} berjalan dari {value}.",
    "assume.no-rates": "Tidak ada kurs; {subject} tetap tanpa nilai.",
    "assume.fiscal-year": "Tahun dimulai pada {value}.",
    "assume.past-unknown":
      "{subject}: masa lalu kolom ini tidak diketahui dan dianggap seperti sekarang: {value}.",
    "assume.known-today":
      "Rekaman mana yang sama dan arti sebuah tahap dinyatakan menurut pengetahuan hari ini.",

    "assume-setting.as-of": "as_of",
    "assume-setting.currency": "currency",
    "assume-setting.amount-currency": "currency",
    "assume-setting.timezone": "timezone",
    "assume-setting.region": "region",
    "assume-setting.date-order": "urutan tanggal sumber",
    "assume-setting.decimal-style": "gaya desimal sumber",
    "assume-setting.deals-from": "deals_from",
    "assume-setting.coverage": "full pada sumber",
    "assume-setting.profile": "kolom sumber",
    "assume-setting.stage": "stages",
    "assume-setting.probability-scale": "skala probabilitas sumber",
    "assume-setting.no-rates": "tabel kurs",
    "assume-setting.fiscal-year": "fiscal_year",
    "assume-setting.past-unknown": "dealpipe run dengan ekspor lama",
    "assume-setting.known-today": "dealpipe report --run ID, laporan yang terbit saat itu",

    "assume-origin.file-name": "tanggal terbaru pada nama berkas",
    "assume-origin.deals": "waktu terbaru di peluang dan riwayat tahapnya",
    "assume-origin.records": "waktu terbaru di rekaman",
    "assume-value.day-first": "hari dahulu",
    "assume-value.month-first": "bulan dahulu",
    "assume-value.year-first": "tahun dahulu",
    "assume-value.comma": "dengan koma desimal",
    "assume-value.point": "dengan titik desimal",
    "assume-value.full": "penuh",
    "assume-value.partial": "sebagian",

    "quarantine.too_few_fields": "terlalu sedikit kolom",
    "quarantine.too_many_fields": "terlalu banyak kolom",
    "quarantine.stray_quote": "tanda kutip di tempat yang salah",
    "quarantine.unclosed_quote": "tanda kutip yang tidak ditutup",
    "quarantine.whole_record_quoted": "seluruh rekaman di dalam tanda kutip",
    "quarantine.broken_line": "rekaman yang terputus di beberapa baris",
    "quarantine.record_too_long": "rekaman yang terlalu panjang",
    "quarantine.invalid_json": "JSON tidak sah",
    "quarantine.not_an_object": "bukan objek JSON",
    "quarantine.missing_key": "tanpa id",
    "quarantine.duplicate_key": "id yang sudah dipakai rekaman lain",
  ]
}
