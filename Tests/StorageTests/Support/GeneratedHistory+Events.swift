import Domain

@testable import Storage

/// What happens, and reviews of who has access.
extension GeneratedHistory {
    func event() throws {
        var request = EventRequest(
            kind: random.pick(["leaver", "advisory", "advisory", "service-retired"]) ?? "leaver",
            name: fresh("event"),
            on: fixture.today.adding(days: random.pick([-20, -3, 0, 0, 4]) ?? 0))
        request.severity = random.pick(Severity.allCases)
        request.isKnownExploited = random.once(in: 3)
        if random.once(in: 2) { request.traits = ["has-guest-os", "stores-data"] }
        let services = try fixture.store.services().map(\.name)
        request.services = [random.pick(services)].compactMap { $0 }
        try fixture.write { try $0.recordEvent(request) }
    }

    func closeEvent() throws {
        let open = try fixture.store.events(on: fixture.today).filter {
            $0.state == .open || $0.state == .done
        }
        guard let event = random.pick(open) else { return }
        let isApproved = random.once(in: 2)
        try fixture.write {
            try $0.closeEvent(event.name, approval: isApproved ? ("not needed", "bo") : nil)
        }
    }

    /// An answer, mostly where one is asked for.
    func verdict(on task: TaskRow) -> Verdict? {
        let isAsked = task.duty.hasPrefix("judge-")
        guard isAsked ? !random.once(in: 6) : random.once(in: 30) else { return nil }
        return random.pick(Verdict.allCases)
    }

    /// Starts one, or decides in one and perhaps closes it.
    func accessReview() throws {
        let reviews = try fixture.store.accessReviews()
        guard let review = random.pick(reviews), !random.once(in: 4) else {
            let name = fresh("review")
            return try fixture.write {
                try $0.startReview(
                    ReviewStarted(
                        review: name, task: "main/baseline", kind: "csv", population: "ab",
                        identities: 3))
            }
        }
        let decision = AccessDecision(
            identity: random.pick(["ada", "bo", "cy"]) ?? "ada",
            decision: random.pick(AccessDecision.Choice.allCases) ?? .keep, by: "bo")
        let isOver = random.once(in: 3)
        try fixture.write { recorder in
            try recorder.decide([decision], in: review.name)
            guard isOver else { return }
            var closing = ReviewClosed(review: review.name, decisions: "cd", undecided: 1)
            (closing.reason, closing.approvedBy) = ("late", "cy")
            try recorder.closeReview(closing)
        }
    }
}
