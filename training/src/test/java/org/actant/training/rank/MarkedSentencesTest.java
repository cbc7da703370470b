package org.actant.training.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.actant.ontology.Ontology;
import org.actant.text.Span;
import org.junit.jupiter.api.Test;

class MarkedSentencesTest {
    private static final Path ONTOLOGY =
            Path.of("../knowledge/src/main/resources/org/actant/knowledge/ontology");
    private static final Path EVAL = Path.of("../../shared/eval");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int RUN = 8;

    private final List<MarkedSentence> sentences = MarkedSentences.all();

    @Test
    void takesTheMarksOutOfASentence() {
        MarkedSentence sentence =
                MarkedSentence.parse("SANCTION.withdraw", "{Mali} was left by [France] in May.");
        assertThat(sentence)
                .isEqualTo(
                        new MarkedSentence(
                                "SANCTION",
                                "withdraw",
                                "Mali was left by France in May.",
                                new Span(17, 23),
                                new Span(0, 4)));
        assertThat(sentence.phrases()).containsExactly("France", "Mali");
    }

    @Test
    void refusesMarksThatDoNotPairUp() {
        assertThatThrownBy(() -> MarkedSentence.parse("AID", "[France helped {Mali}."))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not one marked phrase between [ and ]: \"[France helped {Mali}.\"");
    }

    @Test
    void theEventsAndModesAreTheCodebooks() {
        Ontology ontology = Ontology.read(MarkedSentencesTest::table);
        assertThat(sentences)
                .allSatisfy(sentence ->
                        assertThat(
                                        sentence.mode().isEmpty()
                                                || ontology.event(sentence.event())
                                                        .modes()
                                                        .containsKey(sentence.mode()))
                                .as(sentence.toString())
                                .isTrue());
        Set<String> events = new HashSet<>();
        sentences.forEach(sentence -> events.add(sentence.event()));
        assertThat(events)
                .containsExactlyInAnyOrderElementsOf(
                        ontology.events().stream().map(Ontology.EventType::name).toList());
    }

    @Test
    void theMarkedPhrasesAreWholeWords() {
        assertThat(sentences)
                .allSatisfy(sentence -> {
                    assertThat(sentence.phrases()).isNotEmpty();
                    for (Span span : List.of(sentence.actor(), sentence.recipient())) {
                        assertThat(isWhole(sentence.text(), span)).as(sentence.toString()).isTrue();
                    }
                });
    }

    @Test
    void noSentenceIsTwice() {
        assertThat(sentences.stream().map(MarkedSentence::text)).doesNotHaveDuplicates();
    }

    @Test
    void noEightWordsAreThoseOfADevelopmentSet() throws IOException {
        assumeThat(EVAL)
                .as("the development sets are missing: %s", EVAL.toAbsolutePath().normalize())
                .isDirectory();
        Map<List<String>, String> own = new HashMap<>();
        for (MarkedSentence sentence : sentences) {
            runs(sentence.text()).forEach(run -> own.put(run, sentence.text()));
        }
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(EVAL)) {
            for (Path file : files.sorted().toList()) {
                for (String line : lines(file)) {
                    for (List<String> run : runs(line)) {
                        String text = own.get(run);
                        if (text != null) {
                            found.put(text, file.getFileName() + ": " + String.join(" ", run));
                        }
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static String table(String name) {
        try {
            return Files.readString(ONTOLOGY.resolve(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Whether a phrase begins and ends where words do.
    private static boolean isWhole(String text, Span span) {
        if (span.isEmpty()) {
            return true;
        }
        return isEdge(text, span.start())
                && isEdge(text, span.end())
                && !Character.isWhitespace(text.charAt(span.start()))
                && !Character.isWhitespace(text.charAt(span.end() - 1));
    }

    private static boolean isEdge(String text, int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static List<List<String>> runs(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<List<String>> runs = new ArrayList<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(words.subList(start, start + RUN));
        }
        return runs;
    }

    private static List<String> lines(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".jsonl")) {
            return Files.readAllLines(file);
        }
        if (!name.endsWith(".jsonl.gz")) {
            return List.of();
        }
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
