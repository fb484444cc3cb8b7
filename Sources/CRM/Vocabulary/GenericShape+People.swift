extension GenericShape {
  private static let person: [Concept: String] = [
    .name: "full_name", .givenName: "given_name", .familyName: "family_name",
    .salutation: "salutation", .title: "title", .email: "email", .phone: "phone",
    .mobile: "mobile", .street: "street", .city: "city", .state: "state", .postcode: "postcode",
    .country: "country", .location: "city", .source: "source", .emailOptOut: "email_opt_out",
    .doNotCall: "do_not_call", .lastActivityAt: "last_activity_at", .date: "created_at",
  ]

  static let contact = GenericShape(
    entity: .contact,
    bare: "full_name",
    fields: lifecycle(person.merging([.birthDate: "birth_date"]) { _, new in new }),
    references: [.account: "account_ref", .user: "owner_ref", .lead: "full_name"], owns: [.contact],
    weights: [
      "id": 0.5, "full_name": 1.5, "given_name": 2, "family_name": 2, "email": 2, "phone": 1,
      "mobile": 1.5, "title": 1.2, "salutation": 1.5, "street": 0.5, "city": 0.5, "postcode": 0.5,
      "country": 0.5, "state": 0.5, "birth_date": 2.5, "account_ref": 1.2, "source": 0.3,
      "created_at": 0.3, "modified_at": 0.3, "owner_ref": 0.4, "email_opt_out": 1.5,
      "is_deleted": 0.2,
    ],
    needs: [
      ["email", "full_name"], ["email", "family_name"], ["email", "given_name"],
      ["phone", "full_name"], ["phone", "family_name"], ["mobile", "full_name"],
      ["mobile", "family_name"], ["given_name", "family_name"], ["account_ref", "full_name"],
      ["id", "email"], ["account_ref", "email"],
    ],
    namedBy: nil)

  static let lead = GenericShape(
    entity: .lead,
    bare: "full_name",
    fields: lifecycle(
      person.merging([
        .website: "website", .industry: "industry", .status: "status", .stage: "status",
        .budget: "budget", .amount: "budget", .currency: "currency",
        .isConverted: "is_converted", .convertedAt: "converted_at",
      ]) { _, new in new }),
    references: [
      .account: "company", .user: "owner_ref", .contact: "full_name",
      .deal: "converted_deal_ref",
    ],
    owns: [.account, .contact],
    weights: [
      "id": 0.5, "full_name": 1.5, "given_name": 2, "family_name": 2, "email": 2, "phone": 1,
      "mobile": 1.5, "title": 1, "salutation": 1.5, "street": 0.5, "city": 0.5, "postcode": 0.5,
      "country": 0.5, "state": 0.5, "company": 1.4, "website": 0.8, "industry": 0.8,
      "status": 1.6, "budget": 2.5, "is_converted": 4, "converted_at": 4,
      "converted_deal_ref": 1, "source": 0.9, "created_at": 0.5, "modified_at": 0.3,
      "owner_ref": 0.4, "is_deleted": 0.2, "currency": 0.3,
    ],
    needs: [
      ["email"], ["phone", "full_name"], ["phone", "family_name"], ["phone", "company"],
      ["mobile", "full_name"], ["company", "full_name"], ["company", "family_name"],
      ["company", "status"], ["given_name", "family_name"], ["full_name", "status"],
    ],
    namedBy: nil)

  static let user = GenericShape(
    entity: .user,
    bare: "name",
    fields: lifecycle([
      .name: "name", .givenName: "given_name", .familyName: "family_name", .email: "email",
      .isActive: "is_active", .status: "is_active", .manager: "manager_ref", .team: "team",
    ]),
    references: [.user: "name"], owns: [],
    weights: [
      "id": 0.5, "name": 1, "email": 1, "given_name": 0.8, "family_name": 0.8, "manager_ref": 4,
      "team": 2, "is_active": 1.5, "created_at": 0.3, "modified_at": 0.3,
    ],
    needs: [["name"], ["email"], ["family_name"]], namedBy: ["manager_ref"])

  static let contactRole = GenericShape(
    entity: .contactRole,
    bare: "role",
    fields: lifecycle([.role: "role", .isPrimary: "is_primary", .kind: "role"]),
    references: [.deal: "deal_ref", .contact: "contact_ref"], owns: [],
    weights: ["id": 0.5, "deal_ref": 2, "contact_ref": 2, "role": 3, "is_primary": 2],
    needs: [["deal_ref", "contact_ref"]], namedBy: nil)
}
