#!/usr/bin/env python3
"""Writes a bundle of 10,000 occurrences and much evidence within 150 MiB of memory.

Usage: OURSIDE=path judge_bundle.py [MiB], 2048 if nothing is said. The rate is reported beside cp and
sha256sum of the same files; only the memory is judged."""
import csv, os, re, shutil, subprocess, sys, tempfile, time

ourside = os.path.abspath(os.environ["OURSIDE"])
mebibytes = int(sys.argv[1]) if len(sys.argv) > 1 else 2048
limit = 150
work = tempfile.mkdtemp()
os.chdir(work)


def run(*words, day="2026-01-05"):
    environment = dict(os.environ, OURSIDE_DATABASE=f"{work}/o.db", OURSIDE_ACTOR="ada", HOME=work,
                       OURSIDE_NOW=f"{day}T09:00:00Z")
    subprocess.run([ourside, *words], env=environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def timed(what):
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


try:
    run("init", "--organization", "Bench", "--time-zone", "UTC")
    run("policy", "set", "evidence-size", "4GiB", "--reason", "images", "--approved-by", "bo")
    with open("services.csv", "w") as sheet:
        sheet.write("service,name\n" + "".join(f"ec2,host-{n}\n" for n in range(1700)))
    run("import", "services.csv")
    part = mebibytes // 4
    names = [f"image-{n}.bin" for n in range(4)]
    for name in names:
        with open("/dev/urandom", "rb") as source, open(name, "wb") as file:
            for _ in range(part):
                file.write(source.read(1 << 20))
    names.append("x" * 196 + ".txt")
    with open(names[-1], "w") as file:
        file.write("short bytes, long name")
    run("tick", "host-1/os-patching", *[w for n in names for w in ("--evidence", n)], day="2026-02-16")
    seconds = timed(lambda: run("export", "audit", "--period", "2026-H1", day="2026-07-01"))
    with open("audit/data/occurrences.csv", newline="") as table:
        rows = sum(1 for _ in csv.reader(table)) - 1
    probe = subprocess.run(
        [sys.executable, "-c",
         "import resource, subprocess, sys\n"
         "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
         "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)",
         ourside, "export", "again", "--period", "2026-H1"],
        env=dict(os.environ, OURSIDE_DATABASE=f"{work}/o.db", HOME=work, OURSIDE_ACTOR="ada",
                 OURSIDE_NOW="2026-07-01T09:00:00Z"), check=True, capture_output=True, text=True)
    peak = int(probe.stdout) / 1024
    shutil.rmtree("again")
    os.mkdir("copies")
    stock = timed(lambda: subprocess.run(
        "cp image-*.bin copies/ && sync copies/* && sha256sum copies/* >sums", shell=True, check=True))
    print(f"bundle: {rows} occurrences and {mebibytes} MiB of evidence in {seconds:.1f} s "
          f"({mebibytes / seconds:.0f} MiB/s), peak {peak:.0f} MiB; "
          f"cp and sha256sum of the files alone {stock:.1f} s, ratio {seconds / stock:.2f}")
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if browser:
        def opened(page):
            return timed(lambda: subprocess.run(
                [browser, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=1200,2000",
                 f"--screenshot={work}/page.png", page], check=True, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL))
        opened("about:blank")
        blank, report = opened("about:blank"), opened(f"file://{work}/audit/data/report.html")
        size = os.path.getsize("audit/data/report.html") / 2**20
        print(f"report of {rows} occurrences, {size:.1f} MiB: drawn in {report - blank:.1f} s")
        # On paper nothing may be wider than the page: a browser shrinks all pages to what is.
        with open("audit/data/report.html", encoding="utf-8") as file:
            page = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", file.read())
        page = page.replace("@media print {", "@media all {").replace(
            "</body>", "<pre id=told></pre><script>const e = document.documentElement;"
            "told.textContent = `width ${e.clientWidth} of ${e.scrollWidth}`</script></body>")
        with open("paper.html", "w", encoding="utf-8") as file:
            file.write(page)
        told = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=703,1000",
             "--virtual-time-budget=9000", "--dump-dom", f"file://{work}/paper.html"],
            check=True, capture_output=True, text=True).stdout
        width, content = map(int, re.search(r"width (\d+) of (\d+)", told).groups())
        print(f"on A4 with a file name of 200 characters: {content} of {width} px wide")
        if content > width:
            sys.exit("the printed report is wider than its page")
    sys.exit(peak >= limit)
finally:
    shutil.rmtree(work)
