package org.occupancyhub.models.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of senders as literals. What is no literal is taken for none: a proxy may tell anything, and no name is looked up. */
public final class Addresses {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int PREFIX_BYTES = 8;

    private Addresses() {}

    /**
     * Whom an address stands for: one who has an IPv6 address has the 2^64 around it.
     *
     * @return the address of IPv4, the first half of an IPv6 one, or the text where it is neither
     */
    public static String sender(String address) {
        return literal(address)
                .map(known -> known.getAddress().length > PREFIX_BYTES
                        ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), PREFIX_BYTES))
                        : known.getHostAddress())
                .orElse(address);
    }

    static boolean isLoopback(String address) {
        return literal(address).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    /** An IPv4 address in the clothes of an IPv6 one comes out as what it is. */
    private static Optional<InetAddress> literal(String address) {
        String plain = address.replaceFirst("%.*", ""); // the interface, of an address of the link
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(plain.indexOf(':') < 0 ? plain : "[" + plain + "]"));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
