/// The content that the built-in pack was made from, as far as it decides what applies to what.
///
/// Kept apart from the pack on purpose: a slip in either shows.
enum CatalogueSheet {
    /// One line each: id | model | class | traits.
    static let services = """
        ec2 | iaas | infrastructure | has-guest-os,stores-data,has-network,runs-code,has-credentials,has-backups,has-capacity,public-endpoint,has-certificates,serves-users,has-keys
        ebs | iaas | infrastructure | -
        s3 | paas | abstract | stores-data,has-resource-policy,has-backups,has-keys
        vpc | iaas | infrastructure | has-network
        rds | paas | container | stores-data,has-network,has-db-users,has-credentials,has-secrets,has-backups,has-keys,has-capacity,has-maintenance-window,has-certificates
        lambda | paas | abstract | runs-code,has-env-vars,has-resource-policy,has-secrets,has-capacity,has-maintenance-window,serves-users
        iam | paas | abstract | has-iam-users,has-credentials
        kms | paas | abstract | has-keys,has-resource-policy
        dynamodb | paas | abstract | stores-data,has-resource-policy,has-backups,has-keys,has-capacity
        sqs | paas | abstract | has-resource-policy,has-keys
        """

    /// One line each, what is only proposed left out:
    /// id | owner | scope | applies to | least classification | SOC 2.
    static let controls = """
        gov-service-inventory | customer | account | all | - | soc2
        gov-responsibility-matrix | customer | catalogue-service | all | - | soc2
        gov-responsibility-review | customer | organization | all | - | soc2
        gov-matrix-audit | customer | organization | all | - | soc2
        gov-duty-owners | customer | organization | all | - | soc2
        gov-policy-review | customer | organization | all | - | soc2
        gov-risk-assessment | customer | organization | all | - | soc2
        gov-provider-assurance | customer | organization | all | - | soc2
        gov-obligations | customer | organization | all | - | soc2
        gov-provider-notices | shared | organization | all | - | -
        gov-account-register | customer | account | all | - | soc2
        gov-org-guardrails | customer | organization | all | - | -
        gov-evidence-retention | customer | organization | all | - | soc2
        gov-vendor-review | customer | organization | all | - | soc2
        gov-internal-audit | customer | organization | all | - | soc2
        gov-management-review | customer | organization | all | - | soc2
        gov-security-objectives | customer | organization | all | - | soc2
        gov-corrective-actions | customer | organization | all | - | soc2
        gov-applicability | customer | organization | all | - | -
        gov-fraud-risk | customer | organization | all | - | soc2
        gov-separation-of-duties | customer | organization | all | - | soc2
        gov-operating-procedures | customer | organization | all | - | soc2
        gov-ledger-anchor | customer | organization | all | - | -
        saas-usage-policy | customer | service | saas | - | -
        saas-usage-monitoring | customer | service | saas | - | soc2
        saas-user-access | customer | service | has-workforce-users | - | soc2
        saas-client-devices | customer | organization | all | - | soc2
        data-classification-scheme | customer | organization | all | - | soc2
        data-classify-services | customer | service | stores-data,saas | - | soc2
        data-sensitive-discovery | customer | account | s3 | confidential | soc2
        data-access-policies | customer | service | stores-data | - | soc2
        data-public-exposure | customer | account | all | - | soc2
        s3-block-public-access | customer | account | all | - | soc2
        s3-object-protection | customer | service | s3 | confidential | soc2
        data-integrity-checks | customer | service | stores-data | confidential | -
        data-retention-policy | customer | service | stores-data,saas | - | soc2
        data-retention-check | customer | service | stores-data | confidential | soc2
        data-residency | customer | organization | stores-data | - | -
        data-privacy-review | customer | organization | stores-data,saas | confidential | -
        enc-at-rest | customer | service | stores-data | - | soc2
        enc-method-review | customer | organization | all | - | soc2
        enc-client-side | customer | service | stores-data | highly-confidential | soc2
        enc-in-transit | customer | service | public-endpoint,has-api,stores-data | - | soc2
        kms-key-rotation | customer | resource:kms-key | all | - | soc2
        kms-key-access | customer | account | has-keys | - | soc2
        cert-renewal | customer | resource:certificate | all | - | soc2
        backup-objectives | customer | service | has-backups | - | soc2
        backup-automated | shared | service | has-backups | - | soc2
        backup-restore-test | customer | service | has-backups | - | soc2
        backup-isolation | customer | service | has-backups | - | soc2
        dr-plan | customer | organization | all | - | soc2
        dr-exercise | customer | organization | all | - | soc2
        ha-multi-az | shared | service | has-capacity | - | soc2
        capacity-scaling | customer | service | has-capacity | - | soc2
        root-mfa | customer | account | all | - | soc2
        root-no-access-keys | customer | account | all | - | soc2
        root-usage-review | customer | account | all | - | -
        root-custody | customer | account | all | - | soc2
        mfa-all-users | customer | account | all | - | soc2
        mfa-hardware-admins | customer | account | all | - | soc2
        iam-password-policy | customer | account | all | - | soc2
        iam-least-privilege | customer | account | all | - | soc2
        iam-unused-permissions | customer | account | all | - | soc2
        iam-access-review | customer | account | all | - | soc2
        iam-permission-boundaries | customer | account | all | - | -
        iam-roles-for-workloads | customer | service | runs-code | - | soc2
        iam-cross-account-trust | customer | account | all | - | soc2
        iam-access-key-rotation | customer | resource:access-key | all | - | soc2
        iam-credential-hygiene | customer | account | all | - | soc2
        iam-user-lifecycle | customer | organization | all | - | soc2
        iam-identity-federation | customer | organization | all | - | -
        iam-no-shared-credentials | customer | organization | all | - | soc2
        iam-database-users | customer | service | has-db-users | - | soc2
        iam-permission-sets | customer | organization | identity-center | - | soc2
        iam-credential-inventory | customer | account | all | - | soc2
        app-secure-coding | customer | service | runs-code | - | soc2
        app-code-review | customer | service | runs-code | - | soc2
        app-input-validation | customer | service | runs-code | - | soc2
        app-authentication | customer | service | serves-users | - | soc2
        app-authorization | customer | service | serves-users | - | soc2
        api-protection | customer | service | has-api | - | -
        waf-protection | customer | service | has-api,elb,cloudfront,cognito,app-runner,amplify | - | soc2
        secrets-storage | customer | service | runs-code,has-guest-os,runs-containers,holds-images | - | soc2
        secrets-rotation | customer | resource:secret | all | - | soc2
        app-env-variables | customer | service | has-env-vars | - | soc2
        app-dependency-updates | shared | service | runs-code | - | -
        app-config-options | shared | service | runs-code | - | soc2
        managed-version-upgrades | shared | service | has-maintenance-window | - | soc2
        workload-role-scope | customer | service | runs-code | - | -
        container-images | customer | service | runs-containers,holds-images | - | soc2
        k8s-network-policies | customer | service | eks,ecs | - | soc2
        app-source-access | customer | organization | runs-code | - | soc2
        app-deploy-access | customer | account | runs-code | - | soc2
        app-test-data | customer | organization | stores-data | - | -
        app-design-review | customer | organization | runs-code | - | -
        os-supported | customer | service | has-guest-os | - | soc2
        os-patch-schedule | customer | organization | has-guest-os | - | -
        os-patching | shared | service | has-guest-os | - | soc2
        os-baseline | customer | service | has-guest-os | - | soc2
        os-host-firewall | customer | service | has-guest-os | - | -
        os-audit-logging | customer | service | has-guest-os | - | soc2
        os-anti-malware | customer | service | has-guest-os | - | soc2
        os-user-accounts | customer | service | has-guest-os | - | soc2
        instance-management | customer | service | has-guest-os | - | soc2
        os-clock | customer | service | has-guest-os | - | -
        net-security-groups | customer | account | has-network | - | soc2
        net-nacl | customer | account | has-network | - | soc2
        net-vpc-design | customer | account | has-network | - | soc2
        net-internet-exposure | customer | account | has-network,public-endpoint | - | soc2
        net-routes-peering | customer | account | has-network | - | soc2
        net-vpc-endpoints | customer | account | has-network | - | soc2
        net-hybrid-links | customer | account | vpn,direct-connect | - | soc2
        net-perimeter | customer | account | public-endpoint | - | soc2
        net-domain-renewal | customer | resource:domain | all | - | -
        net-dns-records | customer | account | route53 | - | -
        log-cloudtrail | customer | account | all | - | soc2
        log-integrity | customer | account | all | - | -
        log-data-access | customer | service | stores-data | confidential | soc2
        log-application | customer | service | runs-code,has-api,public-endpoint | - | soc2
        log-flow-logs | customer | account | has-network | - | soc2
        log-retention | customer | account | all | - | soc2
        log-alarms | customer | account | all | - | soc2
        log-review | customer | account | all | - | soc2
        threat-detection | customer | account | all | - | soc2
        findings-triage | customer | account | all | - | soc2
        config-recorder | customer | account | all | - | soc2
        vuln-scanning | customer | account | has-guest-os,runs-code,runs-containers,holds-images | - | soc2
        vuln-remediation | customer | account | has-guest-os,runs-code,runs-containers,holds-images | - | soc2
        penetration-test | customer | organization | public-endpoint,runs-code | - | soc2
        cfg-infrastructure-as-code | customer | account | all | - | soc2
        cfg-drift | customer | account | all | - | soc2
        cfg-security-review | shared | service | stores-data,runs-code,public-endpoint,has-api | - | soc2
        cfg-compliance-checks | customer | account | all | - | soc2
        cfg-change-control | customer | organization | all | - | soc2
        ir-plan | customer | organization | all | - | soc2
        ir-exercise | customer | organization | all | - | -
        ir-event-reporting | customer | organization | all | - | soc2
        ir-handling | customer | organization | all | - | soc2
        ir-evidence | customer | organization | all | - | -
        trn-cloud-fundamentals | shared | organization | all | - | soc2
        trn-service-responsibilities | shared | organization | all | - | soc2
        trn-incident-response | shared | organization | all | - | -
        trn-compliance | shared | organization | all | - | soc2
        trn-secure-coding | shared | organization | runs-code | - | soc2
        ppl-screening | customer | organization | all | - | soc2
        ppl-terms | customer | organization | all | - | soc2
        ppl-asset-return | customer | organization | all | - | -
        ppl-remote-work | customer | organization | all | - | -
        ppl-office-security | customer | organization | all | - | soc2
        inh-physical-security | inherited | organization | all | - | soc2
        inh-environment | inherited | organization | all | - | soc2
        inh-hardware-lifecycle | inherited | organization | all | - | soc2
        inh-network-backbone | inherited | organization | all | - | soc2
        inh-virtualization | inherited | organization | all | - | -
        inh-managed-platforms | inherited | organization | all | - | soc2
        inh-service-monitoring | inherited | organization | all | - | soc2
        inh-staff-training | inherited | organization | all | - | soc2
        inh-certifications | inherited | organization | all | - | soc2
        """

