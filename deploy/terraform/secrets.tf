# Made here, written once, and never in the state: the arguments that end in _wo are write-only.

resource "aws_kms_key" "this" {
  description             = "Data and secrets of ${var.name}"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy                  = data.aws_iam_policy_document.key.json
}

data "aws_caller_identity" "this" {}

data "aws_iam_policy_document" "key" {
  statement {
    sid       = "TheAccountByItsOwnPolicies"
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.this.account_id}:root"]
    }
  }

  statement {
    sid       = "AlarmsIntoTheTopic"
    actions   = ["kms:Decrypt", "kms:GenerateDataKey*"]
    resources = ["*"]
    principals {
      type        = "Service"
      identifiers = ["cloudwatch.amazonaws.com"]
    }
  }
}

ephemeral "random_password" "database" {
  length  = 40
  special = false # it stands in a URL
}

ephemeral "random_password" "admin" {
  length  = 24
  special = false
}

resource "aws_secretsmanager_secret" "this" {
  for_each   = toset(["database-password", "admin-password", "postgres-dsn"])
  name       = "${var.name}/${each.value}"
  kms_key_id = aws_kms_key.this.arn
}

resource "aws_secretsmanager_secret_version" "database_password" {
  secret_id                = aws_secretsmanager_secret.this["database-password"].id
  secret_string_wo         = ephemeral.random_password.database.result
  secret_string_wo_version = var.secrets_version
}

resource "aws_secretsmanager_secret_version" "admin_password" {
  secret_id                = aws_secretsmanager_secret.this["admin-password"].id
  secret_string_wo         = ephemeral.random_password.admin.result
  secret_string_wo_version = var.secrets_version
}

# Read back, so that database and DSN get what was stored, also where an apply stopped half way.
ephemeral "aws_secretsmanager_secret_version" "database_password" {
  secret_id = aws_secretsmanager_secret_version.database_password.secret_id
}

resource "aws_secretsmanager_secret_version" "postgres_dsn" {
  secret_id = aws_secretsmanager_secret.this["postgres-dsn"].id
  secret_string_wo = format("postgres://occupancy:%s@%s:5432/occupancy?sslmode=require",
  ephemeral.aws_secretsmanager_secret_version.database_password.secret_string, aws_db_instance.this.address)
  secret_string_wo_version = var.secrets_version
}
