package org.actant.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words cut into the pieces that names are compared by: hyphens and slashes separate, full stops
/// and apostrophes inside a word vanish, accents are dropped, case is kept aside. *al-Qaeda* and
/// *al Qaeda*, *U.S.* and *US*, *Moïse* and *Moise* are the same pieces; a possessive mark is a
/// piece of its own.
final class ActorPieces {
    static final String POSSESSIVE = "'s";

    /// How a piece is written.
    static final byte LOWER = 0;

    static final byte TITLE = 1;
    static final byte UPPER = 2;

    private static final int FOLDED = 0x250;
    private static final char[] FOLD = foldings();

    /// Longer words are compared by their first letters.
    private static final int LONGEST = 64;

    private String[] texts;
    private int[] tokens;
    private byte[] cases;
    private int count;
    private final char[] buffer = new char[LONGEST];

    private ActorPieces(int size) {
        texts = new String[size];
        tokens = new int[size];
        cases = new byte[size];
    }

    int count() {
        return count;
    }

    /// The piece, lower case and without accents.
    String text(int piece) {
        return texts[piece];
    }

    /// Index of the token it is part of.
    int token(int piece) {
        return tokens[piece];
    }

    byte writing(int piece) {
        return cases[piece];
    }

    static ActorPieces of(List<String> forms) {
        ActorPieces pieces = new ActorPieces(forms.size() + 4);
        for (int token = 0; token < forms.size(); token++) {
            pieces.add(forms.get(token), token);
        }
        return pieces;
    }

    /// The pieces of a name as a table writes it, separated by blanks.
    static ActorPieces ofName(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.strip().split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            String rest = word;
            List<String> after = new ArrayList<>();
            while (rest.length() > 1 && isMark(rest.charAt(0))) {
                words.add(rest.substring(0, 1));
                rest = rest.substring(1);
            }
            while (rest.length() > 1 && isMark(rest.charAt(rest.length() - 1))) {
                after.addFirst(rest.substring(rest.length() - 1));
                rest = rest.substring(0, rest.length() - 1);
            }
            words.add(rest);
            words.addAll(after);
        }
        return of(words);
    }

    private static boolean isMark(char c) {
        return c == ',' || c == '(' || c == ')' || c == ':' || c == '!';
    }

    private void add(String form, int token) {
        int end = form.length();
        boolean possessive = false;
        if (end >= 1 && isApostrophe(form.charAt(end - 1))) {
            end--;
            possessive = true;
        } else if (end >= 2
                && isApostrophe(form.charAt(end - 2))
                && (form.charAt(end - 1) == 's' || form.charAt(end - 1) == 'S')) {
            end -= 2;
            possessive = true;
        }
        int length = 0;
        int upper = 0;
        int letters = 0;
        boolean title = false;
        for (int at = 0; at < end; at++) {
            char c = form.charAt(at);
            if (c == '-' || c == '/' || c == '‑' || c == '–') {
                put(length, upper, letters, title, token);
                length = 0;
                upper = 0;
                letters = 0;
                title = false;
                continue;
            }
            if ((c == '.' && end > 1) || (isApostrophe(c) && end > 1) || length == buffer.length) {
                continue;
            }
            if (Character.isLetter(c)) {
                if (Character.isUpperCase(c)) {
                    upper++;
                    title |= letters == 0;
                }
                letters++;
            }
            buffer[length++] = fold(c);
        }
        put(length, upper, letters, title, token);
        if (possessive) {
            append(POSSESSIVE, LOWER, token);
        }
    }

    private void put(int length, int upper, int letters, boolean title, int token) {
        if (length == 0) {
            return;
        }
        byte writing = title ? (letters > 1 && upper == letters ? UPPER : TITLE) : LOWER;
        append(new String(buffer, 0, length), writing, token);
    }

    private void append(String text, byte writing, int token) {
        if (count == texts.length) {
            texts = Arrays.copyOf(texts, 2 * count);
            tokens = Arrays.copyOf(tokens, 2 * count);
            cases = Arrays.copyOf(cases, 2 * count);
        }
        texts[count] = text;
        tokens[count] = token;
        cases[count++] = writing;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʻ' || c == '`';
    }

    /// Words without accents and capitals, with a blank for each hyphen.
    static String folded(String words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = fold(words.charAt(at));
            folded.append(c == '-' ? ' ' : c);
        }
        return folded.toString();
    }

    static char fold(char c) {
        return c < FOLDED ? FOLD[c] : Character.toLowerCase(c);
    }

    private static char[] foldings() {
        char[] foldings = new char[FOLDED];
        for (char c = 0; c < FOLDED; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            char base = plain.charAt(0) < 0x80 ? plain.charAt(0) : c;
            foldings[c] = Character.toLowerCase(base);
        }
        String special = "øoØołlŁlđdĐdðdıiİißsæaÆaœoŒoəeƏe";
        for (int at = 0; at < special.length(); at += 2) {
            char c = special.charAt(at);
            if (c < FOLDED) {
                foldings[c] = special.charAt(at + 1);
            }
        }
        return foldings;
    }
}