    /// One line each, what is only proposed left out: id | scope | applies to | environments |
    /// least classification | schedule | runway | profiles | items.
    static let duties = """
        security-weekly | organization | all | - | - | weekly on friday | 7 | essential,standard,full | findings-triage,log-review,cfg-drift,gov-provider-notices,ir-handling,gov-ledger-anchor
        account-baseline | account | all | - | - | monthly on day 10 | 14 | essential,standard,full | root-mfa,root-no-access-keys,root-usage-review,mfa-all-users,mfa-hardware-admins,iam-password-policy,iam-credential-hygiene,iam-credential-inventory,s3-block-public-access,data-public-exposure,log-cloudtrail,log-integrity,log-flow-logs,log-retention,config-recorder,threat-detection,cfg-compliance-checks,gov-service-inventory
        staff-reconciliation | organization | all | - | - | monthly on day 5 | 21 | essential,standard,full | iam-user-lifecycle
        vulnerability-review | account | has-guest-os,runs-code,runs-containers,holds-images | - | - | monthly on day 20 | 21 | essential,standard,full | vuln-scanning,vuln-remediation,container-images,app-dependency-updates,secrets-storage
        os-patching | service | has-guest-os | - | - | monthly on second tuesday + 7 days | 21 | essential,standard,full | os-patching/identify,os-patching/test,os-patching/deploy,os-patching/record
        backup-review | account | has-backups | production | - | monthly on day 15 | 21 | essential,standard,full | backup-automated,backup-isolation,backup-objectives
        access-review | account | all | - | - | quarterly | 45 | essential,standard,full | iam-access-review,iam-least-privilege,iam-unused-permissions,iam-cross-account-trust,kms-key-access,iam-database-users,os-user-accounts,app-deploy-access
        access-review-workforce | organization | all | - | - | quarterly | 45 | essential,standard,full | iam-permission-sets,saas-user-access,iam-no-shared-credentials,iam-identity-federation,gov-separation-of-duties,app-source-access
        responsibility-review | organization | all | - | - | quarterly | 45 | essential,standard,full | gov-responsibility-review,gov-duty-owners,gov-account-register,data-classify-services,gov-corrective-actions
        change-sample | organization | all | - | - | quarterly on day 20 | 45 | essential,standard,full | cfg-change-control,app-code-review,cfg-infrastructure-as-code,app-test-data,app-design-review
        network-review | account | has-network,public-endpoint | - | - | quarterly on day 15 | 45 | essential,standard,full | net-security-groups,net-internet-exposure
        restore-sample | organization | has-backups | production | - | quarterly on day 25 | 45 | essential,standard,full | backup-restore-test
        managed-versions | account | has-maintenance-window | production | - | quarterly on day 10 | 45 | standard,full | managed-version-upgrades
        device-check | organization | all | - | - | quarterly on day 12 | 45 | standard,full | saas-client-devices,ppl-remote-work
        sensitive-data-scan | account | s3 | production | confidential | quarterly on day 8 | 45 | full | data-sensitive-discovery
        data-store-review | service | stores-data | production | - | half-yearly on 05-15 | 90 | standard,full | data-access-policies,enc-at-rest,enc-in-transit,data-classify-services,data-retention-policy,data-retention-check,log-data-access,s3-object-protection,enc-client-side,cfg-security-review
        workload-review | service | runs-code | production | - | half-yearly on 04-20 | 90 | standard,full | app-secure-coding,app-input-validation,app-authentication,app-authorization,app-env-variables,app-config-options,iam-roles-for-workloads,workload-role-scope,log-application,cfg-security-review
        host-review | service | has-guest-os | production | - | half-yearly on 03-20 | 90 | standard,full | os-supported,os-baseline,os-host-firewall,os-audit-logging,os-anti-malware,instance-management,os-clock
        network-design | account | has-network | - | - | half-yearly on 02-20 | 90 | standard,full | net-nacl,net-routes-peering,net-vpc-endpoints,net-vpc-design,net-hybrid-links,k8s-network-policies
        edge-review | account | public-endpoint,has-api | production | - | half-yearly on 01-20 | 90 | standard,full | waf-protection,api-protection,net-perimeter,enc-in-transit,net-dns-records,app-authentication,app-authorization,log-application,cfg-security-review
        resilience-review | account | has-capacity | production | - | half-yearly on 06-20 | 90 | standard,full | ha-multi-az,capacity-scaling
        saas-review | service | saas | - | - | half-yearly on 05-25 | 90 | standard,full | saas-usage-policy,saas-usage-monitoring,data-classify-services,data-retention-policy
        guardrails-and-alarms | organization | all | - | - | half-yearly on 03-05 | 90 | standard,full | gov-org-guardrails,data-residency,iam-permission-boundaries,log-alarms
        people-sample | organization | all | - | - | half-yearly on 06-05 | 90 | standard,full | ppl-screening,ppl-terms,ppl-asset-return
        obligations-review | organization | all | - | - | yearly on 01-31 | 60 | standard,full | gov-obligations,data-privacy-review
        encryption-review | organization | all | - | - | yearly on 02-15 | 60 | standard,full | enc-method-review
        emergency-access | organization | all | - | - | yearly on 03-15 | 60 | standard,full | root-custody
        training-all | organization | all | - | - | yearly on 03-31 | 60 | essential,standard,full | trn-cloud-fundamentals,trn-service-responsibilities,trn-compliance
        training-specialists | organization | all | - | - | yearly on 04-15 | 60 | standard,full | trn-secure-coding,trn-incident-response
        provider-assurance | organization | all | - | - | yearly on 04-30 | 60 | standard,full | gov-provider-assurance
        dr-exercise | organization | all | - | - | yearly on 05-31 | 60 | standard,full | dr-plan,dr-exercise
        incident-exercise | organization | all | - | - | yearly on 06-15 | 60 | standard,full | ir-plan,ir-exercise,ir-event-reporting,ir-evidence
        vendor-review | organization | all | - | - | yearly on 07-15 | 60 | standard,full | gov-vendor-review
        office-security | organization | all | - | - | yearly on 07-31 | 60 | standard,full | ppl-office-security
        internal-audit | organization | all | - | - | yearly on 08-31 | 60 | standard,full | gov-internal-audit,gov-matrix-audit,gov-evidence-retention
        policy-review | organization | all | - | - | yearly on 09-15 | 60 | standard,full | gov-policy-review,data-classification-scheme,os-patch-schedule,gov-operating-procedures
        risk-assessment | organization | all | - | - | yearly on 10-15 | 60 | standard,full | gov-risk-assessment,gov-fraud-risk,gov-applicability
        penetration-test | organization | public-endpoint,runs-code | production | - | yearly on 10-31 | 60 | standard,full | penetration-test
        management-review | organization | all | - | - | yearly on 11-30 | 60 | standard,full | gov-management-review,gov-security-objectives
        data-integrity | service | stores-data | production | confidential | yearly on 11-15 | 60 | full | data-integrity-checks
        service-responsibilities | catalogue-service | all | - | - | once | 60 | standard,full | gov-responsibility-matrix
        restore-store | service | has-backups | production | - | every 365 days | 365 | standard,full | backup-restore-test
        access-key-rotation | resource:access-key | all | - | - | every 90 days | 90 | essential,standard,full | iam-access-key-rotation
        secret-rotation | resource:secret | all | - | - | every 90 days | 90 | essential,standard,full | secrets-rotation
        kms-key-rotation | resource:kms-key | all | - | - | every 365 days | 365 | essential,standard,full | kms-key-rotation
        certificate-renewal | resource:certificate | all | - | - | 30 days before expiry | 0 | essential,standard,full | cert-renewal
        domain-renewal | resource:domain | all | - | - | 30 days before expiry | 0 | essential,standard,full | net-domain-renewal
        """
}
