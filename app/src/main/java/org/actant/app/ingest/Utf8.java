package org.actant.app.ingest;

/// UTF-8 read with patience: surrogates that were encoded one by one are kept as they are, any
/// other bad byte becomes U+FFFD.
///
/// @param good how many characters beyond ASCII were right
/// @param bad how many bytes were not
record Utf8(String text, int good, int bad) {
    static Utf8 decode(byte[] bytes, int start) {
        StringBuilder text = new StringBuilder(bytes.length);
        int good = 0;
        int bad = 0;
        int at = start;
        while (at < bytes.length) {
            int first = bytes[at] & 0xFF;
            int length = length(first);
            int point = length == 0 ? -1 : point(bytes, at, first, length);
            if (point < 0) {
                bad++;
                text.append('\uFFFD');
                at++;
            } else {
                good += length > 1 ? 1 : 0;
                if (point < 0x10000) {
                    text.append((char) point);
                } else {
                    text.appendCodePoint(point);
                }
                at += length;
            }
        }
        return new Utf8(text.toString(), good, bad);
    }

    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first < 0xF5 ? 4 : 0;
    }

    private static int point(byte[] bytes, int at, int first, int length) {
        if (length == 1) {
            return first;
        }
        if (at + length > bytes.length) {
            return -1;
        }
        int point = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[at + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            point = (point << 6) | (next & 0x3F);
        }
        boolean overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
        return overlong || point > Character.MAX_CODE_POINT ? -1 : point;
    }
}
