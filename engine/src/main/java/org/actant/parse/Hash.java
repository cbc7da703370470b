package org.actant.parse;

/// Mixes small numbers into one that is spread over all 32 bits. Feature tables are addressed with
/// these values directly: no feature is ever spelled out.
public final class Hash {
    private static final int FIRST = 0xcc9e2d51;
    private static final int SECOND = 0x85ebca6b;

    private Hash() {}

    /// Mixes two values; the order matters.
    public static int of(int a, int b) {
        int hash = (a ^ Integer.rotateLeft(b * FIRST, 15)) * SECOND;
        return hash ^ (hash >>> 15);
    }

    /// Mixes three values; the order matters.
    public static int of(int a, int b, int c) {
        return of(of(a, b), c);
    }

    /// Mixes four values; the order matters.
    public static int of(int a, int b, int c, int d) {
        return of(of(of(a, b), c), d);
    }

    /// Mixes five values; the order matters.
    public static int of(int a, int b, int c, int d, int e) {
        return of(of(of(of(a, b), c), d), e);
    }

    /// The place of a mixed value in a table of `1 << bits` places.
    public static int slot(int hash, int bits) {
        return (hash * 0x9e3779b1) >>> (32 - bits);
    }
}
