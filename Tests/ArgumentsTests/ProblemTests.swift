import Arguments
import Testing

/// Every refusal once, word for word.
@Suite struct ProblemTests {
    @Test(arguments: [
        """
        $ ourside tikc a/b
        There is no command 'tikc'; did you mean 'tick'?
          try: ourside tick a/b
        """,
        """
        $ ourside frobnicate
        There is no command 'frobnicate'.
          try: ourside help
        """,
        """
        $ ourside add service ec2 --name web
        There is no command 'add'; did you mean 'service add'?
          try: ourside service add ec2 --name web
        """,
        """
        $ ourside service foo
        'service' has no command 'foo'.
          why: its commands are add and list.
          try: ourside help service
        """,
        """
        $ ourside service lits --database x
        'service' has no command 'lits'; did you mean 'list'?
          why: its commands are add and list.
          try: ourside service list --database x
        """,
        """
        $ ourside help service lits
        'service' has no command 'lits'; did you mean 'list'?
          why: its commands are add and list.
          try: ourside help service list
        """,
        """
        $ ourside --database tick
        No command is given.
          why: '--database' has taken 'tick' as its value.
          try: ourside help
        """,
        """
        $ ourside --dry-run
        No command is given.
          try: ourside help
        """,
        """
        $ ourside --databsae x tick a/b
        There is no option '--databsae'; did you mean '--database'?
          try: ourside --database x tick a/b
        """,
        """
        $ ourside tick a/b --evidense x
        'tick' has no option '--evidense'; did you mean '--evidence'?
          try: ourside tick a/b --evidence x
        """,
        """
        $ ourside tick a/b --evidense=x
        'tick' has no option '--evidense'; did you mean '--evidence'?
          try: ourside tick a/b --evidence=x
        """,
        """
        $ ourside service list --name web
        'service list' has no option '--name'.
          try: ourside help service list
        """,
        """
        $ ourside tick a/b -limit 3
        'tick' has no option '-limit'; did you mean '--limit'?
          why: a word that begins with a dash is an option, except after '--'.
          try: ourside tick a/b --limit 3
        """,
        """
        $ ourside tick -5
        'tick' has no option '-5'.
          why: a word that begins with a dash is an option, except after '--'.
          try: ourside help tick
        """,
        """
        $ ourside tick a/b --on
        '--on' needs a value.
          why: nothing follows it.
          try: ourside help tick
        """,
        """
        $ ourside tick a/b --on --limit=3
        '--on' needs a value.
          why: '--limit=3' is an option.
          try: ourside help tick
        """,
        """
        $ ourside tick a/b --limit -5
        '--limit' needs a value.
          why: a value that begins with a dash is joined to it with '='.
          try: ourside tick a/b --limit=-5
        """,
        """
        $ ourside --database --limit
        '--database' needs a value.
          why: '--limit' is an option.
          try: ourside help
        """,
        """
        $ ourside tick a/b --on 2026-03-31 --on=2026-04-01
        '--on' is given twice.
          why: it has one value.
          try: ourside help tick
        """,
        """
        $ ourside tick a/b --dry-run=yes
        '--dry-run' takes no value.
          why: it is on or left out.
          try: ourside tick a/b --dry-run
        """,
        """
        $ ourside tick a/b --on yesterday
        --on: 'yesterday' is not a day.
          why: a day is written 2026-03-31.
          try: ourside help tick
        """,
        """
        $ ourside tick a
        TASK: 'a' is not understood.
          why: the task, as 'ourside tasks' shows it.
          try: ourside help tick
        """,
        """
        $ ourside tick a/b --limit many
        --limit: 'many' is not a whole number.
          why: at most so many.
          try: ourside help tick
        """,
        """
        $ ourside period sample draw --version nan
        --version: 'nan' is not a number.
          why: of the method.
          try: ourside help period sample draw
        """,
        """
        $ ourside tick a/b --severity hihg
        --severity: 'hihg' is not one of its values; did you mean 'high'?
          why: the values are low, medium, high and critical.
          try: ourside tick a/b --severity high
        """,
        """
        $ ourside tick a/b --severity=HIGH
        --severity: 'HIGH' is not one of its values; did you mean 'high'?
          why: the values are low, medium, high and critical.
          try: ourside tick a/b --severity=high
        """,
        """
        $ ourside service list web
        'service list' does not take the word 'web'.
          why: it takes options only.
          try: ourside help service list
        """,
        """
        $ ourside service add ec2 web shop
        'service add' does not take the word 'shop'.
          why: it takes KIND and ALIAS, and no more.
          try: ourside help service add
        """,
        """
        $ ourside service add --name web
        'service add' needs KIND.
          why: the service's id in the catalogue.
          try: ourside help service add
        """,
        """
        $ ourside tick
        'tick' needs TASK.
          why: the task, as 'ourside tasks' shows it.
          try: ourside help tick
        """,
        """
        $ ourside service add ec2
        'service add' needs '--name NAME'.
          why: what you call it.
          try: ourside help service add
        """,
        """
        $ ourside service add ec2 --name web
        'service add' needs '--level LEVEL'.
          why: how much it matters. One of low, medium, high or critical.
          try: ourside help service add
        """,
    ])
    func refuses(transcript: String) throws {
        let lines = transcript.split(separator: "\n", maxSplits: 1).map(String.init)
        #expect(try outcome(Array(words(lines[0]).dropFirst(2))) == lines[1])
    }
}
