package org.actant.parse;

/// What a form looks like, as a set of bits.
final class Shape {
    /// The bits that describe the word by itself.
    static final int KINDS = 0xff;

    private static final int LOWER = 1;
    private static final int UPPER = 2;
    private static final int DIGIT = 4;
    private static final int HYPHEN = 8;
    private static final int POINT = 16;
    private static final int OTHER = 32;
    private static final int CAPITAL_FIRST = 64;
    private static final int LONG = 128;

    private static final int ALL_UPPER = 1;
    private static final int TITLE = 2;
    private static final int ALL_LOWER = 3;

    private Shape() {}

    static int of(String text) {
        int kinds = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (Character.isUpperCase(letter)) {
                kinds |= i == 0 ? CAPITAL_FIRST : UPPER;
            } else if (Character.isLetter(letter)) {
                kinds |= LOWER;
            } else if (Character.isDigit(letter)) {
                kinds |= DIGIT;
            } else if (letter == '-') {
                kinds |= HYPHEN;
            } else if (letter == '.') {
                kinds |= POINT;
            } else {
                kinds |= OTHER;
            }
        }
        return text.length() > 3 ? kinds | LONG : kinds;
    }

    static boolean hasLetters(int kinds) {
        return (kinds & (LOWER | UPPER | CAPITAL_FIRST)) != 0;
    }

    static boolean isUpper(int kinds) {
        return (kinds & UPPER) != 0 && (kinds & LOWER) == 0;
    }

    static boolean isCapitalised(int kinds) {
        return (kinds & CAPITAL_FIRST) != 0 && (kinds & LOWER) != 0;
    }

    static boolean isLower(int kinds) {
        return (kinds & CAPITAL_FIRST) == 0 && (kinds & LOWER) != 0;
    }

    /// How a sentence uses capitals, from how many of its longer words are written in each way: 0
    /// where capitals mean what they usually mean.
    static int casing(int upper, int capitalised, int lowered) {
        int all = upper + capitalised + lowered;
        if (all < 3) {
            return 0;
        }
        if (upper * 4 >= all * 3) {
            return ALL_UPPER;
        }
        if (capitalised * 3 >= all * 2) {
            return TITLE;
        }
        return lowered == all ? ALL_LOWER : 0;
    }

    /// The shape of a word in its sentence.
    static int in(int kinds, int casing, boolean first) {
        return kinds | (casing << 8) | (first ? 1 << 10 : 0) | 1 << 11;
    }
}
