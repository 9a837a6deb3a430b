#!/usr/bin/env python3
"""Reads OCSF findings, a mutelist and AWS Config evaluations as the tools do that take them."""
import json
import re
import sys

import yaml
from py_ocsf_models.events.findings.compliance_finding import ComplianceFinding

folder = sys.argv[1]

findings = [ComplianceFinding(**f) for f in json.load(open(f"{folder}/ocsf.json"))]
assert findings, "no finding judges nothing"
assert all(int(f.class_uid) == 2003 and f.time > 10**12 for f in findings)

mutelist = yaml.safe_load(open(f"{folder}/mutelist.yaml"))["Mutelist"]["Accounts"]
for account, checks in mutelist.items():
    assert re.fullmatch(r"\d{12}", account), account
    for check, muted in checks["Checks"].items():
        assert isinstance(muted["Regions"], list) and muted["Regions"], check
        assert isinstance(muted["Resources"], list) and muted["Resources"], check
        for pattern in muted["Resources"]:
            re.compile(pattern if not pattern.startswith("*") else "." + pattern)
assert mutelist, "an empty mutelist judges nothing"

evaluations = [json.loads(line) for line in open(f"{folder}/config.jsonl")]
assert evaluations, "no evaluation judges nothing"
for evaluation in evaluations:
    external = evaluation["ExternalEvaluation"]
    assert external["ComplianceResourceType"] == "AWS::::Account"
    assert re.fullmatch(r"\d{12}", external["ComplianceResourceId"])
    assert external["ComplianceType"] in ("COMPLIANT", "NON_COMPLIANT", "NOT_APPLICABLE")
    assert 0 < len(external["Annotation"]) <= 256
    assert len(evaluation["ConfigRuleName"]) <= 128
print(f"{len(findings)} findings, {len(mutelist)} muted accounts, {len(evaluations)} evaluations")
