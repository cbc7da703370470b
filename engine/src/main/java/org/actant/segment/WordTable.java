package org.actant.segment;

import java.util.Arrays;
import java.util.Map;

/// Words and a set of bits for each, looked up in a text without copying anything out of it.
///
/// Case does not count, and every apostrophe is the straight one. Open addressing; immutable.
final class WordTable {
    private final String[] words;
    private final int[] bits;
    private final int longest;

    WordTable(Map<String, Integer> entries) {
        int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, entries.size())) << 2);
        this.words = new String[capacity];
        this.bits = new int[capacity];
        Arrays.fill(words, "");
        int longestWord = 0;
        for (Map.Entry<String, Integer> entry : entries.entrySet()) {
            String word = folded(entry.getKey());
            if (word.isEmpty()) {
                continue;
            }
            longestWord = Math.max(longestWord, word.length());
            int slot = hash(word, 0, word.length()) & (capacity - 1);
            while (!words[slot].isEmpty() && !words[slot].equals(word)) {
                slot = (slot + 1) & (capacity - 1);
            }
            words[slot] = word;
            bits[slot] |= entry.getValue();
        }
        this.longest = longestWord;
    }

    /// The bits of the word between these two places of a text, 0 where it is not listed.
    int bits(String text, int start, int end) {
        int length = end - start;
        if (length == 0 || length > longest) {
            return 0;
        }
        int mask = words.length - 1;
        int slot = hash(text, start, end) & mask;
        while (true) {
            String word = words[slot];
            if (word.isEmpty()) {
                return 0;
            }
            if (word.length() == length && same(word, text, start)) {
                return bits[slot];
            }
            slot = (slot + 1) & mask;
        }
    }

    static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            folded.append(Characters.folded(word.charAt(at)));
        }
        return folded.toString();
    }

    private static boolean same(String word, String text, int start) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) != Characters.folded(text.charAt(start + at))) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = hash * 31 + Characters.folded(text.charAt(at));
        }
        return hash ^ (hash >>> 15);
    }
}
