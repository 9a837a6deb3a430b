/// Media types by the ending of a file's name.
///
/// Source: <https://www.iana.org/assignments/media-types>.
enum MediaType {
    private static let byEnding = [
        "csv": "text/csv", "txt": "text/plain", "log": "text/plain", "md": "text/markdown",
        "json": "application/json", "jsonl": "application/jsonl", "pdf": "application/pdf",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "html": "text/html",
        "xml": "application/xml", "zip": "application/zip", "gz": "application/gzip",
        "tar": "application/x-tar", "yaml": "application/yaml", "yml": "application/yaml",
        "eml": "message/rfc822",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]

    static func of(fileName: String) -> String {
        let ending = fileName.split(separator: ".").dropFirst().last?.lowercased()
        return ending.flatMap { byEnding[$0] } ?? "application/octet-stream"
    }
}
