#include "EmbeddedFiles.h"

// #embed takes no macro for its array, so every file is named twice: here, and in the list below.

static const unsigned char migration_0001[] = {
#embed "../../Migrations/0001_ledger.sql"
};

static const unsigned char migration_0002[] = {
#embed "../../Migrations/0002_register.sql"
};

static const unsigned char migration_0003[] = {
#embed "../../Migrations/0003_validity.sql"
};

static const unsigned char migration_0004[] = {
#embed "../../Migrations/0004_names.sql"
};

static const unsigned char header[] = {
#embed "Pack/pack.json"
};

static const unsigned char services[] = {
#embed "Pack/services.json"
};

static const unsigned char matrix[] = {
#embed "Pack/matrix.json"
};

static const unsigned char checks[] = {
#embed "Pack/checks.json"
};

static const unsigned char duties[] = {
#embed "Pack/duties.json"
};

static const unsigned char events[] = {
#embed "Pack/events.json"
};

static const unsigned char controls_governance[] = {
#embed "Pack/controls-governance.json"
};

static const unsigned char controls_saas_usage[] = {
#embed "Pack/controls-saas-usage.json"
};

static const unsigned char controls_data_protection[] = {
#embed "Pack/controls-data-protection.json"
};

static const unsigned char controls_encryption_keys[] = {
#embed "Pack/controls-encryption-keys.json"
};

static const unsigned char controls_backup_resilience[] = {
#embed "Pack/controls-backup-resilience.json"
};

static const unsigned char controls_identity_access[] = {
#embed "Pack/controls-identity-access.json"
};

static const unsigned char controls_application_security[] = {
#embed "Pack/controls-application-security.json"
};

static const unsigned char controls_operating_system[] = {
#embed "Pack/controls-operating-system.json"
};

static const unsigned char controls_network[] = {
#embed "Pack/controls-network.json"
};

static const unsigned char controls_logging_monitoring[] = {
#embed "Pack/controls-logging-monitoring.json"
};

static const unsigned char controls_vulnerability_management[] = {
#embed "Pack/controls-vulnerability-management.json"
};

static const unsigned char controls_configuration_management[] = {
#embed "Pack/controls-configuration-management.json"
};

static const unsigned char controls_incident_response[] = {
#embed "Pack/controls-incident-response.json"
};

static const unsigned char controls_training[] = {
#embed "Pack/controls-training.json"
};

static const unsigned char controls_people[] = {
#embed "Pack/controls-people.json"
};

static const unsigned char controls_inherited[] = {
#embed "Pack/controls-inherited.json"
};

static const unsigned char pack_schema[] = {
#embed "Schema/pack.schema.json"
};

static const unsigned char report_style[] = {
#embed "Report/report.css"
};

#define EMBED(name, bytes) {name, bytes, sizeof bytes}

static const struct EmbeddedFile files[] = {
    EMBED("Migrations/0001_ledger.sql", migration_0001),
    EMBED("Migrations/0002_register.sql", migration_0002),
    EMBED("Migrations/0003_validity.sql", migration_0003),
    EMBED("Migrations/0004_names.sql", migration_0004),
    EMBED("Pack/pack.json", header),
    EMBED("Pack/services.json", services),
    EMBED("Pack/matrix.json", matrix),
    EMBED("Pack/checks.json", checks),
    EMBED("Pack/duties.json", duties),
    EMBED("Pack/events.json", events),
    EMBED("Pack/controls-governance.json", controls_governance),
    EMBED("Pack/controls-saas-usage.json", controls_saas_usage),
    EMBED("Pack/controls-data-protection.json", controls_data_protection),
    EMBED("Pack/controls-encryption-keys.json", controls_encryption_keys),
    EMBED("Pack/controls-backup-resilience.json", controls_backup_resilience),
    EMBED("Pack/controls-identity-access.json", controls_identity_access),
    EMBED("Pack/controls-application-security.json", controls_application_security),
    EMBED("Pack/controls-operating-system.json", controls_operating_system),
    EMBED("Pack/controls-network.json", controls_network),
    EMBED("Pack/controls-logging-monitoring.json", controls_logging_monitoring),
    EMBED("Pack/controls-vulnerability-management.json", controls_vulnerability_management),
    EMBED("Pack/controls-configuration-management.json", controls_configuration_management),
    EMBED("Pack/controls-incident-response.json", controls_incident_response),
    EMBED("Pack/controls-training.json", controls_training),
    EMBED("Pack/controls-people.json", controls_people),
    EMBED("Pack/controls-inherited.json", controls_inherited),
    EMBED("Schema/pack.schema.json", pack_schema),
    EMBED("Report/report.css", report_style),
};

const struct EmbeddedFile *embedded_file(size_t index) {
    return index < sizeof files / sizeof *files ? &files[index] : NULL;
}
