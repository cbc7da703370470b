package org.actant.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.actant.app.json.JsonLines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// What the server answers is what its description says, for every route of it.
@SuppressWarnings("NullAway.Init")
class ContractTest {
    @TempDir private static Path folder;
    private static Server server;
    private static Map<String, Object> description;

    @BeforeAll
    static void serve() throws IOException, InterruptedException, Server.StartException {
        server = ServedStore.serve(ServedStore.sample(folder), null);
        try (InputStream in =
                Objects.requireNonNull(Server.class.getResourceAsStream("openapi.yaml"))) {
            description = new Yaml().load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /// A request for each operation.
    private static final Map<String, String> ASKED =
            Map.ofEntries(
                    Map.entry("status", "/api/v1/status"),
                    Map.entry("codebook", "/api/v1/codebook"),
                    Map.entry("articles", "/api/v1/articles?q=report&limit=2"),
                    Map.entry("article", "/api/v1/articles/a%2F1%20%2B%25"),
                    Map.entry("events", "/api/v1/events?status=all&limit=3"),
                    Map.entry("counts", "/api/v1/counts?status=all"),
                    Map.entry("points", "/api/v1/points"),
                    Map.entry("columns", "/api/v1/columns?status=all"),
                    Map.entry("stories", "/api/v1/stories?reports=1"),
                    Map.entry("actors", "/api/v1/actors"),
                    Map.entry("actor", "/api/v1/actors/NGA"),
                    Map.entry("quotations", "/api/v1/quotations"),
                    Map.entry("corrections", "/api/v1/corrections"),
                    Map.entry("health", "/health"),
                    Map.entry("metrics", "/metrics"),
                    Map.entry("openapi", "/api/v1/openapi.yaml"));

    private static final List<String> FORMATS =
            List.of("jsonl", "csv", "parquet", "polecat", "icews", "phoenix", "gdelt");

    @Test
    void everyRouteAnswersAsDescribed() throws IOException, InterruptedException {
        TreeSet<String> operations = new TreeSet<>();
        for (Map.Entry<String, Object> path : map(description.get("paths")).entrySet()) {
            for (Map.Entry<String, Object> method : map(path.getValue()).entrySet()) {
                String operation = String.valueOf(map(method.getValue()).get("operationId"));
                operations.add(operation);
                for (HttpResponse<String> answer : answers(operation)) {
                    assertThat(answer.statusCode()).as("%s %s", operation, answer).isEqualTo(200);
                    check(operation, map(method.getValue()), answer);
                }
            }
        }
        assertThat(operations).hasSize(22);
    }

    @Test
    void everyRouteTakesTheParametersDescribedAndNoOther()
            throws IOException, InterruptedException {
        int compared = 0;
        for (Map.Entry<String, Object> path : map(description.get("paths")).entrySet()) {
            Object get = map(path.getValue()).get("get");
            if (get == null || path.getKey().contains("{id}")) {
                continue;
            }
            HttpResponse<String> answer =
                    ServedStore.get(
                            server, path.getKey().replace("{format}", "csv") + "?nothing=1");
            if (answer.body().contains("; there are: ")) {
                String known = answer.body().substring(answer.body().indexOf("there are: ") + 11);
                assertThat(List.of(known.substring(0, known.indexOf('.')).split(", ", -1)))
                        .as(path.getKey())
                        .containsExactlyInAnyOrderElementsOf(described(map(get)));
                compared++;
            } else {
                assertThat(described(map(get))).as(path.getKey()).isEmpty();
            }
        }
        assertThat(compared).isEqualTo(9);
    }

    private static List<String> described(Map<String, Object> operation) {
        List<String> names = new ArrayList<>();
        for (Object parameter : (List<?>) operation.getOrDefault("parameters", List.of())) {
            Map<String, Object> told = map(parameter);
            Object reference = told.get("$ref");
            if (reference != null) {
                String name = reference.toString();
                told =
                        map(
                                map(map(description.get("components")).get("parameters"))
                                        .get(name.substring(name.lastIndexOf('/') + 1)));
            }
            if ("query".equals(told.get("in"))) {
                names.add(String.valueOf(told.get("name")));
            }
        }
        return names;
    }

    private List<HttpResponse<String>> answers(String operation)
            throws IOException, InterruptedException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        switch (operation) {
            case "event" -> {
                String page = ServedStore.get(server, "/api/v1/events?limit=1").body();
                answers.add(ServedStore.get(server, "/api/v1/events/" + after(page, "\"id\":\"")));
            }
            case "story" -> {
                String page = ServedStore.get(server, "/api/v1/stories?reports=1").body();
                answers.add(ServedStore.get(server, "/api/v1/stories/" + after(page, "\"id\":\"")));
            }
            case "read" ->
                    answers.add(
                            ServedStore.post(
                                    server,
                                    "/api/v1/read",
                                    "{\"text\":\"Norway thanked Kenya on Monday.\",\"date\":\"2024-03-14\"}"));
            case "correct" ->
                    answers.add(
                            ServedStore.post(
                                    server,
                                    "/api/v1/corrections",
                                    "{\"actors\":[{\"text\":\"Reed Circle\",\"code\":\"KEN\",\"sector\":\"GOV\"}]}"));
            case "export" -> {
                for (String format : FORMATS) {
                    answers.add(ServedStore.get(server, "/api/v1/export/" + format));
                }
            }
            case "stream" -> {
                // Its answer has no end; BadRequestsTest listens to it.
            }
            default ->
                    answers.add(
                            ServedStore.get(
                                    server,
                                    Objects.requireNonNull(ASKED.get(operation), operation)));
        }
        return answers;
    }

    private static String after(String text, String before) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf('"', start));
    }

    private static void check(
            String operation, Map<String, Object> method, HttpResponse<String> answer) {
        Map<String, Object> content =
                map(map(map(method.get("responses")).get("200")).get("content"));
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", -1)[0];
        assertThat(content).as(operation).containsKey(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        if (type.equals("application/json")) {
            assertThat(problems(map(map(content.get(type)).get("schema")), answer.body()))
                    .as(operation)
                    .isEmpty();
        }
    }

    @Test
    void aProblemIsAsDescribed() throws IOException, InterruptedException {
        HttpResponse<String> answer = ServedStore.get(server, "/api/v1/events?since=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(problems(Map.of("$ref", "#/components/schemas/Problem"), answer.body()))
                .isEmpty();
    }

    @Test
    void aSchemaThatDoesNotFitIsNoticed() {
        assertThat(problems(Map.of("$ref", "#/components/schemas/EventPage"), "{\"total\":1}"))
                .isNotEmpty();
    }

    private static List<String> problems(Map<String, Object> schema, String body) {
        Map<String, Object> whole =
                Map.of("allOf", List.of(schema), "components", map(description.get("components")));
        Schema read =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json(whole));
        return read.validate(body, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static String json(Map<String, Object> value) {
        JsonLines lines = new JsonLines();
        lines.add(json ->
                value.forEach((name, part) -> {
                    try {
                        json.writeFieldName(name);
                        write(json, part);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
        return new String(lines.toBytes(), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Map<?, ?> fields -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    json.writeFieldName(String.valueOf(field.getKey()));
                    write(json, field.getValue());
                }
                json.writeEndObject();
            }
            case List<?> items -> {
                json.writeStartArray();
                for (Object item : items) {
                    write(json, item);
                }
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writeString(value.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
