package org.occupancyhub.routes.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What anybody may see.
 *
 * @param corsOrigins whose pages may read it in their visitors' browsers, such as {@code https://www.example.org}; {@code *}: all;
 *     empty: none but the hub's own
 */
@ConfigurationProperties("hub.public")
@Validated
public record PublicSettings(@DefaultValue("*") List<String> corsOrigins) {}
