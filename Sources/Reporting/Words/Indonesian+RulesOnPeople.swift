extension Words {
  /// What further hygiene rules on people, work and references say, why, and what to do.
  static let indonesianRulesOnPeople: [String: String] = [
    "rule-title.contact-same-email": "Kontak dengan alamat e-mail yang sama",
    "rule-why.contact-same-email":
      "Satu orang tercatat dua kali, atau kotak surat bukan milik siapa pun; persetujuan "
      + "tidak dapat dipisahkan.",
    "rule-fix.contact-same-email": "Gabungkan kontaknya, atau beri masing-masing alamat sendiri.",
    "rule-title.contact-foreign-domain": "Kontak dengan e-mail milik akun lain",
    "rule-why.contact-foreign-domain":
      "Orangnya pindah kerja atau tergantung pada akun yang salah.",
    "rule-fix.contact-foreign-domain": "Hubungkan kontak dengan akun pemilik alamatnya.",
    "rule-title.contact-phone-country": "Kontak dengan nomor telepon negara lain",
    "rule-why.contact-phone-country":
      "Negara atau nomornya keliru; tidak ada yang menelepon pada jam yang tepat.",
    "rule-fix.contact-phone-country": "Periksa mana yang benar.",
    "rule-title.contact-owner-inactive": "Kontak milik orang yang sudah pergi",
    "rule-why.contact-owner-inactive": "Balasan surel dan telepon tidak sampai kepada siapa pun.",
    "rule-fix.contact-owner-inactive": "Serahkan kontaknya bersama akunnya.",
    "rule-title.contact-created-in-future": "Kontak yang dibuat di masa depan",
    "rule-why.contact-created-in-future":
      "Jam pada impor keliru; umur dan waktu tanggap ikut keliru.",
    "rule-fix.contact-created-in-future": "Perbaiki jam atau zona waktu impornya.",
    "rule-title.contact-spelling": "Kontak dengan ejaan sumber yang tidak lazim",
    "rule-why.contact-spelling": "Laporan CRM menampilkan dua baris untuk satu hal.",
    "rule-fix.contact-spelling":
      "Ganti dengan ejaan yang lazim, yang disebutkan, dan jadikan kolomnya daftar pilihan.",
    "rule-title.lead-phone-invalid": "Prospek dengan nomor telepon yang tidak mungkin tersambung",
    "rule-why.lead-phone-invalid": "Panggilan tidak tersambung.",
    "rule-fix.lead-phone-invalid": "Perbaiki; teks aslinya ada di kolom detail.",
    "rule-title.lead-without-source": "Prospek tanpa sumber",
    "rule-why.lead-without-source":
      "Tidak ada kampanye yang mendapat pengakuan, dan uang terus dibelanjakan di tempat "
      + "yang tidak berguna.",
    "rule-fix.lead-without-source": "Isi sumbernya, dan wajibkan di formulir.",
    "rule-title.lead-owner-inactive": "Prospek terbuka milik orang yang sudah pergi",
    "rule-why.lead-owner-inactive": "Tidak akan pernah ada yang menjawabnya.",
    "rule-fix.lead-owner-inactive": "Serahkan kepada orang yang masih bekerja di sini.",
    "rule-title.lead-untouched": "Prospek terbuka yang seminggu tidak dijawab",
    "rule-why.lead-untouched": "Minat mendingin dalam hitungan jam; hasil kampanye terbuang.",
    "rule-fix.lead-untouched": "Telepon hari ini, atau tutup prospeknya.",
    "rule-title.lead-status-mismatch": "Prospek yang disebut dikonversi padahal tidak",
    "rule-why.lead-status-mismatch":
      "Konversi tampak lebih baik di satu laporan daripada di laporan lain.",
    "rule-fix.lead-status-mismatch": "Konversi prospeknya, atau isi status yang benar.",
    "rule-title.lead-orphan-conversion":
      "Prospek terkonversi yang kontak, akun, atau peluangnya hilang",
    "rule-why.lead-orphan-conversion":
      "Nasib prospeknya tidak dapat dijelaskan; kampanyenya tidak mendapat pengakuan.",
    "rule-fix.lead-orphan-conversion":
      "Ekspor juga kontak, akun, dan peluang, atau pulihkan rekamannya.",
    "rule-title.activity-orphan-deal": "Aktivitas yang peluangnya hilang",
    "rule-why.activity-orphan-deal": "Pekerjaan yang dilakukan tidak terhitung.",
    "rule-fix.activity-orphan-deal":
      "Ekspor juga peluangnya, atau hubungkan dengan peluang yang ada.",
    "rule-title.activity-orphan-person": "Aktivitas yang orangnya hilang",
    "rule-why.activity-orphan-person": "Tidak ada yang tahu dengan siapa aktivitas itu.",
    "rule-fix.activity-orphan-person": "Ekspor juga kontak dan prospek, atau perbaiki tautannya.",
    "rule-title.activity-without-target": "Aktivitas tanpa orang dan tanpa urusan",
    "rule-why.activity-without-target": "Terhitung sebagai pekerjaan untuk hal yang tidak ada.",
    "rule-fix.activity-without-target": "Hubungkan dengan orang atau peluang yang bersangkutan.",
    "rule-title.activity-overdue": "Tugas yang lewat tenggat",
    "rule-why.activity-overdue":
      "Janji kepada pelanggan tidak ditepati, atau tugas tidak pernah dicentang dan "
      + "daftarnya tidak berguna.",
    "rule-fix.activity-overdue": "Kerjakan, pindahkan, atau hapus.",
    "rule-title.stage-change-orphan-deal": "Riwayat tahap dari peluang yang hilang",
    "rule-why.stage-change-orphan-deal": "Peluangnya dihapus; corong bulannya terlalu rendah.",
    "rule-fix.stage-change-orphan-deal":
      "Ekspor juga peluang yang dihapus, atau terima bahwa riwayatnya berlubang.",
    "rule-title.contact-role-orphan-deal": "Peran kontak pada peluang yang hilang",
    "rule-why.contact-role-orphan-deal": "Orangnya tampak terlibat dalam sesuatu yang tidak ada.",
    "rule-fix.contact-role-orphan-deal": "Hapus perannya.",
    "rule-title.contact-role-orphan-contact": "Peran dari kontak yang hilang",
    "rule-why.contact-role-orphan-contact": "Peluangnya tampak punya kontak padahal tidak.",
    "rule-fix.contact-role-orphan-contact": "Berikan perannya kepada orang yang ada.",
    "rule-title.user-same-email": "Pengguna dengan alamat e-mail yang sama",
    "rule-why.user-same-email": "Satu orang menjual dengan dua nama; tidak ada hasil yang lengkap.",
    "rule-fix.user-same-email": "Nonaktifkan salah satunya dan serahkan rekamannya.",
    "rule-title.user-manager-inactive": "Pengguna aktif yang atasannya sudah pergi",
    "rule-why.user-manager-inactive": "Persetujuan dan laporan tim tidak sampai kepada siapa pun.",
    "rule-fix.user-manager-inactive": "Isi atasan yang baru.",
    "rule-title.campaign-ends-before-start": "Kampanye yang berakhir sebelum dimulai",
    "rule-why.campaign-ends-before-start":
      "Tidak ada prospek yang masuk dalam waktunya, sehingga hasilnya nol.",
    "rule-fix.campaign-ends-before-start": "Perbaiki tanggalnya.",
  ]
}
