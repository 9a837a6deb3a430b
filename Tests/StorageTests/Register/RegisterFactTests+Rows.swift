extension RegisterFactTests {
    /// What is added (+) and taken away (-), in the order of the tables' columns.
    static let rows = """
        account-changed
          + account 6 '111122223333' 'Q' 2 NULL
          - account 6 '111122223333' 'P' 1 NULL
          + account_days 6 '2026-01-10' 'dev'
          - account_days 6 '2026-01-10' 'ops'
          + change 10 0 '2026-01-10' 'title' 'prod' 'P' 'Q' NULL NULL
          + change 10 1 '2026-01-10' 'team' 'prod' 'ops' 'dev' NULL NULL
        account-closed
          + account 6 '111122223333' 'Q' 2 '2026-01-10'
          - account 6 '111122223333' 'Q' 2 NULL
          + change 11 0 '2026-01-10' 'account-closed' 'prod' NULL '2026-01-10' 'r' 'bo'
        account-registered
          + account 6 '111122223333' 'P' 1 NULL
          + account_days 6 '2026-01-10' 'ops'
          + subject 6 'account' 'prod' 1 9
        catalogue-adopted
          2 'test' '1' 'standard' '' '…'
        catalogue-imported
          + pack_import 25 'p' '2' 'test' 'cd' 'ef'
        clock-corrected
        control-excluded
          + change 43 0 '2026-01-10' 'exclusion' 'control:restore-test' NULL 'does not apply' 'j' 'bo'
          + exclusion 43 'control:restore-test' 'j' '2026-03-31' '2026-01-10' 'bo' NULL NULL NULL
        control-included
          + change 24 0 '2026-01-10' 'included' 'duty:phishing-test' NULL 'in force' 'r' 'bo'
          + inclusion 'duty:phishing-test' 24
        deviation-explained
          + explanation 40 6 '2026-02-04' 'c' 'a' 'bo' NULL
        entry-withdrawn
          + completion 7 4 '2026-01-05' 'bo' '2026-01-05' 'ada' 'ok' NULL NULL NULL NULL 0 NULL NULL NULL 34 '2026-01-10'
          - completion 7 4 '2026-01-05' 'bo' '2026-01-05' 'ada' 'ok' NULL NULL NULL NULL 0 NULL NULL NULL NULL NULL
          + withdrawal 34 7 'r'
        event-closed
          + change 29 0 '2026-01-10' 'event-closed' 'cve' 'web/judge-cve' '2026-01-10' 'r' 'bo'
          + event_closing 29 28 '2026-01-10' 'n' 'r' 'bo' NULL
        event-recorded
          + event 28 'advisory' 'cve' '2026-01-09' '2026-01-10' 2 'known-exploited' 'cy' 'n' NULL
          + event_about 28 'service' 'web'
          + event_about 28 'trait' 'has-guest-os'
          + event_task 15 28 'judge' 'judgement' 'default' 'any' 7
        evidence-added
          + evidence 26 'ab' 9 'text/csv' 'a.csv' '2026-01-09' '2027-01-09'
        evidence-purged
          + change 46 0 '2026-01-10' 'evidence-purged' 'ab' NULL NULL 'r' 'bo'
          + evidence_purge 26 46 '2026-01-10' 'r' 'bo'
        head-published
          + published_head 33 'ab' 'mail' 'cd'
        import-mapped
          + import_map 'team' 'Owner'
        inventory-imported
          + import 21 'csv' 'a.csv' 'ab' '111122223333' 1
          + import_seen 21 3
        occurrence-moved
          + change 38 0 '2026-01-10' 'move' 'web/restore@2026-02-04' '2026-02-04' '2026-03-31' 'r' 'bo'
          + deferral 38 6 '2026-02-04' '2026-03-31' '2026-01-10' 'r' 'bo' NULL NULL
        occurrence-skipped
          + change 39 0 '2026-01-10' 'skip' 'web/restore@2026-03-31' '2026-03-31' NULL 'r' 'bo'
          + deferral 39 6 '2026-03-31' NULL '2026-01-10' 'r' 'bo' NULL NULL
        organization-created
          1 '7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11' 'Müller & Söhne' 'UTC' 2 '2026-01-05'
        organization-renamed
          + change 52 0 '2026-01-10' 'organization-name' 'org' 'Müller & Söhne' 'New' 'r' NULL
          + name_change 52 'organization' 'Müller & Söhne' 'New' '2026-01-10'
          + organization 1 '7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11' 'New' 'UTC' 2 '2026-01-05'
          - organization 1 '7c1f0f0a-3c52-4c1e-9a53-0d5d3f1c2b11' 'Müller & Söhne' 'UTC' 2 '2026-01-05'
        owner-set
          + change 18 0 '2026-01-10' 'owner' 'web/patching' NULL 'bo' 'r' NULL
          + owner_setting 18 'web/patching' 'bo' '2026-01-10' NULL 'r'
        person-left
          + change 44 0 '2026-01-10' 'person-left' 'bo' NULL 'from 2026-02-01 on, handed over to ops' 'r' NULL
          + person_change 44 'bo' 'left' '2026-02-01' NULL
        person-moved
          + change 45 0 '2026-01-10' 'person-moved' 'cy' NULL 'ops, from 2026-01-10 on' 'r' NULL
          + person_change 45 'cy' 'moved' '2026-01-10' 'ops'
        person-renamed
          + change 48 0 '2026-01-10' 'person-name' 'cy.b' 'cy' 'cy.b' 'r' NULL
          + name_change 48 'person' 'cy' 'cy.b' '2026-01-10'
        policy-set
          + change 19 0 '2026-01-10' 'policy' 'evidence-size' NULL '1MiB' 'r' 'bo'
          + policy 'evidence-size' '1MiB' 19
        resource-changed
          + change 16 0 '2026-01-10' 'expires' 'web:tls' '2026-06-30' '2026-07-31' 'r' NULL
          + resource 9 'cert' 'arn:aws:y' NULL NULL '2026-07-31' 60 240 '2026-01-10' NULL
          - resource 9 'cert' 'arn:aws:y' NULL NULL '2026-06-30' 60 240 '2026-01-10' NULL
          + resource_expiry 9 16 '2026-01-10' '2026-07-31'
        resource-registered
          + resource 9 'cert' 'arn:aws:y' NULL NULL '2026-06-30' 60 240 '2026-01-10' NULL
          + resource_expiry 9 15 '2026-01-10' '2026-06-30'
          + subject 9 'resource' 'web:tls' 3 15
        resource-retired
          + change 17 0 '2026-01-10' 'resource-retired' 'web:tls' NULL '2026-01-10' 'r' 'bo'
          + resource 9 'cert' 'arn:aws:y' NULL NULL '2026-07-31' 60 240 '2026-01-10' '2026-01-10'
          - resource 9 'cert' 'arn:aws:y' NULL NULL '2026-07-31' 60 240 '2026-01-10' NULL
        review-closed
          + access_review_closing 32 30 '2026-01-10' 'cd' 1 'r' 'bo' NULL
          + change 32 0 '2026-01-10' 'access-review-closed' 'users' '1 undecided' 'closed' 'r' 'bo'
        review-decided
          + access_decision 30 'ada' 31 'keep' 'n' 'bo' '2026-01-10' NULL
        review-required
          + change 41 0 '2026-01-10' 'review' 'duty:patching' NULL 'required' 'r' 'bo'
          + review_rule 41 'duty:patching' 1 'r' 'bo' NULL
        review-started
          + access_review 30 'users' 2 'csv' 'user' 'ab' 2 '2026-01-10' NULL
        rules-adopted
          + change 47 0 '2026-01-10' 'rules' 'org' '2' '2' NULL NULL
          + rules_adoption 47 2 '2026-01-10'
        schedule-reset
          + change 23 0 '2026-01-10' 'schedule' 'web/patching' 'every 40 days, grace 3' NULL 'r' 'bo'
          + schedule_setting 23 'web/patching' '2026-01-10' 1 NULL NULL NULL NULL NULL 'r' 'bo' NULL
        schedule-set
          + change 22 0 '2026-01-10' 'schedule' 'web/patching' NULL 'every 40 days, grace 3' 'r' 'bo'
          + schedule_setting 22 'web/patching' '2026-01-10' 0 'every 40 days' NULL NULL 3 NULL 'r' 'bo' NULL
        service-changed
          + change 13 0 '2026-01-10' 'team' 'shop' 'ops' 'dev' 'r' 'bo'
          + change 13 1 '2026-01-10' 'environment' 'shop' 'production' 'test' 'r' 'bo'
          + change 13 2 '2026-01-10' 'classification' 'shop' 'internal' 'public' 'r' 'bo'
          + change 13 3 '2026-01-10' 'trait-added' 'shop' NULL 'has-backups' 'r' 'bo'
          + service 7 'db' 2 2 'eu-west-1' 'test' 'public' '2020-02-29' 'Shop' '2026-01-10' NULL 'arn:aws:x'
          - service 7 'db' 2 1 'eu-west-1' 'production' 'internal' '2020-02-29' 'Shop' '2026-01-10' NULL 'arn:aws:x'
          + service_days 7 '2026-01-10' 'dev' 2 'test' 'public'
          - service_days 7 '2026-01-10' 'ops' 2 'production' 'internal'
          + service_tag 7 'c' '3'
          - service_tag 7 'a' '1'
          - service_tag 7 'b' '2'
          + service_trait 7 'has-backups' 1
          - service_trait 7 'has-backups' 0
        service-registered
          + service 7 'db' 2 1 'eu-west-1' 'production' 'internal' '2020-02-29' 'Shop' '2026-01-10' NULL 'arn:aws:x'
          + service_days 7 '2026-01-10' 'ops' 2 'production' 'internal'
          + service_tag 7 'a' '1'
          + service_tag 7 'b' '2'
          + service_trait 7 'has-backups' 0
          + service_trait 7 'runs-code' 1
          + subject 7 'service' 'shop' 2 12
          + subject 8 'catalogue-service' 'aws:db' 1 12
        service-retired
          + change 14 0 '2026-01-10' 'service-retired' 'shop' NULL '2026-02-01' 'r' 'bo'
          + service 7 'db' 2 2 'eu-west-1' 'test' 'public' '2020-02-29' 'Shop' '2026-01-10' '2026-02-01' 'arn:aws:x'
          - service 7 'db' 2 2 'eu-west-1' 'test' 'public' '2020-02-29' 'Shop' '2026-01-10' NULL 'arn:aws:x'
        task-reviewed
          + completion 27 6 '2026-01-09' 'bo' '2026-01-10' 'ada' 'issues' NULL 'n' '2026-01-01..2026-01-31' NULL 0 NULL 'approved' NULL NULL NULL
          - completion 27 6 '2026-01-09' 'bo' '2026-01-10' 'ada' 'issues' NULL 'n' '2026-01-01..2026-01-31' NULL 0 NULL NULL NULL NULL NULL
          + task_review 42 27 'approved' 'ada' '2026-01-10' 'n' NULL NULL
        task-ticked
          + completion 27 6 '2026-01-09' 'bo' '2026-01-10' 'ada' 'issues' NULL 'n' '2026-01-01..2026-01-31' NULL 0 NULL NULL NULL NULL NULL
          + completion_evidence 27 0 26 NULL
          + completion_evidence 27 1 NULL 'https://x'
          + completion_item 27 'restore-test' 'issues'
          + completion_measure 27 'minutes' '42'
          + settlement 27 6 '2026-02-04' 'on-time' 0
        team-added
          + team 2 'dev' 'Development' 8 '2026-01-10' NULL
          + team_role 8 'engineering' 'dev' '2026-01-10' NULL
          + team_role 8 'security' 'dev' '2026-01-10' NULL
        team-changed
          + change 50 0 '2026-01-10' 'team-roles' 'dev' 'engineering, security' 'engineering, people' 'r' NULL
          + change 50 1 '2026-01-10' 'title' 'dev' 'Development' 'Developers' 'r' NULL
          + team 2 'dev' 'Developers' 8 '2026-01-10' NULL
          - team 2 'dev' 'Development' 8 '2026-01-10' NULL
          + team_role 50 'people' 'dev' '2026-01-10' NULL
          + team_role 8 'security' 'dev' '2026-01-10' '2026-01-10'
          - team_role 8 'security' 'dev' '2026-01-10' NULL
        team-renamed
          + change 49 0 '2026-01-10' 'team-name' 'sre' 'ops' 'sre' 'r' NULL
          + name_change 49 'team' 'ops' 'sre' '2026-01-10'
          + team 1 'sre' NULL 4 '2026-01-05' NULL
          - team 1 'ops' NULL 4 '2026-01-05' NULL
        team-retired
          + change 51 0 '2026-01-10' 'team-retired' 'dev' NULL 'handed over to sre' 'r' NULL
          + team 2 'dev' 'Developers' 8 '2026-01-10' '2026-01-10'
          - team 2 'dev' 'Developers' 8 '2026-01-10' NULL
          + team_role 50 'people' 'dev' '2026-01-10' '2026-01-10'
          + team_role 8 'engineering' 'dev' '2026-01-10' '2026-01-10'
          - team_role 50 'people' 'dev' '2026-01-10' NULL
          - team_role 8 'engineering' 'dev' '2026-01-10' NULL
        waiver-granted
          + change 36 0 '2026-01-10' 'waiver' 'web/patching' NULL '2026-01-10..2026-03-31' 'r' 'bo'
          + relief 4 36 '2026-01-10' NULL
          + waiver 36 'web/patching' '2026-01-10' '2026-03-31' '2026-01-10' 'r' 'bo' NULL NULL NULL NULL
        waiver-revoked
          + change 37 0 '2026-01-10' 'waiver' 'web/patching' 'waiver 36' 'ended on 2026-01-10' 'r' 'bo'
          + waiver 36 'web/patching' '2026-01-10' '2026-03-31' '2026-01-10' 'r' 'bo' 37 '2026-01-10' NULL NULL
          - waiver 36 'web/patching' '2026-01-10' '2026-03-31' '2026-01-10' 'r' 'bo' NULL NULL NULL NULL
        """
}
