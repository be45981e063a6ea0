package org.occupancyhub.routes.limit;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much may be sent. Rates count requests, one reading or many; 0 means no limit. None holds in the demo, which hears
 * this machine only.
 *
 * @param keyRate requests a second of one device key
 * @param keyBurst requests at once of one key after a pause
 * @param addressRate requests a second from one address, with or without a good key
 * @param addressBurst requests at once from one address after a pause
 * @param batch readings in one request
 */
@ConfigurationProperties("hub.ingest")
@Validated
public record IngestSettings(
        @DefaultValue("50") @PositiveOrZero int keyRate,
        @DefaultValue("500") @Positive int keyBurst,
        @DefaultValue("500") @PositiveOrZero int addressRate,
        @DefaultValue("2000") @Positive int addressBurst,
        @DefaultValue("10000") @Positive int batch) {

    public Rate ofKey() {
        return new Rate(keyRate, Math.max(keyBurst, keyRate));
    }

    public Rate ofAddress() {
        return new Rate(addressRate, Math.max(addressBurst, addressRate));
    }
}
