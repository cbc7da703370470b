package org.actant.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.table.Problem;
import org.actant.table.TableException;

/// The texts of the tables that an [ActorLexicon] is read from.
///
/// @param texts content by table name: `countries`, `roles` …
/// @param own a user's tables, later ones win
public record ActorTables(Map<String, String> texts, List<Own> own) {
    private static final List<String> KNOWLEDGE =
            List.of(
                    "codes",
                    "countries",
                    "places",
                    "organisations",
                    "members",
                    "groups",
                    "agencies",
                    "companies",
                    "terms",
                    "officials",
                    "persons");
    private static final List<String> LANGUAGE =
            List.of("demonyms", "roles", "actors-peoples", "actors-offices", "actors-cues");

    public ActorTables {
        texts = Map.copyOf(texts);
        own = List.copyOf(own);
    }

    /// A user's table, with the columns of `organisations.tsv`: its names go before all others.
    ///
    /// @param file its name, for messages
    public record Own(String file, String content) {}

    /// The tables on the class path: facts from `org/actant/knowledge/actors`, words from the
    /// language pack.
    ///
    /// @param pack the language pack's folder: `org/actant/english`
    /// @throws TableException with every table that is missing
    public static ActorTables load(ClassLoader loader, String pack) {
        Map<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String table : KNOWLEDGE) {
            read(loader, "org/actant/knowledge/actors", table, texts, problems);
        }
        for (String table : LANGUAGE) {
            read(loader, pack, table, texts, problems);
        }
        if (!problems.isEmpty()) {
            throw new TableException(problems);
        }
        return new ActorTables(texts, List.of());
    }

    /// The same tables with one of the user's on top.
    public ActorTables with(Own table) {
        List<Own> more = new ArrayList<>(own);
        more.add(table);
        return new ActorTables(texts, more);
    }

    private static void read(
            ClassLoader loader,
            String folder,
            String table,
            Map<String, String> texts,
            List<Problem> problems) {
        String path = "%s/%s.tsv".formatted(folder, table);
        try (InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                problems.add(new Problem(path, 1, "not on the class path"));
                return;
            }
            texts.put(table, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(path), e);
        }
    }
}
