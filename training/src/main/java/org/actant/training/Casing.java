package org.actant.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.actant.text.Token;

/// Writes some sentences in capitals, in title case or in lower case, so that headlines and
/// careless writing are learned too.
final class Casing {
    private Casing() {}

    /// The tokens as they are, or now and then in other letters.
    static List<Token> vary(List<Token> tokens, SplittableRandom random) {
        return switch (random.nextInt(24)) {
            case 0 -> change(tokens, true, true);
            case 1, 2 -> change(tokens, true, false);
            case 3 -> change(tokens, false, false);
            default -> tokens;
        };
    }

    private static List<Token> change(List<Token> tokens, boolean first, boolean others) {
        List<Token> changed = new ArrayList<>();
        for (Token token : tokens) {
            String form = token.form();
            int one = form.offsetByCodePoints(0, 1);
            boolean small = first && !others && form.length() < 4 && !changed.isEmpty();
            String head = small ? form.substring(0, one) : write(form.substring(0, one), first);
            String tail = write(form.substring(one), others);
            boolean keeps = first && !others && !form.substring(one).equals(tail);
            changed.add(keeps ? token : new Token(token.span(), head + tail));
        }
        return changed;
    }

    private static String write(String text, boolean upper) {
        return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }
}
