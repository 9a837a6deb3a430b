/// A statement with its values, written as SQL.
///
/// ```swift
/// let open: SQL = "SELECT id FROM task WHERE team = \(team) AND due_on <= \(today)"
/// ```
///
/// A value in `\( )` becomes a `?` and is bound; it can never be read as SQL. The text itself
/// can only come from literals in the source: there is no way to make it from a `String`,
/// and the compiler says so. Do not put quotes round a value: `'\(team)'` is the text `?`,
/// and running it throws.
package struct SQL: Sendable {
    /// The statement, with `?` for each value.
    package internal(set) var text: String

    /// The values, in the order of their `?`.
    package internal(set) var bindings: [SQLBinding] = []

    /// Only for text that this module has checked.
    init(checked text: String) {
        self.text = text
    }
}

extension SQL: CustomStringConvertible {
    /// The statement without its values, which are nobody's business in a log.
    package var description: String { text }
}

extension SQL: ExpressibleByStringInterpolation {
    /// Takes a statement without values.
    package init(stringLiteral text: StaticString) {
        self.init(checked: text.description)
    }

    /// Takes what the parts of a literal were collected into.
    package init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    /// Collects the text and the values of a literal.
    package struct StringInterpolation: StringInterpolationProtocol {
        var sql = SQL(checked: "")

        /// Makes room for the text, and for one `?` and one value per interpolation.
        package init(literalCapacity: Int, interpolationCount: Int) {
            sql.text.reserveCapacity(literalCapacity + interpolationCount)
            sql.bindings.reserveCapacity(interpolationCount)
        }

        /// Adds text as it stands in the source, which no value can become.
        package mutating func appendLiteral(_ literal: StaticString) {
            sql.text += literal.description
        }

        /// Binds a value.
        package mutating func appendInterpolation(_ value: some SQLValue) {
            sql.text += "?"
            sql.bindings.append(value.sqlBinding)
        }

        /// Binds a value, or NULL.
        package mutating func appendInterpolation<Value: SQLValue>(_ value: Value?) {
            sql.text += "?"
            sql.bindings.append(value?.sqlBinding ?? .null)
        }

        /// Inserts the name of a table or column that was read from a schema, quoted.
        ///
        /// Source: <https://www.sqlite.org/lang_keywords.html>.
        package mutating func appendInterpolation(identifier name: String) {
            let doubled = name.replacing("\"", with: "\"\"")
            sql.text += "\"\(doubled)\""
        }

        /// Inserts a part of a statement, with its values: `WHERE \(condition)`.
        package mutating func appendInterpolation(_ part: SQL) {
            sql.text += part.text
            sql.bindings += part.bindings
        }

        /// Inserts a name that stands in the source, where SQL takes no value.
        ///
        /// - Parameter name: Such as a table or a column.
        package mutating func appendInterpolation(raw name: StaticString) {
            sql.text += name.description
        }
    }
}
