package org.actant.segment;

/// What the tokens around a place say about whether a sentence ends there. Holds the tokens of one
/// paragraph; used within one call, then thrown away.
final class BoundaryFeatures {
    /// How many features a place has.
    static final int COUNT = 38;

    private static final int SHAPE_LENGTH = 4;
    private static final int BEYOND = 7;

    private final int[] features = new int[COUNT];
    private int[] forms = new int[0];
    private int[] shapes = new int[0];
    private int[] broad = new int[0];
    private int[] sinceEnd = new int[0];
    private int[] untilEnd = new int[0];
    private int size;
    private int first;
    private boolean stopped;

    /// Takes in the tokens of a paragraph.
    ///
    /// @param ruled whether the rules end a sentence after each token
    void fill(String text, Tokens tokens, boolean[] ruled) {
        size = tokens.size();
        if (forms.length < size) {
            forms = new int[size];
            shapes = new int[size];
            broad = new int[size];
            sinceEnd = new int[size];
            untilEnd = new int[size];
        }
        stopped = Marks.isStop(text.charAt(tokens.end(size - 1) - 1));
        int since = 0;
        for (int token = 0; token < size; token++) {
            int start = tokens.start(token);
            int end = tokens.end(token);
            forms[token] = form(text, start, end);
            shapes[token] = shape(text, start, end);
            broad[token] = broad(text, start, end);
            sinceEnd[token] = bucket(++since);
            since = ruled[token] ? 0 : since;
        }
        int until = 0;
        for (int token = size - 1; token >= 0; token--) {
            until = ruled[token] ? 0 : until;
            untilEnd[token] = bucket(until++);
        }
        first = mix(broad[0], shapes[0]);
    }

    /// What speaks for or against an end after a token that is not the last one. The same array
    /// every time.
    int[] at(int token, boolean ruled, boolean spaced) {
        int rule = (ruled ? 2 : 0) + (spaced ? 1 : 0);
        int before2 = at(forms, token - 1);
        int before = forms[token];
        int after = at(forms, token + 1);
        int after2 = at(forms, token + 2);
        int shape2 = at(shapes, token - 1);
        int shape = shapes[token];
        int next = at(shapes, token + 1);
        int next2 = at(shapes, token + 2);
        int wide3 = at(broad, token - 2);
        int wide2 = at(broad, token - 1);
        int wide = broad[token];
        int wideNext = at(broad, token + 1);
        int wideNext2 = at(broad, token + 2);
        int wideNext3 = at(broad, token + 3);
        int since = sinceEnd[token];
        int until = at(untilEnd, token + 1);
        int f = 0;
        features[f++] = mix(1, rule);
        features[f++] = mix(2, rule, before);
        features[f++] = mix(3, rule, after);
        features[f++] = mix(4, before2, rule);
        features[f++] = mix(5, after2, rule);
        features[f++] = mix(6, before, after);
        features[f++] = mix(7, before2, before);
        features[f++] = mix(8, after, after2);
        features[f++] = mix(9, rule, shape);
        features[f++] = mix(10, rule, next);
        features[f++] = mix(11, rule, shape, next);
        features[f++] = mix(12, shape2, shape, next);
        features[f++] = mix(13, shape, next, next2);
        features[f++] = mix(14, rule, mix(shape2, shape, next, next2));
        features[f++] = mix(15, rule, mix(wide3, wide2, wide, wideNext, wideNext2));
        features[f++] = mix(16, rule, mix(wide2, wide, wideNext, wideNext2, wideNext3));
        features[f++] = mix(17, before, next, rule);
        features[f++] = mix(18, shape, after, rule);
        features[f++] = mix(19, rule, wide, wideNext, since);
        features[f++] = mix(20, rule, wide, wideNext, until);
        features[f++] = mix(21, rule, wide, wideNext, bucket(token + 1));
        features[f++] = mix(22, rule, wide, wideNext, bucket(size - token - 1));
        features[f++] = mix(23, rule, first, wideNext);
        features[f++] = mix(24, rule, mix(wide, wideNext, stopped ? 1 : 0, until));
        features[f++] = mix(25, before, next, next2);
        features[f++] = mix(26, after, shape2, shape);
        features[f++] = mix(27, wide, after, since);
        features[f++] = mix(28, next, after2, wide);
        features[f++] = mix(29, before, wideNext, since);
        features[f++] = mix(30, after, after2, wide);
        features[f++] = mix(31, rule, since, until);
        features[f++] = mix(32, wide, wideNext, wideNext2, wideNext3);
        features[f++] = mix(33, wide3, wide2, wide, wideNext);
        features[f++] = mix(34, at(forms, token - 2), wide2, wide, wideNext);
        features[f++] = mix(35, wide, wideNext, wideNext2, at(forms, token + 3));
        features[f++] = mix(36, shapes[0], forms[0], wideNext, wide);
        features[f++] = mix(37, before2, before, wideNext);
        features[f] = mix(38, next, bucket(token + 1), bucket(size - token - 1));
        return features;
    }

    private int at(int[] values, int token) {
        if (token < 0) {
            return -1;
        }
        return token >= size ? -2 : values[token];
    }

    private static int form(String text, int start, int end) {
        int hash = end - start;
        for (int at = start; at < end; at++) {
            char c = Characters.folded(text.charAt(at));
            hash = hash * 31 + (Characters.isDigit(c) ? '0' : c);
        }
        return hash;
    }

    /// Runs of capitals, small letters and digits, up to four alike, and the marks themselves.
    private static int shape(String text, int start, int end) {
        int hash = 0;
        char last = 0;
        int run = 0;
        for (int at = start; at < end; at++) {
            char c = kind(text.charAt(at));
            run = c == last ? run + 1 : 1;
            last = c;
            if (run <= SHAPE_LENGTH) {
                hash = hash * 31 + c;
            }
        }
        return hash;
    }

    /// The kinds of the first and the last character, and whether there are others.
    private static int broad(String text, int start, int end) {
        char begins = kind(text.charAt(start));
        char closes = kind(text.charAt(end - 1));
        char second = end - start > 1 ? kind(text.charAt(start + 1)) : 0;
        boolean address = false;
        for (int at = start; at < end; at++) {
            address |= text.charAt(at) == '@';
        }
        return mix(begins, second, closes, Math.min(end - start, 3) * 2 + (address ? 1 : 0));
    }

    private static char kind(char c) {
        if (Characters.isUpper(c)) {
            return 'A';
        }
        if (Characters.isLetter(c)) {
            return 'a';
        }
        return Characters.isDigit(c) ? '0' : c;
    }

    private static int mix(int a, int b) {
        int hash = (a ^ Integer.rotateLeft(b * 0xcc9e2d51, 15)) * 0x85ebca6b;
        return hash ^ (hash >>> 15);
    }

    private static int mix(int a, int b, int c) {
        return mix(mix(a, b), c);
    }

    private static int mix(int a, int b, int c, int d) {
        return mix(mix(a, b, c), d);
    }

    private static int mix(int a, int b, int c, int d, int e) {
        return mix(mix(a, b, c, d), e);
    }

    private static int bucket(int distance) {
        if (distance < BEYOND) {
            return distance;
        }
        return BEYOND + 31 - Integer.numberOfLeadingZeros(distance / BEYOND);
    }
}
