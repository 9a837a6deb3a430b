/// The releases of OSCAL that documents are written for; the bodies are the same.
package enum OSCALVersion: String, CaseIterable, Sendable {
    case v1_1_2 = "1.1.2"
    case v1_2_1 = "1.2.1"
}
