package org.actant.app.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entries of a feed as it was sent, RSS or Atom.
///
/// @param limits how long an entry may be
public record FeedReader(Limits limits) {
    private static final int HEAD = 512;

    /// What a feed holds.
    ///
    /// @param trouble why there is no more than these, `null` where it was read to its end
    public record Feed(List<Entry> entries, @Nullable String trouble) {
        public Feed {
            entries = List.copyOf(entries);
        }
    }

    /// One entry.
    ///
    /// @param source where it stands: `https://example.org/feed.xml:3`
    /// @param fingerprint the same as long as the entry is the same
    /// @param link the address of its page, `null` where it has none
    public record Entry(String source, Draft draft, String fingerprint, @Nullable URI link) {
        /// The article as the feed itself tells it.
        public Piece piece() {
            return draft.isEmpty()
                    ? new Piece.Unreadable(
                            source,
                            "has no words in the feed itself; --pages fetches the page it stands for")
                    : new Piece.Item(source, draft);
        }

        /// The article as its page tells it; the entry tells what the page does not.
        public Piece piece(byte[] page) {
            return new Piece.Item(source, with(draft, draft.id(), draft.url(), page));
        }
    }

    /// Reads a feed.
    ///
    /// @param address where it was fetched; relative links start from there
    public Feed read(URI address, byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        try {
            Format format = Format.sniffed(Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)));
            if (format == Format.HTML) {
                throw new UnreadableException(
                        "is a web page, not a feed; look there for the address of its RSS or Atom"
                                + " feed");
            }
            if (format != Format.XML) {
                throw new UnreadableException("is neither RSS nor Atom; check the address");
            }
            try (XmlRecords records =
                    new XmlRecords(
                            address.toString(),
                            new ByteArrayInputStream(bytes),
                            limits.fileBytes(),
                            true)) {
                for (Piece piece = records.next(); piece != null; piece = records.next()) {
                    if (piece instanceof Piece.Item item) {
                        entries.add(entry(address, item));
                    }
                }
            }
        } catch (UnreadableException e) {
            return new Feed(entries, e.getMessage());
        } catch (IOException e) {
            return new Feed(entries, "cannot be read: " + Pieces.reason(e));
        }
        return new Feed(entries, null);
    }

    /// An entry with a name that no other feed's entry has.
    private static Entry entry(URI feed, Piece.Item item) {
        Draft draft = item.draft();
        URI link = link(feed, draft.url());
        String fingerprint = fingerprint(draft);
        String id;
        if (link != null && (draft.id() == null || draft.id().equals(draft.url()))) {
            id = link.toString();
        } else if (draft.id() == null) {
            id = feed + "#" + fingerprint;
        } else {
            id = draft.id().contains(":") ? draft.id() : feed + "#" + draft.id();
        }
        Draft named = with(draft, id, link == null ? null : link.toString(), null);
        return new Entry(item.source(), named, fingerprint, link);
    }

    private static Draft with(
            Draft draft, @Nullable String id, @Nullable String url, byte @Nullable [] page) {
        return new Draft(
                id,
                page == null ? draft.body() : new Draft.Body.WebPage(page),
                draft.title(),
                draft.date(),
                url,
                draft.publication(),
                draft.language());
    }

    private static @Nullable URI link(URI feed, @Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            URI link = feed.resolve(new URI(written.strip().replace(" ", "%20")));
            return link.getHost() == null ? null : link;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String fingerprint(Draft draft) {
        String words =
                switch (draft.body()) {
                    case Draft.Body.Plain(String text) -> text;
                    case Draft.Body.Markup(String html) -> Page.words(html);
                    case Draft.Body.WebPage(byte[] bytes) ->
                            new String(bytes, StandardCharsets.ISO_8859_1);
                };
        String all =
                String.join(
                        "\0",
                        String.valueOf(draft.id()),
                        String.valueOf(draft.title()),
                        String.valueOf(draft.date()),
                        words);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
