extension Words {
  static let indonesianPeople: [String: String] = [
    "people.none":
      "Tidak ada peluang yang menyebut pemiliknya, jadi tidak ada yang dapat dirinci per orang.",
    "people.nobody": "(tidak ada)",
    "people.inactive": "{name} (nonaktif)",
    "people.load-title": "Beban",
    "people.no-load": "Tidak ada yang memegang peluang terbuka.",
    "people.load":
      "{people} orang aktif; {over} memegang lebih banyak peluang terbuka daripada rentangnya. "
      + "{unowned} peluang terbuka tidak punya pemilik yang aktif.",
    "people.load-caption": "Peluang terbuka per pemilik",
    "people.band": "rentang {from}–{to}",
    "people.scores-title": "Hasil",
    "people.scores-note":
      "Kemenangan dihitung untuk pemilik saat peluang itu menang, bila berkas menyebutnya; bila "
      + "tidak, untuk pemilik sekarang. Sedikit peluang mengatakan sedikit tentang seseorang: lihat n "
      + "dan selangnya dahulu.",
    "people.skills-title": "Di mana seseorang berbeda dari tim",
    "people.no-skills":
      "Belum ada orang dengan 20 keputusan di satu tahap, jadi perbedaan tidak dapat dipisahkan dari "
      + "kebetulan.",
    "people.no-gaps":
      "{n} gabungan orang dan tahap diuji; tidak satu pun berbeda dari tim lebih dari kebetulan.",
    "people.skills-note":
      "Dari {n} gabungan orang dan tahap yang diuji: uji eksak Fisher, dua sisi, tingkat penemuan "
      + "palsu 10%.",

    "hygiene.index":
      "{low} dari 100 poin: seberapa besar isi CRM dapat diandalkan, ditimbang menurut jenis rekaman "
      + "dan enam pilar.",
    "hygiene.index-range":
      "{low} sampai {high} dari 100 poin: seberapa besar isi CRM dapat diandalkan. Rentangnya adalah "
      + "yang tidak dijawab berkas: rekaman yang kolomnya tidak ada dihitung gagal di ujung bawah "
      + "dan lulus di ujung atas.",
    "hygiene.index-head": "Indeks",
    "hygiene.of-records": "{n} rekaman",
    "hygiene.weakest": "terlemah: {pillar}, {score}",
    "hygiene.change": "{change} poin di ujung bawah sejak {day}.",
    "hygiene.pillars-note":
      "100 = tidak ada rekaman yang melanggar aturan pilar. Bobot: {weights}; {entities}.",
    "hygiene.owners": "Menurut pemilik, dari yang terendah",
    "hygiene.owners-note":
      "Indeks yang sama atas rekaman yang memuat nama pemiliknya; {n} pemilik lain punya kurang dari "
      + "{floor} rekaman atau indeks lebih baik.",
    "hygiene.course": "Indeks kebersihan menurut laporan",
    "hygiene.course-note": "Ujung bawah, dengan rentang sampai ujung atas.",
    "hygiene.findings-title": "Temuan",
    "hygiene.hints": "{n} petunjuk",
    "pillar.uniqueness": "Keunikan",
    "pillar.completeness": "Kelengkapan",
    "pillar.validity": "Keabsahan",
    "pillar.ownership": "Kepemilikan",
    "pillar.freshness": "Kebaruan",
    "pillar.structure": "Struktur",

    "hygiene.none": "Tidak ada aturan kebersihan yang menemukan sesuatu.",
    "hygiene.intro":
      "{rules} aturan menemukan sesuatu, {errors} di antaranya galat. Setiap baris menuju "
      + "rekamannya.",
    "hygiene.table-note":
      "Dipertaruhkan: nilai peluang di antara rekaman itu, atau peluang terbuka yang bergantung padanya.",
    "hygiene.how": "Mengapa penting dan cara memperbaikinya",
    "hygiene.unknown": "{n} aturan tidak dapat diperiksa karena berkas tidak memuat kolomnya:",
    "hygiene.duplicates-title": "Duplikat",
    "hygiene.no-matching": "Tidak ada rekaman yang dibandingkan satu sama lain kali ini.",
    "hygiene.duplicates-note":
      "Rekaman = unik + duplikat. Tidak ada yang dihapus: baris asal tetap ada, dan keputusan dapat "
      + "dibatalkan dengan dealpipe unmerge.",
  ]
}
