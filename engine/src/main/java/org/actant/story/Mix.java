package org.actant.story;

/// Turns things into numbers that are spread over all 64 bits, the same in every run.
final class Mix {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Mix() {}

    /// Spreads one number (the finaliser of SplitMix64: Steele, Lea and Flood 2014).
    static long of(long value) {
        long mixed = value + STEP;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /// Mixes two numbers; the order matters.
    static long of(long first, long second) {
        return of(first * STEP ^ second);
    }

    /// Mixes the characters of a text.
    static long of(String text) {
        long value = text.length();
        for (int at = 0; at < text.length(); at++) {
            value = (value ^ text.charAt(at)) * 0x100000001b3L;
            value ^= value >>> 32;
        }
        return of(value);
    }
}
