resource "aws_cloudwatch_log_group" "hub" {
  name              = "/${var.name}/hub"
  retention_in_days = var.log_days
}

resource "aws_cloudwatch_log_group" "kafka" {
  name              = "/${var.name}/kafka"
  retention_in_days = var.log_days
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = aws_kms_key.this.id
}

resource "aws_sns_topic_subscription" "alarms" {
  count     = var.alarm_email == "" ? 0 : 1
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alarm_email
}

locals {
  alarms = {
    no-healthy-hub = {
      namespace  = "AWS/ApplicationELB", metric = "HealthyHostCount", statistic = "Minimum", missing = "breaching"
      comparison = "LessThanThreshold", threshold = 1
      dimensions = { LoadBalancer = aws_lb.this.arn_suffix, TargetGroup = aws_lb_target_group.hub.arn_suffix }
    }
    errors = {
      namespace  = "AWS/ApplicationELB", metric = "HTTPCode_Target_5XX_Count", statistic = "Sum", missing = "notBreaching"
      comparison = "GreaterThanThreshold", threshold = 20
      dimensions = { LoadBalancer = aws_lb.this.arn_suffix }
    }
    hub-memory = {
      namespace  = "AWS/ECS", metric = "MemoryUtilization", statistic = "Average", missing = "missing"
      comparison = "GreaterThanThreshold", threshold = 90
      dimensions = { ClusterName = aws_ecs_cluster.this.name, ServiceName = aws_ecs_service.hub.name }
    }
    database-disk = {
      namespace  = "AWS/RDS", metric = "FreeStorageSpace", statistic = "Minimum", missing = "breaching"
      comparison = "LessThanThreshold", threshold = 2147483648 # 2 GiB
      dimensions = { DBInstanceIdentifier = aws_db_instance.this.identifier }
    }
    database-cpu = {
      namespace  = "AWS/RDS", metric = "CPUUtilization", statistic = "Average", missing = "missing"
      comparison = "GreaterThanThreshold", threshold = 90
      dimensions = { DBInstanceIdentifier = aws_db_instance.this.identifier }
    }
  }

  kafka_disks = {
    for broker in range(1, aws_msk_cluster.this.number_of_broker_nodes + 1) : "kafka-disk-${broker}" => {
      namespace  = "AWS/Kafka", metric = "KafkaDataLogsDiskUsed", statistic = "Maximum", missing = "missing"
      comparison = "GreaterThanThreshold", threshold = 85
      dimensions = { "Cluster Name" = aws_msk_cluster.this.cluster_name, "Broker ID" = tostring(broker) }
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each            = merge(local.alarms, local.kafka_disks)
  alarm_name          = "${var.name}-${each.key}"
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  statistic           = each.value.statistic
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  dimensions          = each.value.dimensions
  period              = 60
  evaluation_periods  = 5
  treat_missing_data  = each.value.missing
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}
