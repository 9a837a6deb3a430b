import Foundation

/// Work on a thread of its own, which can be waited for.
///
/// Not a `Task`: the work blocks, and the pool of tasks has few threads.
final class OtherThread: Sendable {
    private let isDone = DispatchSemaphore(value: 0)

    init(_ work: @escaping @Sendable () -> Void) {
        let isDone = isDone
        Thread.detachNewThread {
            work()
            isDone.signal()
        }
    }

    func join() { isDone.wait() }
}
