package org.actant.app.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// What Jetty refuses before a route is looked for: told as every other problem is, and without an
/// echo of what was asked.
final class Refusals extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback)
            throws IOException {
        Problem problem = new Problem(code, "The request cannot be understood", sentence(code));
        response.setStatus(code);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Server.guard((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(problem.toJson()), callback);
    }

    private static String sentence(int code) {
        return switch (code) {
            case 414 -> "The address is too long; ask for less, or in several requests.";
            case 431 -> "The headers are too long; send fewer or shorter ones.";
            case 408 -> "The request did not arrive in time; send it again.";
            default ->
                    "The request is not HTTP as it should be; look at its address, percent-encoded"
                            + " in UTF-8, and at its headers.";
        };
    }
}
