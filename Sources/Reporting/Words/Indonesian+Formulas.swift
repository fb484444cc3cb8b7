extension Words {
  /// The formulas of KPIs, by id.
  static let indonesianFormulas: [String: String] = [
    "formula.bookings":
      "jumlah nilai peluang yang menang dalam periode, menurut tanggal menang",
    "formula.won-count": "peluang yang menang dalam periode, menurut tanggal menang",
    "formula.lost-count":
      "peluang yang kalah dalam periode, menurut tanggal kalah; peluang yang diparkir tidak kalah",
    "formula.win-rate": "menang / (menang + kalah) di antara peluang yang ditutup dalam periode",
    "formula.win-rate-value":
      "nilai menang / (nilai menang + nilai kalah) di antara peluang bernilai yang ditutup dalam "
      + "periode; nilai peluang kalah adalah nilainya saat kalah",
    "formula.win-rate-created":
      "menang / (menang + kalah) di antara peluang yang dibuat dalam periode, sedikitnya p90 siklus "
      + "penjualan sebelum hari laporan; yang lebih muda belum cukup umur",
    "formula.average-deal-size": "nilai menang / peluang menang yang bernilai dalam periode",
    "formula.median-deal-size": "median nilai peluang bernilai yang menang dalam periode",
    "formula.sales-cycle":
      "median hari kalender dari pembuatan hingga menang, peluang yang menang dalam periode",
    "formula.velocity":
      "terbuka x menang / (menang + kalah) x nilai menang / bernilai / median hari: peluang terbuka "
      + "di kualifikasi atau sesudahnya; menang dan kalah dari yang masuk kualifikasi dan diputuskan "
      + "dalam 12 bulan sebelumnya; median hari dari masuk kualifikasi hingga menang",
    "formula.created-count": "peluang yang dibuat dalam periode",
    "formula.created-value":
      "jumlah nilai peluang yang dibuat dalam periode; peluang tanpa nilai tetap dihitung",
    "formula.open-count":
      "peluang yang terbuka di akhir periode; peluang yang diparkir tidak terbuka",
    "formula.open-value": "jumlah nilai peluang yang terbuka di akhir periode",
    "formula.weighted-pipeline":
      "jumlah nilai x probabilitas CRM atas peluang yang terbuka di akhir periode; untuk peluang "
      + "yang sejak itu berpindah, menurut riwayatnya, atau menurut tahapnya waktu itu",
    "formula.coverage":
      "nilai peluang terbuka yang ditutup sejak hari laporan hingga akhir periode / (target - yang "
      + "sudah dimenangkan dalam periode); yang lewat tenggat terpisah",
    "formula.push-count":
      "tanggal tutup yang diundur 7 hari atau lebih dalam periode, bersih per peluang dan hari; "
      + "perubahan setelah penutupan tidak dihitung",
    "formula.pushed-value":
      "jumlah nilai peluang yang tanggal tutupnya diundur dalam periode, setiap peluang sekali",
    "formula.slipped-value":
      "nilai peluang terbuka yang tanggal tutupnya ada dalam periode pada awalnya dan kini "
      + "sesudahnya",
    "formula.overdue-count":
      "peluang terbuka dengan tanggal tutup sebelum hari terakhir periode (hari laporan)",
    "formula.overdue-value":
      "jumlah nilai peluang terbuka dengan tanggal tutup sebelum hari terakhir periode",
    "formula.lead-conversion":
      "prospek yang dibuat dalam periode dan menjadi peluang / prospek yang dibuat dalam periode",
    "formula.lead-response":
      "median jam kerja dari pembuatan prospek hingga aktivitas keluar pertama oleh manusia, atas "
      + "prospek yang dijawab dan dibuat dalam periode",
    "formula.touches-per-win":
      "median aktivitas manusia pada peluang menang dan kontaknya, dari hari pembuatan hingga hari "
      + "menang; peluang yang menang dalam periode",
    "formula.loss-reasons":
      "peluang kalah dalam periode yang punya alasan / peluang kalah dalam periode; per alasan "
      + "dengan jumlah dan nilai saat kalah",
    "formula.source-performance":
      "peluang yang dibuat dalam periode dengan sumber / peluang yang dibuat dalam periode; per "
      + "sumber dengan prospek, peluang, tingkat menang, ukuran, siklus, dan kecepatan",
    "formula.concentration":
      "nilai terbuka dari 10 akun dengan nilai terbuka terbesar / nilai terbuka; nilai menang 12 "
      + "bulan terakhir di sampingnya",
  ]
}
