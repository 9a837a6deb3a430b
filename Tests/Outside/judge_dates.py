#!/usr/bin/env python3
"""Compares due dates over 400 years with an independent implementation, Python's dateutil."""
import json, os, subprocess, sys, tempfile, venv
from datetime import date, timedelta

try:
    from dateutil import rrule, relativedelta
except ImportError:
    folder = os.path.join(tempfile.gettempdir(), "ourside-judges")
    if not os.path.exists(os.path.join(folder, "bin", "python")):
        venv.create(folder, with_pip=True)
        subprocess.run([os.path.join(folder, "bin", "pip"), "-q", "install", "python-dateutil"], check=True)
    python = os.path.join(folder, "bin", "python")
    if sys.executable == python:
        raise
    os.execv(python, [python, *sys.argv])

ourside = os.environ["OURSIDE"]
first, last = date(2000, 1, 1), date(2399, 12, 31)
days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
weekday = dict(zip(days, [rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU]))


def ours(schedule, count):
    output = subprocess.run(
        [ourside, "schedule", "preview", schedule, "--from", str(first), "--runway", "0",
         "--count", str(count), "--format", "json"], check=True, capture_output=True, text=True).stdout
    return [date.fromisoformat(row["due"]) for row in json.loads(output)]


def clamped(months, day, start_month=1):
    """The given day of every so many months, the month's last day where it is shorter."""
    base = date(2000, start_month, 1)
    index = 0
    while True:
        month = base + relativedelta.relativedelta(months=index)
        yield min(month + timedelta(days=day - 1), month + relativedelta.relativedelta(months=1, days=-1))
        index += months


def anchored(anchor, **step):
    index = 0
    while True:
        yield anchor + relativedelta.relativedelta(**{k: v * index for k, v in step.items()})
        index += 1


def rule(freq, **words):
    return rrule.rrule(freq, dtstart=__import__("datetime").datetime(2000, 1, 1), until=__import__("datetime").datetime(2399, 12, 31), **words)


cases = {"daily": (d.date() for d in rule(rrule.DAILY))}
for name in days:
    cases[f"weekly on {name}"] = (d.date() for d in rule(rrule.WEEKLY, byweekday=weekday[name]))
    for nth, word in [(1, "first"), (2, "second"), (3, "third"), (4, "fourth"), (-1, "last")]:
        cases[f"monthly on {word} {name}"] = (d.date() for d in rule(rrule.MONTHLY, byweekday=weekday[name](nth)))
cases["monthly on second tuesday + 7 days"] = (d.date() + timedelta(days=7) for d in rule(rrule.MONTHLY, byweekday=rrule.TU(2)))
for day in range(1, 32):
    cases[f"monthly on day {day}"] = clamped(1, day)
    cases[f"quarterly on day {day}"] = clamped(3, day, 3)
cases["monthly"] = clamped(1, 31)
cases["quarterly"] = clamped(3, 31, 3)
cases["half-yearly"] = clamped(6, 31, 6)
cases["yearly"] = clamped(12, 31, 12)
cases["half-yearly on 02-29"] = clamped(6, 29, 2)
cases["yearly on 02-29"] = clamped(12, 29, 2)
for step in (1, 2, 3, 6, 12):
    cases[f"every {step} months from 2000-01-31"] = anchored(date(2000, 1, 31), months=step)
cases["every 4 years from 2000-02-29"] = anchored(date(2000, 2, 29), years=4)
cases["every 1 year from 2000-02-29"] = anchored(date(2000, 2, 29), years=1)
cases["every 10 days from 2000-01-01"] = anchored(date(2000, 1, 1), days=10)

checked = 0
for schedule, expected in cases.items():
    mine = [d for d in ours(schedule, 146_100 if schedule == "daily" else 21_000) if d <= last]
    theirs = []
    for d in expected:
        if d > last or len(theirs) == len(mine):
            break
        theirs.append(d)
    if mine != theirs:
        wrong = next((pair for pair in zip(mine, theirs) if pair[0] != pair[1]), (len(mine), len(theirs)))
        sys.exit(f"{schedule}: ourside {wrong[0]}, dateutil {wrong[1]}")
    if not mine or mine[-1] < date(2395, 1, 1):
        sys.exit(f"{schedule}: ends at {mine[-1:] or 'nothing'}")
    checked += len(mine)
print(f"dates: {len(cases)} schedules, {checked} due dates over 400 years agree with dateutil")
