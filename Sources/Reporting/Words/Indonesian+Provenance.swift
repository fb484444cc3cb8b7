extension Words {
  static let indonesianProvenance: [String: String] = [
    "provenance.intro":
      "Dari apa angka-angka ini dibuat, jumlah yang harus cocok, dan setiap rumus dengan masukannya.",
    "provenance.files-title": "Berkas",
    "provenance.no-files": "Tidak ada berkas yang dibaca.",
    "provenance.files-note":
      "Dibaca = baru + berubah + tetap + disisihkan + diabaikan. Baris yang diabaikan bukan rekaman: "
      + "pembuka, penutup, jumlah.",
    "provenance.known-file": "sudah dibaca, sama",
    "provenance.unknown-entity": "tidak dikenali",
    "provenance.holds": "cocok",
    "provenance.off": "selisih {n}",
    "provenance.declared": "berkas menyebut {n}",
    "provenance.balances-title": "Neraca",
    "provenance.no-balances": "Tidak ada neraca yang diperiksa.",
    "provenance.parts": "{n} bagian, bersama {sum}",
    "provenance.all-hold": "Semua {n} neraca cocok.",
    "provenance.some-fail": "{failed} dari {n} neraca tidak cocok.",
    "provenance.balances-all": "Semua {n} neraca",
    "provenance.definitions-title": "Definisi",
    "provenance.definitions": "{n} angka: rumus, masukan, kebijakan",
    "provenance.policies-title": "Kebijakan",
    "provenance.policies": "{n} pengaturan yang berlaku",
    "provenance.no-policies": "Tidak ada kebijakan yang tercantum.",
  ]
}
