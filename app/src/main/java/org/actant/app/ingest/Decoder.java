package org.actant.app.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// From bytes to text. Unless the encoding is stated: a byte order mark decides; else UTF-8 where
/// the bytes are that, with stray bad bytes as U+FFFD; else Latin-1 (read as its superset
/// windows-1252) where the bytes look like a western language; anything else is refused with its
/// probable name.
public final class Decoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<String> SUSPECTS =
            List.of("GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR");

    /// Of a western text written in Latin-1, at most this share of the bytes is not ASCII.
    private static final double WESTERN = 0.25;

    /// More control characters than this, and it is not text.
    private static final double CONTROL = 0.08;

    private final @Nullable Charset stated;

    /// @param stated the encoding, `null` to find it out
    public Decoder(@Nullable Charset stated) {
        this.stated = stated;
    }

    /// The bytes as text, without a byte order mark.
    ///
    /// @throws UnreadableException if they are no text, or in an encoding that cannot be told
    public String decode(byte[] bytes) throws UnreadableException {
        refuseKnownFormats(bytes);
        if (stated != null) {
            String text = new String(bytes, stated);
            return refuseBinary(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        Charset marked = mark(bytes);
        if (marked != null && !marked.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, marked);
            return refuseBinary(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        int start = marked == null ? 0 : 3;
        String strict = strictly(StandardCharsets.UTF_8, bytes, start);
        if (strict != null) {
            refuseUnmarkedUtf16(bytes);
            return refuseBinary(strict);
        }
        Utf8 utf8 = Utf8.decode(bytes, start);
        if (utf8.bad() == 0 || marked != null || utf8.bad() < utf8.good()) {
            return refuseBinary(utf8.text());
        }
        return refuseBinary(western(bytes));
    }

    /// The encoding that a byte order mark tells, `null` where there is none.
    static @Nullable Charset mark(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(bytes, 0xFF, 0xFE, 0, 0) || starts(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32");
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        return null;
    }

    private static String western(byte[] bytes) throws UnreadableException {
        int high = 0;
        for (byte value : bytes) {
            if (value < 0) {
                high++;
            }
        }
        String text = high <= bytes.length * WESTERN ? strictly(WINDOWS_1252, bytes, 0) : null;
        if (text != null) {
            return text;
        }
        List<String> possible = new ArrayList<>();
        for (String name : SUSPECTS) {
            if (Charset.isSupported(name) && strictly(Charset.forName(name), bytes, 0) != null) {
                possible.add(name);
            }
        }
        if (controls(new String(bytes, StandardCharsets.ISO_8859_1)) > bytes.length * CONTROL) {
            throw new UnreadableException("is not text but binary data");
        }
        throw new UnreadableException(
                "is neither UTF-8 nor Latin-1%s: tell its encoding with --encoding"
                        .formatted(
                                possible.isEmpty()
                                        ? ""
                                        : " but perhaps " + String.join(" or ", possible)));
    }

    private static void refuseKnownFormats(byte[] bytes) throws UnreadableException {
        String format = null;
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            format = "a PDF";
        } else if (starts(bytes, 'P', 'K', 3, 4)) {
            format = "a ZIP archive or office document";
        } else if (starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xFF, 0xD8, 0xFF)
                || starts(bytes, 'G', 'I', 'F', '8')) {
            format = "a picture";
        } else if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            format = "an old office document";
        } else if (starts(bytes, 'P', 'A', 'R', '1')) {
            format = "a Parquet file";
        } else if (starts(bytes, 0x7F, 'E', 'L', 'F')) {
            format = "a program";
        }
        if (format != null) {
            throw new UnreadableException("is not text but " + format);
        }
    }

    private static void refuseUnmarkedUtf16(byte[] bytes) throws UnreadableException {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = Math.max(even, odd);
        if (most > bytes.length * 0.3 && Math.min(even, odd) < most / 10) {
            throw new UnreadableException(
                    "looks like UTF-16%s without a byte order mark: tell it with --encoding"
                            .formatted(even > odd ? "BE" : "LE"));
        }
    }

    private static String refuseBinary(String text) throws UnreadableException {
        if (controls(text) > text.length() * CONTROL) {
            throw new UnreadableException("is not text but binary data");
        }
        return text;
    }

    private static int controls(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' && "\t\n\r\f\u000B".indexOf(character) < 0) {
                count++;
            }
        }
        return count;
    }

    private static @Nullable String strictly(Charset charset, byte[] bytes, int start) {
        try {
            CharBuffer text =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean starts(byte[] bytes, int... values) {
        if (bytes.length < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[i] & 0xFF) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /// A charset by its name, for a command's option or an HTML page's own word.
    public static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
