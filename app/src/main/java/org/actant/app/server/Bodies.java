package org.actant.app.server;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.actant.app.json.Json;
import org.actant.app.json.JsonException;
import org.jspecify.annotations.Nullable;

/// What is sent to be read or saved, checked.
final class Bodies {
    static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;
    private static final int MOST_ALIASES = 20;
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private Bodies() {}

    /// A text to be read.
    record Reading(
            String text,
            @Nullable LocalDate date,
            @Nullable String title,
            Coder.Corrections corrections) {}

    static Json.Fields json(String body) {
        try {
            return Json.parseFields(body);
        } catch (JsonException e) {
            throw Problem.badRequest("The body " + e.getMessage() + ".");
        }
    }

    static Reading reading(Json.Fields body) {
        only(body, "text", "date", "title", "corrections");
        String text = body.text("text");
        if (text == null) {
            throw Problem.badRequest("The body has no \"text\", a string.");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new Problem(
                    413,
                    "Too long",
                    "The text has %,d characters; %,d are read at once. Code long articles with actant code."
                            .formatted(text.length(), LONGEST_TEXT));
        }
        String title = body.text("title");
        if (title != null && title.length() > LONGEST_TITLE) {
            throw Problem.badRequest("\"title\" may have %,d characters.".formatted(LONGEST_TITLE));
        }
        Json.Fields corrections = body.fields("corrections");
        return new Reading(
                text,
                day(body, "date"),
                title,
                corrections == null
                        ? Coder.Corrections.NONE
                        : new Coder.Corrections(actors(corrections), frames(corrections)));
    }

    /// Refuses what nobody asked for; an address, say, would not be fetched.
    private static void only(Json.Fields body, String... names) {
        for (String name : body.values().keySet()) {
            if (!List.of(names).contains(name)) {
                throw Problem.badRequest(
                        "There is no field \"%s\" here; there are: %s."
                                .formatted(name, String.join(", ", names)));
            }
        }
    }

    static List<Coder.Correction> actors(Json.Fields body) {
        List<Coder.Correction> actors = new ArrayList<>();
        for (Json.Fields actor : few("actors", body.records("actors"))) {
            String code = actor.text("code");
            if (code == null || !CODE.matcher(code).matches()) {
                throw Problem.badRequest(
                        "An actor's \"code\" is three capital letters such as KEN.");
            }
            String sector = actor.text("sector");
            if (sector != null && !CODE.matcher(sector).matches()) {
                throw Problem.badRequest(
                        "An actor's \"sector\" is three capital letters such as GOV, or null.");
            }
            List<String> aliases = new ArrayList<>();
            for (Json alias : actor.items("aliases")) {
                aliases.add(name(alias instanceof Json.Text(String value) ? value : null, ";"));
            }
            if (aliases.size() > MOST_ALIASES) {
                throw Problem.badRequest("An actor may have %d aliases.".formatted(MOST_ALIASES));
            }
            actors.add(
                    new Coder.Correction(
                            name(actor.text("text"), ""),
                            aliases,
                            code,
                            sector,
                            day(actor, "from"),
                            day(actor, "to")));
        }
        return actors;
    }

    private static String name(@Nullable String given, String forbidden) {
        String name = given == null ? "" : given.strip();
        boolean plain =
                name.chars().noneMatch(Character::isISOControl)
                        && (forbidden.isEmpty() || !name.contains(forbidden));
        if (name.isEmpty() || name.length() > LONGEST_NAME || !plain || name.startsWith("#")) {
            throw Problem.badRequest(
                    "A name has 1 to %d characters, no line breaks, no tabs, and does not begin with #."
                            .formatted(LONGEST_NAME));
        }
        return name;
    }

    private static List<Coder.Recoding> frames(Json.Fields body) {
        List<Coder.Recoding> frames = new ArrayList<>();
        for (Json.Fields frame : few("frames", body.records("frames"))) {
            List<String> modes = new ArrayList<>();
            for (Json mode : frame.items("mode")) {
                if (mode instanceof Json.Text(String value)) {
                    modes.add(value);
                }
            }
            String rule = frame.text("rule");
            if (rule == null) {
                throw Problem.badRequest("A frame has a \"rule\", such as condemn.v#1.");
            }
            frames.add(new Coder.Recoding(rule, frame.text("event"), modes));
        }
        return frames;
    }

    private static List<Json.Fields> few(String name, List<Json.Fields> records) {
        if (records.size() > MOST) {
            throw Problem.badRequest("\"%s\" may have %d items.".formatted(name, MOST));
        }
        return records;
    }

    private static @Nullable LocalDate day(Json.Fields body, String name) {
        Json given = Map.copyOf(body.values()).get(name);
        if (given == null || given instanceof Json.Nothing) {
            return null;
        }
        try {
            String text = body.text(name);
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("\"%s\" is a day such as 2024-03-14.".formatted(name));
        }
    }
}
