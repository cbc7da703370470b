package org.actant.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.actant.text.Sentence;
import org.actant.text.Span;
import org.actant.text.Token;

/// Raw articles, cut into sentences and tokens by simple means that suffice for learning: where the
/// cut is doubtful the sentence is of no use, but neither does it harm.
final class RawText {
    private RawText() {}

    /// Hands over every article in a folder of gzipped JSON lines, in the order of the files'
    /// names.
    static void articles(Path folder, Consumer<String> reader) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
        }
        for (Path file : files) {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                    StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Map<?, ?> article = Json.object(line);
                    reader.accept(Json.string(article, "text"));
                }
            }
        }
    }

    /// The sentences of a text.
    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        int line = 0;
        for (Token token : tokens(text)) {
            boolean newLine = text.substring(line, token.span().start()).contains("\n");
            if (newLine && !tokens.isEmpty()) {
                sentences.add(sentence(sentences.size(), tokens));
                tokens.clear();
            }
            tokens.add(token);
            line = token.span().end();
            if (ends(tokens, text)) {
                sentences.add(sentence(sentences.size(), tokens));
                tokens.clear();
            }
        }
        if (!tokens.isEmpty()) {
            sentences.add(sentence(sentences.size(), tokens));
        }
        return sentences;
    }

    private static Sentence sentence(int index, List<Token> tokens) {
        Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
        return new Sentence(index, Sentence.Kind.BODY, 0, span, tokens);
    }

    private static boolean ends(List<Token> tokens, String text) {
        Token last = tokens.get(tokens.size() - 1);
        int end = last.span().end();
        String form = last.form();
        if (end >= text.length()) {
            return true;
        }
        boolean quote = form.equals("\"") || form.equals("\u201d");
        if (quote && tokens.size() > 1) {
            String before = tokens.get(tokens.size() - 2).form();
            boolean joined = tokens.get(tokens.size() - 2).span().end() == last.span().start();
            return joined && ".!?".contains(before) && Character.isWhitespace(text.charAt(end));
        }
        return ".!?".contains(form) && Character.isWhitespace(text.charAt(end));
    }

    /// The tokens of a text.
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (Character.isWhitespace(letter)) {
                at++;
                continue;
            }
            int end = at + 1;
            if (Character.isLetterOrDigit(letter)) {
                while (end < text.length() && continues(text, at, end)) {
                    end++;
                }
                if (end < text.length() && text.charAt(end) == '.' && abbreviates(text, at, end)) {
                    end++;
                }
            } else if (letter == '-' || letter == '.') {
                while (end < text.length() && text.charAt(end) == letter) {
                    end++;
                }
            }
            split(text, at, end, tokens);
            at = end;
        }
        return tokens;
    }

    private static boolean continues(String text, int from, int at) {
        char letter = text.charAt(at);
        if (Character.isLetterOrDigit(letter)) {
            return true;
        }
        if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
            return false;
        }
        boolean digits =
                Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (letter) {
            case '\'', '\u2019' -> true;
            case '.' -> digits || at - from == 1 || text.charAt(at - 2) == '.';
            case ',', ':' -> digits;
            case '&' -> true;
            default -> false;
        };
    }

    private static boolean abbreviates(String text, int from, int end) {
        String word = text.substring(from, end);
        boolean followed = end + 1 < text.length() && text.charAt(end + 1) == ' ';
        if (word.indexOf('.') > 0 && !Character.isDigit(word.charAt(0))) {
            return true;
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return followed
                && (initial
                        || List.of(
                                        "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gen", "Gov", "Lt",
                                        "Col", "Sgt", "Inc", "Corp", "Co", "Ltd", "St", "Jan",
                                        "Feb", "Aug", "Sept", "Oct", "Nov", "Dec", "vs", "No")
                                .contains(word));
    }

    private static void split(String text, int from, int end, List<Token> tokens) {
        String word = text.substring(from, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        int cut = 0;
        if (word.endsWith("n't") && word.length() > 3) {
            cut = 3;
        } else {
            for (String clitic : List.of("'s", "'re", "'ve", "'ll", "'d", "'m")) {
                if (word.endsWith(clitic) && word.length() > clitic.length()) {
                    cut = clitic.length();
                }
            }
        }
        if (word.equals("cannot")) {
            cut = 3;
        }
        if (cut > 0) {
            tokens.add(token(text, from, end - cut));
        }
        tokens.add(token(text, cut > 0 ? end - cut : from, end));
    }

    private static Token token(String text, int from, int end) {
        return new Token(new Span(from, end), text.substring(from, end));
    }
}
