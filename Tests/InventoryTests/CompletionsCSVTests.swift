import Domain
import Inventory
import Testing

@Suite struct CompletionsCSVTests {
    @Test func aFullRowGivesAllThatItSays() throws {
        let reading = try read(
            """
            task,on,by,result,note,evidence,link,for,covers,expires
            web/os-patching@2026-10-31,2026-11-02,bo,Issues,"two hosts
            left out",a.pdf; logs/b.txt;,https://x.example/a;https://x.example/b;c=1,2026-Q3,2026-07-01..2026-09-30,2027-01-31
            org/review,,,,,,,,,
            """)
        var expected = CompletionRow(line: 2, task: "web/os-patching@2026-10-31")
        (expected.on, expected.by) = (CivilDay("2026-11-02"), "bo")
        (expected.result, expected.note) = ("issues", "two hosts\nleft out")
        expected.evidence = ["a.pdf", "logs/b.txt"]
        expected.link = ["https://x.example/a", "https://x.example/b;c=1"]
        (expected.period, expected.covers) = ("2026-Q3", DayRange("2026-07-01..2026-09-30"))
        expected.expires = CivilDay("2027-01-31")
        #expect(reading.kind == .completionsCSV)
        #expect(reading.recognizedAs == "Completions CSV with 2 rows.")
        #expect(reading.completions == [expected, CompletionRow(line: 4, task: "org/review")])
        #expect(reading.refused.isEmpty)
        #expect(reading.services.isEmpty)
    }

    @Test func onlyTheTaskIsNeeded() throws {
        #expect(try read("Task\na/b\nc/d").completions.map(\.task) == ["a/b", "c/d"])
    }

    @Test func theSameTaskMayBeDoneTwice() throws {
        #expect(try read("task,on\na/b,2026-01-01\na/b,2026-01-01\n").completions.count == 2)
    }

    @Test(arguments: [
        (",2026-01-01,,,,", "the task is missing"),
        ("a/b,1.1.2026,,,,", "on is '1.1.2026', not a day, such as 2026-11-21"),
        ("a/b,,done,,,", "result is 'done', not one of ok, issues, failed, affected, not-affected"),
        (
            "a/b,,,Q3,,",
            "for is 'Q3', not a period, such as 2026-Q3 or 2026-07-01..2026-09-30"
        ),
        (
            "a/b,,,,2026-09-30..2026-07-01,",
            "covers is '2026-09-30..2026-07-01', not a period, such as 2026-Q3 or "
                + "2026-07-01..2026-09-30"
        ),
        ("a/b,,,,,soon", "expires is 'soon', not a day, such as 2026-11-21"),
        ("a/b", "it has 1 cell, the first line has 6"),
    ])
    func aRowThatCannotBeUsedIsRefusedWithLineAndReason(row: String, reason: String) throws {
        let reading = try read("task,on,result,for,covers,expires\n\(row)\nc/d,,ok,2026,,\n")
        #expect(reading.refused == [RefusedRow(line: 2, reason: reason)])
        #expect(reading.completions.map(\.task) == ["c/d"])
    }

    @Test func semicolonsMayPartTheColumnsAsWell() throws {
        let reading = try read("task;evidence;note\na/b;\"x.pdf;y.pdf\";'=1+1\n")
        #expect(reading.completions.map(\.evidence) == [["x.pdf", "y.pdf"]])
        #expect(reading.completions.map(\.note) == ["=1+1"])
    }
}
