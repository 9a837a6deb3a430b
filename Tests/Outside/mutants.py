#!/usr/bin/env python3
"""Plants faults in the module Domain, one at a time, and asks whether its tests notice.

Usage: mutants.py [--draw N] [--seed S] [--only N,N…] [--folder DIR]

Comparisons, bounds, defaults and off-by-ones of Domain/Series, Schedules and Reports are flipped.
All that are drawn are built into one scratch package, each behind a number, so that there is one
build and then one run of the module's tests per fault. Prints one line per fault and the totals;
exits 1 if more than 3 of 60 survive. Not part of .ci/run: it takes some minutes.

Of the 60 drawn with the usual seed these survive, and change nothing:
- TimelineWalk, the order of `steps`: no two steps have one due date, so `<` and `<=` sort alike;
- TimelineWalk+Settling, `insertInOrder`: it is asked only for a due date that is not held yet.
"""
import argparse, hashlib, os, pathlib, re, shutil, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = ["Series", "Schedules", "Reports"]
FLIPS = {" < ": " <= ", " <= ": " < ", " > ": " >= ", " >= ": " > ", " == ": " != ", " != ": " == ",
         " && ": " || ", " || ": " && "}
# A name for an operator of its own, so that each keeps its precedence.
MARKS = "÷×∘∙√∪∩⊂⊃⊕"


def spots():
    """Every place where a fault can be planted: file, offset, what stands there, the fault."""
    found = []
    for folder in FOLDERS:
        for path in sorted((ROOT / "Sources/Domain" / folder).rglob("*.swift")):
            offset = 0
            for line in path.read_text().splitlines(keepends=True):
                code = line.split("//")[0]
                if '"' not in code and not re.match(r"\s*(case [^:]*[0-9]|package enum|static func <)", code):
                    found += [(path, offset + at, old, new) for at, old, new in in_line(code)]
                offset += len(line)
    return found


def in_line(code):
    if re.search(r"<\w+[:>]", code):
        return
    for old, new in FLIPS.items():
        for match in re.finditer(re.escape(old), code):
            yield match.start(), old, new
    for match in re.finditer(r"(?<![\w.$\])])\d[\d_]*(?![\w.])", code):
        number = int(match[0].replace("_", ""))
        yield match.start(), match[0], str(number + 1)
        if number > 0:
            yield match.start(), match[0], str(number - 1)
    for match in re.finditer(r"(?<![\w.])(min|max)\(", code):
        yield match.start(), match[0], "max(" if match[1] == "min" else "min("
    for match in re.finditer(r"\?\? (true|false|\.first|\.last)(?![\w(])", code):
        other = {"true": "false", "false": "true", ".first": ".last", ".last": ".first"}[match[1]]
        yield match.start(), match[0], f"?? {other}"


def rank(seed, spots):
    """In the order of a digest of what stands there: code elsewhere does not shift the draw."""
    seen = {}

    def key(spot):
        path, at, old, new = spot
        text = path.read_text()
        start = text.rfind("\n", 0, at) + 1
        line = text[start:text.find("\n", at)].strip()
        said = f"{seed}:{path.relative_to(ROOT)}:{line}:{at - start - len(text[start:at]) + len(text[start:at].lstrip())}:{new}"
        seen[said] = seen.get(said, 0) + 1
        return hashlib.sha256(f"{said}:{seen[said]}".encode()).hexdigest()

    keyed = [(key(spot), spot) for spot in spots]
    return [spot for _, spot in sorted(keyed, key=lambda pair: pair[0])]


def planted(number, old, new):
    """The text that is the old one unless the fault of this number is on."""
    operator = old.strip()
    if old in FLIPS:
        return f" {operator}{mark(number)} "
    if old[0].isdigit():
        return f"faulty({number}, {old}, {new})"
    if old.startswith("??"):
        return f"?? faulty({number}, {old[3:]}, {new[3:]})"
    return f"faulty{old[:3].capitalize()}({number}, "


def mark(number):
    return "".join(MARKS[int(digit)] for digit in f"{number:03}")


