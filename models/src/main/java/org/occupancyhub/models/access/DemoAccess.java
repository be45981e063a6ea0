package org.occupancyhub.models.access;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * In the demo, programs and people on the same machine may do everything without saying who they are. A request that a proxy
 * on the same machine passed on is somebody else's, and so is one that was sent to another name than this machine's own: a
 * page of anybody can let its name point here.
 *
 * @param demo whether this hub is a demo
 */
public record DemoAccess(boolean demo) {

    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "Via",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Server",
            "X-Real-IP");

    /**
     * @param remoteAddress the address as a literal, as the servlet container tells it
     * @param headers the value of a header of the request, or null
     */
    public boolean allows(String remoteAddress, UnaryOperator<String> headers) {
        return demo
                && Addresses.isLoopback(remoteAddress)
                && isOfThisMachine(headers.apply("Host"))
                && OF_PROXIES.stream().allMatch(name -> headers.apply(name) == null);
    }

    /** A browser always says which host it asked; a program of old that does not has no page of others in it. */
    private static boolean isOfThisMachine(String host) {
        if (host == null) {
            return true;
        }
        String name = host.replaceFirst(":\\d*$", "");
        return name.equalsIgnoreCase("localhost")
                || Addresses.isLoopback(
                        name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name);
    }
}
