package org.actant.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.lexicon.Gazetteer;
import org.actant.lexicon.GazetteerEntry;
import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.parse.Words;
import org.actant.text.Sentence;
import org.actant.text.Token;

/// Finds the names of the tables of actors and places in raw text, to learn from where they stand
/// (distant supervision, Mintz and others 2009).
///
/// Only names of one sort alone count, and only where no other capitalised word goes on with them;
/// one word that starts a sentence does not count. A person named in full may be named by the last
/// word elsewhere in the same text. Of capitalised words that are not known nothing is learned;
/// words in small letters are in no name.
final class KnownNames {
    /// The source of the names found.
    static final int SOURCE = 4;

    private static final int LONGEST = 6;
    private static final int SHORTEST_PLACE = 4;
    private static final int FEW = 50_000;

    /// Sentences are of no use once all their names have been seen so often.
    private static final int OFTEN = 10;

    private final Map<String, Name.Type> names = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> personWords = new HashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /// @param knowledge the folder with the folders `actors` and `places`
    KnownNames(Path knowledge) throws IOException {
        Path actors = knowledge.resolve("actors");
        for (String line : Files.readAllLines(actors.resolve("persons.tsv"))) {
            String[] cells = line.split("\t", -1);
            person(cells[0]);
            for (String alias : cells[1].split(";", -1)) {
                person(alias);
            }
        }
        for (String table : List.of("terms", "officials")) {
            for (String line : Files.readAllLines(actors.resolve(table + ".tsv"))) {
                person(line.split("\t", -1)[2]);
            }
        }
        for (String table : List.of("agencies", "companies", "groups", "organisations")) {
            for (String line : Files.readAllLines(actors.resolve(table + ".tsv"))) {
                String[] cells = line.split("\t", -1);
                add(cells[0], Name.Type.ORGANISATION);
                for (String alias : cells[1].split(";", -1)) {
                    add(alias, Name.Type.ORGANISATION);
                }
            }
        }
        try (InputStream in = Files.newInputStream(knowledge.resolve("places/gazetteer.bin"))) {
            Gazetteer.read(in).entries().forEach(this::place);
        }
        ambiguous.forEach(names::remove);
    }

    private void person(String name) {
        String[] words = name.split(" ", -1);
        for (String word : words) {
            personWords.add(word);
        }
        if (words.length > 1) {
            add(name, Name.Type.PERSON);
        }
    }

    private void place(GazetteerEntry place) {
        boolean large = place.population() >= FEW || place.isCountry() || place.isProvince();
        boolean own = place.name().length() >= SHORTEST_PLACE;
        if (large && own && !personWords.contains(place.name())) {
            add(place.name(), Name.Type.LOCATION);
        }
    }

    private void add(String name, Name.Type type) {
        if (name.length() < 3 || !Character.isUpperCase(name.charAt(0))) {
            return;
        }
        List<String> forms = new ArrayList<>();
        for (Token token : RawText.tokens(name)) {
            forms.add(token.form());
        }
        Name.Type before = names.putIfAbsent(String.join(" ", forms), type);
        if (before != null && before != type) {
            ambiguous.add(String.join(" ", forms));
        }
    }

    /// The sentences of a text in which a known name stands.
    List<NameExample> examples(String text) {
        List<NameExample> examples = new ArrayList<>();
        Set<String> persons = new HashSet<>();
        for (Sentence sentence : RawText.sentences(text)) {
            List<Token> tokens = sentence.tokens();
            int[] tags = new int[Words.length(tokens.size())];
            boolean named = false;
            for (int first = 0; first < tokens.size(); ) {
                int end = match(tokens, first, persons, tags);
                named |=
                        end > first
                                && seen.merge(written(tokens, first, end), 1, Integer::sum)
                                        <= OFTEN;
                if (end == first) {
                    boolean plain = !isCapital(tokens.get(first));
                    tags[Words.FIRST + first] = plain ? NameTags.OUTSIDE : NameExample.UNKNOWN;
                    end++;
                }
                first = end;
            }
            if (named) {
                examples.add(new NameExample(sentence, tags, SOURCE));
            }
        }
        return examples;
    }

    /// Marks the longest known name that starts here; gives the token after it.
    private int match(List<Token> tokens, int first, Set<String> persons, int[] tags) {
        if (!isCapital(tokens.get(first))) {
            return first;
        }
        for (int end = Math.min(tokens.size(), first + LONGEST); end > first; end--) {
            String written = written(tokens, first, end);
            Name.Type type = names.get(written);
            if (type == null && persons.contains(written)) {
                type = Name.Type.PERSON;
            }
            if (type == null) {
                continue;
            }
            boolean alone =
                    (first > 0 || end > 1)
                            && (end == tokens.size() || !goesOn(tokens.get(end)))
                            && (first == 0
                                    || type == Name.Type.PERSON
                                    || !goesOn(tokens.get(first - 1)));
            if (!alone) {
                return first;
            }
            if (type == Name.Type.PERSON) {
                persons.add(tokens.get(end - 1).form());
            }
            for (int i = first; i < end; i++) {
                tags[Words.FIRST + i] = i == first ? NameTags.first(type) : NameTags.inside(type);
            }
            return end;
        }
        return first;
    }

    private static String written(List<Token> tokens, int first, int end) {
        StringBuilder written = new StringBuilder();
        for (Token token : tokens.subList(first, end)) {
            written.append(written.isEmpty() ? "" : " ").append(token.form());
        }
        return written.toString();
    }

    private static boolean isCapital(Token token) {
        return Character.isUpperCase(token.form().charAt(0));
    }

    private static boolean goesOn(Token token) {
        return isCapital(token) || token.form().equals("-") || token.form().equals("&");
    }
}
