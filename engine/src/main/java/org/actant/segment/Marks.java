package org.actant.segment;

/// Marks that open and close, and marks that end a sentence.
final class Marks {
    private Marks() {}

    /// A mark that closes what a sentence had opened: a quotation mark or a bracket. The straight
    /// marks close and open.
    static boolean isCloser(char c) {
        return switch (c) {
            case '"', '”', '’', '\'', '»', ')', ']', '}', '›' -> true;
            default -> false;
        };
    }

    static boolean isOpener(char c) {
        return switch (c) {
            case '"', '“', '„', '‘', '\'', '«', '(', '[', '{', '`', '‹' -> true;
            default -> false;
        };
    }

    static boolean isQuotation(char c) {
        return switch (c) {
            case '"', '“', '”', '„', '‘', '’', '\'', '«', '»', '`', '‹', '›' -> true;
            default -> false;
        };
    }

    static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…' || c == '。';
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '―';
    }
}
