output "address" {
  description = "Where the hub answers"
  value       = "https://${var.domain_name}"
}

output "registry" {
  description = "Where the image is pushed"
  value       = aws_ecr_repository.hub.repository_url
}

output "admin_password_secret" {
  description = "Name of the secret that holds the password of admin"
  value       = aws_secretsmanager_secret.this["admin-password"].name
}

output "database_address" {
  description = "Host of PostgreSQL, inside the VPC"
  value       = aws_db_instance.this.address
}

output "kafka_brokers" {
  description = "Bootstrap servers, inside the VPC"
  value       = aws_msk_cluster.this.bootstrap_brokers
}

output "log_group" {
  description = "Log of the hub"
  value       = aws_cloudwatch_log_group.hub.name
}
