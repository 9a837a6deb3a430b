/// The command did its work, and the answer is no: exit code 1.
struct AnswerIsNo: Error {}
