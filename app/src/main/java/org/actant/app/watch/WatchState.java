package org.actant.app.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.actant.app.json.JsonLines;
import org.jspecify.annotations.Nullable;

/// What is known of all feeds, as JSON Lines in a file. It only saves questions: were it lost,
/// every feed would be asked anew, and the store would pass over what it has.
final class WatchState {
    private final Path file;
    private final boolean pages;
    private final Map<String, FeedState> feeds = new TreeMap<>();

    /// @param pages whether pages are fetched; what was seen without them was not seen with them
    WatchState(Path file, boolean pages) {
        this.file = file;
        this.pages = pages;
    }

    FeedState of(String feed) {
        return feeds.getOrDefault(feed, FeedState.NEW);
    }

    void put(String feed, FeedState state) {
        feeds.put(feed, state);
    }

    /// Forgets everything, the file apart.
    void clear() {
        feeds.clear();
    }

    /// Takes in what the file tells.
    ///
    /// @return what is wrong with it, `null` for nothing
    @Nullable String load() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        long number = 0;
        for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            try {
                Json.Fields fields = Json.parseFields(line);
                String feed = fields.text("feed");
                if (feed == null) {
                    throw new JsonException("has no \"feed\"");
                }
                if (fields.flag("pages") == pages) {
                    feeds.put(feed, state(fields));
                }
            } catch (JsonException | DateTimeException e) {
                return "%s:%d cannot be read (%s); its feed is asked anew"
                        .formatted(file, number, e.getMessage());
            }
        }
        return null;
    }

    /// Writes the file anew, whole or not at all.
    void save() throws IOException {
        JsonLines lines = new JsonLines();
        feeds.forEach((feed, state) ->
                lines.add(json -> {
                    json.writeStringField("feed", feed);
                    json.writeBooleanField("pages", pages);
                    json.writeStringField("etag", state.validators().etag());
                    json.writeStringField("last_modified", state.validators().lastModified());
                    json.writeNumberField("failures", state.failures());
                    Instant until = state.notBefore();
                    json.writeStringField("not_before", until == null ? null : until.toString());
                    json.writeArrayFieldStart("entries");
                    for (String entry : state.entries()) {
                        json.writeString(entry);
                    }
                    json.writeEndArray();
                }));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, lines.toBytes());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FeedState state(Json.Fields fields) {
        Set<String> entries = new HashSet<>();
        for (Json entry : fields.items("entries")) {
            if (entry instanceof Json.Text(String fingerprint)) {
                entries.add(fingerprint);
            }
        }
        Integer failures = fields.integer("failures");
        String until = fields.text("not_before");
        return new FeedState(
                new Validators(fields.text("etag"), fields.text("last_modified")),
                entries,
                failures == null ? 0 : failures,
                until == null ? null : Instant.parse(until));
    }
}
