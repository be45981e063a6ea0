package org.occupancyhub.models.project;

import java.util.List;

/** How the SQL models are. */
public interface ModelStates {

    /** In the order in which they are built; refused ones last. */
    List<ModelStatus> all();
}
