package org.actant.app.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From an element of XML to the article it stands for. What a feed says of itself before its
/// entries holds for each of them.
final class XmlArticles {
    /// Elements within which articles stand.
    static final Set<String> ROOTS =
            Set.of("rss", "RDF", "feed", "newsMessage", "packageItem", "Sentences", "Validation");

    /// Elements that are an article each.
    static final Set<String> RECORDS = Set.of("item", "entry", "newsItem", "nitf", "Sentence");

    private static final Set<String> ABOUT_ALL = Set.of("title", "language");

    private @Nullable String publication;
    private @Nullable String language;

    boolean isAboutAll(String name) {
        return ABOUT_ALL.contains(name);
    }

    /// Takes in what holds for all articles. The first word counts; later ones are of pictures.
    void learn(XmlElement element) {
        String words = element.words();
        if (words.isEmpty()) {
            return;
        }
        if (element.name().equals("title") && publication == null) {
            publication = words;
        }
        if (element.name().equals("language") && language == null) {
            language = words;
        }
    }

    /// The article in an element; one without words is [empty][Draft#isEmpty].
    Draft draft(XmlElement element) {
        return switch (element.name()) {
            case "item" -> rss(element);
            case "entry" -> atom(element);
            case "newsItem" -> newsItem(element);
            case "nitf" -> nitf(element);
            default -> sentence(element);
        };
    }

    private Draft rss(XmlElement item) {
        String link = item.words("link");
        return new Draft(
                first(link, item.words("guid")),
                markup(first(item.words("encoded"), item.words("description"))),
                item.words("title"),
                first(item.words("pubDate"), item.words("date")),
                link,
                publication,
                language);
    }

    private Draft atom(XmlElement entry) {
        String link = null;
        for (XmlElement one : entry.all("link")) {
            String rel = one.attribute("rel");
            if (link == null && (rel == null || rel.equals("alternate"))) {
                link = one.attribute("href");
            }
        }
        XmlElement content = entry.first("content");
        XmlElement body = content == null ? entry.first("summary") : content;
        String type = body == null ? null : body.attribute("type");
        String html = body == null ? null : "xhtml".equals(type) ? body.markup() : body.words();
        return new Draft(
                first(link, entry.words("id")),
                type == null || type.equals("text")
                        ? new Draft.Body.Plain(html == null ? "" : html)
                        : markup(html),
                entry.words("title"),
                first(entry.words("published"), entry.words("updated")),
                link,
                publication,
                first(entry.attribute("lang"), language));
    }

    private static Draft newsItem(XmlElement item) {
        XmlElement inside = item.first("nitf");
        XmlElement page = item.first("html");
        XmlElement content =
                inside == null ? page == null ? item.first("inlineData") : page : inside;
        XmlElement body = content == null ? null : content.first("body.content");
        if (body == null && content != null) {
            body = content.first("body");
        }
        XmlElement words = body == null ? content : body;
        XmlElement tag = item.first("language");
        XmlElement provider = item.first("provider");
        XmlElement infoSource = item.first("infoSource");
        return new Draft(
                item.attribute("guid"),
                markup(words == null ? null : words.markup()),
                item.words("headline"),
                first(item.words("contentCreated"), item.words("versionCreated")),
                null,
                first(name(provider), name(infoSource)),
                first(tag == null ? null : tag.attribute("tag"), item.attribute("lang")));
    }

    private static @Nullable String name(@Nullable XmlElement party) {
        return party == null ? null : first(party.words("name"), party.attribute("literal"));
    }

    private static Draft nitf(XmlElement document) {
        XmlElement body = document.first("body.content");
        XmlElement issue = document.first("date.issue");
        XmlElement number = document.first("doc-id");
        XmlElement published = document.first("pubdata");
        return new Draft(
                number == null ? null : number.attribute("id-string"),
                markup(body == null ? null : body.markup()),
                first(document.words("hl1"), document.words("title")),
                first(
                        published == null ? null : published.attribute("date.publication"),
                        issue == null ? null : issue.attribute("norm")),
                published == null ? null : published.attribute("ex-ref"),
                published == null ? null : published.attribute("name"),
                document.attribute("lang"));
    }

    private static Draft sentence(XmlElement sentence) {
        String text = sentence.words("Text");
        return new Draft(
                sentence.attribute("id"),
                new Draft.Body.Plain(text == null ? "" : text.replaceAll("\\s+", " ")),
                null,
                sentence.attribute("date"),
                null,
                sentence.attribute("source"),
                null);
    }

    private static Draft.Body markup(@Nullable String html) {
        return new Draft.Body.Markup(html == null ? "" : html);
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isBlank()) {
                return text.strip();
            }
        }
        return null;
    }
}
