extension Words {
  static let indonesianHeadline: [String: String] = [
    "headline.no-deals": "Per hari ini tidak ada peluang, jadi tidak ada corong untuk dibahas.",
    "headline.all-removed":
      "Dari {n} peluang dalam berkas tidak ada yang tersisa: semuanya dihapus atau digabungkan, jadi "
      + "tidak ada corong untuk dibahas.",
    "headline.won": "{value} dimenangkan {period}, dari {n} peluang",
    "headline.more": "; itu {change} lebih banyak daripada {before} pada periode sebelumnya.",
    "headline.less": "; itu {change} lebih sedikit daripada {before} pada periode sebelumnya.",
    "headline.won-before":
      "Tidak ada yang dimenangkan {period}; sepanjang waktu {value} dimenangkan, dari {n} peluang.",
    "headline.won-never": "Belum ada yang dimenangkan.",
    "headline.rate":
      "Dari {n} peluang yang ditutup {period}, {won} dimenangkan: tingkat menang {rate}, dengan "
      + "selang 95% {range}.",
    "headline.rate-small":
      "Dari {n} peluang yang ditutup {period}, {won} dimenangkan; di bawah 20 peluang, sebuah "
      + "persentase mengatakan terlalu banyak.",
    "headline.nothing-closed": "Belum ada peluang yang ditutup, jadi belum ada tingkat menang.",
    "headline.nothing-open": "Tidak ada peluang yang terbuka.",
    "headline.open": "{n} peluang terbuka, senilai {value}",
    "headline.open-unpriced":
      "{n} peluang terbuka, dan tidak satu pun bernilai dalam mata uang laporan",
    "headline.overdue-count": "; {n} di antaranya sudah lewat tanggal tutupnya.",
    "headline.overdue": "; {n} di antaranya, senilai {value}, sudah lewat tanggal tutupnya.",
    "headline.none-overdue": "; tidak satu pun lewat tanggal tutupnya.",
    "headline.nothing-open-on": "Tidak ada peluang yang terbuka pada {day}.",
    "headline.open-floor-on": "Pada {day} setidaknya {n} peluang terbuka, senilai {value}",
    "headline.open-on": "Pada {day} {n} peluang terbuka, senilai {value}",
    "headline.open-unpriced-on":
      "Pada {day} {n} peluang terbuka, dan tidak satu pun bernilai dalam mata uang laporan",
    "headline.overdue-count-on": "; {n} di antaranya lewat tanggal tutupnya.",
    "headline.overdue-on": "; {n} di antaranya, senilai {value}, lewat tanggal tutupnya.",
    "headline.none-overdue-on": "; tidak satu pun lewat tanggal tutupnya.",
    "headline.loss-bottleneck":
      "{stage} kehilangan bagian terbesar dari peluangnya: {rate} (n = {n}).",
    "headline.time-bottleneck":
      "{stage} memakan waktu terlama: {share} dari hari-hari jalur yang lazim (n = {n}).",
    "headline.data": "{records} rekaman dibaca dari {files} tabel, {set-aside} disisihkan",
    "headline.duplicates": "; {n} duplikat ditemukan",
    "headline.balanced": "; semua {n} neraca cocok.",
    "headline.unbalanced": "; {failed} dari {n} neraca tidak cocok.",
    "headline.no-balances": ".",

    "totals.caption": "Semua peluang di dalam berkas, sepanjang waktu",
    "totals.note":
      "Peluang yang dihapus (dihapus atau digabung) tidak ada di kolom lain.",
    "totals.unpriced":
      "{n} peluang tidak punya nilai dalam mata uang laporan: dihitung, tetapi tanpa nilai. Peluang "
      + "yang dihapus tidak ada di kolom lain.",

    "trend.intro":
      "Dua belas bulan penuh dan bulan berjalan, yang digambar lebih muda.",
    "trend.intro-whole": "Tiga belas bulan penuh.",
    "trend.running": "sementara",
    "trend.caption": "{title}, {unit}",
    "trend.none": "Belum ada bulan yang dapat ditampilkan.",
    "trend.rate-note": "Garis tegak adalah selang 95%.",
    "trend.note":
      "Bulan berjalan hanya memuat hari-hari hingga hari laporan; jangan bandingkan dengan bulan "
      + "penuh.",
  ]
}
