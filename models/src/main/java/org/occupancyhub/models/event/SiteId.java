package org.occupancyhub.models.event;

/** The name by which a site is known everywhere: in events, in tables and in URLs. */
public record SiteId(String value) {

    public SiteId {
        Identifiers.check("site_id", value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
