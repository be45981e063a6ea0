package org.occupancyhub.models.event;

/** The name of a zone within its site. (Java already has another ZoneId.) */
public record AreaId(String value) {

    public AreaId {
        Identifiers.check("zone_id", value, 100);
    }

    @Override
    public String toString() {
        return value;
    }
}
