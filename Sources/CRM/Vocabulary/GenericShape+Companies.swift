extension GenericShape {
  static let account = GenericShape(
    entity: .account,
    bare: "name",
    fields: lifecycle([
      .name: "name", .website: "website", .phone: "phone", .street: "street", .city: "city",
      .state: "state", .postcode: "postcode", .country: "country", .location: "country",
      .industry: "industry", .segment: "segment", .kind: "segment", .employees: "employees",
      .revenue: "annual_revenue", .currency: "currency", .source: "source", .parent: "parent_ref",
      .taxNumber: "tax_number", .lastActivityAt: "last_activity_at",
    ]),
    references: [.user: "owner_ref"], owns: [],
    weights: [
      "id": 0.5, "name": 2, "industry": 2, "employees": 2, "annual_revenue": 2, "parent_ref": 2,
      "tax_number": 2, "phone": 0.5, "street": 0.5, "city": 0.5, "postcode": 0.5, "country": 0.5,
      "state": 0.5, "created_at": 0.3, "modified_at": 0.3, "owner_ref": 0.5, "source": 0.3,
      "currency": 0.3, "segment": 0.7, "website": 1.2, "is_deleted": 0.2,
    ],
    needs: [["name"]], namedBy: nil)

  static let product = GenericShape(
    entity: .product,
    bare: "name",
    fields: lifecycle([
      .name: "name", .family: "family", .kind: "family", .segment: "family", .code: "code",
      .price: "price", .currency: "currency", .isActive: "is_active",
    ]),
    references: [:], owns: [],
    weights: ["id": 0.5, "name": 1.5, "family": 2, "price": 3, "code": 1.5, "is_active": 0.5],
    needs: [["name", "price"], ["name", "family"], ["name", "code"], ["code", "price"]],
    namedBy: ["price"])

  static let campaign = GenericShape(
    entity: .campaign,
    bare: "name",
    fields: lifecycle([
      .name: "name", .kind: "kind", .source: "kind", .status: "status", .startsOn: "starts_on",
      .date: "starts_on", .endsOn: "ends_on", .budget: "budget", .amount: "budget",
      .currency: "currency",
    ]),
    references: [:], owns: [],
    weights: ["id": 0.5, "name": 1, "starts_on": 1.5, "ends_on": 1.5],
    needs: [["name", "budget"], ["name", "starts_on"], ["name", "status"], ["id", "name"]],
    namedBy: [])
}
