extension Words {
  /// What hygiene rules say, why, and what to do, by id.
  static let indonesianRules = joined([
    indonesianDealRules, indonesianPeopleRules, indonesianRulesOnDeals, indonesianRulesOnAccounts,
    indonesianRulesOnPeople,
  ])

  private static let indonesianDealRules: [String: String] = [
    "rule-title.deal-overdue": "Peluang terbuka yang lewat tanggal tutup",
    "rule-why.deal-overdue":
      "Prakiraan menghitung uang yang sudah jatuh tempo; tidak ada yang menjelaskan nasibnya.",
    "rule-fix.deal-overdue":
      "Tutup peluangnya, atau tanyakan kepada pelanggan dan tetapkan tanggal yang sungguh-sungguh.",
    "rule-title.deal-without-close-date": "Peluang terbuka tanpa tanggal tutup",
    "rule-why.deal-without-close-date":
      "Tidak ada di prakiraan bulan mana pun, meskipun mungkin dikerjakan setiap hari.",
    "rule-fix.deal-without-close-date": "Isi tanggal pelanggan berniat memutuskan.",
    "rule-title.deal-without-amount": "Peluang di tahap penawaran atau sesudahnya tanpa nilai",
    "rule-why.deal-without-amount":
      "Pipeline dan prakiraan tidak memuat nilainya; peluang dihitung, tetapi tanpa nilai.",
    "rule-fix.deal-without-amount": "Isi nilai penawarannya.",
    "rule-title.deal-won-without-amount": "Peluang menang tanpa nilai",
    "rule-why.deal-won-without-amount": "Nilai kemenangan terlalu rendah sebesar yang terjual.",
    "rule-fix.deal-won-without-amount": "Isi nilai pesanannya.",
    "rule-title.deal-won-for-nothing": "Peluang menang bernilai nol atau kurang",
    "rule-why.deal-won-for-nothing":
      "Rata-rata peluang tampak lebih kecil; pengembalian dana bersembunyi di antara penjualan.",
    "rule-fix.deal-won-for-nothing": "Isi nilai pesanannya, atau tutup sebagaimana adanya.",
    "rule-title.deal-without-owner": "Peluang tanpa pemilik",
    "rule-why.deal-without-owner": "Tidak ada yang mengerjakannya dan tidak ada yang ditanyai.",
    "rule-fix.deal-without-owner": "Serahkan kepada seorang tenaga penjual.",
    "rule-title.deal-owner-inactive": "Peluang terbuka milik orang yang sudah pergi",
    "rule-why.deal-owner-inactive": "Tidak akan bergerak sampai ada yang mengambil alih.",
    "rule-fix.deal-owner-inactive": "Serahkan kepada tenaga penjual yang aktif.",
    "rule-title.deal-owner-unknown": "Peluang yang pemiliknya tidak ada di daftar pengguna",
    "rule-why.deal-owner-unknown": "Angkanya tercatat di bawah id, bukan nama.",
    "rule-fix.deal-owner-unknown": "Ekspor juga penggunanya, atau perbaiki pemiliknya.",
    "rule-title.deal-without-account": "Peluang tanpa akun",
    "rule-why.deal-without-account":
      "Konsentrasi, segmen, dan riwayat pelanggan tidak memuatnya.",
    "rule-fix.deal-without-account": "Hubungkan dengan akunnya.",
    "rule-title.deal-orphan-account": "Peluang yang akunnya hilang",
    "rule-why.deal-orphan-account":
      "Akunnya dihapus atau tidak diekspor; peluang tidak dapat dikaitkan dengan pelanggan.",
    "rule-fix.deal-orphan-account":
      "Ekspor juga akunnya, atau hubungkan peluang dengan akun yang ada.",
    "rule-title.deal-lost-without-reason": "Peluang kalah tanpa alasan",
    "rule-why.deal-lost-without-reason":
      "Yang kalah karena sebab yang tidak diketahui akan kalah lagi.",
    "rule-fix.deal-lost-without-reason":
      "Tanyakan kepada pemiliknya selagi ingat, dan wajibkan kolom ini saat menutup.",
    "rule-title.deal-closed-in-future": "Peluang tertutup dengan tanggal tutup yang belum tiba",
    "rule-why.deal-closed-in-future": "Akan tercatat pada bulan yang belum terjadi.",
    "rule-fix.deal-closed-in-future": "Isi hari peluang itu ditutup.",
    "rule-title.deal-closed-before-created": "Peluang yang ditutup sebelum dibuat",
    "rule-why.deal-closed-before-created":
      "Siklusnya dihitung nol hari dan menarik median ke bawah.",
    "rule-fix.deal-closed-before-created":
      "Perbaiki tanggal tutupnya; peluang yang dicatat belakangan memakai hari penutupan sebagai "
      + "hari pembuatan.",
    "rule-title.deal-backfilled": "Peluang yang dibuat dan ditutup pada hari yang sama",
    "rule-why.deal-backfilled":
      "Siklus nol hari tidak mengatakan apa pun tentang lamanya menjual.",
    "rule-fix.deal-backfilled":
      "Buat peluang ketika dimulai; exclude_backfilled mengeluarkannya dari siklus dan kecepatan.",
    "rule-title.deal-stage-unmapped": "Peluang di tahap yang belum dipetakan",
    "rule-why.deal-stage-unmapped":
      "Corong menampilkannya dengan namanya sendiri dan tidak ada konversi yang menghitungnya.",
    "rule-fix.deal-stage-unmapped": "Tambahkan namanya di bawah stages dalam dealpipe.yaml.",
    "rule-title.deal-without-stage": "Peluang tanpa tahap",
    "rule-why.deal-without-stage": "Tidak ada corong yang dapat menghitungnya.",
    "rule-fix.deal-without-stage": "Isi tahapnya.",
    "rule-title.deal-amount-unreadable": "Peluang yang nilainya tidak terbaca",
    "rule-why.deal-amount-unreadable": "Peluang dihitung, tetapi tanpa nilai.",
    "rule-fix.deal-amount-unreadable":
      "Perbaiki nilainya di CRM; teks aslinya ada di kolom detail.",
  ]

