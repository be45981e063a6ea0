package org.occupancyhub.models.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * In the demo, programs and people on the same machine may do everything without saying who they are.
 *
 * @param demo whether this hub is a demo
 */
public record DemoAccess(boolean demo) {

    /** @param remoteAddress the address as a literal, as the servlet container tells it */
    public boolean allows(String remoteAddress) {
        return demo && isLoopback(remoteAddress);
    }

    /** Whether a request comes from this machine. */
    public static boolean isLoopback(String remoteAddress) {
        try {
            return InetAddress.getByName(remoteAddress).isLoopbackAddress(); // always a literal: no name is looked up
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
