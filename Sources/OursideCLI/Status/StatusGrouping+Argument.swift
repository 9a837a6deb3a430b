internal import Arguments
internal import Reporting

extension StatusGrouping: ArgumentValue {}