  private static let indonesianPeopleRules: [String: String] = [
    "rule-title.contact-unreachable": "Kontak tanpa e-mail dan telepon",
    "rule-why.contact-unreachable": "Tidak ada yang dapat menghubungi orang ini.",
    "rule-fix.contact-unreachable": "Tambahkan salah satunya, atau hapus kontaknya.",
    "rule-title.contact-email-invalid": "Kontak dengan e-mail yang tidak mungkin sampai",
    "rule-why.contact-email-invalid": "Kampanye terpental dan reputasi pengirim menurun.",
    "rule-fix.contact-email-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.contact-phone-invalid": "Kontak dengan nomor telepon yang tidak mungkin tersambung",
    "rule-why.contact-phone-invalid": "Panggilan tidak tersambung.",
    "rule-fix.contact-phone-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.contact-without-account": "Kontak tanpa akun",
    "rule-why.contact-without-account": "Aktivitasnya tidak terhitung pada pelanggan mana pun.",
    "rule-fix.contact-without-account": "Hubungkan dengan akunnya.",
    "rule-title.contact-orphan-account": "Kontak yang akunnya hilang",
    "rule-why.contact-orphan-account":
      "Orang ini menggantung; akunnya dihapus atau tidak diekspor.",
    "rule-fix.contact-orphan-account":
      "Ekspor juga akunnya, atau hubungkan kontak dengan akun yang ada.",
    "rule-title.contact-duplicate": "Kontak yang tercatat lebih dari sekali",
    "rule-why.contact-duplicate":
      "Dua tenaga penjual menulis kepada satu orang; jumlah orang terlalu tinggi.",
    "rule-fix.contact-duplicate":
      "Gabungkan rekamannya; kelompoknya menunjukkan mana yang sama dan mengapa.",
    "rule-title.account-duplicate": "Akun yang tercatat lebih dari sekali",
    "rule-why.account-duplicate":
      "Peluangnya tersebar pada dua pelanggan; konsentrasi tampak lebih kecil.",
    "rule-fix.account-duplicate":
      "Gabungkan rekamannya; kelompoknya menunjukkan mana yang sama dan mengapa.",
    "rule-title.account-without-owner": "Akun tanpa pemilik",
    "rule-why.account-without-owner": "Tidak ada yang mengurus pelanggan ini.",
    "rule-fix.account-without-owner": "Serahkan kepada seorang tenaga penjual.",
    "rule-title.account-owner-inactive": "Akun milik orang yang sudah pergi",
    "rule-why.account-owner-inactive": "Pelanggan tidak punya siapa pun untuk dihubungi.",
    "rule-fix.account-owner-inactive": "Serahkan kepada tenaga penjual yang aktif.",
    "rule-title.lead-duplicate": "Prospek yang tercatat lebih dari sekali",
    "rule-why.lead-duplicate":
      "Konversi tampak lebih buruk, dan orang itu ditelepon dua kali.",
    "rule-fix.lead-duplicate":
      "Gabungkan prospeknya; kelompoknya menunjukkan mana yang sama dan mengapa.",
    "rule-title.lead-email-invalid": "Prospek dengan e-mail yang tidak mungkin sampai",
    "rule-why.lead-email-invalid": "Jawaban pertama kepada prospek tidak pernah sampai.",
    "rule-fix.lead-email-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.lead-unreachable": "Prospek tanpa e-mail dan telepon",
    "rule-why.lead-unreachable": "Tidak ada yang dapat menjawabnya.",
    "rule-fix.lead-unreachable": "Tambahkan salah satunya, atau hapus prospeknya.",
    "rule-title.lead-is-contact": "Prospek terbuka yang sudah menjadi kontak",
    "rule-why.lead-is-contact": "Pelanggan diperlakukan seperti orang asing.",
    "rule-fix.lead-is-contact": "Ubah prospek menjadi kontak itu.",
  ]
}
