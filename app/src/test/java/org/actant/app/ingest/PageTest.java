package org.actant.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final String STORY =
            "<p>Fishermen blocked the harbour of Port Lindow on Monday to protest against new"
                    + " quotas, and police cleared the road with water cannon after several hours.</p>"
                    + "<p>The minister of fisheries said talks would begin next week, and that nobody"
                    + " had been hurt in the clashes, which followed a month of demonstrations.</p>";

    @Test
    void takesTheArticleAndLeavesTheRest() {
        Page page =
                Page.parse(
                        "<html><body><nav>Home News Sport</nav><div class='cookie-banner'>We use"
                                + " cookies</div><article><h1>Harbour blocked</h1>"
                                + STORY
                                + "<aside>Read more</aside></article><footer>Contact</footer></body></html>");

        assertThat(page.text())
                .startsWith("Harbour blocked\n\nFishermen")
                .endsWith("demonstrations.")
                .doesNotContain("cookies", "Sport", "Read more", "Contact");
    }

    @Test
    void findsTheStoryInAPageWithoutArticle() {
        Page page =
                Page.parse(
                        "<html><body><ul class='menu'><li>Home</li></ul><div id='story'>"
                                + STORY
                                + STORY
                                + "</div></body></html>");

        assertThat(page.text()).contains("Fishermen blocked", "demonstrations.");
    }

    @Test
    void prefersWhatThePublisherStates() {
        Page page =
                Page.parse(
                        "<html><head><script type='application/ld+json'>{\"@graph\":[{\"@type\":"
                                + "\"NewsArticle\",\"headline\":\"Harbour blocked\",\"datePublished\":"
                                + "\"2024-03-04T10:00:00Z\",\"publisher\":{\"name\":\"Lindow Herald\"}}]}"
                                + "</script><title>Harbour | Herald</title></head><body><article>"
                                + STORY
                                + "</article></body></html>");

        assertThat(page.metadata().title()).isEqualTo("Harbour blocked");
        assertThat(page.metadata().date()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(page.metadata().publication()).isEqualTo("Lindow Herald");
    }

    @Test
    void readsMetaElements() {
        Page page =
                Page.parse(
                        "<html><head><meta property='og:title' content='T'><meta"
                                + " property='article:published_time' content='2024-03-04'><meta"
                                + " property='og:site_name' content='S'><link rel='canonical'"
                                + " href='https://example.org/1'></head><body>x</body></html>");

        assertThat(page.metadata().title()).isEqualTo("T");
        assertThat(page.metadata().date()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(page.metadata().publication()).isEqualTo("S");
        assertThat(page.metadata().url()).isEqualTo("https://example.org/1");
    }

    @Test
    void readsAPageWithABrokenStatement() {
        Page page =
                Page.parse(
                        "<html><head><script type='application/ld+json'>{oops</script></head><body>"
                                + STORY
                                + "</body></html>");

        assertThat(page.text()).contains("Fishermen");
    }

    @Test
    void believesThePagesOwnWordAboutItsEncoding() throws UnreadableException {
        String html = "<html><head><meta charset='windows-1251'></head><body>Москва</body></html>";
        byte[] bytes = html.getBytes(Charset.forName("windows-1251"));

        assertThat(Page.decode(bytes, new Decoder(null))).isEqualTo(html);
    }

    @Test
    void survivesDeepNesting() {
        Page page = Page.parse("<div>".repeat(20_000) + "Fishermen protested.");

        assertThat(page.text()).contains("Fishermen protested.");
    }
}
