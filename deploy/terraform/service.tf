data "aws_iam_policy_document" "tasks" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

# Of the one that starts the hub: it fetches the image, reads these secrets, writes that log, and nothing else.
resource "aws_iam_role" "start" {
  name               = "${var.name}-start"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

data "aws_iam_policy_document" "start" {
  statement {
    actions   = ["ecr:GetAuthorizationToken"]
    resources = ["*"] # it knows no other resource
  }

  statement {
    actions   = ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    resources = [aws_ecr_repository.hub.arn]
  }

  statement {
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.hub.arn}:*"]
  }

  statement {
    actions = ["secretsmanager:GetSecretValue"]
    resources = [
      aws_secretsmanager_secret.this["admin-password"].arn,
      aws_secretsmanager_secret.this["postgres-dsn"].arn,
    ]
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.this.arn]
  }
}

resource "aws_iam_role_policy" "start" {
  name   = "start"
  role   = aws_iam_role.start.id
  policy = data.aws_iam_policy_document.start.json
}

# Of the hub itself: it asks nothing of AWS.
resource "aws_iam_role" "hub" {
  name               = "${var.name}-hub"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

resource "aws_ecs_cluster" "this" {
  name = var.name

  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_task_definition" "hub" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.hub_cpu
  memory                   = var.hub_memory
  execution_role_arn       = aws_iam_role.start.arn
  task_role_arn            = aws_iam_role.hub.arn

  container_definitions = jsonencode([{
    name         = "hub"
    image        = "${aws_ecr_repository.hub.repository_url}:${var.image_tag}"
    essential    = true
    stopTimeout  = 60 # the routes finish what they hold
    user         = "10001:10001"
    portMappings = [{ containerPort = 8080 }, { containerPort = 8081 }]

    environment = [
      { name = "HUB_MANAGEMENT_ADDRESS", value = "0.0.0.0" }, # only the balancer's health checks get there
      { name = "HUB_LOG_FORMAT", value = "json" },
      { name = "HUB_SITE_TIMEZONE", value = var.site_timezone },
      { name = "KAFKA_BROKERS", value = aws_msk_cluster.this.bootstrap_brokers_tls },
      { name = "KAFKA_SECURITY_PROTOCOL", value = "SSL" }, # Amazon's authorities are among Java's
      # What has no variable of its own. The balancer is believed when it says who asks; limits are by address.
      { name = "SPRING_APPLICATION_JSON", value = jsonencode({ "hub.access.trusted-proxies" = local.balancer_addresses }) },
    ]

    secrets = [
      { name = "HUB_ADMIN_PASSWORD", valueFrom = aws_secretsmanager_secret.this["admin-password"].arn },
      { name = "POSTGRES_DSN", valueFrom = aws_secretsmanager_secret.this["postgres-dsn"].arn },
    ]

    linuxParameters = { initProcessEnabled = true, capabilities = { drop = ["ALL"] } }

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.hub.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "hub"
      }
    }
  }])
}

resource "aws_ecs_service" "hub" {
  name                              = var.name
  cluster                           = aws_ecs_cluster.this.id
  task_definition                   = aws_ecs_task_definition.hub.arn
  desired_count                     = var.hubs
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 900 # the first start of a version may migrate and build models

  # The old version stops before the new one migrates the schema.
  deployment_minimum_healthy_percent = 0
  deployment_maximum_percent         = 100

  network_configuration {
    subnets         = aws_subnet.private[*].id
    security_groups = [aws_security_group.hub.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.hub.arn
    container_name   = "hub"
    container_port   = 8080
  }

  depends_on = [
    aws_iam_role_policy.start,
    aws_lb_listener.https,
    aws_secretsmanager_secret_version.admin_password,
    aws_secretsmanager_secret_version.postgres_dsn,
  ]
}
