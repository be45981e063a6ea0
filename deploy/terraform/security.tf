# Who may speak to whom: the world to the balancer, the balancer to the hub, the hub to PostgreSQL and Kafka.

resource "aws_security_group" "balancer" {
  name        = "${var.name}-balancer"
  description = "HTTPS from anywhere"
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group" "hub" {
  name        = "${var.name}-hub"
  description = "From the balancer only"
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group" "database" {
  name        = "${var.name}-database"
  description = "From the hub only"
  vpc_id      = aws_vpc.this.id
}

resource "aws_security_group" "kafka" {
  name        = "${var.name}-kafka"
  description = "From the hub only"
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "balancer" {
  for_each          = toset(["80", "443"])
  security_group_id = aws_security_group.balancer.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "tcp"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
}

resource "aws_vpc_security_group_egress_rule" "balancer_to_hub" {
  security_group_id            = aws_security_group.balancer.id
  referenced_security_group_id = aws_security_group.hub.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8081
}

resource "aws_vpc_security_group_ingress_rule" "hub" {
  security_group_id            = aws_security_group.hub.id
  referenced_security_group_id = aws_security_group.balancer.id
  ip_protocol                  = "tcp"
  from_port                    = 8080
  to_port                      = 8081 # health checks ask the management port
}

resource "aws_vpc_security_group_egress_rule" "hub" {
  description       = "Registry, secrets and logs, PostgreSQL and Kafka"
  security_group_id = aws_security_group.hub.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_vpc_security_group_ingress_rule" "database" {
  security_group_id            = aws_security_group.database.id
  referenced_security_group_id = aws_security_group.hub.id
  ip_protocol                  = "tcp"
  from_port                    = 5432
  to_port                      = 5432
}

resource "aws_vpc_security_group_ingress_rule" "kafka" {
  security_group_id            = aws_security_group.kafka.id
  referenced_security_group_id = aws_security_group.hub.id
  ip_protocol                  = "tcp"
  from_port                    = 9094 # TLS
  to_port                      = 9094
}

resource "aws_vpc_security_group_ingress_rule" "kafka_among_brokers" {
  security_group_id            = aws_security_group.kafka.id
  referenced_security_group_id = aws_security_group.kafka.id
  ip_protocol                  = "-1"
}

resource "aws_vpc_security_group_egress_rule" "kafka_among_brokers" {
  security_group_id            = aws_security_group.kafka.id
  referenced_security_group_id = aws_security_group.kafka.id
  ip_protocol                  = "-1"
}
