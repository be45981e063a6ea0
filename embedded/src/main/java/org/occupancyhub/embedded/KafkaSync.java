package org.occupancyhub.embedded;

/** How far a record has got when the embedded Kafka acknowledges it. */
public enum KafkaSync {
    /** On the disk: every acknowledged record outlives a power cut; a batch waits for one fsync. */
    DISK,
    /** With the operating system: it outlives a killed hub, but not a power cut. */
    SYSTEM
}
