package org.actant.app.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.actant.text.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// A web page without its menus, notices and advertisements. The article's words are taken from
/// where the publisher says they are (schema.org's `articleBody`, a single `<article>`), else from
/// where Mozilla's readability algorithm finds them (readability4j, a faithful port).
///
/// @param text paragraphs, with an empty line between
/// @param language its language tag, `null` where it tells none
record Page(String text, Metadata metadata, @Nullable String language) {
    /// Shorter texts are teasers.
    private static final int ENOUGH = 250;

    /// Readability's time grows with the square of a page's depth; no honest page is deeper.
    private static final int DEEPEST = 100;

    private static final Pattern CHARSET =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private static final String NOISE =
            "script, style, noscript, template, svg, nav, aside, footer, form, button, iframe,"
                    + " figure, [role=navigation], [role=complementary], [aria-hidden=true],"
                    + " [class*=cookie], [id*=cookie], [class*=consent], [id*=consent],"
                    + " [class*=newsletter], [class*=related], [class*=share-], [class*=social],"
                    + " [class*=promo], [class*=advert]";

    /// A page's bytes as text: by its byte order mark, or its own word where the bytes agree.
    static String decode(byte[] bytes, Decoder decoder) throws UnreadableException {
        if (Decoder.mark(bytes) == null) {
            String head =
                    new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
            Matcher matcher = CHARSET.matcher(head.toLowerCase(Locale.ROOT));
            Charset own = matcher.find() ? Decoder.named(matcher.group(1)) : null;
            if (own != null && !own.equals(StandardCharsets.UTF_8) && own.canEncode()) {
                return new Decoder(own).decode(bytes);
            }
        }
        return decoder.decode(bytes);
    }

    static Page parse(String html) {
        Document page = Jsoup.parse(html);
        List<Json.Fields> stated = statements(page);
        Metadata metadata = metadata(page, stated);
        String language = language(page, stated);
        String body = stated(stated, "articleBody");
        if (body != null && body.length() >= ENOUGH) {
            return new Page(body.strip(), metadata, language);
        }
        List<Element> articles = page.select("article");
        if (articles.size() == 1) {
            Element article = articles.getFirst().clone();
            article.select(NOISE).remove();
            String text = paragraphs(article);
            if (text.length() >= ENOUGH) {
                return new Page(text, metadata, language);
            }
        }
        Document cleared = page.clone();
        cleared.select(NOISE).remove();
        String text = isDeep(cleared) ? "" : readable(cleared);
        return new Page(text.isBlank() ? paragraphs(cleared.body()) : text, metadata, language);
    }

    /// What readability takes for the story, empty where it finds none.
    private static String readable(Document page) {
        Element found =
                new Readability4J("https://page.invalid/", page.clone())
                        .parse()
                        .getArticleContent();
        return found == null ? "" : paragraphs(found);
    }

    private static boolean isDeep(Document page) {
        int[] deepest = {0};
        NodeTraversor.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth), page);
        return deepest[0] > DEEPEST;
    }

    private static Metadata metadata(Document page, List<Json.Fields> stated) {
        String title =
                first(
                        stated(stated, "headline"),
                        meta(page, "meta[property=og:title]"),
                        page.title());
        String day =
                first(
                        stated(stated, "datePublished"),
                        meta(page, "meta[property=article:published_time]"),
                        meta(page, "meta[itemprop=datePublished]"),
                        meta(page, "meta[name=date], meta[name=pubdate], meta[name=DC.date]"),
                        page.select("time[datetime]").attr("datetime"));
        LocalDate date = day == null ? null : PublicationDate.parse(day);
        String publication =
                first(publisher(stated), meta(page, "meta[property=og:site_name]"), null);
        String url =
                first(
                        page.select("link[rel=canonical]").attr("href"),
                        meta(page, "meta[property=og:url]"),
                        stated(stated, "url"));
        return new Metadata(title, date, url, publication);
    }

    private static @Nullable String language(Document page, List<Json.Fields> stated) {
        return first(
                stated(stated, "inLanguage"),
                page.select("html[lang]").attr("lang"),
                meta(page, "meta[http-equiv=content-language]"),
                meta(page, "meta[property=og:locale], meta[name=language]"));
    }

    /// The words of a part of a page, as feeds have it: each block a paragraph.
    static String words(String html) {
        return paragraphs(Jsoup.parseBodyFragment(html).body());
    }

    /// The schema.org objects that describe an article.
    private static List<Json.Fields> statements(Document page) {
        List<Json.Fields> found = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            statement(script).ifPresent(value -> collect(value, found));
        }
        return found;
    }

    /// A publisher's broken statement is as good as none: the page itself is still read.
    private static Optional<Json> statement(Element script) {
        try {
            return Optional.of(Json.parse(script.data()));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private static void collect(Json value, List<Json.Fields> found) {
        if (value instanceof Json.Items(List<Json> items)) {
            items.forEach(item -> collect(item, found));
        } else if (value instanceof Json.Fields fields) {
            Json type = fields.values().get("@type");
            if (type != null
                    && (type.toString().contains("Article")
                            || type.toString().contains("Posting"))) {
                found.add(fields);
            }
            Json graph = fields.values().get("@graph");
            if (graph != null) {
                collect(graph, found);
            }
        }
    }

    private static @Nullable String stated(List<Json.Fields> stated, String name) {
        for (Json.Fields fields : stated) {
            String text = fields.text(name);
            if (text != null && !text.isBlank()) {
                return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
            }
        }
        return null;
    }

    private static @Nullable String publisher(List<Json.Fields> stated) {
        for (Json.Fields fields : stated) {
            Json.Fields publisher = fields.fields("publisher");
            String name = publisher == null ? null : publisher.text("name");
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static String meta(Document page, String query) {
        return page.select(query).attr("content");
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }

    /// An element's words, each block a paragraph.
    private static String paragraphs(Element root) {
        StringBuilder text = new StringBuilder();
        StringBuilder paragraph = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            paragraph.append(words.getWholeText());
                        } else if (breaks(node)) {
                            close(text, paragraph);
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (breaks(node)) {
                            close(text, paragraph);
                        }
                    }
                },
                root);
        close(text, paragraph);
        return text.toString();
    }

    private static boolean breaks(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    private static void close(StringBuilder text, StringBuilder paragraph) {
        String words = paragraph.toString().replaceAll("[\\s\u00A0]+", " ").strip();
        paragraph.setLength(0);
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
    }
}
