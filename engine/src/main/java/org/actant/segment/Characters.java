package org.actant.segment;

/// What a UTF-16 code unit is to the scanner. The common code units are looked up in a table.
final class Characters {
    static final byte SPACE = 0;
    static final byte LETTER = 1;
    static final byte DIGIT = 2;
    static final byte MARK = 3;
    static final byte SURROGATE = 4;

    private static final byte[] CLASSES = classes();

    private Characters() {}

    /// The class of a code unit.
    ///
    /// Controls, the zero-width space, the word joiner and the byte order mark count as space: no
    /// reader sees them. Joiners that belong to a script or to an emoji count as letters.
    static byte classOf(char c) {
        return CLASSES[c];
    }

    static boolean isSpace(char c) {
        return CLASSES[c] == SPACE;
    }

    static boolean isWord(char c) {
        byte own = CLASSES[c];
        return own == LETTER || own == DIGIT;
    }

    static boolean isDigit(char c) {
        return CLASSES[c] == DIGIT;
    }

    static boolean isLetter(char c) {
        return CLASSES[c] == LETTER;
    }

    static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    /// Straight, curly and backward apostrophes.
    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '`' || c == '‘' || c == 'ʼ';
    }

    /// A line feed, a carriage return, or one of the rarer ends of a line.
    static boolean isLineEnd(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u000B'
                || c == '\u0085'
                || c == '\u2028'
                || c == '\u2029';
    }

    /// The code unit in lower case, with every apostrophe made straight.
    static char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return isApostrophe(c) ? '\'' : Character.toLowerCase(c);
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int unit = 0; unit <= Character.MAX_VALUE; unit++) {
            classes[unit] = classify((char) unit);
        }
        return classes;
    }

    private static byte classify(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (c == '\u200B'
                || c == '\u2060'
                || c == '\uFEFF'
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)) {
            return SPACE;
        }
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT ->
                    c == 'ʼ' ? MARK : LETTER;
            default -> MARK;
        };
    }
}
