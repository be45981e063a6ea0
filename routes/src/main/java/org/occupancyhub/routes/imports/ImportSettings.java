package org.occupancyhub.routes.imports;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Imports by hand.
 *
 * @param largest the largest file that may be uploaded
 */
@ConfigurationProperties("hub.imports")
@Validated
public record ImportSettings(@DefaultValue("2000000000B") @NotNull DataSize largest) {}
