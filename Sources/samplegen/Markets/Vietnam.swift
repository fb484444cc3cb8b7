extension MarketFacts {
  /// Vietnam: family name first, tones; company names chosen so that ISO-8859-1 can hold them.
  static let vietnam = MarketFacts(
    code: "VN",
    country: "Vietnam",
    countryVariants: ["Việt Nam", "VN", "Viet Nam", "VIETNAM"],
    topLevelDomain: "com.vn",
    female: scripts(
      "Thị_Mai/Thi_Mai Thu_Hà/Thu_Ha Thị_Lan/Thi_Lan Ngọc_Anh/Ngoc_Anh Thị_Hương/Thi_Huong"
        + " Bích_Ngọc/Bich_Ngoc Thanh_Thảo/Thanh_Thao Phương_Linh/Phuong_Linh Kim_Chi/Kim_Chi"
        + " Thị_Hạnh/Thi_Hanh Mỹ_Duyên/My_Duyen Thuỳ_Trang/Thuy_Trang"),
    male: scripts(
      "Văn_Anh/Van_Anh Minh_Tuấn/Minh_Tuan Quốc_Huy/Quoc_Huy Đức_Thắng/Duc_Thang Hữu_Phước/Huu_Phuoc"
        + " Văn_Hùng/Van_Hung Thanh_Sơn/Thanh_Son Công_Danh/Cong_Danh Xuân_Trường/Xuan_Truong"
        + " Đình_Khôi/Dinh_Khoi Gia_Bảo/Gia_Bao Tiến_Dũng/Tien_Dung"),
    families: scripts(
      "Nguyễn/Nguyen Trần/Tran Lê/Le Phạm/Pham Huỳnh/Huynh Hoàng/Hoang Phan Vũ/Vu Võ/Vo Đặng/Dang"
        + " Bùi/Bui Đỗ/Do Hồ/Ho Ngô/Ngo Dương/Duong Lý/Ly"),
    cities: [
      City("Ho Chi Minh City", "Ho Chi Minh", "70", "28"), City("Hanoi", "Hanoi", "10", "24"),
      City("Da Nang", "Da Nang", "55", "236"), City("Hai Phong", "Hai Phong", "18", "225"),
      City("Bien Hoa", "Dong Nai", "76", "251"), City("Can Tho", "Can Tho", "94", "292"),
    ],
    streets: [
      "# Le Loi, P. Ben Nghe", "# Tran Hung Dao", "# Nguyen Hue, Quan 1", "Lo C#, KCN Tan Binh",
      "# Hai Ba Trung", "# Xa Lo Ha Noi",
    ],
    firstWords: scripts(
      "Hòa/Hoa Bình/Binh Thanh Tân/Tan Kim Minh Hoàng/Hoang Thái/Thai Nam An Phú/Phu Long Trí/Tri"
        + " Tín/Tin Hà/Ha Sài_Gòn/Sai_Gon"),
    secondWords: scripts(
      "Phát/Phat Châu/Chau Á/A Gia Quý/Quy Thành/Thanh Hà/Ha Bình/Binh Khang Logistics Foods Textile"
        + " Plastics Steel"),
    joiner: " ",
    legalForms: [
      LegalForm("Công ty TNHH %", 65), LegalForm("Công ty CP %", 25), LegalForm("% JSC", 10),
    ],
    titles: [
      "Giám đốc", "Trưởng phòng mua hàng", "Operations Manager", "Kế toán trưởng", "IT Manager",
      "Warehouse Manager",
    ],
    mobilePrefixes: ["90", "91", "93", "97", "98", "32", "70"],
    mobileLength: 7)
}
