package org.actant.app.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.actant.Engine;
import org.actant.Reading;
import org.actant.app.json.Json;
import org.actant.resolve.Place;
import org.actant.text.Span;
import org.jspecify.annotations.Nullable;

/// Places, by corpus: found (they overlap), right where found (within 161 km, of those with gold
/// coordinates), and end to end (found and right, of all with gold coordinates).
final class PlaceSet implements GoldSet {
    private static final double RIGHT_KM = 161;
    private static final double EARTH_KM = 6371;

    @Override
    public String evaluate(List<Json.Fields> records, Engine engine) {
        List<List<Mark>> marks =
                records.parallelStream().map(record -> marks(record, engine)).toList();
        TreeSet<String> labels = new TreeSet<>();
        marks.forEach(record -> record.forEach(mark -> labels.add(mark.label())));
        return new Scores(List.copyOf(labels), marks).table("places", Scores.Averages.NONE);
    }

    private static List<Mark> marks(Json.Fields record, Engine engine) {
        GoldText text = GoldText.of(record, "text");
        String corpus = String.valueOf(record.text("corpus"));
        List<Reading.Mention.OfPlace> left = new ArrayList<>();
        for (Reading.Mention mention : engine.read(text.article(record, "date")).mentions()) {
            if (mention instanceof Reading.Mention.OfPlace place) {
                left.add(place);
            }
        }
        List<Mark> marks = new ArrayList<>();
        for (Json.Fields toponym : record.records("toponyms")) {
            Span span = text.span(toponym);
            if (span == null || isNone(toponym.text("type"))) {
                continue;
            }
            Reading.Mention.OfPlace found = null;
            for (Reading.Mention.OfPlace place : left) {
                if (place.span().overlaps(span)) {
                    found = place;
                    break;
                }
            }
            if (found != null) {
                left.remove(found);
            }
            marks.add(
                    found == null ? Mark.missed(corpus + " found") : Mark.right(corpus + " found"));
            Double latitude = toponym.number("lat");
            Double longitude = toponym.number("lon");
            if (latitude == null || longitude == null) {
                continue;
            }
            boolean right = found != null && isNear(found.place(), latitude, longitude);
            marks.add(Mark.of(corpus + " end to end @161 km", right));
            if (found != null) {
                marks.add(Mark.of(corpus + " right where found", right));
            }
        }
        left.forEach(place -> marks.add(Mark.wrong(corpus + " found")));
        return marks;
    }

    /// GeoWebNews marks nouns and demonyms that stand for no place.
    private static boolean isNone(@Nullable String type) {
        return type != null && (type.endsWith("_Expression") || type.equals("Non_Toponym"));
    }

    private static boolean isNear(Place place, double latitude, double longitude) {
        if (!(place instanceof Place.Resolved resolved)) {
            return false;
        }
        double a = Math.toRadians(resolved.latitude());
        double b = Math.toRadians(latitude);
        double rise = Math.sin((b - a) / 2);
        double turn = Math.sin(Math.toRadians(longitude - resolved.longitude()) / 2);
        double chord = rise * rise + Math.cos(a) * Math.cos(b) * turn * turn;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))) <= RIGHT_KM;
    }
}
