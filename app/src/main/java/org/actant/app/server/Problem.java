package org.actant.app.server;

import java.nio.charset.StandardCharsets;
import org.actant.app.json.JsonLines;

/// A request that cannot be answered, as RFC 9457 has it: a title for the kind, and a sentence that
/// says what, where and what to do.
final class Problem extends RuntimeException {
    private final int status;
    private final String title;

    Problem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, "The request cannot be understood", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(404, "There is no such thing", detail);
    }

    static Problem busy(String detail) {
        return new Problem(503, "Too busy", detail);
    }

    int status() {
        return status;
    }

    byte[] toJson() {
        JsonLines lines = new JsonLines();
        lines.add(json -> {
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", title);
            json.writeNumberField("status", status);
            json.writeStringField("detail", String.valueOf(getMessage()));
        });
        return new String(lines.toBytes(), StandardCharsets.UTF_8)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }
}
