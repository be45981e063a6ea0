package org.occupancyhub.e2e.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.occupancyhub.e2e.hub.Hubs;

/** One browser and the hubs for all journeys, one visitor for each. */
final class JourneyExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(JourneyExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext journey) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == Hubs.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext journey) {
        ExtensionContext.Store all = journey.getRoot().getStore(OURS);
        if (parameter.getParameter().getType() == Hubs.class) {
            return all.getOrComputeIfAbsent(Hubs.class);
        }
        Chromium chromium = all.getOrComputeIfAbsent(Chromium.class);
        return journey.getStore(OURS).getOrComputeIfAbsent(Visitor.class, key -> visitor(chromium, journey));
    }

    @Override
    public void afterEach(ExtensionContext journey) {
        Visitor visitor = journey.getStore(OURS).remove(Visitor.class, Visitor.class);
        if (visitor != null) {
            visitor.leaves(journey.getExecutionException().isPresent());
        }
    }

    private static Visitor visitor(Chromium chromium, ExtensionContext journey) {
        String name = journey.getRequiredTestClass().getSimpleName() + "-" + journey.getDisplayName();
        return new Visitor(chromium.browser(), name.replaceAll("[^A-Za-z0-9]+", "-"));
    }
}
