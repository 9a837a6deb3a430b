internal import Inventory

/// One row of a sheet of completions; Storage has a type of that name as well.
typealias SheetRow = CompletionRow
