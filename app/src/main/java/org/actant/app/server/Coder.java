package org.actant.app.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.Engine;
import org.actant.LanguagePack;
import org.actant.app.export.EventWriter;
import org.actant.app.export.ReadingWriter;
import org.actant.app.json.JsonLines;
import org.actant.lexicon.ActorLexicon;
import org.actant.lexicon.ActorTables;
import org.actant.lexicon.Resources;
import org.actant.table.TableException;
import org.actant.text.Article;
import org.actant.text.Metadata;
import org.jspecify.annotations.Nullable;

/// Reads articles with the engine, and with what a user knows better.
final class Coder {
    private static final String PACK = "org/actant/english";
    private static final String HEAD = "name\taliases\tcode\tsector\tother_sectors\tfrom\tto\n";

    /// Engines with corrections that are kept for the next time.
    private static final int KEPT = 8;

    private final LanguagePack pack;
    private final ActorTables tables;
    private final ReadingWriter writer;
    private final Path file;
    private final Map<Corrections, Engine> corrected = new ConcurrentHashMap<>();
    private volatile Engine engine;
    private volatile String saved;

    /// An actor as the user knows it.
    record Correction(
            String text,
            List<String> aliases,
            String code,
            @Nullable String sector,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Correction {
            aliases = List.copyOf(aliases);
        }

        String line() {
            return String.join(
                            "\t",
                            text,
                            aliases.isEmpty() ? "-" : String.join(";", aliases),
                            code,
                            sector == null ? "-" : sector,
                            "-",
                            from == null ? "" : from.toString(),
                            to == null ? "" : to.toString())
                    + "\n";
        }
    }

    /// A frame that means another event.
    ///
    /// @param event `null` for none
    record Recoding(String rule, @Nullable String event, List<String> modes) {
        Recoding {
            modes = List.copyOf(modes);
        }
    }

    /// What is corrected for one reading.
    record Corrections(List<Correction> actors, List<Recoding> frames) {
        static final Corrections NONE = new Corrections(List.of(), List.of());

        Corrections {
            actors = List.copyOf(actors);
            frames = List.copyOf(frames);
        }
    }

    /// @param file the user's own actors; made when the first is saved
    Coder(EventWriter events, Path file) throws IOException {
        this.file = file;
        writer = new ReadingWriter(events);
        tables = ActorTables.load(Engine.class.getClassLoader(), PACK);
        saved = Files.exists(file) ? Files.readString(file) : HEAD;
        pack =
                LanguagePack.read(
                        Resources.onClassPath("/" + PACK + "/"),
                        Resources.knowledge(),
                        "model/english.model",
                        tables.with(new ActorTables.Own(file.toString(), saved)));
        engine = new Engine(pack);
    }

    LanguagePack pack() {
        return pack;
    }

    Path file() {
        return file;
    }

    /// The reading as JSON, one object.
    String read(String id, String text, Metadata metadata, Corrections corrections) {
        JsonLines lines = new JsonLines();
        writer.write(engine(corrections).explain(new Article(id, text, metadata)), lines);
        String json = new String(lines.toBytes(), StandardCharsets.UTF_8).strip();
        boolean explained = json.contains("\"not_coded\":[");
        return "{\"explained\":%s,".formatted(explained) + json.substring(1);
    }

    private Engine engine(Corrections corrections) {
        if (corrections.equals(Corrections.NONE)) {
            return engine;
        }
        Engine known = corrected.get(corrections);
        if (known != null) {
            return known;
        }
        try {
            StringBuilder table = new StringBuilder(HEAD);
            corrections.actors().forEach(actor -> table.append(actor.line()));
            ActorTables own = tables.with(new ActorTables.Own(file.toString(), saved));
            Engine made =
                    engine(
                            own.with(new ActorTables.Own("corrections", table.toString())),
                            corrections.frames());
            if (corrected.size() >= KEPT) {
                corrected.clear();
            }
            corrected.put(corrections, made);
            return made;
        } catch (TableException e) {
            throw Problem.badRequest("A correction is wrong: " + e.getMessage());
        }
    }

    private Engine engine(ActorTables actors, List<Recoding> recodings) {
        Engine engine = new Engine(pack.withActors(ActorLexicon.read(actors)));
        if (recodings.isEmpty()) {
            return engine;
        }
        List<org.actant.lexicon.Correction> corrections = new ArrayList<>();
        for (Recoding recoding : recodings) {
            corrections.add(
                    new org.actant.lexicon.Correction(
                            "corrections",
                            corrections.size() + 1,
                            recoding.rule(),
                            recoding.event(),
                            recoding.modes()));
        }
        return engine.corrected(corrections);
    }

    /// Puts actors into the user's own table; those of the same name that were there go. The table
    /// changes as a whole or not at all.
    synchronized void save(List<Correction> actors) throws IOException {
        List<String> names = actors.stream().map(Correction::text).toList();
        StringBuilder table = new StringBuilder();
        for (String line : saved.lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab < 0 || !names.contains(line.substring(0, tab))) {
                table.append(line).append('\n');
            }
        }
        actors.forEach(actor -> table.append(actor.line()));
        Engine made;
        try {
            made =
                    engine(
                            tables.with(new ActorTables.Own(file.toString(), table.toString())),
                            List.of());
        } catch (TableException e) {
            throw Problem.badRequest("A correction is wrong: " + e.getMessage());
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, table);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        saved = table.toString();
        corrected.clear();
        engine = made;
    }

    /// What is in the user's own table.
    List<List<String>> saved() {
        List<List<String>> rows = new ArrayList<>();
        for (String line : saved.lines().skip(1).toList()) {
            List<String> fields = new ArrayList<>(List.of(line.split("\t", -1)));
            if (fields.size() == 7) {
                rows.add(List.copyOf(fields));
            }
        }
        return rows;
    }
}
