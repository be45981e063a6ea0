package org.occupancyhub.routes.edge;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** What was told to somebody who said who he is: nothing on the way may keep it and tell it to others. */
final class PrivateAnswer extends HttpServletResponseWrapper {

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String NOBODY_KEEPS_IT = "private, no-store";

    PrivateAnswer(HttpServletResponse response) {
        super(response);
        super.setHeader(CACHE_CONTROL, NOBODY_KEEPS_IT);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, CACHE_CONTROL.equalsIgnoreCase(name) ? NOBODY_KEEPS_IT : value);
    }

    @Override
    public void addHeader(String name, String value) {
        if (!CACHE_CONTROL.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
