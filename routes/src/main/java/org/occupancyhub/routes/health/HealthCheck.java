package org.occupancyhub.routes.health;

/** One question to one service; throws where it does not answer in time. */
@FunctionalInterface
public interface HealthCheck {

    void ask() throws Exception;
}
