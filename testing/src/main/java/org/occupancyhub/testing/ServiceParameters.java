package org.occupancyhub.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test the services that its parameters name. */
final class ServiceParameters implements ParameterResolver {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(ServiceParameters.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Database.class || type == Broker.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        if (parameter.getParameter().getType() == Broker.class) {
            return Services.broker();
        }
        Class<?> testClass = test.getRequiredTestClass();
        return test.getRoot()
                .getStore(SPACE)
                .getOrComputeIfAbsent(testClass, created -> Services.database(), Database.class);
    }
}
