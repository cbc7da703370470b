package org.actant.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.actant.parse.ConlluSentence;
import org.actant.parse.Name;
import org.actant.parse.NameTags;
import org.actant.parse.Words;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;
import org.jspecify.annotations.Nullable;

/// Reads text in which names are annotated, each kind of file in its own way.
final class NameSources {
    private static final int GUM = 2;
    private static final int RE3D = 3;
    private static final String NOT_OPEN = "BBC";

    private NameSources() {}

    /// Universal NER: words with one IOB2 tag each.
    static List<NameExample> iob(Path file) throws IOException {
        List<NameExample> examples = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            List<Token> tokens = new ArrayList<>();
            List<Integer> tags = new ArrayList<>();
            for (String line = ""; line != null; line = lines.readLine()) {
                if (line.isBlank() && !tokens.isEmpty()) {
                    examples.add(example(tokens, tags));
                    tokens.clear();
                    tags.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> columns = List.of(line.split("\t", -1));
                    String form = columns.get(1);
                    int start = tokens.isEmpty() ? 0 : tokens.getLast().span().end() + 1;
                    tokens.add(new Token(new Span(start, start + form.length()), form));
                    tags.add(tag(columns.get(2)));
                }
            }
            if (!tokens.isEmpty()) {
                examples.add(example(tokens, tags));
            }
        }
        return examples;
    }

    private static NameExample example(List<Token> tokens, List<Integer> tags) {
        Span span = tokens.getFirst().span().cover(tokens.getLast().span());
        Sentence sentence = new Sentence(0, Sentence.Kind.BODY, 0, span, tokens);
        int[] names = outside(sentence);
        for (int i = 0; i < tags.size(); i++) {
            names[Words.FIRST + i] = tags.get(i);
        }
        return new NameExample(sentence, names, NameExample.OWN);
    }

    private static int tag(String tag) {
        if (tag.length() < 5) {
            return NameTags.OUTSIDE;
        }
        Name.Type type =
                switch (tag.substring(2)) {
                    case "PER" -> Name.Type.PERSON;
                    case "ORG" -> Name.Type.ORGANISATION;
                    case "LOC" -> Name.Type.LOCATION;
                    default -> throw new IllegalArgumentException("Not a name tag: " + tag);
                };
        return tag.startsWith("B") ? NameTags.first(type) : NameTags.inside(type);
    }

    private static int[] outside(Sentence sentence) {
        int size = sentence.tokens().size();
        int[] names = new int[Words.length(size)];
        for (int i = 0; i < size; i++) {
            names[Words.FIRST + i] = NameTags.OUTSIDE;
        }
        return names;
    }

    private static void mark(int[] names, int first, int last, Name.Type type) {
        for (int i = first; i <= last; i++) {
            names[Words.FIRST + i] = i == first ? NameTags.first(type) : NameTags.inside(type);
        }
    }

    /// A mention that has begun in GUM's `Entity` column.
    private record Mention(String id, Name.@Nullable Type type, int first) {}

    /// GUM: entities of every sort, of which those made of proper nouns are names.
    static List<NameExample> entities(Path treebank) throws IOException {
        List<NameExample> examples = new ArrayList<>();
        for (ConlluSentence each : Treebank.sentences(treebank)) {
            Sentence sentence = each.sentence(0);
            int[] names = outside(sentence);
            Deque<Mention> open = new ArrayDeque<>();
            List<List<String>> words = each.words();
            for (int i = 0; i < words.size(); i++) {
                for (String misc : words.get(i).get(9).split("\\|", -1)) {
                    if (misc.startsWith("Entity=")) {
                        entity(misc.substring(7), i, open, words, names);
                    }
                }
            }
            examples.add(new NameExample(sentence, names, GUM));
        }
        return examples;
    }

    private static void entity(
            String column, int word, Deque<Mention> open, List<List<String>> words, int[] names) {
        int at = 0;
        while (at < column.length()) {
            boolean begins = column.charAt(at) == '(';
            int from = begins ? at + 1 : at;
            int end = from;
            while (end < column.length()
                    && column.charAt(end) != '('
                    && column.charAt(end) != ')') {
                end++;
            }
            String[] parts = column.substring(from, end).split("-", -1);
            boolean ends = end < column.length() && column.charAt(end) == ')';
            if (begins) {
                open.push(new Mention(parts[0], type(parts[1]), word));
            }
            if (ends) {
                close(parts[0], word, open, words, names);
                end++;
            }
            at = end;
        }
    }

    private static Name.@Nullable Type type(String entity) {
        return switch (entity) {
            case "person" -> Name.Type.PERSON;
            case "organization" -> Name.Type.ORGANISATION;
            case "place" -> Name.Type.LOCATION;
            default -> null;
        };
    }

    /// Ends a mention: its first run of proper nouns is a name, if nothing but an article, a
    /// preposition or a title stands before it. The outer of two nested names wins.
    private static void close(
            String id, int last, Deque<Mention> open, List<List<String>> words, int[] names) {
        Mention mention = null;
        for (Iterator<Mention> each = open.iterator(); mention == null && each.hasNext(); ) {
            Mention next = each.next();
            if (next.id().equals(id)) {
                mention = next;
                each.remove();
            }
        }
        Name.Type type = mention == null ? null : mention.type();
        if (mention == null || type == null) {
            return;
        }
        int first = mention.first();
        while (first <= last && !isProper(words, first)) {
            if (!words.get(first).get(3).equals("DET")) {
                return;
            }
            first++;
        }
        int end = first;
        for (int i = first + 1; i <= last; i++) {
            if (isProper(words, i)) {
                end = i;
            } else if (i > end + 2 || !isLink(words.get(i), type)) {
                break;
            }
        }
        if (first <= last) {
            mark(names, first, end, type);
        }
    }

    private static boolean isProper(List<List<String>> words, int word) {
        List<String> row = words.get(word);
        boolean proper = row.get(4).startsWith("NNP");
        return proper && !row.get(1).endsWith(".com");
    }

    private static boolean isLink(List<String> row, Name.Type type) {
        return switch (row.get(1).toLowerCase(Locale.ROOT)) {
            case "-", "\u2013", "'s", "." -> true;
            case "of", "the", "for", "and", "&" -> type == Name.Type.ORGANISATION;
            default -> false;
        };
    }

    /// re3d: entities with offsets into a text, less the part whose licence forbids commercial use.
    static List<NameExample> relations(Path file) throws IOException {
        List<NameExample> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Map<?, ?> record = Json.object(line);
            if (Json.string(record, "origin").contains(NOT_OPEN)) {
                continue;
            }
            List<Span> spans = new ArrayList<>();
            List<Name.Type> types = new ArrayList<>();
            String text = Json.string(record, "text");
            for (Map<?, ?> entity : Json.objects(record, "entities")) {
                Name.Type type =
                        switch (Json.string(entity, "type")) {
                            case "Person" -> Name.Type.PERSON;
                            case "Organisation" -> Name.Type.ORGANISATION;
                            case "Location" -> Name.Type.LOCATION;
                            default -> null;
                        };
                int begin = Json.number(entity, "begin");
                int end = Json.number(entity, "end");
                boolean fits = begin >= 0 && end <= text.length() && begin < end;
                if (type != null && fits && isName(text.substring(begin, end))) {
                    spans.add(new Span(begin, end));
                    types.add(type);
                }
            }
            add(examples, text, spans, types);
        }
        return examples;
    }

    private static boolean isName(String value) {
        for (String word : value.split(" ", -1)) {
            boolean link = List.of("of", "the", "and", "for", "al", "bin").contains(word);
            if (!link && (word.isEmpty() || !Character.isUpperCase(word.charAt(0)))) {
                return false;
            }
        }
        return Character.isUpperCase(value.charAt(0));
    }

    private static void add(
            List<NameExample> examples, String text, List<Span> spans, List<Name.Type> types) {
        for (Sentence sentence : RawText.sentences(text)) {
            int[] names = outside(sentence);
            for (int i = 0; i < spans.size(); i++) {
                int first = -1;
                int last = -1;
                List<Token> tokens = sentence.tokens();
                for (int token = 0; token < tokens.size(); token++) {
                    if (spans.get(i).contains(tokens.get(token).span())) {
                        first = first < 0 ? token : first;
                        last = token;
                    }
                }
                boolean longer =
                        first >= 0
                                && (names[Words.FIRST + first] == NameTags.OUTSIDE
                                        || (!NameTags.isInside(names[Words.FIRST + first])
                                                && !NameTags.isInside(names[Words.FIRST + last])));
                if (longer) {
                    mark(names, first, last, types.get(i));
                }
            }
            examples.add(new NameExample(sentence, names, RE3D));
        }
    }
}
