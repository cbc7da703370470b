package org.actant.app.petrarch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.table.Problem;
import org.jspecify.annotations.Nullable;

/// A dictionary of actors or agents, or of verbs, as it is written: a name with its code, on the
/// same line or on lines of their own, and `+` before further names.
///
/// @param entries actors and agents, in the order of the file
/// @param sets words that stand for several: `PERSON` for `MAN`, `MEN`, …
/// @param verbs how many verbs it has, which are read no further
/// @param patterns how many patterns of verbs
record Dictionary(List<Entry> entries, Map<String, List<String>> sets, long verbs, long patterns) {
    private static final Pattern CODE =
            Pattern.compile("\\[\\s*([^\\s<>\\[\\]]+)\\s*([^\\[\\]]*?)\\s*]");
    private static final Pattern SET = Pattern.compile("!(\\w+)!\\s*=\\s*(.+)");
    private static final Pattern BLOCK = Pattern.compile("---\\s*\\S.*---");

    /// Reads a dictionary.
    ///
    /// @param file its name, for messages
    /// @param problems takes every line that cannot be read; such lines are left out
    static Dictionary read(String file, String content, Consumer<Problem> problems) {
        Reader reader = new Reader(file, problems);
        reader.read(content);
        return new Dictionary(reader.entries, reader.sets, reader.verbs, reader.patterns);
    }

    /// Goes through the lines once.
    private static final class Reader {
        private final String file;
        private final Consumer<Problem> problems;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<String, List<String>> sets = new LinkedHashMap<>();
        private long verbs;
        private long patterns;
        private int number;
        private boolean comment;
        private boolean ofVerbs;
        private @Nullable Draft draft;

        private Reader(String file, Consumer<Problem> problems) {
            this.file = file;
            this.problems = problems;
        }

        private void read(String content) {
            for (String line : content.split("\n", -1)) {
                number++;
                String bare = withoutComment(line).strip();
                if (!bare.isEmpty()) {
                    take(bare);
                }
            }
            finish();
        }

        /// What follows a `#`, and what stands between `<!--` and `-->`, is for people.
        private String withoutComment(String line) {
            if (comment || line.stripLeading().startsWith("<!")) {
                comment = !line.contains("-->");
                return "";
            }
            int hash = line.indexOf('#');
            return hash < 0 ? line : line.substring(0, hash);
        }

        private void take(String line) {
            if (line.startsWith("&") || BLOCK.matcher(line).matches()) {
                finish();
                ofVerbs = true;
            }
            if (ofVerbs) {
                takeOfVerbs(line);
                return;
            }
            Matcher set = SET.matcher(line);
            if (set.matches()) {
                finish();
                sets.put(
                        set.group(1),
                        Stream.of(set.group(2).split(",", -1))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList());
                return;
            }
            Draft before = draft;
            try {
                switch (line.charAt(0)) {
                    case '+' -> drafted().names.add(name(line.substring(1)));
                    case '[' -> drafted().codes.addAll(codes(line));
                    default -> begin(line);
                }
            } catch (IllegalArgumentException e) {
                problems.accept(new Problem(file, number, String.valueOf(e.getMessage())));
                Draft current = draft;
                if (current != null && (current != before || line.startsWith("["))) {
                    current.spoiled = true;
                }
            }
        }

        /// Verbs are counted; what they mean is for frames to say.
        private void takeOfVerbs(String line) {
            switch (line.charAt(0)) {
                case '&', '+', '~' -> {}
                case '-' -> patterns += line.startsWith("---") ? 0 : 1;
                default -> verbs++;
            }
        }

        private Draft drafted() {
            Draft current = draft;
            if (current == null) {
                throw new IllegalArgumentException("no name stands before it");
            }
            return current;
        }

        private void begin(String line) {
            finish();
            int code = line.indexOf('[');
            String head = code < 0 ? line : line.substring(0, code);
            int brace = head.indexOf('{');
            String plural = null;
            if (brace >= 0) {
                int end = head.indexOf('}', brace);
                if (end < 0) {
                    throw new IllegalArgumentException("a { without its }");
                }
                plural = head.substring(brace + 1, end).strip();
                head = head.substring(0, brace);
            }
            Draft begun = new Draft(number, plural);
            draft = begun;
            begun.names.add(name(head));
            if (code >= 0) {
                begun.codes.addAll(codes(line.substring(code)));
            }
        }

        private static String name(String written) {
            String name = written.strip();
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a code without a name");
            }
            if (name.matches(".*[\\[\\];\\t].*")) {
                throw new IllegalArgumentException(
                        "\"%s\" is no name: it has one of [ ] ; in it".formatted(name));
            }
            return name;
        }

        private static List<Entry.Dated> codes(String written) {
            List<Entry.Dated> codes = new ArrayList<>();
            Matcher code = CODE.matcher(written);
            int end = 0;
            while (code.find() && written.substring(end, code.start()).isBlank()) {
                codes.add(new Entry.Dated(code.group(1), Days.parse(code.group(2))));
                end = code.end();
            }
            if (!written.substring(end).isBlank()) {
                throw new IllegalArgumentException(
                        "\"%s\" is no code; one looks like [KENGOV] or [KENGOV 920101-961231]"
                                .formatted(written.substring(end).strip()));
            }
            return codes;
        }

        private void finish() {
            Draft current = draft;
            draft = null;
            if (current == null || (current.spoiled && current.codes.isEmpty())) {
                return;
            }
            if (current.codes.isEmpty()) {
                problems.accept(
                        new Problem(
                                file,
                                current.line,
                                "\"%s\" has no code".formatted(current.names.getFirst())));
                return;
            }
            entries.add(
                    new Entry(file, current.line, current.names, current.plural, current.codes));
        }
    }

    /// An entry whose lines have not all been read.
    private static final class Draft {
        private final int line;
        private final @Nullable String plural;
        private final List<String> names = new ArrayList<>();
        private final List<Entry.Dated> codes = new ArrayList<>();

        /// Whether one of its lines has been told of.
        private boolean spoiled;

        private Draft(int line, @Nullable String plural) {
            this.line = line;
            this.plural = plural;
        }
    }
}
