variable "region" {
  description = "AWS region"
  type        = string
}

variable "name" {
  description = "Prefix of all names"
  type        = string
  default     = "occupancy-hub"
}

variable "domain_name" {
  description = "Where the hub answers, such as occupancy.example.org"
  type        = string
}

variable "zone_id" {
  description = "Route 53 zone of the domain; the certificate is proven and the name is made there"
  type        = string
}

variable "vpc_cidr" {
  description = "Addresses of the VPC, a /16"
  type        = string
  default     = "10.40.0.0/16"
}

variable "image_tag" {
  description = "Tag of the hub's image in the registry that is made here"
  type        = string
}

variable "site_timezone" {
  description = "Zone of the default site (HUB_SITE_TIMEZONE)"
  type        = string
  default     = "UTC"
}

variable "hubs" {
  description = "How many hubs run; 0 until the image is pushed"
  type        = number
  default     = 1
}

variable "hub_cpu" {
  description = "CPU units of a hub: 1024 are one core"
  type        = number
  default     = 512
}

variable "hub_memory" {
  description = "MiB of a hub; half of it is heap"
  type        = number
  default     = 1024
}

variable "database_class" {
  description = "Instance class of PostgreSQL"
  type        = string
  default     = "db.t4g.small"
}

variable "database_version" {
  description = "Major version of PostgreSQL"
  type        = string
  default     = "18"
}

variable "database_storage" {
  description = "GiB of PostgreSQL to begin with; it grows to five times that"
  type        = number
  default     = 20
}

variable "multi_az" {
  description = "Whether PostgreSQL has a second instance in another zone"
  type        = bool
  default     = true
}

variable "backup_days" {
  description = "Days that PostgreSQL's backups are kept"
  type        = number
  default     = 14
}

variable "kafka_version" {
  description = "Version of MSK"
  type        = string
  default     = "3.9.x.kraft"
}

variable "kafka_instance" {
  description = "Instance type of a broker; there are three"
  type        = string
  default     = "kafka.t3.small"
}

variable "kafka_storage" {
  description = "GiB of each broker"
  type        = number
  default     = 50
}

variable "deletion_protection" {
  description = "Whether database and load balancer refuse to be destroyed; false for a trial"
  type        = bool
  default     = true
}

variable "secrets_version" {
  description = "Raise by one to make new passwords of the database and of admin"
  type        = number
  default     = 1
}

variable "log_days" {
  description = "Days that logs are kept"
  type        = number
  default     = 30
}

variable "alarm_email" {
  description = "Who is told of alarms; empty: nobody"
  type        = string
  default     = ""
}
