/// What people call services that have another name at AWS.
enum CommonNames {
    /// Service ids by a word, lower case.
    static let services: [String: [String]] = {
        var byWord: [String: [String]] = [:]
        for (id, words) in table {
            for word in words.split(separator: " ") { byWord[String(word), default: []].append(id) }
        }
        return byWord
    }()

    private static let table: [(id: String, words: String)] = [
        ("ec2", "vm vms server servers instance instances host hosts virtual machine machines"),
        ("ebs", "disk disks volume volumes"),
        ("s3", "bucket buckets blob blobs object objects"),
        ("vpc", "network networks subnet subnets"),
        ("elb", "alb nlb balancer balancers loadbalancer"),
        (
            "rds",
            "postgres postgresql mysql mariadb oracle sqlserver mssql sql database databases db"
        ),
        ("dynamodb", "dynamo nosql"),
        ("lambda", "function functions serverless"),
        ("ecs", "docker container containers"),
        ("eks", "kubernetes k8s"),
        ("ecr", "registry images"),
        ("elasticache", "redis memcached valkey cache"),
        ("memorydb", "redis"),
        ("msk", "kafka"),
        ("mq", "rabbitmq activemq broker"),
        ("documentdb", "mongo mongodb"),
        ("keyspaces", "cassandra"),
        ("neptune", "graph"),
        ("opensearch", "elasticsearch kibana elastic"),
        ("emr", "spark hadoop"),
        ("redshift", "warehouse"),
        ("timestream", "influxdb"),
        ("route53", "dns domains"),
        ("cloudfront", "cdn"),
        ("identity-center", "sso"),
        ("directory-service", "ldap ad"),
        ("iam", "users roles permissions"),
        ("kms", "keys cmk"),
        ("acm", "certificates certs tls ssl"),
        ("secrets-manager", "secrets passwords"),
        ("sqs", "queue queues"),
        ("sns", "topic topics notifications"),
        ("ses", "smtp email emails"),
        ("workmail", "email emails mailboxes"),
        ("workspaces", "vdi desktop desktops"),
        ("transfer", "sftp ftp"),
        ("efs", "nfs"),
        ("fsx", "lustre smb ontap"),
        ("glacier", "archive archives"),
        ("systems-manager", "ssm parameter"),
        ("step-functions", "workflow workflows"),
        ("cloudwatch-logs", "logs log"),
        ("cloudwatch", "metrics alarms"),
        ("bedrock", "llm ai claude"),
        ("sagemaker", "ml notebooks"),
        ("codebuild", "ci builds"),
        ("third-party-saas", "saas github slack salesforce okta"),
    ]
}
