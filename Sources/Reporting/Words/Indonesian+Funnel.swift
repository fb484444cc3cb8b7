extension Words {
  static let indonesianFunnel: [String: String] = [
    "funnel.none":
      "Tidak ada peluang yang berada di suatu tahap dalam periode ini, jadi tidak ada corong untuk "
      + "digambar.",
    "funnel.intro":
      "Tahap yang sama, dilihat dengan tiga cara. Masuk dan mencapai mengikuti peluang dari "
      + "{period}; terbuka adalah yang ada di sana sekarang. Tidak satu pun adalah corong seutuhnya, "
      + "dan tidak satu pun dihitung dari yang lain.",
    "funnel.figure": "Tiga pandangan atas tahap",
    "funnel.figure-note":
      "Panjang batang sebanding di dalam satu pandangan, tidak antarpandangan. Maju = maju / (maju "
      + "+ kalah + diparkir).",
    "funnel.entered": "Masuk",
    "funnel.entered-who": "masuk ke tahap dalam periode",
    "funnel.reached": "Mencapai",
    "funnel.reached-who": "dari peluang yang dibuat dalam periode",
    "funnel.snapshot": "Terbuka kini",
    "funnel.snapshot-who": "peluang di sana pada hari laporan",
    "funnel.went-on": "{rate} maju",
    "funnel.of-previous": "{rate} dari sebelumnya",
    "funnel.completeness-title": "Riwayat tahap tidak lengkap",
    "funnel.completeness.full": "Berkas memuat setiap perpindahan antartahap.",
    "funnel.completeness.floor":
      "Berkas tidak memuat setiap perpindahan: sebagian hanya diketahui dari hari sebuah tahap "
      + "pertama atau terakhir dimasuki, atau dari perbandingan dua ekspor. Yang terjadi dua kali di "
      + "antaranya tampak sekali, dan hitungan masuk adalah batas bawah.",
    "funnel.completeness.current only":
      "Berkas hanya memuat tahap saat ini: hitungan masuk dan konversi bertumpu pada pembuatan dan "
      + "penutupan saja.",

    "funnel.entered-title": "Masuk: apa yang terjadi sesudahnya",
    "funnel.entered-text.first":
      "Setiap peluang dihitung sekali untuk setiap tahap yang dimasukinya dalam periode, beserta "
      + "nasibnya sejak itu.",
    "funnel.entered-text.every":
      "Setiap kunjungan ke sebuah tahap dihitung, menurut cara kunjungan itu berakhir.",
    "funnel.entered-note.lost":
      "Konversi = maju / (maju + kalah + diparkir), dengan selang 95%. Diparkir dihitung kalah di sini. "
      + "Peluang yang masih di sini, mundur, dihapus, atau di pipeline lain tidak masuk hitungan.",
    "funnel.entered-note.excluded":
      "Konversi = maju / (maju + kalah), dengan selang 95%. Peluang yang diparkir, masih di sini, "
      + "mundur, dihapus, atau di pipeline lain tidak masuk hitungan.",
    "funnel.entered-rows":
      "Dalam baris, fate ialah nasib peluang sejak pertama kali masuk ke tahap itu, kosong untuk masuk "
      + "berikutnya; visit_fate ialah akhir kunjungan itu sendiri.",
    "funnel.reached-rows":
      "Dalam baris, reached ialah tahap terjauh yang dihitung bagi peluang itu; semuanya bila tahap "
      + "yang dilewati tidak dihitung.",
    "funnel.fates": "Nasib peluang yang masuk ke setiap tahap",
    "funnel.no-entries": "Tidak ada tahap yang dimasuki dalam periode ini.",

    "funnel.reached-title": "Mencapai: sejauh mana peluang melangkah",
    "funnel.no-cohort": "Tidak ada peluang yang dibuat dalam periode ini.",
    "funnel.cohort":
      "{n} peluang dibuat dalam periode ini; {won} menang, {lost} kalah, {open} ({share}) masih "
      + "terbuka, {nurture} diparkir. Tahap yang dilompati dianggap dilewati kecuali pengaturan "
      + "berkata lain.",
    "funnel.unknown":
      "{n} peluang tertutup tidak punya bukti tahap dan tidak masuk tingkat mana pun.",
    "funnel.end-to-end":
      "Dari tahap pertama hingga menang: {rate}, dari {n} peluang berumur sedikitnya {days}, yaitu "
      + "lamanya 9 dari 10 kemenangan. {unripe} peluang yang lebih muda tidak termasuk.",
    "funnel.end-to-end-withheld":
      "Dari tahap pertama hingga menang: {why}. {unripe} peluang masih terlalu muda.",

    "funnel.snapshot-title": "Terbuka kini",
    "funnel.snapshot-note": "Tidak ada konversi yang dihitung dari pandangan ini.",
    "funnel.no-open": "Tidak ada peluang yang terbuka.",
    "funnel.nurture": "{n} peluang yang diparkir, senilai {value}, tidak terbuka.",
    "funnel.snapshot-unknown": "{n} peluang terbuka tidak berada di tahap yang dikenal.",
    "funnel.pipelines": "Maju, menurut pipeline",
    "funnel.pipelines-note":
      "Pandangan masuk, dihitung seperti di atas. Tiap kali masuk dihitung di pipeline tempat peluang "
      + "berada saat itu.",
  ]
}
