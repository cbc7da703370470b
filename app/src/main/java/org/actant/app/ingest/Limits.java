package org.actant.app.ingest;

/// How much one article may take. The limits keep memory bounded whatever comes in.
///
/// @param characters the longest article, in UTF-16 code units
public record Limits(int characters) {
    /// The default: about 400 pages.
    public static final Limits STANDARD = new Limits(1_000_000);

    private static final int MARKUP = 8;
    private static final int OTHER_FIELDS = 1 << 20;

    public Limits {
        if (characters < 1 || characters > 100_000_000) {
            throw new IllegalArgumentException(
                    "An article's limit is between 1 and 100,000,000 characters, not %,d"
                            .formatted(characters));
        }
    }

    /// The longest file that can hold such an article, in bytes; HTML has its markup too.
    public int fileBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 16L, (long) characters * MARKUP + 16);
    }

    /// The longest line that can hold such an article, in bytes: six for an escaped character.
    public int lineBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 16L, 6L * characters + OTHER_FIELDS);
    }

    /// Refuses a text that is too long.
    public String check(String text) throws UnreadableException {
        if (text.length() > characters) {
            throw new UnreadableException(
                    "is %,d characters long; an article's limit is %,d (--max-length)"
                            .formatted(text.length(), characters));
        }
        return text;
    }
}
