extension Words {
  /// What further hygiene rules on accounts say, why, and what to do.
  static let indonesianRulesOnAccounts: [String: String] = [
    "rule-title.account-same-domain": "Akun dengan situs web yang sama",
    "rule-why.account-same-domain":
      "Kemungkinan besar satu perusahaan tercatat dua kali, dan peluangnya tersebar pada keduanya.",
    "rule-fix.account-same-domain":
      "Gabungkan akunnya, atau hubungkan sebagai induk dan anak perusahaan.",
    "rule-title.account-without-contact": "Akun tanpa kontak",
    "rule-why.account-without-contact": "Tidak ada yang dapat dihubungi.",
    "rule-fix.account-without-contact": "Tambahkan kontak, atau hapus akunnya.",
    "rule-title.account-orphan-parent": "Akun yang induknya hilang",
    "rule-why.account-orphan-parent": "Total grupnya terlalu rendah.",
    "rule-fix.account-orphan-parent": "Ekspor juga induknya, atau perbaiki tautannya.",
    "rule-title.account-parent-cycle": "Akun yang menjadi induk dirinya sendiri",
    "rule-why.account-parent-cycle": "Total grupnya tidak pernah selesai dihitung.",
    "rule-fix.account-parent-cycle": "Kosongkan induk pada akun teratas.",
    "rule-title.account-country-unknown": "Akun yang negaranya tidak dikenal",
    "rule-why.account-country-unknown":
      "Nomor telepon tidak dapat dibaca dan laporan menurut negara tidak memuat akunnya.",
    "rule-fix.account-country-unknown": "Isi negaranya; teks aslinya ada di kolom detail.",
    "rule-title.account-website-invalid": "Akun dengan situs web yang tidak mungkin dibuka",
    "rule-why.account-website-invalid":
      "Duplikat ditemukan melalui situs web; akun ini tidak dapat.",
    "rule-fix.account-website-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.account-phone-invalid": "Akun dengan nomor telepon yang tidak mungkin tersambung",
    "rule-why.account-phone-invalid": "Panggilan tidak tersambung.",
    "rule-fix.account-phone-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.account-phone-country": "Akun dengan nomor telepon negara lain",
    "rule-why.account-phone-country":
      "Negara atau nomornya keliru; wilayah dan zona waktu mengikuti negara.",
    "rule-fix.account-phone-country": "Periksa mana yang benar.",
    "rule-title.account-postcode-invalid": "Akun dengan kode pos yang tidak mungkin",
    "rule-why.account-postcode-invalid":
      "Surat kembali, dan wilayah menurut kode pos tidak memuat akunnya.",
    "rule-fix.account-postcode-invalid": "Perbaiki kode pos atau negaranya.",
    "rule-title.account-without-country": "Akun tanpa negara",
    "rule-why.account-without-country": "Wilayah, nomor telepon, dan pajak bergantung padanya.",
    "rule-fix.account-without-country": "Isi negaranya.",
    "rule-title.account-spelling": "Akun dengan ejaan pilihan yang tidak lazim",
    "rule-why.account-spelling": "Laporan CRM menampilkan dua baris untuk satu hal.",
    "rule-fix.account-spelling":
      "Ganti dengan ejaan yang lazim, yang disebutkan, dan jadikan kolomnya daftar pilihan.",
  ]
}
