package org.occupancyhub.forecast.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.occupancyhub.forecast.series.SitePast;

/** SHA-256 over sites, hours and counts. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param sites in an order that is always the same */
    static String of(List<SitePast> sites) {
        MessageDigest digest = sha256();
        ByteBuffer cell = ByteBuffer.allocate(Integer.BYTES + Long.BYTES);
        for (SitePast site : sites) {
            byte[] name = site.name().getBytes(StandardCharsets.UTF_8);
            digest.update(cell.clear().putInt(name.length).flip());
            digest.update(name);
            for (int hour = site.series().first(); hour < site.series().end(); hour++) {
                if (site.series().has(hour)) {
                    digest.update(cell.clear()
                            .putInt(hour)
                            .putLong(Double.doubleToLongBits(site.series().at(hour)))
                            .flip());
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
