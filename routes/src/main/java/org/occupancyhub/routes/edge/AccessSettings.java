package org.occupancyhub.routes.edge;

import java.util.List;
import org.occupancyhub.models.access.Reading;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may read.
 *
 * @param reading {@code open}: everybody reads what is no secret; {@code public}: everybody reads the pages for visitors and
 *     the streams, the rest needs a login; {@code login}: all needs one
 * @param trustedProxies regular expressions of the addresses of proxies whose {@code X-Forwarded-For} and {@code
 *     X-Forwarded-Proto} are believed, such as {@code 10\.0\.\d+\.\d+}; by default nobody's
 */
@ConfigurationProperties("hub.access")
@Validated
public record AccessSettings(@DefaultValue("open") Reading reading, @DefaultValue List<String> trustedProxies) {}
