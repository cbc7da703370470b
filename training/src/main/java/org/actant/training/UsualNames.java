package org.actant.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.actant.parse.Clusters;
import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.parse.Words;

/// Words that are usually part of a name, written down by hand in `names.tsv`. They are a hint for
/// the name tagger, which learns how far to follow it.
final class UsualNames {
    private UsualNames() {}

    /// The words, each with a number for the sorts of names it is listed under.
    static Clusters table() throws IOException {
        Map<Integer, Integer> listed = new TreeMap<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            int tab = line.indexOf('\t');
            int sort = 1 << NameTags.TYPES.indexOf(Name.Type.valueOf(line.substring(0, tab)));
            for (String word : line.substring(tab + 1).split(" ", -1)) {
                listed.merge(Words.lower(word), sort, (one, other) -> one | other);
            }
        }
        int[] words = new int[listed.size()];
        short[] numbers = new short[listed.size()];
        int next = 0;
        for (Map.Entry<Integer, Integer> entry : listed.entrySet()) {
            words[next] = entry.getKey();
            numbers[next++] = entry.getValue().shortValue();
        }
        return new Clusters(words, numbers);
    }

    private static String text() throws IOException {
        try (InputStream in = UsualNames.class.getResourceAsStream("names.tsv")) {
            if (in == null) {
                throw new IOException("names.tsv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
