extension Words {
  static let indonesianTime: [String: String] = [
    "time.cycle":
      "Peluang yang menang dalam periode ini memerlukan median {median} dari pembuatan hingga "
      + "menang; separuhnya antara {p25} dan {p75} hari (n = {n}).",
    "time.no-cycle":
      "Terlalu sedikit peluang menang dalam periode ini untuk menyebut median siklus penjualan (n = "
      + "{n}).",
    "time.incidence": "Bagian yang menang dalam sekian hari sejak dibuat",
    "time.within": "{n} hari",
    "time.at-risk": "{n} masih diamati",
    "time.incidence-note":
      "Dari {n} peluang yang dibuat dalam 12 bulan hingga hari laporan. Peluang kalah bersaing, "
      + "yang terbuka disensor (Aalen-Johansen).",
    "time.stages-title": "Waktu di tahap",
    "time.no-stages":
      "Tidak ada kunjungan ke tahap yang diketahui, jadi waktu di tahap tidak dapat disebutkan.",
    "time.stages-note":
      "Kunjungan yang dimulai dalam 12 bulan hingga hari laporan. Median termasuk yang terbuka "
      + "menganggap peluang yang masih di tahap itu belum selesai (Kaplan-Meier). "
      + "Antara dua waktu dengan jam, hari dihitung dari waktu yang berlalu; bila salah satunya hanya "
      + "tanggal, dihitung hari kalender.",
    "time.loss-bottleneck":
      "{stage} kehilangan bagian terbesar dari peluangnya: {rate} (n = {n}).",
    "time.loss-share": "Dari semua kekalahan, {share} terjadi di sana.",
    "time.time-bottleneck":
      "{stage} memakan waktu terlama: {share} dari jumlah median hari (n = {n}).",
    "time.stuck-title": "Peluang yang macet",
    "time.no-stuck":
      "Tidak ada peluang terbuka yang berada di tahapnya lebih lama daripada tiga perempat dari yang "
      + "maju.",
    "time.stuck":
      "{n} peluang terbuka berada di tahapnya lebih lama daripada tiga perempat dari yang maju dari "
      + "sana, senilai {value}; {severe} lebih dari dua kali selama itu.",
    "time.stuck-note":
      "Biasanya paling lama: p75 kunjungan yang maju. Tebal: lebih dari dua kali selama itu.",

    "pipeline.none": "Tidak ada peluang yang terbuka.",
    "pipeline.waterfall.rolling": "Semua nilai terbuka, {period}",
    "pipeline.waterfall.period": "Nilai terbuka bertanggal tutup dalam periode, {period}",
    "pipeline.waterfall-title": "Pergerakannya",
    "pipeline.waterfall-note.rolling":
      "Langkah-langkahnya berjumlah tepat sama dengan nilai akhir.",
    "pipeline.waterfall-note.period":
      "Langkah-langkahnya berjumlah tepat sama dengan nilai akhir.",
    "pipeline.no-movement":
      "tidak ada nilai terbuka sebelumnya, sesudahnya, maupun di antaranya.",
    "pipeline.start": "Awal ({n})",
    "pipeline.end": "Akhir ({n})",
    "pipeline.risk-title": "Peluang terbuka yang perlu dilihat",
    "pipeline.no-risk": "Tidak ada peluang terbuka yang menunjukkan tanda bahaya.",
    "pipeline.risk":
      "{n} peluang terbuka menunjukkan tanda bahaya, senilai {value}; yang terbesar lebih dahulu.",
    "pipeline.accounts-title": "Letak nilai terbuka",
    "pipeline.accounts-note": "Sepuluh akun dengan nilai terbuka terbesar.",
    "pipeline.accounts-note-on": "Sepuluh akun dengan nilai terbuka terbesar pada {day}.",

    "outcomes.none": "Belum ada peluang yang ditutup.",
    "outcomes.reasons-title": "Mengapa peluang kalah",
    "outcomes.no-reasons": "Tidak ada peluang kalah yang menyebut alasannya.",
    "outcomes.none-lost": "Tidak ada peluang yang kalah.",
    "outcomes.reasons-note": "Seperti tertulis di CRM, dengan ejaan yang paling sering.",
    "outcomes.rates-title": "Tingkat menang berdampingan",
    "outcomes.rate-by": "Tingkat menang menurut {group}",

    "sources.none": "Tidak ada peluang atau prospek yang menyebut asalnya.",
    "sources.rate": "Tingkat menang menurut sumber",
    "sources.note":
      "Menurut sumber seperti tertulis di CRM, dengan ejaan yang paling sering.",
    "sources.leads-title": "Prospek",
    "sources.no-leads": "Per hari ini tidak ada prospek.",
  ]
}
