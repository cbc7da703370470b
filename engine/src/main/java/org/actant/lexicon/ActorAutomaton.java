package org.actant.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A trie over the pieces of names. The time a sentence takes depends on its own length only: each
/// piece is looked up once, and each step is one probe of a hash table.
final class ActorAutomaton {
    private static final int ROOT = 0;
    private static final int UNKNOWN = -1;

    /// A name that ends in a state, with the writing it asks for.
    private static final class Ending {
        private final ActorEntry entry;
        private final byte[] writing;
        private final boolean anyCase;

        private Ending(ActorEntry entry, byte[] writing, boolean anyCase) {
            this.entry = entry;
            this.writing = writing;
            this.anyCase = anyCase;
        }
    }

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private long[] keys = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int transitions;

    /// The state after each word that starts a name: the step that is taken for every word of a
    /// text.
    private int[] starts = new int[1 << 10];

    private final List<@Nullable List<Ending>> endings = new ArrayList<>();

    ActorAutomaton() {
        Arrays.fill(keys, -1);
        Arrays.fill(starts, UNKNOWN);
        endings.add(null);
    }

    /// Adds a name.
    ///
    /// @param anyCase whether the words count in any writing; else a capital in the name asks for
    ///   one in the text
    void add(String name, ActorEntry entry, boolean anyCase) {
        ActorPieces pieces = ActorPieces.ofName(name);
        if (pieces.count() == 0) {
            return;
        }
        int state = ROOT;
        byte[] writing = new byte[pieces.count()];
        for (int piece = 0; piece < pieces.count(); piece++) {
            String text = pieces.text(piece);
            Integer word = vocabulary.get(text);
            if (word == null) {
                word = vocabulary.size();
                vocabulary.put(text, word);
            }
            writing[piece] = pieces.writing(piece);
            int next = step(state, word);
            if (next == UNKNOWN) {
                next = endings.size();
                endings.add(null);
                connect(state, word, next);
            }
            state = next;
        }
        List<Ending> here = endings.get(state);
        if (here == null) {
            here = new ArrayList<>(1);
            endings.set(state, here);
        }
        here.add(new Ending(entry, writing, anyCase));
    }

    /// The longest names, from left to right, none inside another.
    List<ActorMatch> match(ActorPieces pieces, boolean capitals) {
        int[] words = new int[pieces.count()];
        for (int piece = 0; piece < words.length; piece++) {
            Integer word = vocabulary.get(pieces.text(piece));
            words[piece] = word == null ? UNKNOWN : word;
        }
        List<ActorMatch> matches = new ArrayList<>();
        int from = 0;
        while (from < words.length) {
            int state = ROOT;
            int bestEnd = -1;
            List<ActorEntry> best = List.of();
            for (int at = from; at < words.length && words[at] != UNKNOWN; at++) {
                state = step(state, words[at]);
                if (state == UNKNOWN) {
                    break;
                }
                List<Ending> here = endings.get(state);
                if (here != null) {
                    List<ActorEntry> readings = readings(here, pieces, from, capitals);
                    if (!readings.isEmpty()) {
                        best = readings;
                        bestEnd = at;
                    }
                }
            }
            if (bestEnd < 0) {
                from++;
            } else {
                matches.add(new ActorMatch(pieces.token(from), pieces.token(bestEnd), best));
                from = bestEnd + 1;
            }
        }
        return Collections.unmodifiableList(matches);
    }

    private static List<ActorEntry> readings(
            List<Ending> endings, ActorPieces pieces, int from, boolean capitals) {
        List<ActorEntry> readings = new ArrayList<>(endings.size());
        for (Ending ending : endings) {
            if (ending.anyCase || fits(ending.writing, pieces, from, capitals)) {
                readings.add(ending.entry);
            }
        }
        return readings;
    }

    /// Capitals in the name ask for capitals in the text; an abbreviation of fewer than four
    /// letters asks for capitals throughout (*US*, not *us* or *Us*), a longer one for the first
    /// (*Nato*). In a text of capitals only, short abbreviations that are words too do not count.
    private static boolean fits(byte[] writing, ActorPieces pieces, int from, boolean capitals) {
        for (int at = 0; at < writing.length; at++) {
            byte asked = writing[at];
            byte found = pieces.writing(from + at);
            int length = pieces.text(from + at).length();
            if (asked == ActorPieces.TITLE && found == ActorPieces.LOWER) {
                return false;
            }
            if (asked == ActorPieces.UPPER) {
                if (found == ActorPieces.LOWER || (found == ActorPieces.TITLE && length < 4)) {
                    return false;
                }
                if (capitals && writing.length == 1 && length < 4) {
                    return false;
                }
            }
            if (asked == ActorPieces.TITLE
                    && found == ActorPieces.UPPER
                    && !capitals
                    && writing.length == 1
                    && length < 4) {
                return false;
            }
        }
        return true;
    }

    private int step(int state, int word) {
        if (state == ROOT) {
            return word < starts.length ? starts[word] : UNKNOWN;
        }
        long key = ((long) state << 32) | word;
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != -1) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            slot = (slot + 1) & mask;
        }
        return UNKNOWN;
    }

    private void connect(int state, int word, int target) {
        if (state == ROOT) {
            int length = starts.length;
            if (word >= length) {
                starts = Arrays.copyOf(starts, Math.max(2 * length, word + 1));
                Arrays.fill(starts, length, starts.length, UNKNOWN);
            }
            starts[word] = target;
            return;
        }
        if (2 * (transitions + 1) > keys.length) {
            grow();
        }
        insert(((long) state << 32) | word, target);
        transitions++;
    }

    private void insert(long key, int target) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (keys[slot] != -1) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[2 * oldTargets.length];
        Arrays.fill(keys, -1);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != -1) {
                insert(oldKeys[slot], oldTargets[slot]);
            }
        }
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & mask;
    }
}