def support(drawn):
    lines = ["internal import Foundation", "let fault = ProcessInfo.processInfo.environment["
             '"MUTANT"].flatMap { Int($0) } ?? -1',
             "func faulty<T>(_ n: Int, _ old: T, _ new: T) -> T { fault == n ? new : old }",
             "func faultyMin<T: Comparable>(_ n: Int, _ all: T...) -> T {"
             " fault == n ? all.max()! : all.min()! }",
             "func faultyMax<T: Comparable>(_ n: Int, _ all: T...) -> T {"
             " fault == n ? all.min()! : all.max()! }"]
    for number, (_, _, old, new) in enumerate(drawn):
        if old not in FLIPS:
            continue
        name, old, new = old.strip() + mark(number), old.strip(), new.strip()
        if old in ("&&", "||"):
            rank = "LogicalConjunction" if old == "&&" else "LogicalDisjunction"
            lines += [f"infix operator {name} : {rank}Precedence",
                      f"func {name} (l: Bool, r: @autoclosure () throws -> Bool) rethrows -> Bool {{",
                      f"    try fault == {number} ? l {new} r() : l {old} r() }}"]
        else:
            kind = "Equatable" if old in ("==", "!=") else "Comparable"
            lines += [f"infix operator {name} : ComparisonPrecedence",
                      f"func {name} <T: {kind}>(l: T, r: T) -> Bool {{",
                      f"    fault == {number} ? l {new} r : l {old} r }}"]
    return "\n".join(lines) + "\n"


def package(folder, drawn):
    shutil.rmtree(folder / "Sources", ignore_errors=True)
    shutil.rmtree(folder / "Tests", ignore_errors=True)
    shutil.copytree(ROOT / "Sources/Domain", folder / "Sources/Domain")
    shutil.copytree(ROOT / "Tests/DomainTests", folder / "Tests/DomainTests")
    strict = re.search(r"let strict.*?\n\]\n", (ROOT / "Package.swift").read_text(), re.S)[0]
    (folder / "Package.swift").write_text(
        "// swift-tools-version: 6.2\nimport PackageDescription\n" + strict +
        'let package = Package(name: "mutants", targets: [\n'
        '    .target(name: "Domain", swiftSettings: strict + [.unsafeFlags(["-O"])]),\n'
        '    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: strict)])\n')
    by_file = {}
    for number, spot in enumerate(drawn):
        by_file.setdefault(spot[0], []).append((number, *spot[1:]))
    for path, faults in by_file.items():
        text = path.read_text()
        for number, at, old, new in sorted(faults, key=lambda fault: -fault[1]):
            text = text[:at] + planted(number, old, new) + text[at + len(old):]
        (folder / path.relative_to(ROOT)).write_text(text)
    (folder / "Sources/Domain/Faults.swift").write_text(support(drawn))


def run(folder, number):
    """Whether the tests pass with a fault on; one that loops for ever is stopped by its time."""
    test = next(folder.glob(".build/debug/*.xctest"))
    answer = subprocess.run(
        ["bash", "-c", f"ulimit -t 90; exec {test} --testing-library swift-testing"],
        env=dict(os.environ, MUTANT=str(number), HISTORIES="400", SWIFT_BACKTRACE="enable=no"),
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return answer.returncode == 0


def main():
    words = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    words.add_argument("--draw", type=int, default=60)
    words.add_argument("--seed", type=int, default=20261128)
    words.add_argument("--only", default="")
    words.add_argument("--folder", default="/tmp/ourside-mutants")
    given = words.parse_args()
    folder = pathlib.Path(given.folder)
    folder.mkdir(parents=True, exist_ok=True)
    places = {}
    for spot in spots():
        places.setdefault(spot[:2], []).append(spot)
    drawn = [rank(given.seed, spots)[0] for spots in places.values()]
    drawn = rank(given.seed, drawn)[:given.draw]
    package(folder, drawn)
    subprocess.run(["swift", "build", "--build-tests", "--package-path", folder], check=True,
                   stdout=subprocess.DEVNULL)
    if not run(folder, -1):
        sys.exit("the tests fail without any fault")
    survived = 0
    only = [int(n) for n in given.only.split(",") if n] or range(len(drawn))
    for number in only:
        path, at, old, new = drawn[number]
        line = path.read_text()[:at].count("\n") + 1
        lives = run(folder, number)
        survived += lives
        print(f"{number:3} {'SURVIVED' if lives else 'killed  '} {path.relative_to(ROOT)}:{line}"
              f" '{old.strip()}' -> '{new.strip()}'", flush=True)
    print(f"{len(only)} drawn of {len(places)} places, {len(only) - survived} killed")
    sys.exit(survived * 20 > len(only))


if __name__ == "__main__":
    main()
