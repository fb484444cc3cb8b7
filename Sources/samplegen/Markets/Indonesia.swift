extension MarketFacts {
  /// Indonesia: PT, CV and UD; many people have one name only.
  static let indonesia = MarketFacts(
    code: "ID",
    country: "Indonesia",
    countryVariants: ["ID", "INDONESIA", "Republik Indonesia", "IDN"],
    topLevelDomain: "co.id",
    female: words(
      "Siti Dewi Putri Ratna Rina Maya Indah Fitri Ayu Lestari Nurul Wulan Yuni Sari Intan Kartika"
        + " Melati Anisa Citra Dian Endang Hana Laras Nadia Retno Tika Vina Yulia Ningsih Rahma"),
    male: words(
      "Budi Agus Rizky Bambang Hendra Joko Eko Andi Dedi Fajar Gilang Hadi Irfan Arif Wahyu Yusuf"
        + " Rudi Slamet Teguh Surya Bayu Cahyo Dimas Galih Iwan Krisna Lukman Nugroho Reza Taufik"),
    families: words(
      "Santoso Wijaya Pratama Saputra Hidayat Nugroho Setiawan Susanto Kurniawan Gunawan Hartono"
        + " Siregar Nasution Simanjuntak Harahap Lubis Sihombing Situmorang Tanjung Halim Salim"
        + " Wibowo Purnomo Suryadi Rahman Maulana Firmansyah Anggraini Permata Utami Handayani"
        + " Kusuma Budiman Sutanto Prasetyo Hakim Ramadhan Syahputra Wardana Laksana"),
    cities: [
      City("Jakarta", "DKI Jakarta", "10", "21"), City("Surabaya", "Jawa Timur", "60", "31"),
      City("Bandung", "Jawa Barat", "40", "22"), City("Semarang", "Jawa Tengah", "50", "24"),
      City("Medan", "Sumatera Utara", "20", "61"),
      City("Makassar", "Sulawesi Selatan", "90", "411"),
      City("Tangerang", "Banten", "15", "21"), City("Denpasar", "Bali", "80", "361"),
      City("Yogyakarta", "DI Yogyakarta", "55", "274"), City("Bekasi", "Jawa Barat", "17", "21"),
    ],
    streets: [
      "Jl. Jenderal Sudirman No. #", "Jl. M.H. Thamrin Kav. #", "Jl. Gatot Subroto No. #",
      "Jl. Raya Kuningan No. #", "Jl. Diponegoro No. #", "Jalan Ahmad Yani #",
      "Kawasan Industri Blok C #", "Jl. Raya Bogor KM #",
    ],
    firstWords: words(
      "Sinar Cahaya Mitra Bumi Karya Mega Surya Nusa Prima Citra Anugerah Graha Sumber Tirta Bintang"
        + " Indo Sentosa Rajawali Garuda Samudra Mutiara Berkah Cipta Dharma Fajar Gemilang Harapan"
        + " Inti Jaya Kencana Laut Multi"),
    secondWords: words(
      "Mandiri Abadi Makmur Sejahtera Persada Perkasa Utama Lestari Sakti Logistik Teknik Pangan"
        + " Tekstil Kimia Plastindo Bahari Elektronik Nusantara Pratama Agung Raya Farma Motor"
        + " Distribusi"),
    joiner: " ",
    legalForms: [
      LegalForm("PT %", 60), LegalForm("PT % Tbk", 12), LegalForm("CV %", 20), LegalForm("UD %", 8),
    ],
    titles: [
      "Direktur", "Manajer Operasional", "Kepala Gudang", "Procurement Manager", "Manajer IT",
      "Finance Manager", "Supply Chain Manager", "Staf Pembelian",
    ],
    mobilePrefixes: ["811", "812", "813", "821", "852", "857", "878", "896"],
    mobileLength: 8)

  /// Names that are plain Latin words, split at spaces.
  static func words(_ text: String) -> [Name] {
    text.split(separator: " ").map { Name(String($0)) }
  }

  /// Names given as `native/roman`, split at spaces; `_` stands for a space inside a name.
  static func scripts(_ text: String) -> [Name] {
    text.split(separator: " ").map { pair in
      let parts = pair.split(separator: "/").map { part in
        String(part.map { $0 == "_" ? " " : $0 })
      }
      return parts.count == 2 ? Name(parts[0], parts[1]) : Name(parts[0])
    }
  }
}
