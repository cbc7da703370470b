package org.actant.parse;

import java.util.Arrays;
import java.util.List;
import org.actant.text.Token;

/// The tokens of one sentence as numbers: hashes of their forms and affixes, shapes, word classes.
///
/// Every array is addressed by *place*. The tokens stand at places from [#FIRST] on, the artificial
/// root follows at [#root], and everything around them is empty (all zero), so that features may
/// look a few places beyond either end. [#NONE] is an empty place. The arrays are reused from
/// sentence to sentence and are at least as long as needed.
public final class Words {
    /// A place that is always empty, like both of its neighbours.
    public static final int NONE = 1;

    /// The place of the first token.
    public static final int FIRST = 3;

    private static final int AFTER = 6;
    private static final int SEED = 0x2545f491;

    private final Clusters clusters;
    private final Clusters usualNames;
    private int size;

    /// Forms as written, but for digits, which all read 0.
    public int[] form = new int[0];

    /// Forms in lower case, digits as 0.
    public int[] lower = new int[0];

    /// Which kinds of characters the form has, and whether capitals say anything in this sentence.
    public int[] shape = new int[0];

    /// The last one to four characters in lower case; 0 where the word is shorter.
    public int[][] suffix = new int[5][0];

    /// The first one to three characters in lower case; 0 where the word is shorter.
    public int[][] prefix = new int[4][0];

    /// Fine word classes.
    public int[] fine = new int[0];

    /// Coarse word classes.
    public int[] coarse = new int[0];

    /// What sort of name the word usually belongs to in raw text, 0 where that is not known.
    public int[] usual = new int[0];

    /// @param clusters word classes
    /// @param usualNames for words that often belong to names, a number for the sort of name
    public Words(Clusters clusters, Clusters usualNames) {
        this.clusters = clusters;
        this.usualNames = usualNames;
    }

    /// How many tokens there are.
    public int size() {
        return size;
    }

    /// The place of the artificial root, just after the last token.
    public int root() {
        return FIRST + size;
    }

    /// How long an array addressed by place has to be for a sentence of this size.
    public static int length(int size) {
        return FIRST + size + 1 + AFTER;
    }

    /// Takes up a sentence.
    public void fill(List<Token> tokens) {
        clear(tokens.size());
        int capitalised = 0;
        int upper = 0;
        int lowered = 0;
        for (int i = 0; i < size; i++) {
            String text = tokens.get(i).form();
            encode(FIRST + i, text);
            int kind = shape[FIRST + i];
            if (Shape.hasLetters(kind) && text.length() > 1) {
                upper += Shape.isUpper(kind) ? 1 : 0;
                capitalised += Shape.isCapitalised(kind) ? 1 : 0;
                lowered += Shape.isLower(kind) ? 1 : 0;
            }
        }
        int casing = Shape.casing(upper, capitalised, lowered);
        for (int place = FIRST; place < FIRST + size; place++) {
            shape[place] = Shape.in(shape[place], casing, place == FIRST);
        }
        lower[root()] = SEED;
        form[root()] = SEED;
    }

    /// The hash under which a word is known to the [Clusters] and the tables of the model.
    public static int lower(String text) {
        int hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = next(hash, normal(text.charAt(i)));
        }
        return end(hash);
    }

    private void clear(int tokens) {
        size = tokens;
        int length = length(size);
        if (form.length < length) {
            int room = length + length / 2;
            form = new int[room];
            lower = new int[room];
            shape = new int[room];
            fine = new int[room];
            coarse = new int[room];
            usual = new int[room];
            for (int n = 1; n < suffix.length; n++) {
                suffix[n] = new int[room];
            }
            for (int n = 1; n < prefix.length; n++) {
                prefix[n] = new int[room];
            }
            return;
        }
        Arrays.fill(form, FIRST + size, length, 0);
        for (int n = 1; n < suffix.length; n++) {
            Arrays.fill(suffix[n], FIRST + size, length, 0);
        }
        for (int n = 1; n < prefix.length; n++) {
            Arrays.fill(prefix[n], FIRST + size, length, 0);
        }
        Arrays.fill(lower, FIRST + size, length, 0);
        Arrays.fill(shape, FIRST + size, length, 0);
        Arrays.fill(fine, FIRST + size, length, 0);
        Arrays.fill(coarse, FIRST + size, length, 0);
        Arrays.fill(usual, FIRST + size, length, 0);
    }

    private void encode(int place, String text) {
        int length = text.length();
        int exact = SEED;
        int hash = SEED;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            char normal = normal(letter);
            exact = next(exact, normal == '0' ? '0' : letter);
            hash = next(hash, normal);
            if (i < 3) {
                prefix[i + 1][place] = end(hash);
            }
        }
        for (int n = length + 1; n < prefix.length; n++) {
            prefix[n][place] = 0;
        }
        int tail = SEED;
        for (int n = 1; n < suffix.length; n++) {
            if (n <= length) {
                tail = next(tail, normal(text.charAt(length - n)));
                suffix[n][place] = end(tail);
            } else {
                suffix[n][place] = 0;
            }
        }
        form[place] = end(exact);
        lower[place] = end(hash);
        shape[place] = Shape.of(text);
        int number = clusters.fine(lower[place]);
        if (number == 0) {
            number = -1 - (shape[place] & Shape.KINDS);
            coarse[place] = number;
        } else {
            coarse[place] = number >>> Clusters.FINE_BITS;
        }
        fine[place] = number;
        usual[place] = usualNames.fine(lower[place]);
    }

    private static char normal(char letter) {
        if (letter < 128) {
            if (letter >= 'A' && letter <= 'Z') {
                return (char) (letter + 32);
            }
            return letter >= '0' && letter <= '9' ? '0' : letter;
        }
        if (letter == '\u2019' || letter == '\u2018') {
            return '\'';
        }
        if (letter == '\u201c' || letter == '\u201d') {
            return '"';
        }
        return Character.isDigit(letter) ? '0' : Character.toLowerCase(letter);
    }

    private static int next(int hash, char letter) {
        return (hash ^ letter) * 0x01000193;
    }

    private static int end(int hash) {
        int mixed = (hash ^ (hash >>> 16)) * 0x7feb352d;
        return mixed ^ (mixed >>> 15);
    }
}
