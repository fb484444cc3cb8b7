extension Words {
  /// What further hygiene rules on deals say, why, and what to do.
  static let indonesianRulesOnDeals: [String: String] = [
    "rule-title.deal-incomplete": "Peluang yang belum lengkap untuk tahapnya",
    "rule-why.deal-incomplete":
      "Yang seharusnya sudah diketahui belum diketahui; laporan menurut kolom itu tidak "
      + "memuat peluangnya.",
    "rule-fix.deal-incomplete":
      "Isi kolom yang disebut, atau ubah hygiene.required dalam dealpipe.yaml.",
    "rule-title.deal-without-next-step": "Peluang terbuka tanpa langkah berikutnya",
    "rule-why.deal-without-next-step":
      "Peluang tanpa langkah berikutnya menunggu pelanggan bergerak sendiri.",
    "rule-fix.deal-without-next-step": "Sepakati langkah dengan tanggal dan catat.",
    "rule-title.deal-without-contact": "Peluang terbuka tanpa kontak",
    "rule-why.deal-without-contact":
      "Tidak ada yang tahu siapa yang dihubungi; surel dan panggilan tidak terhitung pada peluang.",
    "rule-fix.deal-without-contact": "Beri seorang kontak peran pada peluang.",
    "rule-title.deal-without-activity": "Peluang terbuka tanpa aktivitas sama sekali",
    "rule-why.deal-without-activity": "Hanya namanya yang ada di pipeline.",
    "rule-fix.deal-without-activity": "Hubungi pelanggan dan catat, atau tutup peluangnya.",
    "rule-title.deal-stale": "Peluang terbuka yang dua bulan tidak disentuh",
    "rule-why.deal-stale":
      "Peluang yang diam selama ini jarang dimenangkan; pipeline tampak lebih besar.",
    "rule-fix.deal-stale": "Hidupkan kembali minggu ini, atau tutup.",
    "rule-title.deal-stuck": "Peluang terbuka yang tertahan di tahapnya",
    "rule-why.deal-stuck":
      "Makin lama tertahan, makin kecil kemungkinan bergerak; prakiraan masih menghitungnya.",
    "rule-fix.deal-stuck":
      "Cari tahu apa yang kurang untuk tahap berikutnya, atau mundurkan tahapnya.",
    "rule-title.deal-pushed-often": "Peluang terbuka yang tanggal tutupnya tiga kali diundur",
    "rule-why.deal-pushed-often":
      "Tanggal yang bergeser setiap bulan adalah harapan, dan prakiraan bertumpu padanya.",
    "rule-fix.deal-pushed-often":
      "Tanyakan kepada pelanggan peristiwa penentu keputusannya dan isi tanggal itu.",
    "rule-title.deal-status-mismatch":
      "Peluang yang tanda tutup dan menangnya bertentangan dengan tahap",
    "rule-why.deal-status-mismatch": "Dua laporan dari CRM yang sama menghitungnya secara berbeda.",
    "rule-fix.deal-status-mismatch":
      "Simpan ulang tahapnya di CRM, atau perbaiki impor yang mengisi tandanya.",
    "rule-title.deal-probability-mismatch":
      "Peluang yang probabilitasnya bertentangan dengan tahap",
    "rule-why.deal-probability-mismatch":
      "Pipeline tertimbang menghitung uang yang belum pasti sebagai pasti, atau sebaliknya.",
    "rule-fix.deal-probability-mismatch": "Isi probabilitas yang sesuai dengan tahapnya.",
    "rule-title.deal-currency-mismatch": "Peluang dalam mata uang lain daripada akunnya",
    "rule-why.deal-currency-mismatch":
      "Nilai dalam mata uang yang salah meleset sebesar kursnya, kadang puluhan ribu kali.",
    "rule-fix.deal-currency-mismatch":
      "Periksa mata uang pesanannya; perbaiki peluang atau akunnya.",
    "rule-title.deal-identical": "Peluang yang sama akun, nilai, dan tanggal tutupnya",
    "rule-why.deal-identical": "Satu penjualan yang dicatat dua kali terhitung dua kali.",
    "rule-fix.deal-identical": "Bandingkan; hapus salinannya, atau bedakan dengan nama.",
    "rule-title.deal-month-end": "Tanggal tutup menumpuk di akhir bulan",
    "rule-why.deal-month-end":
      "Tanggalnya tidak disepakati dengan pelanggan, melainkan kebiasaan yang mengetik.",
    "rule-fix.deal-month-end": "Isi hari pelanggan berniat menandatangani.",
    "rule-title.deal-won-without-follow-up": "Peluang menang yang sesudahnya tidak ada tindakan",
    "rule-why.deal-won-without-follow-up":
      "Pelanggan tidak mendengar apa pun setelah membayar; perpanjangan dimulai pada minggu "
      + "pertama.",
    "rule-fix.deal-won-without-follow-up":
      "Rencanakan serah terima dan panggilan setelah bulan pertama.",
    "rule-title.deal-owner-overloaded":
      "Peluang terbuka milik orang yang memikul jauh lebih banyak",
    "rule-why.deal-owner-overloaded":
      "Terlalu banyak bergantung pada satu orang: peluang menunggu, dan sakit menghilangkan "
      + "satu kuartal.",
    "rule-fix.deal-owner-overloaded": "Bagi peluangnya di antara tim.",
    "rule-title.deal-spelling": "Peluang dengan ejaan pilihan yang tidak lazim",
    "rule-why.deal-spelling": "Laporan CRM menampilkan dua baris untuk satu hal.",
    "rule-fix.deal-spelling":
      "Ganti dengan ejaan yang lazim, yang disebutkan, dan jadikan kolomnya daftar pilihan.",
    "rule-title.deal-value-once": "Peluang dengan nilai pilihan yang tidak dipakai siapa pun lagi",
    "rule-why.deal-value-once":
      "Nilai yang dipakai sekali adalah kekeliruan atau sisa lama; tidak ada yang dapat "
      + "dipelajari darinya.",
    "rule-fix.deal-value-once": "Pilih nilai yang dipakai, atau hapus nilainya dari daftar.",
    "rule-title.deal-close-date-far":
      "Peluang terbuka yang baru akan ditutup lebih dari dua tahun lagi",
    "rule-why.deal-close-date-far":
      "Tahunnya keliru, atau tanggal itu menjauhkan peluang dari setiap prakiraan.",
    "rule-fix.deal-close-date-far": "Perbaiki tahunnya, atau parkir peluangnya.",
  ]
}
