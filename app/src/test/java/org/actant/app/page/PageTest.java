package org.actant.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reader's ways through the page. Screenshots of how each ended lie in `target/screenshots`.
@TestInstance(Lifecycle.PER_CLASS)
final class PageTest {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String REPORT =
            "Ghana's foreign minister condemned the coup in Niger on Monday.";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private static Path folder;

    private @Nullable Surroundings surroundings;
    private @Nullable BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    void start() throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        surroundings = Surroundings.start(folder);
    }

    @AfterAll
    void stop() {
        if (surroundings != null) {
            surroundings.close();
        }
    }

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @AfterEach
    void keepScreenshot(TestInfo test) {
        BrowserContext open = Objects.requireNonNull(context);
        open.pages()
                .getFirst()
                .screenshot(
                        new Page.ScreenshotOptions()
                                .setPath(
                                        SCREENSHOTS.resolve(
                                                test.getDisplayName().replaceAll("\\W+", "-")
                                                        + ".png")));
        open.close();
    }

    @Test
    void paintsTheMapFromItsOwnServerAlone() {
        Page page = open("");
        assertThat(page.locator("canvas[data-largest]")).isVisible();
        assertThat(shown(page)).isPositive();
        assertThat(complaints).isEmpty();
    }

    @Test
    void brushNarrowsListAndAddress() {
        Page page = open("");
        int all = shown(page);
        BoundingBox plot = box(page.locator(".plot"));
        page.mouse().move(plot.x + plot.width * 0.3, plot.y + 15);
        page.mouse().down();
        page.mouse().move(plot.x + plot.width * 0.5, plot.y + 15);
        page.mouse().up();
        assertThat(page).hasURL(Pattern.compile("from=\\d{4}-\\d\\d-\\d\\d&to="));
        assertThat(shown(page)).isPositive().isLessThan(all);
    }

    @Test
    void brushMovesByKey() {
        Page page = open("");
        page.locator("[role=slider]").first().focus();
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("from="));
    }

    @Test
    void facetFiltersEverythingAndAReloadKeepsIt() {
        Page page = open("");
        Locator value = page.locator(".facet").first().locator("label").first();
        String event = value.locator(".value").innerText();
        value.locator("input").check();
        assertThat(page).hasURL(Pattern.compile("event=" + event));
        int narrowed = shown(page);
        page.reload();
        assertThat(page.locator(".list .row").first()).isVisible();
        assertThat(shown(page)).isEqualTo(narrowed);
        assertThat(page.locator(".list .name").allInnerTexts())
                .allMatch(name -> name.startsWith(event));
    }

    @Test
    void pinChoosesItsPlace() {
        Page page = open("");
        int all = shown(page);
        Locator map = page.locator("canvas[data-largest]");
        String[] place = Objects.requireNonNull(map.getAttribute("data-largest")).split(",", -1);
        map.click(
                new Locator.ClickOptions()
                        .setPosition(Double.parseDouble(place[0]), Double.parseDouble(place[1])));
        assertThat(page).hasURL(Pattern.compile("place="));
        assertThat(shown(page)).isPositive().isLessThan(all);
    }

    @Test
    void articleTellsWhyAnEventWasCoded() {
        Page page = open("#/explore?event=ASSAULT");
        page.locator(".list .row").first().click();
        assertThat(page.locator(".why")).containsText("Frame");
        assertThat(page.locator(".why")).containsText("score");
        assertThat(page.locator(".lit-trigger")).hasCount(1);
        assertThat(complaints).isEmpty();
    }

    @Test
    void pastedTextIsCodedAndAnActorCorrected() {
        Page page = open("#/try");
        page.locator("textarea").fill(REPORT);
        assertThat(page.locator(".lit-text")).containsText("Ghana's foreign minister");
        page.locator(".event").first().click();
        page.locator(".participant button").first().click();
        page.locator("input[name=code]").fill("KEN");
        page.locator(".correct button").click();
        assertThat(page.locator(".participant").first()).containsText("KEN");
        page.locator(".corrections .main").click();
        assertThat(page.locator(".corrections")).containsText("Saved to");
        assertThat(complaints).isEmpty();
    }

    @Test
    void markupInATextStaysText() {
        Page page = open("#/try");
        String markup =
                "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
        page.locator("textarea").fill(markup + " " + REPORT);
        assertThat(page.locator(".lit-text")).containsText("onerror");
        assertThat(page.locator(".lit-text img, .lit-text script")).hasCount(0);
        assertThat(page).hasTitle("Actant · Try");
    }

    @Test
    void whatIsAddedMeanwhileShowsAtOnce(@TempDir Path other) throws Exception {
        Path articles = other.resolve("articles.jsonl");
        Path store = other.resolve("news.duckdb");
        String first =
                "{\"id\":\"1\",\"date\":\"2024-03-14\",\"text\":\"Kenya condemned Uganda on Monday.\"}\n";
        String second =
                "{\"id\":\"2\",\"date\":\"2024-03-15\",\"text\":\"Peru expelled two Chilean diplomats on Tuesday.\"}\n";
        Files.writeString(articles, first);
        add(other, store, articles);

        try (Surroundings.Served served =
                Objects.requireNonNull(surroundings)
                        .serve(other, store, other.resolve("own.tsv"))) {
            Page page = openAt(served.address(), "", 1280, false);
            assertThat(page.locator(".list .row")).hasCount(1);
            Files.writeString(articles, first + second);
            add(other, store, articles);
            assertThat(page.locator(".list")).containsText("diplomats");
            assertThat(complaints).isEmpty();
        }
    }

    private static void add(Path folder, Path store, Path articles)
            throws IOException, InterruptedException {
        Process adding = Surroundings.start(folder, "add", store.toString(), articles.toString());
        String said = new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(adding.waitFor()).as(said).isZero();
    }

    @Test
    void markupInArticlesAndInNamesOfActorsStaysText(@TempDir Path other) throws Exception {
        String markup = "<img src=x onerror=\"document.title='run'\">";
        String json = markup.replace("\"", "\\\"");
        Path articles = other.resolve("articles.jsonl");
        Files.writeString(
                articles,
                """
                {"id":"<script>1</script>","title":"%1$s","publication":"%1$s","date":"2024-03-14",\
                "text":"%1$s Zubrova condemned Kenya in Nairobi on Monday. Zubrova said: \\"%1$s we agree.\\""}
                """
                        .formatted(json));
        Path actors =
                Files.writeString(
                        other.resolve("own.tsv"),
                        "name\taliases\tcode\tsector\tother_sectors\tfrom\tto\n"
                                + "%s\tZubrova\tPER\tGOV\t-\t\t\n".formatted(markup));
        Path store = other.resolve("news.duckdb");
        Process adding =
                Surroundings.start(
                        other,
                        "add",
                        store.toString(),
                        articles.toString(),
                        "--actors",
                        actors.toString());
        String said = new String(adding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(adding.waitFor()).as(said).isZero();

        try (Surroundings.Served served =
                Objects.requireNonNull(surroundings).serve(other, store, actors)) {
            Page page = openAt(served.address(), "", 1280, false);
            assertThat(page.locator(".list")).containsText("onerror");
            page.locator(".list .row").first().click();
            assertThat(page.locator("h1")).containsText("onerror");
            assertThat(page.locator(".lit-text")).containsText("onerror");
            page.navigate(served.address() + "#/actors/PER:GOV");
            assertThat(page.locator(".dossier")).containsText("onerror");
            assertThat(page.locator("main img, main script")).hasCount(0);
            assertThat(page).hasTitle("Actant · Actors");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void scriptThatIsNotTheServersOwnDoesNotRun() {
        Page page = open("");
        page.evaluate(
                "const script = document.createElement('script');"
                        + "script.textContent = \"document.title = 'run'\";"
                        + "document.body.append(script)");
        assertThat(page).hasTitle("Actant · Explore");
        assertThat(complaints).anyMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void downloadHoldsWhatIsShown() throws IOException {
        Page page = open("#/explore?event=ASSAULT");
        int reports = shown(page);
        page.locator(".menu summary").click();
        Download file =
                page.waitForDownload(() -> page.locator(".menu a", textIs("jsonl")).click());
        List<String> lines = Files.readAllLines(file.path());
        assertThat(lines).hasSize(reports).allMatch(line -> line.contains("\"event\":\"ASSAULT\""));
    }

    @ParameterizedTest
    @CsvSource({
        "explore, 1280", "explore, 390", "stories, 1280", "stories, 390",
        "actors, 1280", "actors, 390", "try, 1280", "try, 390",
    })
    void viewsAreWithinReachOfAllAndFitTheScreen(String view, int width) throws IOException {
        Page page = open("#/" + view, width, true);
        page.evaluate(Surroundings.checker());
        Object found =
                page.evaluate(
                        "async () => (await axe.run()).violations"
                                + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                                + ".map(v => v.id + ': ' + v.nodes[0].html)");
        assertThat((List<?>) found).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Page open(String where) {
        return open(where, 1280, false);
    }

    private Page open(String where, int width, boolean injecting) {
        return openAt(Objects.requireNonNull(surroundings).address, where, width, injecting);
    }

    private Page openAt(String address, String where, int width, boolean injecting) {
        Surroundings there = Objects.requireNonNull(surroundings);
        BrowserContext opened =
                there.browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 800)
                                .setBypassCSP(injecting));
        context = opened;
        Page page = opened.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(address)) {
                complaints.add("asked for " + request.url());
            }
        });
        page.navigate(address + where);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static Page.LocatorOptions textIs(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static int shown(Page page) {
        assertThat(page.locator(".count strong")).isVisible();
        return Integer.parseInt(page.locator(".count strong").innerText().replace(",", ""));
    }

    private static BoundingBox box(Locator element) {
        return Objects.requireNonNull(element.boundingBox());
    }
}
