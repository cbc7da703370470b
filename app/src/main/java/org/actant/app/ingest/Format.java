package org.actant.app.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an input is written in.
enum Format {
    TEXT(".txt", ".text"),
    HTML(".html", ".htm", ".xhtml"),
    JSON_LINES(".jsonl", ".ndjson"),
    CSV(".csv"),
    TSV(".tsv", ".tab"),
    PARQUET(".parquet"),
    /// RSS, Atom, NewsML-G2, NITF or PETRARCH's sentences: the root element tells.
    XML(".xml", ".rss", ".atom", ".rdf", ".nitf", ".newsml"),
    WARC(".warc", ".wet"),
    ZIP(".zip");

    /// The endings of file names, as people are told them.
    static final String ENDINGS = ".txt, .html, .jsonl, .csv, .tsv, .parquet, .xml, .warc or .zip";

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<String> endings;

    Format(String... endings) {
        this.endings = List.of(endings);
    }

    /// By the file's name, gzipped or not; `null` where that does not tell.
    static @Nullable Format named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        for (Format format : values()) {
            if (format.endings.stream().anyMatch(bare::endsWith)) {
                return format;
            }
        }
        return null;
    }

    /// By its first bytes.
    static Format sniffed(byte[] head) {
        if (starts(head, ZIP_START)) {
            return ZIP;
        }
        if (starts(head, "PAR1".getBytes(StandardCharsets.US_ASCII))) {
            return PARQUET;
        }
        Charset marked = Decoder.mark(head);
        String start =
                new String(head, marked == null ? StandardCharsets.ISO_8859_1 : marked)
                        .replace("\uFEFF", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (start.startsWith("{")) {
            return JSON_LINES;
        }
        if (start.startsWith("warc/")) {
            return WARC;
        }
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return HTML;
        }
        if (start.startsWith("<?xml")) {
            return start.contains("<html") || start.contains("<!doctype html") ? HTML : XML;
        }
        return start.startsWith("<rss") || start.startsWith("<feed") ? XML : TEXT;
    }

    private static boolean starts(byte[] head, byte[] start) {
        if (head.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (head[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
