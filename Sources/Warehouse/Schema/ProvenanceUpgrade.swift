import CRM

/// Lets every view that shows records lead to the byte, and the ledger to the file on disk.
internal enum ProvenanceUpgrade {
  static let statements =
    [
      """
      -- the path it was opened by, its own or that of its archive, seen from the folder of the
      -- database; null where none was kept
      alter table file add column location text
      """
    ]
    + Entity.allCases.flatMap { entity in
      ["drop view stg_\(entity.table)", EntitySchema.view(of: entity)]
    } + GoldenViews.withBytes.flatMap { view in ["drop view \(view.name)", view.sql] }
}
