package org.actant.app.watch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// From a host's name to its addresses, none of which leads into the network we stand in: a feed
/// must not make us ask the router, or a cloud's keeper of secrets. The client connects to the
/// addresses given here and to no other, so that a second look-up cannot change them.
final class PublicAddresses implements DnsResolver {
    /// A host whose address is not public.
    static final class RefusedAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        RefusedAddressException(String reason) {
            super(reason);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        for (InetAddress address : found) {
            if (!isPublic(address)) {
                throw new RefusedAddressException(
                        "leads to %s, which is no public address; --allow-private lets it through"
                                .formatted(address.getHostAddress()));
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /// Whether everybody on the internet means the same machine by it.
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic(bytes);
            case Inet6Address six -> isPublicSix(bytes);
            default -> false;
        };
    }

    /// What RFC 6890 leaves for special use, beyond what Java knows.
    private static boolean isPublic(byte[] four) {
        int first = Byte.toUnsignedInt(four[0]);
        int second = Byte.toUnsignedInt(four[1]);
        boolean thisNetwork = first == 0;
        boolean carrier = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && four[2] == 0;
        boolean measuring = first == 198 && (second == 18 || second == 19);
        boolean reserved = first >= 240;
        return !thisNetwork && !carrier && !protocols && !measuring && !reserved;
    }

    private static boolean isPublicSix(byte[] six) {
        boolean uniqueLocal = (six[0] & 0xFE) == 0xFC;
        if (uniqueLocal) {
            return false;
        }
        if (six[0] == 0x20 && six[1] == 0x02) {
            return isPublicWithin(Arrays.copyOfRange(six, 2, 6));
        }
        boolean translated = six[0] == 0 && six[1] == 0x64 && six[2] == (byte) 0xFF;
        boolean compatible = true;
        for (int i = 0; i < 12; i++) {
            compatible &= six[i] == 0;
        }
        return !(translated || compatible) || isPublicWithin(Arrays.copyOfRange(six, 12, 16));
    }

    /// Whether an address that stands within a longer one is public.
    private static boolean isPublicWithin(byte[] four) {
        try {
            return isPublic(InetAddress.getByAddress(four));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are an address", e);
        }
    }
}
