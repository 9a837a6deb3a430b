internal import Domain

/// A filter that selects no task: for a question whose answer is an exit code that is no yes.
enum EmptySelection {
    static let refusal = Refusal(
        "The filters select no task.", why: "that nothing of nothing is late says nothing.",
        try: "ourside tasks, with the same filters")
}
